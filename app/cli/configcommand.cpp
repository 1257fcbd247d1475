// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/configcommand.h"

#include "app/cli/invocation.h"
#include "app/cli/renderer.h"
#include "core/base/text.h"
#include "core/config/configreader.h"

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

Outcome checkConfig(const CommandContext& context)
{
    const auto config = loadConfig(context.options.config(), context.renderer);
    Outcome outcome;
    outcome.summary = Text::tr("%1 can be used.").arg(context.options.config());
    outcome.nextStep = u"flare verify_connectivity"_s;
    outcome.data = {{u"digest"_s, QString::fromLatin1(config.digest)}};
    return outcome;
}

} // namespace

Config loadConfig(const QString& path, Renderer& renderer)
{
    auto result = readConfig(path);
    renderer.show(result.diagnostics, path);
    if (result.config)
        return std::move(*result.config);
    throw Error(ErrorKind::Config, Text::tr("%1 can't be used for the reasons above.").arg(path),
                Text::tr("Nothing was connected. See: flare help config"));
}

Command configCheckCommand()
{
    Command command;
    command.id = u"config check"_s;
    command.group = Text::tr("Around it");
    command.summary = Text::tr("Checks the file without connecting, and says all that is wrong with it.");
    command.description = Text::tr("Prints every error and warning with its line and column. Exit code 3 if the file "
                                   "can't be used.");
    command.run = checkConfig;
    return command;
}

} // namespace Flare
