// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/figures.h"
#include "tests/shared/sqlsession.h"

#include <atomic>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

namespace Flare::Bench {

/// An application under full load: each writer inserts one row after the other, every one a transaction of its own in
/// one round trip, and comes back by itself after it was thrown out. Remembers what the server acknowledged, and when,
/// and how often it refused.
class FullSpeedWriters
{
public:
    FullSpeedWriters(const SandboxCluster& cluster, const QString& database, const Test::Login& login, int count);

    /// Acknowledged rows of each writer, by its number.
    [[nodiscard]] std::vector<qint64> acknowledged() const;
    [[nodiscard]] Clock::time_point lastAcknowledgement() const;
    /// The furthest position in the publisher's WAL at which an acknowledged row was inserted.
    [[nodiscard]] Lsn lastPosition() const;
    /// False if not every writer has had this many more rows acknowledged in time.
    [[nodiscard]] bool waitForEachToWrite(qint64 rows, Milliseconds limit) const;
    /// Errors that an application would have seen, those of vain logins included.
    [[nodiscard]] qint64 errors() const;

    /// From now on, the moment of each acknowledgement is kept.
    void startRecord();
    /// The moments since then of each writer, by its number; ends the record.
    [[nodiscard]] std::vector<std::vector<Clock::time_point>> takeRecord();

private:
    struct Writer
    {
        std::atomic<qint64> acknowledged = 0;
        std::atomic<Clock::time_point> last{};
        std::atomic<quint64> position = 0;
        std::atomic<qint64> errors = 0;
        qint64 next = 0;
        std::mutex mutex;
        bool recording = false;
        std::vector<Clock::time_point> record;
    };
    static void acknowledge(Writer& writer, Lsn position);
    void write(Writer& writer, int number, const SandboxCluster& cluster, const QString& database,
               const Test::Login& login, const std::stop_token& stop);

    std::vector<std::unique_ptr<Writer>> m_writers;
    std::vector<std::jthread> m_threads;
};

} // namespace Flare::Bench
