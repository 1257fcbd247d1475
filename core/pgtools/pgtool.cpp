// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pgtools/pgtool.h"

#include "core/base/text.h"
#include "core/pg/environment.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int versionTimeoutMs = 10'000;

QStringList listFrom(const char* variable)
{
    return qEnvironmentVariable(variable).split(QDir::listSeparator(), Qt::SkipEmptyParts);
}

/// The directory itself, its bin/, and the bin/ of what lies in it.
QStringList binDirsBelow(const QString& directory)
{
    QStringList places{directory, directory + u"/bin"_s};
    for (const auto& folder : QDir(directory).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name))
        places += directory + u'/' + folder + u"/bin"_s;
    return places;
}

QStringList placesToLook()
{
    QStringList places;
    for (const auto& directory : listFrom("FLARE_PG_DIRS"))
        places += binDirsBelow(directory);
    places += binDirsBelow(u"/usr/lib/postgresql"_s);
    const QDir usr(u"/usr"_s);
    for (const auto& folder : usr.entryList({u"pgsql-*"_s}, QDir::Dirs, QDir::Name))
        places += usr.filePath(folder) + u"/bin"_s;
    for (const auto& home : {qEnvironmentVariable("FLARE_PG_HOME"), u"/var/cache/pg-flare/postgresql"_s,
                             QDir::homePath() + u"/.cache/pg-flare/postgresql"_s}) {
        if (!home.isEmpty())
            places += binDirsBelow(home);
    }
    return places + listFrom("PATH");
}

// Debian's pg_wrapper chooses a version by the local clusters it knows, which says nothing about ours.
bool isVersionChooser(const QString& path)
{
    return QFileInfo(path).fileName() == u"pg_wrapper";
}

std::optional<PgTool> toolAt(const QString& name, const QString& path)
{
    QProcess process;
    process.setProcessEnvironment(Pg::childEnvironment());
    process.start(path, {u"--version"_s}, QIODevice::ReadOnly);
    if (!process.waitForFinished(versionTimeoutMs) || process.exitCode() != 0)
        return std::nullopt;
    static const QRegularExpression pattern(uR"(\) ((\d+)\S*))"_s);
    const auto match = pattern.match(QString::fromUtf8(process.readAllStandardOutput()));
    if (!match.hasMatch())
        return std::nullopt;
    return PgTool{name, path, match.captured(2).toInt(), match.captured(1)};
}

QString foundText(const QList<PgTool>& tools)
{
    QStringList texts;
    for (const auto& tool : tools)
        texts.append(u"%1 (%2)"_s.arg(tool.path, tool.version));
    return texts.isEmpty() ? Text::tr("none") : texts.join(u", "_s);
}

} // namespace

QList<PgTool> findPgTools(const QString& name)
{
    QList<PgTool> tools;
    QStringList seen;
    for (const auto& place : placesToLook()) {
        const QFileInfo file(place + u'/' + name);
        const auto canonical = file.canonicalFilePath();
        if (!file.isFile() || !file.isExecutable() || seen.contains(canonical) || isVersionChooser(canonical))
            continue;
        seen.append(canonical);
        if (auto tool = toolAt(name, canonical))
            tools.append(*std::move(tool));
    }
    return tools;
}

std::optional<PgTool> choosePgTool(const QList<PgTool>& tools, int sourceMajor, int targetMajor)
{
    // Lower is better: the distance below the target, then the distance above it.
    const auto rank = [targetMajor](const PgTool& tool) {
        return tool.major <= targetMajor ? targetMajor - tool.major : 1000 + tool.major - targetMajor;
    };
    std::optional<PgTool> best;
    for (const auto& tool : tools) {
        if (tool.major >= sourceMajor && (!best || rank(tool) < rank(*best)))
            best = tool;
    }
    return best;
}

Error noFittingPgTool(const QString& name, const QList<PgTool>& found, int sourceMajor, int targetMajor)
{
    return Error(ErrorKind::Tool,
                 Text::tr("This machine has no %1 that can read a server of version %2. Found: %3.")
                     .arg(name)
                     .arg(sourceMajor)
                     .arg(foundText(found)),
                 Text::tr("Install the client programs of PostgreSQL %1 or newer (Debian: postgresql-client-%1; or "
                          "packaging/install-deps.sh --clients), or name their directory in FLARE_PG_DIRS.")
                     .arg(std::max(sourceMajor, targetMajor)));
}

PgTool findPgTool(const QString& name, int sourceMajor, int targetMajor)
{
    const auto tools = findPgTools(name);
    if (const auto tool = choosePgTool(tools, sourceMajor, targetMajor))
        return *tool;
    throw noFittingPgTool(name, tools, sourceMajor, targetMajor);
}

} // namespace Flare
