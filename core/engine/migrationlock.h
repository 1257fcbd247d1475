// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"

#include <memory>
#include <optional>

namespace Flare {

/// Keeps two people from driving one migration: a session-level advisory lock on the publisher, one per database,
/// which the server itself gives back when the program dies.
class MigrationLock
{
public:
    /// Throws Error(Precondition) that says who holds it. No lock, and no connection, for operations that run
    /// alongside others.
    MigrationLock(Context& context, const Plan& plan);

    /// Throws Error(Precondition) when the lock is gone: its session was ended, so somebody else may be at work.
    void check();

private:
    QString m_database;
    std::unique_ptr<Pg::Connection> m_holder;
};

/// Who holds a database's lock: "pg-flare/pause_write/1a2b3c4d (postgres from 10.0.0.1, process 42, since …)". No value
/// when nobody does.
[[nodiscard]] std::optional<QString> holderOfLock(Pg::Connection& connection, const QString& database);

/// The same lock for resuming writes, which must be possible also when whoever paused hangs.
class PauseLock
{
public:
    /// @param force ends the holder's session on the publisher; without it, a held lock is an Error(Precondition).
    PauseLock(Context& context, const DatabaseName& database, bool force);

private:
    std::unique_ptr<Pg::Connection> m_holder;
};

} // namespace Flare
