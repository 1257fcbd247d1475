// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/schemaleftout.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Operations;
using namespace Qt::StringLiterals;

class SchemaLeftOutTest : public QObject
{
    Q_OBJECT

private slots:
    void readsTheOption_data();
    void readsTheOption();
    void writesTheOption();
};

void SchemaLeftOutTest::readsTheOption_data()
{
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QStringList>("objects");
    const auto row = [](const char* title, const QStringList& values, const QStringList& objects) {
        QTest::newRow(title) << values << objects;
    };
    row("one", {u"VIEW public.v"_s}, {u"VIEW public.v"_s});
    row("several", {u"VIEW a.v; TABLE a.t ;"_s, u"TABLE a.u"_s}, {u"VIEW a.v"_s, u"TABLE a.t"_s, u"TABLE a.u"_s});
    row("the same", {u"VIEW a.v; VIEW a.v"_s, u"VIEW a.v"_s}, {u"VIEW a.v"_s});
    row("semicolon", {u"VIEW a.v;;w; TABLE a.t"_s}, {u"VIEW a.v;w"_s, u"TABLE a.t"_s});
    row("semicolon at the end", {u"VIEW a.v;;;TABLE a.t"_s}, {u"VIEW a.v;"_s, u"TABLE a.t"_s});
    row("two semicolons", {u"VIEW a.v;;;;w"_s}, {u"VIEW a.v;;w"_s});
    row("nothing", {u" ; "_s}, {});
}

void SchemaLeftOutTest::readsTheOption()
{
    QFETCH(const QStringList, values);
    QFETCH(const QStringList, objects);
    QCOMPARE(objectsToLeaveOut(values), objects);
}

void SchemaLeftOutTest::writesTheOption()
{
    QCOMPARE(leaveOutOption({u"VIEW a.v;w"_s, u"FUNCTION a.it's(integer)"_s}),
             u"--leave-out 'VIEW a.v;;w; FUNCTION a.it'\\''s(integer)'"_s);
}

FLARE_TEST(SchemaLeftOutTest)
#include "tst_schemaleftout.moc"
