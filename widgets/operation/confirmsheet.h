// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/migrationsession.h"

#include <QDialog>
#include <QFutureWatcher>
#include <QTimer>

class QLabel;
class QLineEdit;
class QPushButton;

namespace Flare {

class ToneLabel;

/// Asks for the proof that a person knows which server destructive plans change: the last digits of its identifier,
/// with both servers in sight, each asked again every second. Enter never confirms. Open it with open().
class ConfirmSheet final : public QDialog
{
    Q_OBJECT

public:
    /// @param plans one at least, all of the same operation and for the same server.
    /// @param confirmed is called once, with the proof for each plan, right before the sheet closes. The session must
    /// outlive it.
    ConfirmSheet(MigrationSession& session, QList<Plan> plans, std::function<void(QList<Confirmation>)> confirmed,
                 QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    [[nodiscard]] QWidget* buildServers();
    [[nodiscard]] QString whatIsAtStake() const;
    [[nodiscard]] QWidget* buildStatements();
    [[nodiscard]] QWidget* buildEntry();
    [[nodiscard]] QWidget* buildButtons();
    void askServers();
    void takeAnswer(Side side);
    void showServer(Side side);
    void check();
    void takeVerdict();
    void updateButton();
    [[nodiscard]] QString lockedBecause() const;
    [[nodiscard]] QString entered() const;

    MigrationSession& m_session;
    QList<Plan> m_plans;
    const Operation* m_operation;
    Side m_target;
    std::function<void(QList<Confirmation>)> m_confirmed;
    int m_digits;
    QMap<Side, MigrationSession::Answer> m_answers;
    QMap<Side, QLabel*> m_servers;
    std::map<Side, QFutureWatcher<MigrationSession::Answer>> m_asking;
    QFutureWatcher<MigrationSession::Confirmed> m_checking;
    QLineEdit* m_entry = nullptr;
    ToneLabel* m_refusal = nullptr;
    QString m_locked;
    QPushButton* m_confirm = nullptr;
    QTimer m_again;
};

} // namespace Flare
