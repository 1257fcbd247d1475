// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parts/historytablemodel.h"

#include <QFuture>

namespace Flare {

/// The moments as comma-separated values, the oldest first, under the columns' keys; what is not known is empty.
[[nodiscard]] QByteArray csvOf(const QList<HistoryColumn>& columns, const QList<HistoryPoint>& points);

/// Writes the file on a thread of the pool, whole or not at all. The result is why it could not be, or empty.
[[nodiscard]] QFuture<QString> saveFile(const QString& path, std::function<QByteArray()> content);

} // namespace Flare
