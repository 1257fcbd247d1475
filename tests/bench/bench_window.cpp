// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "tests/bench/figures.h"

#include <QCommandLineParser>
#include <QFile>
#include <QGuiApplication>
#include <QImage>
#include <QPixmap>
#include <QProcess>
#include <QScreen>
#include <QStandardPaths>
#include <QThread>

#include <cstdio>

#include <unistd.h>

using namespace Flare;
using namespace Flare::Bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto patience = 60s;

QImage screenNow()
{
    return QGuiApplication::primaryScreen()->grabWindow(0).toImage();
}

// What has to be read from the disk again afterwards. False without the rights for it.
bool forgetFiles()
{
    sync();
    QFile caches(u"/proc/sys/vm/drop_caches"_s);
    return caches.open(QIODevice::WriteOnly) && caches.write("3\n") == 2 && caches.flush();
}

/// From the start of the program until it has drawn something on the screen, which is empty before.
double timeToFirstPaint(const QString& program)
{
    const auto empty = screenNow();
    QProcess process;
    process.setStandardErrorFile(QProcess::nullDevice());
    const auto begun = Clock::now();
    process.start(program, {});
    while (screenNow() == empty) {
        if (Clock::now() - begun > patience
            || (process.state() == QProcess::NotRunning && process.error() != QProcess::UnknownError))
            throw Error(ErrorKind::Tool, u"%1 shows no window: %2"_s.arg(program, process.errorString()));
        QThread::msleep(1);
    }
    const auto took = millisecondsBetween(begun, Clock::now());
    process.kill();
    process.waitForFinished();
    while (screenNow() != empty)
        QThread::msleep(10);
    return took;
}

void compare(const QString& title, const QString& peer, const QString& own, int rounds, bool cold)
{
    Figures others;
    Figures ours;
    for (int round = cold ? 0 : -1; round < rounds; ++round) {
        if (cold && !forgetFiles())
            throw Error(ErrorKind::Tool, u"Only root can let the system forget the files it has read."_s);
        const auto first = timeToFirstPaint(peer);
        if (cold)
            (void)forgetFiles();
        const auto second = timeToFirstPaint(own);
        // The warm round before the first one only brings the files into memory.
        if (round < 0)
            continue;
        others.add(first);
        ours.add(second);
    }
    printTable({figuresHeading(title), figuresRow(peer.section(u'/', -1), others), figuresRow(u"pg-flare"_s, ours)});
    std::printf("ratio of medians %.2f\n\n", ours.median() / others.median());
}

} // namespace

int main(int argc, char* argv[])
{
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(u"What starting the window costs, beside another Qt program. Needs an X server of "
                                     "its own, with nothing on its screen."_s);
    parser.addHelpOption();
    const QCommandLineOption peer(u"peer"_s, u"The other program."_s, u"program"_s, u"sqlitebrowser"_s);
    const QCommandLineOption rounds(u"rounds"_s, u"How often."_s, u"number"_s, u"20"_s);
    const QCommandLineOption cold(u"cold"_s, u"Let the system forget the files before each start; as root."_s);
    parser.addOptions({peer, rounds, cold});
    parser.process(application);
    try {
        compare(parser.isSet(cold) ? u"first paint, cold"_s : u"first paint, warm"_s,
                QStandardPaths::findExecutable(parser.value(peer)), QStringLiteral(PG_FLARE_BINARY),
                parser.value(rounds).toInt(), parser.isSet(cold));
        return EXIT_SUCCESS;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
