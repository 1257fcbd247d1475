// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/linkjudgement.h"
#include "core/monitor/liveformat.h"
#include "tests/shared/livesamples.h"
#include "tests/shared/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(std::function<void(LiveSamples&)>)

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

/// How a link is, by one look after the other.
class LinkJudgementTest : public QObject
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
    void countsFailuresForHalfAMinute();
    void countsSuccessorsWhereNothingCountsErrors();
};

void LinkJudgementTest::judgesALink_data()
{
    QTest::addColumn<std::function<void(LiveSamples&)>>("change");
    QTest::addColumn<LinkState>("state");
    using Change = std::function<void(LiveSamples&)>;
    const auto row = [](const char* name, const Change& change, LinkState state) {
        QTest::newRow(name) << change << state;
    };
    row(
        "all well", [](LiveSamples&) {}, LinkState::Streaming);
    row(
        "tables are copied",
        [](LiveSamples& s) {
            s.tables = {{u'r', 2}, {u'd', 1}};
        },
        LinkState::Copying);
    row(
        "no slot", [](LiveSamples& s) { s.hasSlot = false; }, LinkState::NoSlot);
    row(
        "slot lost", [](LiveSamples& s) { s.slot.walStatus = u"lost"_s; }, LinkState::SlotLost);
    row(
        "no subscription", [](LiveSamples& s) { s.hasSubscription = false; }, LinkState::NoSubscription);
    row(
        "neither", [](LiveSamples& s) { s.hasSubscription = s.hasSlot = false; }, LinkState::Absent);
    row(
        "disabled", [](LiveSamples& s) { s.subscription.enabled = false; }, LinkState::Disabled);
    row(
        "no worker", [](LiveSamples& s) { s.subscription.workerPid.reset(); }, LinkState::NotConnected);
    row(
        "nobody reads the slot", [](LiveSamples& s) { s.slot.active = false; }, LinkState::NotConnected);
    row(
        "slot at risk", [](LiveSamples& s) { s.slot.walStatus = u"unreserved"_s; }, LinkState::SlotAtRisk);
    row(
        "more to come than the threshold", [](LiveSamples& s) { s.position += 1'000'001; }, LinkState::CatchingUp);
    // One that fails again and again is there for a moment each time.
    row(
        "a worker that has just begun", [](LiveSamples& s) { s.slot.connectedFor = 5s; }, LinkState::Connecting);
    row(
        "a worker that has lasted", [](LiveSamples& s) { s.slot.connectedFor = 6s; }, LinkState::Streaming);
    const auto silentWithLag = [](LiveSamples& s) {
        s.position += 1;
        s.subscription.sinceMessage = 10s;
    };
    row("silent, and something is to come", silentWithLag, LinkState::Stalled);
    const auto withGap = [=](LiveSamples& s) {
        silentWithLag(s);
        s.slot.walStatus = u"unreserved"_s;
        s.published = coverageOf({u"a"_s, u"b"_s}, 1s);
        s.subscribed = coverageOf({u"a"_s}, 2s);
    };
    // What goes to waste counts before what stands still, and may get lost.
    row("a table that the subscription does not know", withGap, LinkState::Incomplete);
    row(
        "a table that is in no publication",
        [=](LiveSamples& s) {
            s.subscribed = s.published = coverageOf({u"a"_s}, 1s);
            s.published->leftOut = tablesNamed({u"b"_s});
        },
        LinkState::Incomplete);
    row(
        "such a table, while nobody is connected",
        [=](LiveSamples& s) {
            withGap(s);
            s.slot.active = false;
        },
        LinkState::NotConnected);
    row(
        "the same tables on both sides",
        [=](LiveSamples& s) {
            s.subscribed = s.published = coverageOf({u"a"_s, u"b"_s}, 1s);
        },
        LinkState::Streaming);
    row(
        "silent, while a table's own worker catches up",
        [=](LiveSamples& s) {
            silentWithLag(s);
            s.tables = {{u'r', 2}, {u'f', 1}};
        },
        LinkState::Copying);
    row(
        "silent, and nothing is to come", [](LiveSamples& s) { s.subscription.sinceMessage = 1h; },
        LinkState::Streaming);
    row(
        "silent, and at a transaction",
        [=](LiveSamples& s) {
            silentWithLag(s);
            s.subscription.workerWrites = true;
        },
        LinkState::Streaming);
    row(
        "silent in a transaction that waits for a lock",
        [=](LiveSamples& s) {
            silentWithLag(s);
            s.subscription.workerWrites = s.subscription.workerWaitsForLock = true;
        },
        LinkState::Stalled);
}

void LinkJudgementTest::judgesALink()
{
    QFETCH(const std::function<void(LiveSamples&)>, change);
    QFETCH(const LinkState, state);
    LiveSamples samples;
    change(samples);
    LiveState live(samples.config);
    QCOMPARE(samples.next(live).links.first().state, state);
}

void LinkJudgementTest::tellsWhichTablesAreMissing()
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
void LinkJudgementTest::callsNothingMissingThatMayHaveCome()
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

void LinkJudgementTest::tellsSinceWhenNothingMoves()
{
    LiveSamples samples;
    LiveState live(samples.config);
    (void)samples.next(live); // Of the first look at one server alone nobody knows more.
    (void)samples.next(live);
    QVERIFY(!live.frame().links.first().silentFor);
    samples.position += 1000;
    for (int second = 1; second < 10; ++second)
        QCOMPARE(samples.next(live).links.first().state, LinkState::Streaming);
    const auto stalled = samples.next(live).links.first();
    QCOMPARE(stalled.state, LinkState::Stalled);
    QCOMPARE(*stalled.silentFor, 10s);
    QCOMPARE(stateText(stalled), u"stalled: nothing has moved for 10 s, though its worker is there"_s);
    QCOMPARE(jsonOf(live.frame())[u"subscriptions"_s].toArray().first()[u"silent_for_ms"_s].toInteger(), 10'000);
    // What it takes counts, also before it confirms anything.
    samples.subscription.received = Lsn(samples.position);
    QCOMPARE(samples.next(live).links.first().state, LinkState::Streaming);
    for (int second = 0; second < 10; ++second)
        (void)samples.next(live);
    QCOMPARE(live.frame().links.first().state, LinkState::Stalled);
    samples.slot.confirmed = Lsn(samples.position - 1);
    QCOMPARE(samples.next(live).links.first().state, LinkState::Streaming);
    samples.slot.confirmed = Lsn(samples.position);
    QVERIFY(!samples.next(live).links.first().silentFor);
}

void LinkJudgementTest::wasNotSilentWhileNobodyWasThere()
{
    LiveSamples samples;
    LiveState live(samples.config);
    (void)samples.next(live);
    samples.position += 1000;
    samples.subscription.enabled = false;
    for (int second = 0; second < 60; ++second)
        (void)samples.next(live);
    QCOMPARE(live.frame().links.first().state, LinkState::Disabled);
    samples.subscription.enabled = true;
    QCOMPARE(samples.next(live).links.first().state, LinkState::Streaming);
    live.take(samples.lost(Side::Subscriber));
    for (int second = 0; second < 60; ++second)
        live.take(samples.publisher());
    QCOMPARE(samples.next(live).links.first().state, LinkState::Streaming);
}

void LinkJudgementTest::tellsNoTimeLeftOfWhatDoesNotFlow()
{
    LiveSamples samples;
    LiveState live(samples.config);
    QCOMPARE(samples.next(live).links.first().eta.kind, LagTrack::Eta::Kind::Reached);
    samples.subscription.enabled = false;
    QCOMPARE(samples.next(live).links.first().eta.kind, LagTrack::Eta::Kind::Unknown);
}

void LinkJudgementTest::countsFailuresForHalfAMinute()
{
    LiveSamples samples;
    samples.subscription.applyErrors = 7;
    LiveState live(samples.config);
    QVERIFY(!samples.next(live).links.first().newErrors);
    QCOMPARE(samples.next(live).links.first().newErrors, 0);
    // One is what the restart of a server leaves.
    samples.subscription.applyErrors = 8;
    QCOMPARE(samples.next(live).links.first().state, LinkState::Streaming);
    // Unless the worker is younger than one that fails lives.
    samples.slot.connectedFor = 1s;
    QCOMPARE(samples.next(live).links.first().state, LinkState::Connecting);
    samples.slot.connectedFor = 7s;
    QCOMPARE(samples.next(live).links.first().state, LinkState::Streaming);
    samples.subscription.copyErrors = 1;
    const auto failing = samples.next(live);
    QCOMPARE(failing.links.first().state, LinkState::Failing);
    QCOMPARE(failing.links.first().newErrors, 2);
    for (int second = 0; second < 31; ++second)
        (void)samples.next(live);
    QCOMPARE(live.frame().links.first().state, LinkState::Streaming);
}

void LinkJudgementTest::countsSuccessorsWhereNothingCountsErrors()
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
    QCOMPARE(live.frame().links.first().state, LinkState::Failing);
}

FLARE_TEST(LinkJudgementTest)

#include "tst_linkjudgement.moc"
