// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/exposition.h"
#include "core/monitor/liveformat.h"
#include "tests/shared/livesamples.h"
#include "tests/shared/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// What Prometheus is told.
class ExpositionTest : public QObject
{
    Q_OBJECT

private slots:
    void leavesOutWhatIsNotKnown();
    void counts();
    void tellsWhoWrites();
    void saysNothingOfWritersThatNobodyCounted();

private:
    [[nodiscard]] static QJsonObject linkJsonOf(const LiveFrame& frame)
    {
        return jsonOf(frame).value(u"subscriptions"_s).toArray().first().toObject();
    }
};

void ExpositionTest::leavesOutWhatIsNotKnown()
{
    LiveSamples samples;
    samples.config.subscriptions.first().name = SubscriptionName(u"a\"b\\c"_s);
    samples.slot.name = LiveState(samples.config).frame().links.first().slotName;
    samples.position += 1000;
    LiveState live(samples.config);
    live.take(samples.publisher());
    live.take(samples.lost(Side::Subscriber));
    const auto lines = prometheusText(live.frame()).split(u'\n');
    QVERIFY(lines.contains(u"pgflare_server_up{side=\"publisher\"} 1"_s));
    QVERIFY(lines.contains(u"pgflare_server_up{side=\"subscriber\"} 0"_s));
    QVERIFY(lines.contains(u"pgflare_lag_bytes{subscription=\"a\\\"b\\\\c\",database=\"shop\"} 1000"_s));
    QVERIFY(lines.contains(u"# TYPE pgflare_lag_bytes gauge"_s));
    // What is not known is a gap there, not a zero.
    QVERIFY(lines.filter(u"pgflare_new_errors{"_s).isEmpty());
    QVERIFY(lines.filter(u"pgflare_delay_seconds{"_s).isEmpty());
    QVERIFY(lines.filter(u"pgflare_missing_tables{"_s).isEmpty());
    QVERIFY(lines.last().isEmpty());
}

void ExpositionTest::counts()
{
    LiveSamples samples;
    samples.slot.walStatus = u"extended"_s;
    samples.slot.safeBytes = 4096;
    samples.subscription.applyErrors = 7;
    samples.subscription.conflictsByKind = {{u"insert_exists"_s, 0}, {u"update_missing"_s, 3}};
    samples.published = samples.subscribed = LiveCoverage();
    samples.published->leftOut = {{u"public"_s, u"a"_s}, {u"public"_s, u"b"_s}};
    LiveState live(samples.config);
    (void)samples.next(live);
    const auto lines = prometheusText(samples.next(live)).split(u'\n');
    const auto sample = [&](const QString& name, const QString& more, const QString& value) {
        return lines.contains(u"pgflare_%1{subscription=\"s\",database=\"shop\"%2} %3"_s.arg(name, more, value));
    };
    QVERIFY(lines.contains(u"# TYPE pgflare_apply_errors_total counter"_s));
    QVERIFY(sample(u"apply_errors_total"_s, {}, u"7"_s));
    QVERIFY(sample(u"copy_errors_total"_s, {}, u"0"_s));
    QVERIFY(sample(u"conflicts_total"_s, u",kind=\"insert_exists\""_s, u"0"_s));
    QVERIFY(sample(u"conflicts_total"_s, u",kind=\"update_missing\""_s, u"3"_s));
    QVERIFY(sample(u"slot_wal_status"_s, u",status=\"extended\""_s, u"1"_s));
    QVERIFY(sample(u"slot_safe_bytes"_s, {}, u"4096"_s));
    QVERIFY(sample(u"slot_active"_s, {}, u"1"_s));
    QVERIFY(sample(u"new_errors"_s, {}, u"0"_s));
    QVERIFY(sample(u"missing_tables"_s, u",lacked_by=\"subscription\""_s, u"0"_s));
    QVERIFY(sample(u"missing_tables"_s, u",lacked_by=\"publication\""_s, u"2"_s));
}

// In both forms, as every consumer of one of them will look for it.
void ExpositionTest::tellsWhoWrites()
{
    LiveSamples samples;
    LiveState live(samples.config);
    LiveWrites writes;
    const auto look = [&](const LiveDecoding& decoding) {
        auto sample = samples.publisher();
        writes.decoding.insert(samples.slot.name, decoding);
        sample.writes = writes;
        sample.writesRead = sample.when;
        live.take(sample);
        live.take(samples.subscriber());
        return live.frame();
    };
    (void)look({});
    writes.rows[DatabaseName(u"shop"_s)] += 30;
    writes.allRows += 100;
    const auto frame = look({0, 1, 4'000'000, 0, 0});
    const auto lines = prometheusText(frame).split(u'\n');
    const auto labels = u"subscription=\"s\",database=\"shop\""_s;
    QVERIFY(lines.contains(u"pgflare_own_rows_per_second{%1} 30"_s.arg(labels)));
    QVERIFY(lines.contains(u"pgflare_other_rows_per_second{%1} 70"_s.arg(labels)));
    QVERIFY(lines.contains(u"pgflare_large_transaction_bytes{%1,phase=\"collected\"} 4000000"_s.arg(labels)));
    const auto json = linkJsonOf(frame);
    QCOMPARE(json.value(u"own_rows_rate"_s).toDouble(), 30.0);
    QCOMPARE(json.value(u"other_rows_rate"_s).toDouble(), 70.0);
    const auto transaction = json.value(u"large_transaction"_s).toObject();
    QCOMPARE(transaction.value(u"phase"_s).toString(), u"collected"_s);
    QCOMPARE(transaction.value(u"bytes"_s).toInteger(), 4'000'000);
    const auto streamed = prometheusText(look({0, 1, 4'000'000, 1, 6'000'000}));
    QVERIFY2(streamed.contains(u"pgflare_large_transaction_bytes{%1,phase=\"streamed\"} "_s.arg(labels)),
             qPrintable(streamed));
}

void ExpositionTest::saysNothingOfWritersThatNobodyCounted()
{
    LiveSamples samples;
    LiveState live(samples.config);
    const auto isSilent = [](const LiveFrame& frame) {
        const auto lines = prometheusText(frame).split(u'\n');
        const auto json = linkJsonOf(frame);
        return lines.filter(u"rows_per_second{"_s).isEmpty() && lines.filter(u"large_transaction_bytes{"_s).isEmpty()
            && json.value(u"own_rows_rate"_s).isNull() && json.value(u"other_rows_rate"_s).isNull()
            && json.value(u"large_transaction"_s).isNull();
    };
    QVERIFY(isSilent(samples.next(live)));
    // Counted once only: there is a number, and no rate.
    auto first = samples.publisher();
    first.writes = LiveWrites{100, {{DatabaseName(u"shop"_s), 30}}, {}};
    first.writesRead = first.when;
    live.take(first);
    QVERIFY(isSilent(live.frame()));
    // Of a transaction that the subscriber is at, and whose size nobody knows, there is a phase without a number.
    samples.subscription.writingFor = std::chrono::seconds(5);
    samples.slot.unsentBytes.reset();
    const auto frame = samples.next(live);
    QVERIFY(prometheusText(frame).split(u'\n').filter(u"large_transaction_bytes{"_s).isEmpty());
    const auto transaction = linkJsonOf(frame).value(u"large_transaction"_s).toObject();
    QCOMPARE(transaction.value(u"phase"_s).toString(), u"applied"_s);
    QVERIFY(transaction.value(u"bytes"_s).isNull());
    live.take(samples.lost(Side::Publisher));
    QVERIFY(prometheusText(live.frame()).split(u'\n').filter(u"rows_per_second{"_s).isEmpty());
}

FLARE_TEST(ExpositionTest)
#include "tst_exposition.moc"
