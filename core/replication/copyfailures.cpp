// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/copyfailures.h"

#include "core/base/text.h"
#include "core/replication/relationnames.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// PostgreSQL looks at old rows when it validates a check, and at each row when it is copied. Whether there is one that
// breaks it only a read of the whole table would tell.
QMap<RelationName, QString> unvalidatedChecks(Connection& subscriber, const QList<RelationName>& tables)
{
    QStringList schemas;
    QStringList names;
    for (const auto& table : tables) {
        schemas.append(table.schema);
        names.append(table.name);
    }
    const auto result = subscriber.exec(
        "SELECT n.nspname AS schema, c.relname AS name, string_agg(k.conname::text, ', ' ORDER BY k.conname) AS checks"
        " FROM unnest($1::text[], $2::text[]) AS wanted (schema, name) JOIN pg_namespace n ON n.nspname = wanted.schema"
        " JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = wanted.name"
        " JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'c' AND NOT k.convalidated GROUP BY 1, 2"_sql,
        Params(schemas, names));
    QMap<RelationName, QString> checks;
    for (int row = 0; row < result.rows(); ++row)
        checks.insert({result.text(row, "schema"), result.text(row, "name")},
                      Text::tr("rows from before its check %1 (NOT VALID) may break it: drop that on the subscriber "
                               "until they are mended")
                          .arg(result.text(row, "checks")));
    return checks;
}

/// What a table of the subscriber has that can make its copy fail each time, as a sentence without its full stop. What
/// really happened stands in the server's log alone.
QMap<RelationName, QString> likelyReasons(Connection& subscriber, const QList<RelationName>& tables)
{
    QMap<RelationName, QString> reasons;
    for (const auto& table : readNonEmpty(subscriber, tables))
        reasons.insert(table, Text::tr("it holds rows already, with which those that are copied may collide"));
    reasons.insert(unvalidatedChecks(subscriber, tables));
    return reasons;
}

} // namespace

QStringList copyRisks(Connection& subscriber, const QList<RelationName>& tables)
{
    QStringList risks;
    const auto checks = unvalidatedChecks(subscriber, tables);
    for (auto check = checks.begin(); check != checks.end(); ++check)
        risks.append(Text::tr("The copy of %1 may fail: %2.").arg(displayName(check.key()), *check));
    return risks;
}

QString copyFailuresText(Connection& subscriber, const QMap<RelationName, int>& failing)
{
    const auto reasons = likelyReasons(subscriber, failing.keys());
    QStringList texts;
    for (auto table = failing.begin(); table != failing.end(); ++table) {
        const auto tries = Text::tr("%n tries failed", nullptr, *table);
        const auto reason = reasons.value(table.key());
        texts.append(displayName(table.key()) + u" ("_s + (reason.isEmpty() ? tries : tries + u"; "_s + reason) + u')');
    }
    return listed(texts);
}

Error copyIsStuck(Connection& subscriber, const CopyWatch& watch, const QString& whereToLook)
{
    const auto failing = watch.failing();
    QList<RelationName> waiting;
    for (const auto& table : watch.unfinished()) {
        if (!failing.contains(table))
            waiting.append(table);
    }
    QStringList sentences{Text::tr("The copy does not get on: %1.").arg(watch.text())};
    if (!failing.isEmpty())
        sentences.append(Text::tr("It fails for %1.").arg(copyFailuresText(subscriber, failing)));
    if (!waiting.isEmpty())
        sentences.append(Text::tr("Waiting for %1.").arg(listed(waiting)));
    return Error(
               ErrorKind::Sql, sentences.join(u' '),
               Text::tr("The subscriber has tried every few seconds, and failed or found no free worker. %1 Once that "
                        "is mended, run this again: the copy goes on.")
                   .arg(whereToLook))
        .on(Side::Subscriber);
}

} // namespace Flare
