// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/ledgerfile.h"
#include "core/attack/writegap.h"
#include "core/base/error.h"
#include "core/base/names.h"

#include <QDateTime>
#include <QFile>
#include <QString>

#include <chrono>
#include <mutex>
#include <optional>

namespace Flare {

/// What the first bytes of a ledger say.
struct LedgerHeader
{
    qint64 run = 0;
    SystemIdentifier server;
    DatabaseName database;
    int workers = 0;
    QDateTime startedAt; ///< UTC; the zero of every record's time.
};

/// One transaction of one writer. A row is named by run, worker and sequence; its version counts from 1.
struct WriteRecord
{
    enum class Kind : quint8 { Insert, Update, Delete };
    Kind kind = Kind::Insert;
    int worker = 0;
    qint64 sequence = 0;
    /// The version that the write leaves behind; of a deletion, the one that it removes.
    qint64 version = 0;

    friend bool operator==(const WriteRecord&, const WriteRecord&) = default;
};

struct LedgerRecord
{
    WriteRecord write;
    /// False: the link died before the answer, so the write may have happened or not.
    bool acknowledged = true;
    std::chrono::microseconds at{0};
};

/// A writer changes only its newest rows, this many. So what a row must look like is settled once as many newer ones
/// were written, and a verification needs no more memory than that.
constexpr qint64 ledgerWindow = 1024;
constexpr int maxWorkers = 1000;

/// $XDG_STATE_HOME/pg-flare/attack, or the same below ~/.local/state.
[[nodiscard]] QString ledgerDirectory();
[[nodiscard]] QString ledgerPath(const QString& directory, qint64 run);
/// The runs that have a ledger there, oldest first.
[[nodiscard]] QList<qint64> ledgerRuns(const QString& directory);
/// A run's number: its start to the millisecond, readable.
[[nodiscard]] qint64 newRun(const QDateTime& startedAt);

/// Also of a ledger that is still written. No value if the file is not there or is no ledger.
[[nodiscard]] std::optional<LedgerHeader> readLedgerHeader(const QString& path);

/// Appends to a new ledger, from any thread. A record is with the operating system when the call returns: a write the
/// ledger calls acknowledged was acknowledged by the server before, and the end of this program loses no record. Only
/// one writer at a time can have a ledger. All throw Error(Audit) when the file can't be written.
class LedgerWriter
{
public:
    /// The header's time of start is now.
    LedgerWriter(const QString& directory, const LedgerHeader& header);

    /// Returns the moment that the record has.
    std::chrono::steady_clock::time_point acknowledged(const WriteRecord& write);
    void inDoubt(const WriteRecord& write);
    /// Marks the ledger as complete and brings it to the disk.
    void close();

    [[nodiscard]] QString path() const { return m_file.path(); }

    struct Timing
    {
        std::chrono::microseconds elapsed{0};
        /// Without an acknowledged write of any writer; one that still lasts included.
        WriteGap longestGap;
        WriteGap currentGap;
    };
    /// Stands still once the ledger is closed.
    [[nodiscard]] Timing timing() const;

private:
    /// At a moment; stands still once the ledger is closed.
    [[nodiscard]] std::chrono::microseconds sinceStart(std::chrono::steady_clock::time_point now) const;
    [[nodiscard]] std::chrono::microseconds sinceStart() const { return sinceStart(std::chrono::steady_clock::now()); }
    void append(const LedgerRecord& record);

    mutable std::mutex m_mutex;
    LedgerFile m_file;
    std::chrono::steady_clock::time_point m_zero;
    GapTracker m_gaps;
    std::optional<std::chrono::microseconds> m_closedAt;
};

/// Reads a ledger from its beginning to its end, one record at a time.
class LedgerReader
{
public:
    /// Throws Error(Audit) if the file can't be read or is no ledger, Precondition if its run still goes on.
    explicit LedgerReader(const QString& path);

    [[nodiscard]] const LedgerHeader& header() const { return m_header; }
    /// No value at the end. Throws Error(Audit) for a record that was altered.
    [[nodiscard]] std::optional<LedgerRecord> next();
    /// After the last record: when the run was closed; no value if the program ended without closing it. Then each
    /// writer may have had one more write than its records tell.
    [[nodiscard]] std::optional<std::chrono::microseconds> closedAt() const { return m_closedAt; }
    /// How much of the file has been read, 0 to 1.
    [[nodiscard]] double progress() const;

private:
    [[nodiscard]] Error damaged() const;
    void expectNothingMore();

    QFile m_file;
    LedgerHeader m_header;
    std::optional<std::chrono::microseconds> m_closedAt;
};

} // namespace Flare
