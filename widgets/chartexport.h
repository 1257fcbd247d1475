// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/livehistory.h"

#include <QFuture>

namespace Flare {

/// The looks as comma-separated values in base units (bytes, seconds, bytes a second), the oldest first; what is not
/// known is empty.
[[nodiscard]] QByteArray csvOf(const QList<LivePoint>& points);

/// Writes the file on a thread of the pool, whole or not at all. The result is why it could not be, or empty.
[[nodiscard]] QFuture<QString> saveFile(const QString& path, std::function<QByteArray()> content);

} // namespace Flare
