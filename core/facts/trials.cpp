// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/trials.h"

#include "core/pg/transaction.h"

#include <optional>

namespace Flare::Facts {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

/// A statement in a transaction that goes on behind a refusal; the refusal, if there was one.
std::optional<Error> refusalOf(Connection& connection, const Sql& statement)
{
    connection.exec("SAVEPOINT trial"_sql);
    try {
        connection.exec(statement);
    } catch (const Error& error) {
        if (!connection.isAlive() || error.kind() == ErrorKind::Cancelled)
            throw;
        connection.exec("ROLLBACK TO trial"_sql);
        return error;
    }
    return std::nullopt;
}

void beginTrials(Connection& connection)
{
    connection.exec("SET TRANSACTION READ ONLY"_sql);
    connection.exec("SET LOCAL statement_timeout = '2s'"_sql);
}

bool isLost(const Error& error)
{
    // undefined_function and undefined_table
    return error.sqlState() == "42883" || error.sqlState() == "42P01";
}

void setPath(Connection& connection, const QStringList& schemas)
{
    QList<Sql> names;
    for (const auto& schema : schemas)
        names.append(sql("{}", SqlPart::identifier(schema)));
    connection.exec(names.isEmpty() ? "SET LOCAL search_path = ''"_sql
                                    : sql("SET LOCAL search_path = {}", joined(names, ", "_sql)));
}

/// The server's message if one of the calls fails for want of a name.
std::optional<QString> lossOf(Connection& connection, const CalledFunction& function, const QStringList& path)
{
    setPath(connection, path);
    for (const auto& call : function.calls) {
        const auto refusal = refusalOf(connection, sql("SELECT {}", statementFromServer(call)));
        if (refusal && isLost(*refusal))
            return refusal->message();
    }
    return std::nullopt;
}

/// The order in which names are looked for stays what it is for a session: the catalogue's first.
QStringList pathOf(const QStringList& schemas)
{
    QStringList path{u"pg_catalog"_s};
    for (const auto& schema : schemas) {
        if (!path.contains(schema))
            path.append(schema);
    }
    return path;
}

/// What users' schemas have, that a body may mean.
struct KnownNames
{
    QList<OpenName> functions;
    QList<OpenName> relations;
};

KnownNames readNames(Connection& connection)
{
    const auto result = connection.exec(
        "SELECT DISTINCT true AS function, p.proname AS name, n.nspname AS schema, n.nspname = 'public' AS usual"
        " FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.oid >= 16384"
        " AND NOT EXISTS (SELECT 1 FROM pg_proc o WHERE o.proname = p.proname"
        " AND o.pronamespace = 'pg_catalog'::regnamespace)"
        " UNION SELECT false, c.relname, n.nspname, n.nspname = 'public' FROM pg_class c"
        " JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid >= 16384 AND c.relpersistence <> 't'"
        " AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND n.nspname <> 'pg_toast' ORDER BY 4 DESC, 3"_sql);
    KnownNames names;
    for (int row = 0; row < result.rows(); ++row)
        (result.boolean(row, "function") ? names.functions : names.relations)
            .append({result.text(row, "name"), result.text(row, "schema")});
    return names;
}

QStringList schemasOf(const QList<OpenName>& names)
{
    QStringList schemas;
    for (const auto& name : names)
        schemas.append(name.schema);
    return schemas;
}

std::optional<LostFunction> tryFunction(Connection& connection, const CalledFunction& function, const KnownNames& known)
{
    const auto open = openNamesIn(function.body, known.functions, known.relations);
    const auto path = pathOf(QStringList{function.schema} + schemasOf(open));
    if (const auto loss = function.mayBeTried ? lossOf(connection, function, {}) : std::nullopt) {
        const auto wider = pathOf(path.mid(1) + QStringList{u"public"_s});
        const auto found = !lossOf(connection, function, path) ? path
            : !lossOf(connection, function, wider)             ? wider
                                                               : QStringList();
        return LostFunction{function, connection.side(), true, *loss, found};
    }
    if (open.isEmpty())
        return std::nullopt;
    QStringList names;
    for (const auto& name : open)
        names.append(name.name);
    return LostFunction{function, connection.side(), false, names.join(u", "_s), path};
}

} // namespace

QList<LostFunction> tryFunctions(Connection& connection, const QList<CalledFunction>& functions)
{
    QList<LostFunction> lost;
    if (functions.isEmpty())
        return lost;
    const auto known = readNames(connection);
    const Pg::Transaction transaction(connection); // Never committed.
    beginTrials(connection);
    for (const auto& function : functions) {
        if (const auto found = tryFunction(connection, function, known))
            lost.append(*found);
    }
    return lost;
}

QList<RefusedView> tryViews(Connection& subscriber, const QList<SystemView>& views)
{
    QList<RefusedView> refused;
    const Pg::Transaction transaction(subscriber);
    beginTrials(subscriber);
    for (const auto& view : views) {
        // Analysed as CREATE VIEW would, and nothing is written.
        const auto refusal =
            refusalOf(subscriber, sql("PREPARE flare_trial AS {}", statementFromServer(view.definition)));
        if (!refusal)
            subscriber.exec("DEALLOCATE flare_trial"_sql);
        else if (refusal->sqlState().startsWith("42") && refusal->sqlState() != "42501")
            refused.append({view.name, view.materialized, refusal->message()});
    }
    return refused;
}

} // namespace Flare::Facts
