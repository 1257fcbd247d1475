// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QStringList>

namespace Flare::Pg {

/// libpq lets the environment choose a server, a database and a user. Here only the file may: this takes every such
/// variable out of the process and returns the names of those that were set, for a notice. Call it at the start of
/// main(), before a second thread can read the environment; what hardens a connection (PGSSL*, PGPASSFILE …) stays.
QStringList dropTargetVariables();

/// What a child process may see: the few variables that a client program needs, and those that harden a connection.
[[nodiscard]] QProcessEnvironment childEnvironment();

/// Of the libpq that runs here, "15.14": not necessarily the one that this was built with.
[[nodiscard]] QString clientLibraryVersion();

} // namespace Flare::Pg
