// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/linkjudgement.h"
#include "core/monitor/liveformat.h"
#include "tests/shared/livesamples.h"
#include "tests/shared/testprogram.h"

#include <QJsonArray>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = LinkState;

/// What becomes of samples: frames, and their forms for people and programs.
class LiveFrameTest : public QObject
{
    Q_OBJECT

private slots:
    void knowsNothingBeforeTheFirstAnswer();
    void takesAGapForNothingElse();
    void splitsTheLag();
    void takesTheSubscribersWordIfItIsFurther();
    void countsTheSubscribersWordInASingleLook();
    void tellsWhenASlotIsInDanger();
    void writesJson();
    void speaksToPeople();
    void tellsOfAClockThatIsOff();
};

void LiveFrameTest::knowsNothingBeforeTheFirstAnswer()
{
    LiveSamples samples;
    LiveState live(samples.config);
    const auto frame = live.frame();
    QVERIFY(!frame.publisher.isUp() && !frame.publisher.last);
    QCOMPARE(frame.links.first().state, State::Unknown);
    QVERIFY(!frame.links.first().lagBytes && !frame.links.first().delay);
}

void LiveFrameTest::takesAGapForNothingElse()
{
    LiveSamples samples;
    LiveState live(samples.config);
    for (int i = 0; i < 5; ++i) {
        samples.position += 1000;
        (void)samples.next(live);
    }
    live.take(samples.lost(Side::Publisher));
    const auto frame = live.frame();
    const auto& link = frame.links.first();
    QCOMPARE(link.state, State::Unknown);
    QVERIFY(!link.lagBytes && !link.delay && !link.writeRate && !link.slot && !link.unsentBytes);
    QVERIFY(link.subscription && !link.tables.isEmpty());
    QVERIFY(frame.publisher.answeredAt.isValid());

    live.take(samples.lost(Side::Subscriber));
    QVERIFY(!live.frame().links.first().subscription && live.frame().links.first().tables.isEmpty());
    QCOMPARE(samples.next(live).links.first().state, State::Streaming);
}

void LiveFrameTest::splitsTheLag()
{
    LiveSamples samples;
    samples.position += 1000;
    samples.slot.unsentBytes = 300;
    LiveState live(samples.config);
    const auto link = samples.next(live).links.first();
    QCOMPARE(*link.lagBytes, 1000);
    QCOMPARE(*link.unsentBytes, 300);
    QCOMPARE(*link.unconfirmedBytes, 700);
    // The walsender's figure and the slot's are of slightly different moments.
    samples.slot.unsentBytes = 5000;
    QCOMPARE(*samples.next(live).links.first().unconfirmedBytes, 0);
}

// A worker that is busy applying confirms nothing to the publisher.
void LiveFrameTest::takesTheSubscribersWordIfItIsFurther()
{
    LiveSamples samples;
    LiveState live(samples.config);
    samples.position += 10'000;
    samples.slot.unsentBytes = 1000;
    (void)samples.next(live);
    QCOMPARE(*live.frame().links.first().lagBytes, 10'000);
    samples.subscription.applied = Lsn(samples.position - 4000);
    (void)samples.next(live);
    auto link = samples.next(live).links.first();
    QCOMPARE(*link.lagBytes, 4000);
    QCOMPARE(*link.slot->lagBytes, 10'000);
    QCOMPARE(*link.unconfirmedBytes, 3000);
    // What came to be known is no progress.
    QVERIFY(!link.confirmRate);
    // It is lost: what it has told is the best that is known.
    live.take(samples.lost(Side::Subscriber));
    live.take(samples.publisher());
    QCOMPARE(*live.frame().links.first().lagBytes, 4000);
    // A word of long ago counts for nothing beside that of the slot, and neither does one about another server's WAL,
    // or another database's subscription of that name.
    for (const auto word : {quint64(1), samples.position + 1'000'000}) {
        samples.subscription.applied = Lsn(word);
        (void)samples.next(live);
        QCOMPARE(*samples.next(live).links.first().lagBytes, 10'000);
    }
    samples.subscription.applied = Lsn(samples.position - 4000);
    samples.subscription.database = DatabaseName(u"other"_s);
    (void)samples.next(live);
    QCOMPARE(*samples.next(live).links.first().lagBytes, 10'000);
}

void LiveFrameTest::countsTheSubscribersWordInASingleLook()
{
    LiveSamples samples;
    LiveState live(samples.config);
    samples.position += 10'000;
    samples.subscription.applied = Lsn(samples.position - 4000);
    live.take(samples.subscriber());
    live.take(samples.publisher());
    QCOMPARE(*live.frame().links.first().lagBytes, 4000);
}

void LiveFrameTest::tellsWhenASlotIsInDanger()
{
    LiveSamples samples;
    samples.slot.safeBytes = 60'000;
    LiveState live(samples.config);
    for (int i = 0; i < 10; ++i) {
        samples.position += 1000;
        (void)samples.next(live);
    }
    QCOMPARE(*live.frame().links.first().slotSafeFor, 60s);
}

void LiveFrameTest::writesJson()
{
    LiveSamples samples;
    samples.position += 1000;
    LiveState live(samples.config);
    live.take(samples.publisher());
    live.take(samples.lost(Side::Subscriber));
    const auto json = jsonOf(live.frame());
    QCOMPARE(json[u"threshold_bytes"_s].toInteger(), 1'000'000);
    QCOMPARE(json[u"publisher"_s][u"up"_s].toBool(), true);
    QCOMPARE(json[u"publisher"_s][u"wal_position"_s].toString(), Lsn(samples.position).text());
    QCOMPARE(json[u"subscriber"_s][u"reason"_s].toString(), u"The connection to the subscriber was lost."_s);
    const auto link = json[u"subscriptions"_s].toArray().first().toObject();
    QCOMPARE(link[u"state"_s].toString(), u"unknown"_s);
    QVERIFY(!link.contains(u"origin_lsn"_s));
    samples.subscription.applied = Lsn(0x1388);
    samples.subscription.conflicts = 3;
    samples.subscription.conflictsByKind = {{u"insert_exists"_s, 3}};
    const auto known = jsonOf(samples.next(live))[u"subscriptions"_s].toArray().first().toObject();
    QCOMPARE(known[u"origin_lsn"_s].toString(), u"0/1388"_s);
    QCOMPARE(known[u"conflicts_by_kind"_s][u"insert_exists"_s].toInteger(), 3);
    QCOMPARE(link[u"lag_bytes"_s].toInteger(), 1000);
    QVERIFY(link[u"write_rate"_s].isNull() && link[u"unsent_bytes"_s].isNull());
    QVERIFY(!link.contains(u"worker_pid"_s));
}

void LiveFrameTest::tellsOfAClockThatIsOff()
{
    LiveSamples samples;
    LiveState live(samples.config);
    QVERIFY(clockText(live.frame().publisher).isEmpty());
    auto sample = samples.publisher();
    sample.clockAhead = -999ms;
    live.take(sample);
    QVERIFY(clockText(live.frame().publisher).isEmpty());
    sample = samples.publisher();
    sample.clockAhead = -3s;
    live.take(sample);
    QVERIFY2(clockText(live.frame().publisher).startsWith(u"its clock is off by 3"_s),
             qPrintable(clockText(live.frame().publisher)));
    live.take(samples.lost(Side::Publisher));
    QVERIFY(clockText(live.frame().publisher).isEmpty());
}

void LiveFrameTest::speaksToPeople()
{
    LinkReading link;
    QCOMPARE(lagText(link), u"not known"_s);
    link.lagBytes = 0;
    link.idle = true;
    QCOMPARE(lagText(link), u"idle, everything is applied"_s);
    link.idle = false;
    link.lagBytes = 3 * 1024 * 1024;
    link.delay = LagTrack::Delay{2500ms, false};
    QCOMPARE(lagText(link), u"3.0 MiB behind, 2.5 s"_s);
    link.delay->atLeast = true;
    QCOMPARE(lagText(link), u"3.0 MiB behind, more than 2.5 s"_s);

    LagTrack::Eta eta;
    QCOMPARE(etaText(eta, 1024 * 1024), u"not known yet"_s);
    eta.kind = LagTrack::Eta::Kind::NotConverging;
    QCOMPARE(etaText(eta, 1024 * 1024), u"not converging at this rate"_s);
    eta = {LagTrack::Eta::Kind::Converging, 75s, 60s, 130s};
    QCOMPARE(etaText(eta, 1024 * 1024), u"within 1.0 MiB in about 1 min 15 s (1 min 00 s to 2 min 10 s)"_s);
    eta.latest.reset();
    QCOMPARE(etaText(eta, 1024 * 1024), u"within 1.0 MiB in about 1 min 15 s (1 min 00 s or more)"_s);
    QCOMPARE(tablesText({{u'r', 40}, {u'd', 1}}), u"40 ready, 1 being copied"_s);
}

FLARE_TEST(LiveFrameTest)
#include "tst_liveframe.moc"
