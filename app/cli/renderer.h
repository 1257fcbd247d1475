// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/diagnostic.h"
#include "core/engine/operation.h"
#include "core/monitor/liveframe.h"

#include <QString>

namespace Flare {

enum class Verbosity { Quiet, Normal, Verbose, Debug };

/// How a call ended.
struct Conclusion
{
    QString command;
    QString operationId; ///< Of the audit log; empty if nothing ran.
    Outcome outcome;
    int exitCode = 0;
    QString undoCommand; ///< The whole command line that undoes what was done; empty if there is nothing to undo.
};

/// Turns what happens into output. Used by one thread at a time.
class Renderer
{
public:
    Renderer() = default;
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;
    virtual ~Renderer() = default;

    /// A plan that is about to run.
    virtual void announce(const Plan& plan, const Config& config) = 0;
    /// A plan that does not run.
    virtual void showDryRun(const Plan& plan, const Config& config) = 0;
    /// Anything but an Outcome, which conclude() takes.
    virtual void show(const Event& event) = 0;
    /// A moment of what is watched; the next one takes its place.
    virtual void show(const LiveFrame& frame) = 0;
    virtual void show(const QList<Diagnostic>& diagnostics, const QString& path) = 0;
    /// Text that was asked for: a help page, a script.
    virtual void showText(const QString& text) = 0;
    /// The last call.
    virtual void conclude(const Conclusion& conclusion) = 0;
};

} // namespace Flare
