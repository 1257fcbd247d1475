// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <optional>

namespace Flare {

/// Throws Error(Precondition) if pg_dump would run out of locks on the publisher: it locks each table.
void checkRoomForDump(Pg::Connection& publisher);

/// How many statements of the schema may be committed at once, if not all of them: whoever creates objects locks each
/// of them until the transaction ends. Adds a note of that, with the setting that lets it be all or nothing.
[[nodiscard]] std::optional<qint64> statementsAtOnce(Pg::Connection& publisher, Pg::Connection& subscriber,
                                                     QStringList& notes);

/// For a failure after some of it was committed, in a database that stays.
[[nodiscard]] Error partOfSchemaIsLeft(const DatabaseName& database, const Error& error);

} // namespace Flare
