// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/execution.h"

#include "core/audit/auditorigin.h"
#include "core/base/text.h"
#include "core/engine/migrationlock.h"

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

std::chrono::microseconds since(std::chrono::steady_clock::time_point begun)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
}

} // namespace

Execution::Execution(Setup setup, const Plan& plan, const Confirmation& confirmation, std::stop_token stop,
                     std::function<void(Event)> send)
    : m_setup(std::move(setup))
    , m_plan(plan)
    , m_confirmation(confirmation)
    , m_stop(std::move(stop))
    , m_send(std::move(send))
{
}

bool Execution::changesSomething() const
{
    return m_plan.risk != Risk::ReadOnly;
}

Outcome Execution::run() noexcept
{
    const auto begun = std::chrono::steady_clock::now();
    const auto observer = [this](const Pg::Connection& connection, const Pg::StatementRecord& statement) {
        observe(connection, statement);
    };
    Context context({m_setup.config, m_setup.credentials, m_setup.redactor, m_plan.operation->id, m_setup.operationId,
                     m_send, changesSomething() ? observer : decltype(Context::Setup::observe)(), m_setup.views},
                    m_plan.arguments, Context::Mode::Run, m_stop);
    Outcome outcome;
    try {
        if (changesSomething())
            recordIntent(m_confirmation);
        const MigrationLock lock(context, m_plan);
        runSteps(context);
        outcome = context.outcome();
        outcome.undo = m_undo;
    } catch (const Error& error) {
        outcome = failed(context, error);
    } catch (const std::exception& error) {
        outcome = failed(context,
                         Error(ErrorKind::Internal, QString::fromUtf8(error.what()),
                               Text::tr("This is a defect of pg-flare; please report it.")));
    }
    if (outcome.summary.isEmpty() && m_plan.steps.isEmpty())
        outcome.summary = m_plan.summary;
    outcome.stepsDone = m_stepsDone;
    outcome.stepsTotal = static_cast<int>(m_plan.steps.size());
    outcome.duration = since(begun);
    recordOutcome(outcome);
    return outcome;
}

void Execution::runSteps(Context& context)
{
    for (int index = 0; index < m_plan.steps.size(); ++index) {
        context.checkStop();
        runStep(context, index);
    }
}

void Execution::runStep(Context& context, int index)
{
    const auto& step = m_plan.steps.at(index);
    const auto begun = std::chrono::steady_clock::now();
    m_currentStep = step.title;
    m_send(StepStarted{index, static_cast<int>(m_plan.steps.size()), step.title, step.side, step.database});
    // What was begun is undone by this operation also when it ends half-way.
    if (!step.undo.isEmpty())
        m_undo = step.undo;
    step.body(context);
    ++m_stepsDone;
    // A log that fails stops what would come next. After the last step there is nothing left to stop: recordOutcome()
    // says then that the log failed, and a pause that has succeeded is not called a failure.
    if (m_stepsDone < m_plan.steps.size())
        recordStatements();
    m_send(StepFinished{index, since(begun)});
}

Outcome Execution::failed(Context& context, const Error& error) const
{
    auto outcome = context.outcome();
    outcome.summary.clear();
    outcome.error = error.withTexts([this](const QString& text) { return m_setup.redactor.scrub(text); });
    outcome.undo = m_undo;
    outcome.status = Outcome::Status::Failed;
    if (error.kind() == ErrorKind::Cancelled)
        outcome.status = m_plan.endless ? Outcome::Status::Succeeded : Outcome::Status::Cancelled;
    else if (error.kind() == ErrorKind::InDoubt)
        outcome.status = Outcome::Status::InDoubt;
    if (outcome.status == Outcome::Status::Succeeded)
        outcome.error.reset();
    return outcome;
}

AuditRecord Execution::record(AuditKind kind) const
{
    auto record = auditRecordOf(m_plan, m_setup.config, kind, m_setup.frontend);
    record.sessionId = m_setup.sessionId;
    record.operationId = m_setup.operationId;
    return record;
}

AuditRecord auditRecordOf(const Plan& plan, const Config& config, AuditKind kind, const QString& frontend)
{
    auto record = auditRecordFromHere(kind, frontend);
    record.operation = plan.operation->id;
    record.risk = keyOf(plan.risk);
    record.configPath = config.path;
    record.configDigest = QString::fromLatin1(config.digest);
    record.ticket = config.ticket;
    record.side = plan.target;
    const auto& host = config.host(plan.target);
    record.host = host.host;
    record.port = host.port;
    record.database = DatabaseName(plan.database);
    record.expectedIdentifier = host.systemIdentifier;
    return record;
}

void Execution::recordIntent(const Confirmation& confirmation)
{
    QList<AuditRecord> records;
    if (!confirmation.entry().isEmpty()) {
        auto confirm = record(AuditKind::Confirm);
        confirm.confirmation = confirmation.entry();
        records.append(confirm);
    }
    auto intent = record(AuditKind::Intent);
    QStringList titles;
    for (const auto& step : m_plan.steps)
        titles.append(step.title);
    intent.message = titles.join(u" · "_s);
    records.append(intent);
    m_setup.audit.appendAll(records);
}

void Execution::observe(const Pg::Connection& connection, const Pg::StatementRecord& statement)
{
    const std::lock_guard lock(m_mutex);
    const auto& identity = connection.identity();
    const auto sqlState = QString::fromLatin1(statement.sqlState);
    const auto microseconds = qint64{statement.duration.count()};
    // A poll asks the same question many times: one record says so.
    if (!m_statements.isEmpty() && m_statements.last().sql == statement.sql
        && m_statements.last().backendPid == identity.backendPid && m_statements.last().sqlState == sqlState) {
        auto& last = m_statements.last();
        last.durationUs = last.durationUs.value_or(0) + microseconds;
        last.message = u"×%1"_s.arg(++m_repeated);
        return;
    }
    m_repeated = 1;
    auto entry = record(AuditKind::Statement);
    entry.step = m_currentStep;
    entry.side = connection.side();
    entry.host = connection.info().host;
    entry.port = connection.info().port;
    entry.database = connection.info().database;
    entry.databaseUser = identity.user;
    entry.backendPid = identity.backendPid;
    entry.applicationName = connection.info().applicationName;
    entry.expectedIdentifier = m_setup.config.host(connection.side()).systemIdentifier;
    entry.seenIdentifier = identity.systemIdentifier;
    entry.serverVersion = identity.version;
    entry.timeline = identity.timeline;
    entry.inRecovery = identity.inRecovery;
    entry.tls = identity.tls;
    entry.sql = statement.sql;
    entry.rows = statement.rows;
    entry.result = statement.sqlState.isEmpty() ? u"ok"_s : u"error"_s;
    entry.sqlState = sqlState;
    entry.message = statement.message;
    entry.durationUs = microseconds;
    m_statements.append(entry);
}

void Execution::recordStatements()
{
    const std::lock_guard lock(m_mutex);
    if (!m_statements.isEmpty())
        m_setup.audit.appendAll(std::exchange(m_statements, {}));
}

void Execution::recordOutcome(const Outcome& outcome)
{
    auto entry = record(AuditKind::Outcome);
    entry.result = keyOf(outcome.status);
    entry.message = outcome.error ? outcome.error->message() : outcome.summary;
    entry.sqlState = outcome.error ? QString::fromLatin1(outcome.error->sqlState()) : QString();
    entry.durationUs = outcome.duration.count();
    try {
        recordStatements();
        m_setup.audit.append(entry);
    } catch (const Error& error) {
        // What happened on the servers has happened; a log that has failed since must not make a success a failure.
        m_send(Message{Message::Severity::Warning,
                       Text::tr("The outcome could not be written to the audit log: %1").arg(error.message())});
    }
}

} // namespace Flare
