// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace Flare {

class Renderer;
struct Command;
struct GlobalOptions;
struct Terminal;

/// What a command of the command line itself works with.
struct CommandContext
{
    const Terminal& terminal;
    const GlobalOptions& options;
    const Arguments& arguments;
    Renderer& renderer;
    const QList<Command>& commands; ///< All that can be typed.
};

/// What can be typed after "flare": an operation of the catalogue, or one of the command line's own. Parser, help and
/// completions know nothing else.
struct Command
{
    QString id; ///< "pause_write"; the command line's own may have two words: "audit list".
    QString group; ///< The heading it stands under.
    QString summary;
    QString description;
    QList<Parameter> parameters;
    const Operation* operation = nullptr; ///< Null for the command line's own.
    /// Of the command line's own; throws Error.
    std::function<Outcome(const CommandContext&)> run;
    QString example; ///< Arguments that make sense, for the help; empty = none are needed.
};

/// By id; dashes and underscores are the same. Two words as one text with a space.
[[nodiscard]] const Command* findCommand(const QList<Command>& commands, const QString& id);
/// The words that stand for the arguments after the id: "[OPTIONS] [DATABASE]".
[[nodiscard]] QString usageOf(const Command& command);
/// "DATABASE", "SECONDS"; empty for a flag.
[[nodiscard]] QString valueName(const Parameter& parameter);

} // namespace Flare
