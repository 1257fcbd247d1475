// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

#include <cerrno>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

int makePrivateDirectory(const QString& path)
{
    if (QFileInfo(path).isDir())
        return 0;
    const auto parent = QFileInfo(path).absolutePath();
    if (parent != path) {
        if (const auto error = makePrivateDirectory(parent))
            return error;
    }
    if (::mkdir(QFile::encodeName(path).constData(), S_IRWXU) == 0 || errno == EEXIST)
        return 0;
    return errno;
}

} // namespace

QString defaultAuditPath(const QProcessEnvironment& environment)
{
    const auto chosen = environment.value(u"FLARE_AUDIT_LOG"_s);
    if (!chosen.isEmpty())
        return QFileInfo(chosen).absoluteFilePath();
    auto state = environment.value(u"XDG_STATE_HOME"_s);
    // The XDG specification has relative paths ignored.
    if (!QDir::isAbsolutePath(state))
        state = QDir::homePath() + u"/.local/state"_s;
    return state + u"/pg-flare/audit.sqlite"_s;
}

std::optional<QString> makePrivateFile(const QString& path)
{
    if (QFileInfo::exists(path))
        return {};
    auto error = makePrivateDirectory(QFileInfo(path).absolutePath());
    // Not open(2): closing the file again would drop the locks that SQLite holds on it in this process
    // (https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_).
    if (error == 0 && ::mknod(QFile::encodeName(path).constData(), S_IFREG | S_IRUSR | S_IWUSR, 0) != 0)
        error = errno;
    if (error == 0 || error == EEXIST)
        return {};
    return qt_error_string(error);
}

} // namespace Flare
