// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/exitcode.h"

#include "core/base/text.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

QList<ExitCodeEntry> exitCodes()
{
    using enum ErrorKind;
    return {
        {ExitCode::Ok, {}, Text::tr("Done, or nothing to do.")},
        {ExitCode::Failed, {Sql, Tool, Audit, Internal}, Text::tr("Failed; the message says what was undone.")},
        {ExitCode::Usage, {Usage}, Text::tr("The words of the call are off; nothing was touched.")},
        {ExitCode::Config, {ErrorKind::Config}, Text::tr("The configuration file can't be used; nothing was touched.")},
        {ExitCode::Connect, {Connect}, Text::tr("A server can't be reached, or refuses the login.")},
        {ExitCode::WrongServer, {WrongServer}, Text::tr("A server is not the one that the file names.")},
        {ExitCode::Precondition, {Precondition}, Text::tr("A guard rail: the state of the servers forbids it.")},
        {ExitCode::NotConfirmed, {NotConfirmed}, Text::tr("Not confirmed; nothing was done.")},
        {ExitCode::TimedOut, {TimedOut}, Text::tr("Took too long; nothing was changed, or all of it was undone.")},
        {ExitCode::Partial, {Partial, InDoubt}, Text::tr("Half done or in doubt: a person must look and act.")},
        {ExitCode::Interrupted, {Cancelled}, Text::tr("Cancelled by Ctrl-C or a signal.")},
    };
}

ExitCode exitCodeFor(ErrorKind kind)
{
    const auto table = exitCodes();
    const auto found =
        std::find_if(table.begin(), table.end(), [kind](const auto& e) { return e.kinds.contains(kind); });
    return found == table.end() ? ExitCode::Failed : found->code;
}

int exitCodeOf(const Outcome& outcome)
{
    const auto own = outcome.data.value(u"exit_code"_s);
    switch (outcome.status) {
    case Outcome::Status::Succeeded:
        return own.toInt(static_cast<int>(ExitCode::Ok));
    case Outcome::Status::Failed:
        // The code says that all was undone; where earlier steps stand, it was an ordinary failure.
        if (outcome.error && outcome.error->kind() == ErrorKind::TimedOut && outcome.left == Outcome::Left::Kept)
            return static_cast<int>(ExitCode::Failed);
        return own.toInt(static_cast<int>(outcome.error ? exitCodeFor(outcome.error->kind()) : ExitCode::Failed));
    case Outcome::Status::Cancelled:
        return static_cast<int>(ExitCode::Interrupted);
    case Outcome::Status::InDoubt:
        return static_cast<int>(ExitCode::Partial);
    }
    Q_UNREACHABLE();
}

} // namespace Flare
