// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/democommand.h"

#include "app/cli/demorun.h"
#include "app/cli/invocation.h"
#include "app/cli/terminal.h"
#include "core/base/text.h"
#include "core/sandbox/sandboxdirectory.h"

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

Parameter flag(const QString& id, const QString& help)
{
    return {id, Parameter::Kind::Flag, help, false, false, {}, {}};
}

Outcome clean(const CommandContext& context)
{
    const int swept = sweepSandboxes(context.terminal.stop);
    Outcome outcome;
    outcome.summary = swept == 0 ? Text::tr("No demo has left anything behind.")
                                 : Text::tr("%1 servers that were left behind have been removed.").arg(swept);
    outcome.data = {{u"removed"_s, swept}};
    return outcome;
}

Outcome demo(const CommandContext& context)
{
    if (context.options.dryRun)
        throw Error(ErrorKind::Usage,
                    Text::tr("The demo has no dry run: its servers are made for it and thrown away."));
    if (context.arguments.flag(u"clean"_s))
        return clean(context);
    if (context.options.json)
        throw Error(ErrorKind::Usage, Text::tr("The demo is for people; it has no --json."));
    try {
        return DemoRun(context).run();
    } catch (const Error& error) {
        // Ctrl-C also reaches the programs that were just being run, and then they fail.
        throw context.terminal.stop.stop_requested() ? error.as(ErrorKind::Cancelled) : error;
    }
}

} // namespace

Command demoCommand()
{
    Command command;
    command.id = u"demo"_s;
    command.group = Text::tr("Around it");
    command.summary = Text::tr("Shows a whole migration between two throw-away servers of this machine.");
    command.description = Text::tr(
        "Starts the oldest and the newest PostgreSQL that it finds on ports of their own, fills a database, writes a "
        "flare.yml, and runs every step of a migration as you would, while an attack writes all the time. It ends with "
        "the proof: the writes that were acknowledged against the rows on the subscriber, and the outage that the "
        "writers felt. Reads no file of yours and reaches no server of yours; everything is removed at the end, also "
        "after Ctrl-C.");
    command.parameters = {
        flag(u"keep"_s, Text::tr("Leave the servers running at the end, until Ctrl-C.")),
        flag(u"clean"_s, Text::tr("Only remove what a demo that was killed has left behind.")),
    };
    command.run = demo;
    return command;
}

} // namespace Flare
