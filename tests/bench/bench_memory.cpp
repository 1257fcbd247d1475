// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchoptions.h"
#include "tests/bench/figures.h"
#include "tests/shared/benchdatabase.h"
#include "tests/shared/flareyml.h"
#include "tests/shared/ownfolders.h"
#include "widgets/window/mainwindow.h"

#include <QApplication>
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

// The window asks both servers every two seconds.
constexpr int refreshesOfAnHour = 1800;
constexpr int waitForAnswer = 20000;

/// Resident memory of this process in KiB.
qint64 residentMemory()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE) / 1024;
}

void watchFor(MigrationSession& session, int refreshes)
{
    for (int count = 0; count < refreshes; ++count) {
        const auto before = session.topology().takenAt;
        session.refresh();
        if (!QTest::qWaitFor([&] { return session.topology().takenAt > before; }, waitForAnswer))
            throw Error(ErrorKind::Tool, u"The servers did not answer."_s);
    }
}

void run(const BenchOptions& options)
{
    PgPair pair(options.pair);
    const BenchDatabase bench(pair, MigrationNames());
    const QTemporaryDir folder;
    const auto file = folder.filePath(u"flare.yml"_s);
    writeFlareYml(flareYml(bench.config), file);
    MainWindow window({true, folder.filePath(u"audit.sqlite"_s)});
    window.show();
    window.openFile(file);
    if (!QTest::qWaitFor([&] { return window.session() != nullptr && window.session()->topology().takenAt.isValid(); },
                         waitForAnswer))
        throw Error(ErrorKind::Tool, u"The migration did not open."_s);
    QList<QStringList> rows{{u"simulated minutes"_s, u"resident KiB"_s}};
    for (int part = 0; part <= 6; ++part) {
        rows.append({QString::number(part * 10), QString::number(residentMemory())});
        if (part < 6)
            watchFor(*window.session(), refreshesOfAnHour / 6);
    }
    printTable(rows);
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    takeOwnSettings();
    const QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(true);
    const auto options = readOptions(QCoreApplication::arguments(), u"What an hour of watching costs in memory."_s);
    try {
        run(options);
        return EXIT_SUCCESS;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
