// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/operationrun.h"

#include "app/cli/exitcode.h"
#include "app/cli/plantext.h"
#include "app/cli/terminalconfirmer.h"
#include "core/base/text.h"
#include "core/operations/commandtext.h"

namespace Flare {

using namespace Qt::StringLiterals;

OperationRun::OperationRun(const Terminal& terminal, const GlobalOptions& options, Style style, Renderer& renderer,
                           const Config& config)
    : m_terminal(terminal)
    , m_options(options)
    , m_style(style)
    , m_renderer(renderer)
    , m_config(config)
    , m_credentials(config, m_redactor,
                    [this](Side side, const RoleName& user, const QString& refusal) {
                        // Who runs a command sees it end with what the server said, and runs it again.
                        return refusal.isEmpty() ? askPassword(side, user) : std::nullopt;
                    })
    , m_audit(terminal.auditPath, m_redactor)
    , m_runner({config,
                m_credentials,
                m_redactor,
                m_audit,
                u"cli"_s,
                {[this](const LiveFrame& frame) { showFrame(frame); }},
                terminal.stops})
{
}

bool OperationRun::canAsk() const
{
    return m_terminal.ask && !m_options.noInput;
}

std::optional<Secret> OperationRun::askPassword(Side side, const RoleName& user) const
{
    if (!canAsk())
        return std::nullopt;
    auto entry = m_terminal.ask(
        Text::tr("Password of %1 on the %2: ").arg(visibleLine(user.text()), placeText(side, m_config)), Echo::Off);
    if (!entry || entry->isEmpty())
        return std::nullopt;
    Secret secret(*entry);
    entry->fill(QChar(u'\0'));
    return secret;
}

Conclusion OperationRun::run(const Operation& operation, const Arguments& given)
{
    const auto arguments = checkedArguments(operation, given, m_config);
    const auto plan =
        m_runner.plan(operation, arguments, m_terminal.stop, [this](const Event& e) { m_renderer.show(e); });
    if (m_options.dryRun)
        return dryRun(plan);
    auto confirmed = confirmation(plan);
    m_renderer.announce(plan, m_config);
    m_onlyReads = plan.risk == Risk::ReadOnly;
    const std::stop_callback asTheTerminal(m_terminal.stop, [this] { m_stop.request_stop(); });
    const auto run = m_runner.start(plan, std::move(confirmed), m_stop.get_token());
    Conclusion conclusion{operation.id, run.id(), follow(run), 0, {}};
    // Only the stop of our own is no end to speak of: what failed by itself is told.
    if (m_unread && conclusion.outcome.status == Outcome::Status::Cancelled && !m_terminal.stop.stop_requested())
        conclusion.outcome = {};
    conclusion.undoCommand = undoCommand(conclusion.outcome.undo, arguments);
    return conclusion;
}

Conclusion OperationRun::dryRun(const Plan& plan)
{
    m_renderer.showDryRun(plan, m_config);
    Outcome outcome;
    outcome.stepsTotal = static_cast<int>(plan.steps.size());
    outcome.summary = Text::tr("Dry run: nothing was changed.");
    return {plan.operation->id, {}, outcome, 0, {}};
}

Confirmation OperationRun::confirmation(const Plan& plan) const
{
    const bool destructive = plan.risk == Risk::Destructive || plan.operation->risk == Risk::Destructive;
    if (m_options.confirm && destructive)
        return m_runner.confirm(plan, *m_options.confirm);
    if (plan.risk != Risk::Destructive || plan.steps.isEmpty() || !canAsk())
        return Confirmation::notNeededFor(plan);
    return TerminalConfirmer(m_terminal, m_style, m_runner)
        .confirm(plan, m_config, undoCommand(plan.undo, plan.arguments));
}

Outcome OperationRun::follow(const Run& run)
{
    const auto events = run.events();
    for (int index = 0;; ++index) {
        const auto event = events.resultAt(index);
        if (const auto* outcome = std::get_if<Outcome>(&event))
            return *outcome;
        const std::lock_guard lock(m_rendering);
        m_renderer.show(event);
        stopIfUnread();
    }
}

void OperationRun::stopIfUnread()
{
    if (!m_onlyReads || m_terminal.outLost() == 0)
        return;
    m_unread = true;
    m_stop.request_stop();
}

void OperationRun::showFrame(const LiveFrame& frame)
{
    const std::lock_guard lock(m_rendering);
    m_renderer.show(frame);
    stopIfUnread();
}

QString OperationRun::undoCommand(const QString& undo, const Arguments& arguments) const
{
    return undo.isEmpty() ? QString() : commandText(undo, arguments, m_options.config());
}

} // namespace Flare
