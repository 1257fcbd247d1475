// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pgtools/schemadump.h"

namespace Flare {

using namespace Qt::StringLiterals;

QStringList arguments(const SchemaDump& dump)
{
    return {
        u"--schema-only"_s,
        // Publications are made by an operation of their own; a subscription's text has a password in it.
        u"--no-publications"_s,
        u"--no-subscriptions"_s,
        u"--no-tablespaces"_s,
        u"--quote-all-identifiers"_s,
        u"--encoding=UTF8"_s,
        u"--no-password"_s,
        u"--lock-wait-timeout=%1"_s.arg(dump.lockTimeout.count()),
        u"--snapshot=%1"_s.arg(dump.snapshot),
        connectionArgument(dump.from),
    };
}

ToolOutput run(const SchemaDump& dump, Deadline deadline, const std::stop_token& stop)
{
    return runTool({dump.tool.path, arguments(dump), dump.from.password}, deadline, stop);
}

} // namespace Flare
