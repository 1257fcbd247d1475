// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>

#include <optional>

namespace Flare::Facts {

/// How a sequence counts, wherever it stands.
struct SequenceDefinition
{
    RelationName name;
    QString type;
    qint64 start = 1;
    qint64 increment = 1;
    qint64 minimum = 1;
    qint64 maximum = 1;
    qint64 cache = 1;
    bool cycles = false;
    RoleName owner;
    std::optional<RelationName> table = {}; ///< Whose column it belongs to.
    QString column = {};
    QChar identity = {}; ///< attidentity of that column: a(lways) or d(efault); null for none.

    [[nodiscard]] bool countsAs(const SequenceDefinition& other) const
    {
        return type == other.type && increment == other.increment && minimum == other.minimum
            && maximum == other.maximum && cache == other.cache && cycles == other.cycles;
    }
};

/// The permanent ones of the database, without those of extensions.
[[nodiscard]] QList<SequenceDefinition> readSequenceDefinitions(Pg::Connection& connection);

} // namespace Flare::Facts
