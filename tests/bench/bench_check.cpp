// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preflight/checks.h"
#include "core/preflight/reading.h"
#include "core/replication/credentials.h"
#include "tests/bench/benchoptions.h"
#include "tests/bench/figures.h"
#include "tests/shared/migrationfixture.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace Flare;
using namespace Flare::Bench;
using namespace Flare::Pg;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

struct Size
{
    int databases = 0;
    int tables = 0; ///< In each database.
};

QString databaseName(int number)
{
    return u"bench%1"_s.arg(number, 3, 10, QChar(u'0'));
}

Config prepare(PgPair& pair, const Size& size)
{
    auto config = configFor(pair);
    config.publications.clear();
    config.subscriptions.clear();
    for (int number = 0; number < size.databases; ++number) {
        const auto name = databaseName(number);
        for (const auto side : {Side::Publisher, Side::Subscriber}) {
            sql(pair.on(side), u"postgres"_s, u"CREATE DATABASE %1"_s.arg(name));
            sql(pair.on(side), name,
                u"DO $$ BEGIN FOR i IN 1..%1 LOOP EXECUTE format('CREATE TABLE t%s (id serial PRIMARY KEY, a text NOT"
                " NULL, b numeric(9, 2), c timestamptz DEFAULT now(), d jsonb)', i); END LOOP; END $$"_s.arg(
                    size.tables));
        }
        const DatabaseName database(name);
        config.publications.append({database, PublicationName(u"p"_s), {}, {}, {}, {}, false});
        config.subscriptions.append({SubscriptionName(u"s%1"_s.arg(number)), database, PublicationName(u"p"_s), {}});
    }
    return config;
}

class Measurement
{
public:
    Measurement(const Config& config, int connections)
        : m_config(config)
        , m_credentials(config, m_redactor)
        , m_connections(connections)
    {
    }

    void run(int rounds)
    {
        Figures floor;
        Figures reading;
        Figures judging;
        for (int round = 0; round < rounds; ++round) {
            auto begin = Bench::Clock::now();
            for (const auto side : {Side::Publisher, Side::Subscriber}) {
                for (const auto& database : m_config.databases())
                    (void)open(side, database)->exec("SELECT 1"_sql);
            }
            floor.add(millisecondsBetween(begin, Bench::Clock::now()));
            begin = Bench::Clock::now();
            const auto facts = read();
            reading.add(millisecondsBetween(begin, Bench::Clock::now()));
            begin = Bench::Clock::now();
            m_findings = judge(facts).size();
            judging.add(millisecondsBetween(begin, Bench::Clock::now()));
        }
        printTable({figuresHeading(u"milliseconds"_s), figuresRow(u"connect to each, one after the other"_s, floor),
                    figuresRow(u"read all"_s, reading), figuresRow(u"judge"_s, judging)});
        std::printf("%lld finding(s); reading takes %.2f times as long as connecting\n", qlonglong(m_findings),
                    reading.median() / floor.median());
    }

private:
    std::unique_ptr<Pg::Connection> open(Side side, const DatabaseName& database)
    {
        const auto& host = m_config.host(side);
        Pg::ConnInfo info;
        info.host = host.host;
        info.port = host.port;
        info.database = database;
        info.user = host.superuser.user;
        info.password = m_credentials.password(side, Role::Superuser, {});
        const auto other = side == Side::Publisher ? Side::Subscriber : Side::Publisher;
        return Pg::Connection::open(info, {side, host.systemIdentifier, m_config.host(other).systemIdentifier}, {}, {});
    }

    Facts::Migration read()
    {
        const auto publisher = open(Side::Publisher, DatabaseName(u"postgres"_s));
        const auto subscriber = open(Side::Subscriber, DatabaseName(u"postgres"_s));
        const auto opener = [this](Side side, const DatabaseName& database) { return open(side, database); };
        return readMigration(m_config, *publisher, *subscriber, opener, {m_config.databases(), m_connections, {}});
    }

    const Config& m_config;
    Redactor m_redactor;
    Credentials m_credentials;
    int m_connections;
    qsizetype m_findings = 0;
};

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"How long it takes to read both servers and to judge what was read."_s);
    const QCommandLineOption databases(u"databases"_s, u"How many."_s, u"n"_s, u"50"_s);
    const QCommandLineOption tables(u"tables"_s, u"In each of them."_s, u"n"_s, u"200"_s);
    const QCommandLineOption connections(u"connections"_s, u"On each side."_s, u"n"_s, u"4"_s);
    parser.addOptions({databases, tables, connections});
    const auto options = readOptions(QCoreApplication::arguments(), parser);
    try {
        const Size size{parser.value(databases).toInt(), parser.value(tables).toInt()};
        PgPair pair(options.pair, {{u"max_locks_per_transaction"_s, QString::number(64 + size.tables)}});
        const auto config = prepare(pair, size);
        Measurement(config, parser.value(connections).toInt()).run(options.rounds);
        return EXIT_SUCCESS;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
