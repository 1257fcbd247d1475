// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/sqliteauditlog.h"
#include "widgets/migrationsession.h"

#include <QFutureWatcher>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QTableView;
class QTextBrowser;

namespace Flare {

class AuditModel;
class ToneLabel;

/// The audit log: filter, details of a record, whether the chain holds, and exports. Reads on threads of the pool, a
/// page at a time, and follows the log while it is in sight.
class AuditView final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit AuditView(MigrationSession& session, QWidget* parent = nullptr);
    ~AuditView() override;

    /// Checks the whole chain and tells what came of it.
    void verify();
    /// Writes the whole log; the form follows from the file name's end.
    void exportTo(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Page
    {
        QList<AuditEntry> entries;
        QString error;
        bool newer = true;
    };
    [[nodiscard]] QWidget* buildFilter();
    [[nodiscard]] QWidget* buildTable();
    [[nodiscard]] QWidget* buildFoot();
    void readNewer();
    void readOlder();
    void read(const AuditFilter& filter, bool newer);
    void takePage();
    void takeVerification();
    void applyFilter();
    void showDetails();
    void chooseExport();

    SqliteAuditLog& m_log;
    AuditModel* m_model;
    QSortFilterProxyModel* m_filtered;
    QTableView* m_table = nullptr;
    QTextBrowser* m_details = nullptr;
    QLineEdit* m_text = nullptr;
    QComboBox* m_operation = nullptr;
    QPushButton* m_older = nullptr;
    ToneLabel* m_chain = nullptr;
    QTimer m_follow;
    QFutureWatcher<Page> m_reading;
    QFutureWatcher<Verification> m_verifying;
    QFutureWatcher<QString> m_exporting;
};

} // namespace Flare
