// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/replicationrows.h"

#include "core/monitor/linkjudgement.h"
#include "core/monitor/liveformat.h"
#include "widgets/live/livefactcells.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using Theme::Tone;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Flare::LiveFactRows)
};

/// Before version 13 there is no such column.
FactCell walStatusCell(const LiveSlot& slot)
{
    if (slot.walStatus.isEmpty())
        return {};
    if (slot.walStatus == u"lost"_s)
        return textCell(slot.walStatus, Tone::Bad, Words::tr("WAL that it needs is gone: the copy must begin anew."));
    if (slot.walStatus == u"unreserved"_s)
        return textCell(slot.walStatus, Tone::Bad,
                        Words::tr("The next checkpoint may remove WAL that it needs: it must catch up now."));
    return textCell(slot.walStatus);
}

const LinkReading* linkOf(const LiveFrame& frame, const LiveSlot& slot)
{
    const auto found = std::find_if(frame.links.begin(), frame.links.end(),
                                    [&](const LinkReading& link) { return link.slotName == slot.name; });
    return found == frame.links.end() ? nullptr : &*found;
}

FactRow slotRow(const LiveFrame& frame, const LiveSlot& slot)
{
    const auto* link = linkOf(frame, slot);
    const auto idle = slot.active ? Tone::Neutral : Tone::Warning;
    return {slot.name.text(),
            {textCell(slot.name.text()), textCell(slot.database.text()),
             link != nullptr ? textCell(link->name.text()) : FactCell(),
             yesNoCell(slot.active, Tone::Warning, Words::tr("Nobody reads from it, and WAL is kept for it.")),
             lsnCell(slot.confirmed), sizeCell(slot.lagBytes), sizeCell(slot.unsentBytes),
             sizeCell(slot.retainedBytes, idle), walStatusCell(slot), sizeCell(slot.safeBytes),
             timeCell(link != nullptr ? link->slotSafeFor : std::nullopt, Tone::Warning), timeCell(slot.connectedFor)}};
}

QList<FactRow> slotRows(const Config&, const LiveFrame& frame)
{
    QList<FactRow> rows;
    if (frame.publisher.isUp()) {
        for (const auto& slot : frame.publisher.last->publisher->slotsByName)
            rows.append(slotRow(frame, slot));
    }
    return rows;
}

FactRow senderRow(const LiveSender& sender)
{
    const auto pid = QString::number(sender.pid);
    return {pid,
            {FactCell{pid, sender.pid, Tone::Neutral, {}}, textCell(sender.application), textCell(sender.user.text()),
             textCellOrNull(sender.client), textCell(sender.state), textCellOrNull(sender.slot.text()),
             lsnCell(sender.sent), lsnCell(sender.flushed), sizeCell(sender.unsentBytes),
             sizeCell(sender.unflushedBytes), timeCell(sender.replayLag), textCell(sender.sync),
             timeCell(sender.connectedFor)}};
}

QList<FactRow> senderRows(const Config&, const LiveFrame& frame)
{
    QList<FactRow> rows;
    if (frame.publisher.isUp()) {
        for (const auto& sender : frame.publisher.last->publisher->senders)
            rows.append(senderRow(sender));
    }
    return rows;
}

/// By kind, as PostgreSQL's documentation on logical replication conflicts names them.
FactCell conflictCell(const LiveSubscription& subscription)
{
    QStringList kinds;
    for (auto kind = subscription.conflictsByKind.begin(); kind != subscription.conflictsByKind.end(); ++kind) {
        if (kind.value() > 0)
            kinds.append(kind.key() + u": "_s + Theme::countText(kind.value()));
    }
    return countCell(subscription.conflicts, Tone::Warning, kinds.join(u'\n'));
}

/// An origin moves with the changes alone; past what holds none for the subscriber only the slot does.
std::optional<Lsn> appliedOf(const LinkReading* link, const LiveSubscription& subscription)
{
    if (subscription.applied && link != nullptr && link->slot && link->slot->confirmed)
        return std::max(*subscription.applied, *link->slot->confirmed);
    return subscription.applied;
}

/// A word, with the sentence to it as a hint.
FactCell stateCell(const LinkReading& link)
{
    const bool isBad = Theme::toneOf(link.state) == Tone::Bad;
    const auto failure = failureOf(link);
    return textCell(stateText(link.state), isBad ? Tone::Bad : Tone::Neutral,
                    failure.isEmpty() ? stateText(link) : stateText(link) + u": "_s + failure);
}

FactRow subscriptionRow(const LiveFrame& frame, const LiveSubscription& subscription)
{
    const auto* link = frame.link(subscription.name);
    const auto& worker = subscription.workerPid;
    auto workerCell = worker ? FactCell{QString::number(*worker), *worker, Tone::Neutral, {}} : FactCell();
    if (!worker && subscription.enabled)
        workerCell = textCell(Words::tr("none"), Tone::Bad, Words::tr("Its worker ended, or cannot be started."));
    const auto tables = link != nullptr ? tablesText(link->tables) : QString();
    return {subscription.name.text(),
            {textCell(subscription.name.text()), textCell(subscription.database.text()),
             link != nullptr ? stateCell(*link) : FactCell(), yesNoCell(subscription.enabled, Tone::Warning),
             workerCell, lsnCell(subscription.received), lsnCell(appliedOf(link, subscription)),
             timeCell(subscription.sinceMessage),
             countCell(subscription.applyErrors, Tone::Bad, Words::tr("See the subscriber's log for the reason.")),
             countCell(subscription.copyErrors, Tone::Bad, Words::tr("See the subscriber's log for the reason.")),
             conflictCell(subscription), countCell(subscription.copyingWorkers), textCellOrNull(tables)}};
}

QList<FactRow> subscriptionRows(const Config&, const LiveFrame& frame)
{
    QList<FactRow> rows;
    if (frame.subscriber.isUp()) {
        for (const auto& subscription : frame.subscriber.last->subscriber->subscriptions)
            rows.append(subscriptionRow(frame, subscription));
    }
    return rows;
}

FactCell shareCell(const CopyReading& copy)
{
    if (!copy.share)
        return {};
    const auto percent = Words::tr("%1 %").arg(QLocale().toString(*copy.share * 100, 'f', 1));
    return {copy.rough ? u'~' + percent : percent, *copy.share, Tone::Neutral,
            copy.rough ? Words::tr("By the table's size: the publisher has no statistics of it.") : QString()};
}

FactRow copyRow(const LinkReading& link, const CopyReading& copy)
{
    const auto table = displayName(copy.table);
    const auto rowRate = copy.rowRate ? std::optional(qRound64(*copy.rowRate)) : std::nullopt;
    return {link.name.text() + u'\n' + table,
            {textCell(table), textCell(link.name.text()), textCell(link.database.text()), shareCell(copy),
             timeCell(copy.eta), countCell(copy.rows), countCell(copy.expectedRows), countCell(rowRate),
             sizeCell(copy.bytes), rateCell(copy.byteRate), sizeCell(copy.tableBytes)}};
}

QList<FactRow> copyRows(const Config&, const LiveFrame& frame)
{
    QList<FactRow> rows;
    for (const auto& link : frame.links) {
        for (const auto& copy : link.copies)
            rows.append(copyRow(link, copy));
    }
    return rows;
}

} // namespace

LiveFactTable slotTable()
{
    return {u"slots"_s,
            Words::tr("Slots"),
            Words::tr("The logical replication slots of the publisher, and the WAL that it keeps for them."),
            Words::tr("The publisher has no logical replication slot."),
            Side::Publisher,
            {{u"slot"_s, Words::tr("Slot"), {}},
             {u"database"_s, Words::tr("Database"), {}},
             {u"subscription"_s, Words::tr("Subscription"), Words::tr("Of the file.")},
             {u"active"_s, Words::tr("Active"), {}},
             {u"confirmed"_s, Words::tr("Confirmed"), Words::tr("confirmed_flush_lsn"), true},
             {u"lag"_s, Words::tr("To confirm"), Words::tr("From there to the end of the WAL."), true},
             {u"unsent"_s, Words::tr("Not sent"), {}, true},
             {u"kept"_s, Words::tr("WAL kept"), Words::tr("From restart_lsn to the end of the WAL."), true},
             {u"wal_status"_s, Words::tr("WAL status"), Words::tr("PostgreSQL 13 and newer.")},
             {u"safe"_s, Words::tr("Safe for"),
              Words::tr("What may still be written before the slot is in danger; NULL without a limit."), true},
             {u"safe_time"_s, Words::tr("That is"), Words::tr("The same as time, at the present rate."), true},
             {u"connected"_s, Words::tr("Connected for"), {}, true}},
            slotRows};
}

LiveFactTable senderTable()
{
    return {u"replication"_s,
            Words::tr("Replication"),
            Words::tr("The walsenders of the publisher: those of subscriptions, of standbys and of backups."),
            Words::tr("Nobody reads the publisher's WAL."),
            Side::Publisher,
            {{u"process"_s, Words::tr("Process"), {}, true},
             {u"application"_s, Words::tr("Application"),
              Words::tr("application_name; of a subscription's worker that is the name of the subscription.")},
             {u"user"_s, Words::tr("Role"), {}},
             {u"client"_s, Words::tr("Client"), Words::tr("Its address; NULL over a Unix socket.")},
             {u"state"_s, Words::tr("State"), Words::tr("As pg_stat_replication has it.")},
             {u"slot"_s, Words::tr("Slot"), {}},
             {u"sent"_s, Words::tr("Sent"), Words::tr("sent_lsn"), true},
             {u"flushed"_s, Words::tr("Flushed"), Words::tr("flush_lsn"), true},
             {u"unsent"_s, Words::tr("Not sent"), {}, true},
             {u"unflushed"_s, Words::tr("Not flushed"), Words::tr("From flush_lsn to the end of the WAL."), true},
             {u"replay_lag"_s, Words::tr("Replay lag"),
              Words::tr("As the server measures it; NULL while there is nothing to measure."), true},
             {u"sync"_s, Words::tr("Synchronous"), Words::tr("sync_state")},
             {u"connected"_s, Words::tr("Connected for"), {}, true}},
            senderRows};
}

LiveFactTable subscriptionTable()
{
    return {
        u"subscriptions"_s,
        Words::tr("Subscriptions"),
        Words::tr("The subscriptions of the subscriber, and how their workers fare."),
        Words::tr("The subscriber has no subscription."),
        Side::Subscriber,
        {{u"subscription"_s, Words::tr("Subscription"), {}},
         {u"database"_s, Words::tr("Database"), {}},
         {u"state"_s, Words::tr("State"), {}},
         {u"enabled"_s, Words::tr("Enabled"), {}},
         {u"worker"_s, Words::tr("Worker"), Words::tr("The process ID of the apply worker."), true},
         {u"received"_s, Words::tr("Received"), Words::tr("received_lsn"), true},
         {u"applied"_s, Words::tr("Applied"),
          Words::tr("remote_lsn of pg_replication_origin_status, or confirmed_flush_lsn if that is further."), true},
         {u"last_message"_s, Words::tr("Last message"), Words::tr("Since the publisher was heard of."), true},
         {u"apply_errors"_s, Words::tr("Apply errors"), Words::tr("PostgreSQL 15 and newer."), true},
         {u"copy_errors"_s, Words::tr("Copy errors"), Words::tr("PostgreSQL 15 and newer."), true},
         {u"conflicts"_s, Words::tr("Conflicts"), Words::tr("PostgreSQL 18 and newer."), true},
         {u"copying"_s, Words::tr("Copying"), Words::tr("How many workers copy tables."), true},
         {u"tables"_s, Words::tr("Tables"), {}}},
        subscriptionRows};
}

LiveFactTable copyTable()
{
    return {u"copies"_s,
            Words::tr("Tables in copy"),
            Words::tr("The tables whose initial copy is under way at this moment."),
            Words::tr("No table is being copied."),
            Side::Subscriber,
            {{u"table"_s, Words::tr("Table"), {}},
             {u"subscription"_s, Words::tr("Subscription"), {}},
             {u"database"_s, Words::tr("Database"), {}},
             {u"share"_s, Words::tr("Done"), Words::tr("Of the rows that the publisher's statistics tell."), true},
             {u"eta"_s, Words::tr("To go"), Words::tr("At the rate of the last ten seconds."), true},
             {u"rows"_s, Words::tr("Rows"), Words::tr("PostgreSQL 14 and newer."), true},
             {u"expected"_s, Words::tr("Of about"), Words::tr("The publisher's statistics."), true},
             {u"row_rate"_s, Words::tr("Rows a second"), {}, true},
             {u"bytes"_s, Words::tr("Data"), Words::tr("Of COPY's text, PostgreSQL 14 and newer."), true},
             {u"byte_rate"_s, Words::tr("Data a second"), {}, true},
             {u"size"_s, Words::tr("Table's size"), Words::tr("On the publisher, with TOAST."), true}},
            copyRows};
}

} // namespace Flare
