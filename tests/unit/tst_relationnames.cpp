// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/identifiers.h"
#include "core/replication/relationnames.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

class TestRelationNames : public QObject
{
    Q_OBJECT

private slots:
    void readsNamesAsSqlDoes_data();
    void readsNamesAsSqlDoes();
    void refusesWhatIsNoName_data();
    void refusesWhatIsNoName();
    void fillsInPublicAndDropsRepetitions();
};

void TestRelationNames::readsNamesAsSqlDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QString>("name");
    QTest::newRow("plain") << u"history"_s << QString() << u"history"_s;
    QTest::newRow("folded") << u"App.History"_s << u"app"_s << u"history"_s;
    QTest::newRow("only ASCII folds") << u"ÄÖ"_s << QString() << u"ÄÖ"_s;
    QTest::newRow("quoted") << uR"("App.x"."we""ird ")"_s << u"App.x"_s << uR"(we"ird )"_s;
    QTest::newRow("half quoted") << uR"(app."T")"_s << u"app"_s << u"T"_s;
    QTest::newRow("digits and dollars") << u"_t1$"_s << QString() << u"_t1$"_s;
    QTest::newRow("spaces around") << u" t "_s << QString() << u"t"_s;
    QTest::newRow("lines around") << u"\t app.t\r\n"_s << u"app"_s << u"t"_s;
    QTest::newRow("a letter to the server, a space to Unicode") << u"\u00A02$"_s << QString() << u"\u00A02$"_s;
    QTest::newRow("63 bytes") << u"a"_s.repeated(63) << QString() << u"a"_s.repeated(63);
}

void TestRelationNames::readsNamesAsSqlDoes()
{
    QFETCH(QString, text);
    QFETCH(QString, schema);
    QFETCH(QString, name);
    const auto parsed = parseRelationName(text);
    QVERIFY(parsed);
    QCOMPARE(parsed->schema, schema);
    QCOMPARE(parsed->name, name);
}

void TestRelationNames::refusesWhatIsNoName_data()
{
    QTest::addColumn<QString>("text");
    for (const auto& text : {u""_s, u"."_s, u"a."_s, u".a"_s, u"a.b.c"_s, u"\"a"_s, u"\"\""_s, u"a b"_s, u"1a"_s,
                             u"a-b"_s, u"a;drop"_s, u"\"a\"b"_s, u"a\nb"_s, u"a"_s.repeated(64), u"ä"_s.repeated(32)})
        QTest::newRow(qUtf8Printable(u'[' + text + u']')) << text;
}

void TestRelationNames::refusesWhatIsNoName()
{
    QFETCH(QString, text);
    QVERIFY(!parseRelationName(text));
    QVERIFY_THROWS_EXCEPTION(Error, (void)relationNamesOf({text}));
}

void TestRelationNames::fillsInPublicAndDropsRepetitions()
{
    const auto names = relationNamesOf({u"t"_s, u"PUBLIC.T"_s, u"x.t"_s});
    QCOMPARE(names, (QList<RelationName>{{u"public"_s, u"t"_s}, {u"x"_s, u"t"_s}}));
    QVERIFY_THROWS_EXCEPTION(Error, (void)schemaNameOf(u"a.b"_s));
    QCOMPARE(schemaNameOf(u"\"A b\""_s), u"A b"_s);
}

FLARE_TEST(TestRelationNames)
#include "tst_relationnames.moc"
