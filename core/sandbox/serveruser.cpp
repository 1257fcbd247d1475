// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/serveruser.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int pollIntervalMs = 20;

std::optional<ServerUser> account(const char* name)
{
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 4096> buffer{};
    if (getpwnam_r(name, &entry, buffer.data(), buffer.size(), &found) != 0 || !found)
        return {};
    return ServerUser{found->pw_uid, found->pw_gid, true};
}

QProcessEnvironment cleanEnvironment()
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/sbin:/usr/bin:/sbin:/bin"_s);
    environment.insert(u"HOME"_s, u"/"_s);
    // The one UTF-8 locale that every PostgreSQL version accepts and every machine has.
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    return environment;
}

// A server that initdb has begun would go on writing into a directory that is being removed.
void endWithChildren(QProcess& process)
{
    const auto group = static_cast<pid_t>(process.processId());
    if (group > 0) // Zero would be our own.
        kill(-group, SIGKILL);
    process.kill();
    process.waitForFinished();
}

// Returns whether the program has ended by itself.
bool finish(QProcess& process, const ServerTask& task, Deadline deadline, const std::stop_token& stop)
{
    while (!process.waitForFinished(pollIntervalMs) && process.state() != QProcess::NotRunning) {
        const bool done = task.isDone && task.isDone();
        if (!done && !stop.stop_requested() && !deadline.hasPassed())
            continue;
        if (done) {
            // Alone: the server that it has started may be in its group (before 11 pg_ctl makes it no session).
            process.kill();
            process.waitForFinished();
            return false;
        }
        endWithChildren(process);
        if (stop.stop_requested())
            throw Error(ErrorKind::Cancelled, Text::tr("The start of the local PostgreSQL cluster was stopped."));
        throw Error(ErrorKind::TimedOut,
                    Text::tr("%1 took too long and was ended.").arg(QFileInfo(task.program).fileName()));
    }
    return true;
}

} // namespace

ServerUser serverUser()
{
    if (geteuid() != 0)
        return {geteuid(), getegid(), false};
    for (const char* name : {"postgres", "nobody"}) {
        if (const auto user = account(name))
            return *user;
    }
    throw Error(ErrorKind::Tool,
                Text::tr("PostgreSQL does not run as root, and this machine has no account to lend it."),
                Text::tr("Create an account named postgres, or run this program as an ordinary user."));
}

bool isReachableForServers(const QString& directory)
{
    if (geteuid() != 0)
        return QFileInfo(directory).isExecutable();
    for (QDir dir(directory); dir.exists(); dir.setPath(QDir::cleanPath(dir.path() + u"/.."_s))) {
        if (!(QFileInfo(dir.path()).permissions() & QFileDevice::ExeOther))
            return false;
        if (dir.isRoot())
            return true;
    }
    return false;
}

void giveToServers(const QString& path)
{
    const auto user = serverUser();
    if (user.differs && lchown(QFile::encodeName(path).constData(), user.uid, user.gid) != 0) {
        throw Error(ErrorKind::Tool,
                    Text::tr("Could not give %1 to the account that the local PostgreSQL server runs as: %2.")
                        .arg(path, qt_error_string(errno)));
    }
}

QString runAsServer(const ServerTask& task, Deadline deadline, const std::stop_token& stop)
{
    const auto user = serverUser();
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setProcessEnvironment(cleanEnvironment());
    process.setWorkingDirectory(task.directory); // Entered before the account changes.
    process.setStandardInputFile(QProcess::nullDevice());
    // Runs between fork and exec: nothing but plain system calls may stand here.
    process.setChildProcessModifier([user] {
        umask(077);
        setpgid(0, 0);
        if (user.differs && (setgroups(0, nullptr) != 0 || setgid(user.gid) != 0 || setuid(user.uid) != 0))
            _exit(126);
    });
    process.start(task.program, task.arguments);
    if (!process.waitForStarted())
        throw Error(ErrorKind::Tool, Text::tr("%1 could not be started: %2.").arg(task.program, process.errorString()));
    const bool byItself = finish(process, task, deadline, stop);
    QString output = QString::fromUtf8(process.readAll()).trimmed();
    if (byItself && (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0))
        throw Error(ErrorKind::Tool,
                    Text::tr("%1 failed with status %2: %3")
                        .arg(QFileInfo(task.program).fileName(), QString::number(process.exitCode()), output));
    return output;
}

} // namespace Flare
