// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/exposition.h"
#include "tests/shared/livesamples.h"
#include "tests/shared/testprogram.h"

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

FLARE_TEST(ExpositionTest)
#include "tst_exposition.moc"
