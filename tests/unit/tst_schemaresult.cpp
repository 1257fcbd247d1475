// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/schemaresult.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Operations;
using namespace Qt::StringLiterals;

/// What is advised when a schema is not what it was copied from: by what differs, and nothing else.
class SchemaResultTest : public QObject
{
    Q_OBJECT

private slots:
    void advisesByWhatDiffers_data();
    void advisesByWhatDiffers();
};

void SchemaResultTest::advisesByWhatDiffers_data()
{
    QTest::addColumn<SchemaDifference>("difference");
    QTest::addColumn<QString>("named");
    QTest::addColumn<QStringList>("notNamed");
    QTest::newRow("on the subscriber alone")
        << SchemaDifference{u"table"_s, u"public.extra"_s, {}, std::nullopt, QString(), true}
        << u"On the subscriber alone: table public.extra."_s << QStringList{u"publisher alone"_s, u"another way"_s};
    QTest::newRow("on the publisher alone")
        << SchemaDifference{u"index"_s, u"public.i"_s, {}, QString(), std::nullopt, true}
        << u"On the publisher alone: index public.i."_s << QStringList{u"subscriber alone"_s, u"another way"_s};
    QTest::newRow("another definition") << SchemaDifference{u"column"_s,  u"public.t.c"_s, u"type"_s,
                                                            u"integer"_s, u"bigint"_s,     true}
                                        << u"Defined in another way: column public.t.c."_s
                                        << QStringList{u"subscriber alone"_s, u"publisher alone"_s};
}

void SchemaResultTest::advisesByWhatDiffers()
{
    QFETCH(const SchemaDifference, difference);
    QFETCH(const QString, named);
    QFETCH(const QStringList, notNamed);
    const auto error = differentResult({difference});
    QVERIFY2(error.message().contains(difference.name), qPrintable(error.message()));
    QVERIFY2(error.advice().contains(named), qPrintable(error.advice()));
    for (const auto& other : notNamed)
        QVERIFY2(!error.advice().contains(other), qPrintable(error.advice()));
    const auto many = differentResult({difference, difference, difference, difference, difference});
    QVERIFY2(many.advice().contains(u"2 more"_s), qPrintable(many.advice()));
}

FLARE_TEST(SchemaResultTest)

#include "tst_schemaresult.moc"
