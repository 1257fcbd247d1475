// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/sequences.h"

namespace Flare::Facts {

using namespace Pg;

QList<SequenceDefinition> readSequenceDefinitions(Connection& connection)
{
    const auto result = connection.exec(
        "SELECT n.nspname AS schema, c.relname AS name, format_type(s.seqtypid, NULL) AS type, s.seqstart,"
        " s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle, pg_get_userbyid(c.relowner) AS owner,"
        " tn.nspname AS table_schema, t.relname AS table_name, a.attname, a.attidentity::text AS identity"
        " FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
        " LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid"
        " AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')"
        " LEFT JOIN pg_class t ON t.oid = d.refobjid LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace"
        " LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid"
        " WHERE c.relpersistence = 'p' AND c.oid >= 16384 AND NOT EXISTS (SELECT 1 FROM pg_depend x"
        " WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid AND x.deptype = 'e') ORDER BY 1, 2"_sql);
    QList<SequenceDefinition> sequences;
    for (int row = 0; row < result.rows(); ++row) {
        SequenceDefinition sequence{{result.text(row, "schema"), result.text(row, "name")},
                                    result.text(row, "type"),
                                    result.integer(row, "seqstart"),
                                    result.integer(row, "seqincrement"),
                                    result.integer(row, "seqmin"),
                                    result.integer(row, "seqmax"),
                                    result.integer(row, "seqcache"),
                                    result.boolean(row, "seqcycle"),
                                    RoleName(result.text(row, "owner"))};
        if (!result.isNull(row, "table_name")) {
            sequence.table = RelationName{result.text(row, "table_schema"), result.text(row, "table_name")};
            sequence.column = result.text(row, "attname");
        }
        if (const auto identity = result.text(row, "identity"); !identity.isEmpty())
            sequence.identity = identity.front();
        sequences.append(sequence);
    }
    return sequences;
}

} // namespace Flare::Facts
