// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/pg/sql.h"
#include "core/preflight/checks.h"

namespace Flare::Checks {

using namespace Qt::StringLiterals;
using Facts::Migration;

namespace {

Remedy settingRemedy(const RoomFinding& room)
{
    const auto value = room.setting == u"wal_level"_s ? Pg::sql("{}", Pg::SqlPart::identifier(u"logical"_s))
                                                      : Pg::sql("{}", room.advised);
    const auto alter = Pg::sql("ALTER SYSTEM SET {} = {}", Pg::SqlPart::identifier(room.setting), value).preview();
    // The only one of them that is read again.
    if (room.setting == u"max_sync_workers_per_subscription"_s)
        return {room.side,
                {},
                alter + u";\nSELECT pg_reload_conf();"_s,
                Text::tr("On a managed service, set it in its console. No restart is needed.")};
    return {
        room.side, {}, alter + u';', Text::tr("Then restart the server; on a managed service, set it in its console.")};
}

QList<Finding> judgeCapacity(const Migration& facts)
{
    QList<SubscriptionConfig> wanted;
    for (const auto& pair : facts.databases)
        wanted += facts.config.subscriptionsOf(pair.name);
    QList<Finding> findings;
    for (const auto& room : judgeRoom(facts.publisher.room, facts.subscriber.room, wanted)) {
        if (room.weight == RoomFinding::Weight::Enough)
            continue;
        const bool tooLow = room.weight == RoomFinding::Weight::TooLow;
        findings.append({{},
                         tooLow ? Severity::Blocker : Severity::Warning,
                         room.side,
                         {},
                         {room.setting},
                         room.text,
                         {settingRemedy(room)}});
    }
    return findings;
}

} // namespace

QList<Check> ofCapacity()
{
    return {
        {u"capacity"_s,
         Text::tr("Room for slots, senders, workers and origins"),
         Text::tr(
             "Each subscription, and each table that is being copied, takes a slot and a walsender on the "
             "publisher, and an origin and a worker on the subscriber. What finds no room waits for ever, and only "
             "the server's log says so."),
         u"https://www.postgresql.org/docs/current/logical-replication-config.html"_s,
         {u"create_subscription"_s},
         judgeCapacity,
         {}},
    };
}

} // namespace Flare::Checks
