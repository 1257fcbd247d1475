// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/operations/jobs.h"
#include "core/operations/operations.h"
#include "core/replication/inspect.h"
#include "core/replication/pausejournal.h"
#include "core/replication/publicationjournal.h"
#include "core/replication/tables.h"

#include <future>
#include <mutex>

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

const auto failOnDifference = u"fail-on-difference"_s;
const auto tableArgument = u"table"_s;

struct TableCount
{
    RelationName name;
    std::optional<qint64> publisher; ///< Absent = the side has no such table.
    std::optional<qint64> subscriber;

    [[nodiscard]] bool differs() const { return publisher != subscriber; }
    [[nodiscard]] std::optional<qint64>& on(Side side) { return side == Side::Publisher ? publisher : subscriber; }
};

QList<RelationName> tablesToCount(Context& context)
{
    const auto database = context.arguments().database();
    auto& connection = context.session(Side::Publisher, Role::Superuser, database);
    if (context.arguments().has(tableArgument))
        return {tableNamed(connection, context.arguments().text(tableArgument))};
    const auto* publication = context.config().publicationOf(database);
    if (publication != nullptr && readFinishedPublication(connection, publication->name))
        return readPublishedTables(connection, publication->name);
    QList<RelationName> names;
    for (const auto& table : tablesToReplicate(connection, publication)) {
        if (!table.partitioned)
            names.append(table.name);
    }
    return names;
}

/// How a side counts a table: without its children, which are tables of their own. No value where there is none.
std::optional<Sql> countStatement(Connection& connection, const RelationName& table)
{
    const auto kind = connection.exec("SELECT c.relkind::text AS kind FROM pg_class c"
                                      " JOIN pg_namespace n ON n.oid = c.relnamespace"
                                      " WHERE n.nspname = $1 AND c.relname = $2"_sql,
                                      Params(table.schema, table.name));
    if (kind.isEmpty())
        return std::nullopt;
    return kind.text(0, "kind") == u"p"_s ? sql("SELECT count(*) AS n FROM {}", table)
                                          : sql("SELECT count(*) AS n FROM ONLY {}", table);
}

void countSide(Context& context, Side side, QList<TableCount>& counts, const std::function<void()>& counted)
{
    // Not shared before the threads begin: a detaching QList would be written by several of them.
    auto* const first = counts.data();
    const auto makeWorker = [&]() -> ItemWorker {
        const std::shared_ptr connection = context.open(side, Role::Superuser, context.arguments().database());
        return [&context, connection, first, side, counted](qsizetype index) {
            context.checkStop();
            auto& count = first[index];
            if (const auto statement = countStatement(*connection, count.name))
                count.on(side) = connection->exec(*statement, {}, Deadline::never()).integer(0, "n");
            counted();
        };
    };
    forEachInParallel(counts.size(), jobsOf(context.arguments()), makeWorker);
}

void countBothSides(Context& context, QList<TableCount>& counts)
{
    std::mutex mutex;
    qint64 done = 0;
    const auto counted = [&] {
        // Told as it is counted, so that it never falls.
        const std::scoped_lock lock(mutex);
        context.progress(++done, 2 * counts.size());
    };
    auto subscriber = counts;
    subscriber.detach();
    auto other = std::async(std::launch::async, [&] { countSide(context, Side::Subscriber, subscriber, counted); });
    countSide(context, Side::Publisher, counts, counted);
    other.get();
    for (qsizetype index = 0; index < counts.size(); ++index)
        counts[index].subscriber = subscriber.at(index).subscriber;
}

Table tableOf(const QList<TableCount>& counts)
{
    Table table;
    table.id = u"counts"_s;
    table.title = Text::tr("Rows on both sides");
    table.columns = {u"table"_s, u"publisher"_s, u"subscriber"_s, u"difference"_s};
    table.numbers = {u"publisher"_s, u"subscriber"_s, u"difference"_s};
    const auto cell = [](std::optional<qint64> number) {
        return number ? std::optional(QString::number(*number)) : std::nullopt;
    };
    for (const auto& count : counts) {
        auto difference = count.differs() ? u"missing"_s : QString();
        if (count.publisher && count.subscriber && count.differs())
            difference = QString::number(*count.subscriber - *count.publisher);
        table.rows.append({displayName(count.name), cell(count.publisher), cell(count.subscriber), difference});
    }
    return table;
}

std::optional<PauseRecord> findPause(Context& context)
{
    const auto database = context.arguments().database();
    auto& publisher = context.session(Side::Publisher, Role::Superuser, database);
    const auto paused = PauseJournal::findPaused(publisher, {database});
    return paused.contains(database) ? std::optional(paused.value(database)) : std::nullopt;
}

/// With the pause that lasted for as long as was counted, if there was one.
void tellDifference(Context& context, qint64 different, qint64 all, const std::optional<PauseRecord>& pause)
{
    const auto sentence = Text::tr("%1 of %2 tables differ.").arg(different).arg(all);
    if (pause)
        throw Error(ErrorKind::Precondition,
                    Text::tr("%1 Writes have been paused since %2 by %3, so both sides must be equal.")
                        .arg(sentence, timestamp(pause->pausedAt), pause->by),
                    Text::tr("Rows have not arrived, or somebody has written on one side meanwhile: find out which "
                             "before the application goes on there. While pause_write is still at work, count again "
                             "once it has ended."));
    const auto advice = Text::tr("While rows are written or still being copied this is to be expected; once writes "
                                 "are paused and the barrier is passed it is not.");
    if (context.arguments().flag(failOnDifference))
        throw Error(ErrorKind::Precondition, sentence, advice);
    context.warn(sentence + u' ' + advice);
    context.setSummary(sentence);
}

void count(Context& context)
{
    QList<TableCount> counts;
    for (const auto& name : tablesToCount(context))
        counts.append({name, {}, {}});
    auto pause = findPause(context);
    countBothSides(context, counts);
    if (const auto after = pause ? findPause(context) : std::nullopt;
        !after || after->operationId != pause->operationId)
        pause.reset();
    context.show(tableOf(counts));
    const auto different = std::count_if(counts.begin(), counts.end(), [](const auto& c) { return c.differs(); });
    context.record(u"tables"_s, qint64{counts.size()});
    context.record(u"different"_s, qint64{different});
    if (different > 0)
        tellDifference(context, different, counts.size(), pause);
    else
        context.setSummary(Text::tr("Both sides have the same number of rows in %n table(s).", nullptr,
                                    static_cast<int>(counts.size())));
}

Plan plan(Context& context)
{
    const auto database = context.arguments().database();
    (void)jobsOf(context.arguments());
    const auto tables = tablesToCount(context);
    Plan plan;
    plan.risk = Risk::ReadOnly;
    plan.database = database.text();
    if (tables.isEmpty()) {
        plan.summary = Text::tr("%1 has no tables to count.").arg(database.text());
        return plan;
    }
    Step step;
    step.title = Text::tr("Count the rows on both sides");
    step.database = database.text();
    for (const auto& table : tables)
        step.preview.append(sql("SELECT count(*) FROM {}", table).preview() + u';');
    step.body = count;
    plan.steps = {step};
    return plan;
}

} // namespace

Operation countRows()
{
    Operation operation;
    operation.id = u"count"_s;
    operation.title = Text::tr("Count rows");
    operation.summary = Text::tr("Counts the rows of the published tables, or of one table, on both sides.");
    operation.description = Text::tr(
        "Counts every published table, or the one that is named, on both sides at the same time and marks "
        "what differs. Each table is counted at its own moment: only while nothing is written do equal "
        "numbers mean anything, and equal numbers are not yet equal rows. A difference while writes are paused "
        "is a failure.");
    operation.phase = Phase::Tools;
    operation.risk = Risk::ReadOnly;
    operation.parameters = {databaseParameter(),
                            {tableArgument, Parameter::Kind::Text,
                             Text::tr("schema.table as in SQL; without it, every published table."), true, false,
                             QString(), QStringList()},
                            jobsParameter(Text::tr("Connections on each side.")),
                            flagParameter(failOnDifference, Text::tr("End as failed when a table differs."))};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
