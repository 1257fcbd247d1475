// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Flare {

/// The name of this process's user on this machine; the number of one without a name. Asked for once: a directory
/// service that hangs would stall each one who asks, and in a pause somebody waits. Callable from any thread.
[[nodiscard]] const QString& osUserName();

/// The name of any user of this machine, or the number. May ask a directory service.
[[nodiscard]] QString osUserName(uint user);

} // namespace Flare
