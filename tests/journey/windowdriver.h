// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "widgets/window/mainwindow.h"

#include <QTemporaryDir>

class QAbstractButton;
class QDialog;

namespace Flare::Test {

/// Uses the program's window as a person does: opens a file, presses buttons, types. Every function waits until what it
/// needs is there and returns false, or null, when that does not come.
class WindowDriver
{
public:
    explicit WindowDriver(const QTemporaryDir& folder, bool readOnly = false);

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
    /// Chooses what the runbook suggests and presses "Run", answers what is asked, and waits for the end of the run.
    /// False unless it succeeded.
    [[nodiscard]] bool runNext();
    /// Runs what the runbook suggests until that is this operation; empty = the switch, which has none.
    [[nodiscard]] bool migrateUpTo(const QString& operation);
    /// From the outage's view to the rest of the window, where it stands in front.
    void leaveOutage();
    /// Chooses a step by its operation from the list, with the mouse: its phase first, unless that is open.
    [[nodiscard]] bool choose(const QString& operation, const Arguments& arguments = {});
    [[nodiscard]] bool choosePhase(Phase phase);
    /// Chooses what the runbook suggests.
    [[nodiscard]] bool chooseNext();
    /// Presses the button that runs the phase that is shown, and waits until the window has moved on to another.
    [[nodiscard]] bool runPhaseUpTo(Phase next);
    /// Types the publisher's or the subscriber's last digits, whichever the open sheet asks for, and confirms.
    [[nodiscard]] bool confirmSheet();
    /// How often the mouse was pressed so far.
    [[nodiscard]] int clicks() const { return m_clicks; }
    /// Chooses an operation from the menu, where those are that no runbook leads through.
    [[nodiscard]] bool chooseFromMenu(const QString& operation);
    /// Presses "Run" in the operation panel and answers what is asked.
    [[nodiscard]] bool startChosen(const QString& digits = {});
    [[nodiscard]] bool waitForEnd();
    /// Until that operation has been run, and has succeeded.
    [[nodiscard]] bool waitForRun(const QString& operation);
    /// The last run's outcome in words, for messages of assertions.
    [[nodiscard]] QByteArray lastOutcome();

private:
    [[nodiscard]] QAbstractButton* button(const QString& name);
    [[nodiscard]] bool confirm(const QString& digits);
    [[nodiscard]] bool clickRow(const QModelIndex& index);
    void click(QWidget* widget, const QPoint& at = {});

    const QTemporaryDir& m_folder;
    MainWindow m_window;
    int m_clicks = 0;
};

} // namespace Flare::Test
