// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/runbookscenes.h"
#include "tests/shared/testprogram.h"

using namespace Flare;
using namespace Flare::Scenes;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = RunbookStep::State;

namespace {

const RelationName orders{u"app"_s, u"orders"_s};

} // namespace

class TestCutoverVerdicts : public QObject
{
    Q_OBJECT

private slots:
    void judgesTheSubscription_data();
    void judgesTheSubscription() { judge(); }
    void judgesTheCutover_data();
    void judgesTheCutover() { judge(); }
};

void TestCutoverVerdicts::judgesTheSubscription_data()
{
    addColumns();
    const auto operation = "create_subscription";
    row("nothing published", prepared, unchanged, operation, State::Blocked, "create_publication comes first");
    row(
        "no schema", published, [](Scene s) { s.database.tablesMissing = QList<RelationName>{orders}; }, operation,
        State::Blocked, "replicate_schema comes first");
    row(
        "wal_level", published, [](Scene s) { s.topology.publisher.walLevel = u"replica"_s; }, operation,
        State::Blocked, "wal_level is replica");
    row(
        "no slot free", published, [](Scene s) { s.topology.publisher.usedReplicationSlots = 10; }, operation,
        State::Blocked, "all 10 are in use");
    row(
        "no sender free", published, [](Scene s) { s.topology.publisher.usedWalSenders = 10; }, operation,
        State::Blocked, "no free WAL sender");
    row(
        "replicator may not read", published, [](Scene s) { s.database.grants->unreadableTables = 2; }, operation,
        State::Blocked, "grant_replication comes first");
    row("can be made", published, unchanged, operation, State::Ready, "13 table(s) will be copied.");
    row(
        "perhaps rows there", published, [](Scene s) { s.database.subscriber.tablesWithRows = 4; }, operation,
        State::Ready, "4 table(s) of the subscriber");
    row(
        "copying", copying,
        [](Scene s) {
            s.link.copiedBytes = 512;
            s.link.totalBytes = 1024;
        },
        operation, State::Running, "About 512 bytes of 1.0 KiB.");
    row("streaming", streaming, unchanged, operation, State::Done, "the reason of the link");
    row(
        "switched off", streaming, [](Scene s) { s.link.state = LinkState::Disabled; }, operation, State::Ready,
        "A run switches it on.");
    row(
        "broken", streaming, [](Scene s) { s.link.state = LinkState::Failing; }, operation, State::Optional,
        "the reason of the link");
    row(
        "slot lost", streaming, [](Scene s) { s.link.state = LinkState::SlotLost; }, operation, State::Blocked,
        "drop_subscription removes it");
    row(
        "tables left while the slot is at risk", streaming,
        [](Scene s) {
            s.link.state = LinkState::SlotAtRisk;
            s.link.tables.initial = 1;
        },
        operation, State::Running, "The copy is under way");
    row(
        "too young to be judged", streaming, [](Scene s) { s.link.state = LinkState::Connecting; }, operation,
        State::Running, "the reason of the link");
    for (const auto state : {LinkState::CatchingUp, LinkState::SlotAtRisk, LinkState::Incomplete, LinkState::Stalled})
        row(
            qPrintable(keyOf(state)), streaming, [state](Scene s) { s.link.state = state; }, operation, State::Done,
            "the reason of the link");
    row(
        "foreign slot", published,
        [](Scene s) {
            s.link.state = LinkState::NoSubscription;
            s.link.slot = LiveSlot();
            s.link.reason = u"A slot."_s;
        },
        operation, State::Blocked, "A slot. Find out whose it is");
    row(
        "own slot", published,
        [](Scene s) {
            s.link.state = LinkState::NoSubscription;
            s.link.slot = LiveSlot();
            s.link.slotIsOurs = true;
        },
        operation, State::Ready, "will be copied");
    row(
        "unknown", streaming, [](Scene s) { s.link.state = LinkState::Unknown; }, operation, State::Unknown,
        "the reason of the link");
    row("no statistics while copying", copying, unchanged, "vacuum_analyze", State::Blocked, "copy must be complete");
    row("no statistics", streaming, unchanged, "vacuum_analyze", State::Ready, "12 table(s)");
    row("no statistics in the outage", paused, unchanged, "vacuum_analyze", State::Optional, "analyze-only");
    row(
        "statistics", streaming, [](Scene s) { s.database.subscriber.tablesWithoutStatistics = 0; }, "vacuum_analyze",
        State::Done, "Every table");
}

void TestCutoverVerdicts::judgesTheCutover_data()
{
    addColumns();
    row("pause without a subscription", published, unchanged, "pause_write", State::Blocked, "absent");
    row("pause while copying", copying, unchanged, "pause_write", State::Blocked, "The copy is under way");
    row(
        "pause of a broken stream", streaming, [](Scene s) { s.link.state = LinkState::Failing; }, "pause_write",
        State::Blocked, "the reason of the link");
    for (const auto state : {LinkState::Incomplete, LinkState::Stalled, LinkState::Connecting, LinkState::NotConnected})
        row(
            qPrintable(u"pause while "_s + keyOf(state)), streaming, [state](Scene s) { s.link.state = state; },
            "pause_write", State::Blocked, "the reason of the link");
    row(
        "pause while the slot is at risk", streaming, [](Scene s) { s.link.state = LinkState::SlotAtRisk; },
        "pause_write", State::Ready, "Ends 0 sessions");
    row(
        "pause while tables are left and the slot is at risk", streaming,
        [](Scene s) {
            s.link.state = LinkState::SlotAtRisk;
            s.link.tables.copying = 1;
        },
        "pause_write", State::Blocked, "The copy is under way");
    row(
        "pause far behind", streaming, [](Scene s) { s.link.lagBytes = 5 * 1024 * 1024; }, "pause_write",
        State::Blocked, "5.0 MiB behind, and lag_threshold allows 1.0 MiB");
    row(
        "pause of a young stream", streaming, [](Scene s) { s.link.streamingFor = 3s; }, "pause_write", State::Blocked,
        "up for 3 s, and min_stable asks for 60 s");
    row(
        "pause with a table left out", streaming, [](Scene s) { s.link.notSubscribed = {orders}; }, "pause_write",
        State::Blocked, "not subscribed yet");
    row(
        "pause with a prepared transaction", streaming, [](Scene s) { s.database.preparedTransactions = 1; },
        "pause_write", State::Blocked, "1 prepared transaction(s) of bench");
    row(
        "pause without any subscription in the file", streaming, [](Scene s) { s.database.subscriptions.clear(); },
        "pause_write", State::Blocked, "has no subscription for bench");
    row(
        "pause", streaming,
        [](Scene s) {
            s.database.publisher.sessions = 38;
            s.database.publisher.applicationSessions = 36;
        },
        "pause_write", State::Ready, "Ends 38 sessions on the publisher, 36 of them");
    row("paused", paused, unchanged, "pause_write", State::Done, "since 2026-01-02T03:04:05.000Z by dba@workstation");
    row("sequences before the schema", untouched, unchanged, "sync_sequences", State::Blocked,
        "replicate_schema comes first");
    row("sequences before the pause", streaming, unchanged, "sync_sequences", State::Optional,
        "5 of 5 sequences are behind");
    row(
        "sequences behind", paused, [](Scene s) { s.database.sequences->behind = 2; }, "sync_sequences", State::Ready,
        "2 of 5 sequences");
    row(
        "sequences missing", paused, [](Scene s) { s.database.sequences->missing = 1; }, "sync_sequences",
        State::Blocked, "1 sequence(s)");
    row("sequences equal", paused, unchanged, "sync_sequences", State::Done, "None of the 5 sequence(s)");
    row(
        "no sequences", streaming, [](Scene s) { s.database.sequences = SequenceCounts(); }, "sync_sequences",
        State::Done, "has no sequences");
    row("the way back", paused, unchanged, "resume_write", State::Optional, "This is the way back");
    row("the way back after the switch", finished, unchanged, "resume_write", State::Optional, "hold different data");
    row("switch before the pause", streaming, unchanged, "record_switch", State::Blocked, "pause_write comes first");
    row(
        "switch before the sequences", paused, [](Scene s) { s.database.sequences->behind = 1; }, "record_switch",
        State::Blocked, "numbers that are in use");
    row(
        "switch while it drains", paused, [](Scene s) { s.link.lagBytes = s.config.cutover.lagThreshold + 1; },
        "record_switch", State::Blocked, "It is not certain that everything has arrived");
    row(
        "switch without a stream", paused, [](Scene s) { s.link.state = LinkState::Failing; }, "record_switch",
        State::Blocked, "run pause_write once more");
    row(
        "switch when nobody knows", paused, [](Scene s) { s.link.state = LinkState::Unknown; }, "record_switch",
        State::Unknown, "the reason of the link");
    row("switch", paused, unchanged, "record_switch", State::Ready,
        "Point the application at new.example.org:5432, database bench.");
    row(
        "switch that can't be known", paused, [](Scene s) { s.database.subscriber.applicationSessions = 7; },
        "record_switch", State::Ready, "The subscriber has 7 session(s) there now");
    row(
        "application seen on the subscriber", paused,
        [](Scene s) {
            s.config.cutover.appUsers = {RoleName(u"app"_s)};
            s.database.subscriber.applicationSessions = 7;
        },
        "record_switch", State::Done, "7 session(s) on the subscriber");
    row("switched", finished, unchanged, "record_switch", State::Done, "The subscription is gone, as after a switch.");
    row("no subscription to drop", published, unchanged, "drop_subscription", State::Blocked,
        "There is no subscription");
    row("too early to drop", streaming, unchanged, "drop_subscription", State::Blocked, "The switch comes first.");
    row(
        "sequences first", paused, [](Scene s) { s.database.sequences->behind = 1; }, "drop_subscription",
        State::Blocked, "1 of 5 sequences");
    row("drop", paused, unchanged, "drop_subscription", State::Ready, "Once the application works");
    row(
        "drop to begin anew", streaming,
        [](Scene s) {
            s.link.state = LinkState::NoSlot;
            s.link.slot.reset();
        },
        "drop_subscription", State::Optional, "the reason of the link");
    row(
        "drop a foreign slot", finished,
        [](Scene s) {
            s.link.state = LinkState::NoSubscription;
            s.link.slotIsOurs = false;
        },
        "drop_subscription", State::Blocked, "It is left alone.");
    row(
        "drop the slot that was left", finished, [](Scene s) { s.link.state = LinkState::NoSubscription; },
        "drop_subscription", State::Ready, "the reason of the link");
    row("dropped", finished, unchanged, "drop_subscription", State::Done, "is gone, and so is its slot");
    row("publication in use", streaming, unchanged, "drop_publication", State::Blocked,
        "drop_subscription comes first");
    row("publication before its use", published, unchanged, "drop_publication", State::Optional, "begins anew");
    row(
        "publication of no use", finished, [](Scene s) { s.database.publication = Publication(); }, "drop_publication",
        State::Ready, "Nothing uses");
    row("publication dropped", finished, unchanged, "drop_publication", State::Done, "is gone");
    row("past", finished, unchanged, "create_publication", State::Done, "The migration is past this");
}

FLARE_TEST(TestCutoverVerdicts)
#include "tst_cutoververdicts.moc"
