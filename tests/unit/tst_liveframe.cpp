// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/liveformat.h"
#include "tests/unit/livesamples.h"

#include <QJsonArray>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = LinkReading::State;

Q_DECLARE_METATYPE(std::function<void(LiveSamples&)>)
Q_DECLARE_METATYPE(State)

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

/// What becomes of samples: frames, and their forms for people and programs.
class LiveFrameTest : public QObject
{
    Q_OBJECT

private slots:
    void judgesALink_data();
    void judgesALink();
    void knowsNothingBeforeTheFirstAnswer();
    void takesAGapForNothingElse();
    void countsFailuresForHalfAMinute();
    void countsSuccessorsWhereNothingCountsErrors();
    void splitsTheLag();
    void tellsWhenASlotIsInDanger();
    void tellsWhenATableIsCopied();
    void measuresRoughlyWithoutStatistics();
    void tellsNoShareOfWhatNobodyCounted();
    void beginsAnewWithAnotherWorker();
    void reachesOverNoGapWithACopy();
    void putsTheLongestCopyFirst();
    void tellsProgramsOfCopies();
    void recognisesTheSlotsOfCopies();
    void writesJson();
    void writesTextForPrometheus();
    void speaksToPeople();
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
        "neither", [](LiveSamples& s) { s.hasSubscription = s.hasSlot = false; }, State::NoSlot);
    row(
        "disabled", [](LiveSamples& s) { s.subscription.enabled = false; }, State::Disabled);
    row(
        "no worker", [](LiveSamples& s) { s.subscription.workerPid.reset(); }, State::NotConnected);
    row(
        "nobody reads the slot", [](LiveSamples& s) { s.slot.active = false; }, State::NotConnected);
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

void LiveFrameTest::tellsWhenATableIsCopied()
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

void LiveFrameTest::measuresRoughlyWithoutStatistics()
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

void LiveFrameTest::tellsNoShareOfWhatNobodyCounted()
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

void LiveFrameTest::beginsAnewWithAnotherWorker()
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

void LiveFrameTest::reachesOverNoGapWithACopy()
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

void LiveFrameTest::putsTheLongestCopyFirst()
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

void LiveFrameTest::tellsProgramsOfCopies()
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
}

void LiveFrameTest::recognisesTheSlotsOfCopies()
{
    QVERIFY(isCopySlot(SlotName(u"shop_16394_sync_16385"_s)));
    QVERIFY(isCopySlot(SlotName(u"pg_16394_sync_16385_7578203945712345678"_s)));
    QVERIFY(!isCopySlot(SlotName(u"shop_sync_2026"_s)));
    QVERIFY(!isCopySlot(SlotName(u"shop"_s)));
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
    QCOMPARE(link[u"lag_bytes"_s].toInteger(), 1000);
    QVERIFY(link[u"write_rate"_s].isNull() && link[u"unsent_bytes"_s].isNull());
    QVERIFY(!link.contains(u"worker_pid"_s));
}

void LiveFrameTest::writesTextForPrometheus()
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
    QVERIFY(lines.last().isEmpty());
}

void LiveFrameTest::speaksToPeople()
{
    LinkReading link;
    QCOMPARE(lagText(link), u"not known"_s);
    link.lagBytes = 0;
    link.idle = true;
    QCOMPARE(lagText(link), u"idle, everything is confirmed"_s);
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

QTEST_GUILESS_MAIN(LiveFrameTest)
#include "tst_liveframe.moc"
