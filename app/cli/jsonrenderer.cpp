// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/jsonrenderer.h"

#include "core/monitor/liveformat.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString severityKey(Message::Severity severity)
{
    switch (severity) {
    case Message::Severity::Info:
        return u"info"_s;
    case Message::Severity::Good:
        return u"good"_s;
    case Message::Severity::Warning:
        return u"warning"_s;
    }
    Q_UNREACHABLE();
}

QString severityKey(Diagnostic::Severity severity)
{
    switch (severity) {
    case Diagnostic::Severity::Error:
        return u"error"_s;
    case Diagnostic::Severity::Warning:
        return u"warning"_s;
    case Diagnostic::Severity::Note:
        return u"note"_s;
    }
    Q_UNREACHABLE();
}

void insertText(QJsonObject& object, const QString& key, const QString& text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonObject jsonOf(Side side, const Config& config)
{
    const auto& host = config.host(side);
    return {{u"side"_s, keyOf(side)},
            {u"host"_s, host.host},
            {u"port"_s, host.port},
            {u"system_identifier"_s, host.systemIdentifier.text()}};
}

QJsonObject jsonOf(const Step& step, const Config& config)
{
    auto object = jsonOf(step.side, config);
    object.insert(u"title"_s, step.title);
    object.insert(u"sql"_s, QJsonArray::fromStringList(step.preview));
    insertText(object, u"database"_s, step.database);
    insertText(object, u"undo"_s, step.undo);
    return object;
}

QJsonObject jsonOf(const Error& error)
{
    QJsonObject object{{u"kind"_s, keyOf(error.kind())}, {u"message"_s, error.message()}};
    if (error.side())
        object.insert(u"side"_s, keyOf(*error.side()));
    insertText(object, u"sqlstate"_s, QString::fromLatin1(error.sqlState()));
    insertText(object, u"detail"_s, error.serverError().detail);
    insertText(object, u"hint"_s, error.serverError().hint);
    insertText(object, u"context"_s, error.serverError().context);
    insertText(object, u"statement"_s, error.statement());
    insertText(object, u"advice"_s, error.advice());
    return object;
}

/// What is no number after all, like "-", stays the text that it is.
QJsonValue numberFrom(const QString& text)
{
    bool ok = false;
    if (const auto whole = text.toLongLong(&ok); ok)
        return whole;
    if (const auto number = text.toDouble(&ok); ok)
        return number;
    return text;
}

QJsonObject jsonOf(const Remedy& remedy)
{
    QJsonObject object{{u"side"_s, keyOf(remedy.side)}};
    insertText(object, u"database"_s, remedy.database.text());
    insertText(object, u"sql"_s, remedy.sql);
    insertText(object, u"text"_s, remedy.text);
    return object;
}

QJsonArray jsonOf(const QList<Finding>& findings)
{
    QJsonArray array;
    for (const auto& finding : findings) {
        QJsonObject object{{u"check"_s, finding.check},
                           {u"severity"_s, keyOf(finding.severity)},
                           {u"side"_s, keyOf(finding.side)},
                           {u"objects"_s, QJsonArray::fromStringList(finding.objects)},
                           {u"text"_s, finding.text}};
        insertText(object, u"database"_s, finding.database.text());
        QJsonArray remedies;
        for (const auto& remedy : finding.remedies)
            remedies.append(jsonOf(remedy));
        object.insert(u"remedies"_s, remedies);
        array.append(object);
    }
    return array;
}

QJsonArray rowsOf(const Table& table)
{
    QJsonArray rows;
    for (const auto& row : table.rows) {
        QJsonObject object;
        for (qsizetype column = 0; column < std::min(row.size(), table.columns.size()); ++column) {
            const auto& cell = row.at(column);
            const auto& key = table.columns.at(column);
            object.insert(key,
                          !cell                             ? QJsonValue(QJsonValue::Null)
                              : table.numbers.contains(key) ? numberFrom(*cell)
                                                            : QJsonValue(*cell));
        }
        rows.append(object);
    }
    return rows;
}

/// The event's name and its fields.
struct Fields
{
    using Named = std::pair<QString, QJsonObject>;

    Named operator()(const StepStarted& step) const
    {
        return {u"step_started"_s,
                {{u"index"_s, step.index},
                 {u"total"_s, step.total},
                 {u"title"_s, step.title},
                 {u"side"_s, keyOf(step.side)},
                 {u"database"_s, step.database}}};
    }
    Named operator()(const StepFinished& step) const
    {
        return {u"step_finished"_s, {{u"index"_s, step.index}, {u"duration_us"_s, qint64{step.duration.count()}}}};
    }
    Named operator()(const Progress& progress) const
    {
        return {u"progress"_s, {{u"done"_s, progress.done}, {u"total"_s, progress.total}, {u"text"_s, progress.text}}};
    }
    Named operator()(const Message& message) const
    {
        return {u"message"_s, {{u"severity"_s, severityKey(message.severity)}, {u"text"_s, message.text}}};
    }
    Named operator()(const Table& table) const
    {
        return {u"table"_s,
                {{u"id"_s, table.id},
                 {u"title"_s, table.title},
                 {u"columns"_s, QJsonArray::fromStringList(table.columns)},
                 {u"rows"_s, rowsOf(table)}}};
    }
    Named operator()(const WritersHeld& held) const
    {
        QJsonObject fields{{u"database"_s, held.database}, {u"held"_s, held.since.isValid()}};
        if (held.since.isValid())
            fields.insert(u"since"_s, timestamp(held.since));
        if (held.until.isValid())
            fields.insert(u"until"_s, timestamp(held.until));
        return {u"writers"_s, fields};
    }
    Named operator()(const Findings& found) const { return {u"findings"_s, {{u"findings"_s, jsonOf(found.findings)}}}; }
    Named operator()(const Document& document) const { return {u"text"_s, {{u"text"_s, document.text}}}; }
    Named operator()(const Outcome&) const { return {}; }
};

} // namespace

JsonRenderer::JsonRenderer(QIODevice& out)
    : m_out(out)
{
}

void JsonRenderer::write(const QString& event, QJsonObject object)
{
    object.insert(u"event"_s, event);
    m_out.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

void JsonRenderer::writePlan(const Plan& plan, const Config& config, bool dryRun)
{
    QJsonArray steps;
    for (const auto& step : plan.steps)
        steps.append(jsonOf(step, config));
    QJsonObject object{{u"operation"_s, plan.operation->id},
                       {u"dry_run"_s, dryRun},
                       {u"risk"_s, keyOf(plan.risk)},
                       {u"target"_s, jsonOf(plan.target, config)},
                       {u"steps"_s, steps},
                       {u"consequences"_s, QJsonArray::fromStringList(plan.consequences)},
                       {u"notes"_s, QJsonArray::fromStringList(plan.notes)}};
    insertText(object, u"database"_s, plan.database);
    insertText(object, u"undo"_s, plan.undo);
    insertText(object, u"summary"_s, plan.summary);
    write(u"plan"_s, object);
}

void JsonRenderer::announce(const Plan& plan, const Config& config)
{
    writePlan(plan, config, false);
}

void JsonRenderer::showDryRun(const Plan& plan, const Config& config)
{
    writePlan(plan, config, true);
}

void JsonRenderer::show(const Event& event)
{
    const auto [name, fields] = std::visit(Fields{}, event);
    if (!name.isEmpty())
        write(name, fields);
}

void JsonRenderer::show(const LiveFrame& frame)
{
    write(u"frame"_s, jsonOf(frame));
}

void JsonRenderer::show(const QList<Diagnostic>& diagnostics, const QString& path)
{
    for (const auto& diagnostic : diagnostics) {
        QJsonObject object{{u"severity"_s, severityKey(diagnostic.severity)},
                           {u"file"_s, path},
                           {u"line"_s, diagnostic.line},
                           {u"column"_s, diagnostic.column},
                           {u"message"_s, diagnostic.message}};
        insertText(object, u"suggestion"_s, diagnostic.suggestion);
        write(u"diagnostic"_s, object);
    }
}

void JsonRenderer::showText(const QString& text)
{
    write(u"text"_s, {{u"text"_s, text}});
}

void JsonRenderer::conclude(const Conclusion& conclusion)
{
    const auto& outcome = conclusion.outcome;
    QJsonObject object{{u"schema"_s, jsonSchema},
                       {u"command"_s, conclusion.command},
                       {u"status"_s, keyOf(outcome.status)},
                       {u"exit_code"_s, conclusion.exitCode},
                       {u"steps_done"_s, outcome.stepsDone},
                       {u"steps_total"_s, outcome.stepsTotal},
                       {u"data"_s, outcome.data},
                       {u"duration_us"_s, qint64{outcome.duration.count()}}};
    insertText(object, u"operation_id"_s, conclusion.operationId);
    insertText(object, u"summary"_s, outcome.summary);
    insertText(object, u"next_step"_s, outcome.nextStep);
    insertText(object, u"undo"_s, outcome.undo);
    insertText(object, u"undo_command"_s, conclusion.undoCommand);
    if (outcome.error) {
        object.insert(u"error"_s, jsonOf(*outcome.error));
        object.insert(u"left"_s, keyOf(outcome.left));
    }
    write(u"outcome"_s, object);
}

} // namespace Flare
