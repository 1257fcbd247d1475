// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"

#include <memory>

namespace Flare {

/// Keeps two people from driving one migration: a session-level advisory lock on the publisher, one per database,
/// which the server itself gives back when the program dies.
class MigrationLock
{
public:
    /// Throws Error(Precondition) that says who holds it. No lock, and no connection, for operations that run
    /// alongside others.
    MigrationLock(Context& context, const Plan& plan);

private:
    std::unique_ptr<Pg::Connection> m_holder;
};

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
