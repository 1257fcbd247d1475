// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <future>
#include <vector>

namespace Flare {

void forEachInParallel(qsizetype count, int threads, const std::function<ItemWorker()>& makeWorker)
{
    std::atomic<qsizetype> next = 0;
    std::atomic<bool> failed = false;
    const auto work = [&] {
        try {
            const auto worker = makeWorker();
            for (auto item = next++; item < count && !failed; item = next++)
                worker(item);
        } catch (...) {
            failed = true;
            throw;
        }
    };
    std::vector<std::future<void>> running;
    const auto wanted = std::min<qsizetype>(count, std::max(threads, 1));
    for (qsizetype thread = 0; thread < wanted; ++thread)
        running.push_back(std::async(std::launch::async, work));
    std::exception_ptr first;
    for (auto& one : running) {
        try {
            one.get();
        } catch (...) {
            first = first ? first : std::current_exception();
        }
    }
    if (first)
        std::rethrow_exception(first);
}

} // namespace Flare
