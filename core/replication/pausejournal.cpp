// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/pausejournal.h"

#include "core/base/text.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

#include <unistd.h>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

QString stateDirectory()
{
    const auto home = qEnvironmentVariable("XDG_STATE_HOME");
    return (home.isEmpty() ? QDir::homePath() + u"/.local/state"_s : home) + u"/pg-flare/pauses"_s;
}

} // namespace

QByteArray PauseRecord::toJson() const
{
    auto object = access.toJson();
    object.insert(u"version"_s, 1);
    object.insert(u"paused_at"_s, timestamp(pausedAt));
    object.insert(u"by"_s, by);
    object.insert(u"operation"_s, operationId);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<PauseRecord> PauseRecord::fromJson(const QByteArray& json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    if (object.value(u"version"_s).toInt() != 1)
        return std::nullopt;
    PauseRecord record;
    record.access = DatabaseAccess::fromJson(object);
    record.pausedAt = QDateTime::fromString(object.value(u"paused_at"_s).toString(), Qt::ISODateWithMs);
    record.by = object.value(u"by"_s).toString();
    record.operationId = object.value(u"operation"_s).toString();
    return record;
}

PauseJournal::PauseJournal(SystemIdentifier publisher)
    : m_publisher(publisher)
{
}

Sql PauseJournal::setStatement(const PauseRecord& record)
{
    return sql("ALTER DATABASE {} SET flare.pause = {}", record.access.database,
               Literal{QString::fromUtf8(record.toJson())});
}

Sql PauseJournal::resetStatement(const DatabaseName& database)
{
    return sql("ALTER DATABASE {} RESET flare.pause", database);
}

std::optional<PauseRecord> PauseJournal::find(Connection& connection, const DatabaseName& database) const
{
    const auto result = connection.exec(
        "SELECT substr(s.setting, 13) AS record FROM pg_db_role_setting c, unnest(c.setconfig) AS s (setting)"
        " WHERE c.setdatabase = (SELECT oid FROM pg_database WHERE datname = $1) AND c.setrole = 0"
        " AND s.setting LIKE 'flare.pause=%'"_sql,
        Params(database));
    if (!result.isEmpty()) {
        if (auto record = PauseRecord::fromJson(result.text(0, "record").toUtf8()))
            return record;
    }
    return inFile(database);
}

QMap<DatabaseName, PauseRecord> PauseJournal::findPaused(Connection& connection,
                                                         const QList<DatabaseName>& databases) const
{
    QStringList names;
    for (const auto& database : databases)
        names.append(database.text());
    const auto result = connection.exec(
        "SELECT d.datname, (SELECT substr(s.setting, 13) FROM unnest(c.setconfig) AS s (setting)"
        " WHERE s.setting LIKE 'flare.pause=%') AS record FROM pg_db_role_setting c"
        " JOIN pg_database d ON d.oid = c.setdatabase WHERE d.datname::text = ANY ($1::text[]) AND c.setrole = 0"
        " AND EXISTS (SELECT 1 FROM unnest(c.setconfig) AS s (setting) WHERE s.setting LIKE 'flare.pause=%'"
        " OR s.setting = 'default_transaction_read_only=on')"_sql,
        Params(names));
    QMap<DatabaseName, PauseRecord> paused;
    for (int row = 0; row < result.rows(); ++row) {
        const DatabaseName name(result.text(row, "datname"));
        auto record = PauseRecord::fromJson(result.text(row, "record").toUtf8());
        if (record = record ? record : inFile(name); record)
            paused.insert(name, *record);
    }
    return paused;
}

std::optional<PauseRecord> PauseJournal::inFile(const DatabaseName& database) const
{
    QFile file(path(database));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return PauseRecord::fromJson(file.readAll());
}

void PauseJournal::writeFile(const PauseRecord& record) const
{
    const auto name = path(record.access.database);
    const auto json = record.toJson();
    QSaveFile file(name);
    if (!QDir().mkpath(stateDirectory()) || !file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner) || file.write(json) != json.size()
        || !file.flush() || fsync(file.handle()) != 0 || !file.commit())
        throw Error(
            ErrorKind::Precondition,
            Text::tr("The access to be restored later could not be saved in %1: %2").arg(name, file.errorString()),
            Text::tr("Nothing was paused. Make the directory writable, or set XDG_STATE_HOME."));
}

void PauseJournal::removeFile(const DatabaseName& database) const
{
    QFile::remove(path(database));
}

QString PauseJournal::path(const DatabaseName& database) const
{
    const auto hash = QCryptographicHash::hash(database.text().toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    return u"%1/%2-%3.json"_s.arg(stateDirectory(), m_publisher.text(), QString::fromLatin1(hash));
}

} // namespace Flare
