// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/runbook.h"
#include "core/monitor/topologyprobe.h"
#include "core/monitor/topologyschedule.h"
#include "tests/bench/benchoptions.h"
#include "tests/bench/figures.h"
#include "tests/shared/flareyml.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/sqlsession.h"
#include "widgets/session/topologywatcher.h"
#include "widgets/topology/topologycanvas.h"
#include "widgets/window/mainwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

#include <unistd.h>

using namespace Flare;
using namespace Flare::Bench;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int waitForAnswer = 60000;
constexpr int waitForCopies = 300000;

/// Notes how long the window's thread takes over each snapshot that arrives.
class TimedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override
    {
        const bool isSnapshot =
            event->type() == QEvent::MetaCall && qobject_cast<TopologyWatcher*>(receiver) != nullptr;
        const auto begin = Bench::Clock::now();
        const bool handled = QApplication::notify(receiver, event);
        if (isSnapshot)
            taken.add(millisecondsBetween(begin, Bench::Clock::now()));
        return handled;
    }

    Figures taken;
};

/// What the statements of a measurement came to on one server.
struct Burden
{
    double processorTime = 0; ///< In milliseconds, of all of its processes.
    qint64 transactions = 0; ///< Each of the probe's statements is one.

    friend Burden operator-(const Burden& one, const Burden& other)
    {
        return {one.processorTime - other.processorTime, one.transactions - other.transactions};
    }
};

double ticksOf(const QByteArray& stat, int first, int last)
{
    // The fields begin behind the program's name in parentheses, the third of all with the first of these.
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    double ticks = 0;
    for (int field = first; field <= last; ++field)
        ticks += fields.value(field - 3).toDouble();
    return ticks;
}

QByteArray statOf(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Once every session that is counted has ended: until then some of it is known to nobody else.
Burden burdenOf(const SandboxCluster& cluster)
{
    const auto postmaster = *cluster.postmasterPid();
    // utime, stime, and the same of the processes that have ended.
    double ticks = ticksOf(statOf(postmaster), 14, 17);
    for (const auto& entry : QDir(u"/proc"_s).entryList(QDir::Dirs)) {
        const auto stat = entry.at(0).isDigit() ? statOf(entry.toLongLong()) : QByteArray();
        if (!stat.isEmpty() && qint64(ticksOf(stat, 4, 4)) == postmaster)
            ticks += ticksOf(stat, 14, 15);
    }
    return {ticks * 1000 / double(sysconf(_SC_CLK_TCK)),
            sqlValue(cluster, u"postgres"_s, u"SELECT sum(xact_commit + xact_rollback) FROM pg_stat_database"_s)
                .toLongLong()};
}

/// Of the migration that is read.
struct Size
{
    int databases = 0;
    int streams = 0; ///< Of the first databases; the others wait for their subscription.
    int tables = 0; ///< In each database.
};

QString databaseName(int number)
{
    return u"bench%1"_s.arg(number, 3, 10, QChar(u'0'));
}

void prepareDatabase(PgPair& pair, int number, const Size& size)
{
    const auto name = databaseName(number);
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        sql(pair.on(side), u"postgres"_s, u"CREATE DATABASE %1"_s.arg(name));
        sql(pair.on(side), name,
            u"DO $$ BEGIN FOR i IN 1..%1 LOOP EXECUTE format('CREATE TABLE t%s (id int PRIMARY KEY, n serial)', i);"
            " END LOOP; END $$"_s.arg(size.tables));
    }
    sql(pair.publisher(), name, u"CREATE PUBLICATION p FOR ALL TABLES"_s);
    if (number >= size.streams)
        return;
    const auto& publisher = pair.publisher();
    const auto conninfo =
        u"host=%1 port=%2 user=%3 password=%4 dbname=%5"_s.arg(publisher.host())
            .arg(publisher.port())
            .arg(publisher.superuser(), QString::fromUtf8(publisher.superuserPassword().reveal()), name);
    sql(pair.subscriber(), name,
        u"CREATE SUBSCRIPTION s%1 CONNECTION %2 PUBLICATION p"_s.arg(number).arg(quotedLiteral(conninfo)));
}

Config prepare(PgPair& pair, const Size& size)
{
    auto config = configFor(pair);
    config.publications.clear();
    config.subscriptions.clear();
    for (int number = 0; number < size.databases; ++number) {
        prepareDatabase(pair, number, size);
        const DatabaseName name(databaseName(number));
        config.publications.append({name, PublicationName(u"p"_s), {}, {}, {}, {}, false});
        config.subscriptions.append({SubscriptionName(u"s%1"_s.arg(number)), name, PublicationName(u"p"_s), {}});
    }
    return config;
}

bool isSettled(const Topology& topology)
{
    return std::ranges::all_of(topology.databases, [](const DatabaseState& database) {
        const auto state = database.subscriptions.first().state;
        return state == LinkState::Streaming || state == LinkState::Absent;
    });
}

/// What one kind of read takes, and costs the publisher.
struct Cost
{
    Figures figures;
    QString sessions;
    Burden burden; ///< Of all rounds.

    [[nodiscard]] double processorTime() const { return burden.processorTime / double(figures.count()); }
};

/// One kind of read, again and again.
Cost measure(PgPair& pair, TopologyProbe& probe, int rounds, const std::function<Topology()>& read)
{
    const auto settled = [&] {
        probe.disconnect();
        return QTest::qWaitFor(
            [&] {
                return sqlValue(pair.publisher(), u"postgres"_s,
                                u"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'pg-flare/topology'"_s)
                    == u"0";
            },
            waitForAnswer);
    };
    (void)settled();
    const auto before = burdenOf(pair.publisher());
    Figures figures;
    for (int round = 0; round < rounds; ++round) {
        const auto begin = Bench::Clock::now();
        const auto topology = read();
        figures.add(millisecondsBetween(begin, Bench::Clock::now()));
        if (topology.publisher.error)
            throw *topology.publisher.error;
    }
    const auto sessions =
        sqlValue(pair.publisher(), u"postgres"_s,
                 u"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'pg-flare/topology'"_s);
    (void)settled();
    return {figures, sessions, burdenOf(pair.publisher()) - before};
}

QStringList rowOf(const QString& name, const Cost& cost, double roundTrip)
{
    return figuresRow(name, cost.figures)
        + QStringList{cost.sessions, QString::number(cost.burden.transactions / cost.figures.count()),
                      QString::number(cost.processorTime(), 'f', 1),
                      QString::number(cost.figures.median() / roundTrip, 'f', 0)};
}

/// The least that anything costs that asks the server.
Figures roundTrips(PgPair& pair)
{
    constexpr int often = 500;
    SqlSession session(pair.publisher(), u"postgres"_s);
    Figures figures;
    for (int round = 0; round < often; ++round) {
        const auto begin = Bench::Clock::now();
        session.run(u"SELECT 1"_s);
        figures.add(millisecondsBetween(begin, Bench::Clock::now()));
    }
    return figures;
}

void measureServers(PgPair& pair, TopologyProbe& probe, const Size& size, int rounds)
{
    if (!QTest::qWaitFor([&] { return isSettled(probe.read({})); }, waitForCopies))
        throw Error(ErrorKind::Tool, u"The tables are not copied."_s);
    QList<QStringList> rows{figuresHeading(u"answer, ms"_s)
                            + QStringList{u"sessions on the publisher"_s, u"statements there per read"_s,
                                          u"its CPU per read, ms"_s, u"in SELECT 1"_s}};
    const auto roundTrip = roundTrips(pair);
    const auto everything = measure(pair, probe, rounds, [&] { return probe.read({}); });
    // Looks that follow each other at once come before a database that rests is due again.
    const auto look = measure(pair, probe, rounds * 5, [&] { return probe.look({}); });
    rows.append(figuresRow(u"SELECT 1"_s, roundTrip) + QStringList{u"1"_s, u"1"_s, QString(), u"1"_s});
    rows.append(rowOf(u"everything"_s, everything, roundTrip.median()));
    rows.append(rowOf(u"a look"_s, look, roundTrip.median()));
    printTable(rows);
    // Each of the tables has a sequence.
    if (const auto rest = TopologySchedule::longestRestAfter(qint64{2} * size.tables); rest.count() > 0)
        std::printf(
            "Unchanged, a database rests for %.0f s: its share of a look at every two seconds is %.1f ms of CPU.\n",
            double(rest.count()) / 1000, everything.processorTime() * 2000 / double(rest.count()));
}

void measureThread(const Config& config, const Topology& topology, int rounds)
{
    Figures runbook;
    Figures canvas;
    TopologyCanvas view;
    view.resize(900, 700);
    view.show(topology, topology.takenAt);
    for (int round = 0; round < rounds; ++round) {
        auto begin = Bench::Clock::now();
        const auto steps = makeRunbook(config, topology);
        (void)suggestedStep(steps);
        runbook.add(millisecondsBetween(begin, Bench::Clock::now()));
        begin = Bench::Clock::now();
        view.show(topology, topology.takenAt.addSecs(round % 2));
        canvas.add(millisecondsBetween(begin, Bench::Clock::now()));
    }
    printTable({figuresHeading(u"window's thread, ms"_s), figuresRow(u"runbook"_s, runbook),
                figuresRow(u"topology's picture"_s, canvas)});
}

void measureWindow(const Config& config, TimedApplication& application, int rounds)
{
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"flare.yml"_s);
    writeFlareYml(flareYml(config), file);
    MainWindow window({true, folder.filePath(u"audit.sqlite"_s)});
    window.show();
    window.openFile(file);
    const auto isRead = [&] { return window.session() != nullptr && window.session()->topology().takenAt.isValid(); };
    if (!QTest::qWaitFor(isRead, waitForAnswer))
        throw Error(ErrorKind::Tool, u"The migration did not open."_s);
    application.taken = {};
    for (int round = 0; round < rounds; ++round) {
        const auto before = window.session()->topology().takenAt;
        window.session()->refresh();
        if (!QTest::qWaitFor([&] { return window.session()->topology().takenAt > before; }, waitForAnswer))
            throw Error(ErrorKind::Tool, u"The servers did not answer."_s);
    }
    printTable({figuresHeading(u"window's thread, ms"_s), figuresRow(u"a snapshot, all of it"_s, application.taken)});
}

void run(const BenchOptions& options, const Size& size, TimedApplication& application)
{
    const auto many = QString::number(size.databases * 2 + 50);
    PgPair pair(options.pair,
                {{u"max_connections"_s, many},
                 {u"max_replication_slots"_s, many},
                 {u"max_wal_senders"_s, many},
                 {u"max_worker_processes"_s, many},
                 {u"max_logical_replication_workers"_s, many},
                 {u"max_locks_per_transaction"_s, QString::number(64 + size.tables)}});
    const auto config = prepare(pair, size);
    Redactor redactor;
    Credentials credentials(config, redactor);
    TopologyProbe probe(config, credentials);
    measureServers(pair, probe, size, options.rounds);
    measureThread(config, probe.read({}), options.rounds);
    probe.disconnect();
    measureWindow(config, application, options.rounds);
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"What a read of the topology costs the servers and the window's thread."_s);
    const QCommandLineOption databases(u"databases"_s, u"How many."_s, u"n"_s, u"100"_s);
    const QCommandLineOption streams(u"streams"_s, u"How many of them have a subscription."_s, u"n"_s, u"15"_s);
    const QCommandLineOption tables(u"tables"_s, u"In each of them."_s, u"n"_s, u"10"_s);
    parser.addOptions({databases, streams, tables});
    const auto options = readOptions(QCoreApplication::arguments(), parser);
    try {
        const Size size{parser.value(databases).toInt(), parser.value(streams).toInt(), parser.value(tables).toInt()};
        run(options, size, application);
        return EXIT_SUCCESS;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
