// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/subscriptionchecks.h"

#include "core/base/text.h"
#include "core/replication/relationnames.h"
#include "core/replication/replicationroom.h"
#include "core/replication/targetfaults.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

using Settings = QMap<QString, QString>;

QString sentenceOf(const TargetFault& fault, int subscriberMajor)
{
    const auto table = displayName(fault.table);
    switch (fault.kind) {
    case TargetFault::Kind::Missing:
        return {};
    case TargetFault::Kind::NotWritable:
        return Text::tr("%1 is nothing on the subscriber that PostgreSQL %2 can replicate into.")
            .arg(table, QString::number(subscriberMajor));
    case TargetFault::Kind::ForcesRowSecurity:
        return Text::tr("%1 forces row-level security on its owner on the subscriber, as whom changes are "
                        "applied: set run_as_owner for the subscription in the file, or ALTER TABLE … NO "
                        "FORCE ROW LEVEL SECURITY until the switch.")
            .arg(table);
    case TargetFault::Kind::MissingColumn:
        return Text::tr("The column %1 of %2 is missing on the subscriber.").arg(fault.column.name, table);
    case TargetFault::Kind::GeneratedColumn:
        return Text::tr("The column %1 of %2 is a generated one on the subscriber only.").arg(fault.column.name, table);
    case TargetFault::Kind::WantsValue:
        return Text::tr("The column %1 of %2, which only the subscriber has, wants a value: give it a "
                        "default.")
            .arg(fault.column.name, table);
    }
    Q_UNREACHABLE();
}

// Before 15 the subscriber's server does not set how values are written as text by the publisher's: dates then
// change day and month, and floating-point numbers lose digits, without any error.
void checkTextForm(QStringList& problems, const Settings& settings, int publisherMajor, const QString& role)
{
    const auto want = [&](const QString& name, bool fine, const QString& value) {
        if (!fine)
            problems.append(Text::tr("Values would be altered on their way: %1 is \"%2\" for the role %3 on the "
                                     "publisher. ALTER ROLE … SET %1 = %4 there (grant_replication does it).")
                                .arg(name, settings.value(name), role, value));
    };
    want(u"DateStyle"_s, settings.value(u"DateStyle"_s).startsWith(u"ISO"_s), u"'ISO, MDY'"_s);
    want(u"IntervalStyle"_s, settings.value(u"IntervalStyle"_s) == u"postgres"_s, u"'postgres'"_s);
    // From 12 on any value above 0 writes the shortest exact form.
    const int digits = publisherMajor >= 12 ? 1 : 3;
    want(u"extra_float_digits"_s, settings.value(u"extra_float_digits"_s).toInt() >= digits, u"3"_s);
}

void checkTimeouts(QStringList& problems, const Settings& settings, const QString& role)
{
    for (const auto& name : {u"statement_timeout"_s, u"idle_in_transaction_session_timeout"_s, u"lock_timeout"_s,
                             u"transaction_timeout"_s}) {
        if (settings.value(name, u"0"_s) != u"0"_s)
            problems.append(Text::tr("%1 is %2 for the role %3 on the publisher: it would end each long copy, which "
                                     "then starts again from nothing. ALTER ROLE … SET %1 = 0 there.")
                                .arg(name, settings.value(name), role));
    }
}

struct Rights
{
    bool replication = false;
    QStringList unreadable;
    QStringList filtered;
};

Rights readRights(Connection& asLogin, const QList<RelationName>& tables)
{
    const auto [schemas, names] = columnsOf(tables);
    // rds_replication stands in for the attribute on a service that can't give it.
    const auto role = asLogin.exec("SELECT rolreplication OR rolsuper OR EXISTS (SELECT 1 FROM pg_roles g"
                                   " WHERE g.rolname = 'rds_replication' AND pg_has_role(g.oid, 'MEMBER'))"
                                   " AS replication FROM pg_roles WHERE rolname = current_user"_sql);
    const auto result = asLogin.exec("SELECT c.oid::regclass::text AS name, NOT (has_schema_privilege(n.oid, 'USAGE')"
                                     " AND has_table_privilege(c.oid, 'SELECT')) AS unreadable,"
                                     " (c.relrowsecurity AND NOT (r.rolsuper OR r.rolbypassrls OR (c.relowner = r.oid "
                                     "AND NOT c.relforcerowsecurity)))"
                                     " AS filtered FROM unnest($1::text[], $2::text[]) AS wanted (schema, name)"
                                     " JOIN pg_namespace n ON n.nspname = wanted.schema"
                                     " JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = wanted.name"
                                     " JOIN pg_roles r ON r.rolname = current_user ORDER BY 1"_sql,
                                     Params(schemas, names));
    Rights rights;
    rights.replication = role.boolean(0, "replication");
    for (int row = 0; row < result.rows(); ++row) {
        if (result.boolean(row, "unreadable"))
            rights.unreadable.append(result.text(row, "name"));
        if (result.boolean(row, "filtered"))
            rights.filtered.append(result.text(row, "name"));
    }
    return rights;
}

} // namespace

QStringList capacityProblems(Connection& publisher, Connection& subscriber, const SubscriptionConfig& subscription)
{
    QStringList problems;
    for (const auto& finding : judgeRoom(readRoom(publisher), readRoom(subscriber), {subscription})) {
        if (finding.weight == RoomFinding::Weight::TooLow)
            problems.append(finding.text);
    }
    return problems;
}

CreationRights readCreationRights(Connection& subscriber)
{
    if (subscriber.identity().superuser || subscriber.identity().majorVersion() < 16)
        return {};
    const auto rights = subscriber.exec("SELECT pg_has_role('pg_create_subscription', 'USAGE') AS subscribes,"
                                        " has_database_privilege(current_database(), 'CREATE') AS creates"_sql);
    return {rights.boolean(0, "subscribes"), rights.boolean(0, "creates")};
}

QStringList creationProblems(Connection& subscriber)
{
    const auto rights = readCreationRights(subscriber);
    const auto& login = subscriber.identity().user;
    const auto problem = [&](const Sql& grant) {
        return Text::tr("%1 may not make a subscription on the subscriber: %2; there, as a superuser, the database's "
                        "owner or the managed service's administrator.")
            .arg(login.text(), grant.preview());
    };
    QStringList problems;
    if (!rights.subscribes)
        problems.append(problem(sql("GRANT pg_create_subscription TO {}", login)));
    if (!rights.creates)
        problems.append(problem(sql("GRANT CREATE ON DATABASE {} TO {}", subscriber.info().database, login)));
    return problems;
}

QStringList targetProblems(Connection& publisher, Connection& subscriber, const QList<RelationName>& tables,
                           bool runAsOwner)
{
    const int major = subscriber.identity().majorVersion();
    const auto targets = readTargets(subscriber, tables);
    QStringList problems;
    QList<RelationName> missing;
    for (const auto& fault : judgeTargets(readTargets(publisher, tables), targets, tables, major, runAsOwner)) {
        if (fault.kind == TargetFault::Kind::Missing)
            missing.append(fault.table);
        else
            problems.append(sentenceOf(fault, major));
    }
    QList<RelationName> there;
    for (const auto& name : tables) {
        if (const auto target = targets.find(name);
            target != targets.end() && (target->kind == u'r' || target->kind == u'p'))
            there.append(name);
    }
    if (!missing.isEmpty())
        problems.append(Text::tr("Not on the subscriber: %1. replicate_schema creates them; partitions must be the "
                                 "same on both sides unless the file has publish_via_partition_root.")
                            .arg(listed(missing)));
    const auto filled = readNonEmpty(subscriber, there);
    if (!filled.isEmpty())
        problems.append(Text::tr("Not empty on the subscriber: %1. The copy would fail on their keys or double their "
                                 "rows: TRUNCATE them there, if that is what you mean.")
                            .arg(listed(filled)));
    return problems;
}

QList<OwnerGrant> readOwnerGrants(Connection& subscriber, const QList<RelationName>& tables)
{
    if (subscriber.identity().majorVersion() < 16)
        return {};
    const auto [schemas, names] = columnsOf(tables);
    // SwitchToUntrustedUser() and LogicalRepSyncTableStart() in PostgreSQL ask for these.
    const auto result = subscriber.exec(
        "SELECT n.nspname AS schema, c.relname AS name, pg_get_userbyid(c.relowner) AS owner,"
        " pg_has_role(c.relowner, 'SET') AS may_become, has_schema_privilege(c.relowner, n.oid, 'USAGE') AS may_enter,"
        " has_table_privilege(c.relowner, c.oid, 'INSERT') AS may_write"
        " FROM unnest($1::text[], $2::text[]) AS wanted (schema, name) JOIN pg_namespace n ON n.nspname = wanted.schema"
        " JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = wanted.name ORDER BY 1, 2"_sql,
        Params(schemas, names));
    QMap<QString, OwnerGrant> refused;
    for (int row = 0; row < result.rows(); ++row) {
        const RelationName table{result.text(row, "schema"), result.text(row, "name")};
        const RoleName owner(result.text(row, "owner"));
        const auto needs = [&](const char* right, const Sql& grant) {
            if (result.boolean(row, right))
                return;
            auto& entry = refused[grant.preview()];
            entry.owner = owner;
            entry.statement = grant.preview();
            entry.tables.append(table);
        };
        needs("may_become", sql("GRANT {} TO {}", owner, subscriber.identity().user));
        needs("may_enter", sql("GRANT USAGE ON SCHEMA {} TO {}", SqlPart::identifier(table.schema), owner));
        needs("may_write", sql("GRANT INSERT ON {} TO {}", table, owner));
    }
    return refused.values();
}

QStringList ownerProblems(Connection& subscriber, const QList<RelationName>& tables, bool runAsOwner)
{
    QStringList problems;
    for (const auto& grant : runAsOwner ? QList<OwnerGrant>() : readOwnerGrants(subscriber, tables))
        problems.append(Text::tr("The subscriber would write as the owner %1 into %2, which is refused there: %3; on "
                                 "the subscriber, or set run_as_owner for the subscription in the file.")
                            .arg(grant.owner.text(), listed(grant.tables), grant.statement));
    return problems;
}

QStringList equalityProblems(Connection& publisher, Connection& subscriber, const QList<RelationName>& tables)
{
    auto incomparable = readIncomparableColumns(publisher);
    incomparable.removeIf([](const IncomparableColumns& table) { return !table.full; });
    QStringList problems;
    const auto targets = incomparable.isEmpty() ? QMap<RelationName, TargetTable>() : readTargets(subscriber, tables);
    for (const auto& table : incomparable) {
        if (targets.contains(table.table) && !targets.value(table.table).hasPrimaryKey)
            problems.append(Text::tr("%1 names its rows by all columns, but %2 can't be compared: give it a primary "
                                     "key on both sides.")
                                .arg(displayName(table.table), table.columns.join(u", "_s)));
    }
    return problems;
}

QStringList overlapProblems(Connection& subscriber, const SubscriptionName& name, const QList<RelationName>& tables)
{
    QStringList problems;
    for (const auto& other : overlapsWith(readFilledTables(subscriber), {name}, tables))
        problems.append(Text::tr("The subscription %1 fills these tables already: %2. Each row would come twice.")
                            .arg(other.subscription.text(), listed(other.tables)));
    return problems;
}

QStringList loginProblems(Connection& asLogin, int subscriberMajor, const QList<RelationName>& tables)
{
    const auto role = asLogin.identity().user.text();
    const auto settings =
        readStartSettings(asLogin,
                          {u"DateStyle"_s, u"IntervalStyle"_s, u"extra_float_digits"_s, u"statement_timeout"_s,
                           u"lock_timeout"_s, u"idle_in_transaction_session_timeout"_s, u"transaction_timeout"_s});
    QStringList problems;
    if (subscriberMajor < 15)
        checkTextForm(problems, settings, asLogin.identity().majorVersion(), role);
    checkTimeouts(problems, settings, role);
    const auto rights = readRights(asLogin, tables);
    if (!rights.replication)
        problems.append(Text::tr("The role %1 may not replicate on the publisher: ALTER ROLE … REPLICATION there "
                                 "(grant_replication does it).")
                            .arg(role));
    if (!rights.unreadable.isEmpty())
        problems.append(Text::tr("The role %1 may not read on the publisher: %2. grant_replication lets it.")
                            .arg(role, listed(rights.unreadable)));
    if (!rights.filtered.isEmpty())
        problems.append(Text::tr("Row-level security on the publisher would hide rows of %1 from the role %2, and they "
                                 "would be missing without an error: ALTER ROLE … BYPASSRLS there.")
                            .arg(listed(rights.filtered), role));
    return problems;
}

QStringList actionProblems(const Publication& publication, int subscriberMajor)
{
    if (subscriberMajor >= 11 || !publication.publishes.contains(u"truncate"_s))
        return {};
    return {Text::tr("The publication carries TRUNCATE, on which a subscriber of PostgreSQL 10 fails for ever: ALTER "
                     "PUBLICATION … SET (publish = 'insert, update, delete') on the publisher.")};
}

} // namespace Flare
