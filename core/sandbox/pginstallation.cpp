// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/pginstallation.h"

#include "core/sandbox/serveruser.h"

#include <QDir>
#include <QFileInfo>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int oldestMajor = 10;
constexpr int versionTimeoutMs = 10000;

bool hasProgram(const QString& binDir, const QString& name)
{
    return QFileInfo(binDir + u'/' + name).isExecutable();
}

bool holdsServer(const QString& binDir)
{
    return hasProgram(binDir, u"initdb"_s) && hasProgram(binDir, u"pg_ctl"_s) && hasProgram(binDir, u"postgres"_s);
}

int clientCount(const QString& binDir)
{
    const QStringList clients = {u"psql"_s, u"pg_dump"_s, u"pg_dumpall"_s, u"pg_basebackup"_s, u"pg_controldata"_s};
    return static_cast<int>(
        std::ranges::count_if(clients, [&](const QString& name) { return hasProgram(binDir, name); }));
}

QStringList binDirsBelow(const QString& directory)
{
    QStringList found;
    for (const QString& place : {directory, directory + u"/bin"_s}) {
        if (holdsServer(place))
            found += place;
    }
    const auto folders = QDir(directory).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString& folder : folders) {
        const QString place = directory + u'/' + folder + u"/bin"_s;
        if (holdsServer(place))
            found += place;
    }
    return found;
}

QStringList listFrom(const char* variable)
{
    return qEnvironmentVariable(variable).split(QDir::listSeparator(), Qt::SkipEmptyParts);
}

QStringList usualBinDirs()
{
    QStringList found = binDirsBelow(u"/usr/lib/postgresql"_s);
    const QDir usr(u"/usr"_s);
    for (const QString& folder : usr.entryList({u"pgsql-*"_s}, QDir::Dirs, QDir::Name))
        found += binDirsBelow(usr.filePath(folder));
    for (const QString& place : listFrom("PATH")) {
        if (holdsServer(place))
            found += place;
    }
    const QString named = qEnvironmentVariable("FLARE_PG_HOME");
    if (!named.isEmpty())
        found += binDirsBelow(named);
    found += binDirsBelow(u"/var/cache/pg-flare/postgresql"_s);
    found += binDirsBelow(QDir::homePath() + u"/.cache/pg-flare/postgresql"_s);
    return found;
}

std::optional<PgInstallation> installationIn(const QString& binDir)
{
    const QString canonical = QFileInfo(binDir).canonicalFilePath();
    if (!isReachableForServers(canonical))
        return {};
    QProcess postgres;
    postgres.start(canonical + u"/postgres"_s, {u"--version"_s}, QIODevice::ReadOnly);
    if (!postgres.waitForFinished(versionTimeoutMs) || postgres.exitCode() != 0)
        return {};
    static const QRegularExpression pattern(uR"(^postgres \(.*?\) ((\d+)\S*))"_s);
    const auto match = pattern.match(QString::fromUtf8(postgres.readAllStandardOutput()));
    if (!match.hasMatch() || match.capturedView(2).toInt() < oldestMajor)
        return {};
    return PgInstallation{match.capturedView(2).toInt(), match.captured(1), canonical};
}

QList<PgInstallation> installationsIn(const QStringList& binDirs)
{
    QList<PgInstallation> found;
    for (const QString& binDir : binDirs) {
        if (const auto installation = installationIn(binDir))
            found += *installation;
    }
    return found;
}

} // namespace

QList<PgInstallation> findPgInstallations()
{
    QMap<int, PgInstallation> byMajor;
    auto usual = installationsIn(usualBinDirs());
    std::ranges::stable_sort(usual, std::ranges::greater(), [](const auto& one) { return clientCount(one.binDir); });
    QStringList named;
    for (const QString& directory : listFrom("FLARE_PG_DIRS"))
        named += binDirsBelow(directory);
    for (const auto& installation : installationsIn(named) + usual) {
        if (!byMajor.contains(installation.major))
            byMajor.insert(installation.major, installation);
    }
    return byMajor.values();
}

std::optional<PgInstallation> findPgInstallation(int major)
{
    const auto all = findPgInstallations();
    const auto found = std::ranges::find(all, major, &PgInstallation::major);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

std::optional<PgInstallation> pgInstallationAt(const QString& directory)
{
    for (const QString& place : {directory, directory + u"/bin"_s}) {
        if (holdsServer(place))
            return installationIn(place);
    }
    return {};
}

} // namespace Flare
