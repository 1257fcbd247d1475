// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"

#include <QCommandLineOption>
#include <QStringList>

#include <optional>

namespace Flare {

/// The options that every command takes, before or after its name.
struct GlobalOptions
{
    std::optional<QString> chosenConfig;
    std::optional<QString> confirm;
    bool json = false;
    bool dryRun = false;
    bool noInput = false;
    bool quiet = false;
    bool verbose = false;
    bool debug = false;
    bool noColor = false;
    bool help = false;
    bool version = false;

    [[nodiscard]] QString config() const { return chosenConfig.value_or(QStringLiteral("./flare.yml")); }
};

/// What was typed, sorted.
struct Invocation
{
    GlobalOptions options;
    /// Null when only help or the version was asked for.
    const Command* command = nullptr;
    Arguments arguments;
    /// What help was asked for, in words; empty = for the whole.
    QString topic;
};

[[nodiscard]] QList<QCommandLineOption> globalOptions();

/// Points into the list of commands. Throws Error(Usage).
[[nodiscard]] Invocation parseInvocation(const QStringList& words, const QList<Command>& commands);

/// Whether errors of the parsing itself must be told as JSON.
[[nodiscard]] bool asksForJson(const QStringList& words);

} // namespace Flare
