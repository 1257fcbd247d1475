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

Q_DECLARE_METATYPE(std::function<void(LiveSamples&)>)
Q_DECLARE_METATYPE(State)

namespace {

QList<RelationName> tablesNamed(const QStringList& names)
{
    QList<RelationName> tables;
    for (const auto& name : names)
        tables.append({u"public"_s, name});
    return tables;
}

/// As it was told in one instant, so long after the clock's beginning.
LiveCoverage coverageOf(const QStringList& names, std::chrono::seconds at)
{
    return {Clock::TimePoint(at), Clock::TimePoint(at), tablesNamed(names), {}};
}

} // namespace

/// What becomes of samples: frames, and their forms for people and programs.
class LiveFrameTest : public QObject
{
    Q_OBJECT

private slots:
    void judgesALink_data();
    void judgesALink();
    void tellsWhichTablesAreMissing();
    void callsNothingMissingThatMayHaveCome();
    void tellsSinceWhenNothingMoves();
    void wasNotSilentWhileNobodyWasThere();
    void tellsNoTimeLeftOfWhatDoesNotFlow();
    void knowsNothingBeforeTheFirstAnswer();
    void takesAGapForNothingElse();
    void countsFailuresForHalfAMinute();
    void countsSuccessorsWhereNothingCountsErrors();
    void splitsTheLag();
    void takesTheSubscribersWordIfItIsFurther();
    void countsTheSubscribersWordInASingleLook();
    void tellsWhenASlotIsInDanger();
    void writesJson();
    void speaksToPeople();
    void tellsOfAClockThatIsOff();
};

void LiveFrameTest::judgesALink_data()
{
    QTest::addColumn<std::function<void(LiveSamples&)>>("change");
    QTest::addColumn<State>("state");
    using Change = std::function<void(LiveSamples&)>;
    const auto row = [](const char* name, const Change& change, State state) {
        QTest::newRow(name) << change << state;
    };
    row(
        "all well", [](LiveSamples&) {}, State::Streaming);
    row(
        "tables are copied",
        [](LiveSamples& s) {
            s.tables = {{u'r', 2}, {u'd', 1}};
        },
        State::Copying);
    row(
        "no slot", [](LiveSamples& s) { s.hasSlot = false; }, State::NoSlot);
    row(
        "slot lost", [](LiveSamples& s) { s.slot.walStatus = u"lost"_s; }, State::SlotLost);
    row(
        "no subscription", [](LiveSamples& s) { s.hasSubscription = false; }, State::NoSubscription);
    row(
        "neither", [](LiveSamples& s) { s.hasSubscription = s.hasSlot = false; }, State::Absent);
    row(
        "disabled", [](LiveSamples& s) { s.subscription.enabled = false; }, State::Disabled);
    row(
        "no worker", [](LiveSamples& s) { s.subscription.workerPid.reset(); }, State::NotConnected);
    row(
        "nobody reads the slot", [](LiveSamples& s) { s.slot.active = false; }, State::NotConnected);
    row(
        "slot at risk", [](LiveSamples& s) { s.slot.walStatus = u"unreserved"_s; }, State::SlotAtRisk);
    row(
        "more to come than the threshold", [](LiveSamples& s) { s.position += 1'000'001; }, State::CatchingUp);
    // One that fails again and again is there for a moment each time.
    row(
        "a worker that has just begun", [](LiveSamples& s) { s.slot.connectedFor = 5s; }, State::Connecting);
    row(
        "a worker that has lasted", [](LiveSamples& s) { s.slot.connectedFor = 6s; }, State::Streaming);
    const auto silentWithLag = [](LiveSamples& s) {
        s.position += 1;
        s.subscription.sinceMessage = 10s;
    };
    row("silent, and something is to come", silentWithLag, State::Stalled);
    const auto withGap = [=](LiveSamples& s) {
        silentWithLag(s);
        s.slot.walStatus = u"unreserved"_s;
        s.published = coverageOf({u"a"_s, u"b"_s}, 1s);
        s.subscribed = coverageOf({u"a"_s}, 2s);
    };
    // What goes to waste counts before what stands still, and may get lost.
    row("a table that the subscription does not know", withGap, State::Incomplete);
    row(
        "a table that is in no publication",
        [=](LiveSamples& s) {
            s.subscribed = s.published = coverageOf({u"a"_s}, 1s);
            s.published->leftOut = tablesNamed({u"b"_s});
        },
        State::Incomplete);
    row(
        "such a table, while nobody is connected",
        [=](LiveSamples& s) {
            withGap(s);
            s.slot.active = false;
        },
        State::NotConnected);
    row(
        "the same tables on both sides",
        [=](LiveSamples& s) {
            s.subscribed = s.published = coverageOf({u"a"_s, u"b"_s}, 1s);
        },
        State::Streaming);
    row(
        "silent, while a table's own worker catches up",
        [=](LiveSamples& s) {
            silentWithLag(s);
            s.tables = {{u'r', 2}, {u'f', 1}};
        },
        State::Copying);
    row(
        "silent, and nothing is to come", [](LiveSamples& s) { s.subscription.sinceMessage = 1h; }, State::Streaming);
    row(
        "silent, and at a transaction",
        [=](LiveSamples& s) {
            silentWithLag(s);
            s.subscription.workerWrites = true;
        },
        State::Streaming);
    row(
        "silent in a transaction that waits for a lock",
        [=](LiveSamples& s) {
            silentWithLag(s);
            s.subscription.workerWrites = s.subscription.workerWaitsForLock = true;
        },
        State::Stalled);
}

void LiveFrameTest::judgesALink()
{
    QFETCH(const std::function<void(LiveSamples&)>, change);
    QFETCH(const State, state);
    LiveSamples samples;
    change(samples);
    LiveState live(samples.config);
    QCOMPARE(samples.next(live).links.first().state, state);
}

void LiveFrameTest::tellsWhichTablesAreMissing()
{
    LiveSamples samples;
    LiveState live(samples.config);
    QVERIFY(!samples.next(live).links.first().gaps);
    samples.published = coverageOf({u"a"_s, u"b"_s, u"c"_s}, 1s);
    samples.published->leftOut = tablesNamed({u"z"_s});
    QVERIFY(!samples.next(live).links.first().gaps);
    samples.subscribed = coverageOf({u"a"_s}, 2s);
    const auto link = samples.next(live).links.first();
    QCOMPARE(link.gaps->notSubscribed, tablesNamed({u"b"_s, u"c"_s}));
    QCOMPARE(link.gaps->notPublished, tablesNamed({u"z"_s}));
    QCOMPARE(stateText(link),
             u"incomplete: the changes of 3 table(s) reach nobody (published, but not subscribed: public.b, public.c; "
             "not published: public.z)"_s);
    const auto json = jsonOf(live.frame())[u"subscriptions"_s].toArray().first()[u"missing_tables"_s];
    QCOMPARE(json[u"not_subscribed"_s][u"count"_s].toInt(), 2);
    QCOMPARE(json[u"not_subscribed"_s][u"first"_s][0][u"table"_s].toString(), u"b"_s);
    QCOMPARE(json[u"not_published"_s][u"count"_s].toInt(), 1);
    // A server that is away takes nothing back; one that has no slot any more does.
    live.take(samples.lost(Side::Publisher));
    QCOMPARE(live.frame().links.first().gaps->count(), 3);
    samples.published.reset();
    QVERIFY(!samples.next(live).links.first().gaps);
}

// Of two servers that are asked one after the other.
void LiveFrameTest::callsNothingMissingThatMayHaveCome()
{
    LiveSamples samples;
    LiveState live(samples.config);
    samples.published = samples.subscribed = coverageOf({u"a"_s}, 1s);
    QVERIFY(samples.next(live).links.first().gaps->isEmpty());
    samples.published = coverageOf({u"a"_s, u"b"_s}, 3s);
    samples.subscribed = coverageOf({u"a"_s}, 2s);
    QVERIFY(samples.next(live).links.first().gaps->isEmpty());
    samples.subscribed = coverageOf({u"a"_s}, 4s);
    QCOMPARE(samples.next(live).links.first().gaps->notSubscribed, tablesNamed({u"b"_s}));
    // What was missing stays so, until the subscriber has it.
    samples.published = coverageOf({u"a"_s, u"b"_s, u"c"_s}, 5s);
    QCOMPARE(samples.next(live).links.first().gaps->notSubscribed, tablesNamed({u"b"_s}));
    samples.subscribed = coverageOf({u"a"_s, u"b"_s, u"c"_s}, 6s);
    QVERIFY(samples.next(live).links.first().gaps->isEmpty());
}

void LiveFrameTest::tellsSinceWhenNothingMoves()
{
    LiveSamples samples;
    LiveState live(samples.config);
    (void)samples.next(live); // Of the first look at one server alone nobody knows more.
    (void)samples.next(live);
    QVERIFY(!live.frame().links.first().silentFor);
    samples.position += 1000;
    for (int second = 1; second < 10; ++second)
        QCOMPARE(samples.next(live).links.first().state, State::Streaming);
    const auto stalled = samples.next(live).links.first();
    QCOMPARE(stalled.state, State::Stalled);
    QCOMPARE(*stalled.silentFor, 10s);
    QCOMPARE(stateText(stalled), u"stalled: nothing has moved for 10 s, though its worker is there"_s);
    QCOMPARE(jsonOf(live.frame())[u"subscriptions"_s].toArray().first()[u"silent_for_ms"_s].toInteger(), 10'000);
    // What it takes counts, also before it confirms anything.
    samples.subscription.received = Lsn(samples.position);
    QCOMPARE(samples.next(live).links.first().state, State::Streaming);
    for (int second = 0; second < 10; ++second)
        (void)samples.next(live);
    QCOMPARE(live.frame().links.first().state, State::Stalled);
    samples.slot.confirmed = Lsn(samples.position - 1);
    QCOMPARE(samples.next(live).links.first().state, State::Streaming);
    samples.slot.confirmed = Lsn(samples.position);
    QVERIFY(!samples.next(live).links.first().silentFor);
}

void LiveFrameTest::wasNotSilentWhileNobodyWasThere()
{
    LiveSamples samples;
    LiveState live(samples.config);
    (void)samples.next(live);
    samples.position += 1000;
    samples.subscription.enabled = false;
    for (int second = 0; second < 60; ++second)
        (void)samples.next(live);
    QCOMPARE(live.frame().links.first().state, State::Disabled);
    samples.subscription.enabled = true;
    QCOMPARE(samples.next(live).links.first().state, State::Streaming);
    live.take(samples.lost(Side::Subscriber));
    for (int second = 0; second < 60; ++second)
        live.take(samples.publisher());
    QCOMPARE(samples.next(live).links.first().state, State::Streaming);
}

void LiveFrameTest::tellsNoTimeLeftOfWhatDoesNotFlow()
{
    LiveSamples samples;
    LiveState live(samples.config);
    QCOMPARE(samples.next(live).links.first().eta.kind, LagTrack::Eta::Kind::Reached);
    samples.subscription.enabled = false;
    QCOMPARE(samples.next(live).links.first().eta.kind, LagTrack::Eta::Kind::Unknown);
}

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

void LiveFrameTest::countsFailuresForHalfAMinute()
{
    LiveSamples samples;
    samples.subscription.applyErrors = 7;
    LiveState live(samples.config);
    QVERIFY(!samples.next(live).links.first().newErrors);
    QCOMPARE(samples.next(live).links.first().newErrors, 0);
    // One is what the restart of a server leaves.
    samples.subscription.applyErrors = 8;
    QCOMPARE(samples.next(live).links.first().state, State::Streaming);
    samples.subscription.copyErrors = 1;
    const auto failing = samples.next(live);
    QCOMPARE(failing.links.first().state, State::Failing);
    QCOMPARE(failing.links.first().newErrors, 2);
    for (int second = 0; second < 31; ++second)
        (void)samples.next(live);
    QCOMPARE(live.frame().links.first().state, State::Streaming);
}

void LiveFrameTest::countsSuccessorsWhereNothingCountsErrors()
{
    LiveSamples samples;
    samples.subscription.applyErrors.reset();
    samples.subscription.copyErrors.reset();
    LiveState live(samples.config);
    for (const auto pid : {42, 43, 44}) {
        samples.subscription.workerPid = pid;
        (void)samples.next(live);
        samples.subscription.workerPid.reset();
        (void)samples.next(live);
    }
    QCOMPARE(live.frame().links.first().newErrors, 2);
    QCOMPARE(live.frame().links.first().state, State::Failing);
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
