// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/classicpause.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "tests/shared/migrationfixture.h"

namespace Flare::Bench {

using namespace Qt::StringLiterals;
using namespace Flare::Test;
using namespace std::chrono_literals;

namespace {

constexpr auto betweenRounds = 100ms;
constexpr int emptyRoundsWanted = 4;
constexpr auto limit = 30s;

} // namespace

ClassicPause::ClassicPause(const SandboxCluster& publisher, const SandboxCluster& subscriber, QString database,
                           QString role)
    : m_publisher(publisher, database)
    , m_subscriber(subscriber, database)
    , m_database(std::move(database))
    , m_role(std::move(role))
{
}

bool ClassicPause::endSessions()
{
    return m_publisher.value(
               u"SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
               " WHERE datname = %1 AND usename = %2"_s.arg(quotedLiteral(m_database), quotedLiteral(m_role)))
        != u"0"_s;
}

void ClassicPause::pause()
{
    m_publisher.run(u"REVOKE CONNECT ON DATABASE %1 FROM PUBLIC"_s.arg(quotedIdentifier(m_database)));
    const auto deadline = Deadline::in(limit);
    for (int emptyRounds = 0;;) {
        emptyRounds = endSessions() ? 0 : emptyRounds + 1;
        if (emptyRounds == emptyRoundsWanted)
            break;
        if (deadline.hasPassed())
            throw Error(ErrorKind::TimedOut, u"The classic method did not get rid of the writers."_s);
        sleepFor(betweenRounds, {});
    }
    waitForProbe();
}

void ClassicPause::waitForProbe()
{
    const auto probe = m_publisher.value(u"INSERT INTO public.probes DEFAULT VALUES RETURNING id"_s);
    const auto deadline = Deadline::in(limit);
    while (m_subscriber.value(u"SELECT 1 FROM public.probes WHERE id = %1"_s.arg(probe)).isNull()) {
        if (deadline.hasPassed())
            throw Error(ErrorKind::TimedOut, u"The probe row of the classic method did not arrive."_s);
        sleepFor(betweenRounds, {});
    }
}

void ClassicPause::resume()
{
    m_publisher.run(u"GRANT CONNECT ON DATABASE %1 TO PUBLIC"_s.arg(quotedIdentifier(m_database)));
}

} // namespace Flare::Bench
