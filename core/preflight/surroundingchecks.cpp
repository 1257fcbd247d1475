// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/pg/sql.h"
#include "core/preflight/checks.h"

#include <algorithm>

namespace Flare::Checks {

using namespace Qt::StringLiterals;
using Facts::Migration;
using Verdict = ConnectivityProbe::Verdict;

namespace {

// errcode_for_file_access(): a server whose files are those of another minor release than its processes can't load
// what the receiver is in.
bool isOutdated(const Error& error)
{
    return error.sqlState().startsWith("58");
}

Finding ofFailedRoute(const ConnectivityProbe& probe, const QStringList& databases)
{
    const auto& error = *probe.error;
    const auto text =
        Text::tr("The subscriber's server can't read from the publisher, which a subscription is made of: "
                 "%1")
            .arg(error.message());
    const auto restart =
        Text::tr("The subscriber's files on disk seem to be newer than the server that runs: restart it.");
    return {{},
            Severity::Blocker,
            Side::Subscriber,
            {},
            databases,
            text,
            {{Side::Subscriber, {}, {}, isOutdated(error) ? restart : error.advice()}}};
}

QList<Finding> judgeRoutes(const Migration& facts)
{
    // Each message names its database; what is the matter is the same where the same is advised.
    QMap<QString, std::pair<const ConnectivityProbe*, QStringList>> failed;
    QMap<QString, QStringList> later;
    for (const auto& probe : facts.surroundings.routes) {
        if (probe.error) {
            auto& entry = failed[QString::fromLatin1(probe.error->sqlState()) + probe.error->advice()];
            entry.first = entry.first != nullptr ? entry.first : &probe;
            entry.second.append(probe.database.text());
        } else if (probe.verdict == Verdict::NotYet) {
            later[probe.note].append(probe.database.text());
        }
    }
    QList<Finding> findings;
    for (const auto& [probe, databases] : std::as_const(failed))
        findings.append(ofFailedRoute(*probe, databases));
    for (auto it = later.cbegin(); it != later.cend(); ++it)
        findings.append({{}, Severity::Note, Side::Subscriber, {}, *it, it.key(), {}});
    return findings;
}

QList<Finding> judgeDumpTools(const Migration& facts)
{
    const auto name = u"pg_dump"_s;
    const auto& tools = facts.surroundings.dumps;
    if (!tools)
        return {};
    const auto found = choosePgTool(*tools, facts.publisher.major(), facts.subscriber.major());
    if (!found) {
        const auto error = noFittingPgTool(name, *tools, facts.publisher.major(), facts.subscriber.major());
        return {{{},
                 Severity::Blocker,
                 Side::Publisher,
                 {},
                 {name},
                 Text::tr("replicate_schema reads the schema with pg_dump. %1").arg(error.message()),
                 {{Side::Publisher, {}, {}, error.advice()}}}};
    }
    if (found->major == facts.subscriber.major())
        return {};
    return {{{},
             Severity::Note,
             Side::Publisher,
             {},
             {found->path},
             Text::tr("The best pg_dump of this machine is %1, and the subscriber is PostgreSQL %2: one of its own "
                      "version would write exactly what it understands.")
                 .arg(found->version, facts.subscriber.versionText),
             {}}};
}

/// The database that needs most, and how much.
std::pair<DatabaseName, qint64> most(const Migration& facts, qint64 Facts::Database::*count)
{
    std::pair<DatabaseName, qint64> found;
    for (const auto& pair : facts.databases) {
        if (pair.publisher.*count > found.second)
            found = {pair.name, pair.publisher.*count};
    }
    return found;
}

Finding ofLocks(Severity severity, Side side, const LockRoom& room, qint64 locks, const QString& text)
{
    const auto alter =
        Pg::sql("ALTER SYSTEM SET max_locks_per_transaction = {}", room.settingFor(locks)).preview() + u';';
    return {{},
            severity,
            side,
            {},
            {u"max_locks_per_transaction"_s},
            text,
            {{side, {}, alter, Text::tr("Then restart the server; on a managed service, set it in its console.")}}};
}

QList<Finding> judgeLocks(const Migration& facts)
{
    QList<Finding> findings;
    const auto& publisher = facts.publisher.locks;
    const auto [largest, tables] = most(facts, &Facts::Database::lockedTables);
    if (tables > publisher.most() - publisher.used)
        findings.append(ofLocks(
            Severity::Blocker, Side::Publisher, publisher, tables,
            Text::tr("pg_dump locks each of the %1 tables of %2 at the same time, and the publisher "
                     "has room for the locks of some %3: it would end with \"out of shared memory\".")
                .arg(QString::number(tables), largest.text(), QString::number(publisher.most() - publisher.used))));
    else if (tables > publisher.available())
        findings.append(ofLocks(
            Severity::Warning, Side::Publisher, publisher, tables,
            Text::tr("%1 has %2 tables, and the publisher has room for the locks of some %3 beside those of its other "
                     "sessions. The pause then can't hold the tables, and keeps writers away only by ending their "
                     "sessions.")
                .arg(largest.text(), QString::number(tables), QString::number(publisher.available()))));
    const auto& subscriber = facts.subscriber.locks;
    const auto [biggest, objects] = most(facts, &Facts::Database::lockableObjects);
    if (objects > subscriber.available())
        findings.append(ofLocks(
            Severity::Warning, Side::Subscriber, subscriber, objects,
            Text::tr("The schema of %1 has %2 objects, each of which is locked until its transaction ends, and the "
                     "subscriber has room for some %3. replicate_schema then commits it in parts: should it fail "
                     "half-way, a part is left.")
                .arg(biggest.text(), QString::number(objects), QString::number(subscriber.available()))));
    return findings;
}

// What a copy in one stream reaches on ordinary disks and networks.
constexpr qint64 copiedPerSecond = 50'000'000;

QList<Finding> judgeDisk(const Migration& facts)
{
    qint64 bytes = 0;
    QStringList sizes;
    for (const auto& pair : facts.databases) {
        bytes += pair.publisher.bytes;
        sizes.append(u"%1 (%2)"_s.arg(pair.name.text(), sizeText(pair.publisher.bytes)));
    }
    const auto& wal = facts.publisher.wal;
    if (bytes == 0 || wal.seconds <= 0)
        return {};
    const auto seconds = bytes / copiedPerSecond + 1;
    const auto kept = static_cast<qint64>(wal.bytesPerSecond() * double(seconds));
    const auto text =
        Text::tr(
            "The databases hold %1, for which the subscriber must have room. At %2 their copy takes about %3. "
            "Meanwhile the publisher keeps all WAL for the slots: it has written %4 on average over the last %5, so "
            "that would be some %6; in hours of much traffic more. How much room there is on the disks, SQL does "
            "not tell: look there.")
            .arg(sizeText(bytes), rateText(copiedPerSecond), timeText(std::chrono::seconds(seconds)),
                 rateText(wal.bytesPerSecond()), timeText(std::chrono::seconds(wal.seconds)), sizeText(kept));
    return {{{}, Severity::Note, Side::Publisher, {}, sizes, text, {}}};
}

QList<Finding> judgeSpills(const Migration& facts)
{
    QStringList names;
    qint64 bytes = 0;
    for (const auto& spill : facts.publisher.wal.spills) {
        names.append(spill.slot.text());
        bytes += spill.bytes;
    }
    if (names.isEmpty())
        return {};
    return {{{},
             Severity::Note,
             Side::Publisher,
             {},
             names,
             Text::tr("Large transactions do not fit into logical_decoding_work_mem: the decoding for these slots has "
                      "written %1 to the publisher's disk. Each subscription decodes them anew, and needs that room in "
                      "pg_replslot.")
                 .arg(sizeText(bytes)),
             {}}};
}

} // namespace

QList<Check> ofSurroundings()
{
    const auto config = u"https://www.postgresql.org/docs/current/logical-replication-config.html"_s;
    return {
        {u"route"_s,
         Text::tr("The way from the subscriber to the publisher"),
         Text::tr("It is the subscriber's server that connects to the publisher: through its own network, name "
                  "resolution and firewall, with the login of the file."),
         u"https://www.postgresql.org/docs/current/logical-replication-security.html"_s,
         {u"create_subscription"_s},
         judgeRoutes,
         {}},
        {u"client_programs"_s,
         Text::tr("pg_dump on this machine"),
         Text::tr("pg_dump refuses a server that is newer than itself."),
         u"https://www.postgresql.org/docs/current/app-pgdump.html"_s,
         {u"replicate_schema"_s},
         judgeDumpTools,
         {}},
        {u"lock_room"_s,
         Text::tr("Room for locks"),
         Text::tr("pg_dump, the pause and the making of the schema each lock very many objects in one transaction."),
         u"https://www.postgresql.org/docs/current/runtime-config-locks.html"_s,
         {u"replicate_schema"_s},
         judgeLocks,
         {}},
        {u"disk_forecast"_s,
         Text::tr("Room on the disks"),
         Text::tr("A publisher whose disk is full stops, and the application with it."),
         config,
         {},
         judgeDisk,
         {}},
        {u"large_transactions"_s,
         Text::tr("Large transactions"),
         Text::tr("What one transaction changes is collected until it ends, in memory and then on disk."),
         u"https://www.postgresql.org/docs/current/monitoring-stats.html"_s,
         {},
         judgeSpills,
         {}},
    };
}

} // namespace Flare::Checks
