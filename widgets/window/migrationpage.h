// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/migrationsession.h"

#include <QMainWindow>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace Flare {

class MatrixView;
class OperationPanel;
class OutageView;
class OverviewPage;
class PhasePage;
class RunbookView;

/// Everything there is to see of one opened migration. Above, which servers these are; below it the phases, the work
/// and the live figures beside each other; tables, attack and audit log in docks at the bottom. A page inside of the
/// window, with a layout of its own.
class MigrationPage final : public QMainWindow
{
    Q_OBJECT

public:
    /// The session must outlive the page.
    explicit MigrationPage(MigrationSession& session, QWidget* parent = nullptr);

    /// Shows an operation, chosen from a menu or by an element of the topology.
    void showOperation(const QString& operation, const Arguments& arguments);
    void showPhase(Phase phase);
    void showOverview();
    /// The outage, over phases, work and live figures, or what it stands over; the identity strip, the banners and the
    /// docks stay.
    void showOutage(bool shown);
    /// Offers to read the file again, which has changed on the disk.
    void offerReload();
    /// Shows and hides the docks.
    [[nodiscard]] QList<QAction*> viewActions() const;
    void saveLayout() const;
    void resetLayout();

signals:
    void reloadRequested();

private:
    QDockWidget* addDock(const QString& name, const QString& title, QWidget* content);
    [[nodiscard]] QWidget* buildBanner();
    [[nodiscard]] QWidget* buildCentre();
    [[nodiscard]] QWidget* buildLive();
    void buildDocks();
    void connectWork();

    MigrationSession& m_session;
    QWidget* m_banner;
    RunbookView* m_runbook;
    OverviewPage* m_overview;
    MatrixView* m_matrix;
    PhasePage* m_phase;
    OperationPanel* m_operation;
    QStackedWidget* m_work;
    OutageView* m_outage;
    QPushButton* m_toOutage;
    QSplitter* m_columns = nullptr;
    QStackedWidget* m_centre = nullptr;
    QWidget* m_live = nullptr;
    QList<QDockWidget*> m_docks;
    QByteArray m_pristine;
    QByteArray m_pristineColumns;
};

} // namespace Flare
