// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/fileguard.h"

#include "core/base/osuser.h"
#include "core/base/text.h"

#include <QFile>
#include <QFileInfo>

#include <array>

#include <grp.h>
#include <sys/stat.h>
#include <unistd.h>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr Position guardedFile{};

QString shellQuoted(const QString& path)
{
    return u'\'' + QString(path).replace(u'\'', u"'\\''"_s) + u'\'';
}

QString groupName(gid_t number)
{
    std::array<char, 16384> buffer{};
    group entry{};
    group* found = nullptr;
    const bool known = getgrgid_r(number, &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr;
    return known ? QString::fromLocal8Bit(entry.gr_name) : QString();
}

bool othersWrite(const FileGuard& guard)
{
    return (guard.mode & S_IWOTH) != 0 || ((guard.mode & S_IWGRP) != 0 && !guard.groupIsOwners);
}

/// The sticky bit leaves each file to its owner.
bool othersReplace(const FileGuard& guard)
{
    return (guard.folderMode & S_IWOTH) != 0 && (guard.folderMode & S_ISVTX) == 0;
}

bool openToAll(const FileGuard& guard)
{
    return (guard.mode & (S_IROTH | S_IWOTH)) != 0;
}

bool openToGroup(const FileGuard& guard)
{
    return (guard.mode & (S_IRGRP | S_IWGRP)) != 0;
}

} // namespace

FileGuard FileGuard::of(int descriptor, const QString& path)
{
    struct stat file
    {
    };
    struct stat folder
    {
    };
    FileGuard guard;
    if (fstat(descriptor, &file) == 0) {
        guard.mode = file.st_mode;
        guard.owner = file.st_uid;
        const auto group = groupName(file.st_gid);
        guard.groupIsOwners = group.isEmpty() ? file.st_gid == file.st_uid : group == osUserName(file.st_uid);
    }
    if (stat(QFile::encodeName(QFileInfo(path).absolutePath()).constData(), &folder) == 0)
        guard.folderMode = folder.st_mode;
    return guard;
}

void checkGuard(const FileGuard& guard, uid_t me, bool holdsPasswords, const QString& path, Diagnostics& diagnostics)
{
    const auto ownOnly = Text::tr("Run: chmod 600 %1").arg(shellQuoted(path));
    if (guard.owner != me && guard.owner != 0)
        diagnostics.error(
            guardedFile,
            Text::tr("The file belongs to %1, who can change at any time which servers it names.")
                .arg(osUserName(guard.owner)),
            Text::tr("Read it, and make a copy of your own: install -m 600 %1 my-flare.yml").arg(shellQuoted(path)));
    else if (holdsPasswords && openToAll(guard))
        diagnostics.error(guardedFile, Text::tr("The file holds passwords and is open to every user of this machine."),
                          ownOnly);
    else if (othersWrite(guard))
        diagnostics.error(guardedFile,
                          Text::tr("Other users of this machine can write the file, and so choose which servers are "
                                   "changed."),
                          Text::tr("Look through it, then run: chmod go-w %1").arg(shellQuoted(path)));
    else if (othersReplace(guard))
        diagnostics.error(
            guardedFile,
            Text::tr("Every user of this machine can put another file in the place of this one, and so "
                     "choose which servers are changed."),
            Text::tr("Look through it, and run: chmod o-w %1").arg(shellQuoted(QFileInfo(path).absolutePath())));
    else if (holdsPasswords && openToGroup(guard))
        diagnostics.warning(guardedFile, Text::tr("The file holds passwords and is open to its group."), ownOnly);
}

uid_t userServed()
{
    const auto own = geteuid();
    bool isNumber = false;
    const auto behindSudo = qEnvironmentVariable("SUDO_UID").toUInt(&isNumber);
    return own == 0 && isNumber ? behindSudo : own;
}

} // namespace Flare
