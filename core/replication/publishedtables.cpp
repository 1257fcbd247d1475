// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/publishedtables.h"

namespace Flare {

using namespace Pg;

Sql publishedRelations(const Sql& publications)
{
    return sql("SELECT DISTINCT g.relid FROM pg_publication p, LATERAL pg_get_publication_tables(p.pubname::text) g"
               " WHERE p.pubname = ANY ({})",
               publications);
}

Sql publishedWithPartitions(const Sql& name, const Sql& publications)
{
    return sql("{} (relid) AS ({} UNION SELECT i.inhrelid FROM {} v JOIN pg_inherits i ON i.inhparent = v.relid"
               " JOIN pg_class k ON k.oid = i.inhrelid AND k.relispartition)",
               name, publishedRelations(publications), name);
}

} // namespace Flare
