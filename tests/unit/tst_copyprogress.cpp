// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/exposition.h"
#include "core/monitor/liveformat.h"
#include "core/operations/monitortable.h"
#include "tests/shared/livesamples.h"
#include "tests/shared/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const RelationName lines{u"app"_s, u"Order.Line"_s};

LiveCopy copyOf(const RelationName& table, qint64 bytes, qint64 rows, qint64 worker = 7)
{
    return {16'400, table, worker, bytes, rows};
}

CopyReading onlyCopy(const LiveFrame& frame)
{
    return frame.links.first().copies.value(0);
}

/// After ten seconds of 100 rows and 5000 bytes each.
CopyReading copiedForTenSeconds(LiveSamples& samples, LiveState& live)
{
    for (int second = 1; second <= 11; ++second) {
        samples.subscription.copies = {copyOf(lines, second * 5000, second * 100)};
        (void)samples.next(live);
    }
    return onlyCopy(live.frame());
}

} // namespace

/// How far the copies of tables are, and in which words and figures that is told.
class CopyProgressTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhenATableIsCopied();
    void measuresRoughlyWithoutStatistics();
    void tellsNoShareOfWhatNobodyCounted();
    void beginsAnewWithAnotherWorker();
    void reachesOverNoGapWithACopy();
    void putsTheLongestCopyFirst();
    void tellsProgramsOfCopies();
    void recognisesTheSlotsOfCopies();
};

void CopyProgressTest::tellsWhenATableIsCopied()
{
    LiveSamples samples;
    samples.sizes.insert(lines, {4400, 1'000'000});
    LiveState live(samples.config);
    samples.subscription.copies = {copyOf(lines, 0, 0)};
    const auto first = onlyCopy(samples.next(live));
    QVERIFY(!first.byteRate && !first.rowRate && !first.eta);
    QCOMPARE(*first.share, 0.0);
    const auto copy = copiedForTenSeconds(samples, live);
    QCOMPARE(*copy.byteRate, 5000.0);
    QCOMPARE(*copy.rowRate, 100.0);
    QCOMPARE(*copy.expectedRows, 4400);
    QCOMPARE(*copy.share, 0.25);
    QVERIFY(!copy.rough);
    QCOMPARE(*copy.eta, 33s);
    QCOMPARE(copyText(copy), u"25 % of about 4,400 rows, about 33 s to go, 53.7 KiB at 4.9 KiB/s, 100 rows/s"_s);
    // What stands still has a rate, and no end.
    for (int second = 0; second < 11; ++second)
        (void)samples.next(live);
    QCOMPARE(*onlyCopy(live.frame()).rowRate, 0.0);
    QVERIFY(!onlyCopy(live.frame()).eta);
}

void CopyProgressTest::measuresRoughlyWithoutStatistics()
{
    LiveSamples samples;
    samples.sizes.insert(lines, {std::nullopt, 110'000});
    LiveState live(samples.config);
    const auto copy = copiedForTenSeconds(samples, live);
    QVERIFY(copy.rough && !copy.expectedRows);
    QCOMPARE(*copy.share, 0.5);
    QCOMPARE(*copy.eta, 11s);
    QVERIFY2(copyText(copy).startsWith(u"roughly 50 % by size, about 11 s to go"_s), qPrintable(copyText(copy)));
}

void CopyProgressTest::tellsNoShareOfWhatNobodyCounted()
{
    LiveSamples samples;
    LiveState live(samples.config);
    const auto unknown = copiedForTenSeconds(samples, live);
    QVERIFY(unknown.rowRate && !unknown.share && !unknown.eta && !unknown.expectedRows);
    // More than the whole: the statistics are of another time.
    samples.sizes.insert(lines, {1000, 110'000});
    const auto beyond = onlyCopy(samples.next(live));
    QVERIFY(beyond.expectedRows && !beyond.share && !beyond.eta);
    QVERIFY2(copyText(beyond).startsWith(u"1,100 rows, more than the 1,000 expected"_s), qPrintable(copyText(beyond)));
    // A subscriber before version 14 names the table, and no more.
    samples.subscription.copies = {{16'400, lines, 7, {}, {}}};
    const auto named = onlyCopy(samples.next(live));
    QVERIFY(!named.bytes && !named.rows && !named.byteRate && !named.share && !named.eta);
    QCOMPARE(copyText(named), u"being copied"_s);
}

void CopyProgressTest::beginsAnewWithAnotherWorker()
{
    LiveSamples samples;
    LiveState live(samples.config);
    (void)copiedForTenSeconds(samples, live);
    samples.subscription.copies = {copyOf(lines, 500, 10)};
    QVERIFY(!onlyCopy(samples.next(live)).rowRate);
    samples.subscription.copies = {copyOf(lines, 1000, 20)};
    QCOMPARE(*onlyCopy(samples.next(live)).rowRate, 10.0);
    // Though it has overtaken the one before it already.
    samples.subscription.copies = {copyOf(lines, 9000, 900, 8)};
    QVERIFY(!onlyCopy(samples.next(live)).rowRate);
}

void CopyProgressTest::reachesOverNoGapWithACopy()
{
    LiveSamples samples;
    samples.sizes.insert(lines, {4400, 1'000'000});
    LiveState live(samples.config);
    (void)copiedForTenSeconds(samples, live);
    // The publisher's tables are what they were while it does not answer.
    live.take(samples.lost(Side::Publisher));
    live.take(samples.subscriber());
    QVERIFY(onlyCopy(live.frame()).share.has_value());
    live.take(samples.lost(Side::Subscriber));
    QVERIFY(live.frame().links.first().copies.isEmpty());
    QVERIFY(!onlyCopy(samples.next(live)).rowRate);
}

void CopyProgressTest::putsTheLongestCopyFirst()
{
    QList<CopyReading> copies;
    const auto add = [&](const QString& name, std::optional<std::chrono::seconds> eta, std::optional<qint64> bytes) {
        CopyReading copy;
        copy.table = {u"app"_s, name};
        copy.eta = eta;
        copy.bytes = bytes;
        copies.append(copy);
    };
    add(u"silent"_s, {}, {});
    add(u"small"_s, {}, 10);
    add(u"short"_s, 5s, 1);
    add(u"large"_s, {}, 1000);
    add(u"long"_s, 50s, 1);
    sortByRemaining(copies);
    QStringList order;
    for (const auto& copy : copies)
        order.append(copy.table.name);
    QCOMPARE(order, (QStringList{u"long"_s, u"short"_s, u"large"_s, u"small"_s, u"silent"_s}));
}

void CopyProgressTest::tellsProgramsOfCopies()
{
    LiveSamples samples;
    samples.sizes.insert(lines, {4400, 1'000'000});
    LiveState live(samples.config);
    (void)copiedForTenSeconds(samples, live);
    samples.subscription.copies.append({16'500, {u"app"_s, u"other"_s}, 9, {}, {}});
    const auto frame = samples.next(live);
    const auto copies = jsonOf(frame)[u"subscriptions"_s].toArray().first()[u"copies"_s].toArray();
    QCOMPARE(copies.size(), 2);
    const auto copy = copies.first().toObject();
    QCOMPARE(copy[u"schema"_s].toString(), u"app"_s);
    QCOMPARE(copy[u"table"_s].toString(), u"Order.Line"_s);
    QCOMPARE(copy[u"rows"_s].toInteger(), 1100);
    QCOMPARE(copy[u"share"_s].toDouble(), 0.25);
    QVERIFY(copies.last()[u"rows"_s].isNull() && copies.last()[u"eta_s"_s].isNull());

    const auto text = prometheusText(frame).split(u'\n');
    const auto labels = u"{subscription=\"s\",database=\"shop\",schema=\"app\",table=\"Order.Line\"} "_s;
    QVERIFY(text.contains(u"pgflare_copy_rows"_s + labels + u"1100"_s));
    QVERIFY(text.contains(u"pgflare_copy_share"_s + labels + u"0.25"_s));
    QVERIFY(text.filter(u"table=\"other\""_s).isEmpty());

    // The last look brought nothing: 3,300 rows to go at 90 a second.
    const auto table = monitorTable(frame);
    const auto tables = table.rows.first().at(table.columns.indexOf(u"tables"_s));
    QCOMPARE(*tables, u"3 of 3 ready, 2 copying, 37 s"_s);
}

void CopyProgressTest::recognisesTheSlotsOfCopies()
{
    QVERIFY(isCopySlot(SlotName(u"shop_16394_sync_16385"_s)));
    QVERIFY(isCopySlot(SlotName(u"pg_16394_sync_16385_7578203945712345678"_s)));
    QVERIFY(!isCopySlot(SlotName(u"shop_sync_2026"_s)));
    QVERIFY(!isCopySlot(SlotName(u"shop"_s)));
}

FLARE_TEST(CopyProgressTest)
#include "tst_copyprogress.moc"
