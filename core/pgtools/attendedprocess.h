// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QString>
#include <QStringList>

#include <stop_token>

namespace Flare {

/// Runs a program of the user's with our own standard input, output and error, and returns its exit code as a shell
/// would: 128 + n when signal n ended it. A stop asks it to end (SIGTERM), then makes it (SIGKILL). Throws Error(Tool)
/// when it can't be started.
[[nodiscard]] int runAttended(const QString& program, const QStringList& arguments,
                              const QProcessEnvironment& environment, const std::stop_token& stop);

} // namespace Flare
