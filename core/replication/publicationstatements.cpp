// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/publicationstatements.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

Sql contentOf(const PublicationDefinition& definition)
{
    QList<Sql> parts;
    if (definition.allTables)
        return " FOR ALL TABLES"_sql;
    if (!definition.schemas.isEmpty()) {
        for (const auto& schema : definition.schemas)
            parts.append(sql("{}", SqlPart::identifier(schema)));
        return sql(" FOR TABLES IN SCHEMA {}", joined(parts, ", "_sql));
    }
    // ONLY: without it a parent brings its inheriting tables along, which are in the list in their own right. A
    // partitioned table takes its partitions along in any case.
    for (const auto& table : definition.tables)
        parts.append(sql("ONLY {}", table));
    return parts.isEmpty() ? Sql() : sql(" FOR TABLE {}", joined(parts, ", "_sql));
}

} // namespace

Sql createPublicationStatement(const PublicationDefinition& definition, int publisherMajor)
{
    const auto actions = Literal{definition.publishes.join(u", "_s)};
    const auto viaRoot = definition.viaPartitionRoot ? ", publish_via_partition_root = true"_sql
        : publisherMajor >= 13                       ? ", publish_via_partition_root = false"_sql
                                                     : Sql();
    return sql("CREATE PUBLICATION {}{} WITH (publish = {}{})", definition.name, contentOf(definition), actions,
               viaRoot);
}

Sql createEmptyPublicationStatement(const PublicationName& name)
{
    return sql("CREATE PUBLICATION {}", name);
}

Sql commentOnPublication(const PublicationName& name, const QString& comment)
{
    return sql("COMMENT ON PUBLICATION {} IS {}", name, Literal{comment});
}

Sql dropPublicationStatement(const PublicationName& name)
{
    return sql("DROP PUBLICATION IF EXISTS {}", name);
}

Sql addToPublication(const PublicationName& name, const RelationName& table)
{
    return sql("ALTER PUBLICATION {} ADD TABLE ONLY {}", name, table);
}

} // namespace Flare
