// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configreader.h"

#include "core/base/text.h"
#include "core/config/configbuilder.h"
#include "core/config/configdigest.h"
#include "core/config/configschema.h"
#include "core/config/crosscheck.h"
#include "core/config/fileguard.h"
#include "core/config/schemacheck.h"

#include <QFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = qint64{1024} * 1024;
constexpr Position wholeFile{};

ConfigResult parse(const QByteArray& yaml, const QString& path, const std::optional<FileGuard>& guard)
{
    Diagnostics diagnostics;
    ConfigResult result;
    if (const auto root = readYamlTree(yaml, diagnostics)) {
        if (guard)
            checkGuard(*guard, userServed(), holdsPasswords(*root), path, diagnostics);
        checkAgainst(configSchema(), *root, diagnostics);
        crossCheck(*root, diagnostics);
        if (!diagnostics.hasErrors()) {
            result.config = buildConfig(*root, path);
            result.config->digest = digestOf(*result.config);
        }
    }
    result.diagnostics = diagnostics.sorted();
    return result;
}

ConfigResult failure(const QString& message, const QString& suggestion = {})
{
    Diagnostics diagnostics;
    diagnostics.error(wholeFile, message, suggestion);
    return {std::nullopt, diagnostics.sorted()};
}

} // namespace

ConfigResult readConfig(const QString& path)
{
    // O_NONBLOCK: opening a pipe would wait for its other end. Type and mode are asked of the open file, so that they
    // are those of the bytes that are read.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0 && errno == ENOENT) {
        return failure(Text::tr("The file does not exist."),
                       Text::tr("Name the file with --config, or make one from the template flare.yml.template."));
    }
    if (descriptor < 0)
        return failure(Text::tr("The file cannot be read: %1.").arg(qt_error_string(errno)));
    struct stat status;
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return failure(Text::tr("This is not a regular file."));
    }
    const auto guard = FileGuard::of(descriptor, path);
    QFile file;
    file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle);
    // The size of a file in /proc is 0, and a file can grow: what counts is what can be read.
    const QByteArray yaml = file.read(largestFile + 1);
    if (file.error() != QFile::NoError)
        return failure(Text::tr("The file cannot be read: %1.").arg(file.errorString()));
    if (yaml.size() > largestFile)
        return failure(Text::tr("The file is larger than 1 MiB; this is no configuration."));
    return parse(yaml, path, guard);
}

ConfigResult parseConfig(const QByteArray& yaml, const QString& path)
{
    if (yaml.size() > largestFile)
        return failure(Text::tr("The file is larger than 1 MiB; this is no configuration."));
    return parse(yaml, path, std::nullopt);
}

Error configError(const ConfigResult& result, const QString& path)
{
    QStringList lines;
    for (const Diagnostic& diagnostic : result.diagnostics)
        lines.append(describe(diagnostic, path));
    return Error(ErrorKind::Config,
                 Text::tr("The configuration file %1 cannot be used.").arg(path) + u'\n' + lines.join(u'\n'),
                 Text::tr("Correct the file; nothing has been done to any server."));
}

} // namespace Flare
