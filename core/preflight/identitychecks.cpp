// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/preflight/checks.h"
#include "core/preflight/publishing.h"

#include <algorithm>

namespace Flare::Checks {

using namespace Pg;
using namespace Qt::StringLiterals;
using Facts::Migration;
using Facts::Pair;
using Facts::Trait;

namespace {

/// The tables whose rows will be named by all their columns: now, or because the file says so.
QSet<RelationName> namedByAll(const Migration& facts, const Pair& pair, const Published& published)
{
    QSet<RelationName> names;
    for (const auto& table : published.design.stored) {
        if (table.identity == u'f')
            names.insert(table.name);
    }
    try {
        const auto changes = identityChanges(*facts.config.publicationOf(pair.name), pair.publisher.tables.permanent,
                                             published.design.stored);
        for (const auto& table : changes.toFull)
            names.insert(table.name);
    } catch (const Error&) {
        // A table of the file that is not there: create_publication refuses it by itself.
        return names;
    }
    return names;
}

/// On the subscriber; where the table is not there yet, it will have what the publisher has.
bool hasKeyThere(const Pair& pair, const RelationName& table)
{
    const auto there = pair.subscriber.relations.constFind(table);
    return there != pair.subscriber.relations.constEnd() ? there->hasPrimaryKey
                                                         : pair.publisher.relations.value(table).hasPrimaryKey;
}

QList<Finding> judgeEquality(const Migration& facts, const Pair& pair)
{
    const auto published = publishedBy(facts, pair);
    if (!published)
        return {};
    const auto full = namedByAll(facts, pair, *published);
    QStringList names;
    for (const auto& table : pair.publisher.incomparable) {
        if (!full.contains(table.table) || hasKeyThere(pair, table.table))
            continue;
        for (const auto& column : table.columns)
            names.append(shownColumn(table.table, column));
    }
    if (names.isEmpty())
        return {};
    return {{{},
             Severity::Blocker,
             Side::Publisher,
             {},
             names,
             Text::tr("Rows are named by all their columns (REPLICA IDENTITY FULL), and these columns have types "
                      "without an equality operator, as json, xml and point. The subscriber can't find a row by them: "
                      "the first UPDATE or DELETE stops all changes, for ever."),
             {byHand(Side::Publisher,
                     Text::tr("Give the tables a primary key on both sides, or change json to jsonb on both sides "
                              "(ALTER TABLE … ALTER COLUMN … TYPE jsonb)."))}}};
}

bool isFoundFast(const Pair& pair, const RelationName& table, const QSet<RelationName>& searchable)
{
    if (searchable.contains(table))
        return true;
    const auto holders = pair.subscriber.identities.value(table);
    return std::ranges::all_of(holders,
                               [](const RowIdentity& holder) { return holder.partitioned || hasLookupKey(holder); });
}

/// The first column that can be compared, which must do where nobody knows which one tells most.
QString columnForIndex(const TargetTable& table, const QStringList& incomparable)
{
    for (const auto& column : table.columns) {
        if (!incomparable.contains(column.name) && !column.generated)
            return column.name;
    }
    return {};
}

QSet<RelationName> searchableTables(const Migration& facts, const Pair& pair)
{
    QSet<RelationName> names;
    // Up to 15 the subscriber goes through the whole table where there is no key.
    if (facts.subscriber.major() < 16)
        return names;
    for (const auto& trait : pair.subscriber.traits) {
        if (trait.kind == Trait::Kind::Searchable)
            names.insert(trait.table);
    }
    return names;
}

QList<Finding> judgeLookup(const Migration& facts, const Pair& pair)
{
    const auto published = publishedBy(facts, pair);
    if (!published)
        return {};
    const auto searchable = searchableTables(facts, pair);
    QHash<RelationName, QStringList> incomparable;
    for (const auto& table : pair.publisher.incomparable)
        incomparable.insert(table.table, table.columns);
    auto full = namedByAll(facts, pair, *published).values();
    std::ranges::sort(full, std::less());
    QStringList names;
    QList<Sql> statements;
    for (const auto& table : full) {
        const auto there = pair.subscriber.relations.constFind(table);
        if (there == pair.subscriber.relations.constEnd() || isFoundFast(pair, table, searchable))
            continue;
        names.append(displayName(table));
        if (const auto column = columnForIndex(*there, incomparable.value(table)); !column.isEmpty())
            statements.append(sql("CREATE INDEX ON {} ({})", table, SqlPart::identifier(column)));
    }
    if (names.isEmpty())
        return {};
    QList<Remedy> remedies;
    if (facts.subscriber.major() >= 16 && statements.size() == names.size())
        remedies.append({Side::Subscriber, pair.name, pasted(statements),
                         Text::tr("Take the column that tells rows apart best: here it is the first of each table.")});
    remedies.append(byHand(Side::Subscriber,
                           Text::tr("Give the tables a primary key there; on columns that both "
                                    "sides have.")));
    return {{{},
             Severity::Warning,
             Side::Subscriber,
             {},
             names,
             Text::tr("Rows of these tables are named by all their columns, and the subscriber has no index to look "
                      "them up by: for each row that is updated or deleted it reads the whole table. With a large one "
                      "the subscriber never catches up."),
             remedies}};
}

RowIdentities ofTargetsOnly(const RowIdentities& all, const QList<RelationName>& targets)
{
    RowIdentities some;
    for (const auto& target : targets) {
        if (const auto found = all.constFind(target); found != all.constEnd())
            some.insert(target, *found);
    }
    return some;
}

QList<Finding> judgeKeysThere(const Migration& facts, const Pair& pair)
{
    const auto published = publishedBy(facts, pair);
    if (!published)
        return {};
    QStringList names;
    QStringList statements;
    for (const auto& fault :
         judgeIdentities(ofTargetsOnly(pair.publisher.identities, published->targets), pair.subscriber.identities)) {
        names.append(displayName(fault.table));
        for (const auto& statement : fault.statements)
            statements.append(statement + u';');
    }
    if (names.isEmpty())
        return {};
    return {{{},
             Severity::Blocker,
             Side::Subscriber,
             {},
             names,
             Text::tr("The publisher names the rows of these tables by a key that the subscriber does not have, or "
                      "looks them up by another one. The first UPDATE or DELETE stops all changes."),
             {{Side::Subscriber, pair.name, statements.join(u'\n'), {}}}}};
}

} // namespace

QList<Check> ofIdentities()
{
    const auto page = u"https://www.postgresql.org/docs/current/logical-replication-publication.html"_s;
    const QStringList gates{u"create_subscription"_s};
    return {
        {u"identity_there"_s,
         Text::tr("Keys of the subscriber"),
         Text::tr("The subscriber must have a key of the columns by which the publisher names a row, or of fewer."),
         page,
         gates,
         {},
         judgeKeysThere},
        {u"full_equality"_s,
         Text::tr("Rows that can't be compared"),
         Text::tr("Where all columns name a row, each of them must be one that can be compared."),
         page,
         gates,
         {},
         judgeEquality},
        {u"full_lookup"_s,
         Text::tr("Rows that are looked up slowly"),
         Text::tr("REPLICA IDENTITY FULL without an index on the subscriber costs a scan for each changed row."),
         page,
         {},
         {},
         judgeLookup},
    };
}

} // namespace Flare::Checks
