// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditfilter.h"
#include "widgets/session/migrationsession.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <stop_token>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTextBrowser;
class QTreeView;

namespace Flare {

class AuditFilterBar;
class AuditModel;
class AuditReader;
class ToneLabel;

/// The audit log: its runs with their statements, filter, details of a record, whether the chain holds, and exports.
/// Searches the whole log, on threads of the pool, a page at a time, and follows it while it is in sight. Goes away at
/// once: a search ends unheard, a verification is stopped, an export is finished without it.
class AuditView final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit AuditView(MigrationSession& session, QWidget* parent = nullptr);
    ~AuditView() override;

    /// Checks the whole chain and tells what came of it.
    void verify();
    /// Writes what the filter's migration and time choose; the form follows from the file name's end.
    void exportTo(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Reading { First, Newer, Older };
    struct Page
    {
        Reading reading = Reading::First;
        QList<AuditRun> runs;
        qint64 headSeq = 0;
        QString error;
    };
    void buildButtons();
    [[nodiscard]] QWidget* buildRecords();
    [[nodiscard]] QWidget* buildEmpty();
    [[nodiscard]] QWidget* buildFoot();
    void readAnew();
    void readNewer();
    void readOlder();
    void read(Reading reading, AuditFilter filter, std::optional<qint64> begunBefore);
    void take(const Page& page);
    void readRecords(const QString& operationId, qint64 afterSeq);
    void takeVerification(const Verification& result);
    void unfoldWhatWasFound();
    void showWhetherEmpty();
    void showDetails();
    void chooseExport();
    [[nodiscard]] QString suggestedPath() const;
    /// Runs the work on a thread of the pool, and hands its result on here, unless the view is gone by then.
    template <typename Work, typename Done>
    void inBackground(Work work, Done done);

    MigrationSession& m_session;
    std::shared_ptr<AuditReader> m_reader;
    std::stop_source m_verifying;
    AuditModel* m_model;
    AuditFilterBar* m_filter;
    QTreeView* m_tree = nullptr;
    QSplitter* m_records = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_empty = nullptr;
    QPushButton* m_emptyButton = nullptr;
    QTextBrowser* m_details = nullptr;
    QPushButton* m_older = nullptr;
    ToneLabel* m_chain = nullptr;
    QTimer m_follow;
    int m_generation = 0; ///< Of the filter: what was read for an earlier one comes to nothing.
    bool m_reading = false;
    bool m_olderWanted = false; ///< Asked for while something else was being read.
    qint64 m_seenSeq = 0; ///< Up to here the log has been searched.
};

} // namespace Flare
