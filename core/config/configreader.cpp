// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configreader.h"

#include "core/base/text.h"
#include "core/config/configbuilder.h"
#include "core/config/configdigest.h"
#include "core/config/configschema.h"
#include "core/config/crosscheck.h"
#include "core/config/schemacheck.h"

#include <QFile>
#include <QFileInfo>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestFile = 1024 * 1024;
constexpr Position wholeFile{};

QString shellQuoted(const QString& path)
{
    return u'\'' + QString(path).replace(u'\'', u"'\\''"_s) + u'\'';
}

void checkPermissions(const QFile& file, Diagnostics& diagnostics)
{
    const auto permissions = file.permissions();
    const QString fix = Text::tr("Run: chmod 600 %1").arg(shellQuoted(file.fileName()));
    if (permissions & (QFile::ReadOther | QFile::WriteOther)) {
        diagnostics.error(wholeFile, Text::tr("The file holds passwords and is open to every user of this machine."),
                          fix);
    } else if (permissions & (QFile::ReadGroup | QFile::WriteGroup)) {
        diagnostics.warning(wholeFile, Text::tr("The file holds passwords and is open to its group."), fix);
    }
}

ConfigResult parse(const QByteArray& yaml, const QString& path, const QFile* file)
{
    Diagnostics diagnostics;
    ConfigResult result;
    if (const auto root = readYamlTree(yaml, diagnostics)) {
        if (file && holdsPasswords(*root))
            checkPermissions(*file, diagnostics);
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
    const QFileInfo info(path);
    if (!info.exists()) {
        return failure(Text::tr("The file does not exist."),
                       Text::tr("Name the file with --config, or make one from the template flare.yml.template."));
    }
    // Opening a pipe would wait for its other end.
    if (!info.isFile())
        return failure(Text::tr("This is not a regular file."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(Text::tr("The file cannot be read: %1.").arg(file.errorString()));
    // The size of a file in /proc is 0, and a file can grow: what counts is what can be read.
    const QByteArray yaml = file.read(largestFile + 1);
    if (file.error() != QFile::NoError)
        return failure(Text::tr("The file cannot be read: %1.").arg(file.errorString()));
    if (yaml.size() > largestFile)
        return failure(Text::tr("The file is larger than 1 MiB; this is no configuration."));
    return parse(yaml, path, &file);
}

ConfigResult parseConfig(const QByteArray& yaml, const QString& path)
{
    if (yaml.size() > largestFile)
        return failure(Text::tr("The file is larger than 1 MiB; this is no configuration."));
    return parse(yaml, path, nullptr);
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
