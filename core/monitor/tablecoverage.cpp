// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/tablecoverage.h"

#include "core/base/text.h"
#include "core/replication/publicationdefinition.h"
#include "core/replication/publishedtables.h"
#include "core/replication/statustable.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

constexpr int gapsShown = 5;

/// Its own name, and of a partition those above it, which the server gives as [["schema", "name"], …].
QList<RelationName> lineOf(const RelationName& table, const QString& above)
{
    QList<RelationName> line{table};
    const auto names = QJsonDocument::fromJson(above.toUtf8()).array();
    for (const auto& name : names)
        line.append({name[0].toString(), name[1].toString()});
    return line;
}

QList<RelationName> without(const QList<RelationName>& all, const QList<RelationName>& some)
{
    QList<RelationName> left;
    std::set_difference(all.begin(), all.end(), some.begin(), some.end(), std::back_inserter(left));
    return left;
}

QList<RelationName> inBoth(const QList<RelationName>& one, const QList<RelationName>& other)
{
    QList<RelationName> both;
    std::set_intersection(one.begin(), one.end(), other.begin(), other.end(), std::back_inserter(both));
    return both;
}

} // namespace

// A partition whose root is published is not published by its own name, and lacks nothing.
LiveCoverage readPublishedCoverage(Connection& publisher, const PublicationConfig& publication, const Clock& clock)
{
    LiveCoverage coverage;
    coverage.asked = clock.now();
    const auto name = "ARRAY[$1::text]"_sql;
    const auto result = publisher.exec(
        sql("WITH RECURSIVE published AS ({}), {}"
            " SELECT n.nspname AS schema, c.relname AS name, p.relid IS NOT NULL AS published, CASE WHEN "
            "c.relispartition"
            "  AND p.relid IS NULL THEN (WITH RECURSIVE above (relid) AS (SELECT i.inhparent FROM pg_inherits i"
            "  WHERE i.inhrelid = c.oid UNION SELECT i.inhparent FROM above a JOIN pg_inherits i ON i.inhrelid = "
            "a.relid)"
            "  SELECT json_agg(json_build_array(an.nspname, ac.relname)) FROM above a JOIN pg_class ac ON ac.oid = "
            "a.relid"
            "  JOIN pg_namespace an ON an.oid = ac.relnamespace) END AS above"
            " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN published p ON p.relid = c.oid"
            " WHERE p.relid IS NOT NULL OR (c.relkind = 'r' AND c.relpersistence = 'p' AND c.oid >= 16384"
            "  AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"
            "  AND c.oid NOT IN (SELECT relid FROM covered) AND NOT EXISTS (SELECT 1 FROM pg_depend x"
            "  WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e'))",
            publishedRelations(name), publishedWithPartitions("covered"_sql, name)),
        Params(publication.name));
    coverage.answered = clock.now();
    const TableChoice choice(publication);
    for (int row = 0; row < result.rows(); ++row) {
        const RelationName table{result.text(row, "schema"), result.text(row, "name")};
        if (result.boolean(row, "published"))
            coverage.tables.append(table);
        else if (table != statusTable() && choice.takes(lineOf(table, result.text(row, "above")), false))
            coverage.leftOut.append(table);
    }
    std::sort(coverage.tables.begin(), coverage.tables.end());
    std::sort(coverage.leftOut.begin(), coverage.leftOut.end());
    return coverage;
}

// pg_subscription hides its oid from all but superusers up to 13; the statistics view shows it to everybody.
QMap<SubscriptionName, LiveCoverage> readSubscribedCoverage(Connection& subscriber,
                                                            const QList<SubscriptionName>& names, const Clock& clock)
{
    const auto asked = clock.now();
    const auto result =
        subscriber.exec("SELECT s.subname, n.nspname AS schema, c.relname AS name FROM pg_subscription_rel r"
                        " JOIN (SELECT DISTINCT subid, subname FROM pg_stat_subscription) s ON s.subid = r.srsubid"
                        " JOIN pg_class c ON c.oid = r.srrelid JOIN pg_namespace n ON n.oid = c.relnamespace"_sql);
    const LiveCoverage nothing{asked, clock.now(), {}, {}};
    QMap<SubscriptionName, LiveCoverage> coverages;
    for (const auto& name : names)
        coverages.insert(name, nothing);
    for (int row = 0; row < result.rows(); ++row) {
        if (const auto at = coverages.find(SubscriptionName(result.text(row, "subname"))); at != coverages.end())
            at->tables.append({result.text(row, "schema"), result.text(row, "name")});
    }
    for (auto& coverage : coverages)
        std::sort(coverage.tables.begin(), coverage.tables.end());
    return coverages;
}

TableGaps gapsBetween(const LiveCoverage& published, const LiveCoverage& subscribed, const TableGaps& before)
{
    TableGaps gaps;
    gaps.notPublished = published.leftOut;
    gaps.notSubscribed = without(published.tables, subscribed.tables);
    if (subscribed.asked < published.answered)
        gaps.notSubscribed = inBoth(gaps.notSubscribed, before.notSubscribed);
    return gaps;
}

QString gapsText(const TableGaps& gaps)
{
    QStringList parts;
    if (!gaps.notSubscribed.isEmpty())
        parts.append(Text::tr("published, but not subscribed: %1").arg(listed(gaps.notSubscribed, gapsShown)));
    if (!gaps.notPublished.isEmpty())
        parts.append(Text::tr("not published: %1").arg(listed(gaps.notPublished, gapsShown)));
    return parts.join(u"; "_s);
}

} // namespace Flare
