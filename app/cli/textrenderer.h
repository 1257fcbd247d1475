// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/livescreen.h"
#include "app/cli/progressline.h"
#include "app/cli/renderer.h"
#include "app/cli/texttable.h"

namespace Flare {

/// Lines for people: data on the output, everything else on the error output.
class TextRenderer final : public Renderer
{
public:
    TextRenderer(Terminal& terminal, Style style, Verbosity verbosity);

    void announce(const Plan& plan, const Config& config) override;
    void showDryRun(const Plan& plan, const Config& config) override;
    void show(const Event& event) override;
    void show(const LiveFrame& frame) override;
    void show(const QList<Diagnostic>& diagnostics, const QString& path) override;
    void showText(const QString& text) override;
    void conclude(const Conclusion& conclusion) override;

private:
    void showStep(const StepStarted& step);
    void showStep(const StepFinished& step);
    void showHeld(const WritersHeld& held);
    void showMessage(const Message& message);
    void showTable(const Table& table);
    void showFindings(const Findings& found);
    void concludeWell(const Conclusion& conclusion);
    void concludeBadly(const Conclusion& conclusion);
    void showError(const Error& error);
    void tell(const QString& line);
    void tellField(const QString& name, const QString& text);

    Terminal& m_terminal;
    Style m_style;
    Verbosity m_verbosity;
    ProgressLine m_progress;
    LiveScreen m_screen;
    TextTables m_tables;
    QList<Step> m_steps; ///< Of the announced plan, for their previews.
    int m_total = 0;
};

/// "850 ms", "3.2 s", "4 min 05 s".
[[nodiscard]] QString durationText(std::chrono::microseconds duration);

} // namespace Flare
