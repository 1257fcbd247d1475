// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Flare {

/// Opens what is closed of the standard input and outputs, to nowhere. Else the next file that is opened has its
/// number, and what a library says on the error output goes into a server's connection. For the very begin of main().
void openStandardDescriptors();

} // namespace Flare
