// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/writetrack.h"
#include "tests/shared/livesamples.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using TransactionPhase = LargeTransaction::Phase;

namespace {

constexpr qint64 megabyte = 1024 * 1024;

/// Counters of a publisher with the database of a link and another, read every two seconds.
class Counters
{
public:
    void read()
    {
        m_now += 2s;
        LiveWrites writes;
        writes.allRows = own + other;
        writes.rows.insert(m_database, own);
        if (counted)
            writes.decoding.insert(m_slot, decoding);
        track.take(m_now, writes, m_database, m_slot);
    }
    [[nodiscard]] std::optional<LargeTransaction> pending(bool isRunning = true) const
    {
        return track.pending(m_now, isRunning ? std::optional(WriteTrack::TimePoint(1s)) : std::nullopt);
    }
    void spill(qint64 bytes, bool isNew)
    {
        decoding.spilledBytes += bytes;
        decoding.spilledTransactions += isNew ? 1 : 0;
        read();
    }

    qint64 own = 1000;
    qint64 other = 70'000;
    bool counted = true;
    LiveDecoding decoding{500, 3, 400, 0, 0};
    WriteTrack track;

private:
    const DatabaseName m_database{u"shop"_s};
    const SlotName m_slot{u"s"_s};
    WriteTrack::TimePoint m_now{1000s};
};

} // namespace

/// Who writes what is in the lag, and the transaction that holds it up.
class WriteTrackTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsItsOwnRowsFromOthers();
    void beginsAnewWhereCountersDo();
    void namesWhatIsKeptOnDisk();
    void letsGoOfWhatWasRolledBack();
    void namesWhatIsSentBeforeItsEnd();
    void takesCountersThatWereResetForNoTransaction();
    void namesWhatIsApplied();
    void namesItWithoutCounters();
};

void WriteTrackTest::tellsItsOwnRowsFromOthers()
{
    Counters counters;
    counters.read();
    QVERIFY(!counters.track.ownRate() && !counters.track.otherRate());
    counters.own += 20;
    counters.other += 4000;
    counters.read();
    QCOMPARE(*counters.track.ownRate(), 10.0);
    QCOMPARE(*counters.track.otherRate(), 2000.0);
    // Over ten seconds and no more.
    for (int read = 0; read < 5; ++read)
        counters.read();
    QCOMPARE(*counters.track.ownRate(), 0.0);
    QCOMPARE(*counters.track.otherRate(), 0.0);
}

void WriteTrackTest::beginsAnewWhereCountersDo()
{
    Counters counters;
    counters.read();
    counters.read();
    counters.other = 10; // A database was dropped.
    counters.read();
    QVERIFY(!counters.track.ownRate() && !counters.track.otherRate());
    counters.read();
    QCOMPARE(*counters.track.otherRate(), 0.0);
    counters.track.addGap();
    counters.read();
    QVERIFY(!counters.track.ownRate());
}

void WriteTrackTest::namesWhatIsKeptOnDisk()
{
    Counters counters;
    counters.read();
    QVERIFY(!counters.pending()); // What was spilled before it was looked at is nobody's now.
    counters.spill(64 * megabyte, true);
    counters.spill(64 * megabyte, false);
    auto transaction = counters.pending();
    QVERIFY(transaction && transaction->phase == TransactionPhase::Collected);
    QCOMPARE(*transaction->bytes, 128 * megabyte);
    QCOMPARE(transaction->age, 2s);
    QCOMPARE(transactionText(*transaction),
             u"one of 128.0 MiB so far waits on the publisher's disk for its end, for 2.0 s"_s);
    // Small ones of others go past it.
    counters.decoding.totalBytes += megabyte;
    counters.read();
    QVERIFY(counters.pending());
    counters.decoding.totalBytes += 130 * megabyte;
    counters.read();
    QVERIFY(!counters.pending());
    QCOMPARE(*counters.track.latestBytes(), 128 * megabyte);
    counters.spill(64 * megabyte, true);
    QCOMPARE(*counters.pending()->bytes, 64 * megabyte);
}

void WriteTrackTest::letsGoOfWhatWasRolledBack()
{
    Counters counters;
    counters.read();
    counters.spill(64 * megabyte, true);
    QVERIFY(counters.pending(false)); // It may be over, and not sent yet.
    for (int read = 0; read < 16; ++read)
        counters.read();
    QVERIFY(counters.pending(true));
    QVERIFY(!counters.pending(false));
}

void WriteTrackTest::namesWhatIsSentBeforeItsEnd()
{
    Counters counters;
    counters.read();
    for (int part = 0; part < 3; ++part) {
        counters.decoding.streamedBytes += 64 * megabyte;
        counters.decoding.totalBytes += 64 * megabyte;
        counters.decoding.streamedTransactions += part == 0 ? 1 : 0;
        counters.read();
    }
    const auto transaction = counters.pending();
    QVERIFY(transaction && transaction->phase == TransactionPhase::Streamed);
    QCOMPARE(*transaction->bytes, 192 * megabyte);
}

void WriteTrackTest::takesCountersThatWereResetForNoTransaction()
{
    Counters counters;
    counters.read();
    counters.spill(64 * megabyte, true);
    counters.decoding = {};
    counters.read();
    QVERIFY(!counters.pending() && !counters.track.latestBytes());
    counters.counted = false; // A publisher before 14, or a slot that was dropped.
    counters.read();
    QVERIFY(!counters.pending());
}

// Of the publisher's counters and the subscriber's worker together.
void WriteTrackTest::namesWhatIsApplied()
{
    LiveSamples samples;
    LiveState state(samples.config);
    LiveWrites writes;
    LiveDecoding decoding;
    const auto look = [&] {
        auto sample = samples.publisher();
        writes.decoding.insert(samples.slot.name, decoding);
        sample.writes = writes;
        sample.writesRead = sample.when;
        state.take(sample);
        state.take(samples.subscriber());
        return state.frame().links.first().transaction;
    };
    (void)look();
    decoding = {0, 1, 64 * megabyte, 0, 0};
    QVERIFY(look()->phase == TransactionPhase::Collected);
    decoding.totalBytes = 65 * megabyte;
    QVERIFY(!look());
    samples.subscription.workerWrites = true;
    samples.subscription.writingFor = 1900ms;
    QVERIFY(!look());
    samples.subscription.writingFor = 3100ms;
    const auto applied = look();
    QVERIFY(applied && applied->phase == TransactionPhase::Applied);
    QCOMPARE(*applied->bytes, 64 * megabyte);
    QCOMPARE(applied->age, 3s);
    QCOMPARE(transactionText(*applied), u"one of about 64.0 MiB is being applied, for 3.0 s"_s);
    // The next one is not taken for it.
    samples.subscription.workerWrites = false;
    samples.subscription.writingFor.reset();
    QVERIFY(!look());
    samples.subscription.writingFor = 3000ms;
    QVERIFY(look()->bytes != 64 * megabyte);
}

void WriteTrackTest::namesItWithoutCounters()
{
    LiveSamples samples;
    LiveState state(samples.config);
    samples.subscription.writingFor = 5s;
    samples.position += 1000;
    samples.slot.unsentBytes = 400;
    const auto transaction = samples.next(state).links.first().transaction;
    QVERIFY(transaction && transaction->phase == TransactionPhase::Applied);
    QCOMPARE(*transaction->bytes, 600); // What is sent and not confirmed.
}

FLARE_TEST(WriteTrackTest)

#include "tst_writetrack.moc"
