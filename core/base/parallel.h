// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <functional>

namespace Flare {

/// What one thread does with the item of an index; holds what belongs to that thread, such as its connection.
using ItemWorker = std::function<void(qsizetype)>;

/// Works through the items 0 … count-1, in about that order, with a few threads. Blocks until all have ended. After a
/// failure no further item is begun, and the first failure is thrown.
void forEachInParallel(qsizetype count, int threads, const std::function<ItemWorker()>& makeWorker);

} // namespace Flare
