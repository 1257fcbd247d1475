// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/allcommands.h"

#include "app/cli/auditcommands.h"
#include "app/cli/completion.h"
#include "app/cli/configcommand.h"
#include "app/cli/democommand.h"
#include "app/cli/help.h"
#include "core/base/text.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString exampleOf(const Operation& operation)
{
    QStringList words;
    for (const auto& parameter : operation.parameters) {
        if (parameter.kind == Parameter::Kind::Database)
            words.append(u"bench"_s);
        else if (parameter.kind == Parameter::Kind::Subscription)
            words.append(u"bench1"_s);
        else if (parameter.kind == Parameter::Kind::Command)
            words.append(u"-- env"_s);
        else if (parameter.required)
            words.append(parameter.positional ? valueName(parameter)
                                              : u"--%1 %2"_s.arg(parameter.id, valueName(parameter)));
    }
    return words.join(u' ');
}

Command commandOf(const Operation& operation)
{
    return {operation.id,
            phaseText(operation.phase),
            operation.summary,
            operation.description,
            operation.parameters,
            &operation,
            {},
            exampleOf(operation)};
}

/// The commands that are no operations: they work on the audit log, the file and the command line itself.
QList<Command> builtinCommands()
{
    QList<Command> commands = auditCommands();
    commands.append(configCheckCommand());
    commands.append(demoCommand());
    commands.append(completionCommand());
    commands.append(completionWordsCommand());
    commands.append(helpCommand());
    return commands;
}

} // namespace

QList<Command> allCommands(const QList<Operation>& operations)
{
    QList<Command> commands;
    for (const auto& operation : operations)
        commands.append(commandOf(operation));
    // The help groups by phase in the phases' order, whatever the order within a migration.
    std::stable_sort(commands.begin(), commands.end(),
                     [](const Command& a, const Command& b) { return a.operation->phase < b.operation->phase; });
    return commands + builtinCommands();
}

} // namespace Flare
