// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Flare::Test {

/// Keeps what the product writes on this machine about a server, by its identifier, apart from that of other test
/// programs, whose servers have the same one; unless the environment names a folder already. For the main thread,
/// before the first server.
/// @throws Error of kind Tool when none can be made.
void takeOwnStateHome();

/// What a window keeps (layout, recent files) goes to a folder of this process. Tests run beside each other, and a
/// dock that one has left open would be open in the other's window; a person's own settings stay as they are.
/// @throws Error of kind Tool when none can be made.
void takeOwnSettings();

} // namespace Flare::Test
