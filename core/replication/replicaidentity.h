// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <functional>

namespace Flare {

[[nodiscard]] Pg::Sql replicaIdentityFull(const RelationName& table);
[[nodiscard]] Pg::Sql replicaIdentityIndex(const RelationName& table, const QString& index);
/// What a table had before: "d", "n", "f", or "i" and an index.
[[nodiscard]] Pg::Sql replicaIdentityOf(const RelationName& table, QChar identity, const QString& index);

/// Runs an ALTER TABLE that needs the table for itself. Whoever waits for such a lock makes everybody else wait
/// behind it, so each try gives up after two seconds, and the application gets its turn before the next one.
/// Throws Error(TimedOut) when no try got the lock, naming who held it, and what exec() throws.
void alterBriefly(Pg::Connection& connection, const Pg::Sql& statement, const std::stop_token& stop,
                  const std::function<void(const QString&)>& say);

/// The same as the superuser, and where that account is none and may not, as the tables' owner.
void alterBriefly(Pg::Connection& superuser, const std::function<Pg::Connection&()>& owner, const Pg::Sql& statement,
                  const std::stop_token& stop, const std::function<void(const QString&)>& say);

} // namespace Flare
