// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/pg/sql.h"
#include "core/preflight/checks.h"
#include "core/replication/relationnames.h"
#include "core/replication/subscriptionstatements.h"

#include <algorithm>

namespace Flare::Checks {

using namespace Qt::StringLiterals;
using Facts::Migration;

namespace {

QString ageText(qint64 seconds)
{
    constexpr qint64 hour = 3600;
    return seconds < hour ? Text::tr("%1 min").arg(seconds / 60)
                          : Text::tr("%1 h %2 min").arg(seconds / hour).arg(seconds % hour / 60);
}

QString shownTransaction(const Facts::Transaction& transaction)
{
    const auto application = transaction.application.isEmpty() ? QString() : u" ("_s + transaction.application + u')';
    return Text::tr("process %1 of %2%3 in %4, open for %5")
        .arg(QString::number(transaction.pid), transaction.user.text(), application, transaction.database.text(),
             ageText(transaction.seconds));
}

QList<Finding> judgeTransactions(const Migration& facts)
{
    QStringList writers;
    QList<Remedy> remedies;
    for (const auto& transaction : facts.publisher.transactions) {
        if (!transaction.writes)
            continue;
        writers.append(shownTransaction(transaction));
        remedies.append({Side::Publisher,
                         {},
                         Pg::sql("SELECT pg_terminate_backend({})", transaction.pid).preview() + u';',
                         Text::tr("Better: let it come to its end, or ask whoever runs it to end it. What it has done "
                                  "since it began is rolled back.")});
    }
    if (writers.isEmpty())
        return {};
    return {
        {{},
         Severity::Warning,
         Side::Publisher,
         {},
         writers,
         Text::tr("The start of a slot waits until each transaction of the publisher that has written, in whichever "
                  "database, has ended. These have been open for more than a minute: %1.")
             .arg(listed(writers, 5)),
         remedies}};
}

QList<Finding> judgePrepared(const Migration& facts)
{
    if (facts.publisher.prepared.isEmpty())
        return {};
    QStringList names;
    QList<Remedy> remedies;
    for (const auto& each : facts.publisher.prepared) {
        names.append(Text::tr("%1 of %2 in %3, prepared %4 ago")
                         .arg(each.gid, each.owner.text(), each.database.text(), ageText(each.seconds)));
        remedies.append({Side::Publisher, each.database,
                         Pg::sql("ROLLBACK PREPARED {}", Pg::Literal{each.gid}).preview() + u';',
                         Text::tr("Or COMMIT PREPARED: only the transaction manager that prepared it knows which.")});
    }
    return {{{},
             Severity::Blocker,
             Side::Publisher,
             {},
             names,
             Text::tr("Transactions are prepared on the publisher and stay open until somebody ends them: %1. No slot "
                      "starts before, and one that is committed after the writes were paused changes what was proven.")
                 .arg(listed(names, 5)),
             remedies}};
}

bool isOfFile(const Slot& slot, const Config& config)
{
    return std::ranges::any_of(config.subscriptions,
                               [&](const auto& each) { return slotNameFor(each.name) == slot.name; });
}

QList<Finding> judgeSlots(const Migration& facts)
{
    QList<Finding> findings;
    for (const auto& slot : facts.publisher.logicalSlots) {
        if (isOfFile(slot, facts.config))
            continue;
        const auto drop =
            Pg::sql("SELECT pg_drop_replication_slot({})", Pg::Literal{slot.name.text()}).preview() + u';';
        if (slot.active)
            findings.append(
                {{},
                 Severity::Note,
                 Side::Publisher,
                 {},
                 {slot.name.text()},
                 Text::tr("The slot %1 (%2, database %3) is read by somebody else: a consumer of changes that does not "
                          "follow to the new server by itself. It needs a slot there, and a moment at which it changes "
                          "over without missing or doubling anything.")
                     .arg(slot.name.text(), slot.plugin, slot.database.text()),
                 {}});
        else
            findings.append(
                {{},
                 Severity::Warning,
                 Side::Publisher,
                 {},
                 {slot.name.text()},
                 Text::tr("Nobody reads the slot %1 (%2, database %3), and the publisher keeps %4 of WAL for it. It "
                          "keeps all WAL from now on, until the disk is full.")
                     .arg(slot.name.text(), slot.plugin, slot.database.text(), sizeText(slot.retainedBytes)),
                 {{Side::Publisher,
                   {},
                   drop,
                   Text::tr("Only if its consumer is gone for good: it would have to begin anew.")}}});
    }
    return findings;
}

} // namespace

QList<Check> ofActivity()
{
    const auto slotsPage = u"https://www.postgresql.org/docs/current/logicaldecoding-explanation.html"_s;
    return {
        {u"long_transactions"_s,
         Text::tr("Transactions that are open for long"),
         Text::tr("A slot begins at a point at which no older transaction is open."),
         slotsPage,
         {},
         judgeTransactions,
         {}},
        {u"prepared_transactions"_s,
         Text::tr("Prepared transactions"),
         Text::tr("What is prepared holds its locks and its place in the log until somebody ends it."),
         u"https://www.postgresql.org/docs/current/sql-prepare-transaction.html"_s,
         {u"create_subscription"_s},
         judgePrepared,
         {}},
        {u"foreign_slots"_s,
         Text::tr("Slots of others"),
         Text::tr("A slot that nobody reads fills the disk; one that somebody reads is left behind at the switch."),
         slotsPage,
         {},
         judgeSlots,
         {}},
    };
}

} // namespace Flare::Checks
