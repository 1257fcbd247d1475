// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"
#include "tests/cli/clifixture.h"
#include "tests/shared/testprogram.h"

#include <QJsonArray>

using namespace Flare;
using namespace Flare::Test;

class CliConfirmationTest : public QObject
{
    Q_OBJECT

private slots:
    void aDryRunRunsNothing();
    void jsonOfADryRunHasIdentifiersAsTexts();
    void aDestructiveOperationNeedsItsDigits_data();
    void aDestructiveOperationNeedsItsDigits();
    void theOtherServersDigitsHaveTheirOwnSentence();
    void wrongEntriesAreKeptInTheAuditLog();
    void aPersonIsShownBothServersAndAsked();
    void enterAloneConfirmsNothing();
    void aTypoIsAskedAboutAgain();
    void theOtherServersDigitsEndTheQuestions();
    void neverAsksWhenToldNotTo();
    void aClosedOutputDoesNotStopTheOperation();
};

namespace {

/// Like a pipe whose reader has gone.
class ClosedDevice : public QIODevice
{
public:
    ClosedDevice() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    int refusals = 0;

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64) override
    {
        ++refusals;
        return -1;
    }
};

} // namespace

void CliConfirmationTest::aDryRunRunsNothing()
{
    DestructiveFixture cli;
    const auto result = cli.run({u"wipe"_s, u"-n"_s});
    QCOMPARE(result.code, 0);
    QVERIFY(!cli.ran);
    QVERIFY2(result.out.contains(u"\nDROP SUBSCRIPTION \"bench1\";\n"_s), qPrintable(result.out));
    QVERIFY(result.out.contains(u"subscriber 127.0.0.1:2, database bench"_s));
    for (const auto& line : result.out.split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(line.startsWith(u"-- "_s) || line.startsWith(u"DROP"_s), qPrintable(line));
}

void CliConfirmationTest::jsonOfADryRunHasIdentifiersAsTexts()
{
    DestructiveFixture cli;
    const auto plan = cli.run({u"wipe"_s, u"--dry-run"_s, u"--json"_s}).objects().first();
    QCOMPARE(plan.value(u"event"_s), u"plan"_s);
    QCOMPARE(plan.value(u"dry_run"_s), true);
    QCOMPARE(plan.value(u"risk"_s), u"destructive"_s);
    QCOMPARE(plan.value(u"target"_s)[u"system_identifier"_s], u"7381004926551118602"_s);
    const auto step = plan.value(u"steps"_s)[0];
    QCOMPARE(step[u"side"_s], u"subscriber"_s);
    QCOMPARE(step[u"port"_s], 2);
    QCOMPARE(step[u"database"_s], u"bench"_s);
    QCOMPARE(step[u"sql"_s][0], u"DROP SUBSCRIPTION \"bench1\";"_s);
}

void CliConfirmationTest::aDestructiveOperationNeedsItsDigits_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("code");
    QTest::newRow("none") << QStringList{} << 7;
    QTest::newRow("not asked") << QStringList{u"--no-input"_s} << 7;
    QTest::newRow("wrong") << QStringList{u"--confirm"_s, u"000000"_s} << 7;
    QTest::newRow("empty") << QStringList{u"--confirm"_s, QString()} << 7;
    QTest::newRow("other server") << QStringList{u"--confirm"_s, publisherDigits} << 7;
    QTest::newRow("last digits") << QStringList{u"--confirm"_s, subscriberDigits} << 0;
    QTest::newRow("whole") << QStringList{u"--confirm"_s, u"7381004926551118602"_s} << 0;
}

void CliConfirmationTest::aDestructiveOperationNeedsItsDigits()
{
    QFETCH(QStringList, options);
    QFETCH(int, code);
    DestructiveFixture cli;
    const auto result = cli.run(QStringList{u"wipe"_s} + options);
    QVERIFY2(result.code == code, qPrintable(result.err));
    QCOMPARE(cli.ran, code == 0);
}

void CliConfirmationTest::theOtherServersDigitsHaveTheirOwnSentence()
{
    DestructiveFixture cli;
    const auto other = cli.run({u"wipe"_s, u"--confirm"_s, publisherDigits});
    QVERIFY2(other.err.contains(u"digits of the publisher"_s), qPrintable(other.err));
    QVERIFY(!cli.run({u"wipe"_s, u"--confirm"_s, u"000000"_s}).err.contains(u"digits of the publisher"_s));
}

void CliConfirmationTest::wrongEntriesAreKeptInTheAuditLog()
{
    DestructiveFixture cli;
    cli.run({u"wipe"_s, u"--confirm"_s, u"000000"_s});
    cli.run({u"wipe"_s, u"--confirm"_s, publisherDigits});
    const auto table = cli.runBare({u"audit"_s, u"list"_s, u"--kind"_s, u"confirm"_s, u"--json"_s}).objects().first();
    const auto rows = table.value(u"rows"_s).toArray();
    QCOMPARE(rows.size(), 2);
    for (const auto& row : rows) {
        QCOMPARE(row[u"result"_s], u"refused"_s);
        QCOMPARE(row[u"operation"_s], u"wipe"_s);
    }
}

void CliConfirmationTest::aPersonIsShownBothServersAndAsked()
{
    DestructiveFixture cli;
    cli.answers = {subscriberDigits};
    const auto result = cli.run({u"wipe"_s});
    QCOMPARE(result.code, 0);
    QVERIFY(cli.ran);
    QCOMPARE(cli.questions.size(), 1);
    for (const auto& part : {u"TARGET  ● SUBSCRIBER 127.0.0.1:2"_s, u"■ PUBLISHER  127.0.0.1:1"_s, u"[118602]"_s,
                             u"[204913]"_s, u"The stream ends."_s, u"DROP SUBSCRIPTION \"bench1\";"_s})
        QVERIFY2(result.err.contains(part), qPrintable(result.err));
}

void CliConfirmationTest::enterAloneConfirmsNothing()
{
    DestructiveFixture cli;
    cli.answers = {QString(), subscriberDigits};
    QCOMPARE(cli.run({u"wipe"_s}).code, static_cast<int>(ExitCode::NotConfirmed));
    QVERIFY(!cli.ran);
    QCOMPARE(cli.questions.size(), 1);
}

void CliConfirmationTest::aTypoIsAskedAboutAgain()
{
    DestructiveFixture cli;
    cli.answers = {u"118603"_s, u"118 602"_s};
    QCOMPARE(cli.run({u"wipe"_s}).code, 0);
    QVERIFY(cli.ran);
}

void CliConfirmationTest::theOtherServersDigitsEndTheQuestions()
{
    DestructiveFixture cli;
    cli.answers = {publisherDigits, subscriberDigits};
    QCOMPARE(cli.run({u"wipe"_s}).code, static_cast<int>(ExitCode::NotConfirmed));
    QVERIFY(!cli.ran);
    QCOMPARE(cli.questions.size(), 1);
}

void CliConfirmationTest::neverAsksWhenToldNotTo()
{
    DestructiveFixture cli;
    cli.answers = {subscriberDigits};
    QCOMPARE(cli.run({u"wipe"_s, u"--no-input"_s}).code, static_cast<int>(ExitCode::NotConfirmed));
    QVERIFY(cli.questions.isEmpty());
}

void CliConfirmationTest::aClosedOutputDoesNotStopTheOperation()
{
    DestructiveFixture cli;
    ClosedDevice closed;
    Terminal terminal{closed, closed};
    terminal.auditPath = cli.auditPath();
    const int code = CommandLine(terminal, cli.operations)
                         .run({u"wipe"_s, u"--config"_s, cli.configPath(), u"--confirm"_s, subscriberDigits});
    QVERIFY(closed.refusals > 0);
    QCOMPARE(code, 0);
    QVERIFY(cli.ran);
}

FLARE_TEST(CliConfirmationTest)
#include "tst_cliconfirmation.moc"
