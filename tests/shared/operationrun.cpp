// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/operationrun.h"

#include "core/base/text.h"
#include "core/operations/catalogue.h"

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

Outcome refused(const Error& error)
{
    Outcome outcome;
    outcome.status = error.kind() == ErrorKind::Cancelled ? Outcome::Status::Cancelled : Outcome::Status::Failed;
    outcome.error = error;
    return outcome;
}

Confirmation confirmationFor(const Plan& plan, const Config& config, const RunRequest& request)
{
    if (request.confirmation)
        return Confirmation::check(plan, config, *request.confirmation);
    if (plan.risk == Risk::Destructive)
        return Confirmation::check(plan, config, config.host(plan.target).systemIdentifier.text());
    return Confirmation::notNeededFor(plan);
}

QString textOf(const Error& error)
{
    return QStringList{
        keyOf(error.kind()),      QString::fromLatin1(error.sqlState()), error.message(),   error.serverError().detail,
        error.serverError().hint, error.serverError().context,           error.statement(), error.advice()}
        .join(u" | "_s);
}

} // namespace

void MemoryAudit::appendAll(const QList<AuditRecord>& records)
{
    const std::lock_guard lock(m_mutex);
    if (m_refuses)
        throw Error(ErrorKind::Audit, u"The audit log refuses."_s);
    m_records += records;
}

QList<AuditRecord> MemoryAudit::records() const
{
    const std::lock_guard lock(m_mutex);
    return m_records;
}

QStringList RunResult::messages() const
{
    QStringList texts;
    for (const auto& event : events) {
        if (const auto* message = std::get_if<Message>(&event))
            texts.append(message->text);
    }
    return texts;
}

QList<Table> RunResult::tables() const
{
    QList<Table> found;
    for (const auto& event : events) {
        if (const auto* table = std::get_if<Table>(&event))
            found.append(*table);
    }
    return found;
}

QList<Finding> RunResult::findings() const
{
    QList<Finding> all;
    for (const auto& event : events) {
        if (const auto* found = std::get_if<Findings>(&event))
            all += found->findings;
    }
    return all;
}

QStringList RunResult::documents() const
{
    QStringList texts;
    for (const auto& event : events) {
        if (const auto* document = std::get_if<Document>(&event))
            texts.append(document->text);
    }
    return texts;
}

std::optional<ErrorKind> RunResult::errorKind() const
{
    return outcome.error ? std::optional(outcome.error->kind()) : std::nullopt;
}

QByteArray RunResult::describe() const
{
    auto text = keyOf(outcome.status);
    if (outcome.error)
        text += u": "_s + textOf(*outcome.error);
    return (text + u'\n' + messages().join(u'\n')).toUtf8();
}

QString RunResult::everything() const
{
    QStringList texts{QString::fromUtf8(describe()), outcome.summary, outcome.nextStep, plan.summary};
    texts += plan.notes + plan.consequences;
    for (const auto& step : plan.steps)
        texts += QStringList{step.title} + step.preview;
    for (const auto& event : events) {
        if (const auto* started = std::get_if<StepStarted>(&event))
            texts += started->title;
        if (const auto* progress = std::get_if<Progress>(&event))
            texts += progress->text;
    }
    texts += documents();
    for (const auto& finding : findings()) {
        texts += QStringList{finding.text} + finding.objects;
        for (const auto& remedy : finding.remedies)
            texts += {remedy.sql, remedy.text};
    }
    for (const auto& table : tables()) {
        for (const auto& row : table.rows) {
            for (const auto& cell : row)
                texts += cell.value_or(QString());
        }
    }
    return texts.join(u'\n');
}

RunResult runOperation(const Config& config, const RunRequest& request, MemoryAudit& audit)
{
    const auto* operation = findOperation(request.operation);
    if (operation == nullptr)
        qFatal("no operation %s", qPrintable(request.operation));
    RunResult result;
    const auto receive = [&](const Event& event) {
        result.events.append(event);
        if (request.onEvent)
            request.onEvent(event);
    };
    Redactor redactor;
    Credentials credentials(config, redactor);
    Runner runner({config, credentials, redactor, audit, u"test"_s, request.views});
    try {
        Arguments given;
        for (const auto& [id, values] : request.arguments.asKeyValueRange())
            given.set(id, values);
        result.plan = runner.plan(*operation, checkedArguments(*operation, given, config), request.stop, receive);
        if (request.onPlan)
            request.onPlan(result.plan);
        auto run = runner.start(result.plan, confirmationFor(result.plan, config, request), request.stop);
        const auto events = run.events();
        for (int i = 0;; ++i) {
            const auto event = events.resultAt(i);
            receive(event);
            if (const auto* outcome = std::get_if<Outcome>(&event)) {
                result.outcome = *outcome;
                return result;
            }
        }
    } catch (const Error& error) {
        result.outcome = refused(error);
    }
    return result;
}

RunResult runOperation(const Config& config, const RunRequest& request)
{
    MemoryAudit audit;
    return runOperation(config, request, audit);
}

} // namespace Flare::Test
