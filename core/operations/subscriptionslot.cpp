// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/subscriptionslot.h"

#include "core/base/text.h"
#include "core/replication/publicationjournal.h"

#include <future>

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto slotPatience = 30s;

Connection& onPublisher(Context& context, const SubscriptionTarget& target)
{
    return context.session(Side::Publisher, Role::Superuser, target.database);
}

void tellBlockers(Context& context, const SubscriptionTarget& target, QStringList& told)
{
    try {
        for (const auto& who : readSlotBlockers(onPublisher(context, target))) {
            const auto key = who.section(u',', 0, 0);
            if (!told.contains(key))
                context.say(Text::tr("The slot waits for %1.").arg(who));
            told += key;
        }
    } catch (const Error&) {
        // How the creation of the slot itself ends says what happened.
        return;
    }
}

} // namespace

void noteSlot(Context& context, const SubscriptionTarget& target, bool slotIsThere)
{
    const auto change = [&](PublicationJournal& journal) {
        if (slotIsThere)
            journal.slotOwners.insert(target.definition.slot, target.subscriber);
        else
            journal.slotOwners.remove(target.definition.slot);
    };
    if (!updateJournal(onPublisher(context, target), target.definition.publication, change))
        updateJournal(context.session(Side::Publisher, Role::DbOwner, target.database), target.definition.publication,
                      change);
}

void makeSlot(Context& context, const SubscriptionTarget& target)
{
    const auto creator = context.open(Side::Publisher, Role::Superuser, target.database);
    // Should this program die, the server gives up soon after, and leaves no slot.
    creator->exec("SET statement_timeout = '40s'"_sql);
    auto creation = std::async(
        std::launch::async, [&] { creator->exec(createSlot(target.definition.slot), {}, Deadline::in(slotPatience)); });
    QStringList told;
    while (creation.wait_for(1s) != std::future_status::ready)
        tellBlockers(context, target, told);
    try {
        creation.get();
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::TimedOut)
            throw;
        throw error.during(Text::tr("Creating the slot %1").arg(target.definition.slot.text()))
            .withAdvice(Text::tr("A slot can only start when every transaction that was writing has ended: %1. Wait "
                                 "for them or end them, then run this again. Nothing was left behind.")
                            .arg(told.isEmpty() ? Text::tr("none was seen") : told.join(u"; "_s)));
    }
}

bool removeSlot(Context& context, const SubscriptionTarget& target)
{
    try {
        auto& publisher = onPublisher(context, target);
        const auto stop = publisher.setStopToken({});
        publisher.exec("SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = $1"
                       " AND NOT active"_sql,
                       Params(target.definition.slot));
        updateJournal(publisher, target.definition.publication,
                      [&](PublicationJournal& journal) { journal.slotOwners.remove(target.definition.slot); });
        publisher.setStopToken(stop);
        return true;
    } catch (const Error&) {
        return false;
    }
}

} // namespace Flare::Operations
