// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/linkjudgement.h"
#include "tests/pg/livefixture.h"
#include "tests/shared/serversetting.h"
#include "tests/shared/testprogram.h"

#include <QScopeGuard>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = LinkState;

namespace {

constexpr int firstWithLimitedSlots = 13;

} // namespace

/// What befalls a link from outside: what is shown beside what the servers say themselves.
class LiveAdversitiesTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.stop(); }

    void tellsThatTheSlotIsLost_data() { addPairRows(); }
    void tellsThatTheSlotIsLost();
    void knowsTheLagOfAKilledSubscriber();
    void keepsItsPaceWhereLoginsTakeLong();

private:
    [[nodiscard]] LinkReading link() { return m_fixture.link(); }
    void onServer(const SandboxCluster& server, const QString& text) { sql(server, u"postgres"_s, text); }
    [[nodiscard]] SandboxCluster& publisher() { return m_fixture.m_pair->publisher(); }
    [[nodiscard]] QString walStatus()
    {
        return sqlValue(publisher(), u"postgres"_s,
                        u"SELECT wal_status FROM pg_replication_slots WHERE slot_name = "_s
                            + quotedLiteral(m_fixture.m_slot));
    }

    LiveFixture m_fixture;
};

void LiveAdversitiesTest::tellsThatTheSlotIsLost()
{
    QFETCH(const PairVersions, pair);
    if (pair.publisher < firstWithLimitedSlots)
        QSKIP("Up to 12 a slot keeps its WAL whatever it takes.");
    m_fixture.start(pair);
    m_fixture.onSubscriber(u"ALTER SUBSCRIPTION %1 DISABLE"_s.arg(quotedIdentifier(m_fixture.m_names.subscription)));
    QTRY_COMPARE_WITH_TIMEOUT(link().state, State::Disabled, patience);
    const ServerSetting keep(publisher(), u"max_slot_wal_keep_size"_s, u"1MB"_s);
    const auto writeUntilLost = [&] {
        m_fixture.write(100);
        onServer(publisher(), u"SELECT pg_switch_wal()"_s);
        onServer(publisher(), u"CHECKPOINT"_s);
        return walStatus() == u"lost"_s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(writeUntilLost(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(link().state, State::SlotLost, patience);
    const auto once =
        runOperation(m_fixture.m_config, {u"monitor"_s, {{u"once"_s, {}}, {u"max-lag"_s, {u"1TB"_s}}}, {}, {}, {}});
    QVERIFY(!once.succeeded());
    QVERIFY2(once.outcome.error->message().contains(stateText(State::SlotLost)), once.describe());
}

void LiveAdversitiesTest::knowsTheLagOfAKilledSubscriber()
{
    m_fixture.start(pairsToTest().last());
    QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes == 0, patience);
    m_fixture.m_pair->subscriber().kill();
    QTRY_VERIFY_WITH_TIMEOUT(!m_fixture.frame().subscriber.isUp(), patience);
    m_fixture.write(1000);
    const auto before = m_fixture.lagByHand();
    QVERIFY(before > 0);
    const auto shown = m_fixture.nextFrame().links.first();
    QVERIFY(*shown.lagBytes >= before && *shown.lagBytes <= m_fixture.lagByHand());
    // What only the subscriber knows is not known, and no state is told that it would have to agree to.
    QVERIFY(!shown.subscription && shown.state == State::Unknown);
    m_fixture.m_pair->subscriber().start();
    QTRY_VERIFY_WITH_TIMEOUT(link().state == State::Streaming && link().lagBytes == 0, patience);
}

// Connections that stand ask for no login.
void LiveAdversitiesTest::keepsItsPaceWhereLoginsTakeLong()
{
    constexpr auto login = 8s;
    m_fixture.start(pairsToTest().last());
    QTRY_VERIFY_WITH_TIMEOUT(link().gaps && link().lagBytes == 0, patience);
    onServer(publisher(), u"ALTER SYSTEM SET pre_auth_delay = %1"_s.arg(login.count()));
    onServer(publisher(), u"SELECT pg_reload_conf()"_s);
    std::optional<SqlSession> standing;
    const auto takesLong = [&] {
        const auto begin = Clock::system().now();
        standing.emplace(publisher(), u"postgres"_s);
        return Clock::system().now() - begin >= login;
    };
    QTRY_VERIFY_WITH_TIMEOUT(takesLong(), patience);
    const auto tidy = qScopeGuard([&] {
        standing->run(u"ALTER SYSTEM RESET pre_auth_delay"_s);
        standing->run(u"SELECT pg_reload_conf()"_s);
    });
    m_fixture.forgetWhatWasShown();
    m_fixture.passTheWindows();
    QVERIFY(m_fixture.longestGap() < login);
    QVERIFY(m_fixture.wasEver([](const LiveFrame& frame) { return frame.links.first().writeRate.has_value(); }));
    QVERIFY(!m_fixture.wasEver([](const LiveFrame& frame) { return frame.links.first().state != State::Streaming; }));
}

FLARE_TEST(LiveAdversitiesTest)

#include "tst_live_adversities.moc"
