// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/cutoverburden.h"

#include "core/base/clock.h"
#include "core/base/error.h"

#include <algorithm>

namespace Flare::Bench {

using namespace Qt::StringLiterals;
using namespace Flare::Test;
using namespace std::chrono_literals;

namespace {

// As many in one transaction, which locks a table with its index and its TOAST table, as a default server has room for.
constexpr int objectsAtOnce = 500;
// What max_locks_per_transaction is by default, and the hundred connections that it is multiplied by.
constexpr int usualLocks = 64;
constexpr int connections = 100;
// More than the writers' table itself may keep busy.
constexpr int workersToSpare = 2;
// A page takes a worker 400 ms, the longest that the server lets it rest.
constexpr int rowsToVacuum = 20000;
const auto withoutHaste = u"autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1,"
                          " autovacuum_vacuum_threshold = 10, autovacuum_vacuum_scale_factor = 0"_s;

/// Runs what format() makes of the expression for each number from 1.
void forEach(SqlSession& session, int count, const QString& statement)
{
    for (int from = 1; from <= count; from += objectsAtOnce)
        session.run(u"DO $do$ BEGIN FOR i IN %1..%2 LOOP EXECUTE format(%3, i); END LOOP; END $do$"_s.arg(from)
                        .arg(std::min(from + objectsAtOnce - 1, count))
                        .arg(statement));
}

QMap<QString, QString> sequenceStates(const SandboxCluster& cluster, const QString& database)
{
    QMap<QString, QString> states;
    for (const auto& row : sql(cluster, database, u"SELECT sequencename, last_value FROM pg_sequences"_s))
        states.insert(row.value(0), row.value(1));
    return states;
}

} // namespace

SandboxCluster::Settings settingsFor(const Burden& burden)
{
    SandboxCluster::Settings settings;
    if (const int needed = burden.tables / connections * 2; needed > usualLocks)
        settings.insert(u"max_locks_per_transaction"_s, QString::number(needed));
    if (burden.autovacuums > 0)
        settings.insert(u"autovacuum_max_workers"_s, QString::number(burden.autovacuums + workersToSpare));
    return settings;
}

void createBurden(PgPair& pair, const QString& database, const Login& owner, const Burden& burden)
{
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        SqlSession session(pair.on(side), database, owner);
        forEach(session, burden.tables, u"'CREATE TABLE public.further_%s (id int PRIMARY KEY, note text)'"_s);
        forEach(session, burden.sequences, u"'CREATE SEQUENCE public.moving_%s'"_s);
        forEach(session, burden.autovacuums, u"'CREATE TABLE public.vacuumed_%s (id int PRIMARY KEY, note text)'"_s);
        if (side == Side::Publisher)
            forEach(session, burden.tables / 2, u"'INSERT INTO public.further_%s VALUES (1, ''a row'')'"_s);
    }
}

void startAutovacuums(PgPair& pair, const QString& database, const Burden& burden)
{
    if (burden.autovacuums == 0)
        return;
    SqlSession session(pair.publisher(), database);
    for (int i = 1; i <= burden.autovacuums; ++i)
        session.run(u"ALTER TABLE public.vacuumed_%1 SET (%2);"
                    "INSERT INTO public.vacuumed_%1 SELECT g, repeat('z', 200) FROM generate_series(1, %3) g;"
                    "UPDATE public.vacuumed_%1 SET note = note || 'y'"_s.arg(i)
                        .arg(withoutHaste)
                        .arg(rowsToVacuum));
    pair.publisher().configure({{u"autovacuum_naptime"_s, u"1s"_s}, {u"vacuum_cost_page_hit"_s, u"10"_s}});
    pair.publisher().reload();
}

void waitForAutovacuums(const SandboxCluster& publisher, const QString& database, const Burden& burden)
{
    const auto deadline = Deadline::in(60s);
    SqlSession session(publisher, database);
    while (session
               .value(u"SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'autovacuum worker'"
                      " AND query LIKE 'autovacuum: VACUUM%public.vacuumed%'"_s)
               .toInt()
           < burden.autovacuums) {
        if (deadline.hasPassed())
            throw Error(ErrorKind::TimedOut, u"The autovacuum workers did not come."_s);
        sleepFor(50ms, {});
    }
}

void moveSequences(const SandboxCluster& publisher, const QString& database, const Burden& burden)
{
    SqlSession session(publisher, database);
    forEach(session, burden.sequences,
            u"'SELECT setval(%1$L, nextval(%1$L) + (random() * 1000)::int)', 'public.moving_' || i"_s);
}

qint64 differingSequences(PgPair& pair, const QString& database)
{
    const auto wanted = sequenceStates(pair.publisher(), database);
    const auto there = sequenceStates(pair.subscriber(), database);
    qint64 count = 0;
    for (const auto& [name, state] : wanted.asKeyValueRange())
        count += there.value(name) == state ? 0 : 1;
    return count;
}

} // namespace Flare::Bench
