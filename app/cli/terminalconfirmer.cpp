// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminalconfirmer.h"

#include "app/cli/plantext.h"
#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int attempts = 3;

/// The identifier with the digits set apart that are asked for.
QString identifierText(const SystemIdentifier& identifier, int digits, const Style& style)
{
    const auto text = identifier.text();
    return text.chopped(std::min<qsizetype>(digits, text.size())) + u" ["_s
        + style.strong(identifier.lastDigits(digits)) + u']';
}

QString hostLine(const QString& word, Side side, const Config& config, const Style& style)
{
    const auto& host = config.host(side);
    return u"  %1 %2 %3 %4  system_identifier %5\n"_s.arg(
        style.strong(padded(word, 7)), sideMark(side, style), padded(keyOf(side).toUpper(), 10),
        u"%1:%2"_s.arg(visibleLine(host.host), QString::number(host.port)),
        identifierText(host.systemIdentifier, digitsToConfirm(config), style));
}

QString statements(const Plan& plan, const Config& config)
{
    QString text;
    for (const auto& step : plan.steps) {
        text += u"    -- %1 (%2)\n"_s.arg(visibleLine(step.title), placeText(step.side, config));
        for (const auto& statement : step.preview)
            text += u"    "_s + visible(statement).replace(u'\n', u"\n    "_s) + u'\n';
    }
    return text;
}

bool isOtherServers(const Plan& plan, const Config& config, const QString& entry)
{
    const auto& other = config.host(otherSide(plan.target)).systemIdentifier;
    const auto typed = QString(entry).remove(u' ');
    return typed == other.text() || typed == other.lastDigits(digitsToConfirm(config));
}

} // namespace

QString confirmationSheet(const Plan& plan, const Config& config, const QString& undoCommand, const Style& style,
                          int columns)
{
    const QString rule(std::min(columns, 80), style.unicode ? QChar(u'━') : QChar(u'='));
    QString text = rule + u"\n  "_s + style.strong(plan.operation->title.toUpper());
    const auto environment = environmentText(config.environment);
    text += environment.isEmpty() ? u"\n"_s : u"  "_s + style.paint(Style::Mark::Bad, environment) + u'\n';
    text += hostLine(Text::tr("TARGET"), plan.target, config, style);
    text += hostLine(Text::tr("not"), otherSide(plan.target), config, style);
    if (!plan.database.isEmpty())
        text += u"  %1 %2\n"_s.arg(padded(Text::tr("Database"), 7), visibleLine(plan.database));
    text += Text::tr("  What will happen:") + u'\n';
    for (const auto& consequence : plan.consequences)
        text += wrapped(visible(consequence), columns, 4) + u'\n';
    text += Text::tr("  SQL, exactly:") + u'\n' + statements(plan, config);
    text += u"  "_s + Text::tr("Undo: %1").arg(undoCommand.isEmpty() ? Text::tr("none") : undoCommand) + u'\n';
    return text + rule + u'\n';
}

TerminalConfirmer::TerminalConfirmer(const Terminal& terminal, Style style, const Runner& runner)
    : m_terminal(terminal)
    , m_style(style)
    , m_runner(runner)
{
}

Confirmation TerminalConfirmer::confirm(const Plan& plan, const Config& config, const QString& undoCommand) const
{
    m_terminal.err.write(confirmationSheet(plan, config, undoCommand, m_style, m_terminal.columns).toUtf8());
    const auto question = Text::tr("Type the last %1 digits of the TARGET's system_identifier (Enter alone stops): ")
                              .arg(digitsToConfirm(config));
    for (int attempt = 1;; ++attempt) {
        const auto entry = m_terminal.ask(question, Echo::On);
        if (m_terminal.stop.stop_requested())
            throw Error(ErrorKind::Cancelled, Text::tr("Cancelled; nothing was done."));
        if (!entry || entry->trimmed().isEmpty())
            return Confirmation::notNeededFor(plan);
        try {
            return m_runner.confirm(plan, entry->trimmed());
        } catch (const Error& error) {
            // Whoever types the other server's digits does not mistype: they mean another server.
            if (error.kind() != ErrorKind::NotConfirmed || attempt == attempts || isOtherServers(plan, config, *entry))
                throw;
            m_terminal.err.write(error.message().toUtf8() + '\n');
        }
    }
}

} // namespace Flare
