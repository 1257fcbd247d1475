// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/pausejournal.h"

#include "core/base/osuser.h"
#include "core/base/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QSysInfo>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

constexpr int version = 2;
constexpr auto nameMark = "flare.pause="_L1;

// One row for each database that has a record, in either place.
Sql recordsOf()
{
    return "SELECT d.datname::text AS name, s.setting LIKE 'flare.pause=%' AS own,"
           " substr(s.setting, strpos(s.setting, 'flare.pause=') + 12) AS record"
           " FROM pg_db_role_setting c JOIN pg_database d ON d.oid = c.setdatabase, unnest(c.setconfig) AS s (setting)"
           " WHERE d.datname::text = ANY ($1::text[]) AND c.setrole = 0"
           " AND (s.setting LIKE 'flare.pause=%' OR s.setting LIKE 'application\\_name=flare.pause=%')"_sql;
}

} // namespace

QByteArray PauseRecord::toJson() const
{
    auto object = access.toJson();
    object.insert(u"version"_s, version);
    object.insert(u"epoch"_s, epoch);
    object.insert(u"given"_s, Flare::toJson(given));
    if (applicationName)
        object.insert(u"application_name"_s, *applicationName);
    object.insert(u"paused_at"_s, timestamp(pausedAt));
    object.insert(u"by"_s, by);
    object.insert(u"operation"_s, operationId);
    if (switchedAt.isValid()) {
        object.insert(u"switched_at"_s, timestamp(switchedAt));
        object.insert(u"switched_by"_s, switchedBy);
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

std::optional<PauseRecord> PauseRecord::fromJson(const QByteArray& json)
{
    const auto object = QJsonDocument::fromJson(json).object();
    if (object.value(u"version"_s).toInt() != version)
        return std::nullopt;
    PauseRecord record;
    record.epoch = object.value(u"epoch"_s).toString();
    record.access = DatabaseAccess::fromJson(object);
    record.given = grantsFromJson(object.value(u"given"_s));
    if (const auto name = object.value(u"application_name"_s); name.isString())
        record.applicationName = name.toString();
    record.pausedAt = QDateTime::fromString(object.value(u"paused_at"_s).toString(), Qt::ISODateWithMs);
    record.by = object.value(u"by"_s).toString();
    record.operationId = object.value(u"operation"_s).toString();
    record.switchedAt = QDateTime::fromString(object.value(u"switched_at"_s).toString(), Qt::ISODateWithMs);
    record.switchedBy = object.value(u"switched_by"_s).toString();
    return record;
}

QString newEpoch()
{
    return u"%1"_s.arg(QRandomGenerator::system()->generate64(), 16, 16, QChar(u'0'));
}

QString whoAmI()
{
    return osUserName() + u'@' + QSysInfo::machineHostName();
}

Sql PauseJournal::setStatement(const PauseRecord& record, Place place)
{
    const auto json = QString::fromUtf8(record.toJson());
    return place == Place::OwnSetting
        ? sql("ALTER DATABASE {} SET flare.pause = {}", record.access.database, Literal{json})
        : sql("ALTER DATABASE {} SET application_name = {}", record.access.database, Literal{nameMark + json});
}

Sql PauseJournal::resetStatement(const PauseRecord& record, Place place)
{
    const auto& database = record.access.database;
    if (place == Place::OwnSetting)
        return sql("ALTER DATABASE {} RESET flare.pause", database);
    return record.applicationName
        ? sql("ALTER DATABASE {} SET application_name = {}", database, Literal{*record.applicationName})
        : sql("ALTER DATABASE {} RESET application_name", database);
}

bool PauseJournal::isRecord(const QString& name, const QString& value)
{
    return name == u"flare.pause"_s || (name == u"application_name"_s && value.startsWith(nameMark));
}

std::optional<PauseJournal::Found> PauseJournal::find(Connection& connection, const DatabaseName& database)
{
    const auto result = connection.exec(recordsOf(), Params(QStringList{database.text()}));
    if (result.isEmpty())
        return std::nullopt;
    auto record = PauseRecord::fromJson(result.text(0, "record").toUtf8());
    if (!record)
        throw Error(
            ErrorKind::Precondition,
            Text::tr("The record of a pause of %1 on the publisher can't be read: %2")
                .arg(database.text(), result.text(0, "record").left(200)),
            Text::tr("Another version of pg-flare has written it, or somebody by hand. Use that version, or give "
                     "the access back by hand: the audit log of the pause has the record's text."))
            .on(connection.side());
    return Found{*std::move(record), result.boolean(0, "own") ? Place::OwnSetting : Place::ApplicationName};
}

QMap<DatabaseName, PauseRecord> PauseJournal::findPaused(Connection& connection, const QList<DatabaseName>& databases)
{
    QStringList names;
    for (const auto& database : databases)
        names.append(database.text());
    const auto result = connection.exec(recordsOf(), Params(names));
    QMap<DatabaseName, PauseRecord> paused;
    for (int row = 0; row < result.rows(); ++row)
        paused.insert(DatabaseName(result.text(row, "name")),
                      PauseRecord::fromJson(result.text(row, "record").toUtf8()).value_or(PauseRecord()));
    return paused;
}

} // namespace Flare
