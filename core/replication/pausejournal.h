// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/databaseaccess.h"

#include <QDateTime>
#include <QList>
#include <QMap>

#include <optional>

namespace Flare {

/// What a pause has changed, so that anybody can undo it from anywhere, also when the program that paused is gone.
struct PauseRecord
{
    /// Names this pause and no other, for whoever changes it: 16 hexadecimal digits, made by newEpoch().
    QString epoch;
    DatabaseAccess access;
    /// The rights to connect that the fence itself has given, to be taken again.
    QList<ConnectGrant> given;
    /// application_name as it was set on the database, where the record stands in its place.
    std::optional<QString> applicationName;
    QDateTime pausedAt;
    QString by; ///< user@workstation
    QString operationId;
    /// When a person said that the application works on the subscriber; invalid: nobody has.
    QDateTime switchedAt;
    QString switchedBy;

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static std::optional<PauseRecord> fromJson(const QByteArray& json);
};

[[nodiscard]] QString newEpoch();
/// The person at this machine, as records name one: user@workstation.
[[nodiscard]] QString whoAmI();

/// The record of a pause stands on the publisher, as a setting of the paused database, written in the very transaction
/// that takes the access away: neither can be there without the other. Nothing of it is kept anywhere else, since
/// what another place says may be of a pause that somebody has long ended.
namespace PauseJournal {

/// Which setting holds it.
enum class Place {
    OwnSetting, ///< flare.pause
    /// application_name, which sessions of ours and walsenders set themselves and others can't have meanwhile: for a
    /// login that may not set a name that no module has defined. Before PostgreSQL 15 only a superuser may, since then
    /// also who was granted it (guc.c, validate_option_array_item).
    ApplicationName,
};

[[nodiscard]] Pg::Sql setStatement(const PauseRecord& record, Place place);
/// Also when the record was never written.
[[nodiscard]] Pg::Sql resetStatement(const PauseRecord& record, Place place);

/// Whether a setting of a database, as pg_db_role_setting keeps it, is the record of a pause in either place.
[[nodiscard]] bool isRecord(const QString& name, const QString& value);

struct Found
{
    PauseRecord record;
    Place place = Place::OwnSetting;
};

/// The pause that is in force. Throws Error(Precondition) when there is a record that can't be read: then nobody may
/// act as if there was none.
[[nodiscard]] std::optional<Found> find(Pg::Connection& connection, const DatabaseName& database);
/// The databases that are paused; a record that can't be read counts as one without contents.
[[nodiscard]] QMap<DatabaseName, PauseRecord> findPaused(Pg::Connection& connection,
                                                         const QList<DatabaseName>& databases);

} // namespace PauseJournal

} // namespace Flare
