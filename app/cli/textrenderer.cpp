// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/textrenderer.h"

#include "app/cli/findingblock.h"
#include "app/cli/plantext.h"
#include "core/base/text.h"
#include "core/operations/monitortable.h"

#include <limits>

namespace Flare {

using namespace Qt::StringLiterals;
using Mark = Style::Mark;

namespace {

int columnsOf(const Terminal& terminal)
{
    return terminal.outIsTerminal ? terminal.columns : std::numeric_limits<int>::max();
}

/// What goes into a file or a pipe is whole and without colours, whatever the terminal of the messages can do.
Style styleOfData(const Terminal& terminal, const Style& style)
{
    return {style.unicode, style.colours && terminal.outIsTerminal};
}

} // namespace

QString durationText(std::chrono::microseconds duration)
{
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(duration).count();
    if (ms < 1000)
        return Text::tr("%1 ms").arg(ms);
    if (ms < 60'000)
        return Text::tr("%1 s").arg(static_cast<double>(ms) / 1000, 0, 'f', 1);
    return Text::tr("%1 min %2 s").arg(ms / 60'000).arg(ms / 1000 % 60, 2, 10, QChar(u'0'));
}

TextRenderer::TextRenderer(Terminal& terminal, Style style, Verbosity verbosity)
    : m_terminal(terminal)
    , m_style(style)
    , m_verbosity(verbosity)
    , m_progress(terminal, style, terminal.errIsTerminal)
    , m_screen(terminal, style)
    , m_tables(styleOfData(terminal, style), columnsOf(terminal))
{
}

void TextRenderer::tell(const QString& line)
{
    m_progress.clear();
    m_screen.leave();
    m_terminal.err.write(line.toUtf8() + '\n');
}

void TextRenderer::tellField(const QString& name, const QString& text)
{
    if (!text.isEmpty())
        tell(u"  "_s + m_style.strong(name) + u' ' + visible(text).replace(u'\n', u"\n    "_s));
}

void TextRenderer::announce(const Plan& plan, const Config& config)
{
    m_steps = plan.steps;
    if (m_verbosity == Verbosity::Quiet)
        return;
    tell(m_style.strong(plan.operation->id) + u"  "_s + migrationText(config, m_style));
    for (const auto& note : plan.notes)
        tell(m_style.mark(Mark::Note) + u' ' + visible(note));
    if (plan.risk == Risk::Disruptive) {
        for (const auto& consequence : plan.consequences)
            tell(m_style.mark(Mark::Note) + u' ' + visible(consequence));
    }
}

void TextRenderer::showDryRun(const Plan& plan, const Config& config)
{
    m_progress.clear();
    m_terminal.out.write(planText(plan, config).toUtf8());
}

void TextRenderer::show(const Event& event)
{
    if (const auto* started = std::get_if<StepStarted>(&event))
        showStep(*started);
    else if (const auto* finished = std::get_if<StepFinished>(&event))
        showStep(*finished);
    else if (const auto* message = std::get_if<Message>(&event))
        showMessage(*message);
    else if (const auto* table = std::get_if<Table>(&event))
        showTable(*table);
    else if (const auto* document = std::get_if<Document>(&event))
        showText(document->text);
    else if (const auto* found = std::get_if<Findings>(&event))
        showFindings(*found);
    else if (const auto* held = std::get_if<WritersHeld>(&event))
        showHeld(*held);
    else if (const auto* progress = std::get_if<Progress>(&event); progress && m_verbosity != Verbosity::Quiet)
        m_progress.show(*progress);
}

void TextRenderer::show(const LiveFrame& frame)
{
    if (m_terminal.outIsTerminal)
        m_screen.draw(frame);
    else
        showTable(monitorTable(frame));
}

void TextRenderer::showStep(const StepStarted& step)
{
    m_progress.reset();
    m_total = step.total;
    if (m_verbosity == Verbosity::Quiet)
        return;
    const auto where =
        step.database.isEmpty() ? keyOf(step.side) : Text::tr("%1, database %2").arg(keyOf(step.side), step.database);
    tell(u"%1 %2/%3 %4 %5"_s.arg(m_style.mark(Mark::Running), QString::number(step.index + 1),
                                 QString::number(step.total), visible(step.title),
                                 m_style.faint(u'(' + visible(where) + u')')));
    if (m_verbosity < Verbosity::Verbose || step.index >= m_steps.size())
        return;
    for (const auto& statement : m_steps.at(step.index).preview)
        tell(m_style.faint(u"      "_s + visible(statement).replace(u'\n', u"\n      "_s)));
}

void TextRenderer::showStep(const StepFinished& step)
{
    m_progress.clear();
    if (m_verbosity != Verbosity::Quiet)
        tell(m_style.paint(Mark::Good, m_style.mark(Mark::Good))
             + Text::tr(" %1/%2 done in %3").arg(step.index + 1).arg(m_total).arg(durationText(step.duration)));
}

void TextRenderer::showHeld(const WritersHeld& held)
{
    if (m_verbosity == Verbosity::Quiet || !held.until.isValid())
        return;
    m_progress.clear();
    tell(m_style.mark(Mark::Note) + u' '
         + Text::tr("the writers of %1 wait since %2; unless it is proven by then, they go on by themselves at %3")
               .arg(visible(held.database), timestamp(held.since), timestamp(held.until)));
}

void TextRenderer::showMessage(const Message& message)
{
    const auto text = visible(message.text);
    switch (message.severity) {
    case Message::Severity::Warning:
        tell(m_style.paint(Mark::Warning, m_style.mark(Mark::Warning) + u' ' + Text::tr("Warning:")) + u' ' + text);
        break;
    case Message::Severity::Good:
        if (m_verbosity != Verbosity::Quiet)
            tell(m_style.paint(Mark::Good, m_style.mark(Mark::Good)) + u' ' + text);
        break;
    case Message::Severity::Info:
        if (m_verbosity != Verbosity::Quiet)
            tell(m_style.mark(Mark::Note) + u' ' + text);
        break;
    }
}

void TextRenderer::showTable(const Table& table)
{
    m_progress.clear();
    m_terminal.out.write(m_tables.text(table).toUtf8());
}

void TextRenderer::showFindings(const Findings& found)
{
    m_progress.clear();
    const auto style = styleOfData(m_terminal, m_style);
    for (const auto& finding : found.findings)
        m_terminal.out.write((findingBlock(finding, style, columnsOf(m_terminal)) + u'\n').toUtf8());
}

void TextRenderer::show(const QList<Diagnostic>& diagnostics, const QString& path)
{
    for (const auto& diagnostic : diagnostics) {
        if (m_verbosity != Verbosity::Quiet || diagnostic.severity == Diagnostic::Severity::Error)
            tell(visible(describe(diagnostic, path)));
    }
}

void TextRenderer::showText(const QString& text)
{
    m_terminal.out.write(text.toUtf8());
}

void TextRenderer::conclude(const Conclusion& conclusion)
{
    m_progress.clear();
    if (conclusion.outcome.status == Outcome::Status::Succeeded)
        concludeWell(conclusion);
    else
        concludeBadly(conclusion);
}

void TextRenderer::concludeWell(const Conclusion& conclusion)
{
    const auto& outcome = conclusion.outcome;
    if (m_verbosity == Verbosity::Quiet)
        return;
    if (!outcome.summary.isEmpty())
        tell(m_style.paint(Mark::Good, m_style.mark(Mark::Good)) + u' ' + visible(outcome.summary)
             + (outcome.stepsTotal > 1 ? u" ("_s + durationText(outcome.duration) + u')' : QString()));
    tellField(Text::tr("Next:"), outcome.nextStep);
    tellField(Text::tr("Undo:"), conclusion.undoCommand);
}

void TextRenderer::concludeBadly(const Conclusion& conclusion)
{
    const auto& outcome = conclusion.outcome;
    const bool cancelled = outcome.status == Outcome::Status::Cancelled;
    const auto word = cancelled ? Text::tr("Cancelled:") : Text::tr("Error:");
    const auto mark = cancelled ? Mark::Warning : Mark::Bad;
    const auto message = outcome.error ? outcome.error->message() : outcome.summary;
    tell(m_style.paint(mark, m_style.mark(mark) + u' ' + word) + u' ' + visible(message));
    if (outcome.error)
        showError(*outcome.error);
    if (outcome.stepsTotal > 0)
        tellField(Text::tr("Done:"),
                  Text::tr("%1 of %2 steps, in %3.")
                      .arg(outcome.stepsDone)
                      .arg(outcome.stepsTotal)
                      .arg(durationText(outcome.duration)));
    if (outcome.stepsTotal > 0)
        tellField(Text::tr("Left:"), leftText(outcome.left));
    if (outcome.status == Outcome::Status::InDoubt)
        tellField(Text::tr("In doubt:"),
                  Text::tr("The link was lost during COMMIT; look at the server before you go on."));
    tellField(Text::tr("Undo:"), conclusion.undoCommand);
}

void TextRenderer::showError(const Error& error)
{
    tellField(Text::tr("SQLSTATE:"), QString::fromLatin1(error.sqlState()));
    tellField(Text::tr("Detail:"), error.serverError().detail);
    tellField(Text::tr("Server's hint:"), error.serverError().hint);
    tellField(Text::tr("Context:"), error.serverError().context);
    tellField(Text::tr("Statement:"), error.statement());
    tellField(Text::tr("What to do:"), error.advice());
}

} // namespace Flare
