// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/pausefixture.h"
#include "tests/shared/testprogram.h"

#include <QScopeGuard>
#include <QTest>

#include <atomic>
#include <exception>
#include <thread>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// Sessions of superusers that come again and again, as monitoring agents and pools do: no fence keeps them out, and
/// they must not keep a pause from its end.
class PauseAgentsTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.remove(); }

    void isNotKeptUpByWhoAlwaysComesAgain_data() { addPairRows(); }
    void isNotKeptUpByWhoAlwaysComesAgain();

private:
    PauseFixture m_fixture;
};

void PauseAgentsTest::isNotKeptUpByWhoAlwaysComesAgain()
{
    QFETCH(const PairVersions, pair);
    m_fixture.prepare(pair);
    std::atomic_bool done = false;
    std::atomic_int visits = 0;
    const auto agent = [&] {
        while (!done) {
            try {
                SqlSession session(m_fixture.m_pair->publisher(), m_fixture.m_names.database);
                // Until it is ended.
                while (!done) {
                    session.value(u"SELECT count(*) FROM pg_class"_s);
                    ++visits;
                }
            } catch (const std::exception&) {
                // Ended, and back at once.
            }
        }
    };
    std::vector<std::thread> agents;
    for (int count = 0; count < 3; ++count)
        agents.emplace_back(agent);
    const auto join = qScopeGuard([&] {
        done = true;
        for (auto& each : agents)
            each.join();
    });
    QTRY_VERIFY_WITH_TIMEOUT(visits > 100, patience);

    const auto paused = m_fixture.run(u"pause_write"_s);
    QVERIFY2(paused.succeeded(), paused.describe());
    // Who only reads is let be once the writers are out.
    const int before = visits;
    QTRY_VERIFY_WITH_TIMEOUT(visits > before + 100, patience);
    const auto resumed = m_fixture.run(u"resume_write"_s);
    QVERIFY2(resumed.succeeded(), resumed.describe());
}

FLARE_TEST(PauseAgentsTest)

#include "tst_pause_agents.moc"
