// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/ledger.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <QDataStream>
#include <QDir>
#include <QtEndian>

#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>

namespace Flare {

using namespace Qt::StringLiterals;
using std::chrono::microseconds;

namespace {

constexpr QByteArrayView magic("FLARELEDGER1\n");
constexpr QLatin1StringView suffix(".ledger");

// A record is two little-endian words:
//   time in µs (44 bits: 200 days), worker (10), kind (2), acknowledged (1), check (7) | sequence (40), version (24)
constexpr qsizetype recordSize = 16;
constexpr quint64 closedKind = 3;
constexpr int checkBits = 7;
constexpr qint64 maxSequence = (qint64(1) << 40) - 1;
constexpr qint64 maxVersion = (qint64(1) << 24) - 1;

struct Words
{
    quint64 first = 0;
    quint64 second = 0;
};

quint64 checkOf(quint64 first, quint64 second)
{
    auto mixed = (first >> checkBits) * 0x9E3779B97F4A7C15U ^ (second + 0x632BE59BD9B4E019U) * 0xD6E8FEB86659FD93U;
    mixed ^= mixed >> 32;
    return (mixed * 0xD6E8FEB86659FD93U) >> (64 - checkBits);
}

using RecordBytes = std::array<char, recordSize>;

RecordBytes encoded(microseconds at, quint64 worker, quint64 kind, bool acknowledged, quint64 second)
{
    quint64 first = static_cast<quint64>(at.count()) << 20 | worker << 10 | kind << 8 | quint64(acknowledged) << 7;
    first |= checkOf(first, second);
    RecordBytes bytes{};
    qToLittleEndian(first, bytes.data());
    qToLittleEndian(second, bytes.data() + sizeof first);
    return bytes;
}

LedgerRecord decoded(const Words& words)
{
    LedgerRecord record;
    record.at = microseconds(words.first >> 20);
    record.write.worker = static_cast<int>(words.first >> 10 & 0x3FF);
    record.write.kind = static_cast<WriteRecord::Kind>(words.first >> 8 & 3);
    record.acknowledged = (words.first >> 7 & 1) != 0;
    record.write.sequence = static_cast<qint64>(words.second >> 24);
    record.write.version = static_cast<qint64>(words.second & quint64(maxVersion));
    return record;
}

QByteArray headOf(const LedgerHeader& header, const QDateTime& startedAt)
{
    QByteArray fields;
    QDataStream stream(&fields, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_0);
    stream << header.run << header.server.text() << header.database.text() << qint32(header.workers)
           << startedAt.toMSecsSinceEpoch();
    QByteArray length(4, '\0');
    qToLittleEndian(static_cast<quint32>(fields.size()), length.data());
    return magic.toByteArray() + length + fields;
}

std::optional<LedgerHeader> parsedHead(QIODevice& device)
{
    const auto begin = device.read(magic.size());
    const auto length = device.read(4);
    if (begin != magic || length.size() != 4)
        return std::nullopt;
    QDataStream stream(device.read(qFromLittleEndian<quint32>(length.constData())));
    stream.setVersion(QDataStream::Qt_6_0);
    LedgerHeader header;
    QString server;
    QString database;
    qint32 workers = 0;
    qint64 startedAt = 0;
    stream >> header.run >> server >> database >> workers >> startedAt;
    if (stream.status() != QDataStream::Ok || workers < 1 || workers > maxWorkers)
        return std::nullopt;
    header.server = SystemIdentifier::parse(server).value_or(SystemIdentifier());
    header.database = DatabaseName(database);
    header.workers = workers;
    header.startedAt = QDateTime::fromMSecsSinceEpoch(startedAt, Qt::UTC);
    return header;
}

Error fileError(const QString& message, const QFile& file)
{
    return Error(ErrorKind::Audit, message.arg(file.fileName(), file.errorString()));
}

} // namespace

QString ledgerDirectory()
{
    // The specification of the XDG directories has a relative path ignored.
    auto state = qEnvironmentVariable("XDG_STATE_HOME");
    if (QDir::isRelativePath(state))
        state = QDir::homePath() + u"/.local/state"_s;
    return state + u"/pg-flare/attack"_s;
}

QString ledgerPath(const QString& directory, qint64 run)
{
    return directory + u'/' + QString::number(run) + suffix;
}

QList<qint64> ledgerRuns(const QString& directory)
{
    QList<qint64> runs;
    const auto names = QDir(directory).entryList({u"*"_s + suffix}, QDir::Files);
    for (const auto& name : names) {
        bool isNumber = false;
        const auto run = name.chopped(suffix.size()).toLongLong(&isNumber);
        if (isNumber)
            runs.append(run);
    }
    std::sort(runs.begin(), runs.end());
    return runs;
}

std::optional<LedgerHeader> readLedgerHeader(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return parsedHead(file);
}

qint64 newRun(const QDateTime& startedAt)
{
    return startedAt.toUTC().toString(u"yyyyMMddHHmmsszzz"_s).toLongLong();
}

LedgerWriter::LedgerWriter(const QString& directory, const LedgerHeader& header)
    : m_file(ledgerPath(directory, header.run))
{
    Q_ASSERT(header.workers > 0 && header.workers <= maxWorkers);
    const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;
    // Unbuffered: each record goes to the operating system at once.
    const auto mode = QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered;
    if (!QDir().mkpath(directory) || !m_file.open(mode, ownerOnly))
        throw fileError(Text::tr("The ledger %1 can't be made: %2"), m_file);
    if (flock(m_file.handle(), LOCK_EX | LOCK_NB) != 0)
        throw fileError(Text::tr("The ledger %1 can't be locked: %2"), m_file);
    m_zero = std::chrono::steady_clock::now();
    put(headOf(header, QDateTime::currentDateTimeUtc()));
}

void LedgerWriter::acknowledged(const WriteRecord& write)
{
    const std::scoped_lock lock(m_mutex);
    const auto now = sinceStart();
    append({write, true, now});
    m_gaps.acknowledged(now);
}

void LedgerWriter::inDoubt(const WriteRecord& write)
{
    const std::scoped_lock lock(m_mutex);
    append({write, false, sinceStart()});
}

void LedgerWriter::close()
{
    const std::scoped_lock lock(m_mutex);
    if (m_closedAt)
        return;
    m_closedAt = sinceStart();
    put(encoded(*m_closedAt, 0, closedKind, true, 0));
    if (fsync(m_file.handle()) != 0)
        throw fileError(Text::tr("The ledger %1 can't be brought to the disk: %2"), m_file);
    m_file.close();
}

microseconds LedgerWriter::sinceStart() const
{
    return m_closedAt.value_or(std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - m_zero));
}

LedgerWriter::Timing LedgerWriter::timing() const
{
    const std::scoped_lock lock(m_mutex);
    const auto now = sinceStart();
    return {now, m_gaps.longest(now), m_gaps.current(now)};
}

void LedgerWriter::append(const LedgerRecord& record)
{
    const auto& write = record.write;
    Q_ASSERT(write.sequence >= 0 && write.sequence <= maxSequence && write.version <= maxVersion);
    put(encoded(record.at, static_cast<quint64>(write.worker), static_cast<quint64>(write.kind), record.acknowledged,
                static_cast<quint64>(write.sequence) << 24 | static_cast<quint64>(write.version)));
}

void LedgerWriter::put(std::span<const char> bytes)
{
    while (!bytes.empty()) {
        const auto written = ::write(m_file.handle(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            throw Error(ErrorKind::Audit,
                        Text::tr("The ledger %1 can't be written: %2").arg(m_file.fileName(), qt_error_string(errno)));
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
}

LedgerReader::LedgerReader(const QString& path)
    : m_file(path)
{
    if (!m_file.open(QIODevice::ReadOnly))
        throw fileError(Text::tr("The ledger %1 can't be read: %2"), m_file);
    if (flock(m_file.handle(), LOCK_SH | LOCK_NB) != 0)
        throw Error(ErrorKind::Precondition, Text::tr("The attack that writes the ledger %1 still runs.").arg(path),
                    Text::tr("Stop the attack, then verify its run."));
    const auto header = parsedHead(m_file);
    if (!header)
        throw Error(ErrorKind::Audit, Text::tr("%1 is not a ledger of this program.").arg(path));
    m_header = *header;
}

std::optional<LedgerRecord> LedgerReader::next()
{
    const auto bytes = m_file.read(recordSize);
    if (bytes.size() < recordSize)
        return std::nullopt; // Nothing, or a record that was cut short when the program ended.
    const Words words{qFromLittleEndian<quint64>(bytes.constData()),
                      qFromLittleEndian<quint64>(bytes.constData() + sizeof(quint64))};
    const auto record = decoded(words);
    const bool closes = (words.first >> 8 & 3) == closedKind;
    const bool sound = checkOf(words.first, words.second) == (words.first & ((1U << checkBits) - 1));
    if (!sound || record.write.worker >= m_header.workers || m_closedAt)
        throw Error(ErrorKind::Audit,
                    Text::tr("The ledger %1 is damaged before byte %2.").arg(m_file.fileName()).arg(m_file.pos()),
                    Text::tr("It proves nothing any more: restore the file, or attack again."));
    if (!closes)
        return record;
    m_closedAt = record.at;
    return next();
}

double LedgerReader::progress() const
{
    return m_file.size() > 0 ? double(m_file.pos()) / double(m_file.size()) : 1;
}

} // namespace Flare
