// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>
#include <QStringList>

namespace Flare::Facts {

/// A column of a type that later versions have removed.
struct ObsoleteColumn
{
    RelationName table;
    QString column;
    QString type;
};

/// What a function's definition sets while it runs.
struct FunctionSetting
{
    QString signature; ///< public.f(integer)
    QString kind; ///< As ALTER takes it: "FUNCTION", "PROCEDURE".
    QString name; ///< In lower case.
};

/// A view that is made of nothing but what the server or an extension brings: whether the new version still takes it
/// can be tried there without a single table of the user's.
struct SystemView
{
    RelationName name;
    bool materialized = false;
    bool ofExtensions = false; ///< It uses an extension's relations, which must be there for a trial.
    QString definition;
};

/// What a database has that some later version refuses or does not have any more; empty lists where the server is as
/// new as that.
struct Legacy
{
    QStringList
        polymorphicAggregates; ///< Over functions whose arguments PostgreSQL 14 has changed: public.a(anyelement).
    QStringList polymorphicOperators;
    QStringList postfixOperators;
    QList<ObsoleteColumn> obsoleteColumns;
    QList<FunctionSetting> functionSettings;
    QList<SystemView> systemViews;
};

/// A fixed number of queries, whatever the size of the database.
[[nodiscard]] Legacy readLegacy(Pg::Connection& connection);

} // namespace Flare::Facts
