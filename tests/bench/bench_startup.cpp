// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchoptions.h"
#include "tests/bench/figures.h"
#include "tests/shared/benchdatabase.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace Flare;
using namespace Flare::Bench;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

/// A program's call, as a user would type it.
struct Command
{
    QString program;
    QStringList arguments;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
};

void runToTheEnd(const Command& command)
{
    QProcess process;
    process.setProcessEnvironment(command.environment);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(command.program, command.arguments);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        throw Error(ErrorKind::Tool,
                    u"%1 failed: %2 %3"_s.arg(command.program, process.errorString(),
                                              QString::fromUtf8(process.readAllStandardError())));
}

double costOf(const QList<Command>& commands)
{
    const auto begun = Clock::now();
    for (const auto& command : commands)
        runToTheEnd(command);
    return millisecondsBetween(begun, Clock::now());
}

/// Two ways to do something comparable, called in turns.
struct Comparison
{
    QString name;
    QList<Command> psql;
    QList<Command> flare;
    double ratioWanted;
};

bool compare(const Comparison& comparison, int rounds)
{
    Figures psql;
    Figures flare;
    for (int round = -1; round < rounds; ++round) {
        const double first = costOf(comparison.psql);
        const double second = costOf(comparison.flare);
        // The round before the first one only brings the files into memory.
        if (round < 0)
            continue;
        psql.add(first);
        flare.add(second);
    }
    const double ratio = flare.median() / psql.median();
    printTable({figuresHeading(comparison.name), figuresRow(u"psql"_s, psql), figuresRow(u"flare"_s, flare)});
    std::printf("ratio of medians %.2f (wanted: at most %.0f)\n\n", ratio, comparison.ratioWanted);
    return ratio <= comparison.ratioWanted;
}

QByteArray hostYaml(const HostConfig& host)
{
    const auto account = [](const QString& key, const Account& login) {
        return u", %1: \"%2\", %1_password: \"%3\""_s.arg(
            key, login.user.text(), QString::fromUtf8(login.password.value_or(Secret()).reveal()));
    };
    auto text =
        u"{host: %1, port: %2, system_identifier: %3"_s.arg(host.host).arg(host.port).arg(host.systemIdentifier.text());
    text += account(u"superuser"_s, host.superuser) + account(u"db_owner"_s, host.dbOwner);
    if (host.replUser)
        text += account(u"repl_user"_s, *host.replUser);
    return text.toUtf8() + '}';
}

void writeConfigFile(const QString& path, const Config& config, const MigrationNames& names)
{
    const auto yaml = "hosts:\n  publisher:\n    conn: " + hostYaml(config.publisher)
        + "\n  subscriber:\n    conn: " + hostYaml(config.subscriber)
        + u"\npublications:\n  %1: {pubname: %2}\nsubscriptions:\n  %3: {dbname: %1, pubname: %2}\n"_s
              .arg(names.database, names.publication, names.subscription)
              .toUtf8();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(yaml) != yaml.size())
        throw Error(ErrorKind::Tool, u"Could not write %1."_s.arg(path));
}

// The server's own psql: /usr/bin/psql of some distributions is a wrapper, which would only flatter us.
QString psqlOf(const SandboxCluster& cluster)
{
    return cluster.installation().binDir + u"/psql"_s;
}

Command selectOne(const SandboxCluster& cluster, const QString& database)
{
    Command command{psqlOf(cluster),
                    {u"-h"_s, cluster.host(), u"-p"_s, QString::number(cluster.port()), u"-U"_s, cluster.superuser(),
                     u"-d"_s, database, u"-c"_s, u"select 1"_s}};
    command.environment.insert(u"PGPASSWORD"_s, QString::fromUtf8(cluster.superuserPassword().reveal()));
    return command;
}

bool run(const BenchOptions& options)
{
    const QString flare = QStringLiteral(FLARE_BINARY);
    const MigrationNames names;
    PgPair pair(options.pair, durableSettings());
    const BenchDatabase bench(pair, names);
    const QTemporaryDir directory;
    const auto file = directory.filePath(u"flare.yml"_s);
    writeConfigFile(file, bench.config, names);
    const bool connects =
        compare({u"verify_connectivity, two select 1"_s,
                 {selectOne(pair.publisher(), names.database), selectOne(pair.subscriber(), names.database)},
                 {{flare, {u"--config"_s, file, u"verify_connectivity"_s}}},
                 3},
                options.rounds);
    const bool helps = compare({u"--help"_s, {{psqlOf(pair.publisher()), {u"--help"_s}}}, {{flare, {u"--help"_s}}}, 5},
                               options.rounds);
    return connects && helps;
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const auto options = readOptions(QCoreApplication::arguments(), u"What starting flare costs, in psqls."_s);
    try {
        return run(options) ? EXIT_SUCCESS : EXIT_FAILURE;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
