// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/allcommands.h"
#include "app/cli/exitcode.h"
#include "tests/cli/clifixture.h"
#include "tests/shared/testprogram.h"

#include <QJsonArray>

using namespace Flare;
using namespace Flare::Test;

class CommandLineTest : public QObject
{
    Q_OBJECT

private slots:
    void helpListsEveryOperationUnderItsPhase();
    void helpOfAnOperationNamesItsParameters_data();
    void helpOfAnOperationNamesItsParameters();
    void everyTopicHasAPage_data();
    void everyTopicHasAPage();
    void noParameterHidesAGlobalOption();
    void acceptsDashesAndUnderscores();
    void takesGlobalOptionsOnBothSidesOfTheCommand();
    void knowsItsExitCodeBeforeItTellsTheEnd();
    void suggestsWhatWasMeant_data();
    void suggestsWhatWasMeant();
    void sendsOptionsThatChooseAServerToTheFile_data();
    void sendsOptionsThatChooseAServerToTheFile();
    void everyErrorKindHasOneExitCode();
    void exitCodesThatNeedNoServer_data();
    void exitCodesThatNeedNoServer();
    void everyLineOfJsonIsAnObject_data();
    void everyLineOfJsonIsAnObject();
    void passesArgumentsOn();
    void passesEverythingBehindTheDashesOn();
    void refusesAnOptionGivenTwice();
    void handsOnTheExitCodeOfAChild();
    void aStopRequestEndsWith130();
    void tellsWhichVariablesItIgnores();
    void checksTheFileWithoutAServer();
    void noPasswordIsEverShown();
};

namespace {

Operation echoOperation()
{
    auto operation = plainOperation(u"echo_back"_s, Risk::ReadOnly, [](Context& context) {
        Table table;
        table.columns = {u"parameter"_s, u"values"_s};
        for (auto it = context.arguments().all().begin(); it != context.arguments().all().end(); ++it)
            table.rows.append({it.key(), it.value().join(u'|')});
        context.show(table);
    });
    operation.parameters = {
        databaseParameter(),
        {u"workers"_s, Parameter::Kind::Integer, u"How many."_s, false, false, u"4"_s, {}},
        {u"limit"_s, Parameter::Kind::Duration, u"How long."_s, false, false, {}, {}},
        {u"fence"_s, Parameter::Kind::Text, u"Which."_s, false, false, {}, {u"revoke"_s, u"seal"_s}},
        flagParameter(u"only-show"_s, u"Only show."_s),
        {u"command"_s, Parameter::Kind::Command, u"What to run."_s, false, false, {}, {}}};
    return operation;
}

QMap<QString, QString> echoed(const CliResult& result)
{
    QMap<QString, QString> values;
    for (const auto& object : result.objects()) {
        for (const auto& row : object.value(u"rows"_s).toArray())
            values.insert(row[u"parameter"_s].toString(), row[u"values"_s].toString());
    }
    return values;
}

} // namespace

/// A signal that ends the program while its last words are stuck ends it with this code.
void CommandLineTest::knowsItsExitCodeBeforeItTellsTheEnd()
{
    QBuffer out;
    QBuffer err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    Terminal terminal{out, err};
    QList<int> codes;
    terminal.concluded = [&](int code) {
        codes.append(code);
        QVERIFY(out.data().isEmpty() && err.data().isEmpty());
    };
    const int code = CommandLine(terminal, catalogue()).run({u"no_such_command"_s});
    QCOMPARE(code, 2);
    QCOMPARE(codes, QList<int>{2});
    QVERIFY(!err.data().isEmpty());
}

void CommandLineTest::helpListsEveryOperationUnderItsPhase()
{
    const auto help = CliFixture().runBare({u"--help"_s}).out;
    for (const auto& operation : catalogue()) {
        const auto at = help.indexOf(u"\n  "_s + operation.id + u' ');
        QVERIFY2(at > 0, qPrintable(operation.id));
        const auto heading = help.lastIndexOf(u'\n' + phaseText(operation.phase) + u'\n', at);
        QVERIFY2(heading > 0, qPrintable(operation.id));
        for (const auto phase :
             {Phase::Check, Phase::Prepare, Phase::Copy, Phase::Cutover, Phase::CleanUp, Phase::Tools}) {
            const auto other = help.lastIndexOf(u'\n' + phaseText(phase) + u'\n', at);
            QVERIFY2(other <= heading, qPrintable(operation.id));
        }
    }
}

void CommandLineTest::helpOfAnOperationNamesItsParameters_data()
{
    QTest::addColumn<QString>("id");
    for (const auto& operation : catalogue())
        QTest::newRow(qPrintable(operation.id)) << operation.id;
}

void CommandLineTest::helpOfAnOperationNamesItsParameters()
{
    QFETCH(QString, id);
    const auto& operation = *findOperation(id);
    CliFixture cli;
    const auto page = cli.runBare({u"help"_s, id});
    QCOMPARE(page.code, 0);
    QCOMPARE(cli.runBare({id, u"--help"_s}).out, page.out);
    QVERIFY(page.out.simplified().contains(operation.summary.simplified()));
    QVERIFY(page.out.simplified().contains(riskText(operation.risk).simplified()));
    for (const auto& parameter : operation.parameters)
        QVERIFY2(page.out.contains(parameter.positional || parameter.kind == Parameter::Kind::Command
                                       ? valueName(parameter)
                                       : u"--"_s + parameter.id),
                 qPrintable(parameter.id));
}

void CommandLineTest::everyTopicHasAPage_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("content");
    QTest::newRow("exit codes") << u"exit-codes"_s << u"130"_s;
    QTest::newRow("checks") << u"checks"_s << u"replica_identity"_s;
    QTest::newRow("config") << u"config"_s << u"system_identifier"_s;
    QTest::newRow("confirm") << u"confirm"_s << u"--confirm"_s;
    QTest::newRow("audit") << u"audit"_s << u"audit verify"_s;
    QTest::newRow("audit verify") << u"audit verify"_s << u"--expect"_s;
}

void CommandLineTest::everyTopicHasAPage()
{
    QFETCH(QString, topic);
    QFETCH(QString, content);
    const auto result = CliFixture().runBare(QStringList{u"help"_s} + topic.split(u' '));
    QCOMPARE(result.code, 0);
    QVERIFY2(result.out.contains(content), qPrintable(result.out));
}

void CommandLineTest::noParameterHidesAGlobalOption()
{
    QStringList globals;
    for (const auto& option : globalOptions())
        globals.append(option.names());
    for (const auto& command : allCommands(catalogue())) {
        for (const auto& parameter : command.parameters)
            QVERIFY2(!globals.contains(parameter.id), qPrintable(command.id + u": "_s + parameter.id));
    }
}

void CommandLineTest::acceptsDashesAndUnderscores()
{
    CliFixture cli;
    QCOMPARE(cli.runBare({u"help"_s, u"verify-connectivity"_s}).out,
             cli.runBare({u"help"_s, u"verify_connectivity"_s}).out);
    QCOMPARE(cli.run({u"verify-connectivity"_s}).code, static_cast<int>(ExitCode::Connect));
}

void CommandLineTest::takesGlobalOptionsOnBothSidesOfTheCommand()
{
    CliFixture cli;
    cli.operations = {echoOperation()};
    const auto before = cli.runBare({u"--json"_s, u"--config"_s, cli.configPath(), u"echo_back"_s, u"bench"_s});
    const auto after = cli.runBare({u"echo_back"_s, u"bench"_s, u"--config="_s + cli.configPath(), u"--json"_s});
    QCOMPARE(before.code, 0);
    QCOMPARE(echoed(before), echoed(after));
    QCOMPARE(echoed(before).value(u"database"_s), u"bench"_s);
}

void CommandLineTest::suggestsWhatWasMeant_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("suggestion");
    QTest::newRow("command") << QStringList{u"verify_conectivity"_s} << u"verify_connectivity"_s;
    QTest::newRow("option") << QStringList{u"verify_connectivity"_s, u"--dryrun"_s} << u"dry-run"_s;
    QTest::newRow("dashes") << QStringList{u"exec"_s, u"env"_s, u"FOO=1"_s} << u"flare exec -- env FOO=1"_s;
    QTest::newRow("topic") << QStringList{u"help"_s, u"exitcodes"_s} << u"exit-codes"_s;
    QTest::newRow("second word") << QStringList{u"audit"_s} << u"audit list"_s;
}

void CommandLineTest::suggestsWhatWasMeant()
{
    QFETCH(QStringList, words);
    QFETCH(QString, suggestion);
    const auto result = CliFixture().runBare(words);
    QCOMPARE(result.code, static_cast<int>(ExitCode::Usage));
    QVERIFY2(result.err.contains(suggestion), qPrintable(result.err));
    QVERIFY(result.out.isEmpty());
}

void CommandLineTest::sendsOptionsThatChooseAServerToTheFile_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("dsn") << u"--dsn"_s;
    QTest::newRow("base-dsn") << u"--base-dsn"_s;
}

void CommandLineTest::sendsOptionsThatChooseAServerToTheFile()
{
    QFETCH(QString, option);
    const auto result = CliFixture().runBare({u"verify_connectivity"_s, option, u"postgres://elsewhere/"_s});
    QCOMPARE(result.code, static_cast<int>(ExitCode::Usage));
    QVERIFY2(result.err.contains(u"in the file"_s), qPrintable(result.err));
    QVERIFY(!result.err.contains(u"elsewhere"_s));
}

void CommandLineTest::everyErrorKindHasOneExitCode()
{
    QList<ErrorKind> listed;
    for (const auto& entry : exitCodes())
        listed.append(entry.kinds);
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::Internal); ++kind)
        QCOMPARE(listed.count(static_cast<ErrorKind>(kind)), 1);
}

void CommandLineTest::exitCodesThatNeedNoServer_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<int>("code");
    QTest::newRow("version") << QStringList{u"--version"_s} << 0;
    QTest::newRow("help") << QStringList{u"--help"_s} << 0;
    QTest::newRow("nothing") << QStringList{} << 2;
    QTest::newRow("unknown command") << QStringList{u"explode"_s} << 2;
    QTest::newRow("unknown option") << QStringList{u"verify_connectivity"_s, u"--explode"_s} << 2;
    QTest::newRow("missing value") << QStringList{u"verify_connectivity"_s, u"--confirm"_s} << 2;
    QTest::newRow("surplus word") << QStringList{u"verify_connectivity"_s, u"surplus"_s} << 2;
    QTest::newRow("wrong choice") << QStringList{u"completion"_s, u"tcsh"_s} << 2;
    QTest::newRow("two files") << QStringList{u"verify_connectivity"_s, u"--config"_s, u"other.yml"_s} << 2;
    QTest::newRow("digits twice") << QStringList{u"--confirm"_s, u"1"_s, u"verify_connectivity"_s, u"--confirm"_s,
                                                 u"1"_s}
                                  << 2;
    QTest::newRow("an option for digits") << QStringList{u"verify_connectivity"_s, u"--confirm"_s, u"--dry-run"_s} << 2;
    QTest::newRow("closed port") << QStringList{u"verify_connectivity"_s} << 4;
    QTest::newRow("no audit log") << QStringList{u"audit"_s, u"list"_s} << 1;
}

void CommandLineTest::exitCodesThatNeedNoServer()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const auto result = CliFixture().run(words);
    QVERIFY2(result.code == code, qPrintable(u"%1: %2"_s.arg(result.code).arg(result.err)));
}

void CommandLineTest::everyLineOfJsonIsAnObject_data()
{
    exitCodesThatNeedNoServer_data();
    QTest::newRow("dry run") << QStringList{u"verify_connectivity"_s, u"--dry-run"_s} << 0;
    QTest::newRow("file check") << QStringList{u"config"_s, u"check"_s} << 0;
    QTest::newRow("page") << QStringList{u"help"_s, u"exit-codes"_s} << 0;
}

void CommandLineTest::everyLineOfJsonIsAnObject()
{
    QFETCH(QStringList, words);
    QFETCH(int, code);
    const auto result = CliFixture().run(QStringList{u"--json"_s} + words);
    for (const auto& object : result.objects())
        QVERIFY(object.value(u"event"_s).isString());
    QCOMPARE(result.outcome().value(u"event"_s), u"outcome"_s);
    QCOMPARE(result.outcome().value(u"schema"_s), 1);
    QCOMPARE(result.outcome().value(u"exit_code"_s), code);
    QCOMPARE(result.outcome().value(u"status"_s), code == 0 ? u"succeeded"_s : u"failed"_s);
    QCOMPARE(result.outcome().contains(u"error"_s), code != 0);
}

void CommandLineTest::passesArgumentsOn()
{
    CliFixture cli;
    cli.operations = {echoOperation()};
    const auto values = echoed(cli.run({u"echo-back"_s, u"bench"_s, u"--workers=7"_s, u"--limit"_s, u"1m30s"_s,
                                        u"--only-show"_s, u"--fence"_s, u"seal"_s, u"--json"_s}));
    QCOMPARE(values.value(u"workers"_s), u"7"_s);
    QCOMPARE(values.value(u"limit"_s), u"1m30s"_s);
    QCOMPARE(values.value(u"fence"_s), u"seal"_s);
    QVERIFY(values.contains(u"only-show"_s));
    QCOMPARE(echoed(cli.run({u"echo_back"_s, u"--json"_s})).value(u"workers"_s), u"4"_s);
    QCOMPARE(cli.run({u"echo_back"_s, u"otherdb"_s}).code, static_cast<int>(ExitCode::Usage));
}

void CommandLineTest::passesEverythingBehindTheDashesOn()
{
    CliFixture cli;
    cli.operations = {echoOperation()};
    const auto values =
        echoed(cli.run({u"--json"_s, u"echo_back"_s, u"bench"_s, u"--"_s, u"psql"_s, u"--json"_s, u"--"_s, u"-c"_s}));
    QCOMPARE(values.value(u"command"_s), u"psql|--json|--|-c"_s);
    QCOMPARE(values.value(u"database"_s), u"bench"_s);
}

void CommandLineTest::refusesAnOptionGivenTwice()
{
    CliFixture cli;
    cli.operations = {echoOperation()};
    const auto result = cli.run({u"echo_back"_s, u"--workers"_s, u"2"_s, u"--workers"_s, u"3"_s});
    QCOMPARE(result.code, static_cast<int>(ExitCode::Usage));
    QVERIFY(result.err.contains(u"--workers"_s));
}

void CommandLineTest::handsOnTheExitCodeOfAChild()
{
    CliFixture cli;
    cli.operations = {plainOperation(u"child"_s, Risk::ReadOnly, [](Context& context) {
        context.record(u"exit_code"_s, 42);
        throw Error(ErrorKind::Tool, u"The child failed."_s);
    })};
    const auto result = cli.run({u"child"_s, u"--json"_s});
    QCOMPARE(result.code, 42);
    QCOMPARE(result.outcome().value(u"exit_code"_s), 42);
}

void CommandLineTest::aStopRequestEndsWith130()
{
    CliFixture cli;
    cli.operations = {plainOperation(u"wait"_s, Risk::ReadOnly, [&cli](Context& context) {
        cli.stop.request_stop();
        context.sleep(std::chrono::seconds(30));
        context.checkStop();
    })};
    const auto result = cli.run({u"wait"_s, u"--json"_s});
    QCOMPARE(result.code, static_cast<int>(ExitCode::Interrupted));
    QCOMPARE(result.outcome().value(u"status"_s), u"cancelled"_s);
}

void CommandLineTest::tellsWhichVariablesItIgnores()
{
    CliFixture cli;
    cli.ignoredVariables = {u"PGHOST"_s, u"PGSERVICE"_s};
    QVERIFY(cli.run({u"verify_connectivity"_s, u"-n"_s}).err.contains(u"PGHOST, PGSERVICE"_s));
    QVERIFY(!cli.run({u"verify_connectivity"_s, u"-n"_s, u"-q"_s}).err.contains(u"PGHOST"_s));
}

void CommandLineTest::checksTheFileWithoutAServer()
{
    CliFixture cli;
    QCOMPARE(cli.run({u"config"_s, u"check"_s}).code, 0);
    cli.writeConfig(closedServersConfig().replace("pubname", "pubnam").replace("dbname", "dbnam"));
    const auto result = cli.run({u"config"_s, u"check"_s});
    QCOMPARE(result.code, static_cast<int>(ExitCode::Config));
    QVERIFY2(result.err.contains(u"pubnam"_s) && result.err.contains(u"dbnam"_s), qPrintable(result.err));
}

void CommandLineTest::noPasswordIsEverShown()
{
    CliFixture cli;
    for (const QStringList& words : {QStringList{u"verify_connectivity"_s},
                                     {u"verify_connectivity"_s, u"-n"_s},
                                     {u"verify_connectivity"_s, u"--json"_s, u"--debug"_s},
                                     {u"config"_s, u"check"_s}}) {
        const auto result = cli.run(words);
        QVERIFY(!(result.out + result.err).contains(u"hunter2"_s));
    }
}

FLARE_TEST(CommandLineTest)
#include "tst_commandline.moc"
