// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/quietsession.h"

namespace Flare {

using namespace Pg;

bool keepOutOfServerLogs(Connection& connection)
{
    // Those of an extension exist only where it is loaded; the join leaves the others out.
    const auto quiet = "SELECT set_config(s.name, v.value, false) FROM (VALUES ('log_statement', 'none'),"
                       " ('log_min_duration_statement', '-1'), ('log_min_duration_sample', '-1'),"
                       " ('log_min_error_statement', 'panic'), ('track_activities', 'off'),"
                       " ('pg_stat_statements.track_utility', 'off'), ('pgaudit.log', 'none'), "
                       "('auto_explain.log_min_duration', '-1'))"
                       " AS v (name, value) JOIN pg_settings s ON s.name = v.name"_sql;
    try {
        connection.exec(quiet);
        return true;
    } catch (const Error& error) {
        if (error.sqlState() != "42501")
            throw;
        return false;
    }
}

} // namespace Flare
