// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/findingblock.h"
#include "app/cli/progressline.h"
#include "app/cli/textrenderer.h"
#include "app/cli/texttable.h"
#include "tests/cli/clifixture.h"
#include "tests/shared/testprogram.h"

#include <QJsonArray>

#include <cerrno>

using namespace Flare;
using namespace Flare::Test;

class CliRenderingTest : public QObject
{
    Q_OBJECT

private slots:
    void dataGoesToTheOutputAndTheRestToTheErrors();
    void columnsAreAlignedAndAMissingCellIsADash();
    void aTableThatGoesOnKeepsItsHeading();
    void aTableIsWrappedInATerminalButNotInAPipe();
    void aTableInAPipeHasNoColours();
    void aFindingIsWrappedButNotItsStatements();
    void coloursOnlyWhereTheyAreAllowed();
    void stateIsAlsoSaidInWords_data();
    void stateIsAlsoSaidInWords();
    void controlCharactersDoNotReachTheTerminal();
    void progressOffATerminalIsALineForEachTenth();
    void progressOnATerminalStaysOnOneLine();
    void aFailureSaysAllThatTheServerSaid();
    void quietKeepsDataAndWarnings();
    void verboseShowsTheSql();
    void numbersAreNumbersInJson();
    void aFailureIsToldThoughTheOutputIsLost();
    void aLineIsCutBetweenCharacters();
    void durationsReadNaturally_data();
    void durationsReadNaturally();
    void textIsBrokenWhereItsScriptAllows_data();
    void textIsBrokenWhereItsScriptAllows();
};

namespace {

CliResult runBody(const std::function<void(Context&)>& body, const QStringList& options = {},
                  CliFixture* given = nullptr)
{
    CliFixture own;
    auto& cli = given == nullptr ? own : *given;
    cli.operations = {plainOperation(u"probe"_s, Risk::ReadOnly, body)};
    return cli.run(QStringList{u"probe"_s} + options);
}

void showTable(Context& context)
{
    context.show({u"t"_s,
                  u"Rows"_s,
                  {u"name"_s, u"bytes"_s, u"note"_s},
                  {{u"日本"_s, u"7"_s, std::nullopt}, {u"long name"_s, u"12345"_s, u"a\nb"_s}}});
}

} // namespace

void CliRenderingTest::dataGoesToTheOutputAndTheRestToTheErrors()
{
    const auto result = runBody([](Context& context) {
        showTable(context);
        context.say(u"spoken"_s);
        context.setSummary(u"It is so."_s);
        context.setNextStep(u"flare next"_s);
    });
    QVERIFY(result.out.startsWith(u"Rows\n"_s));
    QVERIFY(!result.out.contains(u"spoken"_s));
    for (const auto& part :
         {u"1/1 Only step of probe"_s, u"spoken"_s, u"✔ 1/1 done in"_s, u"It is so."_s, u"Next: flare next"_s})
        QVERIFY2(result.err.contains(part), qPrintable(result.err));
}

void CliRenderingTest::columnsAreAlignedAndAMissingCellIsADash()
{
    const auto lines = runBody(showTable).out.split(u'\n');
    QCOMPARE(lines.value(1), u"name       bytes  note"_s);
    QCOMPARE(lines.value(2), u"─────────  ─────  ────"_s);
    QCOMPARE(lines.value(3), u"日本           7  –"_s);
    QCOMPARE(lines.value(4), u"long name  12345  a\\nb"_s);
}

void CliRenderingTest::aTableThatGoesOnKeepsItsHeading()
{
    TextTables tables({true, false});
    const auto tick = [&](const QString& lag) {
        return tables.text({u"t"_s, u"Lag"_s, {u"lag"_s, u"state"_s}, {{lag, u"up"_s}}});
    };
    QCOMPARE(tick(u"0"_s), u"Lag\nlag  state\n───  ─────\n  0  up\n"_s);
    QCOMPARE(tick(u"17"_s), u" 17  up\n"_s);
    QCOMPARE(tick(u"12345"_s), u"Lag\n  lag  state\n─────  ─────\n12345  up\n"_s);
    QCOMPARE(tick(u"0"_s), u"    0  up\n"_s);
    QVERIFY(tables.text({u"other"_s, u"Lag"_s, {u"lag"_s}, {{u"0"_s}}}).startsWith(u"Lag\n"_s));
    int headings = 0;
    for (int row = 0; row < 41; ++row)
        headings += tick(u"0"_s).startsWith(u"Lag\n"_s) ? 1 : 0;
    QCOMPARE(headings, 3);
}

void CliRenderingTest::aTableIsWrappedInATerminalButNotInAPipe()
{
    const Table table{u"t"_s,
                      {},
                      {u"seq"_s, u"what"_s, u"why"_s},
                      {{u"1"_s, QString(50, u'x'), u"for no reason that anybody could tell us"_s},
                       {u"2"_s, u"short"_s, std::nullopt}}};
    const auto lines = TextTables({true, false}, 47).text(table).split(u'\n');
    QCOMPARE(lines.mid(2),
             (QStringList{u"  1  "_s + QString(20, u'x') + u"  for no reason that"_s,
                          u"     "_s + QString(20, u'x') + u"  anybody could tell"_s,
                          u"     "_s + QString(10, u'x') + QString(12, u' ') + u"us"_s,
                          u"  2  short"_s + QString(17, u' ') + u"–"_s, QString()}));
    const auto whole = TextTables({true, false}).text(table).split(u'\n');
    QVERIFY(whole.at(2).contains(QString(50, u'x')) && whole.at(2).endsWith(u"tell us"_s));
}

void CliRenderingTest::aTableInAPipeHasNoColours()
{
    CliFixture coloured;
    coloured.colours = true;
    QVERIFY(!runBody(showTable, {}, &coloured).out.contains(u'\x1b'));
}

void CliRenderingTest::aFindingIsWrappedButNotItsStatements()
{
    const DatabaseName shop(u"shop"_s);
    const Finding finding{
        u"x"_s,
        Severity::Blocker,
        Side::Publisher,
        shop,
        {u"a\x1b"_s},
        u"Something is quite wrong."_s,
        {{Side::Publisher, shop, u"ALTER TABLE public.a_long_name SET LOGGED;"_s, u"It takes a lock for long."_s}}};
    QCOMPARE(findingBlock(finding, {false, false}, 24).split(u'\n').mid(1),
             (QStringList{u"    Something is quite"_s, u"    wrong."_s, u"    "_s + visibleLine(u"a\x1b"_s),
                          u"      -- on the"_s, u"      -- publisher,"_s, u"      -- database shop:"_s,
                          u"      ALTER TABLE public.a_long_name SET LOGGED;"_s, u"      -- It takes a lock"_s,
                          u"      -- for long."_s, QString()}));
    CliFixture coloured;
    coloured.colours = true;
    const auto piped = runBody([&](Context& context) { context.show(Findings{{finding}}); }, {}, &coloured);
    QVERIFY(piped.out.contains(u"Something is quite wrong."_s));
    QVERIFY2(!piped.out.contains(u'\x1b'), qUtf8Printable(piped.out));
}

void CliRenderingTest::coloursOnlyWhereTheyAreAllowed()
{
    const auto warn = [](Context& context) { context.warn(u"careful"_s); };
    CliFixture plain;
    QVERIFY(!runBody(warn, {}, &plain).err.contains(u'\x1b'));
    CliFixture coloured;
    coloured.colours = true;
    QVERIFY(runBody(warn, {}, &coloured).err.contains(u"\x1b[33m"_s));
    QVERIFY(!runBody(warn, {u"--no-color"_s}, &coloured).err.contains(u'\x1b'));
}

void CliRenderingTest::stateIsAlsoSaidInWords_data()
{
    QTest::addColumn<bool>("unicode");
    QTest::addColumn<QString>("warning");
    QTest::addColumn<QString>("error");
    QTest::newRow("UTF-8") << true << u"▲ Warning: careful"_s << u"✘ Error: broken"_s;
    QTest::newRow("ASCII") << false << u"[!] Warning: careful"_s << u"[x] Error: broken"_s;
}

void CliRenderingTest::stateIsAlsoSaidInWords()
{
    QFETCH(bool, unicode);
    QFETCH(QString, warning);
    QFETCH(QString, error);
    CliFixture cli;
    cli.unicode = unicode;
    const auto result = runBody(
        [](Context& context) {
            context.warn(u"careful"_s);
            throw Error(ErrorKind::Sql, u"broken"_s);
        },
        {}, &cli);
    QVERIFY2(result.err.contains(warning), qPrintable(result.err));
    QVERIFY2(result.err.contains(error), qPrintable(result.err));
}

void CliRenderingTest::controlCharactersDoNotReachTheTerminal()
{
    const auto hostile = u"a\x1b[2Jb\r\u202Ec"_s;
    const auto result = runBody([&](Context& context) {
        context.say(hostile);
        context.show({u"t"_s, hostile, {u"name"_s}, {{hostile}}});
        throw Error(ErrorKind::Sql, hostile).withServerError({"42501"_ba, hostile, hostile, hostile});
    });
    for (const auto& text : {result.out, result.err}) {
        QVERIFY(!text.contains(u'\x1b'));
        QVERIFY(!text.contains(u'\r'));
        QVERIFY(!text.contains(QChar(0x202E)));
        QVERIFY2(text.contains(u"a\\x1b[2Jb\\x0d\\u202ec"_s), qPrintable(text));
    }
}

void CliRenderingTest::progressOffATerminalIsALineForEachTenth()
{
    const auto result = runBody([](Context& context) {
        for (int done = 1; done <= 1000; ++done)
            context.progress(done, 1000, u"rows"_s);
    });
    QCOMPARE(result.err.count(u" rows\n"_s), 11);
    QVERIFY(result.err.contains(u"100 % (1000 of 1000) rows"_s));
    QVERIFY(!result.err.contains(u'\r'));
}

void CliRenderingTest::progressOnATerminalStaysOnOneLine()
{
    CliFixture cli;
    cli.isTerminal = true;
    const auto result = runBody(
        [](Context& context) {
            context.progress(1, 2, u"rows"_s);
            context.progress(2, 2, u"rows"_s);
        },
        {}, &cli);
    const auto bar = u"▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓ 100 % (2 of 2) rows"_s;
    QVERIFY2(result.err.contains(bar), qPrintable(result.err));
    // What follows begins on a cleared line.
    QVERIFY(result.err.contains(bar + u"\x1b[K\r\x1b[K"_s));
}

void CliRenderingTest::aFailureSaysAllThatTheServerSaid()
{
    const auto result = runBody([](Context&) {
        throw Error(ErrorKind::Sql, u"No right to do it."_s, u"Grant it."_s)
            .on(Side::Subscriber)
            .withStatement(u"DROP SUBSCRIPTION x"_s)
            .withServerError({"42501"_ba, u"the detail"_s, u"the hint"_s, u"the context"_s});
    });
    QCOMPARE(result.code, 1);
    for (const auto& part : {u"✘ Error: No right to do it."_s, u"42501"_s, u"the detail"_s, u"the hint"_s,
                             u"the context"_s, u"DROP SUBSCRIPTION x"_s, u"What to do: Grant it."_s, u"0 of 1 steps"_s})
        QVERIFY2(result.err.contains(part), qPrintable(result.err));
}

void CliRenderingTest::quietKeepsDataAndWarnings()
{
    const auto result = runBody(
        [](Context& context) {
            showTable(context);
            context.say(u"spoken"_s);
            context.warn(u"careful"_s);
            context.setSummary(u"It is so."_s);
        },
        {u"-q"_s});
    QVERIFY(result.out.contains(u"日本"_s));
    QCOMPARE(result.err, u"▲ Warning: careful\n"_s);
}

void CliRenderingTest::verboseShowsTheSql()
{
    const auto nothing = [](Context&) {};
    QVERIFY(runBody(nothing, {u"-v"_s}).err.contains(u"DROP SUBSCRIPTION \"bench1\";"_s));
    QVERIFY(!runBody(nothing).err.contains(u"DROP SUBSCRIPTION"_s));
}

void CliRenderingTest::numbersAreNumbersInJson()
{
    const auto result = runBody(
        [](Context& context) {
            context.show(Table{u"t"_s,
                               u"T"_s,
                               {u"name"_s, u"count"_s, u"share"_s},
                               {{u"12"_s, u"9007199254740993"_s, u"0.5"_s}, {u"x"_s, u"-"_s, std::nullopt}},
                               {u"count"_s, u"share"_s}});
        },
        {u"--json"_s});
    QJsonArray rows;
    for (const auto& object : result.objects()) {
        if (object.value(u"event"_s) == u"table"_s)
            rows = object.value(u"rows"_s).toArray();
    }
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][u"name"_s], QJsonValue(u"12"_s));
    QCOMPARE(rows[0][u"count"_s].toInteger(), 9007199254740993);
    QCOMPARE(rows[0][u"share"_s], QJsonValue(0.5));
    QCOMPARE(rows[1][u"count"_s], QJsonValue(u"-"_s));
    QVERIFY(rows[1][u"share"_s].isNull());
}

void CliRenderingTest::aFailureIsToldThoughTheOutputIsLost()
{
    CliFixture cli;
    const auto result = runBody(
        [&cli](Context& context) {
            cli.outLost = ENOSPC;
            context.say(u"Written into a full disk."_s); // With it, the run is asked to stop.
            throw Error(ErrorKind::Precondition, u"The rows differ."_s);
        },
        {}, &cli);
    QCOMPARE(result.code, 6);
    QVERIFY2(result.err.contains(u"The rows differ."_s), qPrintable(result.err));
}

void CliRenderingTest::aLineIsCutBetweenCharacters()
{
    QCOMPARE(cutToWidth(u"表の名前"_s, 5), u"表の"_s);
    QCOMPARE(cutToWidth(u"a\U0001F600b"_s, 2), u"a"_s);
    QCOMPARE(cutToWidth(u"abc"_s, 3), u"abc"_s);
    QCOMPARE(cutToWidth(u"abc"_s, 0), QString());
}

void CliRenderingTest::durationsReadNaturally_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("fast") << qint64{7} << u"7 ms"_s;
    QTest::newRow("seconds") << qint64{3210} << u"3.2 s"_s;
    QTest::newRow("minutes") << qint64{245'000} << u"4 min 05 s"_s;
}

void CliRenderingTest::durationsReadNaturally()
{
    QFETCH(qint64, milliseconds);
    QTEST(durationText(std::chrono::milliseconds(milliseconds)), "text");
}

void CliRenderingTest::textIsBrokenWhereItsScriptAllows_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("lines");
    QTest::newRow("at spaces") << u"one two three"_s << u"  one two\n  three"_s;
    QTest::newRow("not inside a name") << u"a pause_write-x/y now"_s << u"  a\n  pause_write-x/y\n  now"_s;
    QTest::newRow("between wide characters") << u"書き込みを停止"_s << u"  書き込\n  みを停\n  止"_s;
    QTest::newRow("not before a full stop") << u"あいう。えお"_s << u"  あい\n  う。え\n  お"_s;
    QTest::newRow("mixed") << u"WALを保持"_s << u"  WALを保\n  持"_s;
    QTest::newRow("paragraphs stay") << u"a\n\nb"_s << u"  a\n\n  b"_s;
}

void CliRenderingTest::textIsBrokenWhereItsScriptAllows()
{
    QFETCH(const QString, text);
    QFETCH(const QString, lines);
    QCOMPARE(wrapped(text, 9, 2), lines);
}

FLARE_TEST(CliRenderingTest)
#include "tst_clirendering.moc"
