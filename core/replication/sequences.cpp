// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/sequences.h"

#include <map>

namespace Flare {

using namespace Pg;

namespace {

// The server's planning of such a query grows with the square of its parts: a hundred take a few milliseconds, five
// hundred take a hundred.
constexpr int sequencesPerQuery = 100;

bool isFurther(const SequenceState& a, const SequenceState& b)
{
    if (a.lastValue == b.lastValue)
        return a.isCalled && !b.isCalled;
    return a.increment > 0 ? a.lastValue > b.lastValue : a.lastValue < b.lastValue;
}

void readPositions(Connection& connection, QList<SequenceState>& sequences, qsizetype from, qsizetype count)
{
    // From the sequence itself: pg_sequences shows NULL for one that was never used, and its function takes a lock that
    // an ALTER SEQUENCE keeps away.
    QList<Sql> queries;
    for (auto i = from; i < from + count; ++i)
        queries.append(
            sql("SELECT {} AS place, last_value, is_called FROM {}", static_cast<qint64>(i), sequences.at(i).name));
    const auto result = connection.exec(joined(queries, " UNION ALL "_sql));
    for (int row = 0; row < result.rows(); ++row) {
        auto& sequence = sequences[static_cast<qsizetype>(result.integer(row, "place"))];
        sequence.lastValue = result.integer(row, "last_value");
        sequence.isCalled = result.boolean(row, "is_called");
    }
}

} // namespace

QList<SequenceState> readSequences(Connection& connection)
{
    // The server may ask for the rights before it joins, and of a table that is an error.
    const auto usable = connection.side() == Side::Publisher ? "may.look"_sql : "may.look AND may.settle"_sql;
    const auto result = connection.exec(
        sql("SELECT n.nspname::text AS schema, c.relname::text AS name, s.seqincrement AS increment,"
            " s.seqmin AS minimum, s.seqmax AS maximum, may.of_extension, may.settle FROM pg_sequence s"
            " JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace CROSS JOIN LATERAL"
            " (SELECT has_schema_privilege(n.oid, 'USAGE')"
            " AND CASE WHEN c.relkind = 'S' THEN has_sequence_privilege(c.oid, 'SELECT') END AS look,"
            " has_schema_privilege(n.oid, 'USAGE')"
            " AND CASE WHEN c.relkind = 'S' THEN has_sequence_privilege(c.oid, 'UPDATE') END AS settle,"
            " EXISTS (SELECT 1 FROM pg_depend x WHERE x.classid = 'pg_class'::regclass AND x.objid = c.oid"
            " AND x.deptype = 'e') AS of_extension) may"
            " WHERE c.relpersistence <> 't' AND c.oid >= 16384 AND ({} OR NOT may.of_extension) ORDER BY 1, 2",
            usable));
    QList<SequenceState> sequences;
    for (int row = 0; row < result.rows(); ++row)
        sequences.append({{result.text(row, "schema"), result.text(row, "name")},
                          0,
                          false,
                          result.integer(row, "increment"),
                          result.integer(row, "minimum"),
                          result.integer(row, "maximum"),
                          result.boolean(row, "of_extension"),
                          result.boolean(row, "settle")});
    for (qsizetype from = 0; from < sequences.size(); from += sequencesPerQuery)
        readPositions(connection, sequences, from, std::min<qsizetype>(sequencesPerQuery, sequences.size() - from));
    return sequences;
}

SequenceComparison compareSequences(const QList<SequenceState>& publisher, const QList<SequenceState>& subscriber)
{
    std::map<RelationName, SequenceState> there;
    for (const auto& sequence : subscriber)
        there.emplace(sequence.name, sequence);
    SequenceComparison comparison;
    for (const auto& wanted : publisher) {
        const auto found = there.find(wanted.name);
        if (found == there.end()) {
            if (!wanted.ofExtension)
                comparison.missing.append(wanted.name);
        } else if (found->second.lastValue == wanted.lastValue && found->second.isCalled == wanted.isCalled)
            ++comparison.equal;
        else if (wanted.lastValue > found->second.maximum || wanted.lastValue < found->second.minimum)
            comparison.outgrown.append({found->second, wanted});
        else if (isFurther(found->second, wanted))
            comparison.ahead.append({found->second, wanted});
        else
            comparison.behind.append({found->second, wanted});
    }
    return comparison;
}

void noteAsSet(QList<SequenceState>& subscriber, const QList<SequenceChange>& changes)
{
    std::map<RelationName, SequenceState> set;
    for (const auto& change : changes)
        set.emplace(change.to.name, change.to);
    for (auto& sequence : subscriber) {
        const auto found = set.find(sequence.name);
        if (found == set.end())
            continue;
        sequence.lastValue = found->second.lastValue;
        sequence.isCalled = found->second.isCalled;
    }
}

void setSequences(Connection& subscriber, const QList<SequenceChange>& changes)
{
    if (changes.isEmpty())
        return;
    QStringList schemas;
    QStringList names;
    QStringList values;
    QStringList called;
    for (const auto& change : changes) {
        schemas.append(change.to.name.schema);
        names.append(change.to.name.name);
        values.append(QString::number(change.to.lastValue));
        called.append(change.to.isCalled ? QStringLiteral("t") : QStringLiteral("f"));
    }
    // Several arrays side by side, so that a slow line is waited for once.
    subscriber.exec("SELECT setval(format('%I.%I', s, n)::regclass, v, c) FROM unnest($1::text[], $2::text[],"
                    " $3::bigint[], $4::boolean[]) AS u (s, n, v, c)"_sql,
                    Params(schemas, names, values, called));
}

} // namespace Flare
