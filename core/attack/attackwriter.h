// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/pace.h"
#include "core/attack/traffic.h"

#include <array>
#include <memory>
#include <mutex>
#include <random>
#include <vector>

namespace Flare {

/// One writer: its connection, its rows, and what it has measured. run() belongs to one thread, which it keeps until a
/// stop; addTo() may be called from another one.
class AttackWriter
{
public:
    AttackWriter(int worker, qint64 run, const TrafficOptions& options, Pace& pace, LedgerWriter& ledger);

    /// Writes until a stop is requested, whatever the server does. The statement that runs then may end; only
    /// giveUp cuts it off, and leaves it in doubt. Throws Error(Audit) if the ledger can't be written.
    void run(const std::stop_token& stop, const std::stop_token& giveUp);
    void addTo(TrafficSample& sample) const;

private:
    enum class Attempt { Settled, Refused };
    void write(Pace::TimePoint due, const std::stop_token& stop, const std::stop_token& giveUp);
    [[nodiscard]] WriteRecord choose();
    [[nodiscard]] std::optional<WriteRecord> chooseLiveRow(WriteRecord::Kind kind);
    [[nodiscard]] Attempt attempt(const WriteRecord& write, Pace::TimePoint due, const std::stop_token& stop,
                                  const std::stop_token& giveUp);
    [[nodiscard]] bool connect(const std::stop_token& stop, const std::stop_token& giveUp);
    void disconnect();
    [[nodiscard]] qint64 send(const WriteRecord& write);
    /// What the next choice may rely on. A version of 0 = hands off: the row is gone, or nobody knows.
    void remember(const WriteRecord& write, qint64 version);
    void countError(const Error& error, QByteArrayView stateWithoutWord);

    const int m_worker;
    const qint64 m_run;
    const Pg::ConnInfo m_login;
    const Pg::ExpectedServer m_server;
    const WriteMix m_mix;
    Pace& m_pace;
    LedgerWriter& m_ledger;

    std::unique_ptr<Pg::Connection> m_connection;
    Pg::PreparedStatement m_insert;
    Pg::PreparedStatement m_update;
    Pg::PreparedStatement m_delete;
    /// The parameters as the server gets them, written anew for each transaction: the loop allocates nothing.
    struct RowTexts
    {
        std::array<char, 24> run{};
        std::array<char, 24> worker{};
        std::array<char, 24> sequence{};
        std::array<char, 24> version{};
        std::array<char, attackPayloadSize + 1> payload{};
    };
    RowTexts m_row;
    std::mt19937_64 m_random;
    qint64 m_nextSequence = 0;
    /// The version of each of the newest rows, by sequence modulo the window.
    std::vector<qint64> m_versions;
    Milliseconds m_backoff;

    mutable std::mutex m_mutex;
    LatencyHistogram m_latency;
    QMap<QByteArray, qint64> m_errors;
    QString m_lastError;
    qint64 m_acknowledged = 0;
    qint64 m_inDoubt = 0;
    bool m_connected = false;
};

} // namespace Flare
