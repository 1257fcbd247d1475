// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/stoprequests.h"

#include <QIODevice>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

namespace Flare {

enum class Echo { On, Off };

/// The world around one call of the program: where its output goes, who can be asked, what stops it. Everything is
/// injected, so that a whole call can run inside a test.
struct Terminal
{
    QIODevice& out; ///< Data.
    QIODevice& err; ///< Messages, steps, progress and questions.
    bool outIsTerminal = false;
    bool errIsTerminal = false;
    bool unicode = true; ///< False: symbols in ASCII.
    bool colours = false; ///< What the environment allows; --no-color still turns them off.
    int columns = 80;
    /// Asks a person for a line; no value when it was interrupted or the input ended. Empty when nobody is there.
    /// Callable from any thread.
    std::function<std::optional<QString>(const QString& prompt, Echo)> ask{};
    QString auditPath{};
    QStringList ignoredVariables{}; ///< Those of the environment that would have chosen a server.
    /// Why what was written to out did not arrive, as an errno; 0 as long as it does. Callable from any thread.
    std::function<int()> outLost = [] { return 0; };
    std::stop_token stop{};
    std::shared_ptr<StopRequests> stops{}; ///< How often that was asked for.
    /// Called with the exit code when the end is known, before it is told.
    std::function<void(int exitCode)> concluded{};
};

} // namespace Flare
