// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>

namespace Flare {

/// What a database is made with, beside its content.
struct DatabaseTraits
{
    DatabaseName name;
    RoleName owner;
    QString encoding;
    QString collate;
    QString ctype;
    QChar provider = u'c'; ///< c libc, i ICU, b builtin; libc before 15.
    QString locale; ///< Of ICU or builtin; empty for libc.
    QString icuRules;
    int connectionLimit = -1;
};

/// No value if there is no such database. From any database of the cluster.
[[nodiscard]] std::optional<DatabaseTraits> readDatabase(Pg::Connection& connection, const DatabaseName& name);

/// CREATE DATABASE from template0 with the same encoding, locale, owner and limit. Throws Error(Precondition) where the
/// server's version has no such locale provider.
[[nodiscard]] Pg::Sql createDatabaseStatement(const DatabaseTraits& source, int serverMajor);

/// Whether each text of the one encoding can be kept in the other. Pure.
[[nodiscard]] bool canKeepTexts(const QString& source, const QString& target);

/// Throws Error(Precondition) if a text of the source can't be kept in the target.
void checkEncodings(const DatabaseTraits& source, const DatabaseTraits& target);

/// What sorts or compares differently there, for people; empty if nothing does.
[[nodiscard]] QString localeDifference(const DatabaseTraits& source, const DatabaseTraits& target);

/// A database that this run has made, and may drop again.
struct CreatedDatabase
{
    DatabaseName name;
    qint64 oid = 0;
};

/// Opens one more session of the same role, which no stop reaches.
using AnotherSession = std::function<std::unique_ptr<Pg::Connection>()>;

/// Creates a database as the source has it where there is none; no value if there is one. A stop ends it; when it came
/// too late, the database is there and is returned, for the caller to drop. The owner must exist there: else
/// Error(Precondition).
std::optional<CreatedDatabase> createDatabaseLike(Pg::Connection& maintenance, const DatabaseTraits& source,
                                                  const AnotherSession& another);

/// Drops it, unless another database has this name by now. Returns false if it is still there; never throws.
bool dropAgain(Pg::Connection& maintenance, const CreatedDatabase& created) noexcept;

} // namespace Flare
