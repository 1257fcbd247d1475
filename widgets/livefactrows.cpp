// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/livefactrows.h"

#include "core/base/units.h"
#include "core/monitor/liveformat.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <chrono>

namespace Flare {

using namespace Qt::StringLiterals;
using Theme::Tone;
using namespace std::chrono_literals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Flare::LiveFactRows)
};

// A session that keeps a transaction open for longer has been forgotten rather than thought about.
constexpr auto longTransaction = 60s;

FactCell textCell(const QString& text, Tone tone = Tone::Neutral, const QString& hint = {})
{
    return {text, {}, tone, hint};
}

FactCell yesNo(bool yes, Tone toneOfNo = Tone::Neutral, const QString& hint = {})
{
    return {yes ? Words::tr("yes") : Words::tr("no"), yes, yes ? Tone::Neutral : toneOfNo, yes ? QString() : hint};
}

FactCell sizeCell(const std::optional<qint64>& bytes, Tone tone = Tone::Neutral, const QString& hint = {})
{
    return bytes ? FactCell{sizeText(*bytes), *bytes, tone, hint} : FactCell();
}

FactCell countCell(const std::optional<qint64>& count, Tone toneOfMany = Tone::Neutral, const QString& hint = {})
{
    if (!count)
        return {};
    return {Theme::countText(*count), *count, *count > 0 ? toneOfMany : Tone::Neutral, *count > 0 ? hint : QString()};
}

template <typename Duration>
FactCell timeCell(const std::optional<Duration>& duration, Tone tone = Tone::Neutral)
{
    if (!duration)
        return {};
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(*duration);
    return {timeText(milliseconds), qint64{milliseconds.count()}, tone, {}};
}

FactCell lsnCell(const std::optional<Lsn>& lsn)
{
    // Padded to one width, so that the texts sort as the positions do.
    return lsn ? FactCell{lsn->text(), u"%1"_s.arg(lsn->value(), 16, 16, QChar(u'0')), Tone::Neutral, {}} : FactCell();
}

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
             yesNo(slot.active, Tone::Warning, Words::tr("Nobody reads from it, and WAL is kept for it.")),
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

LiveFactTable slotTable()
{
    return {u"slots"_s,
            Words::tr("Slots"),
            Words::tr("The logical replication slots of the publisher, and the WAL that it keeps for them."),
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
             link != nullptr ? textCell(stateText(link->state)) : FactCell(),
             yesNo(subscription.enabled, Tone::Warning), workerCell, lsnCell(subscription.received),
             timeCell(subscription.sinceMessage),
             countCell(subscription.applyErrors, Tone::Bad, Words::tr("See the subscriber's log for the reason.")),
             countCell(subscription.copyErrors, Tone::Bad, Words::tr("See the subscriber's log for the reason.")),
             countCell(subscription.conflicts, Tone::Warning), countCell(subscription.copyingWorkers),
             tables.isEmpty() ? FactCell() : textCell(tables)}};
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

LiveFactTable subscriptionTable()
{
    return {u"subscriptions"_s,
            Words::tr("Subscriptions"),
            Words::tr("The subscriptions of the subscriber, and how their workers fare."),
            Side::Subscriber,
            {{u"subscription"_s, Words::tr("Subscription"), {}},
             {u"database"_s, Words::tr("Database"), {}},
             {u"state"_s, Words::tr("State"), {}},
             {u"enabled"_s, Words::tr("Enabled"), {}},
             {u"worker"_s, Words::tr("Worker"), Words::tr("The process ID of the apply worker."), true},
             {u"received"_s, Words::tr("Received"), Words::tr("received_lsn"), true},
             {u"last_message"_s, Words::tr("Last message"), Words::tr("Since the publisher was heard of."), true},
             {u"apply_errors"_s, Words::tr("Apply errors"), Words::tr("PostgreSQL 15 and newer."), true},
             {u"copy_errors"_s, Words::tr("Copy errors"), Words::tr("PostgreSQL 15 and newer."), true},
             {u"conflicts"_s, Words::tr("Conflicts"), Words::tr("PostgreSQL 18 and newer."), true},
             {u"copying"_s, Words::tr("Copying"), Words::tr("How many workers copy tables."), true},
             {u"tables"_s, Words::tr("Tables"), {}}},
            subscriptionRows};
}

FactCell rateCell(const std::optional<double>& bytesPerSecond)
{
    return bytesPerSecond ? FactCell{rateText(*bytesPerSecond), qRound64(*bytesPerSecond), Tone::Neutral, {}}
                          : FactCell();
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

LiveFactTable copyTable()
{
    return {u"copies"_s,
            Words::tr("Tables in copy"),
            Words::tr("The tables whose initial copy is under way at this moment."),
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

/// What the pause of the writes means for these sessions; NULL on the server that is not paused.
FactCell pauseCell(const Config& config, Side side, const LiveSessions& sessions)
{
    if (side == Side::Subscriber)
        return {};
    const auto& server = config.publisher;
    if (sessions.user == server.superuser.user || (server.replUser && sessions.user == server.replUser->user))
        return textCell(Words::tr("ended, may return"), Tone::Warning,
                        Words::tr("The pause does not take CONNECT from this role, which pg-flare itself needs."));
    if (sessions.oldestTransaction)
        return textCell(Words::tr("ended, rolled back"), Tone::Warning,
                        Words::tr("Some of them are in a transaction: what it has done by then is lost."));
    return textCell(Words::tr("ended"));
}

FactRow sessionRow(const Config& config, Side side, const LiveSessions& sessions)
{
    const bool isLong = sessions.oldestTransaction.value_or(0s) >= longTransaction;
    return {
        QStringList{keyOf(side), sessions.database.text(), sessions.user.text(), sessions.application, sessions.state}
            .join(u'\n'),
        {textCell(Theme::sideSymbol(side) + u' ' + Theme::sideWord(side)), textCell(sessions.database.text()),
         textCell(sessions.user.text()), textCell(sessions.application),
         sessions.state.isEmpty() ? FactCell() : textCell(sessions.state), countCell(sessions.count),
         timeCell(sessions.oldestTransaction, isLong ? Tone::Warning : Tone::Neutral),
         pauseCell(config, side, sessions)}};
}

QList<FactRow> sessionRows(const Config& config, const LiveFrame& frame)
{
    QList<FactRow> rows;
    if (frame.publisher.isUp()) {
        for (const auto& sessions : frame.publisher.last->publisher->sessions)
            rows.append(sessionRow(config, Side::Publisher, sessions));
    }
    if (frame.subscriber.isUp()) {
        for (const auto& sessions : frame.subscriber.last->subscriber->sessions)
            rows.append(sessionRow(config, Side::Subscriber, sessions));
    }
    return rows;
}

LiveFactTable sessionTable()
{
    return {u"sessions"_s,
            Words::tr("Sessions"),
            Words::tr("Who is connected to the databases of the file, without pg-flare's own sessions."),
            std::nullopt,
            {{u"server"_s, Words::tr("Server"), {}},
             {u"database"_s, Words::tr("Database"), {}},
             {u"user"_s, Words::tr("Role"), {}},
             {u"application"_s, Words::tr("Application"), Words::tr("application_name")},
             {u"state"_s, Words::tr("State"), Words::tr("As pg_stat_activity has it.")},
             {u"count"_s, Words::tr("Sessions"), {}, true},
             {u"oldest"_s, Words::tr("Oldest transaction"), {}, true},
             {u"at_pause"_s, Words::tr("At the pause"),
              Words::tr("What becomes of them when writes are paused for the cutover.")}},
            sessionRows};
}

/// Slot creation waits for every transaction that has an ID, of whatever database (PostgreSQL's documentation on
/// CREATE_REPLICATION_SLOT); the pause ends sessions, but a prepared transaction outlives its own.
FactCell holdsUpCell(const Config& config, const LiveTransaction& transaction)
{
    const bool ours = config.databases().contains(transaction.database);
    if (!transaction.preparedAs.isEmpty())
        return textCell(ours ? Words::tr("new slots and the pause") : Words::tr("new slots"),
                        ours ? Tone::Bad : Tone::Warning,
                        Words::tr("COMMIT PREPARED or ROLLBACK PREPARED ends it; nothing else does."));
    return transaction.writes ? textCell(Words::tr("new slots"), Tone::Warning) : FactCell();
}

FactRow transactionRow(const Config& config, const LiveTransaction& transaction)
{
    const auto name = transaction.pid > 0 ? QString::number(transaction.pid) : transaction.preparedAs;
    return {name,
            {textCell(name), textCell(transaction.database.text()), textCell(transaction.user.text()),
             textCell(transaction.application), textCell(transaction.state), yesNo(transaction.writes),
             timeCell(std::optional(transaction.age)), holdsUpCell(config, transaction)}};
}

QList<FactRow> transactionRows(const Config& config, const LiveFrame& frame)
{
    QList<FactRow> rows;
    if (frame.publisher.isUp()) {
        for (const auto& transaction : frame.publisher.last->publisher->transactions)
            rows.append(transactionRow(config, transaction));
    }
    return rows;
}

LiveFactTable transactionTable()
{
    return {u"transactions"_s,
            Words::tr("Transactions"),
            Words::tr("Transactions of the whole publisher that have lasted for more than 5 seconds, and prepared "
                      "ones."),
            Side::Publisher,
            {{u"transaction"_s, Words::tr("Process or name"), Words::tr("A prepared one has a name instead.")},
             {u"database"_s, Words::tr("Database"), {}},
             {u"user"_s, Words::tr("Role"), {}},
             {u"application"_s, Words::tr("Application"), Words::tr("application_name")},
             {u"state"_s, Words::tr("State"), {}},
             {u"writes"_s, Words::tr("Has written"), {}},
             {u"age"_s, Words::tr("Age"), {}, true},
             {u"holds_up"_s, Words::tr("Holds up"), Words::tr("What cannot go on before it ends.")}},
            transactionRows};
}

} // namespace

QList<LiveFactTable> liveFactTables()
{
    return {slotTable(), subscriptionTable(), copyTable(), sessionTable(), transactionTable()};
}

} // namespace Flare
