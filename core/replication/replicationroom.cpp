// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/replicationroom.h"

#include "core/base/text.h"
#include "core/replication/subscriptionstatements.h"

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;
using Weight = RoomFinding::Weight;

namespace {

// Above what a primary has, a standby that answers queries must not be: it would not start, or stop replaying.
const QStringList& settingsOfStandbys()
{
    static const QStringList names{u"max_wal_senders"_s, u"max_worker_processes"_s};
    return names;
}

/// What is still to come.
struct Wanted
{
    qint64 slotsMissing = 0;
    qint64 walsenders = 0;
    qint64 appliers = 0;
    qint64 origins = 0;
    qint64 copying = 0; ///< Subscriptions.
    qint64 copiesInTurn = 0; ///< Tables at the same time, one subscription after the other.
    qint64 copiesAtOnce = 0; ///< The same, all subscriptions together.
};

qint64 numberOf(const ServerRoom& server, const QString& setting)
{
    return server.settings.value(setting).toLongLong();
}

qint64 appliersOf(const ServerRoom& subscriber)
{
    return std::count(subscriber.subscriptions.begin(), subscriber.subscriptions.end(), true);
}

Wanted wantedBy(const QList<SubscriptionConfig>& subscriptions, const ServerRoom& publisher,
                const ServerRoom& subscriber)
{
    Wanted wanted;
    for (const auto& each : subscriptions) {
        const auto slot = publisher.slotsTaken.constFind(slotNameFor(each.name));
        const auto found = subscriber.subscriptions.constFind({each.database, each.name});
        const bool isThere = found != subscriber.subscriptions.constEnd();
        wanted.slotsMissing += slot == publisher.slotsTaken.constEnd() ? 1 : 0;
        wanted.walsenders += slot == publisher.slotsTaken.constEnd() || !*slot ? 1 : 0;
        wanted.appliers += !isThere || !*found ? 1 : 0;
        wanted.origins += isThere ? 0 : 1;
        wanted.copying += isThere ? 0 : 1;
    }
    if (wanted.copying == 0)
        return wanted;
    const auto each = std::max<qint64>(numberOf(subscriber, u"max_sync_workers_per_subscription"_s), 1);
    const auto workers =
        numberOf(subscriber, u"max_logical_replication_workers"_s) - appliersOf(subscriber) - wanted.appliers;
    wanted.copiesInTurn = std::clamp<qint64>(workers, 1, each);
    // As many workers as are advised may be there tomorrow, and a second restart would be one too many.
    wanted.copiesAtOnce = std::clamp(workers, wanted.copying, wanted.copying * each);
    return wanted;
}

QString restartText(const ServerRoom& server, const RoomFinding& finding)
{
    const auto side = keyOf(finding.side);
    auto text = server.pending.contains(finding.setting)
        ? Text::tr("Another value stands in its files already, and waits for a restart of the %1.").arg(side)
        : Text::tr("Set it to %1; a restart of the %2 is required.").arg(finding.advised).arg(side);
    if (settingsOfStandbys().contains(finding.setting))
        text += u' ' + Text::tr("Where the %1 has physical standbys, they get the new value first.").arg(side);
    return text;
}

QString figuresText(const RoomFinding& finding)
{
    const bool slower = finding.weight == Weight::Slower;
    const auto needed = slower ? finding.advised : finding.needed;
    return (slower ? Text::tr("%1 on the %2: needs %3 for all copies at the same time (%4 in use, %5 to come), has %6; "
                              "they will wait for each other.")
                   : Text::tr("%1 on the %2: needs %3 (%4 in use, %5 to come), has %6."))
        .arg(finding.setting, keyOf(finding.side))
        .arg(needed)
        .arg(finding.inUse)
        .arg(needed - finding.inUse)
        .arg(finding.has);
}

/// The figures of one side's settings.
class Judgement
{
public:
    Judgement(Side side, const ServerRoom& server)
        : m_side(side)
        , m_server(server)
    {
    }
    /// @param inTurn and @param atOnce are both to come, in the least and in the best case.
    void judge(const QString& setting, qint64 inUse, qint64 inTurn, qint64 atOnce)
    {
        if (!m_server.settings.contains(setting))
            return;
        RoomFinding finding{
            Weight::Enough, m_side, setting, inUse, inUse + inTurn, inUse + atOnce, numberOf(m_server, setting), {}};
        if (finding.has < finding.needed && inTurn > 0)
            finding.weight = Weight::TooLow;
        else if (finding.has < finding.advised && atOnce > 0)
            finding.weight = Weight::Slower;
        if (finding.weight != Weight::Enough)
            finding.text = figuresText(finding) + u' ' + restartText(m_server, finding);
        m_findings.append(finding);
    }
    [[nodiscard]] const QList<RoomFinding>& findings() const { return m_findings; }

private:
    Side m_side;
    const ServerRoom& m_server;
    QList<RoomFinding> m_findings;
};

QList<RoomFinding> judgeWalLevel(const ServerRoom& publisher, const Wanted& wanted)
{
    const auto level = publisher.settings.value(u"wal_level"_s);
    // From 19 on wal_level = replica is enough: the first slot switches logical decoding on.
    const bool fine = level == u"logical"_s || publisher.settings.contains(u"effective_wal_level"_s);
    if (fine || wanted.slotsMissing == 0)
        return {};
    RoomFinding finding;
    finding.weight = Weight::TooLow;
    finding.setting = u"wal_level"_s;
    finding.text = Text::tr("wal_level on the publisher is %1: set it to logical there, which takes a restart "
                            "(Amazon RDS: rds.logical_replication, Cloud SQL: cloudsql.logical_decoding).")
                       .arg(level);
    return {finding};
}

QList<RoomFinding> judgePublisher(const ServerRoom& publisher, const Wanted& wanted)
{
    Judgement judgement(Side::Publisher, publisher);
    judgement.judge(u"max_replication_slots"_s, publisher.slotsTaken.size(), wanted.slotsMissing + wanted.copiesInTurn,
                    wanted.slotsMissing + wanted.copiesAtOnce);
    judgement.judge(u"max_wal_senders"_s, publisher.walsenders, wanted.walsenders + wanted.copiesInTurn,
                    wanted.walsenders + wanted.copiesAtOnce);
    return judgeWalLevel(publisher, wanted) + judgement.findings();
}

QList<RoomFinding> judgeSubscriber(const ServerRoom& subscriber, const Wanted& wanted)
{
    Judgement judgement(Side::Subscriber, subscriber);
    const auto appliers = appliersOf(subscriber);
    const bool copies = wanted.copying > 0;
    // Without a worker for it a copy only waits, without an error and for ever.
    const auto inTurn = wanted.appliers + (copies ? 1 : 0);
    const auto atOnce = wanted.appliers + wanted.copying;
    constexpr qint64 launcher = 1;
    judgement.judge(u"max_logical_replication_workers"_s, appliers, inTurn, atOnce);
    judgement.judge(u"max_worker_processes"_s, appliers + launcher, inTurn, atOnce);
    const bool copiesHaveOrigins = subscriber.majorVersion >= 14;
    judgement.judge(subscriber.majorVersion >= 18 ? u"max_active_replication_origins"_s : u"max_replication_slots"_s,
                    subscriber.origins, wanted.origins + (copiesHaveOrigins ? wanted.copiesInTurn : 0),
                    wanted.origins + (copiesHaveOrigins ? wanted.copiesAtOnce : 0));
    auto findings = judgement.findings();
    const auto setting = u"max_sync_workers_per_subscription"_s;
    if (copies && subscriber.settings.value(setting) == u"0"_s)
        findings.append(
            {Weight::TooLow, Side::Subscriber, setting, 0, 1, 2, 0,
             Text::tr("%1 on the subscriber is 0: no table would be copied. Set it to 2 and reload.").arg(setting)});
    return findings;
}

} // namespace

QList<RoomFinding> judgeRoom(const ServerRoom& publisher, const ServerRoom& subscriber,
                             const QList<SubscriptionConfig>& subscriptions)
{
    const auto wanted = wantedBy(subscriptions, publisher, subscriber);
    return judgePublisher(publisher, wanted) + judgeSubscriber(subscriber, wanted);
}

ServerRoom readRoom(Connection& connection)
{
    ServerRoom room;
    room.majorVersion = connection.identity().majorVersion();
    // pg_stat_replication shows everybody as many rows as there are walsenders; pg_stat_activity hides what they are.
    const auto counts = connection.exec("SELECT (SELECT count(*) FROM pg_stat_replication) AS walsenders,"
                                        " (SELECT count(*) FROM pg_replication_origin) AS origins"_sql);
    room.walsenders = counts.integer(0, "walsenders");
    room.origins = counts.integer(0, "origins");
    const auto settings = connection.exec(
        "SELECT name, reset_val AS value, pending_restart FROM pg_settings WHERE name IN ('wal_level',"
        " 'effective_wal_level', 'max_replication_slots', 'max_active_replication_origins', 'max_wal_senders',"
        " 'max_worker_processes', 'max_logical_replication_workers', 'max_sync_workers_per_subscription')"_sql);
    for (int row = 0; row < settings.rows(); ++row) {
        room.settings.insert(settings.text(row, "name"), settings.text(row, "value"));
        if (settings.boolean(row, "pending_restart"))
            room.pending.append(settings.text(row, "name"));
    }
    const auto taken = connection.exec("SELECT slot_name, active FROM pg_replication_slots"_sql);
    for (int row = 0; row < taken.rows(); ++row)
        room.slotsTaken.insert(SlotName(taken.text(row, "slot_name")), taken.boolean(row, "active"));
    const auto found = connection.exec("SELECT d.datname AS database, s.subname AS name, s.subenabled AS enabled"
                                       " FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid"_sql);
    for (int row = 0; row < found.rows(); ++row)
        room.subscriptions.insert(
            {DatabaseName(found.text(row, "database")), SubscriptionName(found.text(row, "name"))},
            found.boolean(row, "enabled"));
    return room;
}

} // namespace Flare
