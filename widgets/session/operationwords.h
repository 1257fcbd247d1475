// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/engine/operation.h"

#include <QString>

namespace Flare {

/// A sentence of the core as the window says it: operations by the titles that they have here, in quotation marks, not
/// by the names of commands. What is a command line ("flare pause_write shop") stays one.
[[nodiscard]] QString withOperationTitles(const QString& sentence);
[[nodiscard]] Error withOperationTitles(const Error& error);
/// What the plan says to a person; what it sends stays as it is.
[[nodiscard]] Plan withOperationTitles(Plan plan);

} // namespace Flare
