// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/databaseaccess.h"

#include <QDateTime>
#include <QList>
#include <QMap>

#include <optional>

namespace Flare {

/// What a pause has changed, so that anybody can undo it also when the program that paused is gone.
struct PauseRecord
{
    DatabaseAccess access;
    QDateTime pausedAt;
    QString by; ///< user@workstation
    QString operationId;

    [[nodiscard]] QByteArray toJson() const;
    [[nodiscard]] static std::optional<PauseRecord> fromJson(const QByteArray& json);
};

/// Keeps a pause's record in two places: on the publisher, as the setting flare.pause of the paused database, written
/// in the very transaction that takes the access away (so that neither can be there without the other, and a pause
/// can be ended from any machine); and in a file of this user, fsync'ed before that transaction, for a login that may
/// not set it (before PostgreSQL 15, only a superuser may set a name that no module has defined).
class PauseJournal
{
public:
    explicit PauseJournal(SystemIdentifier publisher);

    [[nodiscard]] static Pg::Sql setStatement(const PauseRecord& record);
    [[nodiscard]] static Pg::Sql resetStatement(const DatabaseName& database);
    /// The server's record, else the file's.
    [[nodiscard]] std::optional<PauseRecord> find(Pg::Connection& connection, const DatabaseName& database) const;
    /// The databases that the server shows to be paused: by its record, or by its fence and the file's. A file alone
    /// may be of a database that is gone.
    [[nodiscard]] QMap<DatabaseName, PauseRecord> findPaused(Pg::Connection& connection,
                                                             const QList<DatabaseName>& databases) const;

    /// Durable when it returns. Throws Error(Precondition).
    void writeFile(const PauseRecord& record) const;
    void removeFile(const DatabaseName& database) const;

private:
    [[nodiscard]] std::optional<PauseRecord> inFile(const DatabaseName& database) const;
    [[nodiscard]] QString path(const DatabaseName& database) const;
    SystemIdentifier m_publisher;
};

} // namespace Flare
