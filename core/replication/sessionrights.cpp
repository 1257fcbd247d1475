// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/sessionrights.h"

namespace Flare {

using namespace Pg;

SessionRights readSessionRights(Connection& connection, const DatabaseName& database)
{
    const auto result = connection.exec(
        "SELECT me.rolsuper OR pg_has_role(me.oid, 'pg_read_all_stats', 'USAGE') AS sees,"
        " me.rolsuper OR pg_has_role(me.oid, 'pg_signal_backend', 'USAGE') OR NOT EXISTS (SELECT 1 FROM pg_roles u"
        " WHERE u.rolcanlogin AND NOT u.rolsuper AND has_database_privilege(u.oid, $1, 'CONNECT')"
        " AND NOT pg_has_role(me.oid, u.oid, 'USAGE')) AS ends FROM pg_roles me WHERE me.rolname = current_user"_sql,
        Params(database));
    return {result.boolean(0, "sees"), result.boolean(0, "ends")};
}

} // namespace Flare
