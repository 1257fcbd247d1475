// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/pginstallation.h"
#include "tests/bench/benchoptions.h"
#include "tests/bench/figures.h"
#include "tests/shared/attackarena.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <array>
#include <cstdio>

#include <sys/resource.h>

using namespace Flare;
using namespace Flare::Bench;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

// Long enough that what it takes to log in does not count.
constexpr auto runTime = std::chrono::seconds(10);

double cpuMicroseconds(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto of = [](const timeval& time) { return double(time.tv_sec) * 1e6 + double(time.tv_usec); };
    return of(usage.ru_utime) + of(usage.ru_stime);
}

/// Transactions a second, and what one of them cost the client in processor time.
struct Measured
{
    double rate = 0;
    double cpu = 0;
};

Measured attack(const AttackArena& arena, int workers)
{
    auto options = arena.options();
    options.logins = {options.logins.last()};
    options.workers = workers;
    options.mix = {100, 0, 0};
    const auto before = cpuMicroseconds(RUSAGE_SELF);
    const auto traffic = TrafficGenerator::start(options, {});
    sleepFor(runTime, {});
    const auto sample = traffic->sample();
    traffic->stop();
    const auto done = double(traffic->sample().transactions);
    return {double(sample.transactions) / std::chrono::duration<double>(sample.elapsed).count(),
            (cpuMicroseconds(RUSAGE_SELF) - before) / done};
}

/// The same row, with the same payload's length, as a prepared statement that commits by itself.
Measured pgbench(const AttackArena& arena, const QString& program, int clients, const QTemporaryDir& folder)
{
    const auto login = arena.options().logins.last();
    const auto script = folder.filePath(u"insert.sql"_s);
    QFile file(script);
    if (!file.open(QIODevice::WriteOnly))
        throw Error(ErrorKind::Tool, file.errorString());
    file.write(
        "\\set sequence random(1, 9000000000000000000)\n"
        "INSERT INTO flare_attack.row (run, worker, sequence, version, payload) VALUES (1, :client_id, :sequence,"
        " 1, '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef');\n");
    file.close();
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PGPASSWORD"_s, QString::fromUtf8(login.password->reveal()));
    process.setProcessEnvironment(environment);
    const auto before = cpuMicroseconds(RUSAGE_CHILDREN);
    process.start(program,
                  {u"-n"_s, u"-M"_s, u"prepared"_s, u"-f"_s, script, u"-c"_s, QString::number(clients), u"-j"_s,
                   QString::number(clients), u"-T"_s, QString::number(runTime.count()), u"-h"_s, login.host, u"-p"_s,
                   QString::number(login.port), u"-U"_s, login.user.text(), login.database.text()});
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        throw Error(ErrorKind::Tool, QString::fromUtf8(process.readAllStandardError()));
    const auto output = QString::fromUtf8(process.readAllStandardOutput());
    static const QRegularExpression rate(u"tps = ([0-9.]+)"_s);
    static const QRegularExpression count(u"actually processed: ([0-9]+)"_s);
    return {rate.match(output).captured(1).toDouble(),
            (cpuMicroseconds(RUSAGE_CHILDREN) - before) / count.match(output).captured(1).toDouble()};
}

void run(const BenchOptions& options)
{
    const QTemporaryDir folder;
    const auto found = findPgInstallation(options.pair.publisher);
    if (!found)
        throw Error(ErrorKind::Tool, u"This version is not installed."_s);
    SandboxCluster cluster({*found, durableSettings(), {}, Milliseconds(60000)});
    QList<QStringList> rows{{u"clients"_s, u"attack tps"_s, u"pgbench tps"_s, u"ratio"_s, u"attack CPU us"_s,
                             u"pgbench CPU us"_s, u"ratio"_s}};
    int database = 0;
    for (const int clients : {1, 4, 16}) {
        std::array<Figures, 4> figures;
        for (int round = 0; round < options.rounds; ++round) {
            // Whoever comes second may find a warmer server, so they take turns at that too.
            for (const bool ours : {round % 2 == 0, round % 2 != 0}) {
                const AttackArena arena(cluster, u"attack_%1"_s.arg(++database));
                const auto measured =
                    ours ? attack(arena, clients) : pgbench(arena, found->binDir + u"/pgbench"_s, clients, folder);
                figures.at(ours ? 0 : 1).add(measured.rate);
                figures.at(ours ? 2 : 3).add(measured.cpu);
            }
        }
        const auto text = [&](int index) { return QString::number(figures.at(std::size_t(index)).median(), 'f', 0); };
        const auto ratio = [&](int a, int b) {
            return QString::number(figures.at(std::size_t(a)).median() / figures.at(std::size_t(b)).median(), 'f', 2);
        };
        rows.append({QString::number(clients), text(0), text(1), ratio(0, 1), text(2), text(3), ratio(2, 3)});
    }
    printTable(rows);
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const auto options =
        readOptions(QCoreApplication::arguments(),
                    u"Single-row inserts of an attack, ledger included, beside pgbench's in its fastest "
                    "honest form, in turns on one durable server."_s);
    try {
        run(options);
        return EXIT_SUCCESS;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
