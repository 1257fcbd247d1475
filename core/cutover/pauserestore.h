// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/pausejournal.h"

#include <QStringList>

namespace Flare {

/// Whoever changes a database's pause holds this until the transaction ends.
void lockPauseRecord(Pg::Connection& control, const DatabaseName& database);

/// What came of giving an access back.
struct Restored
{
    enum class How {
        GivenBack,
        NotPaused, ///< There is no record any more: somebody has given it back already.
        AnothersPause, ///< Somebody else's pause is in force, and was left alone.
    };
    How how = How::GivenBack;
    PauseRecord record; ///< The one that stands, or stood.
    /// Full sentences: what is not as it was, and why.
    QStringList differences;
};

/// Gives back the access that the pause of this epoch took, to the roles as they are today; safe to repeat, from any
/// connection as superuser to the maintenance database. Each right that can be given back is; where one is refused, the
/// record stays, and Error(Partial) has the statements for a person.
[[nodiscard]] Restored giveBackAccess(Pg::Connection& control, const DatabaseName& database, const QString& epoch);
/// What giveBackAccess() would send.
[[nodiscard]] QList<Pg::Sql> restorePlan(Pg::Connection& control, const PauseJournal::Found& found);

} // namespace Flare
