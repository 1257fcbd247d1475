// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cutover/uncovered.h"

#include "core/base/text.h"
#include "core/replication/publishedtables.h"
#include "core/replication/statustable.h"

#include <algorithm>
#include <array>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

constexpr int tablesShown = 8;

/// The names of a result's rows, the first few and how many more.
QString namesOf(const Result& result)
{
    QStringList names;
    for (int row = 0; row < std::min(result.rows(), tablesShown); ++row)
        names.append(displayName(RelationName{result.text(row, "schema"), result.text(row, "name")}));
    const auto shown = names.join(u", "_s);
    return result.rows() > tablesShown ? Text::tr("%1 and %2 more").arg(shown).arg(result.rows() - tablesShown) : shown;
}

struct Question
{
    Sql sql;
    QString sentence; ///< %1 = the names, %2 = how many.
};

QList<Question> questions()
{
    return {
        {sql("WITH RECURSIVE {} SELECT n.nspname AS schema, c.relname AS name FROM pg_class c"
             " JOIN pg_namespace n ON n.oid = c.relnamespace"
             " WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND c.oid >= 16384"
             " AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND c.oid NOT IN (TABLE published)"
             " ORDER BY 1, 2",
             publishedWithPartitions("published"_sql, "$1"_sql)),
         Text::tr("%2 table(s) in no publication of the file: %1.")},
        {"SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
         " WHERE c.relkind = 'r' AND c.relpersistence = 'u' AND c.oid >= 16384 AND $1::text[] IS NOT NULL ORDER BY 1, 2"_sql,
         Text::tr("The rows of %2 unlogged table(s): %1.")},
        {"SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
         " WHERE c.relkind = 'm' AND c.oid >= 16384 AND $1::text[] IS NOT NULL ORDER BY 1, 2"_sql,
         Text::tr(
             "The contents of %2 materialized view(s), which need REFRESH MATERIALIZED VIEW on the subscriber: %1.")},
    };
}

bool mayBeCounted(const Error& error)
{
    return error.sqlState() != "42501";
}

void addLargeObjects(Connection& publisher, QStringList& sentences)
{
    const auto count = publisher.exec("SELECT count(*) AS count FROM pg_largeobject_metadata"_sql).integer(0, "count");
    if (count > 0)
        sentences.append(Text::tr("%1 large objects.").arg(count));
}

/// What users keep in the tables of an extension (pg_extension_config_dump): its scripts do not bring these rows.
void addExtensionRows(Connection& publisher, const QStringList& publications, QStringList& sentences)
{
    const auto tables = publisher.exec(
        sql("SELECT n.nspname AS schema, c.relname AS name, e.extcondition[array_position(e.extconfig, c.oid)]"
            " AS condition FROM pg_extension e JOIN pg_class c ON c.oid = ANY (e.extconfig) AND c.relkind = 'r'"
            " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid NOT IN ({}) ORDER BY 1, 2",
            publishedRelations("$1"_sql)),
        Params(publications));
    QStringList filled;
    for (int row = 0; row < tables.rows(); ++row) {
        const RelationName table{tables.text(row, "schema"), tables.text(row, "name")};
        try {
            if (publisher.exec(sql("SELECT EXISTS (SELECT 1 FROM {}) AS filled", table)).boolean(0, "filled"))
                filled.append(displayName(table));
        } catch (const Error& error) {
            if (mayBeCounted(error))
                throw;
            filled.append(Text::tr("%1 (which this account may not read)").arg(displayName(table)));
        }
    }
    if (!filled.isEmpty())
        sentences.append(Text::tr("Rows that are kept in tables of extensions: %1.").arg(filled.join(u", "_s)));
}

/// Triggers that fire while changes are applied write rows that the publisher's trigger has written too, or others.
void addTriggers(Connection& subscriber, QStringList& sentences)
{
    const auto result = subscriber.exec(
        "SELECT DISTINCT n.nspname AS schema, c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid"
        " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE NOT t.tgisinternal AND t.tgenabled IN ('A', 'R')"
        " ORDER BY 1, 2"_sql);
    if (!result.isEmpty())
        sentences.append(
            Text::tr("What a trigger changes that fires while rows are applied (ENABLE ALWAYS or REPLICA): %1.")
                .arg(namesOf(result)));
}

/// Those that joined their publication by a transaction after the one that made it. Our own table holds no rows of
/// anybody's.
void addLateTables(Connection& publisher, const QStringList& publications, QStringList& sentences)
{
    const auto fault = lateTableFault(publisher.identity().version);
    if (!fault.exists)
        return;
    const auto late = publisher.exec(
        "SELECT DISTINCT n.nspname AS schema, c.relname AS name FROM pg_publication_rel r"
        " JOIN pg_publication p ON p.oid = r.prpubid JOIN pg_class c ON c.oid = r.prrelid"
        " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE p.pubname = ANY ($1) AND age(r.xmin) < age(p.xmin)"
        " AND (n.nspname, c.relname) <> ($2, $3) ORDER BY 1, 2"_sql,
        Params(publications, statusTable().schema, statusTable().name));
    if (late.isEmpty())
        return;
    const auto lost = Text::tr("What a transaction wrote to a table that joined the publication while it was open, "
                               "which PostgreSQL %1 may have lost (%2); compare their rows: %3.");
    const auto mended = fault.mendedIn.isEmpty() ? Text::tr("no release of this major version mends it")
                                                 : Text::tr("mended in %1").arg(fault.mendedIn);
    sentences.append(lost.arg(publisher.identity().versionText(), mended, namesOf(late)));
}

} // namespace

LateTableFault lateTableFault(int publisherVersion)
{
    constexpr int perMajor = 10'000;
    constexpr std::array mended{130021, 140018, 150013, 160009, 170005};
    const int major = publisherVersion / perMajor;
    if (major < mended.front() / perMajor)
        return {true, {}};
    const auto fix = std::ranges::find(mended, major, [](int version) { return version / perMajor; });
    if (fix == mended.end() || publisherVersion >= *fix)
        return {};
    return {true, u"%1.%2"_s.arg(major).arg(*fix % perMajor)};
}

QStringList notCovered(Connection& publisher, Connection& subscriber, const QList<SubscriptionConfig>& subscriptions)
{
    QStringList publications;
    for (const auto& subscription : subscriptions)
        publications.append(subscription.publication.text());
    QStringList sentences;
    for (const auto& question : questions()) {
        const auto result = publisher.exec(question.sql, Params(publications));
        if (!result.isEmpty())
            sentences.append(question.sentence.arg(namesOf(result), QString::number(result.rows())));
    }
    addLargeObjects(publisher, sentences);
    addExtensionRows(publisher, publications, sentences);
    addLateTables(publisher, publications, sentences);
    addTriggers(subscriber, sentences);
    return sentences;
}

} // namespace Flare
