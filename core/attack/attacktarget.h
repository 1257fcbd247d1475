// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"

#include <QList>
#include <QString>

namespace Flare {

/// Which database an attack's tables are for: the one named, or the attack's own. Throws Error(Usage) for one that is
/// neither the attack's own nor in the file.
[[nodiscard]] DatabaseName attackTarget(const Config& config, const QString& named);

/// Which database an attack writes to: the one named, or the first of the file, whose writes are going to be paused: an
/// outage elsewhere measures nothing. Throws as attackTarget() does.
[[nodiscard]] DatabaseName attackedDatabase(const Config& config, const QString& named);

/// Where the writes go, as a sentence for the confirmation: database, host, port, identifier and environment.
[[nodiscard]] QString attackedServerText(const Config& config, const DatabaseName& database);

/// The accounts that write, in turn: the attack's and the database owner's, or only the one that is asked for.
/// Throws Error(Usage) if the file does not name that one as attack.user, the publisher's db_owner or one of
/// cutover.app_users.
[[nodiscard]] QList<Account> attackAccounts(const Config& config, const DatabaseName& database,
                                            const QString& onlyUser);

} // namespace Flare
