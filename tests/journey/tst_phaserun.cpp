// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/catalogue.h"
#include "tests/journey/ordersdatabase.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"
#include "widgets/session/phaserun.h"
#include "widgets/session/stepstate.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A phase of the migration run as one, on two real servers and without a window.
class PhaseRunTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();
    void runsEachStepAsAnOperationOfItsOwn();
    void skipsWhatHasNothingToDo();
    void stopsAtTheFirstProblem();
    void asksBeforeItDestroys();
    void waitsForACopyThatSomebodyElseBegan();
    void canBeStoppedWhileItWaits();
    void aStopEndsTheStepThatRuns();
    void aFailureOutweighsWhatTheServersShow();

private:
    void open(const Config& config);
    void run(Phase phase);
    void runUpTo(Phase phase);
    [[nodiscard]] bool waitForEnd() const
    {
        return QTest::qWaitFor([this] { return m_run->isFinished(); }, patience);
    }
    [[nodiscard]] QStringList operations() const
    {
        QStringList ids;
        for (const auto* run : m_session->runs())
            ids.append(run->operation().id);
        return ids;
    }
    [[nodiscard]] QByteArray told() const
    {
        return m_run->problem() ? m_run->problem()->message().toUtf8() : operations().join(u' ').toUtf8();
    }
    [[nodiscard]] QList<Confirmation> proofFor(const QList<Plan>& plans) const
    {
        QList<Confirmation> proof;
        for (const auto& plan : plans)
            proof.append(Confirmation::check(plan, m_session->config(),
                                             m_session->config().host(plan.target).systemIdentifier.text()));
        return proof;
    }
    [[nodiscard]] RunbookStep::State stateOf(const QString& operation) const
    {
        const auto& steps = m_session->runbook();
        const auto found = std::find_if(steps.begin(), steps.end(),
                                        [&](const RunbookStep& step) { return step.operation == operation; });
        return found == steps.end() ? RunbookStep::State::Unknown : found->state;
    }

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_names;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MigrationSession> m_session;
    std::unique_ptr<PhaseRun> m_run;
    std::unique_ptr<SqlSession> m_blocker;
};

void PhaseRunTest::init()
{
    m_pair = &m_pairs.pair(pairsToTest().first());
    createOrders(*m_pair, m_names);
    open(configForOrders(*m_pair, m_names));
}

void PhaseRunTest::cleanup()
{
    m_blocker.reset();
    m_run.reset();
    m_session.reset();
    removeEverything(*m_pair, m_names);
}

void PhaseRunTest::open(const Config& config)
{
    m_run.reset();
    m_session.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = std::make_unique<MigrationSession>(
        config, MigrationSession::Options{false, false, m_folder->filePath(u"audit.sqlite"_s)});
    m_session->connectToServers();
    QTRY_VERIFY_WITH_TIMEOUT(m_session->topology().takenAt.isValid(), patience);
}

void PhaseRunTest::run(Phase phase)
{
    m_run = std::make_unique<PhaseRun>(*m_session, phase, DatabaseChoice());
    m_run->start();
}

void PhaseRunTest::runUpTo(Phase phase)
{
    for (const auto each : migrationPhases()) {
        if (each == phase)
            return;
        run(each);
        QVERIFY2(waitForEnd() && m_run->movesOn(), told());
    }
}

void PhaseRunTest::runsEachStepAsAnOperationOfItsOwn()
{
    runUpTo(Phase::Prepare);
    if (QTest::currentTestFailed())
        return;
    QCOMPARE(operations(), QStringList{u"verify_connectivity"_s});
    QStringList expected;
    for (const auto& step : m_session->runbook()) {
        if (step.phase == Phase::Prepare && isToDo(step))
            expected.append(step.operation);
    }
    QVERIFY(expected.size() >= 4);
    run(Phase::Prepare);
    QVERIFY2(waitForEnd() && m_run->movesOn(), told());
    QCOMPARE(operations().mid(1), expected);
    QCOMPARE(m_run->stepsRun(), expected.size());
    QVERIFY(m_run->elapsed() > 0ms);
    for (const auto& step : m_session->runbook())
        QVERIFY2(step.phase != Phase::Prepare || !isToDo(step), qPrintable(step.title + u": "_s + step.reason));
    // Again there is nothing to do, and nothing is run.
    const auto before = operations();
    run(Phase::Prepare);
    QVERIFY(waitForEnd() && m_run->end() == PhaseRun::End::Succeeded);
    QCOMPARE(m_run->stepsRun(), 0);
    QCOMPARE(operations(), before);
}

// The servers know better than the snapshot that the runbook was made of.
void PhaseRunTest::skipsWhatHasNothingToDo()
{
    runUpTo(Phase::Copy);
    if (QTest::currentTestFailed())
        return;
    sql(m_pair->publisher(), m_names.database, u"DROP PUBLICATION %1"_s.arg(quotedIdentifier(m_names.publication)));
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(u"create_publication"_s), RunbookStep::State::Ready, patience);
    const auto before = operations();
    // While the window still thinks that it has to be made, somebody makes it.
    sql(m_pair->publisher(), m_names.database,
        u"CREATE PUBLICATION %1 FOR ALL TABLES"_s.arg(quotedIdentifier(m_names.publication)));
    run(Phase::Prepare);
    QVERIFY2(waitForEnd(), told());
    QCOMPARE(operations(), before);
}

void PhaseRunTest::stopsAtTheFirstProblem()
{
    runUpTo(Phase::Prepare);
    if (QTest::currentTestFailed())
        return;
    // Somebody has made the subscriber's database, and its owner may create nothing there.
    sql(m_pair->subscriber(), u"postgres"_s, u"CREATE DATABASE "_s + quotedIdentifier(m_names.database));
    sql(m_pair->subscriber(), m_names.database, u"CREATE TABLE public.other (id int)"_s);
    const auto blocked = u"create_replication_status_table"_s;
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(blocked), RunbookStep::State::Blocked, patience);
    run(Phase::Prepare);
    QVERIFY(waitForEnd());
    QCOMPARE(m_run->end(), PhaseRun::End::Failed);
    QVERIFY(!m_run->movesOn());
    QCOMPARE(m_run->step()->operation, blocked);
    QVERIFY2(m_run->problem() && m_run->problem()->message().contains(u"may not create tables"_s), told());
    // What comes before it is done, what comes after it was not tried.
    QVERIFY(operations().contains(u"grant_replication"_s));
    for (const auto& later : {blocked, u"replicate_schema"_s, u"create_publication"_s})
        QVERIFY2(!operations().contains(later), qPrintable(later));
}

void PhaseRunTest::asksBeforeItDestroys()
{
    runUpTo(Phase::Cutover);
    if (QTest::currentTestFailed())
        return;
    const auto before = operations();
    for (const bool confirmed : {false, true}) {
        m_run = std::make_unique<PhaseRun>(*m_session, Phase::Cutover, DatabaseChoice());
        QSignalSpy asked(m_run.get(), &PhaseRun::confirmationWanted);
        m_run->start();
        QTRY_COMPARE_WITH_TIMEOUT(asked.size(), 1, patience);
        QCOMPARE(operations(), before);
        if (!confirmed) {
            m_run->decline();
            QVERIFY(m_run->isFinished());
            QCOMPARE(m_run->end(), PhaseRun::End::Stopped);
            continue;
        }
        m_run->confirm(proofFor(asked[0].at(0).value<QList<Plan>>()));
        QVERIFY(waitForEnd());
        QVERIFY2(m_run->end() == PhaseRun::End::Succeeded, told());
        // An outage has begun: nothing goes on by itself.
        QVERIFY(!m_run->movesOn());
        QCOMPARE(operations(), before + QStringList{u"pause_write"_s});
    }
}

void PhaseRunTest::waitsForACopyThatSomebodyElseBegan()
{
    runUpTo(Phase::Copy);
    if (QTest::currentTestFailed())
        return;
    sql(m_pair->publisher(), m_names.database,
        u"INSERT INTO public.orders (note) SELECT repeat('x', 100) FROM"
        " generate_series(1, 1000)"_s);
    m_blocker = std::make_unique<SqlSession>(m_pair->subscriber(), m_names.database);
    m_blocker->run(u"BEGIN; LOCK TABLE public.orders IN SHARE MODE"_s);
    const auto* step = findStep(m_session->runbook(), u"create_subscription"_s, [this] {
        Arguments arguments;
        arguments.set(u"subscription"_s, {m_names.subscription});
        return arguments;
    }());
    QVERIFY(step != nullptr);
    auto arguments = step->arguments;
    arguments.set(u"no-wait"_s, {u"true"_s});
    auto planned = m_session->plan(*findOperation(u"create_subscription"_s), arguments);
    QTRY_VERIFY_WITH_TIMEOUT(planned.isFinished(), patience);
    QVERIFY(planned.result().plan);
    const auto* begun = m_session->start(*planned.result().plan, Confirmation::notNeededFor(*planned.result().plan));
    QTRY_VERIFY_WITH_TIMEOUT(begun->isFinished(), patience);
    // A copy that runs is running, and its measure are bytes.
    QTRY_COMPARE_WITH_TIMEOUT(stateOf(u"create_subscription"_s), RunbookStep::State::Running, patience);

    run(Phase::Copy);
    QCOMPARE(m_run->state(), PhaseRun::State::Waiting);
    QTRY_VERIFY2_WITH_TIMEOUT(m_run->waitingFor().contains(u"KiB"_s), qPrintable(m_run->waitingFor()), patience);
    const auto seen = m_session->topology().takenAt;
    QTRY_VERIFY_WITH_TIMEOUT(m_session->topology().takenAt > seen, patience);
    QCOMPARE(m_run->state(), PhaseRun::State::Waiting);
    m_blocker->run(u"ROLLBACK"_s);
    QVERIFY2(waitForEnd() && m_run->movesOn(), told());
    QCOMPARE(operations().last(), u"vacuum_analyze"_s);
}

void PhaseRunTest::canBeStoppedWhileItWaits()
{
    runUpTo(Phase::Cutover);
    if (QTest::currentTestFailed())
        return;
    const auto before = operations();
    auto config = configForOrders(*m_pair, m_names);
    config.cutover.minStable = 600s;
    open(config);
    run(Phase::Cutover);
    QCOMPARE(m_run->state(), PhaseRun::State::Waiting);
    // The worker is a young one first.
    QTRY_VERIFY_WITH_TIMEOUT(m_run->waitingFor().contains(u"600"_s), patience);
    m_run->requestStop();
    QVERIFY(m_run->isFinished());
    QCOMPARE(m_run->end(), PhaseRun::End::Stopped);
    QVERIFY(m_session->runs().isEmpty());
}

void PhaseRunTest::aStopEndsTheStepThatRuns()
{
    runUpTo(Phase::Copy);
    if (QTest::currentTestFailed())
        return;
    m_blocker = std::make_unique<SqlSession>(m_pair->subscriber(), m_names.database);
    m_blocker->run(u"BEGIN; LOCK TABLE public.orders IN SHARE MODE"_s);
    sql(m_pair->publisher(), m_names.database, u"INSERT INTO public.orders (note) VALUES ('held back')"_s);
    run(Phase::Copy);
    QTRY_COMPARE_WITH_TIMEOUT(
        sqlValue(m_pair->subscriber(), m_names.database, u"SELECT count(*) > 0 FROM pg_locks WHERE NOT granted"_s),
        u"t"_s, patience);
    QCOMPARE(m_run->state(), PhaseRun::State::Running);
    m_run->requestStop();
    QVERIFY(waitForEnd());
    QCOMPARE(m_run->end(), PhaseRun::End::Stopped);
    QCOMPARE(operations().last(), u"create_subscription"_s);
}

void PhaseRunTest::aFailureOutweighsWhatTheServersShow()
{
    auto config = configForOrders(*m_pair, m_names);
    QVERIFY(config.subscriptions.size() == 1);
    // Both servers answer, and still nobody has tried the other logins.
    QCOMPARE(stateOf(u"verify_connectivity"_s), RunbookStep::State::Ready);
    config.publisher.replUser->password = Secret(u"wrong"_s);
    open(config);
    run(Phase::Check);
    QVERIFY(waitForEnd());
    if (m_run->end() == PhaseRun::End::Succeeded)
        QSKIP("the servers let in whoever comes from this machine");
    QCOMPARE(stateOf(u"verify_connectivity"_s), RunbookStep::State::Ready);
    const auto seen = m_session->topology().takenAt;
    QTRY_VERIFY_WITH_TIMEOUT(m_session->topology().takenAt > seen, patience);
    QCOMPARE(stateOf(u"verify_connectivity"_s), RunbookStep::State::Ready);
    QVERIFY(!m_run->movesOn());
}

FLARE_TEST(PhaseRunTest)
#include "tst_phaserun.moc"
