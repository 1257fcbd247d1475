// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/ledger.h"
#include "tests/bench/benchoptions.h"
#include "tests/bench/figures.h"
#include "tests/shared/benchdatabase.h"
#include "tests/shared/flareprocess.h"
#include "tests/shared/flareyml.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>

using namespace Flare;
using namespace Flare::Bench;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rate = 2000;

/// In KiB, by its name in /proc/PID/status: VmRSS is all, RssAnon what no file stands behind.
QString memoryOf(qint64 pid, const QString& kind)
{
    QFile file(u"/proc/%1/status"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        throw Error(ErrorKind::Tool, u"flare has ended."_s);
    const QRegularExpression line(kind + u":\\s+([0-9]+)"_s);
    return line.match(QString::fromUtf8(file.readAll())).captured(1);
}

void run(const BenchOptions& options)
{
    PgPair pair(options.pair);
    const BenchDatabase bench(pair);
    const QTemporaryDir folder;
    writeFlareYml(flareYml(bench.config), folder.filePath(u"flare.yml"_s));
    const auto prepared = runFlare(QStringLiteral(FLARE_BINARY), folder.path(), {u"create_attack_db"_s});
    if (prepared.code != 0)
        throw Error(ErrorKind::Tool, QString::fromUtf8(prepared.describe()));
    FlareProcess flare(QStringLiteral(FLARE_BINARY), folder.path(),
                       {u"attack"_s, u"flare_test"_s, u"--rate"_s, QString::number(rate)});
    QList<QStringList> rows{{u"minutes"_s, u"ledger KiB, reserved"_s, u"resident KiB"_s, u"of it anonymous"_s}};
    const auto ledgers = folder.filePath(u"state/pg-flare/attack"_s);
    const int step = std::max(1, options.rounds / 6);
    for (int minute = 0; minute <= options.rounds; minute += step) {
        sleepFor(minute == 0 ? Milliseconds(5s) : Milliseconds(step * 60s), {});
        const auto runs = ledgerRuns(ledgers);
        if (runs.isEmpty())
            throw Error(ErrorKind::Tool, QString::fromUtf8(flare.spoken()));
        const auto size = QFileInfo(ledgerPath(ledgers, runs.last())).size();
        rows.append({QString::number(minute), QString::number(size / 1024), memoryOf(flare.pid(), u"VmRSS"_s),
                     memoryOf(flare.pid(), u"RssAnon"_s)});
        std::fprintf(stderr, "%s\n", qPrintable(rows.last().join(u' ')));
    }
    flare.signal(SIGINT);
    const auto ended = flare.finish();
    if (ended.code != 0)
        throw Error(ErrorKind::Tool, QString::fromUtf8(ended.describe()));
    sql(pair.publisher(), u"postgres"_s, u"DROP DATABASE flare_test"_s);
    printTable(rows);
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const auto options = readOptions(QCoreApplication::arguments(),
                                     u"What an attack of as many minutes as there are rounds takes of memory: 60 for "
                                     "an hour."_s);
    try {
        run(options);
        return EXIT_SUCCESS;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
