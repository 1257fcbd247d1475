// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/builtins.h"

#include "app/cli/auditcommands.h"
#include "app/cli/completion.h"
#include "app/cli/configcommand.h"
#include "app/cli/democommand.h"
#include "app/cli/help.h"
#include "core/base/text.h"

namespace Flare {

QList<Command> builtinCommands()
{
    QList<Command> commands = auditCommands();
    commands.append(configCheckCommand());
    commands.append(demoCommand());
    commands.append(completionCommand());
    commands.append(helpCommand());
    return commands;
}

} // namespace Flare
