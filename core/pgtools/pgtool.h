// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QList>
#include <QString>

#include <optional>

namespace Flare {

/// A client program of PostgreSQL on this machine.
struct PgTool
{
    QString name; ///< "pg_dump"
    QString path;
    int major = 0;
    QString version; ///< "15.20", "19beta1"
};

/// Every one there is: in $FLARE_PG_DIRS, the places of the distributions, where packaging/install-deps.sh puts them,
/// and $PATH. Starts each one to ask its version.
[[nodiscard]] QList<PgTool> findPgTools(const QString& name);

/// pg_dump refuses servers that are newer than itself, and writes for the server of its own version: the target's
/// version is best, else the newest that is not above it, else the oldest that can read the source.
[[nodiscard]] std::optional<PgTool> choosePgTool(const QList<PgTool>& tools, int sourceMajor, int targetMajor);

/// What to say where none of them serves: what was found, what is needed, and how to get it.
[[nodiscard]] Error noFittingPgTool(const QString& name, const QList<PgTool>& found, int sourceMajor, int targetMajor);

/// Throws Error(Tool) that says what was found, what is needed, and how to get it.
[[nodiscard]] PgTool findPgTool(const QString& name, int sourceMajor, int targetMajor);

} // namespace Flare
