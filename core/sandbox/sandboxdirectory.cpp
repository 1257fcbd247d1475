// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/sandboxdirectory.h"

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/sandbox/serverprocess.h"
#include "core/sandbox/serveruser.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr mode_t passThrough = 0711; // The server's account may cross it, but not look around.
constexpr mode_t ownerOnly = 0700;
constexpr Milliseconds immediateStopLimit{5000};
constexpr Milliseconds removalLimit{1000};
constexpr Milliseconds removalPause{20};
constexpr Milliseconds lockInterval{20};

[[noreturn]] void failOn(const QString& path, const QString& reason)
{
    throw Error(ErrorKind::Tool,
                Text::tr("Could not prepare the directory of a local PostgreSQL cluster, %1: %2.").arg(path, reason));
}

QByteArray trimmedContentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

QByteArray bootId()
{
    return trimmedContentOf(u"/proc/sys/kernel/random/boot_id"_s);
}

// Two containers may share a temporary directory, but not their process numbers.
QByteArray pidNamespace()
{
    return QFile::symLinkTarget(u"/proc/self/ns/pid"_s).section(u'/', -1).toUtf8();
}

QByteArray describeOwner()
{
    const auto self = processStamp(getpid()).value_or(ProcessStamp{});
    return QByteArrayList{QByteArray::number(self.pid), QByteArray::number(self.startTicks), bootId(), pidNamespace()}
        .join(' ');
}

bool mayBeAlive(const QByteArray& owner)
{
    const auto words = owner.split(' ');
    if (words.size() != 4 || words.at(2) != bootId())
        return false;
    const ProcessStamp maker{words.at(0).toInt(), words.at(1).toULongLong()};
    return words.at(3) != pidNamespace() || processStamp(maker.pid) == maker;
}

void makeDirectory(const QString& path, mode_t mode)
{
    const QByteArray name = QFile::encodeName(path);
    if (mkdir(name.constData(), mode) != 0 && errno != EEXIST)
        failOn(path, qt_error_string(errno));
    struct stat state
    {
    };
    if (lstat(name.constData(), &state) != 0)
        failOn(path, qt_error_string(errno));
    // Somebody else's directory or a link in its place would let them read or redirect what is put there.
    if (!S_ISDIR(state.st_mode) || state.st_uid != geteuid() || (state.st_mode & (S_IWGRP | S_IWOTH)) != 0)
        failOn(path, qt_error_string(EPERM));
    if (chmod(name.constData(), mode) != 0)
        failOn(path, qt_error_string(errno));
}

/// Keeps sweepers away from a directory that is not yet marked as owned.
class ParentLock
{
public:
    ParentLock(const QString& parent, const std::stop_token& stop)
    {
        const QString path = parent + u"/lock"_s;
        m_descriptor = open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (m_descriptor < 0)
            failOn(path, qt_error_string(errno));
        while (flock(m_descriptor, LOCK_EX | LOCK_NB) != 0) {
            if (sleepFor(lockInterval, stop))
                continue;
            close(m_descriptor);
            throw Error(ErrorKind::Cancelled, Text::tr("The start of the local PostgreSQL cluster was stopped."));
        }
    }
    ~ParentLock() { close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(ParentLock)

private:
    int m_descriptor = -1;
};

QString dataPathOf(const QString& sandbox)
{
    return sandbox + u"/server/data"_s;
}

bool clear(const QString& sandbox)
{
    return endServer(dataPathOf(sandbox), Deadline::in(immediateStopLimit)) && QDir(sandbox).removeRecursively();
}

int sweepLocked(const QString& parent)
{
    int swept = 0;
    const auto sandboxes = QDir(parent).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks);
    for (const QFileInfo& sandbox : sandboxes) {
        if (!mayBeAlive(trimmedContentOf(sandbox.filePath() + u"/owner"_s)) && clear(sandbox.filePath()))
            ++swept;
    }
    return swept;
}

void writeOwner(const QString& sandbox)
{
    QFile file(sandbox + u"/owner"_s);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(describeOwner()) < 0 || !file.flush())
        failOn(file.fileName(), file.errorString());
}

} // namespace

SandboxDirectory::SandboxDirectory(const std::stop_token& stop, const QString& place)
{
    const QString parent = sandboxParent(place);
    makeDirectory(parent, passThrough);
    const ParentLock lock(parent, stop);
    sweepLocked(parent);
    QTemporaryDir directory(parent + u"/XXXXXX"_s);
    if (!directory.isValid())
        failOn(parent, directory.errorString());
    makeDirectory(directory.path(), passThrough);
    writeOwner(directory.path());
    makeDirectory(directory.path() + u"/server"_s, ownerOnly);
    makeDirectory(directory.path() + u"/server/socket"_s, ownerOnly);
    giveToServers(directory.path() + u"/server/socket"_s);
    giveToServers(directory.path() + u"/server"_s);
    directory.setAutoRemove(false);
    m_path = directory.path();
}

SandboxDirectory::~SandboxDirectory()
{
    // What was killed a moment ago may still finish the file that it was creating.
    const auto limit = Deadline::in(removalLimit);
    while (!clear(m_path) && !limit.hasPassed())
        sleepFor(removalPause, {});
}

QString SandboxDirectory::serverPath() const
{
    return m_path + u"/server"_s;
}

QString SandboxDirectory::dataPath() const
{
    return dataPathOf(m_path);
}

QString SandboxDirectory::socketPath() const
{
    return serverPath() + u"/socket"_s;
}

QString SandboxDirectory::logPath() const
{
    return serverPath() + u"/log"_s;
}

QString sandboxParent(const QString& place)
{
    const QString wanted = place.isEmpty() ? QDir::tempPath() : place;
    // A private $TMPDIR of root is closed to the account that the servers run as.
    return u"%1/flare-sandbox-%2"_s.arg(isReachableForServers(wanted) ? wanted : u"/tmp"_s).arg(geteuid());
}

int sweepSandboxes(const std::stop_token& stop)
{
    const QString parent = sandboxParent();
    if (!QDir(parent).exists())
        return 0;
    makeDirectory(parent, passThrough);
    const ParentLock lock(parent, stop);
    return sweepLocked(parent);
}

} // namespace Flare
