// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Flare {

class MigrationSession;

/// For a report of a problem: versions of everything, the state of the migration in figures. No password, no host name,
/// no name of a role or database. @param session may be null.
[[nodiscard]] QString diagnosticsText(const MigrationSession* session);

} // namespace Flare
