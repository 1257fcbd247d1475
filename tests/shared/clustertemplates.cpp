// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/clustertemplates.h"

#include "core/base/error.h"
#include "core/sandbox/serveruser.h"
#include "tests/shared/ownfolders.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

constexpr mode_t ownerOnly = 0700;
constexpr qsizetype digestDigits = 16;
constexpr Milliseconds copyLimit{60000};
constexpr qint64 plenty = qint64(4) << 30;

[[noreturn]] void failOn(const QString& path, const QString& reason)
{
    throw Error(ErrorKind::Tool, u"The cluster template %1 can't be made: %2"_s.arg(path, reason));
}

void makePrivate(const QString& folder)
{
    const QByteArray path = QFile::encodeName(folder);
    if (mkdir(path.constData(), ownerOnly) != 0 && errno != EEXIST)
        failOn(folder, qt_error_string(errno));
    struct stat state
    {
    };
    // In a temporary directory anybody may have been there first, and would learn the servers' passwords.
    if (lstat(path.constData(), &state) != 0 || !S_ISDIR(state.st_mode) || state.st_uid != geteuid()
        || chmod(path.constData(), ownerOnly) != 0)
        failOn(folder, u"it is not this account's own folder"_s);
}

/// Ends with the process, however that ends, and holds between threads too.
class MakersLock
{
public:
    explicit MakersLock(const QString& path)
        : m_descriptor(open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600))
    {
        while (m_descriptor < 0 || flock(m_descriptor, LOCK_EX) != 0) {
            if (errno != EINTR)
                failOn(path, qt_error_string(errno));
        }
    }
    ~MakersLock() { close(m_descriptor); }
    Q_DISABLE_COPY_MOVE(MakersLock)

private:
    int m_descriptor;
};

void writePassword(const QString& path, const Secret& password)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(password.reveal()) < 0
        || !file.flush())
        failOn(path, file.errorString());
}

Secret passwordIn(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        failOn(path, file.errorString());
    return Secret(file.readAll());
}

// A rename may reach the disk before the files that it names, and a machine that crashes then keeps empty ones.
void syncDisk(const QString& folder)
{
    const int descriptor = open(QFile::encodeName(folder).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && syncfs(descriptor) == 0;
    const QString reason = qt_error_string(errno);
    close(descriptor);
    if (!synced)
        failOn(folder, reason);
}

// A cluster is a thousand small files. Making and removing them takes a disk longer than all the rest of a server's
// start and end.
QString placeOfServers()
{
    const QStorageInfo memory(u"/dev/shm"_s);
    const bool fits = memory.fileSystemType() == "tmpfs" && memory.bytesAvailable() >= plenty;
    return qEnvironmentVariable("FLARE_TEST_SERVERS", fits ? memory.rootPath() : QString());
}

} // namespace

ClusterTemplates::ClusterTemplates(QString folder)
    : m_folder(std::move(folder))
{
}

const ClusterTemplates& ClusterTemplates::shared()
{
    static const ClusterTemplates templates(
        qEnvironmentVariable("FLARE_TEST_TEMPLATES", u"%1/flare-templates-%2"_s.arg(QDir::tempPath()).arg(geteuid())));
    return templates;
}

SandboxCluster::Template ClusterTemplates::get(const PgInstallation& installation, Side side) const
{
    const QString name = nameFor(installation, side);
    const QString place = m_folder + u'/' + name;
    if (!QFileInfo::exists(place)) {
        makePrivate(m_folder);
        const MakersLock lock(place + u".lock"_s);
        if (!QFileInfo::exists(place))
            make(installation, name);
    }
    return {place + u"/data"_s, passwordIn(place + u"/password"_s)};
}

QString ClusterTemplates::nameFor(const PgInstallation& installation, Side side) const
{
    const QFileInfo server(installation.binDir + u"/postgres"_s);
    const QByteArrayList reasons{installation.version.toUtf8(), QFile::encodeName(server.canonicalFilePath()),
                                 QByteArray::number(server.lastModified().toMSecsSinceEpoch()),
                                 QByteArray::number(serverUser().uid), SandboxCluster::recipe(installation.major)};
    const auto digest = QCryptographicHash::hash(reasons.join('\n'), QCryptographicHash::Sha256).toHex();
    return u"%1-%2-%3"_s.arg(installation.major)
        .arg(side == Side::Publisher ? u"publisher"_s : u"subscriber"_s,
             QString::fromLatin1(digest.left(digestDigits)));
}

void ClusterTemplates::removeHalfMade(const QString& name) const
{
    const QDir folder(m_folder);
    for (const QString& half : folder.entryList({name + u".half-*"_s}, QDir::Dirs))
        QDir(folder.filePath(half)).removeRecursively();
}

void ClusterTemplates::make(const PgInstallation& installation, const QString& name) const
{
    removeHalfMade(name);
    QTemporaryDir half(m_folder + u'/' + name + u".half-XXXXXX"_s);
    const QString data = half.filePath(u"data"_s);
    if (!half.isValid() || mkdir(QFile::encodeName(data).constData(), ownerOnly) != 0)
        failOn(name, half.isValid() ? qt_error_string(errno) : half.errorString());
    giveToServers(data);
    SandboxCluster first({.installation = installation, .settings = {}, .hba = {}});
    first.stop();
    // Started in the folder, as the servers' account could not reach it by its path. Without the zeros of the WAL
    // there is a quarter less to copy each time.
    runAsServer({.program = u"cp"_s,
                 .arguments = {u"-a"_s, u"--sparse=always"_s, first.dataDirectory() + u"/."_s, u"."_s},
                 .directory = data},
                Deadline::in(copyLimit), {});
    writePassword(half.filePath(u"password"_s), first.superuserPassword());
    syncDisk(half.path());
    if (!QDir().rename(half.path(), m_folder + u'/' + name))
        failOn(name, u"it can't be renamed"_s);
    half.setAutoRemove(false);
}

std::unique_ptr<SandboxCluster> startCopy(const PgInstallation& installation, Side side,
                                          SandboxCluster::Settings settings)
{
    takeOwnStateHome();
    return std::make_unique<SandboxCluster>(
        SandboxCluster::Options{.installation = installation,
                                .settings = std::move(settings),
                                .hba = {},
                                .origin = ClusterTemplates::shared().get(installation, side),
                                .place = placeOfServers()});
}

} // namespace Flare::Test
