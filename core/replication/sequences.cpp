// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/sequences.h"

#include <map>

namespace Flare {

using namespace Pg;

namespace {

// One query for many sequences, but not one that exceeds the server's stack for thousands of them.
constexpr int sequencesPerQuery = 200;

bool isFurther(const SequenceState& a, const SequenceState& b)
{
    if (a.lastValue == b.lastValue)
        return a.isCalled && !b.isCalled;
    return a.increment > 0 ? a.lastValue > b.lastValue : a.lastValue < b.lastValue;
}

void readPositions(Connection& connection, QList<SequenceState>& sequences, qsizetype from, qsizetype count)
{
    // From the sequence itself: pg_sequences shows NULL for one that was never used.
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
    const auto result = connection.exec(
        "SELECT n.nspname::text AS schema, c.relname::text AS name, s.seqincrement AS increment FROM pg_sequence s"
        " JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
        " WHERE c.relpersistence <> 't' AND c.oid >= 16384 ORDER BY 1, 2"_sql);
    QList<SequenceState> sequences;
    for (int row = 0; row < result.rows(); ++row)
        sequences.append(
            {{result.text(row, "schema"), result.text(row, "name")}, 0, false, result.integer(row, "increment")});
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
        if (found == there.end())
            comparison.missing.append(wanted.name);
        else if (found->second.lastValue == wanted.lastValue && found->second.isCalled == wanted.isCalled)
            ++comparison.equal;
        else if (isFurther(found->second, wanted))
            comparison.ahead.append({found->second, wanted});
        else
            comparison.behind.append({found->second, wanted});
    }
    return comparison;
}

void setSequences(Connection& subscriber, const QList<SequenceChange>& changes,
                  const std::function<void(qint64)>& onProgress)
{
    qint64 done = 0;
    for (const auto& change : changes) {
        subscriber.exec("SELECT setval(format('%I.%I', $1::text, $2::text)::regclass, $3, $4)"_sql,
                        Params(change.to.name.schema, change.to.name.name, change.to.lastValue, change.to.isCalled));
        onProgress(++done);
    }
}

} // namespace Flare
