// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/preflight/checks.h"
#include "core/preflight/publishing.h"

#include <QHash>

#include <algorithm>

namespace Flare::Checks {

using namespace Pg;
using namespace Qt::StringLiterals;
using Facts::Migration;
using Facts::Pair;
using Facts::Trait;

namespace {

QHash<RelationName, QString> boundsOf(const QList<Trait>& traits)
{
    QHash<RelationName, QString> bounds;
    for (const auto& trait : traits) {
        if (trait.kind == Trait::Kind::Partition)
            bounds.insert(trait.table, trait.detail);
    }
    return bounds;
}

/// Versions differ in whether they quote a number.
QString plainBound(QString bound)
{
    return bound.remove(u'\'').remove(u' ').toLower();
}

bool canPublishRoots(const Migration& facts)
{
    return facts.publisher.major() >= 13 && facts.subscriber.major() >= 13;
}

QList<Finding> judgeMissingPartitions(const Migration& facts, const Pair& pair, const Published& published,
                                      const QHash<RelationName, QString>& bounds)
{
    QStringList names;
    QList<Sql> statements;
    const auto& there = pair.subscriber.relations;
    for (const auto& table : published.design.stored) {
        if (!table.parent || there.contains(table.name) || !there.contains(*table.parent))
            continue;
        names.append(displayName(table.name));
        statements.append(sql("CREATE TABLE {} PARTITION OF {} {}", table.name, *table.parent,
                              statementFromServer(bounds.value(table.name))));
        if (facts.subscriber.roles.find(table.owner) != nullptr)
            statements.append(sql("ALTER TABLE {} OWNER TO {}", table.name, table.owner));
    }
    if (names.isEmpty())
        return {};
    QList<Remedy> remedies{{Side::Subscriber, pair.name, pasted(statements),
                            Text::tr("What else the partition has on the publisher, compare_schema shows.")}};
    if (canPublishRoots(facts))
        remedies.append(byHand(Side::Publisher,
                               Text::tr("Or let the file say publish_via_partition_root: the subscriber then sorts "
                                        "the rows into partitions of its own.")));
    return {{{},
             Severity::Blocker,
             Side::Subscriber,
             {},
             names,
             Text::tr("Partitions of the publisher are not on the subscriber. Each partition is replicated into the "
                      "one of the same name: the subscription can't be created, or stops at the first row."),
             remedies}};
}

QList<Finding> judgeBounds(const Pair& pair, const Published& published, const QHash<RelationName, QString>& bounds)
{
    const auto there = boundsOf(pair.subscriber.traits);
    QStringList names;
    for (const auto& table : published.design.stored) {
        const auto other = there.constFind(table.name);
        if (table.parent && other != there.constEnd() && plainBound(*other) != plainBound(bounds.value(table.name)))
            names.append(displayName(table.name));
    }
    if (names.isEmpty())
        return {};
    return {{{},
             Severity::Blocker,
             Side::Subscriber,
             {},
             names,
             Text::tr("Partitions have other bounds on the subscriber than on the publisher: the first row outside of "
                      "them stops the copy, or all changes."),
             {byHand(Side::Subscriber,
                     Text::tr("DETACH and ATTACH them with the publisher's bounds; or let the file say "
                              "publish_via_partition_root, from PostgreSQL 13 on."))}}};
}

QList<Finding> judgePartitions(const Migration& facts, const Pair& pair)
{
    const auto published = publishedBy(facts, pair);
    if (!published || published->design.definition.viaPartitionRoot || !isSchemaThere(pair, *published))
        return {};
    const auto bounds = boundsOf(pair.publisher.traits);
    return judgeMissingPartitions(facts, pair, *published, bounds) + judgeBounds(pair, *published, bounds);
}

QList<Sql> fullStatements(const QList<RowIdentity>& tables)
{
    QList<Sql> statements;
    for (const auto& table : tables)
        statements.append(sql("ALTER TABLE ONLY {} REPLICA IDENTITY FULL", table.table));
    return statements;
}

QList<Finding> judgeRoots(const Migration& facts, const Pair& pair)
{
    const auto published = publishedBy(facts, pair);
    if (!published || !published->design.definition.viaPartitionRoot)
        return {};
    QStringList names;
    QList<Sql> statements;
    for (const auto& target : published->targets) {
        const auto holders = pair.publisher.identities.value(target);
        const auto root = std::ranges::find(holders, target, &RowIdentity::table);
        if (root == holders.end() || !root->partitioned || namesRows(*root))
            continue;
        names.append(displayName(target));
        statements += fullStatements(holders);
    }
    if (names.isEmpty())
        return {};
    return {{{},
             Severity::Blocker,
             Side::Publisher,
             {},
             names,
             Text::tr("Partitions are published as their root (publish_via_partition_root), and the root itself has no "
                      "replica identity, whatever keys the partitions have: the first UPDATE or DELETE stops all "
                      "changes on the subscriber."),
             {{Side::Publisher, pair.name, pasted(statements),
               Text::tr("Each UPDATE and DELETE then writes the whole old row to the WAL. A primary key of the root, "
                        "with the columns by which it is partitioned, is better; or leave publish_via_partition_root "
                        "out of the file, with the same partitions on both sides.")}}}};
}

} // namespace

QList<Check> ofPartitions()
{
    const QStringList gates{u"create_subscription"_s};
    return {
        {u"partition_layout"_s,
         Text::tr("Partitions on both sides"),
         Text::tr("Unless roots are published, each partition is a table of its own for the replication."),
         u"https://www.postgresql.org/docs/current/sql-createpublication.html"_s,
         {},
         {},
         judgePartitions},
        {u"root_identity"_s,
         Text::tr("Replica identity of partitioned tables"),
         Text::tr("The subscriber looks a row up by what names it in the root that is published."),
         u"https://www.postgresql.org/docs/current/logical-replication-publication.html"_s,
         gates,
         {},
         judgeRoots},
    };
}

} // namespace Flare::Checks
