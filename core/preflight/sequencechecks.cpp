// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/preflight/checks.h"
#include "core/preflight/publishing.h"

#include <QHash>

namespace Flare::Checks {

using namespace Pg;
using namespace Qt::StringLiterals;
using Facts::Migration;
using Facts::Pair;
using Facts::SequenceDefinition;

namespace {

using SequencesByName = QHash<RelationName, const SequenceDefinition*>;

/// Without the type, which an identity column gives its sequence.
Sql countingOf(const SequenceDefinition& sequence)
{
    return sql("INCREMENT BY {} MINVALUE {} MAXVALUE {} START WITH {} CACHE {} {}", sequence.increment,
               sequence.minimum, sequence.maximum, sequence.start, sequence.cache,
               sequence.cycles ? "CYCLE"_sql : "NO CYCLE"_sql);
}

Sql definitionOf(const SequenceDefinition& sequence)
{
    return sql("AS {} {}", statementFromServer(sequence.type), countingOf(sequence));
}

QList<Sql> creationOf(const SequenceDefinition& sequence, const Pair& pair)
{
    const bool hasTable = sequence.table && pair.subscriber.relations.contains(*sequence.table);
    const auto column = SqlPart::identifier(sequence.column);
    if (!sequence.identity.isNull() && hasTable)
        return {sql("ALTER TABLE {} ALTER COLUMN {} ADD GENERATED {} AS IDENTITY (SEQUENCE NAME {} {})",
                    *sequence.table, column, sequence.identity == u'a' ? "ALWAYS"_sql : "BY DEFAULT"_sql, sequence.name,
                    countingOf(sequence))};
    QList<Sql> statements{sql("CREATE SEQUENCE {} {}", sequence.name, definitionOf(sequence)),
                          sql("ALTER SEQUENCE {} OWNER TO {}", sequence.name, sequence.owner)};
    if (hasTable)
        statements.append(sql("ALTER SEQUENCE {} OWNED BY {}.{}", sequence.name, *sequence.table, column));
    return statements;
}

QList<Finding> judgeMissingSequences(const Pair& pair, const SequencesByName& there)
{
    QStringList names;
    QList<Sql> statements;
    for (const auto& sequence : pair.publisher.sequenceDefinitions) {
        if (there.contains(sequence.name))
            continue;
        names.append(displayName(sequence.name));
        statements += creationOf(sequence, pair);
    }
    if (names.isEmpty())
        return {};
    return {{{},
             Severity::Blocker,
             Side::Subscriber,
             {},
             names,
             Text::tr("Sequences are missing on the subscriber. Their values can't be set at the switch, and what "
                      "takes numbers from them is refused afterwards."),
             {{Side::Subscriber, pair.name, pasted(statements),
               Text::tr("Then compare_schema: defaults that use them may be missing, too.")}}}};
}

bool isNarrower(const SequenceDefinition& there, const SequenceDefinition& wanted)
{
    return there.minimum > wanted.minimum || there.maximum < wanted.maximum
        || (there.increment > 0) != (wanted.increment > 0);
}

QList<Finding> judgeDefinitions(const Pair& pair, const SequencesByName& there)
{
    QStringList names;
    QList<Sql> statements;
    bool narrower = false;
    for (const auto& sequence : pair.publisher.sequenceDefinitions) {
        const auto* other = there.value(sequence.name);
        if (other == nullptr || other->countsAs(sequence))
            continue;
        narrower = narrower || isNarrower(*other, sequence);
        names.append(displayName(sequence.name));
        statements.append(sql("ALTER SEQUENCE {} {}", sequence.name, definitionOf(sequence)));
    }
    if (names.isEmpty())
        return {};
    const Remedy remedy{Side::Subscriber, pair.name, pasted(statements), {}};
    if (narrower)
        return {{{},
                 Severity::Blocker,
                 Side::Subscriber,
                 {},
                 names,
                 Text::tr("Sequences count otherwise on the subscriber, and some can't hold every number of the "
                          "publisher's: setting them fails in the middle of the switch, while the application waits."),
                 {remedy}}};
    return {{{},
             Severity::Warning,
             Side::Subscriber,
             {},
             names,
             Text::tr("Sequences count otherwise on the subscriber (type, increment, bounds, cache or cycle): after "
                      "the switch the application gets other numbers than it would have got."),
             {remedy}}};
}

QList<Finding> judgeSequences(const Migration& facts, const Pair& pair)
{
    const auto published = publishedBy(facts, pair);
    if (!published || !isSchemaThere(pair, *published))
        return {};
    SequencesByName there;
    for (const auto& sequence : pair.subscriber.sequenceDefinitions)
        there.insert(sequence.name, &sequence);
    return judgeMissingSequences(pair, there) + judgeDefinitions(pair, there);
}

} // namespace

QList<Check> ofSequences()
{
    return {
        {u"sequences"_s,
         Text::tr("Sequences of both sides"),
         Text::tr("Sequences are not replicated: at the switch each is set to where it stands on the publisher."),
         u"https://www.postgresql.org/docs/current/logical-replication-restrictions.html"_s,
         {u"pause_write"_s},
         {},
         judgeSequences},
    };
}

} // namespace Flare::Checks
