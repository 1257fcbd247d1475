// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/cutoverarena.h"

#include "tests/bench/benchoptions.h"

#include <cstdlib>
#include <limits>

namespace Flare::Bench {

using namespace Qt::StringLiterals;
using namespace Flare::Test;
using namespace std::chrono_literals;

namespace {

const auto ddl = u"CREATE TABLE public.orders (writer int, number bigint, note text, PRIMARY KEY (writer, number));"
                 "CREATE TABLE public.probes (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY)"_s;

/// Number of rows of each writer, whose rows nobody changes or deletes.
QMap<int, qint64> rowsPerWriter(const SandboxCluster& cluster, const QString& database)
{
    QMap<int, qint64> counts;
    for (const auto& row : sql(cluster, database, u"SELECT writer, count(*) FROM public.orders GROUP BY 1"_s))
        counts.insert(row.value(0).toInt(), row.value(1).toLongLong());
    return counts;
}

SandboxCluster::Settings settings(const Burden& burden)
{
    auto settings = durableSettings();
    settings.insert(settingsFor(burden));
    return settings;
}

} // namespace

CutoverArena::CutoverArena(PairVersions versions, const Burden& burden, Administrator administrator)
    : m_burden(burden)
    , m_pair(versions, settings(burden))
    , m_appRole(u"app"_s)
    , m_appPassword(u"app-password-1"_s)
    , m_bench(m_pair, m_names, ddl)
{
    m_bench.config.cutover.minStable = 0s;
    if (administrator == Administrator::Managed)
        useManagedAdministrator();
    sql(publisher(), m_names.database,
        u"CREATE ROLE app LOGIN PASSWORD 'app-password-1'; GRANT INSERT ON public.orders TO app"_s);
    createBurden(m_pair, m_names.database, {m_names.owner, Secret(m_names.ownerPassword)}, burden);
    for (const auto& operation :
         {u"create_replication_status_table"_s, u"create_publication"_s, u"create_subscription"_s}) {
        if (operation == u"create_publication"_s)
            m_bench.grantReading();
        RunRequest request;
        request.operation = operation;
        run(request);
    }
    startAutovacuums(m_pair, m_names.database, burden);
}

void CutoverArena::useManagedAdministrator()
{
    sql(publisher(), u"postgres"_s,
        u"CREATE ROLE adm LOGIN PASSWORD 'adm-password-1' CREATEDB CREATEROLE REPLICATION;"
        "GRANT pg_signal_backend, pg_monitor, pg_read_all_settings, %1 TO adm;"
        "GRANT EXECUTE ON FUNCTION pg_control_system(), pg_control_checkpoint() TO adm"_s.arg(
            quotedIdentifier(m_names.owner)));
    m_bench.config.publisher.superuser.user = RoleName(u"adm"_s);
    m_bench.config.publisher.superuser.password = Secret(u"adm-password-1"_s);
}

RunResult CutoverArena::run(RunRequest request) const
{
    auto result = attempt(std::move(request));
    if (!result.succeeded())
        throw Error(ErrorKind::Internal, QString::fromUtf8(result.describe()));
    return result;
}

void CutoverArena::allowAnyLag()
{
    m_bench.config.cutover.lagThreshold = std::numeric_limits<qint64>::max();
}

void CutoverArena::renewBurden()
{
    moveSequences(publisher(), m_names.database, m_burden);
    waitForAutovacuums(publisher(), m_names.database, m_burden);
}

void CutoverArena::waitUntilCaughtUp()
{
    const auto limit = Deadline::in(60s);
    const auto threshold = CutoverConfig().lagThreshold;
    SqlSession session(publisher(), m_names.database);
    while (session.value(u"SELECT max(pg_current_wal_lsn() - replay_lsn) FROM pg_stat_replication"_s).toLongLong()
           > threshold) {
        if (limit.hasPassed())
            throw Error(ErrorKind::TimedOut, u"The subscriber can't keep up with the writers."_s);
        sleepFor(50ms, {});
    }
}

qint64 CutoverArena::lostRows(const FullSpeedWriters& writers)
{
    const auto sent = rowsPerWriter(publisher(), m_names.database);
    const auto arrived = rowsPerWriter(subscriber(), m_names.database);
    const auto acknowledged = writers.acknowledged();
    qint64 lost = 0;
    for (int writer = 0; writer < static_cast<int>(acknowledged.size()); ++writer)
        lost += std::max(std::abs(sent.value(writer) - arrived.value(writer)),
                         acknowledged[static_cast<size_t>(writer)] - arrived.value(writer));
    return lost;
}

} // namespace Flare::Bench
