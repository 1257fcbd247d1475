// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/pg/sql.h"
#include "core/preflight/checks.h"
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
    QStringList statements;
    for (const auto& transaction : facts.publisher.transactions) {
        if (!transaction.writes)
            continue;
        writers.append(shownTransaction(transaction));
        statements.append(Pg::sql("SELECT pg_terminate_backend({})", transaction.pid).preview() + u';');
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
                  "database, has ended. These have been open for more than a minute."),
         {{Side::Publisher,
           {},
           statements.join(u'\n'),
           Text::tr("Better: let them come to their end, or ask whoever runs them. What they have done since they "
                    "began is rolled back.")}}}};
}

QList<Finding> judgePrepared(const Migration& facts)
{
    QMap<DatabaseName, QList<Facts::PreparedTransaction>> ofDatabase; // Each is ended in its own.
    for (const auto& each : facts.publisher.prepared)
        ofDatabase[each.database].append(each);
    QList<Finding> findings;
    for (auto it = ofDatabase.cbegin(); it != ofDatabase.cend(); ++it) {
        QStringList names;
        QStringList statements;
        for (const auto& each : *it) {
            names.append(Text::tr("%1 of %2, prepared %3 ago").arg(each.gid, each.owner.text(), ageText(each.seconds)));
            statements.append(Pg::sql("ROLLBACK PREPARED {}", Pg::Literal{each.gid}).preview() + u';');
        }
        findings.append(
            {{},
             Severity::Blocker,
             Side::Publisher,
             it.key(),
             names,
             Text::tr("Transactions are prepared on the publisher and stay open until somebody ends them. No slot "
                      "starts before, and one that is committed after the writes were paused changes what was proven."),
             {{Side::Publisher, it.key(), statements.join(u'\n'),
               Text::tr("Or COMMIT PREPARED: only the transaction manager that prepared it knows which.")}}});
    }
    return findings;
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
