// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/invocation.h"
#include "app/cli/renderer.h"
#include "app/cli/style.h"
#include "app/cli/terminal.h"
#include "core/audit/sqliteauditlog.h"
#include "core/engine/runner.h"

#include <atomic>
#include <mutex>

namespace Flare {

/// One operation from its plan to its outcome, on the main thread until the steps begin.
class OperationRun
{
public:
    OperationRun(const Terminal& terminal, const GlobalOptions& options, Style style, Renderer& renderer,
                 const Config& config);

    /// Throws Error for whatever keeps it from beginning.
    [[nodiscard]] Conclusion run(const Operation& operation, const Arguments& given);

private:
    [[nodiscard]] bool canAsk() const;
    [[nodiscard]] std::optional<Secret> askPassword(Side side, const RoleName& user) const;
    [[nodiscard]] Confirmation confirmation(const Plan& plan) const;
    [[nodiscard]] Conclusion dryRun(const Plan& plan);
    [[nodiscard]] Outcome follow(const Run& run);
    void showFrame(const LiveFrame& frame);
    /// Watching for nobody is no use; what changes something is brought to its end all the same.
    void stopIfUnread();
    [[nodiscard]] QString undoCommand(const QString& undo, const Arguments& arguments) const;

    const Terminal& m_terminal;
    const GlobalOptions& m_options;
    Style m_style;
    Renderer& m_renderer;
    const Config& m_config;
    Redactor m_redactor;
    std::mutex m_rendering; ///< Frames come on the run's thread.
    std::stop_source m_stop; ///< Follows the terminal's.
    std::atomic<bool> m_onlyReads = false;
    std::atomic<bool> m_unread = false;
    Credentials m_credentials;
    SqliteAuditLog m_audit;
    Runner m_runner;
};

} // namespace Flare
