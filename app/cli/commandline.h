// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "app/cli/renderer.h"
#include "app/cli/style.h"
#include "app/cli/terminal.h"
#include "core/operations/catalogue.h"

#include <memory>

namespace Flare {

/// The program `flare` as an object: words in, output and exit code out. Blocking; on the main thread.
class CommandLine
{
public:
    explicit CommandLine(Terminal terminal, const QList<Operation>& operations = catalogue());

    /// The words after the program's name. Never throws.
    [[nodiscard]] int run(const QStringList& words);

private:
    [[nodiscard]] Style style(const GlobalOptions& options) const;
    [[nodiscard]] std::unique_ptr<Renderer> rendererFor(const GlobalOptions& options);
    [[nodiscard]] Conclusion execute(const Invocation& invocation, Renderer& renderer);
    [[nodiscard]] Conclusion runOperation(const Invocation& invocation, Renderer& renderer);
    /// Of a run that did well: what nobody could read is a failure.
    [[nodiscard]] int exitCodeOfOutput(const Invocation& invocation);
    [[nodiscard]] Conclusion runBuiltin(const Invocation& invocation, Renderer& renderer);
    void tellIgnoredVariables(const GlobalOptions& options, Renderer& renderer) const;

    Terminal m_terminal;
    QList<Command> m_commands;
};

} // namespace Flare
