// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>
#include <QStringList>

namespace Flare::Facts {

/// A function that a constraint, a domain, an index, a generated column or a trigger of replication calls, and that
/// does not say itself where the names in its body are looked for.
struct CalledFunction
{
    QString signature; ///< As ALTER FUNCTION takes it: public.f(integer).
    QString schema;
    QString body;
    bool mayBeTried = false; ///< No trigger's, and it does nothing but compute.
    QStringList calls; ///< Expressions that call it: with nulls, and with values where it can be told what they are.
    QStringList users; ///< The tables and domains that call it.
};

/// One query, whatever the size of the database.
[[nodiscard]] QList<CalledFunction> readCalledFunctions(Pg::Connection& connection);

/// A name that a body takes from the session's search_path, and a schema that has it.
struct OpenName
{
    QString name;
    QString schema;

    friend bool operator==(const OpenName&, const OpenName&) = default;
};

/// Those of the names that the body uses without a schema: called, or behind a word after which SQL has a table. What
/// stands in comments and literals does not count. Pure.
[[nodiscard]] QList<OpenName> openNamesIn(const QString& body, const QList<OpenName>& functions,
                                          const QList<OpenName>& relations);

} // namespace Flare::Facts
