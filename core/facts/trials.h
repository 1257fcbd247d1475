// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/side.h"
#include "core/facts/calledfunctions.h"
#include "core/facts/legacy.h"

namespace Flare::Facts {

/// A function that does not find what it calls while the search_path is empty, as it is for the workers of replication.
struct LostFunction
{
    CalledFunction function;
    Side side = Side::Publisher; ///< Where that was found.
    bool proven = false; ///< It was called and failed; otherwise its body says so.
    QString message; ///< The server's, or the names in the body.
    QStringList path; ///< Schemas with which it works, or should; empty where none was found.
};

/// A view that the subscriber's server does not take.
struct RefusedView
{
    RelationName name;
    bool materialized = false;
    QString message; ///< The server's.
};

/// What was learned by trying, in transactions that were read only and rolled back.
struct Trials
{
    QList<LostFunction> lostFunctions;
    QList<RefusedView> refusedViews;
};

/// On the connection's own database. Calls only functions that are declared not to have effects.
[[nodiscard]] QList<LostFunction> tryFunctions(Pg::Connection& connection, const QList<CalledFunction>& functions);

/// In any database of the subscriber.
[[nodiscard]] QList<RefusedView> tryViews(Pg::Connection& subscriber, const QList<SystemView>& views);

} // namespace Flare::Facts
