// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/pausefixture.h"
#include "tests/shared/blocker.h"
#include "tests/shared/testprogram.h"

#include <QTest>

#include <future>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// What becomes of the access when a pause does not come to its end, or its end from another place.
class PauseRestoresTest : public QObject, private PauseFixture
{
    Q_OBJECT

private slots:
    void cleanup() { remove(); }

    void restoresWhenItIsCancelledWhileDraining();
    void restoresWhenTheSubscriberIsKilled();
    void restoresWhenTheTablesCannotBeLocked();
    void resumesFromAnotherMachine();
    void restoresWhenTheSequencesCannotBeSet_data();
    void restoresWhenTheSequencesCannotBeSet();
    void resumesByForceWhileAPauseHangs();
    void resumesByForceWhileAnotherOperationHangs();
};

/// A lock on the subscriber's table holds the apply worker back, so that the barrier can't be reached.
void PauseRestoresTest::restoresWhenItIsCancelledWhileDraining()
{
    prepare();
    const auto before = access();
    const auto blocker = holdBackApply();
    std::stop_source stop;
    auto pause = request(u"pause_write"_s);
    pause.stop = stop.get_token();
    pause.onEvent = [&stop](const Event& event) {
        if (const auto* progress = std::get_if<Progress>(&event); progress && progress->text == u"draining")
            stop.request_stop();
    };
    const auto result = runOperation(m_config, pause);
    QVERIFY2(result.outcome.status == Outcome::Status::Cancelled, result.describe());
    QCOMPARE(access(), before);
    blocker->run(u"ROLLBACK"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rowsOn(Side::Subscriber), 1, 60'000);
}

void PauseRestoresTest::restoresWhenTheSubscriberIsKilled()
{
    prepare();
    const auto before = access();
    auto pause = request(u"pause_write"_s);
    pause.onEvent = [this](const Event& event) {
        if (const auto* started = std::get_if<StepStarted>(&event); started && started->index == 1)
            m_pair->subscriber().kill();
    };
    // Whether the kill comes before or after the proof is a matter of milliseconds: hold the apply worker back.
    const auto blocker = holdBackApply();
    const auto result = runOperation(m_config, pause);
    QVERIFY2(result.outcome.status == Outcome::Status::Failed, result.describe());
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Connect));
    QCOMPARE(access(), before);
}

void PauseRestoresTest::restoresWhenTheTablesCannotBeLocked()
{
    use(pairsToTest().first());
    allowPreparedTransactions();
    replicate();
    const auto before = access();
    // After the checks have looked a transaction is prepared, which no ended session ends.
    bool prepared = false;
    Blocker blocker(m_pair->publisher(), m_names.database, u"LOCK TABLE app.\"Order.Line\" IN ROW EXCLUSIVE MODE"_s);
    auto pause = request(u"pause_write"_s);
    pause.onEvent = [&](const Event& event) {
        const auto* started = std::get_if<StepStarted>(&event);
        if (prepared || started == nullptr || started->index != 1)
            return;
        prepared = true;
        onPublisher(u"BEGIN; INSERT INTO app.\"Order.Line\" (note) VALUES ('late'); PREPARE TRANSACTION 'late'"_s);
    };
    const auto result = runOperation(m_config, pause);
    const auto after = access();
    QVERIFY(prepared);
    onPublisher(u"ROLLBACK PREPARED 'late'"_s);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::TimedOut));
    QVERIFY2(result.outcome.error->message().contains(u"late"_s), result.describe());
    QCOMPARE(after, before);
}

void PauseRestoresTest::resumesFromAnotherMachine()
{
    prepare();
    const auto before = access();
    QVERIFY2(run(u"pause_write"_s).succeeded(), "pause");
    // Another machine has none of our files.
    const QTemporaryDir elsewhere;
    qputenv("XDG_STATE_HOME", elsewhere.path().toUtf8());
    const auto resumed = run(u"resume_write"_s);
    qputenv("XDG_STATE_HOME", m_state.path().toUtf8());
    QVERIFY2(resumed.succeeded(), resumed.describe());
    QCOMPARE(access(), before);
}

/// A change of a sequence that is not yet committed keeps everybody else from setting it.
void PauseRestoresTest::restoresWhenTheSequencesCannotBeSet_data()
{
    QTest::addColumn<bool>("killed");
    QTest::addColumn<Outcome::Status>("status");
    QTest::newRow("the pause is cancelled") << false << Outcome::Status::Cancelled;
    QTest::newRow("the subscriber is killed") << true << Outcome::Status::Failed;
}

void PauseRestoresTest::restoresWhenTheSequencesCannotBeSet()
{
    QFETCH(bool, killed);
    QFETCH(Outcome::Status, status);
    prepare();
    onPublisher(u"SELECT nextval('app.down') FROM generate_series(1, 5)"_s);
    const auto before = access();
    RunResult result;
    int held = 0;
    {
        Blocker blocker(m_pair->subscriber(), m_names.database, u"ALTER SEQUENCE app.down MINVALUE -1000000"_s);
        std::stop_source stop;
        auto pause = request(u"pause_write"_s);
        pause.stop = stop.get_token();
        result = runUntilBlocked(m_config, pause, blocker, [&] {
            held = holders();
            if (killed)
                m_pair->subscriber().kill();
            else
                stop.request_stop();
        });
    }
    QVERIFY2(result.outcome.status == status, result.describe());
    if (killed)
        QCOMPARE(result.errorKind(), std::optional(ErrorKind::Connect));
    QVERIFY2(held == 1, "the pause had not begun when it was stopped");
    QCOMPARE(holders(), 0);
    QCOMPARE(access(), before);
}

/// A pause that hangs: it waits for a subscriber that does not come along.
void PauseRestoresTest::resumesByForceWhileAPauseHangs()
{
    prepare();
    m_config.cutover.maxOutage = std::chrono::seconds(120);
    const auto before = access();
    const auto blocker = holdBackApply();
    std::promise<void> draining;
    auto pause = request(u"pause_write"_s);
    pause.onEvent = [&draining, told = false](const Event& event) mutable {
        const auto* progress = std::get_if<Progress>(&event);
        if (progress != nullptr && progress->text == u"draining"_s && !std::exchange(told, true))
            draining.set_value();
    };
    auto hanging = std::async(std::launch::async, [&] { return runOperation(m_config, pause); });
    QCOMPARE(draining.get_future().wait_for(std::chrono::seconds(30)), std::future_status::ready);
    QCOMPARE(holders(), 1);
    const auto refused = run(u"resume_write"_s);
    QCOMPARE(refused.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY2(refused.outcome.error->advice().contains(u"--force"_s), refused.describe());
    QVERIFY2(refused.outcome.error->message().contains(u"pg-flare/pause_write"_s), refused.describe());
    const auto forced = run(u"resume_write"_s, {u"force"_s});
    QVERIFY2(forced.succeeded(), forced.describe());
    // Long before its own limit: it must not find itself in the end to have succeeded.
    QCOMPARE(hanging.wait_for(std::chrono::seconds(30)), std::future_status::ready);
    const auto ended = hanging.get();
    QVERIFY2(ended.outcome.status == Outcome::Status::Failed, ended.describe());
    QCOMPARE(holders(), 0);
    QCOMPARE(access(), before);
}

/// The pause is done; somebody else's program holds the migration's lock, and does not let go of it.
void PauseRestoresTest::resumesByForceWhileAnotherOperationHangs()
{
    prepare();
    const auto before = access();
    QVERIFY2(run(u"pause_write"_s).succeeded(), "pause");
    const auto paused = access();
    SqlSession somebody(m_pair->publisher(), u"postgres"_s);
    somebody.run(u"SET application_name = 'pg-flare/sync_sequences/0badcafe';"
                 " SELECT pg_advisory_lock(1718378866, hashtext(%1))"_s.arg(quotedLiteral(m_names.database)));
    QCOMPARE(run(u"resume_write"_s).errorKind(), std::optional(ErrorKind::Precondition));
    QCOMPARE(access(), paused);
    const auto forced = run(u"resume_write"_s, {u"force"_s});
    QVERIFY2(forced.succeeded(), forced.describe());
    QCOMPARE(access(), before);
    QVERIFY(!somebody.isAlive());
}

FLARE_TEST(PauseRestoresTest)
#include "tst_pause_restores.moc"
