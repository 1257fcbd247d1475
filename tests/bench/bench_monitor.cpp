// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livesampler.h"
#include "core/replication/endpoints.h"
#include "tests/bench/benchoptions.h"
#include "tests/bench/figures.h"
#include "tests/shared/migrationfixture.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

#include <unistd.h>

using namespace Flare;
using namespace Flare::Bench;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int databases = 20;
constexpr int slotCount = 50;
constexpr int tables = 2000;
const auto monitorName = u"pg-flare/bench"_s;

/// Processor time of the monitor's backends so far, in milliseconds: what it costs the server, waiting left out.
double serverTime(PgPair& pair, Side side)
{
    double ticks = 0;
    for (const auto& row : sql(pair.on(side), u"postgres"_s,
                               u"SELECT pid FROM pg_stat_activity WHERE application_name = '%1'"_s.arg(monitorName))) {
        QFile file(u"/proc/%1/stat"_s.arg(row.value(0)));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        // The fields begin behind the program's name in parentheses; utime and stime are the 14th and 15th of all.
        const auto fields = file.readAll().split(')').last().simplified().split(' ');
        ticks += fields.value(11).toDouble() + fields.value(12).toDouble();
    }
    return ticks * 1000 / double(sysconf(_SC_CLK_TCK));
}

QString databaseName(int number)
{
    return u"bench%1"_s.arg(number);
}

void makeTables(const SandboxCluster& cluster, const QString& database)
{
    sql(cluster, database,
        u"DO $$ BEGIN FOR i IN 1..%1 LOOP EXECUTE format('CREATE TABLE t%s (id int PRIMARY KEY)', i);"
        " END LOOP; END $$"_s.arg(tables / databases));
}

/// A migration of twenty databases whose 2,000 tables all wait for their copy, and slots of others beside.
Config prepare(PgPair& pair)
{
    auto config = configFor(pair);
    config.publications.clear();
    config.subscriptions.clear();
    for (int number = 0; number < databases; ++number) {
        const auto name = databaseName(number);
        for (const auto side : {Side::Publisher, Side::Subscriber}) {
            sql(pair.on(side), u"postgres"_s, u"CREATE DATABASE %1"_s.arg(name));
            makeTables(pair.on(side), name);
        }
        sql(pair.publisher(), name, u"CREATE PUBLICATION p FOR ALL TABLES"_s);
        const auto conninfo = u"host=%1 port=%2 user=%3 password=%4 dbname=%5"_s.arg(pair.publisher().host())
                                  .arg(pair.publisher().port())
                                  .arg(pair.publisher().superuser(),
                                       QString::fromUtf8(pair.publisher().superuserPassword().reveal()), name);
        sql(pair.subscriber(), name,
            u"CREATE SUBSCRIPTION s%1 CONNECTION %2 PUBLICATION p"_s.arg(number).arg(quotedLiteral(conninfo)));
        config.publications.append({DatabaseName(name), PublicationName(u"p"_s), {}, {}, {}, {}, false});
        config.subscriptions.append(
            {SubscriptionName(u"s%1"_s.arg(number)), DatabaseName(name), PublicationName(u"p"_s), {}});
    }
    for (int number = databases; number < slotCount; ++number)
        sql(pair.publisher(), databaseName(number % databases),
            u"SELECT pg_create_logical_replication_slot('other%1', 'pgoutput')"_s.arg(number));
    return config;
}

/// The sizes of one database's tables, which the publisher is asked for once a minute while they are copied.
QStringList measureSizes(PgPair& pair, const Config& config, Credentials& credentials, int rounds)
{
    const auto connection =
        connectTo(config, credentials, Side::Publisher, accountOf(config, Side::Publisher, Role::Superuser),
                  DatabaseName(databaseName(0)), {}, monitorName, {});
    const auto statement = connection->prepare(liveSizesQuery(connection->identity().majorVersion()));
    const auto before = serverTime(pair, Side::Publisher);
    Figures figures;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = Bench::Clock::now();
        if (liveSizesFrom(connection->exec(statement, {})).size() < tables / databases)
            throw Error(ErrorKind::Tool, u"Tables are missing."_s);
        figures.add(millisecondsBetween(begin, Bench::Clock::now()));
    }
    const auto spent = (serverTime(pair, Side::Publisher) - before) / rounds;
    return figuresRow(u"sizes of %1 tables"_s.arg(tables / databases), figures)
        + QStringList{QString::number(spent, 'f', 2)};
}

void run(const BenchOptions& options)
{
    PgPair pair(options.pair,
                {{u"max_replication_slots"_s, u"100"_s},
                 {u"max_wal_senders"_s, u"60"_s},
                 {u"max_worker_processes"_s, u"60"_s},
                 {u"max_logical_replication_workers"_s, u"40"_s},
                 {u"max_sync_workers_per_subscription"_s, u"0"_s}});
    const auto config = prepare(pair);
    Redactor redactor;
    Credentials credentials(config, redactor);
    QList<QStringList> rows{figuresHeading(u"answer, ms"_s) + QStringList{u"server CPU per look, ms"_s}};
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        LiveSampler sampler(config, credentials, side, monitorName);
        (void)sampler.read(std::chrono::seconds(30), {});
        const auto before = serverTime(pair, side);
        Figures figures;
        int unfinished = 0;
        for (int look = 0; look < options.rounds; ++look) {
            const auto sample = sampler.read(std::chrono::seconds(30), {});
            if (sample.gap)
                throw *sample.gap;
            figures.add(double(sample.took.count()));
            unfinished = 0;
            for (const auto& states : sample.tables)
                unfinished += states.value(u'i') + states.value(u'd');
        }
        const auto spent = (serverTime(pair, side) - before) / options.rounds;
        rows.append(figuresRow(keyOf(side), figures) + QStringList{QString::number(spent, 'f', 2)});
        if (side == Side::Subscriber)
            std::fprintf(stderr, "%d tables wait for their copy\n", unfinished);
    }
    rows.append(measureSizes(pair, config, credentials, options.rounds));
    printTable(rows);
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const auto options = readOptions(QCoreApplication::arguments(),
                                     u"What one look of the monitor costs each server: 20 databases, 50 slots, 2,000 "
                                     "tables that wait for their copy. Give it some hundred rounds."_s);
    try {
        run(options);
        return EXIT_SUCCESS;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
