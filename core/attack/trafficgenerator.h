// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/attackwriter.h"

#include <condition_variable>
#include <memory>
#include <mutex>
#include <stop_token>
#include <thread>
#include <vector>

namespace Flare {

/// Writers on their own threads and connections, which go on whatever the server does until they are stopped, and the
/// ledger of what it acknowledged.
class TrafficGenerator
{
public:
    /// Connects once and registers the run, so that a wrong password or missing tables are said at once; from then on
    /// errors are counted, not thrown. Throws as Pg::Connection::open(), and Error(Audit) without a ledger.
    [[nodiscard]] static std::unique_ptr<TrafficGenerator> start(const TrafficOptions& options, std::stop_token stop);
    ~TrafficGenerator();
    TrafficGenerator(const TrafficGenerator&) = delete;
    TrafficGenerator& operator=(const TrafficGenerator&) = delete;

    /// Lets the running statements end, for two seconds at most, and closes the ledger. Safe to repeat.
    /// Throws Error(Audit) if the ledger can't be closed.
    void stop();
    [[nodiscard]] TrafficSample sample() const;
    [[nodiscard]] qint64 run() const { return m_run; }
    [[nodiscard]] QString ledgerPath() const { return m_ledger.path(); }

private:
    TrafficGenerator(const TrafficOptions& options, qint64 run);
    void launch();
    void work(AttackWriter& writer);
    void join() noexcept;

    const qint64 m_run;
    LedgerWriter m_ledger;
    Pace m_pace;
    std::stop_source m_stop;
    std::stop_source m_giveUp;
    std::vector<std::unique_ptr<AttackWriter>> m_writers;

    mutable std::mutex m_mutex;
    std::condition_variable m_ended;
    int m_running = 0;
    std::optional<Error> m_failure;
    std::vector<std::jthread> m_threads;
};

} // namespace Flare
