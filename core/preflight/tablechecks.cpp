// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/preflight/checks.h"
#include "core/preflight/publishing.h"

#include <algorithm>

namespace Flare::Checks {

using namespace Pg;
using namespace Qt::StringLiterals;
using Facts::Migration;
using Facts::Pair;
using Facts::UnreplicatedRelation;

namespace {

QStringList namesOfTables(const QList<TableFacts>& tables)
{
    QStringList names;
    for (const auto& table : tables)
        names.append(displayName(table.name));
    return names;
}

QString identityStatements(const QList<TableFacts>& tables, bool byIndex)
{
    QStringList statements;
    for (const auto& table : tables) {
        const auto identity = byIndex && !table.usableIndex.isEmpty()
            ? sql("USING INDEX {}", SqlPart::identifier(table.usableIndex))
            : "FULL"_sql;
        statements.append(sql("ALTER TABLE {} REPLICA IDENTITY {}", table.name, identity).preview() + u';');
    }
    return statements.join(u'\n');
}

QList<Remedy> identityRemedies(const DatabaseName& database, const QList<TableFacts>& tables)
{
    const bool indexed =
        std::ranges::any_of(tables, [](const TableFacts& table) { return !table.usableIndex.isEmpty(); });
    QList<Remedy> remedies;
    if (indexed)
        remedies.append({Side::Publisher, database, identityStatements(tables, true),
                         Text::tr("Each takes a short lock that waits for running queries: SET lock_timeout = '2s' "
                                  "before, and try again where it is refused.")});
    remedies.append(
        {Side::Publisher, database, identityStatements(tables, false),
         Text::tr("Each UPDATE and DELETE then writes the whole old row to the WAL, and the subscriber looks "
                  "for it by all its columns; list such a table under replica_identity_full_tables and "
                  "create_publication does it. A primary key would be better.")});
    return remedies;
}

QList<Finding> judgeIdentity(const Migration& facts, const Pair& pair)
{
    const auto published = publishedBy(facts, pair);
    if (!published)
        return {};
    const auto& design = published->design;
    const auto& actions = design.definition.publishes;
    if (!actions.contains(u"update"_s) && !actions.contains(u"delete"_s))
        return {};
    const auto changes =
        identityChanges(*facts.config.publicationOf(pair.name), pair.publisher.tables.permanent, design.stored);
    if (changes.missing.isEmpty())
        return {};
    return {{{},
             Severity::Blocker,
             Side::Publisher,
             {},
             namesOfTables(changes.missing),
             Text::tr("Nothing names the rows of %n table(s). From the moment at which they are published, each UPDATE "
                      "and DELETE on them fails in the application, on the publisher.",
                      nullptr, static_cast<int>(changes.missing.size())),
             identityRemedies(pair.name, changes.missing)}};
}

QString shownRelation(const UnreplicatedRelation& relation)
{
    return displayName(relation.name) + u" ("_s + sizeText(relation.bytes) + u')';
}

QList<Finding> judgeUnreplicated(const Migration&, const Pair& pair)
{
    struct Kind
    {
        QChar letter;
        Severity severity;
        QString text;
    };
    const QList<Kind> kinds{
        {u'r', Severity::Warning,
         Text::tr("Unlogged tables are not replicated; the subscriber gets them empty. Copy what is in them at the "
                  "switch, or make them logged before the copy (ALTER TABLE … SET LOGGED).")},
        {u'm', Severity::Note,
         Text::tr("Materialized views arrive without rows: REFRESH MATERIALIZED VIEW on the subscriber before the "
                  "application reads them.")},
        {u'f', Severity::Warning,
         Text::tr("Foreign tables point to other servers: the subscriber must reach these, and passwords of user "
                  "mappings must be right there. What is written through them while the writes are paused is not "
                  "held.")}};
    QList<Finding> findings;
    for (const auto& kind : kinds) {
        QStringList names;
        for (const auto& relation : pair.publisher.tables.unreplicated) {
            if (relation.kind == kind.letter && !relation.ofExtension)
                names.append(shownRelation(relation));
        }
        if (!names.isEmpty())
            findings.append({{}, kind.severity, Side::Publisher, {}, names, kind.text, {}});
    }
    return findings;
}

QList<Finding> judgeLargeObjects(const Migration&, const Pair& pair)
{
    const auto& tables = pair.publisher.tables;
    if (tables.largeObjects == 0)
        return {};
    return {{{},
             Severity::Blocker,
             Side::Publisher,
             {},
             {},
             Text::tr("%1 has %n large object(s), %2 in all. Logical replication never carries them: after the switch "
                      "they would be missing.",
                      nullptr, static_cast<int>(tables.largeObjects))
                 .arg(pair.name.text(), sizeText(tables.largeObjectBytes)),
             {{Side::Publisher,
               {},
               {},
               Text::tr("Copy them while the writes are paused (pg_dump --large-objects, or lo_export and lo_import "
                        "under the same OIDs), or move them into a bytea column before the migration.")}}}};
}

} // namespace

QList<Check> ofTables()
{
    return {
        {u"replica_identity"_s,
         Text::tr("Tables whose rows nothing names"),
         Text::tr("A published table without a replica identity refuses UPDATE and DELETE, on the publisher, at once."),
         u"https://www.postgresql.org/docs/current/logical-replication-publication.html"_s,
         {u"create_publication"_s},
         {},
         judgeIdentity},
        {u"not_replicated"_s,
         Text::tr("Relations that are not replicated"),
         Text::tr("What no publication can carry is empty after the switch, or older than it was."),
         u"https://www.postgresql.org/docs/current/logical-replication-restrictions.html"_s,
         {},
         {},
         judgeUnreplicated},
        {u"large_objects"_s,
         Text::tr("Large objects"),
         Text::tr("Large objects are not replicated."),
         u"https://www.postgresql.org/docs/current/logical-replication-restrictions.html"_s,
         {},
         {},
         judgeLargeObjects},
    };
}

} // namespace Flare::Checks
