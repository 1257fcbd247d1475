// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attackwriter.h"

#include "core/attack/attackschema.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = WriteRecord::Kind;

namespace {

// Short enough that a writer is back at once when the server is; the longest one keeps a dead server from being
// hammered, the patient one a server that is the wrong one.
constexpr Milliseconds shortestBackoff = 10ms;
constexpr Milliseconds longestBackoff = 250ms;
constexpr Milliseconds patientBackoff = 1s;

// For errors that come without the server's word (SQL standard, class 08: connection exceptions; 02: no data).
constexpr QByteArrayView cannotConnect("08001");
constexpr QByteArrayView connectionFailure("08006");
constexpr QByteArrayView queryCanceled("57014");
constexpr QByteArrayView noData("02000");

/// With the zero that ends it: the buffer is longer than any number, and was zero.
template <std::size_t Size>
void print(qint64 number, std::array<char, Size>& text)
{
    *std::to_chars(text.data(), text.data() + text.size() - 1, number).ptr = '\0';
}

/// What a new session may be allowed though this one is not: its settings and rights were fixed when it began.
bool isOfTheSession(const QByteArray& sqlState)
{
    constexpr std::array states{"25006", "28000", "3D000", "42501", "55000"};
    return std::find(states.begin(), states.end(), sqlState) != states.end();
}

} // namespace

AttackWriter::AttackWriter(int worker, qint64 run, const TrafficOptions& options, Pace& pace, LedgerWriter& ledger)
    : m_worker(worker)
    , m_run(run)
    , m_login(options.logins.at(worker % options.logins.size()))
    , m_server(options.server)
    , m_mix(options.mix)
    , m_pace(pace)
    , m_ledger(ledger)
    , m_random(static_cast<quint64>(run + worker))
    , m_versions(ledgerWindow)
    , m_backoff(shortestBackoff)
{
    print(m_run, m_row.run);
    print(m_worker, m_row.worker);
}

void AttackWriter::run(const std::stop_token& stop, const std::stop_token& giveUp)
{
    while (const auto due = m_pace.next(stop))
        write(*due, stop, giveUp);
    disconnect();
}

void AttackWriter::write(Pace::TimePoint due, const std::stop_token& stop, const std::stop_token& giveUp)
{
    const auto record = choose();
    while (!stop.stop_requested() && attempt(record, due, stop, giveUp) == Attempt::Refused) {
        // Unevenly, so that the writers do not all come back at the same moment.
        sleepFor(Milliseconds(std::uniform_int_distribution(m_backoff.count() / 2, m_backoff.count())(m_random)), stop);
        m_backoff = std::max(m_backoff, std::min(m_backoff * 2, longestBackoff));
    }
}

WriteRecord AttackWriter::choose()
{
    const int dice = std::uniform_int_distribution(0, m_mix.total() - 1)(m_random);
    std::optional<WriteRecord> change;
    if (dice >= m_mix.inserts)
        change = chooseLiveRow(dice < m_mix.inserts + m_mix.updates ? Kind::Update : Kind::Delete);
    return change.value_or(WriteRecord{Kind::Insert, m_worker, m_nextSequence, 1});
}

std::optional<WriteRecord> AttackWriter::chooseLiveRow(Kind kind)
{
    const auto rows = std::min(m_nextSequence, ledgerWindow);
    constexpr int tries = 8;
    for (int i = 0; i < tries && rows > 0; ++i) {
        const auto sequence = m_nextSequence - 1 - std::uniform_int_distribution<qint64>(0, rows - 1)(m_random);
        const auto version = m_versions.at(static_cast<std::size_t>(sequence % ledgerWindow));
        if (version > 0)
            return WriteRecord{kind, m_worker, sequence, kind == Kind::Update ? version + 1 : version};
    }
    return std::nullopt;
}

AttackWriter::Attempt AttackWriter::attempt(const WriteRecord& write, Pace::TimePoint due, const std::stop_token& stop,
                                            const std::stop_token& giveUp)
{
    if (!connect(stop, giveUp))
        return Attempt::Refused;
    qint64 rows = 0;
    try {
        rows = send(write);
    } catch (const Error& error) {
        countError(error, connectionFailure);
        // An ERROR means that the transaction was rolled back. After anything else nobody knows.
        if (error.kind() == ErrorKind::Sql) {
            if (isOfTheSession(error.sqlState()))
                disconnect();
            return Attempt::Refused;
        }
        disconnect();
        m_ledger.inDoubt(write);
        remember(write, 0);
        const std::scoped_lock lock(m_mutex);
        ++m_inDoubt;
        return Attempt::Settled;
    }
    m_backoff = shortestBackoff;
    if (rows == 0) {
        // The row was taken away behind our back. Its ledger entries stay: the verification will miss it too.
        countError(Error(ErrorKind::Sql, Text::tr("A row that had been acknowledged is gone.")), noData);
        remember(write, 0);
        return Attempt::Settled;
    }
    const auto acknowledgedAt = m_ledger.acknowledged(write);
    remember(write, write.kind == Kind::Delete ? 0 : write.version);
    const std::scoped_lock lock(m_mutex);
    m_latency.record(acknowledgedAt - due);
    ++m_acknowledged;
    m_lastError.clear();
    return Attempt::Settled;
}

bool AttackWriter::connect(const std::stop_token& stop, const std::stop_token& giveUp)
{
    if (m_connection)
        return true;
    try {
        auto connection = Pg::Connection::open(m_login, m_server, {}, stop);
        connection->execScript(AttackSchema::actAsApplication(), Deadline::in(m_login.connectTimeout));
        m_insert = connection->prepare(AttackSchema::insertRow());
        m_update = connection->prepare(AttackSchema::updateRow());
        m_delete = connection->prepare(AttackSchema::deleteRow());
        connection->setStopToken(giveUp);
        m_connection = std::move(connection);
        const std::scoped_lock lock(m_mutex);
        m_connected = true;
        return true;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::WrongServer || error.kind() == ErrorKind::Precondition)
            m_backoff = patientBackoff;
        countError(error, cannotConnect);
        return false;
    }
}

void AttackWriter::disconnect()
{
    m_connection.reset();
    const std::scoped_lock lock(m_mutex);
    m_connected = false;
}

qint64 AttackWriter::send(const WriteRecord& write)
{
    print(write.sequence, m_row.sequence);
    const std::array values{static_cast<const char*>(m_row.run.data()), static_cast<const char*>(m_row.worker.data()),
                            static_cast<const char*>(m_row.sequence.data()),
                            static_cast<const char*>(m_row.version.data()),
                            static_cast<const char*>(m_row.payload.data())};
    if (write.kind == Kind::Delete)
        return m_connection->execAffected(m_delete, std::span(values).first<3>());
    print(write.version, m_row.version);
    writeAttackPayload(m_run, write, std::span(m_row.payload).first<attackPayloadSize>());
    return m_connection->execAffected(write.kind == Kind::Insert ? m_insert : m_update, values);
}

void AttackWriter::remember(const WriteRecord& write, qint64 version)
{
    m_nextSequence = std::max(m_nextSequence, write.sequence + 1);
    m_versions.at(static_cast<std::size_t>(write.sequence % ledgerWindow)) = version;
}

void AttackWriter::countError(const Error& error, QByteArrayView stateWithoutWord)
{
    if (error.kind() == ErrorKind::Cancelled)
        return;
    if (error.kind() == ErrorKind::TimedOut)
        stateWithoutWord = queryCanceled;
    const std::scoped_lock lock(m_mutex);
    ++m_errors[error.sqlState().isEmpty() ? stateWithoutWord.toByteArray() : error.sqlState()];
    m_lastError = error.message();
}

void AttackWriter::addTo(TrafficSample& sample) const
{
    const std::scoped_lock lock(m_mutex);
    sample.transactions += m_acknowledged;
    sample.inDoubt += m_inDoubt;
    sample.connectedWorkers += m_connected ? 1 : 0;
    sample.latency.merge(m_latency);
    for (auto error = m_errors.begin(); error != m_errors.end(); ++error)
        sample.errorsBySqlState[error.key()] += error.value();
    if (!m_lastError.isEmpty())
        sample.lastError = m_lastError;
}

} // namespace Flare
