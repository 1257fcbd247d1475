// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Flare {

/// A core file would hold passwords, libpq's copies among them. To be called first of all; holds for child processes
/// too. Whoever looks for a defect runs the program in a debugger.
void forbidCoreDumps();

} // namespace Flare
