// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/event.h"

#include <QList>
#include <QString>

namespace Flare {

/// What the process returns; scripts rely on these numbers.
enum class ExitCode {
    Ok = 0,
    Failed = 1,
    Usage = 2,
    Config = 3,
    Connect = 4,
    WrongServer = 5,
    Precondition = 6,
    NotConfirmed = 7,
    TimedOut = 8,
    Partial = 9,
    Interrupted = 130,
};

/// A row of the one table that the program, its help and its manual page share.
struct ExitCodeEntry
{
    ExitCode code = ExitCode::Ok;
    QList<ErrorKind> kinds; ///< The errors that end with it.
    QString meaning;
};

[[nodiscard]] QList<ExitCodeEntry> exitCodes();
[[nodiscard]] ExitCode exitCodeFor(ErrorKind kind);
/// An operation that ran a program of the user's hands its exit code on as data["exit_code"].
[[nodiscard]] int exitCodeOf(const Outcome& outcome);

} // namespace Flare
