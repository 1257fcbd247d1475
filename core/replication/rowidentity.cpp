// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/rowidentity.h"

#include "core/base/text.h"
#include "core/replication/replicaidentity.h"

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

Sql identitiesQuery(int major)
{
    const auto keyCount = major >= 11 ? "i.indnkeyatts"_sql : "i.indnatts"_sql;
    return sql(
        "WITH RECURSIVE holder (schema, name, oid) AS (SELECT w.schema, w.name, c.oid"
        " FROM unnest($1::text[], $2::text[]) AS w (schema, name) JOIN pg_namespace n ON n.nspname::text = w.schema"
        " JOIN pg_class c ON c.relnamespace = n.oid AND c.relname::text = w.name AND c.relkind IN ('r', 'p')"
        " UNION ALL SELECT h.schema, h.name, i.inhrelid FROM holder h JOIN pg_inherits i ON i.inhparent = h.oid"
        " JOIN pg_class p ON p.oid = h.oid AND p.relkind = 'p')"
        " SELECT h.schema, h.name, n.nspname AS at_schema, c.relname AS at_name, c.relkind = 'p' AS partitioned,"
        " c.relreplident::text AS identity, k.relname AS index, i.indisprimary, i.indisreplident, ARRAY(SELECT"
        " a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum = ANY (i.keys) ORDER BY a.attnum)"
        " AS columns FROM holder h JOIN pg_class c ON c.oid = h.oid AND c.relkind IN ('r', 'p')"
        " JOIN pg_namespace n ON n.oid = c.relnamespace"
        " LEFT JOIN (SELECT i.*, (i.indkey::int2[])[0:{} - 1] AS keys FROM pg_index i) i ON i.indrelid = c.oid"
        " AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND i.indexprs IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM unnest(i.keys) k LEFT JOIN pg_attribute a"
        " ON a.attrelid = c.oid AND a.attnum = k WHERE k <= 0 OR NOT a.attnotnull)"
        " LEFT JOIN pg_class k ON k.oid = i.indexrelid ORDER BY 1, 2, 3, 4, 7",
        keyCount);
}

const NamingIndex* find(const RowIdentity& table, bool NamingIndex::*property)
{
    const auto found = std::find_if(table.indexes.begin(), table.indexes.end(),
                                    [property](const NamingIndex& index) { return index.*property; });
    return found == table.indexes.end() ? nullptr : &*found;
}

/// What an UPDATE or DELETE of the publisher brings along, as RelationGetReplicaIndex() finds it.
const NamingIndex* sentBy(const RowIdentity& table)
{
    if (table.identity == u'd')
        return find(table, &NamingIndex::primary);
    return table.identity == u'i' ? find(table, &NamingIndex::identity) : nullptr;
}

/// What the subscriber looks a row up by: GetRelationIdentityOrPK().
const NamingIndex* lookedUpBy(const RowIdentity& table)
{
    const auto* index = sentBy(table);
    return index != nullptr ? index : find(table, &NamingIndex::primary);
}

bool comesWith(const NamingIndex& index, const NamingIndex& sent)
{
    return std::all_of(index.columns.begin(), index.columns.end(),
                       [&sent](const QString& column) { return sent.columns.contains(column); });
}

Sql columnList(const QStringList& columns)
{
    QList<Sql> names;
    for (const auto& column : columns)
        names.append(sql("{}", SqlPart::identifier(column)));
    return joined(names, ", "_sql);
}

/// The publisher's own index first, when the subscriber has it too.
QStringList remedies(const RowIdentity& target, const NamingIndex& sent)
{
    const NamingIndex* fitting = nullptr;
    for (const auto& index : target.indexes) {
        if (comesWith(index, sent) && (fitting == nullptr || index.name == sent.name))
            fitting = &index;
    }
    if (fitting != nullptr)
        return {replicaIdentityIndex(target.table, fitting->name).preview()};
    const auto columns = columnList(sent.columns);
    if (sent.primary && find(target, &NamingIndex::primary) == nullptr)
        return {sql("ALTER TABLE {} ADD PRIMARY KEY ({})", target.table, columns).preview()};
    return {sql("CREATE UNIQUE INDEX {} ON {} ({})", SqlPart::identifier(sent.name), target.table, columns).preview(),
            replicaIdentityIndex(target.table, sent.name).preview()};
}

QString faultSentence(const IdentityFault& fault)
{
    const auto statements = fault.statements.join(u"; "_s) + u';';
    const auto name = displayName(fault.table);
    const auto columns = fault.sent.join(u", "_s);
    return fault.lookedUpBy.isEmpty()
        ? Text::tr("%1 has neither a primary key nor a replica identity on the subscriber, and the publisher names "
                   "its rows by %2 alone: the first UPDATE or DELETE would stop all changes. On the subscriber: %3")
              .arg(name, columns, statements)
        : Text::tr("The subscriber looks the rows of %1 up by %2, and the publisher names them by %3 alone: the "
                   "first UPDATE or DELETE would stop all changes. On the subscriber: %4")
              .arg(name, fault.lookedUpBy.join(u", "_s), columns, statements);
}

} // namespace

RowIdentities readRowIdentities(Connection& connection, const QList<RelationName>& tables)
{
    QStringList schemas;
    QStringList names;
    for (const auto& table : tables) {
        schemas.append(table.schema);
        names.append(table.name);
    }
    const auto result = connection.exec(identitiesQuery(connection.identity().majorVersion()), Params(schemas, names));
    RowIdentities identities;
    for (int row = 0; row < result.rows(); ++row) {
        auto& holders = identities[{result.text(row, "schema"), result.text(row, "name")}];
        const RelationName at{result.text(row, "at_schema"), result.text(row, "at_name")};
        if (holders.isEmpty() || holders.last().table != at)
            holders.append({at, result.boolean(row, "partitioned"), result.text(row, "identity").front(), {}});
        if (!result.isNull(row, "index"))
            holders.last().indexes.append({result.text(row, "index"), result.texts(row, "columns"),
                                           result.boolean(row, "indisprimary"), result.boolean(row, "indisreplident")});
    }
    return identities;
}

QList<IdentityFault> judgeIdentities(const RowIdentities& publisher, const RowIdentities& subscriber)
{
    QList<IdentityFault> faults;
    for (auto it = publisher.begin(); it != publisher.end(); ++it) {
        const auto source = std::find_if(it->begin(), it->end(), [&](const auto& at) { return at.table == it.key(); });
        // With FULL every column comes along; with nothing at all the publisher itself refuses to change the row.
        const auto* sent = source == it->end() ? nullptr : sentBy(*source);
        if (sent == nullptr)
            continue;
        for (const auto& target : subscriber.value(it.key())) {
            const auto* index = lookedUpBy(target);
            if (!target.partitioned && (index == nullptr || !comesWith(*index, *sent)))
                faults.append({target.table, index == nullptr ? QStringList() : index->columns, sent->columns,
                               remedies(target, *sent)});
        }
    }
    return faults;
}

QStringList identityProblems(const RowIdentities& publisher, const RowIdentities& subscriber)
{
    QStringList problems;
    for (const auto& fault : judgeIdentities(publisher, subscriber))
        problems.append(faultSentence(fault));
    return problems;
}

bool namesRows(const RowIdentity& table)
{
    return table.identity == u'f' || sentBy(table) != nullptr;
}

bool hasLookupKey(const RowIdentity& table)
{
    return lookedUpBy(table) != nullptr;
}

QStringList identityProblems(Connection& publisher, Connection& subscriber, const Publication& publication,
                             const QList<RelationName>& tables)
{
    if (!publication.publishes.contains(u"update"_s) && !publication.publishes.contains(u"delete"_s))
        return {};
    return identityProblems(readRowIdentities(publisher, tables), readRowIdentities(subscriber, tables));
}

} // namespace Flare
