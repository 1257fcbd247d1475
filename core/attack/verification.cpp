// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/verification.h"

#include "core/attack/attackschema.h"
#include "core/attack/traffic.h"
#include "core/base/text.h"

#include <deque>
#include <vector>

namespace Flare {

using Kind = WriteRecord::Kind;

namespace {

constexpr qint64 rowsPerQuery = 4096;
constexpr qsizetype reportedProblems = 10;

/// What the ledger says of one row.
struct Expectation
{
    /// After the last acknowledged write; 0 = it must not exist.
    qint64 version = 0;
    std::optional<WriteRecord> doubt;

    /// What the write in doubt would have left behind.
    [[nodiscard]] qint64 doubtedVersion() const { return doubt->kind == Kind::Delete ? 0 : doubt->version; }
    [[nodiscard]] bool mustExist() const { return version > 0 && !(doubt && doubt->kind == Kind::Delete); }
};

struct FoundRow
{
    qint64 version = 0;
    bool contentDiffers = false;
};

/// The rows of one writer that are not compared yet.
struct OpenRows
{
    qint64 first = 0;
    std::deque<Expectation> rows;
    GapTracker gaps;
    /// An unclosed ledger may lack the last write of each writer.
    bool mayLackOne = false;
};

class Comparison
{
public:
    Comparison(LedgerReader& reader, Pg::Connection& connection);
    void run(const std::stop_token& stop, const std::function<void(double)>& progress);
    [[nodiscard]] const VerificationReport& report() const { return m_report; }

private:
    void apply(const LedgerRecord& record);
    void finish(int worker);
    void compareOldest(int worker, qint64 count);
    void compare(int worker, qint64 sequence, const Expectation& expected, const FoundRow& found, bool newest);
    [[nodiscard]] bool explainedByLackingRecord(OpenRows& open, const Expectation& expected, const FoundRow& found);
    void report(const RowProblem& problem);
    [[nodiscard]] std::deque<FoundRow> fetch(int worker, qint64 first, qint64 count);

    LedgerReader& m_reader;
    Pg::Connection& m_connection;
    Pg::PreparedStatement m_select;
    std::vector<OpenRows> m_workers;
    GapTracker m_gaps;
    std::chrono::microseconds m_lastRecord{0};
    VerificationReport m_report;
};

Comparison::Comparison(LedgerReader& reader, Pg::Connection& connection)
    : m_reader(reader)
    , m_connection(connection)
    , m_select(connection.prepare(AttackSchema::selectRows()))
    , m_workers(static_cast<std::size_t>(reader.header().workers))
{
    m_report.ledger = reader.header();
}

void Comparison::run(const std::stop_token& stop, const std::function<void(double)>& progress)
{
    constexpr int recordsPerReport = 65536;
    for (int count = 1; const auto record = m_reader.next(); ++count) {
        apply(*record);
        if (count % recordsPerReport != 0)
            continue;
        if (stop.stop_requested())
            throw Error(ErrorKind::Cancelled, Text::tr("The verification was cancelled."));
        if (progress)
            progress(m_reader.progress());
    }
    m_report.complete = m_reader.closedAt().has_value();
    for (int worker = 0; worker < m_report.ledger.workers; ++worker)
        finish(worker);
    m_report.outage = m_gaps.longest(m_reader.closedAt().value_or(m_lastRecord));
}

void Comparison::apply(const LedgerRecord& record)
{
    const auto& write = record.write;
    auto& open = m_workers.at(static_cast<std::size_t>(write.worker));
    if (write.sequence < open.first)
        throw Error(ErrorKind::Audit,
                    Text::tr("The ledger changes row %1 of writer %2 again after it was settled.")
                        .arg(write.sequence)
                        .arg(write.worker));
    const auto index = static_cast<std::size_t>(write.sequence - open.first);
    // A writer goes on by one row at a time. What is far ahead is damage, and would ask for memory without a limit.
    if (index > open.rows.size() + static_cast<std::size_t>(ledgerWindow))
        throw Error(ErrorKind::Audit,
                    Text::tr("The ledger is damaged: after row %1 of writer %2 comes row %3.")
                        .arg(open.first + static_cast<qint64>(open.rows.size()) - 1)
                        .arg(write.worker)
                        .arg(write.sequence));
    if (open.rows.size() <= index)
        open.rows.resize(index + 1);
    auto& row = open.rows[index];
    m_lastRecord = record.at;
    if (record.acknowledged) {
        ++m_report.acknowledged;
        row.version = write.kind == Kind::Delete ? 0 : write.version;
        open.gaps.acknowledged(record.at);
        m_gaps.acknowledged(record.at);
    } else {
        ++m_report.inDoubt;
        row.doubt = write;
    }
    if (static_cast<qint64>(open.rows.size()) >= ledgerWindow + rowsPerQuery)
        compareOldest(write.worker, rowsPerQuery);
}

void Comparison::finish(int worker)
{
    auto& open = m_workers.at(static_cast<std::size_t>(worker));
    const auto beyond = m_connection.exec(
        AttackSchema::countRowsBeyond(),
        Pg::Params(m_report.ledger.run, worker, open.first + static_cast<qint64>(open.rows.size()) - 1));
    const auto strangers = beyond.integer(0, "count");
    m_report.unrecorded += strangers;
    open.mayLackOne = !m_report.complete && strangers == 0;
    compareOldest(worker, static_cast<qint64>(open.rows.size()));
    m_report.workerOutages.append(open.gaps.longest(m_reader.closedAt().value_or(m_lastRecord)));
}

void Comparison::compareOldest(int worker, qint64 count)
{
    auto& open = m_workers.at(static_cast<std::size_t>(worker));
    const auto found = fetch(worker, open.first, count);
    for (qint64 i = 0; i < count; ++i) {
        const bool newest = i >= count - ledgerWindow;
        compare(worker, open.first + i, open.rows[static_cast<std::size_t>(i)], found[static_cast<std::size_t>(i)],
                newest);
    }
    open.rows.erase(open.rows.begin(), open.rows.begin() + count);
    open.first += count;
}

std::deque<FoundRow> Comparison::fetch(int worker, qint64 first, qint64 count)
{
    std::deque<FoundRow> list(static_cast<std::size_t>(count));
    const auto result = m_connection.exec(m_select, Pg::Params(m_report.ledger.run, worker, first, first + count - 1));
    for (int row = 0; row < result.rows(); ++row) {
        const WriteRecord write{Kind::Insert, worker, result.integer(row, "sequence"), result.integer(row, "version")};
        const auto payload = QString::fromLatin1(attackPayload(m_report.ledger.run, write));
        list.at(static_cast<std::size_t>(write.sequence - first)) = {write.version,
                                                                     payload != result.text(row, "payload")};
    }
    return list;
}

void Comparison::compare(int worker, qint64 sequence, const Expectation& expected, const FoundRow& found, bool newest)
{
    if (expected.mustExist())
        ++m_report.expected;
    const bool asAcknowledged = found.version == expected.version;
    const bool asDoubted = expected.doubt && found.version == expected.doubtedVersion();
    if ((asAcknowledged || asDoubted) && !found.contentDiffers) {
        m_report.inDoubtFound += asDoubted ? 1 : 0;
        m_report.found += expected.mustExist() ? 1 : 0;
        return;
    }
    if (newest && explainedByLackingRecord(m_workers.at(static_cast<std::size_t>(worker)), expected, found))
        return;
    report({worker, sequence, expected.version, found.version, asAcknowledged || asDoubted});
}

bool Comparison::explainedByLackingRecord(OpenRows& open, const Expectation& expected, const FoundRow& found)
{
    const bool deleted = found.version == 0;
    const bool updated = found.version == expected.version + 1 && !found.contentDiffers;
    // A writer does not touch a row again that it has a doubt about, or that is gone.
    if (!open.mayLackOne || expected.doubt || expected.version == 0 || (!deleted && !updated))
        return false;
    open.mayLackOne = false;
    ++m_report.unrecorded;
    --m_report.expected;
    return true;
}

void Comparison::report(const RowProblem& problem)
{
    if (problem.foundVersion == 0)
        ++m_report.missing;
    else if (problem.expectedVersion == 0 && !problem.contentDiffers)
        ++m_report.undeleted;
    else
        ++m_report.altered;
    if (m_report.problems.size() < reportedProblems)
        m_report.problems.append(problem);
}

} // namespace

QDateTime VerificationReport::timeOf(std::chrono::microseconds offset) const
{
    return ledger.startedAt.addMSecs(std::chrono::duration_cast<std::chrono::milliseconds>(offset).count());
}

VerificationReport verifyLedger(const QString& path, Pg::Connection& connection, const std::stop_token& stop,
                                const std::function<void(double)>& progress)
{
    LedgerReader reader(path);
    const auto& database = connection.info().database;
    if (database != reader.header().database)
        throw Error(ErrorKind::Precondition,
                    Text::tr("The ledger %1 is of the database %2, not of %3.")
                        .arg(path, reader.header().database.text(), database.text()));
    if (!connection.exec(AttackSchema::exists()).boolean(0, "present"))
        throw Error(ErrorKind::Precondition,
                    Text::tr("The database %1 on the %2 has no tables of an attack: nothing that was written has "
                             "arrived there.")
                        .arg(database.text(), keyOf(connection.side())),
                    Text::tr("The attack's tables must be there before the schema and the data are replicated."))
            .on(connection.side());
    Comparison comparison(reader, connection);
    comparison.run(stop, progress);
    return comparison.report();
}

} // namespace Flare
