// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/outage.h"
#include "widgets/session/switchrecorder.h"

#include <QMap>
#include <QTimer>
#include <QWidget>

class QPushButton;
class QTabBar;

namespace Flare {

class OutageBand;
class OutageClock;
class OutageReadings;
class ToneLabel;

/// What there is to know and to do while writes are stopped, from the confirmation until the application is switched or
/// the writes are resumed: where it stands, how long, what is waited for by name, and the way back by one click.
class OutageView final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit OutageView(MigrationSession& session, QWidget* parent = nullptr);

    /// There is an outage, or what became of one has not been acknowledged.
    [[nodiscard]] bool isActive() const { return m_active; }

signals:
    void activeChanged(bool active);
    /// Somebody wants to look at something else meanwhile.
    void leaveRequested();
    /// The switch of what was shown has been recorded: what comes next may be shown.
    void switched();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    [[nodiscard]] QWidget* buildButtons();
    void watch(RunWatcher* run);
    void refresh();
    void showDatabases();
    void setActive(bool active);
    void showOutage();
    void showOver();
    void tick();
    void resume();
    void fail(const DatabaseName& database, const Error& error);
    void gatherConfirmations(const Plan& plan);
    void confirmGathered();
    void recordSwitch();
    void copyAddress();
    void close();
    /// One, or all of them, as the tab says; empty without an outage.
    [[nodiscard]] QList<Outage> shown() const;
    /// Why pauses of those that were seen have failed.
    [[nodiscard]] QMap<DatabaseName, Error> problemsOfPauses() const;

    MigrationSession& m_session;
    SwitchRecorder m_switch;
    QList<Outage> m_outages;
    std::optional<Outage> m_last; ///< What was shown last.
    QMap<DatabaseName, Outage> m_seen; ///< Every one since the last that was over.
    QDateTime m_overSince; ///< UTC; valid: what became of the last one is shown.
    QMap<DatabaseName, Error> m_errors; ///< Why the last click came to nothing.
    QList<Plan> m_toConfirm; ///< Of writes to be resumed where the application seems to have been switched.
    DatabaseName m_chosen; ///< Of the tabs; empty: all of them.
    bool m_active = false;
    QTimer m_soon;
    QTimer m_ticking;

    QTabBar* m_databases = nullptr;
    OutageBand* m_band = nullptr;
    OutageClock* m_clock = nullptr;
    ToneLabel* m_reason = nullptr;
    OutageReadings* m_readings = nullptr;
    QPushButton* m_resume = nullptr;
    QPushButton* m_copyAddress = nullptr;
    QPushButton* m_switched = nullptr;
    QPushButton* m_leave = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace Flare
