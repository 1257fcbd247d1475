// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/migrationfixture.h"
#include "tests/shared/operationrun.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

class ExecTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheCommandBothAddresses_data() { addPairRows(); }
    void tellsTheCommandBothAddresses();
    void returnsTheCommandsExitCode_data();
    void returnsTheCommandsExitCode();
    void recordsTheCommandAndWhatCameOfIt();
    void doesNotRunItAgainstAWrongServer();
    void doesNotRunItWhileAServerIsGone();
    void endsItWhenStopped();
    void namesACommandThatIsNotThere();
    void wantsACommand();

private:
    PgPair& pair() { return m_pairs.pair(pairsToTest().first()); }
    [[nodiscard]] static RunResult run(const Config& config, const QStringList& command, std::stop_token stop = {},
                                       const std::function<void(const Event&)>& onEvent = {});
    [[nodiscard]] QByteArray written() const;

    PgPairs m_pairs;
    QTemporaryDir m_directory;
    QString m_file = m_directory.filePath(u"it's written"_s);
};

RunResult ExecTest::run(const Config& config, const QStringList& command, std::stop_token stop,
                        const std::function<void(const Event&)>& onEvent)
{
    QMap<QString, QStringList> arguments;
    if (!command.isEmpty())
        arguments.insert(u"command"_s, command);
    return runOperation(config, {u"exec"_s, arguments, {}, std::move(stop), onEvent});
}

QByteArray ExecTest::written() const
{
    QFile file(m_file);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void ExecTest::tellsTheCommandBothAddresses()
{
    QFETCH(PairVersions, pair);
    const auto config = configFor(m_pairs.pair(pair));
    qputenv("FLARE_TEST_OWN", "passed on");
    const auto result = run(config, {u"/bin/sh"_s, u"-c"_s, u"env > \"$1\""_s, u"sh"_s, m_file});
    qunsetenv("FLARE_TEST_OWN");
    QVERIFY2(result.succeeded(), result.describe());
    const auto lines = written().split('\n');
    QVERIFY(lines.contains("FLARE_CONNINFO_PUBLISHER_HOST=" + config.publisher.host.toUtf8()));
    QVERIFY(lines.contains("FLARE_CONNINFO_PUBLISHER_PORT=" + QByteArray::number(config.publisher.port)));
    QVERIFY(lines.contains("FLARE_CONNINFO_SUBSCRIBER_HOST=" + config.subscriber.host.toUtf8()));
    QVERIFY(lines.contains("FLARE_CONNINFO_SUBSCRIBER_PORT=" + QByteArray::number(config.subscriber.port)));
    QVERIFY(lines.contains("FLARE_TEST_OWN=passed on"));
    QVERIFY(!written().contains(config.publisher.superuser.password->reveal()));
    QVERIFY(!written().contains(config.subscriber.superuser.password->reveal()));
    QCOMPARE(result.outcome.data.value(u"exit_code"_s).toInt(-1), 0);
    QFile::remove(m_file);
}

void ExecTest::returnsTheCommandsExitCode_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("code");
    QTest::newRow("failure") << u"exit 37"_s << 37;
    QTest::newRow("signal") << u"kill -TERM $$"_s << 143;
}

void ExecTest::returnsTheCommandsExitCode()
{
    QFETCH(QString, script);
    QFETCH(int, code);
    const auto result = run(configFor(pair()), {u"/bin/sh"_s, u"-c"_s, script});
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(result.outcome.data.value(u"exit_code"_s).toInt(-1), code);
}

void ExecTest::recordsTheCommandAndWhatCameOfIt()
{
    MemoryAudit audit;
    const QStringList command{u"/bin/sh"_s, u"-c"_s, u"exit 3"_s};
    const auto result = runOperation(configFor(pair()), {u"exec"_s, {{u"command"_s, command}}, {}, {}, {}}, audit);
    QVERIFY2(result.succeeded(), result.describe());
    const auto records = audit.records();
    const auto record = std::ranges::find(records, u"/bin/sh -c 'exit 3'"_s, &AuditRecord::sql);
    QVERIFY(record != records.end());
    QCOMPARE(record->kind, AuditKind::Statement);
    QCOMPARE(record->result, u"error"_s);
    QCOMPARE(record->message, u"exit code 3"_s);
    QVERIFY(record->begunAt && record->durationUs.value_or(0) > 0);
}

void ExecTest::doesNotRunItAgainstAWrongServer()
{
    auto config = configFor(pair());
    config.subscriber.systemIdentifier = SystemIdentifier(4711);
    QCOMPARE(run(config, {u"touch"_s, m_file}).errorKind(), std::optional(ErrorKind::WrongServer));
    QVERIFY(!QFile::exists(m_file));
}

void ExecTest::doesNotRunItWhileAServerIsGone()
{
    const auto config = configFor(pair());
    pair().publisher().kill();
    const auto result = run(config, {u"touch"_s, m_file});
    pair().publisher().start();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Connect));
    QVERIFY(!QFile::exists(m_file));
}

void ExecTest::endsItWhenStopped()
{
    std::stop_source source;
    const auto script = u"trap 'echo ended > \"$1\"; exit 5' TERM; touch \"$1\"; while :; do sleep 0.1; done"_s;
    const auto result = run(configFor(pair()), {u"/bin/sh"_s, u"-c"_s, script, u"sh"_s, m_file}, source.get_token(),
                            [&](const Event& event) {
                                if (!std::holds_alternative<StepStarted>(event))
                                    return;
                                QVERIFY(QTest::qWaitFor([&] { return QFile::exists(m_file); }, 20'000));
                                source.request_stop();
                            });
    QVERIFY2(result.outcome.status == Outcome::Status::Cancelled, result.describe());
    QCOMPARE(written(), "ended\n"_ba);
    QCOMPARE(result.outcome.data.value(u"exit_code"_s).toInt(-1), 5);
    QFile::remove(m_file);
}

void ExecTest::namesACommandThatIsNotThere()
{
    const auto result = run(configFor(pair()), {u"/nowhere/such-command"_s});
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Tool));
    QVERIFY(result.outcome.error->message().contains(u"/nowhere/such-command"_s));
}

void ExecTest::wantsACommand()
{
    QCOMPARE(run(configFor(pair()), {}).errorKind(), std::optional(ErrorKind::Usage));
}

FLARE_TEST(ExecTest)
#include "tst_exec.moc"
