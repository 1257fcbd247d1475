// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"

#include <QMap>

namespace Flare {

/// Every operation of the product, in the order in which a migration uses them. Command line, help, completions and
/// window are made from it.
[[nodiscard]] const QList<Operation>& catalogue();

/// By id; pause-write finds pause_write. Null if there is none.
[[nodiscard]] const Operation* findOperation(const QString& id);

/// What people call them, by their id.
[[nodiscard]] QMap<QString, QString> operationTitles();

} // namespace Flare
