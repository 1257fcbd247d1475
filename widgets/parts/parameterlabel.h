// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Flare {

/// What a form calls an operation's parameter: the command line's options are named for typing, not for reading.
[[nodiscard]] QString parameterLabel(const QString& parameter);

} // namespace Flare
