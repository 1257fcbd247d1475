// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/livefactrows.h"

#include "widgets/live/livefactcells.h"
#include "widgets/live/replicationrows.h"

#include <QCoreApplication>

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
         textCell(sessions.user.text()), textCell(sessions.application), textCellOrNull(sessions.state),
         countCell(sessions.count), timeCell(sessions.oldestTransaction, isLong ? Tone::Warning : Tone::Neutral),
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
            Words::tr("Nobody is connected to the databases of the file."),
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
             textCell(transaction.application), textCell(transaction.state), yesNoCell(transaction.writes),
             timeCell(transaction.age), holdsUpCell(config, transaction)}};
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
            Words::tr("No transaction has lasted for more than 5 seconds."),
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
    return {slotTable(), senderTable(), subscriptionTable(), copyTable(), sessionTable(), transactionTable()};
}

} // namespace Flare
