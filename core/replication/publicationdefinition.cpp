// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/publicationdefinition.h"

#include "core/base/text.h"
#include "core/replication/relationnames.h"
#include "core/replication/replicaidentity.h"

#include <QHash>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

using Tables = QList<TableFacts>;
using Names = QSet<RelationName>;
using TablesByName = QHash<RelationName, const TableFacts*>;

TablesByName byName(const Tables& tables)
{
    TablesByName found;
    found.reserve(tables.size());
    for (const auto& table : tables)
        found.insert(table.name, &table);
    return found;
}

QList<RelationName> lineOf(const TableFacts& table, const TablesByName& tables)
{
    QList<RelationName> line{table.name};
    for (auto parent = table.parent; parent;) {
        line.append(*parent);
        const auto* at = tables.value(*parent);
        parent = at != nullptr ? at->parent : std::nullopt;
    }
    return line;
}

bool hasAny(const Names& names, const QList<RelationName>& line)
{
    return std::ranges::any_of(line, [&](const RelationName& name) { return names.contains(name); });
}

Error notThere(const QString& what, const QStringList& names)
{
    return Error(ErrorKind::Precondition, Text::tr("The publisher has no %1 %2.").arg(what, names.join(u", "_s)),
                 Text::tr("Correct the file. A name with capitals or special characters stands in double quotes, and "
                          "one without a schema is looked for in \"public\"; only permanent tables can be published."))
        .on(Side::Publisher);
}

QList<RelationName> existing(const QStringList& written, const TablesByName& tables)
{
    auto names = relationNamesOf(written);
    QStringList missing;
    for (const auto& name : std::as_const(names)) {
        if (!tables.contains(name))
            missing.append(displayName(name));
    }
    if (!missing.isEmpty())
        throw notThere(Text::tr("table"), missing);
    return names;
}

QStringList schemaNames(const QStringList& written, const Tables& tables)
{
    QSet<QString> there;
    for (const auto& table : tables)
        there.insert(table.name.schema);
    QStringList names;
    QStringList missing;
    for (const auto& text : written) {
        const auto name = schemaNameOf(text);
        if (!names.contains(name))
            names.append(name);
        if (!there.contains(name))
            missing.append(name);
    }
    if (!missing.isEmpty())
        throw notThere(Text::tr("tables in the schema"), missing);
    return names;
}

/// What the file's three lists leave: with roots of partitions and their leaves.
Tables chosen(const PublicationConfig& config, const Tables& tables)
{
    const auto named = byName(tables);
    (void)existing(config.tables, named);
    (void)schemaNames(config.schemas, tables);
    (void)existing(config.excludeTables, named);
    const TableChoice choice(config);
    Tables left;
    std::ranges::copy_if(tables, std::back_inserter(left), [&](const TableFacts& table) {
        return choice.takes(lineOf(table, named), table.ofExtension);
    });
    return left;
}

// Up to 12 only the tables that hold rows can be named; from 13 on a root stands for its partitions, also those that
// come later.
QList<RelationName> listedNames(const Tables& chosen, int publisherMajor)
{
    const auto there = byName(chosen);
    QList<RelationName> names;
    for (const auto& table : chosen) {
        const bool byItsParent = publisherMajor >= 13 && table.parent && there.contains(*table.parent);
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
    const Names listedByName(design.definition.tables.begin(), design.definition.tables.end());
    QList<RelationName> ofExtensions;
    for (const auto& table : tables) {
        if (table.ofExtension && !listedByName.contains(table.name))
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
    const QSet<typename List::value_type> there(b.begin(), b.end());
    List only;
    for (const auto& item : a) {
        if (!there.contains(item))
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

TableChoice::TableChoice(const PublicationConfig& config)
{
    const auto tables = relationNamesOf(config.tables);
    const auto excluded = relationNamesOf(config.excludeTables);
    m_tables = {tables.begin(), tables.end()};
    m_excluded = {excluded.begin(), excluded.end()};
    for (const auto& schema : config.schemas)
        m_schemas.insert(schemaNameOf(schema));
}

bool TableChoice::takes(const QList<RelationName>& line, bool ofExtension) const
{
    const auto& own = line.first();
    const bool isEverything = m_tables.isEmpty() && m_schemas.isEmpty();
    if (!isEverything && !m_schemas.contains(own.schema) && !hasAny(m_tables, line))
        return false;
    return !hasAny(m_excluded, line) && (!ofExtension || m_tables.contains(own));
}

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
    const auto tables = byName(all);
    const auto written = existing(config.replicaIdentityFullTables, tables);
    const Names full(written.begin(), written.end());
    IdentityChanges changes;
    for (const auto& table : stored) {
        const bool wanted = !full.isEmpty() && hasAny(full, lineOf(table, tables));
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
