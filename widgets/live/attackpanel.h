// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/traffichistory.h"
#include "widgets/session/migrationsession.h"

#include <QFutureWatcher>
#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace Flare {

class AttackReadings;
class PlotBoard;
class TimePlot;

/// What the writers of an attack reach, over time, and how long the server did not let them: the outage as an
/// application feels it. Begins no attack by itself: that goes the way of every operation, with its confirmation.
class AttackPanel final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the panel.
    explicit AttackPanel(MigrationSession& session, QWidget* parent = nullptr);

signals:
    void operationRequested(const QString& operation, const Flare::Arguments& arguments);
    /// The first writes of a new attack have been seen.
    void attackBegan();

private:
    [[nodiscard]] QWidget* buildEmpty();
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] QWidget* buildChart();
    [[nodiscard]] QPushButton* beginButton();
    /// Plans the proof of the attack that is shown, and runs it at once: it reads only.
    void verify();
    void takeProof();
    void take(const QString& attack);
    void refresh();
    void stop();
    void updateButtons();
    [[nodiscard]] QString attack() const;
    [[nodiscard]] RunWatcher* run() const;
    [[nodiscard]] QString targetText(const TrafficFrame& frame) const;

    MigrationSession& m_session;
    QStackedWidget* m_pages;
    QComboBox* m_attacks;
    QLabel* m_target;
    QPushButton* m_stop;
    QPushButton* m_verify;
    QFutureWatcher<PlanResult> m_proving;
    Arguments m_proof; ///< Of the proof that is being planned.
    AttackReadings* m_readings;
    PlotBoard* m_board;
    TimePlot* m_rate;
    TimePlot* m_latency;
};

} // namespace Flare
