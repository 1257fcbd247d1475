// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/preflight/checks.h"
#include "core/preflight/extensionversions.h"
#include "core/preflight/publishing.h"

#include <QVersionNumber>

#include <algorithm>

namespace Flare::Checks {

using namespace Pg;
using namespace Qt::StringLiterals;
using Facts::Migration;
using Facts::Pair;

namespace {

Finding ofExtension(Severity severity, Side side, const QStringList& names, const QString& text,
                    const QList<Remedy>& remedies)
{
    return {{}, severity, side, {}, names, text, remedies};
}

/// Extensions that keep rows where a publication does not look, or replicate by themselves.
QList<Finding> judgeUnfit(const Migration&, const Pair& pair)
{
    static const QStringList unfit{u"timescaledb"_s, u"citus"_s, u"pglogical"_s, u"bdr"_s};
    QStringList names;
    for (const auto& extension : pair.publisher.extensions) {
        if (unfit.contains(extension.name))
            names.append(extension.name);
    }
    if (names.isEmpty())
        return {};
    return {ofExtension(
        Severity::Blocker, Side::Publisher, names,
        Text::tr("%1 uses extensions that keep or move rows in ways of their own: chunks and shards that come while "
                 "the migration runs are in no publication, and their rows would be missing.")
            .arg(pair.name.text()),
        {byHand(Side::Publisher,
                Text::tr("Migrate this database by the extension's own means, or drop the extension if nothing "
                         "uses it."))})};
}

QList<Finding> judgeMissing(const Pair& pair, const QList<ExtensionComparison>& all)
{
    QStringList missing;
    for (const auto& extension : all) {
        if (extension.unavailable)
            missing.append(u"%1 %2"_s.arg(extension.wanted.name, extension.wanted.version));
    }
    if (missing.isEmpty())
        return {};
    return {ofExtension(
        Severity::Blocker, Side::Subscriber, missing,
        Text::tr("The subscriber's server does not have extensions that %1 uses. What is made with their types and "
                 "functions can't be created there, and its rows have nowhere to go.")
            .arg(pair.name.text()),
        {byHand(Side::Subscriber,
                Text::tr("Install their packages on the subscriber's machine (a managed service may want them on its "
                         "list of allowed extensions), or drop them on the publisher if nothing uses them."))})};
}

QList<Finding> judgeSchemas(const Pair& pair, const QList<ExtensionComparison>& all)
{
    QStringList names;
    QList<Sql> statements;
    for (const auto& extension : all) {
        if (!extension.present || extension.present->schema == extension.wanted.schema)
            continue;
        const auto schema = SqlPart::identifier(extension.wanted.schema);
        names.append(extension.wanted.name);
        statements.append(sql("CREATE SCHEMA IF NOT EXISTS {}", schema));
        statements.append(sql("ALTER EXTENSION {} SET SCHEMA {}", SqlPart::identifier(extension.wanted.name), schema));
    }
    if (names.isEmpty())
        return {};
    return {ofExtension(Severity::Warning, Side::Subscriber, names,
                        Text::tr("Extensions are in another schema on the subscriber than on the publisher: what "
                                 "refers to their types and functions by schema, or by search_path, does not find "
                                 "them."),
                        {{Side::Subscriber, pair.name, pasted(statements),
                          Text::tr("One that can't be moved must be dropped and created again.")}})};
}

QList<Finding> judgeVersions(const Migration& facts, const Pair& pair, const QList<ExtensionComparison>& all)
{
    QStringList older;
    QStringList newer;
    QList<Sql> updates;
    for (const auto& extension : all) {
        const auto& wanted = extension.wanted;
        if (extension.unavailable || (!extension.present && !extension.available))
            continue;
        const auto there = extension.present ? extension.present->version : *extension.available;
        if (there == wanted.version)
            continue;
        const auto shown = u"%1 %2 → %3"_s.arg(wanted.name, wanted.version, there);
        if (!isOlderVersion(there, wanted.version)) {
            newer.append(shown);
            continue;
        }
        older.append(shown);
        if (extension.present && extension.available && !isOlderVersion(*extension.available, wanted.version))
            updates.append(sql("ALTER EXTENSION {} UPDATE", SqlPart::identifier(wanted.name)));
    }
    QList<Finding> findings;
    const auto package = byHand(Side::Subscriber,
                                Text::tr("Install the version of the publisher, or a newer one, on the subscriber's "
                                         "machine, then ALTER EXTENSION … UPDATE."));
    if (!older.isEmpty())
        findings.append(ofExtension(Severity::Warning, Side::Subscriber, older,
                                    Text::tr("Extensions are older on the subscriber: functions and types that the "
                                             "application uses may be missing there."),
                                    updates.size() == older.size()
                                        ? QList<Remedy>{{Side::Subscriber, pair.name, pasted(updates), {}}, package}
                                        : QList<Remedy>{package}));
    if (!newer.isEmpty())
        findings.append(ofExtension(Severity::Note, Side::Subscriber, newer,
                                    Text::tr("Extensions are newer on the subscriber (PostgreSQL %1), as is usual.")
                                        .arg(facts.subscriber.versionText),
                                    {}));
    return findings;
}

QList<Finding> judgeExtensions(const Migration& facts, const Pair& pair)
{
    const auto all =
        standOfExtensions(pair.publisher.extensions, pair.subscriber.extensions, facts.subscriber.availableExtensions);
    return judgeMissing(pair, all) + judgeSchemas(pair, all) + judgeVersions(facts, pair, all);
}

QStringList tablesOfExtensions(const Pair& pair)
{
    QStringList names;
    for (const auto& table : pair.publisher.tables.permanent) {
        if (table.ofExtension)
            names.append(displayName(table.name));
    }
    return names;
}

QList<Finding> judgeExtensionTables(const Migration& facts, const Pair& pair)
{
    const auto tables = tablesOfExtensions(pair);
    const auto* config = facts.config.publicationOf(pair.name);
    if (tables.isEmpty() || config == nullptr)
        return {};
    const auto& publications = pair.publisher.others.publications;
    const auto existing = std::ranges::find(publications, config->name, &Facts::PublicationFacts::name);
    if (existing == publications.end() || !existing->allTables)
        return {ofExtension(Severity::Note, Side::Publisher, tables,
                            Text::tr("Tables of extensions are not published: CREATE EXTENSION fills them on the "
                                     "subscriber. Rows that people have added to them must be carried by hand."),
                            {})};
    return {ofExtension(
        Severity::Blocker, Side::Publisher, tables,
        Text::tr("The publication %1 is FOR ALL TABLES and thus carries tables of extensions, which CREATE EXTENSION "
                 "has filled on the subscriber already: their copy fails on the first key, again and again.")
            .arg(existing->name.text()),
        {{Side::Publisher, pair.name, sql("DROP PUBLICATION {}", existing->name).preview() + u';',
          Text::tr("create_publication makes it again, with a list of tables. Not while a subscription uses it.")}})};
}

QList<Finding> judgeTools(const Migration&, const Pair& pair)
{
    static const QStringList tools{u"pg_partman"_s, u"pg_repack"_s, u"pg_squeeze"_s, u"pg_cron"_s};
    QStringList names;
    for (const auto& extension : pair.publisher.extensions) {
        if (tools.contains(extension.name))
            names.append(extension.name);
    }
    if (names.isEmpty())
        return {};
    return {ofExtension(Severity::Note, Side::Publisher, names,
                        Text::tr("%1 has extensions that create or rewrite tables, or run jobs, by themselves. Stop "
                                 "their jobs until the switch: a table that they make is not on the subscriber, and "
                                 "one without a key refuses UPDATE while everything is published. Jobs of pg_cron "
                                 "must be entered on the subscriber anew.")
                            .arg(pair.name.text()),
                        {})};
}

} // namespace

bool isOlderVersion(const QString& a, const QString& b)
{
    const auto one = QVersionNumber::fromString(a);
    const auto other = QVersionNumber::fromString(b);
    return !one.isNull() && !other.isNull() && one < other;
}

QList<Check> ofExtensions()
{
    const auto page = u"https://www.postgresql.org/docs/current/sql-createextension.html"_s;
    return {
        {u"unfit_extensions"_s,
         Text::tr("Extensions that logical replication does not carry"),
         Text::tr("Some extensions spread rows over tables that nobody publishes."),
         u"https://www.postgresql.org/docs/current/logical-replication-restrictions.html"_s,
         {u"create_publication"_s},
         {},
         judgeUnfit},
        {u"extensions"_s,
         Text::tr("Extensions on the subscriber"),
         Text::tr("Types and functions of extensions must be there before the schema is."),
         page,
         {u"replicate_schema"_s},
         {},
         judgeExtensions},
        {u"extension_tables"_s,
         Text::tr("Tables of extensions"),
         Text::tr("CREATE EXTENSION makes and fills tables of its own on the subscriber."),
         page,
         {u"create_subscription"_s},
         {},
         judgeExtensionTables},
        {u"table_tools"_s,
         Text::tr("Tools that make tables"),
         Text::tr("No change of the schema is replicated."),
         u"https://www.postgresql.org/docs/current/logical-replication-restrictions.html"_s,
         {},
         {},
         judgeTools},
    };
}

} // namespace Flare::Checks
