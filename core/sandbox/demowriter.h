// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/demomigration.h"

#include <atomic>
#include <thread>

namespace Flare {

/// The demo's application: changes a few rows of the publisher each second, on a thread of its own, from its
/// construction to its end. What it is refused, by a pause or by a server that is down, it tries again a second later,
/// as an application does.
class DemoWriter
{
public:
    static constexpr int transactionsPerSecond = 20;

    /// The demo must outlive it.
    explicit DemoWriter(const DemoMigration& demo);

    /// Transactions that the publisher has acknowledged.
    [[nodiscard]] qint64 written() const { return m_written; }

private:
    void run(const std::stop_token& stop);
    void write(Pg::Connection& session);

    const DemoMigration& m_demo;
    std::atomic<qint64> m_written = 0;
    std::jthread m_thread;
};

} // namespace Flare
