// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/publicationdefinition.h"

#include "core/base/text.h"
#include "core/replication/relationnames.h"
#include "core/replication/replicaidentity.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

using Tables = QList<TableFacts>;

const TableFacts* find(const Tables& tables, const RelationName& name)
{
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const TableFacts& t) { return t.name == name; });
    return found == tables.end() ? nullptr : &*found;
}

bool isBelow(const Tables& tables, const TableFacts& table, const QList<RelationName>& roots)
{
    const auto* at = &table;
    while (at != nullptr) {
        if (roots.contains(at->name))
            return true;
        at = at->parent ? find(tables, *at->parent) : nullptr;
    }
    return false;
}

Error notThere(const QString& what, const QStringList& names)
{
    return Error(ErrorKind::Precondition, Text::tr("The publisher has no %1 %2.").arg(what, names.join(u", "_s)),
                 Text::tr("Correct the file. A name with capitals or special characters stands in double quotes, and "
                          "one without a schema is looked for in \"public\"; only permanent tables can be published."))
        .on(Side::Publisher);
}

QList<RelationName> existing(const QStringList& written, const Tables& tables)
{
    auto names = relationNamesOf(written);
    QStringList missing;
    for (const auto& name : std::as_const(names)) {
        if (find(tables, name) == nullptr)
            missing.append(displayName(name));
    }
    if (!missing.isEmpty())
        throw notThere(Text::tr("table"), missing);
    return names;
}

QStringList schemaNames(const QStringList& written, const Tables& tables)
{
    QStringList names;
    QStringList missing;
    for (const auto& text : written) {
        const auto name = schemaNameOf(text);
        if (!names.contains(name))
            names.append(name);
        if (std::none_of(tables.begin(), tables.end(), [&](const auto& t) { return t.name.schema == name; }))
            missing.append(name);
    }
    if (!missing.isEmpty())
        throw notThere(Text::tr("tables in the schema"), missing);
    return names;
}

/// What the file's three lists leave: with roots of partitions and their leaves.
Tables chosen(const PublicationConfig& config, const Tables& tables)
{
    const auto wanted = existing(config.tables, tables);
    const auto schemas = schemaNames(config.schemas, tables);
    const auto excluded = existing(config.excludeTables, tables);
    const bool everything = wanted.isEmpty() && schemas.isEmpty();
    Tables left;
    for (const auto& table : tables) {
        const bool named = isBelow(tables, table, wanted);
        const bool taken = everything || named || schemas.contains(table.name.schema);
        const bool leftOut = isBelow(tables, table, excluded) || (table.ofExtension && !wanted.contains(table.name));
        if (taken && !leftOut)
            left.append(table);
    }
    return left;
}

// Up to 12 only the tables that hold rows can be named; from 13 on a root stands for its partitions, also those that
// come later.
QList<RelationName> listedNames(const Tables& chosen, int publisherMajor)
{
    QList<RelationName> names;
    for (const auto& table : chosen) {
        const bool byItsParent = publisherMajor >= 13 && table.parent && find(chosen, *table.parent) != nullptr;
        if (!byItsParent && (publisherMajor >= 13 || !table.partitioned))
            names.append(table.name);
    }
    std::sort(names.begin(), names.end());
    return names;
}

QStringList publishedActions(int publisherMajor, int subscriberMajor)
{
    QStringList actions{u"insert"_s, u"update"_s, u"delete"_s};
    // TRUNCATE is replicated from 11 on; a subscriber of 10 does not know the message and fails on it for ever.
    if (publisherMajor >= 11 && subscriberMajor >= 11)
        actions.append(u"truncate"_s);
    return actions;
}

void addNotes(PublicationDesign& design, const Tables& tables, int publisherMajor, int subscriberMajor)
{
    QList<RelationName> ofExtensions;
    for (const auto& table : tables) {
        if (table.ofExtension && !design.definition.tables.contains(table.name))
            ofExtensions.append(table.name);
    }
    if (!ofExtensions.isEmpty() && !design.definition.allTables)
        design.notes.append(Text::tr("Not published, since CREATE EXTENSION fills them on the subscriber: %1.")
                                .arg(listed(ofExtensions)));
    if (!design.definition.allTables)
        design.notes.append(Text::tr("The publication lists its tables; one that is created later is not in it."));
    if (publisherMajor < 11 || subscriberMajor < 11)
        design.notes.append(Text::tr("TRUNCATE is not replicated, since PostgreSQL 10 doesn't know how: truncate "
                                     "nothing on the publisher until the migration is done."));
}

QString actionsText(const QStringList& actions)
{
    return actions.join(u", "_s);
}

template <typename List>
QString onlyIn(const List& a, const List& b)
{
    List only;
    for (const auto& item : a) {
        if (!b.contains(item))
            only.append(item);
    }
    return listed(only);
}

template <typename List>
void compareLists(QStringList& differences, const QString& what, const List& there, const List& wanted)
{
    if (const auto extra = onlyIn(there, wanted); !extra.isEmpty())
        differences.append(Text::tr("It has the %1 %2; the file does not.").arg(what, extra));
    if (const auto missing = onlyIn(wanted, there); !missing.isEmpty())
        differences.append(Text::tr("It lacks the %1 %2.").arg(what, missing));
}

} // namespace

PublicationDesign designPublication(const PublicationConfig& config, const QList<TableFacts>& tables,
                                    int publisherMajor, int subscriberMajor)
{
    PublicationDesign design;
    const auto taken = chosen(config, tables);
    const bool extensionTables =
        std::any_of(tables.begin(), tables.end(), [](const TableFacts& table) { return table.ofExtension; });
    const bool narrowed = !config.tables.isEmpty() || !config.excludeTables.isEmpty() || extensionTables;
    auto& definition = design.definition;
    definition.name = config.name;
    definition.publishes = publishedActions(publisherMajor, subscriberMajor);
    definition.viaPartitionRoot = config.viaPartitionRoot;
    if (config.viaPartitionRoot && publisherMajor < 13)
        throw Error(ErrorKind::Precondition,
                    Text::tr("publish_via_partition_root needs PostgreSQL 13 on the publisher, which has %1.")
                        .arg(publisherMajor),
                    Text::tr("Leave it out, and give the subscriber the same partitions."))
            .on(Side::Publisher);
    design.listed = definition;
    design.listed.tables = listedNames(taken, publisherMajor);
    if (!narrowed && config.schemas.isEmpty())
        definition.allTables = true;
    else if (!narrowed && publisherMajor >= 15)
        definition.schemas = schemaNames(config.schemas, tables);
    else
        definition.tables = design.listed.tables;
    std::sort(definition.schemas.begin(), definition.schemas.end());
    std::copy_if(taken.begin(), taken.end(), std::back_inserter(design.stored),
                 [](const TableFacts& table) { return !table.partitioned; });
    addNotes(design, tables, publisherMajor, subscriberMajor);
    return design;
}

QStringList differencesOf(const Publication& existing, const PublicationDesign& design)
{
    const auto& wanted = design.definition;
    QStringList differences;
    // Whoever may not publish everything at once has published the same tables one by one.
    const bool byList = !existing.allTables && existing.schemas.isEmpty() && existing.tables == design.listed.tables;
    if (!byList) {
        if (existing.allTables && !wanted.allTables)
            differences.append(Text::tr("It publishes all tables."));
        if (!existing.allTables && wanted.allTables)
            differences.append(Text::tr("It does not publish all tables."));
        if (!existing.allTables && !wanted.allTables) {
            compareLists(differences, Text::tr("tables"), existing.tables, wanted.tables);
            compareLists(differences, Text::tr("schemas"), existing.schemas, wanted.schemas);
        }
    }
    if (existing.publishes != wanted.publishes)
        differences.append(Text::tr("It publishes %1 instead of %2.")
                               .arg(actionsText(existing.publishes), actionsText(wanted.publishes)));
    if (existing.viaPartitionRoot != wanted.viaPartitionRoot)
        differences.append(existing.viaPartitionRoot ? Text::tr("It publishes partitions as their root.")
                                                     : Text::tr("It publishes partitions one by one."));
    if (existing.filtered)
        differences.append(Text::tr("It leaves out rows or columns."));
    return differences;
}

IdentityChanges identityChanges(const PublicationConfig& config, const QList<TableFacts>& all,
                                const QList<TableFacts>& stored)
{
    const auto full = existing(config.replicaIdentityFullTables, all);
    IdentityChanges changes;
    for (const auto& table : stored) {
        const bool wanted = isBelow(all, table, full);
        if (table.identifiesRows) {
            if (wanted && table.identity != u'f')
                changes.notes.append(Text::tr("%1 needs no REPLICA IDENTITY FULL: it has a key that names its rows.")
                                         .arg(displayName(table.name)));
            continue;
        }
        (wanted ? changes.toFull : changes.missing).append(table);
    }
    return changes;
}

Error missingIdentities(const QList<TableFacts>& tables)
{
    QStringList lines;
    QStringList statements;
    for (const auto& table : tables) {
        if (table.usableIndex.isEmpty())
            lines.append(Text::tr("%1: give it a primary key, or list it under replica_identity_full_tables")
                             .arg(displayName(table.name)));
        else
            statements.append(replicaIdentityIndex(table.name, table.usableIndex).preview() + u';');
    }
    // An index that the publisher names rows by is one that the subscriber must find them by.
    if (!statements.isEmpty())
        lines += QStringList{u"-- "_s + Text::tr("on the publisher:")} + statements
            + QStringList{u"-- "_s + Text::tr("and the same on the subscriber, if it has these tables already:")}
            + statements;
    return Error(ErrorKind::Precondition,
                 Text::tr("Published as they are, %n table(s) would refuse every UPDATE and DELETE at once, because "
                          "they have no usable replica identity. Nothing was done.",
                          nullptr, static_cast<int>(tables.size())),
                 Text::tr("Help each of them, then run it again:\n%1").arg(lines.join(u'\n')))
        .on(Side::Publisher);
}

} // namespace Flare
