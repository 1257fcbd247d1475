// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/pginstallation.h"

namespace Flare::Test {

inline constexpr auto howToInstallServers =
    "packaging/install-deps.sh --postgresql installs the servers that tests want.";

/// What findPgInstallations() has found when first asked: it starts each server's program for its version, and tests
/// ask all the time.
[[nodiscard]] const QList<PgInstallation>& installedServers();
/// Throws Error (Tool).
[[nodiscard]] const PgInstallation& installedServer(int major);

} // namespace Flare::Test
