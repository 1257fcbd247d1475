// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/calledfunctions.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Facts;
using namespace Qt::StringLiterals;

namespace {

QStringList namesIn(const QString& body)
{
    const QList<OpenName> functions{
        {u"helper"_s, u"app"_s}, {u"Mixed Case"_s, u"app"_s}, {u"größe"_s, u"app"_s}, {u"helper"_s, u"older"_s}};
    const QList<OpenName> relations{{u"orders"_s, u"shop"_s}, {u"helper"_s, u"shop"_s}};
    QStringList names;
    for (const auto& name : openNamesIn(body, functions, relations))
        names.append(name.schema + u'.' + name.name);
    return names;
}

} // namespace

class OpenNamesTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatHasNoSchema_data();
    void findsWhatHasNoSchema();
};

void OpenNamesTest::findsWhatHasNoSchema_data()
{
    QTest::addColumn<QString>("body");
    QTest::addColumn<QStringList>("names");
    const QStringList helper{u"app.helper"_s};
    const QStringList orders{u"shop.orders"_s};
    QTest::newRow("a call") << u"BEGIN RETURN helper($1); END"_s << helper;
    QTest::newRow("a call in capitals, with a blank") << u"RETURN HELPER ($1);"_s << helper;
    QTest::newRow("twice is once") << u"helper(1) + helper(2)"_s << helper;
    QTest::newRow("quoted") << u"SELECT \"Mixed Case\"(1)"_s << QStringList{u"app.Mixed Case"_s};
    QTest::newRow("not plain letters") << u"SELECT größe(1)"_s << QStringList{u"app.größe"_s};
    QTest::newRow("with its schema") << u"SELECT app.helper(1), app.\"Mixed Case\"(1)"_s << QStringList();
    QTest::newRow("a part of a name") << u"SELECT my_helper(1), helpers(1), helper_of(1)"_s << QStringList();
    QTest::newRow("a variable") << u"helper := 1;"_s << QStringList();
    QTest::newRow("in a comment") << u"-- helper(1)\n/* helper(1) */ RETURN 1;"_s << QStringList();
    QTest::newRow("in a literal") << u"RAISE NOTICE 'it''s helper(1)';"_s << QStringList();
    QTest::newRow("from a table") << u"SELECT 1 FROM orders o"_s << orders;
    QTest::newRow("into a table") << u"insert into orders values (1)"_s << orders;
    QTest::newRow("into a table with columns") << u"insert into orders (id) values (1)"_s << orders;
    QTest::newRow("a table with its schema") << u"UPDATE shop.orders SET a = 1"_s << QStringList();
    QTest::newRow("a schema named like a table") << u"SELECT 1 FROM orders.lines"_s << QStringList();
    QTest::newRow("a function in FROM") << u"SELECT 1 FROM helper(1)"_s << helper;
    QTest::newRow("both") << u"SELECT helper(id) FROM ONLY orders"_s << QStringList{u"app.helper"_s, u"shop.orders"_s};
}

void OpenNamesTest::findsWhatHasNoSchema()
{
    QFETCH(const QString, body);
    QFETCH(const QStringList, names);
    QCOMPARE(namesIn(body), names);
}

FLARE_TEST(OpenNamesTest)
#include "tst_opennames.moc"
