// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/parallel.h"
#include "core/base/text.h"
#include "core/operations/jobs.h"
#include "core/operations/operations.h"
#include "core/replication/relationnames.h"
#include "core/replication/tables.h"

#include <mutex>

namespace Flare::Operations {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

const auto analyzeOnly = u"analyze-only"_s;
const auto tableArgument = u"table"_s;
constexpr auto undefinedTable = "42P01";

struct Target
{
    RelationName name;
    bool analyze = false; ///< Not a partition: ANALYZE of the partitioned table takes its partitions along.
    bool vacuum = false; ///< Not a partitioned table: it has no rows of its own.
    bool ours = false;
};

// The largest first: begun last, it would be what everything waits for. By rows, as the statistics count them: asking
// for a table's size waits for whoever has locked it.
QList<Target> targetsIn(Connection& connection)
{
    const auto maintain = connection.identity().majorVersion() >= 17
        ? "has_table_privilege(c.oid, 'MAINTAIN')"_sql
        : "(pg_has_role(c.relowner, 'USAGE') OR pg_has_role(d.datdba, 'USAGE'))"_sql;
    const auto result = connection.exec(sql(
        "SELECT n.nspname, c.relname, NOT c.relispartition AS analyze, c.relkind <> 'p' AS vacuum, {} AS ours"
        " FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace"
        " JOIN pg_database d ON d.datname = current_database()"
        " WHERE c.relkind IN ('r', 'm', 'p') AND c.relpersistence <> 't' AND c.oid >= 16384"
        " AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')"
        " ORDER BY pg_stat_get_live_tuples(c.oid) DESC, n.nspname::text COLLATE \"C\", c.relname::text COLLATE \"C\"",
        maintain));
    QList<Target> targets;
    for (int row = 0; row < result.rows(); ++row)
        targets.append({{result.text(row, "nspname"), result.text(row, "relname")},
                        result.boolean(row, "analyze"),
                        result.boolean(row, "vacuum"),
                        result.boolean(row, "ours")});
    return targets;
}

struct Work
{
    QList<Sql> analyze;
    QList<Sql> vacuum;
    QStringList notOurs;
};

Work findWork(Context& context)
{
    auto& connection = context.session(Side::Subscriber, Role::Superuser, context.arguments().database());
    const bool vacuums = !context.arguments().flag(analyzeOnly);
    Work work;
    if (context.arguments().has(tableArgument)) {
        const auto table = tableNamed(connection, context.arguments().text(tableArgument));
        work.analyze = {sql("ANALYZE {}", table)};
        if (vacuums)
            work.vacuum = {sql("VACUUM {}", table)};
        return work;
    }
    for (const auto& target : targetsIn(connection)) {
        if (!target.ours)
            work.notOurs.append(displayName(target.name));
        if (target.ours && target.analyze)
            work.analyze.append(sql("ANALYZE {}", target.name));
        if (target.ours && target.vacuum && vacuums)
            work.vacuum.append(sql("VACUUM {}", target.name));
    }
    return work;
}

/// What several connections have in common while they work through the statements.
class Maintenance
{
public:
    Maintenance(Context& context, const QList<Sql>& statements)
        : m_context(context)
        , m_statements(statements)
    {
    }

    void run()
    {
        forEachInParallel(m_statements.size(), jobsOf(m_context.arguments()), [this]() -> ItemWorker {
            const std::shared_ptr connection =
                m_context.open(Side::Subscriber, Role::Superuser, m_context.arguments().database());
            return [this, connection](qsizetype index) { runOne(*connection, m_statements.at(index)); };
        });
        if (m_first)
            throw m_first->during(
                Text::tr("%n statement(s) failed, the others are done; the first, %1", nullptr, m_failures)
                    .arg(m_first->statement()));
    }

private:
    void runOne(Connection& connection, const Sql& statement)
    {
        m_context.checkStop();
        try {
            connection.exec(statement, {}, Deadline::never());
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Sql)
                throw;
            // Dropped since the plan: nothing is left to look after.
            if (error.sqlState() != undefinedTable)
                fail(error);
        }
        for (const auto& notice : connection.takeNotices())
            m_context.warn(notice);
        const std::scoped_lock lock(m_mutex); // Told as it is counted, so that it never falls.
        m_context.progress(++m_done, m_statements.size(), statement.preview());
    }

    void fail(const Error& error)
    {
        const std::lock_guard lock(m_mutex);
        ++m_failures;
        m_first = m_first ? m_first : std::optional(error);
        m_context.warn(error.statement() + u": "_s + error.message());
    }

    Context& m_context;
    const QList<Sql>& m_statements;
    std::mutex m_mutex;
    qint64 m_done = 0;
    int m_failures = 0;
    std::optional<Error> m_first;
};

void analyze(Context& context)
{
    const auto work = findWork(context);
    Maintenance(context, work.analyze).run();
    context.record(u"analyzed"_s, qint64{work.analyze.size()});
    context.setSummary(
        Text::tr("The planner's statistics of %1 are fresh.").arg(context.arguments().database().text()));
}

void vacuum(Context& context)
{
    const auto work = findWork(context);
    Maintenance(context, work.vacuum).run();
    context.record(u"vacuumed"_s, qint64{work.vacuum.size()});
    context.setSummary(Text::tr("%1 is vacuumed and analyzed.").arg(context.arguments().database().text()));
}

Step stepOf(const Context& context, const QString& title, const QList<Sql>& statements,
            const std::function<void(Context&)>& body)
{
    Step step;
    step.title = title;
    step.side = Side::Subscriber;
    step.database = context.arguments().database().text();
    for (const auto& statement : statements)
        step.preview.append(statement.preview() + u';');
    step.body = body;
    return step;
}

// Statistics of a table that is still being filled are of what was there half-way.
QStringList notesOn(Context& context, const Work& work)
{
    QStringList notes;
    auto& connection = context.session(Side::Subscriber, Role::Superuser, context.arguments().database());
    const auto copying =
        connection.exec("SELECT count(*) AS n FROM pg_subscription_rel WHERE srsubstate NOT IN ('r', 's')"_sql)
            .integer(0, "n");
    if (copying > 0)
        notes.append(Text::tr("%1 tables are still being copied; run it again when they are complete.").arg(copying));
    if (!work.notOurs.isEmpty())
        notes.append(Text::tr("%1 may not look after these tables; they are left out: %2.")
                         .arg(connection.identity().user.text(), listed(work.notOurs)));
    return notes;
}

Plan plan(Context& context)
{
    (void)jobsOf(context.arguments());
    const auto work = findWork(context);
    Plan plan;
    plan.risk = Risk::Disruptive;
    plan.target = Side::Subscriber;
    plan.database = context.arguments().database().text();
    plan.notes = notesOn(context, work);
    plan.consequences = {Text::tr("The subscriber's disks and processors are busy with it for a while. Reading and "
                                  "writing go on.")};
    if (!work.analyze.isEmpty())
        plan.steps.append(stepOf(context, Text::tr("Collect the planner's statistics"), work.analyze, analyze));
    if (!work.vacuum.isEmpty())
        plan.steps.append(stepOf(context, Text::tr("Vacuum"), work.vacuum, vacuum));
    if (plan.steps.isEmpty()) {
        plan.risk = Risk::ReadOnly;
        plan.summary = Text::tr("%1 has no tables that we may vacuum or analyze.").arg(plan.database);
    }
    return plan;
}

} // namespace

Operation vacuumAnalyze()
{
    Operation operation;
    operation.id = u"vacuum_analyze"_s;
    operation.title = Text::tr("Vacuum and analyze");
    operation.summary = Text::tr("Gives the subscriber's tables planner statistics and vacuums them.");
    operation.description =
        Text::tr("A copied table has no statistics, and queries on it are slow until it has. Analyzes every table of "
                 "the subscriber's database, the largest first, over several connections, then vacuums them the same "
                 "way. Can be stopped at any time and run again.");
    operation.phase = Phase::Copy;
    operation.risk = Risk::Disruptive;
    operation.parameters = {
        databaseParameter(),
        {tableArgument, Parameter::Kind::Text, Text::tr("schema.table as in SQL; without it, every table."), true,
         false, QString(), QStringList()},
        jobsParameter(Text::tr("Connections that work at the same time.")),
        flagParameter(analyzeOnly, Text::tr("Collect the statistics only; quick enough for a pause of the writes."))};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
