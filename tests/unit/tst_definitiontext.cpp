// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/definitiontext.h"
#include "core/replication/schemainventory.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

class DefinitionTextTest : public QObject
{
    Q_OBJECT

private slots:
    void takesOffQuotesThatKeyWordsNeed_data();
    void takesOffQuotesThatKeyWordsNeed();
    void knowsWhatVersionsPrintInTwoWays_data();
    void knowsWhatVersionsPrintInTwoWays();
    void knowsWhatACopyPrintsOtherwise_data();
    void knowsWhatACopyPrintsOtherwise();
    void seesWhatIsAnotherDefinition_data();
    void seesWhatIsAnotherDefinition();
    void survivesAnUnfinishedText();
    void pointsToWhatCounts_data();
    void pointsToWhatCounts();
    void cutsLongTextsWhereTheyMeanSomethingElse();
};

void DefinitionTextTest::takesOffQuotesThatKeyWordsNeed_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("plain");
    const auto row = [](const char* title, const QString& text, const QString& plain) {
        QTest::newRow(title) << text << plain;
    };
    row("key word", u"column public.t.\"json_value\""_s, u"column public.t.json_value"_s);
    row("whole name", u"\"normalize\""_s, u"normalize"_s);
    row("no key word", u"public.\"Order\".\"a b\""_s, u"public.\"Order\".\"a b\""_s);
    row("digit first", u"\"1a\""_s, u"\"1a\""_s);
    row("quote within", u"\"a\"\"b\".\"json\""_s, u"\"a\"\"b\".json"_s);
    row("not English", u"\"näme\""_s, u"\"näme\""_s);
    row("literal", u"'\"json\"' || \"json\""_s, u"'\"json\"' || json"_s);
    row("escape literal", uR"(E'\'"json"' || "json")"_s, uR"(E'\'"json"' || json)"_s);
    row("white space stays", u"SELECT \"json\"\n   FROM t"_s, u"SELECT json\n   FROM t"_s);
}

void DefinitionTextTest::takesOffQuotesThatKeyWordsNeed()
{
    QFETCH(QString, text);
    QFETCH(QString, plain);
    QCOMPARE(withPlainNames(text), plain);
}

void DefinitionTextTest::knowsWhatVersionsPrintInTwoWays_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char* title, const QString& one, const QString& other) {
        QTest::newRow(title) << one << other;
    };
    row("table before a column", u"SELECT t.id, t.n + 1 FROM public.t"_s, u"SELECT id, n + 1 FROM public.t"_s);
    row("table that is called as its column", u"SELECT t.t, t.a FROM public.t"_s, u"SELECT t, a FROM public.t"_s);
    row("at the end", u"SELECT a FROM public.t ORDER BY t.t"_s, u"SELECT a FROM public.t ORDER BY t"_s);
    row("quoted table", u"SELECT \"T\".id FROM public.\"T\""_s, u"SELECT id FROM public.\"T\""_s);
    row("key words", u"SELECT t.json FROM public.t"_s, u"SELECT \"json\" FROM public.t"_s);
    row("name of a column that a UNION takes from elsewhere", u"UNION ALL SELECT 'PUBLIC'::name"_s,
        u"UNION ALL SELECT 'PUBLIC'::name AS name"_s);
    row("part of a time", u"EXTRACT(YEAR FROM now())"_s, u"EXTRACT(year FROM now())"_s);
    row("the usual, written out", u"XMLSERIALIZE(CONTENT x AS text)"_s, u"XMLSERIALIZE(CONTENT x AS text NO INDENT)"_s);
}

void DefinitionTextTest::knowsWhatVersionsPrintInTwoWays()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(sameDefinition(one, other, Printers::Differ));
    QVERIFY(sameDefinition(other, one, Printers::Differ));
    QVERIFY(!sameDefinition(one, other, Printers::Alike));
}

void DefinitionTextTest::knowsWhatACopyPrintsOtherwise_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char* title, const QString& one, const QString& other) {
        QTest::newRow(title) << one << other;
    };
    row("white space", u" SELECT id\n   FROM t"_s, u"SELECT id FROM t"_s);
    row("BETWEEN", u"CHECK ((((v >= 1) AND (v <= 5)) AND (v <> 3)))"_s,
        u"CHECK (((v >= 1) AND (v <= 5) AND (v <> 3)))"_s);
    row("BETWEEN at the end", u"(a OR (b OR (c OR d)))"_s, u"(a OR b OR c OR d)"_s);
    row("IN of a varchar",
        u"((kind)::text = ANY ((ARRAY['a'::character varying, 'b, ]'::character varying])::text[]))"_s,
        u"((kind)::text = ANY (ARRAY[('a'::character varying)::text, ('b, ]'::character varying)::text]))"_s);
    row("IN within IN", u"(ARRAY[f((ARRAY[a, b])::text[]), c])::s.\"T\"[]"_s,
        u"ARRAY[(f(ARRAY[(a)::text, (b)::text]))::s.\"T\", (c)::s.\"T\"]"_s);
    row("within another", u"((a AND (b OR (c OR d))) AND e)"_s, u"(a AND (b OR c OR d) AND e)"_s);
}

void DefinitionTextTest::knowsWhatACopyPrintsOtherwise()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    for (const auto printers : {Printers::Alike, Printers::Differ}) {
        QVERIFY(sameDefinition(one, other, printers));
        QVERIFY(sameDefinition(other, one, printers));
    }
}

void DefinitionTextTest::seesWhatIsAnotherDefinition_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    const auto row = [](const char* title, const QString& one, const QString& other) {
        QTest::newRow(title) << one << other;
    };
    row("number", u"(v > 0)"_s, u"(v > 99)"_s);
    row("operator", u"(a < b)"_s, u"(a <= b)"_s);
    row("literal", u"a = 'x y'"_s, u"a = 'x  y'"_s);
    row("other table", u"SELECT a.id FROM a JOIN b"_s, u"SELECT b.id FROM a JOIN b"_s);
    row("other schema", u"FROM one.t"_s, u"FROM two.t"_s);
    row("grouping", u"((a + b) * c)"_s, u"(a + (b * c))"_s);
    row("AND and OR", u"((a OR b) AND c)"_s, u"(a OR b AND c)"_s);
    row("negation", u"(a AND (NOT (b AND c)))"_s, u"(a AND (NOT b) AND c)"_s);
    row("arguments", u"(f(a AND b) AND c)"_s, u"(f(a) AND b AND c)"_s);
    row("unclosed", u"(a"_s, u"((a"_s);
    row("less", u"SELECT a, b FROM t"_s, u"SELECT a FROM t"_s);
    row("condition", u"SELECT id FROM t WHERE id > 0"_s, u"SELECT id FROM t"_s);
    row("case of a name", u"SELECT \"A\""_s, u"SELECT a"_s);
    row("cast of an array", u"(ARRAY[a, b])::text[]"_s, u"ARRAY[(a)::text, (b)::name]"_s);
    row("element of an array", u"(ARRAY[a, b])::text[]"_s, u"ARRAY[(a)::text, (c)::text]"_s);
    row("case of an argument", u"f(YEAR)"_s, u"f(year)"_s);
    row("other name", u"SELECT 1 AS a"_s, u"SELECT 1 AS b"_s);
    row("nothing", QString(), u"a"_s);
}

void DefinitionTextTest::seesWhatIsAnotherDefinition()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QVERIFY(!sameDefinition(one, other, Printers::Differ));
    QVERIFY(!sameDefinition(other, one, Printers::Differ));
    QVERIFY(sameDefinition(one, one, Printers::Alike));
}

void DefinitionTextTest::survivesAnUnfinishedText()
{
    for (const auto& text : {u"\""_s, u"'"_s, u"a."_s, u"."_s, u"\"\""_s, u"E'\\"_s, u"$x$"_s, u"AS"_s, u"(ARRAY["_s,
                             u"(ARRAY[a])::"_s, u"(ARRAY[a]::text[]"_s}) {
        QVERIFY(!withPlainNames(text).isEmpty());
        QVERIFY(sameDefinition(text, u' ' + text, Printers::Differ));
        QVERIFY(!sameDefinition(text, u"b "_s + text, Printers::Differ));
    }
}

void DefinitionTextTest::pointsToWhatCounts_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("rest");
    const auto row = [](const char* title, const QString& one, const QString& other, const QString& rest) {
        QTest::newRow(title) << one << other << rest;
    };
    row("white space", u"SELECT  a, b"_s, u"SELECT a, c"_s, u"b"_s);
    row("parentheses", u"((a AND b) AND c) AND d"_s, u"a AND b AND c AND e"_s, u"d"_s);
    row("cast of an array", u"k = ANY (ARRAY['a', 'b']::text[]) AND x > 1"_s,
        u"k = ANY (ARRAY['a', 'b']::text[]) AND x > 2"_s, u"1"_s);
    row("cast of each element", u"k = ANY ((ARRAY[a, b])::text[]) AND x > 1"_s,
        u"k = ANY (ARRAY[(a)::text, (b)::text]) AND x > 2"_s, u"1"_s);
    row("table before a column", u"SELECT t.id, t.n FROM public.t WHERE n"_s, u"SELECT id, n FROM public.t WHERE m"_s,
        u"n"_s);
    row("nothing", u"(a AND b) AND c"_s, u"a AND b AND c"_s, QString());
    row("the end", u"SELECT a"_s, u"SELECT a, b"_s, QString());
}

void DefinitionTextTest::pointsToWhatCounts()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const QString, rest);
    QCOMPARE(one.mid(differenceIn(one, other, Printers::Differ)), rest);
}

void DefinitionTextTest::cutsLongTextsWhereTheyMeanSomethingElse()
{
    const auto columns = u"a_column_of_the_table, "_s.repeated(40);
    const SchemaDifference difference{u"view"_s, u"public.v"_s, u"definition"_s,
                                      u"SELECT t.first, "_s + columns + u"last FROM public.t WHERE (kept > 1)"_s,
                                      u"SELECT first, "_s + columns + u"last FROM public.t WHERE (kept > 2)"_s};
    QVERIFY2(difference.shown(Side::Publisher).contains(u"kept > 1"_s),
             qUtf8Printable(difference.shown(Side::Publisher)));
    QVERIFY(difference.shown(Side::Subscriber).contains(u"kept > 2"_s));
}

FLARE_TEST(DefinitionTextTest)
#include "tst_definitiontext.moc"
