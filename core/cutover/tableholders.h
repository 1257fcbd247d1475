// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>
#include <QStringList>

namespace Flare {

/// Who keeps the tables of a database from being locked in SHARE mode, each as a person knows it.
/// @param without a process that is left out: our own. Throws Error, here and below.
[[nodiscard]] QStringList holdersOfTables(Pg::Connection& control, const DatabaseName& database, int without);

struct EndedSession
{
    int pid = 0;
    QString user;
};

/// Ends the clients that hold a table in a transaction that is older than a second, but for those of that name.
[[nodiscard]] QList<EndedSession> endTableHolders(Pg::Connection& control, const DatabaseName& database,
                                                  const QString& applicationName);

/// An ordinary autovacuum would give way by itself too, but only after a while for each table. One against wraparound
/// is left alone, and so are all where the role may not cancel them.
void cancelAutovacuum(Pg::Connection& control, const DatabaseName& database);

} // namespace Flare
