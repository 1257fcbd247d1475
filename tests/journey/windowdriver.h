// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "widgets/mainwindow.h"

#include <QTemporaryDir>

class QAbstractButton;
class QDialog;

namespace Flare::Test {

/// Uses the program's window as a person does: opens a file, presses buttons, types. Every function waits until what it
/// needs is there and returns false, or null, when that does not come.
class WindowDriver
{
public:
    explicit WindowDriver(const QTemporaryDir& folder);

    [[nodiscard]] MainWindow& window() { return m_window; }
    [[nodiscard]] MigrationSession& session() { return *m_window.session(); }
    /// Opens it, and waits until both servers have answered, or one of them has refused.
    [[nodiscard]] bool open(const Config& config);

    /// A button of the window or of the dialog that is open, by its name.
    [[nodiscard]] bool press(const QString& name);
    [[nodiscard]] QString textOf(const QString& label);
    /// The dialog of that name, once it is open.
    [[nodiscard]] QDialog* dialog(const QString& name);

    /// What the runbook suggests now; null when nothing.
    [[nodiscard]] const RunbookStep* next();
    /// Presses "Next" and "Run", answers what is asked, and waits for the end of the run. False unless it succeeded.
    [[nodiscard]] bool runNext();
    /// Runs what the runbook suggests until that is this operation; empty = the switch, which has none.
    [[nodiscard]] bool migrateUpTo(const QString& operation);
    /// Chooses a step by its operation from the list, with the mouse.
    [[nodiscard]] bool choose(const QString& operation);
    /// Chooses an operation from the menu, where those are that no runbook leads through.
    [[nodiscard]] bool chooseFromMenu(const QString& operation);
    /// Presses "Run" in the operation panel and answers what is asked.
    [[nodiscard]] bool startChosen(const QString& digits = {});
    [[nodiscard]] bool waitForEnd();
    /// The last run's outcome in words, for messages of assertions.
    [[nodiscard]] QByteArray lastOutcome();

private:
    [[nodiscard]] QAbstractButton* button(const QString& name);
    [[nodiscard]] bool confirm(const QString& digits);

    const QTemporaryDir& m_folder;
    MainWindow m_window;
};

} // namespace Flare::Test
