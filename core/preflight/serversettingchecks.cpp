// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/preflight/checks.h"

namespace Flare::Checks {

using namespace Qt::StringLiterals;
using Facts::Migration;

namespace {

/// A setting that is changed with a reload.
Remedy reloaded(Side side, const QString& statement)
{
    return {side,
            {},
            statement + u";\nSELECT pg_reload_conf();"_s,
            Text::tr("On a managed service, set it in its console. No restart is needed.")};
}

Finding ofSetting(Severity severity, Side side, const QString& setting, const QString& text, const Remedy& remedy)
{
    return {{}, severity, side, {}, {setting}, text, {remedy}};
}

QList<Finding> judgeStatusInterval(const Migration& facts)
{
    const auto name = u"wal_receiver_status_interval"_s;
    if (facts.subscriber.setting(name) != u"0"_s)
        return {};
    return {ofSetting(Severity::Warning, Side::Subscriber, name,
                      Text::tr("wal_receiver_status_interval is 0 on the subscriber, so it tells the publisher how far "
                               "it is only when it is asked. The proof at the switch then takes up to half of "
                               "wal_sender_timeout while the application waits."),
                      reloaded(Side::Subscriber, u"ALTER SYSTEM SET wal_receiver_status_interval = '1s'"_s))};
}

QList<Finding> judgeSenderTimeout(const Migration& facts)
{
    const auto name = u"wal_sender_timeout"_s;
    constexpr qint64 enough = 60'000;
    const auto timeout = facts.publisher.setting(name).toLongLong();
    if (timeout == 0 || timeout >= enough)
        return {};
    return {
        ofSetting(Severity::Warning, Side::Publisher, name,
                  Text::tr("wal_sender_timeout is %1 ms on the publisher. A long transaction or a slow network keeps "
                           "the subscriber silent for longer than that, and the stream starts again and again.")
                      .arg(timeout),
                  reloaded(Side::Publisher, u"ALTER SYSTEM SET wal_sender_timeout = '5min'"_s))};
}

QList<Finding> judgeSlotLimits(const Migration& facts)
{
    QList<Finding> findings;
    const auto keep = u"max_slot_wal_keep_size"_s;
    if (facts.publisher.knows(keep) && facts.publisher.setting(keep) != u"-1"_s)
        findings.append(ofSetting(
            Severity::Warning, Side::Publisher, keep,
            Text::tr("max_slot_wal_keep_size is %1 MB on the publisher. When the copy takes longer than it takes to "
                     "write as much WAL, the slot is lost, and the copy starts over from nothing.")
                .arg(facts.publisher.setting(keep)),
            reloaded(Side::Publisher, u"ALTER SYSTEM SET max_slot_wal_keep_size = -1"_s)));
    const auto idle = u"idle_replication_slot_timeout"_s;
    if (facts.publisher.knows(idle) && facts.publisher.setting(idle) != u"0"_s)
        findings.append(
            ofSetting(Severity::Warning, Side::Publisher, idle,
                      Text::tr("idle_replication_slot_timeout is set on the publisher: a slot that nobody reads for as "
                               "long, as while the subscriber is being mended, is lost, and with it the copy."),
                      reloaded(Side::Publisher, u"ALTER SYSTEM SET idle_replication_slot_timeout = 0"_s)));
    return findings;
}

QList<Finding> judgePlugin(const Migration& facts)
{
    const auto name = u"output_plugin_libraries"_s;
    if (!facts.publisher.knows(name))
        return {};
    const auto allowed = facts.publisher.setting(name);
    for (const auto& each : allowed.split(u',')) {
        if (each.trimmed() == u"pgoutput"_s || each.trimmed() == u"*"_s)
            return {};
    }
    return {
        ofSetting(Severity::Blocker, Side::Publisher, name,
                  Text::tr("output_plugin_libraries on the publisher does not list pgoutput, by which subscriptions "
                           "read: no slot can be made."),
                  reloaded(Side::Publisher,
                           u"ALTER SYSTEM SET output_plugin_libraries = %1"_s.arg(
                               allowed.isEmpty() ? u"'pgoutput'"_s : u"'pgoutput', '%1'"_s.arg(allowed))))};
}

QList<Finding> judgeStandbys(const Migration& facts)
{
    QList<Finding> findings;
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        const auto& server = facts.on(side);
        if (!server.awaitsStandbys)
            continue;
        findings.append(ofSetting(
            Severity::Warning, side, u"synchronous_standby_names"_s,
            side == Side::Publisher
                ? Text::tr(
                      "The publisher waits for a synchronous standby (%1), and none is connected: each commit there "
                      "hangs until one is.")
                      .arg(server.setting(u"synchronous_standby_names"_s))
                : Text::tr("The subscriber waits for a synchronous standby (%1), and none is connected: what people "
                           "commit there, the application after the switch above all, hangs until one is.")
                      .arg(server.setting(u"synchronous_standby_names"_s)),
            reloaded(side, u"ALTER SYSTEM RESET synchronous_standby_names"_s)));
    }
    return findings;
}

} // namespace

QList<Check> ofServerSettings()
{
    const auto configPage = u"https://www.postgresql.org/docs/current/runtime-config-replication.html"_s;
    return {
        {u"status_interval"_s,
         Text::tr("How often the subscriber reports"),
         Text::tr("The pause ends when the publisher has been told that everything arrived."),
         configPage,
         {},
         judgeStatusInterval,
         {}},
        {u"sender_timeout"_s,
         Text::tr("Patience of the publisher's walsenders"),
         Text::tr("A stream that is cut off decodes the same transaction again from its begin."),
         configPage,
         {},
         judgeSenderTimeout,
         {}},
        {u"slot_limits"_s,
         Text::tr("Limits that take a slot away"),
         Text::tr("A slot that is lost means a new copy of every table."),
         configPage,
         {},
         judgeSlotLimits,
         {}},
        {u"output_plugin"_s,
         Text::tr("Output plugins that the publisher allows"),
         Text::tr("A subscription reads its slot through pgoutput."),
         configPage,
         {u"create_subscription"_s},
         judgePlugin,
         {}},
        {u"synchronous_standbys"_s,
         Text::tr("Synchronous standbys that are gone"),
         Text::tr("A commit that waits for a standby which is down never returns."),
         configPage,
         {},
         judgeStandbys,
         {}},
    };
}

} // namespace Flare::Checks
