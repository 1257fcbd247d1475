// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/serverprocess.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/shm.h>

#include <algorithm>
#include <csignal>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr Milliseconds pollInterval{10};
constexpr int startTimeField = 19; // Of the fields behind the program's name in /proc/<pid>/stat.
constexpr int shmemLine = 6; // Of postmaster.pid: "<key> <id>".
constexpr int statusLine = 7;

QString procPath(pid_t pid, const QString& entry)
{
    return u"/proc/%1/%2"_s.arg(pid).arg(entry);
}

QByteArrayList pidFileLines(const QString& dataDirectory)
{
    QFile file(dataDirectory + u"/postmaster.pid"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split('\n') : QByteArrayList();
}

// Each PostgreSQL process stays in its data directory all its life, so the directory says whose process it is.
bool worksIn(pid_t pid, const QString& canonicalDirectory)
{
    return QFile::symLinkTarget(procPath(pid, u"cwd"_s)) == canonicalDirectory
        && QFileInfo(QFile::symLinkTarget(procPath(pid, u"exe"_s))).fileName().startsWith("postgres"_L1);
}

// A file read once: a server that starts replaces the one that a killed server left, and two looks would take the dead
// one's "ready" for the word of the living.
std::optional<pid_t> livingAuthor(const QByteArrayList& pidFile, const QString& dataDirectory)
{
    const pid_t pid = pidFile.value(0).trimmed().toInt();
    if (pid <= 1 || !worksIn(pid, QFileInfo(dataDirectory).canonicalFilePath()))
        return {};
    return pid;
}

QList<pid_t> processesOf(const QString& dataDirectory)
{
    QList<pid_t> found;
    const QString canonical = QFileInfo(dataDirectory).canonicalFilePath();
    if (canonical.isEmpty())
        return found;
    const auto entries = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (const QString& entry : entries) {
        const pid_t pid = entry.toInt();
        if (pid > 1 && worksIn(pid, canonical))
            found += pid;
    }
    return found;
}

bool waitUntilGone(const QList<pid_t>& pids, const QString& dataDirectory, Deadline deadline)
{
    const QString canonical = QFileInfo(dataDirectory).canonicalFilePath();
    while (std::ranges::any_of(pids, [&](pid_t pid) { return worksIn(pid, canonical); })) {
        if (deadline.hasPassed())
            return false;
        sleepFor(pollInterval, {});
    }
    return true;
}

// Until init has taken note of its death, its number counts as used, and a new server takes the old one's lock files
// for those of a living server.
bool waitUntilReaped(pid_t pid, Deadline deadline)
{
    while (::kill(pid, 0) == 0) {
        if (deadline.hasPassed())
            return false;
        sleepFor(pollInterval, {});
    }
    return true;
}

bool killProcesses(const QString& dataDirectory, Deadline deadline)
{
    // The postmaster first halts and dies last. Without it there would be time for the others to notice: they would end
    // their transactions in good order, and whoever waits for their locks would go on, which no crash allows.
    const auto postmaster = postmasterOf(dataDirectory);
    if (postmaster)
        kill(*postmaster, SIGSTOP);
    const auto children = [&] {
        auto pids = processesOf(dataDirectory);
        if (postmaster)
            pids.removeAll(*postmaster);
        return pids;
    };
    // Looked for again each time, as one of them may have been about to start another.
    for (auto pids = children(); !pids.isEmpty(); pids = children()) {
        for (const pid_t pid : pids)
            kill(pid, SIGKILL);
        if (!waitUntilGone(pids, dataDirectory, deadline))
            return false;
    }
    if (!postmaster)
        return true;
    kill(*postmaster, SIGKILL);
    return waitUntilGone({*postmaster}, dataDirectory, deadline);
}

void freeSharedMemory(const QByteArrayList& pidFile, uid_t owner)
{
    if (pidFile.size() <= shmemLine)
        return;
    const auto words = pidFile.at(shmemLine).simplified().split(' ');
    bool isNumber = false;
    const int id = words.size() == 2 ? words.at(1).toInt(&isNumber) : 0;
    shmid_ds state{};
    if (!isNumber || shmctl(id, IPC_STAT, &state) != 0)
        return;
    if (state.shm_nattch == 0 && state.shm_perm.uid == owner)
        shmctl(id, IPC_RMID, nullptr);
}

} // namespace

std::optional<ProcessStamp> processStamp(pid_t pid)
{
    QFile file(procPath(pid, u"stat"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray stat = file.readAll();
    // The program's name stands in parentheses and may itself hold blanks and parentheses.
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    if (fields.size() <= startTimeField || fields.constFirst() == "Z")
        return {};
    return ProcessStamp{pid, fields.at(startTimeField).toULongLong()};
}

std::optional<pid_t> postmasterOf(const QString& dataDirectory)
{
    return livingAuthor(pidFileLines(dataDirectory), dataDirectory);
}

bool acceptsClients(const QString& dataDirectory)
{
    const auto pidFile = pidFileLines(dataDirectory);
    return pidFile.value(statusLine).trimmed() == "ready" && livingAuthor(pidFile, dataDirectory);
}

bool killServer(const QString& dataDirectory, Deadline deadline)
{
    const auto postmaster = postmasterOf(dataDirectory);
    return killProcesses(dataDirectory, deadline) && (!postmaster || waitUntilReaped(*postmaster, deadline));
}

bool endServer(const QString& dataDirectory, Deadline deadline)
{
    const auto pidFile = pidFileLines(dataDirectory);
    const auto postmaster = postmasterOf(dataDirectory);
    if (postmaster && kill(*postmaster, SIGQUIT) == 0)
        waitUntilGone({*postmaster}, dataDirectory, deadline);
    const bool gone = killProcesses(dataDirectory, Deadline::in(Milliseconds(5000)));
    if (gone)
        freeSharedMemory(pidFile, QFileInfo(dataDirectory).ownerId());
    return gone;
}

} // namespace Flare
