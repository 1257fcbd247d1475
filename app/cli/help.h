// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "app/cli/style.h"

namespace Flare {

/// The pages of the help, made from the commands. Widths are in terminal columns.
class Help
{
public:
    Help(const QList<Command>& commands, Style style, int columns);

    [[nodiscard]] QString overview() const;
    /// A command, the commands that share a first word, or a topic. Throws Error(Usage) for anything else.
    [[nodiscard]] QString page(const QString& topic) const;

private:
    [[nodiscard]] QString commandPage(const Command& command) const;
    [[nodiscard]] QString operationPart(const Operation& operation) const;
    [[nodiscard]] QString groupPage(const QString& word) const;
    [[nodiscard]] QString exitCodesPage() const;
    [[nodiscard]] QString configPage() const;
    [[nodiscard]] QString confirmPage() const;
    [[nodiscard]] QString checksPage() const;
    [[nodiscard]] QString heading(const QString& text) const;
    [[nodiscard]] QString paragraph(const QString& text) const;
    /// Terms on the left, explanations beside them.
    [[nodiscard]] QString definitions(const QList<std::pair<QString, QString>>& rows) const;

    const QList<Command>& m_commands;
    Style m_style;
    int m_columns;
};

/// "exit-codes", "config", "confirm", "checks".
[[nodiscard]] QStringList helpTopics();
/// The command line's own "help"; the parser turns it into a request for a page.
[[nodiscard]] Command helpCommand();

} // namespace Flare
