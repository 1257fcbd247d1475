// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/migrationsession.h"

#include <QMainWindow>

class QLabel;

namespace Flare {

class OperationPanel;
class RunbookView;

/// Everything there is to see of one opened migration: identity strip and topology in the middle, runbook, operation
/// and audit log in docks around them. A page inside of the window, with a layout of its own.
class MigrationPage final : public QMainWindow
{
    Q_OBJECT

public:
    /// The session must outlive the page.
    explicit MigrationPage(MigrationSession& session, QWidget* parent = nullptr);

    /// Shows an operation, chosen from a menu or by an element of the topology.
    void showOperation(const QString& operation, const Arguments& arguments);
    /// Offers to read the file again, which has changed on the disk.
    void offerReload();
    /// Shows and hides the docks.
    [[nodiscard]] QList<QAction*> viewActions() const;
    void saveLayout() const;
    void resetLayout();

signals:
    void reloadRequested();

private:
    QDockWidget* addDock(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    [[nodiscard]] QWidget* buildBanner();
    void buildDocks();

    MigrationSession& m_session;
    QWidget* m_banner;
    OperationPanel* m_operation;
    RunbookView* m_runbook;
    QList<QDockWidget*> m_docks;
    QByteArray m_pristine;
};

} // namespace Flare
