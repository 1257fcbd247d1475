// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/execution.h"

#include "core/audit/auditcodec.h"
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

Error defect(const std::exception& error)
{
    return Error(ErrorKind::Internal, QString::fromUtf8(error.what()),
                 Text::tr("This is a defect of pg-flare; please report it."));
}

} // namespace

Execution::Execution(Setup setup, const Plan& plan, const Confirmation& confirmation, std::stop_token stop,
                     std::function<void(Event)> send)
    : m_setup(std::move(setup))
    , m_plan(plan)
    , m_confirmation(confirmation)
    , m_stop(std::move(stop))
    , m_send(std::move(send))
    , m_trail({m_setup.audit, [this](AuditKind kind) { return record(kind); },
               [this](const QString& text) {
                   m_send(Message{Message::Severity::Warning, text});
               },
               !plan.operation->wayOut})
{
}

bool Execution::changesSomething() const
{
    return m_plan.risk != Risk::ReadOnly;
}

Context Execution::makeContext()
{
    Context::Setup setup{m_setup.config,
                         m_setup.credentials,
                         m_setup.redactor,
                         m_plan.operation->id,
                         m_setup.operationId,
                         m_send,
                         {},
                         {},
                         m_setup.views,
                         &m_setup.stops};
    if (changesSomething()) {
        setup.observe = [this](const Pg::Connection& connection, const Pg::StatementRecord& statement) {
            m_trail.observe(connection, statement, m_setup.config.host(connection.side()).systemIdentifier);
        };
        setup.observeProcess = [this](const ProcessRecord& process) { m_trail.observe(process); };
    }
    return Context(std::move(setup), m_plan.arguments, Context::Mode::Run, m_stop);
}

Outcome Execution::run() noexcept
{
    const auto begun = std::chrono::steady_clock::now();
    auto context = makeContext();
    Outcome outcome;
    try {
        if (changesSomething())
            recordIntent();
        act(context);
        outcome = context.outcome();
        outcome.undo = m_undo;
    } catch (const Error& error) {
        outcome = failed(context, error);
    } catch (const std::exception& error) {
        outcome = failed(context, defect(error));
    }
    // Whatever a step holds is given back before anybody hears that it is over.
    context.state().clear();
    if (outcome.summary.isEmpty() && m_plan.steps.isEmpty())
        outcome.summary = m_plan.summary;
    outcome.stepsDone = m_stepsDone;
    outcome.stepsTotal = static_cast<int>(m_plan.steps.size());
    outcome.duration = since(begun);
    recordOutcome(outcome);
    return outcome;
}

// What is taken back is so under the migration's lock.
void Execution::act(Context& context)
{
    MigrationLock lock(context, m_plan);
    std::optional<Error> failure;
    try {
        runSteps(context, lock);
        return;
    } catch (const Error& error) {
        failure = error;
    } catch (const std::exception& error) {
        failure = defect(error);
    }
    if (const auto worse = takeBack(context))
        throw worse->during(failure->message());
    // What may or may not have happened has not: it was taken back.
    const bool isKnown = failure->kind() == ErrorKind::InDoubt && m_changed && m_changes.empty();
    throw isKnown ? failure->as(ErrorKind::Connect) : *failure;
}

void Execution::runSteps(Context& context, MigrationLock& lock)
{
    for (int index = 0; index < m_plan.steps.size(); ++index) {
        context.checkStop();
        // A log that fails, a lock that somebody has taken away: both stop what would come next. The lock also what
        // would only be said: that all is as it should be.
        if (index > 0 && !m_plan.steps.at(index).readsOnly)
            m_trail.check(context.budget().isSet());
        if (index > 0)
            lock.check();
        runStep(context, index);
    }
}

void Execution::runStep(Context& context, int index)
{
    const auto& step = m_plan.steps.at(index);
    const auto begun = std::chrono::steady_clock::now();
    m_trail.setStep(step.title);
    m_send(StepStarted{index, static_cast<int>(m_plan.steps.size()), step.title, step.side, step.database});
    // What was begun is undone, by itself or by this operation, also when it ends half-way.
    if (!step.undo.isEmpty())
        m_undo = step.undo;
    if (!step.readsOnly && changesSomething()) {
        m_changes.push_back(&step);
        m_changed = true;
        m_setup.stops.raiseIfEnded(step.compensate ? IfEnded::Harmful : IfEnded::Unclear);
    }
    runBody(context, step);
    ++m_stepsDone;
    m_send(StepFinished{index, since(begun)});
}

void Execution::runBody(Context& context, const Step& step)
{
    try {
        step.body(context);
    } catch (const Error&) {
        if (context.isTakenBack() && !m_changes.empty() && m_changes.back() == &step)
            m_changes.pop_back();
        throw;
    }
}

/// In reverse order, each whatever became of the others. Returns what a person must put right.
std::optional<Error> Execution::takeBack(Context& context)
{
    std::optional<Error> worse;
    std::vector<const Step*> kept;
    for (; !m_changes.empty(); m_changes.pop_back()) {
        const auto* step = m_changes.back();
        if (!step->compensate) {
            kept.push_back(step);
            continue;
        }
        m_trail.setStep(Text::tr("Take back: %1").arg(step->title));
        try {
            step->compensate(context);
        } catch (const Error& error) {
            kept.push_back(step);
            worse = worse ? worse : error.as(ErrorKind::Partial);
        }
    }
    m_changes = kept;
    return worse;
}

Outcome::Left Execution::whatIsLeft(const Error& error) const
{
    if (error.kind() == ErrorKind::Partial || error.kind() == ErrorKind::InDoubt)
        return Outcome::Left::Partial;
    if (!m_changed)
        return Outcome::Left::Nothing;
    return m_changes.empty() ? Outcome::Left::Undone : Outcome::Left::Kept;
}

Outcome Execution::failed(Context& context, const Error& error) const
{
    auto outcome = context.outcome();
    outcome.summary.clear();
    outcome.error = error.withTexts([this](const QString& text) { return m_setup.redactor.scrub(text); });
    outcome.left = whatIsLeft(error);
    if (outcome.left == Outcome::Left::Kept || outcome.left == Outcome::Left::Partial)
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
    record.configPath = auditConfigPath(config.path);
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

// With everything that will be sent, so that the log tells it also of a program that is killed in between.
void Execution::recordIntent()
{
    QList<AuditRecord> records;
    if (!m_confirmation.entry().isEmpty()) {
        auto confirm = record(AuditKind::Confirm);
        confirm.confirmation = m_confirmation.entry();
        records.append(confirm);
    }
    auto intent = record(AuditKind::Intent);
    QStringList titles;
    QStringList statements;
    for (const auto& step : m_plan.steps) {
        titles.append(step.title);
        statements += step.preview;
    }
    intent.message = titles.join(u" · "_s);
    if (!m_plan.accepted.isEmpty())
        intent.message += u" · accepted by the file: "_s + m_plan.accepted.join(u", "_s);
    intent.sql = statements.join(u'\n');
    records.append(intent);
    m_trail.begin(records);
}

void Execution::recordOutcome(const Outcome& outcome)
{
    auto entry = record(AuditKind::Outcome);
    entry.result = keyOf(outcome.status);
    entry.message = outcome.error ? outcome.error->message() : outcome.summary;
    entry.sqlState = outcome.error ? QString::fromLatin1(outcome.error->sqlState()) : QString();
    entry.durationUs = outcome.duration.count();
    // What only looks may do so every few seconds, and its figures are nobody's evidence.
    if (changesSomething())
        entry.data = canonicalData(outcome.data);
    m_trail.end(entry);
}

} // namespace Flare
