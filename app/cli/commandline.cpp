// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandline.h"

#include "app/cli/allcommands.h"
#include "app/cli/configcommand.h"
#include "app/cli/exitcode.h"
#include "app/cli/help.h"
#include "app/cli/jsonrenderer.h"
#include "app/cli/operationrun.h"
#include "app/cli/textrenderer.h"
#include "core/base/text.h"

#include <QLoggingCategory>

#include <cerrno>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

Verbosity verbosityOf(const GlobalOptions& options)
{
    if (options.debug)
        return Verbosity::Debug;
    if (options.verbose)
        return Verbosity::Verbose;
    return options.quiet ? Verbosity::Quiet : Verbosity::Normal;
}

Conclusion failure(const QString& command, const Error& error)
{
    Outcome outcome;
    outcome.status = error.kind() == ErrorKind::Cancelled ? Outcome::Status::Cancelled : Outcome::Status::Failed;
    outcome.error = error;
    return {command, {}, outcome, 0, {}};
}

Error lostOutput(int reason)
{
    return Error(ErrorKind::Tool, Text::tr("The output can't be written: %1.").arg(qt_error_string(reason)),
                 Text::tr("What was to be done is done; what was to be read of it is incomplete."));
}

QString versionText()
{
    return u"flare %1 (Qt %2)\n"_s.arg(QString::fromLatin1(FLARE_VERSION), QString::fromLatin1(qVersion()));
}

} // namespace

CommandLine::CommandLine(Terminal terminal, const QList<Operation>& operations)
    : m_terminal(std::move(terminal))
    , m_commands(allCommands(operations))
{
}

Style CommandLine::style(const GlobalOptions& options) const
{
    return {m_terminal.unicode, m_terminal.colours && !options.noColor};
}

std::unique_ptr<Renderer> CommandLine::rendererFor(const GlobalOptions& options)
{
    if (options.json)
        return std::make_unique<JsonRenderer>(m_terminal.out);
    return std::make_unique<TextRenderer>(m_terminal, style(options), verbosityOf(options));
}

int CommandLine::run(const QStringList& words)
{
    Invocation invocation;
    invocation.options.json = asksForJson(words);
    auto renderer = rendererFor(invocation.options);
    Conclusion conclusion;
    try {
        invocation = parseInvocation(words, m_commands);
        renderer = rendererFor(invocation.options);
        conclusion = execute(invocation, *renderer);
    } catch (const Error& error) {
        conclusion = failure(invocation.topic, error);
    } catch (const std::exception& error) {
        conclusion = failure(invocation.topic,
                             Error(ErrorKind::Internal, QString::fromUtf8(error.what()),
                                   Text::tr("This is a defect of pg-flare; please report it.")));
    }
    conclusion.exitCode = exitCodeOf(conclusion.outcome);
    if (m_terminal.concluded)
        m_terminal.concluded(conclusion.exitCode);
    renderer->conclude(conclusion);
    return conclusion.exitCode == 0 ? exitCodeOfOutput(invocation) : conclusion.exitCode;
}

int CommandLine::exitCodeOfOutput(const Invocation& invocation)
{
    const int reason = m_terminal.outLost();
    if (reason == 0)
        return 0;
    // A reader that has seen enough, like head, needs no words.
    if (reason != EPIPE)
        TextRenderer(m_terminal, style(invocation.options), verbosityOf(invocation.options))
            .conclude(failure(invocation.topic, lostOutput(reason)));
    return static_cast<int>(ExitCode::Failed);
}

Conclusion CommandLine::execute(const Invocation& invocation, Renderer& renderer)
{
    const auto& options = invocation.options;
    if (options.debug)
        QLoggingCategory::setFilterRules(u"*.debug=true"_s);
    if (options.version) {
        renderer.showText(versionText());
        return {u"version"_s, {}, {}, 0, {}};
    }
    if (options.help) {
        const Style plain{m_terminal.unicode, m_terminal.outIsTerminal && style(options).colours};
        renderer.showText(Help(m_commands, plain, m_terminal.columns).page(invocation.topic));
        return {u"help"_s, {}, {}, 0, {}};
    }
    return invocation.command->operation == nullptr ? runBuiltin(invocation, renderer)
                                                    : runOperation(invocation, renderer);
}

Conclusion CommandLine::runOperation(const Invocation& invocation, Renderer& renderer)
{
    tellIgnoredVariables(invocation.options, renderer);
    const auto config = loadConfig(invocation.options.config(), renderer);
    OperationRun run(m_terminal, invocation.options, style(invocation.options), renderer, config);
    return run.run(*invocation.command->operation, invocation.arguments);
}

Conclusion CommandLine::runBuiltin(const Invocation& invocation, Renderer& renderer)
{
    Operation shape;
    shape.id = invocation.command->id;
    shape.parameters = invocation.command->parameters;
    const auto arguments = checkedArguments(shape, invocation.arguments, {});
    return {invocation.command->id,
            {},
            invocation.command->run({m_terminal, invocation.options, arguments, renderer, m_commands}),
            0,
            {}};
}

void CommandLine::tellIgnoredVariables(const GlobalOptions& options, Renderer& renderer) const
{
    if (m_terminal.ignoredVariables.isEmpty() || options.quiet)
        return;
    renderer.show(Message{Message::Severity::Info,
                          Text::tr("Ignored, since only the file may choose a server: %1.")
                              .arg(m_terminal.ignoredVariables.join(u", "_s))});
}

} // namespace Flare
