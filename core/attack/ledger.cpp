// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/ledger.h"

#include "core/base/text.h"

#include <QDataStream>
#include <QDir>
#include <QtEndian>

#include <sys/file.h>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using std::chrono::microseconds;

namespace {

constexpr QByteArrayView magic("FLARELEDGER1\n");
constexpr QLatin1StringView suffix(".ledger");

// A record is two little-endian words:
//   time in µs (44 bits: 200 days), worker (10), kind (2), acknowledged (1), check (7) | sequence (40), version (24)
constexpr quint64 closedKind = 3;
constexpr int checkBits = 7;
constexpr qint64 maxSequence = (qint64(1) << 40) - 1;
constexpr qint64 maxVersion = (qint64(1) << 24) - 1;
// Of the header's fields; two names of 63 bytes and three numbers need a third of it.
constexpr quint32 largestHead = 1024;

quint64 checkOf(quint64 first, quint64 second)
{
    auto mixed = (first >> checkBits) * 0x9E3779B97F4A7C15U ^ (second + 0x632BE59BD9B4E019U) * 0xD6E8FEB86659FD93U;
    mixed ^= mixed >> 32;
    return (mixed * 0xD6E8FEB86659FD93U) >> (64 - checkBits);
}

LedgerWords encoded(microseconds at, quint64 worker, quint64 kind, bool acknowledged, quint64 second)
{
    quint64 first = static_cast<quint64>(at.count()) << 20 | worker << 10 | kind << 8 | quint64(acknowledged) << 7;
    first |= checkOf(first, second);
    return {first, second};
}

LedgerRecord decoded(const LedgerWords& words)
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
    // Padded, so that no record lies across two pages.
    const auto unpadded = magic.size() + 4 + fields.size();
    fields.append((ledgerRecordSize - unpadded % ledgerRecordSize) % ledgerRecordSize, '\0');
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
    const auto size = qFromLittleEndian<quint32>(length.constData());
    // As much memory is taken as is asked for, whatever the file has.
    if (size > largestHead)
        return std::nullopt;
    QDataStream stream(device.read(size));
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
    : m_file(ledgerPath(directory, header.run), headOf(header, QDateTime::currentDateTimeUtc()))
    , m_zero(std::chrono::steady_clock::now())
{
    Q_ASSERT(header.workers > 0 && header.workers <= maxWorkers);
}

std::chrono::steady_clock::time_point LedgerWriter::acknowledged(const WriteRecord& write)
{
    const std::scoped_lock lock(m_mutex);
    const auto now = std::chrono::steady_clock::now();
    const auto at = sinceStart(now);
    append({write, true, at});
    m_gaps.acknowledged(at);
    return now;
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
    m_file.append(encoded(*m_closedAt, 0, closedKind, true, 0));
    m_file.close();
}

microseconds LedgerWriter::sinceStart(std::chrono::steady_clock::time_point now) const
{
    return m_closedAt.value_or(std::chrono::duration_cast<microseconds>(now - m_zero));
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
    m_file.append(encoded(record.at, static_cast<quint64>(write.worker), static_cast<quint64>(write.kind),
                          record.acknowledged,
                          static_cast<quint64>(write.sequence) << 24 | static_cast<quint64>(write.version)));
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
    const auto bytes = m_file.read(ledgerRecordSize);
    if (bytes.size() < ledgerRecordSize)
        return std::nullopt; // Nothing, or a record that was cut short.
    const LedgerWords words{qFromLittleEndian<quint64>(bytes.constData()),
                            qFromLittleEndian<quint64>(bytes.constData() + sizeof(quint64))};
    if (words.first == 0) {
        expectNothingMore();
        return std::nullopt;
    }
    const auto record = decoded(words);
    const bool closes = (words.first >> 8 & 3) == closedKind;
    const bool sound = checkOf(words.first, words.second) == (words.first & ((1U << checkBits) - 1));
    if (!sound || record.write.worker >= m_header.workers || m_closedAt)
        throw damaged();
    if (!closes)
        return record;
    m_closedAt = record.at;
    return next();
}

Error LedgerReader::damaged() const
{
    return Error(
        ErrorKind::Audit,
        Text::tr("The ledger %1 is damaged before byte %2.").arg(m_file.fileName(), QString::number(m_file.pos())),
        Text::tr("It proves nothing any more: restore the file, or attack again."));
}

// Room that was reserved and not used when the program ended. A record behind it means that some before it never came
// to the disk: the system itself had died.
void LedgerReader::expectNothingMore()
{
    constexpr qint64 blockSize = qint64(1) << 16;
    for (auto block = m_file.read(blockSize); !block.isEmpty(); block = m_file.read(blockSize)) {
        if (std::any_of(block.begin(), block.end(), [](char byte) { return byte != 0; }))
            throw damaged();
    }
}

double LedgerReader::progress() const
{
    return m_file.size() > 0 ? double(m_file.pos()) / double(m_file.size()) : 1;
}

} // namespace Flare
