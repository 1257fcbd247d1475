// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/operations/operations.h"
#include "core/pgtools/attendedprocess.h"
#include "core/pgtools/toolprocess.h"

namespace Flare::Operations {

using namespace Qt::StringLiterals;

namespace {

QProcessEnvironment environmentFor(const Config& config)
{
    auto environment = QProcessEnvironment::systemEnvironment();
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        const auto prefix = u"FLARE_CONNINFO_"_s + keyOf(side).toUpper();
        environment.insert(prefix + u"_HOST"_s, config.host(side).host);
        environment.insert(prefix + u"_PORT"_s, QString::number(config.host(side).port));
    }
    return environment;
}

void proveServers(Context& context)
{
    for (const auto side : {Side::Publisher, Side::Subscriber})
        [[maybe_unused]] const auto& proven = context.maintenance(side).identity();
}

void runCommand(Context& context)
{
    proveServers(context);
    const auto command = context.arguments().list(u"command"_s);
    const auto code = context.attend(commandLine(command.first(), command.mid(1)), [&] {
        return runAttended(command.first(), command.mid(1), environmentFor(context.config()), context.stop());
    });
    context.record(u"exit_code"_s, code);
    context.checkStop();
    context.setSummary(Text::tr("%1 ended with %2.").arg(command.first(), QString::number(code)));
}

Plan plan(Context& context)
{
    const auto command = context.arguments().list(u"command"_s);
    proveServers(context);
    Step step;
    step.title = Text::tr("Run %1").arg(command.first());
    const auto environment = environmentFor(context.config());
    for (const auto& name : environment.keys().filter(u"FLARE_CONNINFO_"_s))
        step.preview.append(u"-- %1=%2"_s.arg(name, environment.value(name)));
    step.preview.append(u"-- "_s + context.redactor().scrub(commandLine(command.first(), command.mid(1))));
    step.body = runCommand;
    Plan plan;
    plan.risk = Risk::Disruptive;
    plan.steps = {step};
    plan.consequences = {Text::tr("What the command does to the servers is up to it; no password is given to it.")};
    return plan;
}

} // namespace

Operation exec()
{
    Operation operation;
    operation.id = u"exec"_s;
    operation.title = Text::tr("Run a command");
    operation.summary = Text::tr("Runs a program of yours that gets the addresses of both servers.");
    operation.description =
        Text::tr("Proves both servers, then runs the command with your terminal and your environment, and "
                 "FLARE_CONNINFO_PUBLISHER_HOST, FLARE_CONNINFO_PUBLISHER_PORT, FLARE_CONNINFO_SUBSCRIBER_HOST and "
                 "FLARE_CONNINFO_SUBSCRIBER_PORT in it. Its exit code becomes this program's.");
    operation.phase = Phase::Tools;
    operation.risk = Risk::Disruptive;
    operation.parameters = {
        {u"command"_s, Parameter::Kind::Command, Text::tr("The program and its arguments."), true, true, {}, {}}};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
