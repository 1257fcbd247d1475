// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/migrationsession.h"

#include <QFutureWatcher>
#include <QObject>

namespace Flare {

/// Records that the applications of some databases have been switched, one database after the other, each as an
/// operation of its own. Stops at the first that can't be recorded. Lives in the window's thread.
class SwitchRecorder final : public QObject
{
    Q_OBJECT

public:
    /// The session must outlive it.
    explicit SwitchRecorder(MigrationSession& session, QObject* parent = nullptr);

    /// Returns at once; one of the signals tells the end. While it is under way: nothing.
    void record(const QList<DatabaseName>& databases);
    [[nodiscard]] bool isUnderWay() const { return !m_left.isEmpty(); }

signals:
    void recorded();
    void failed(const Flare::DatabaseName& database, const Flare::Error& error);

private:
    void plan();
    void takePlan();
    void takeOutcome(const Outcome& outcome);
    void fail(const Error& error);

    MigrationSession& m_session;
    QFutureWatcher<PlanResult> m_planning;
    QList<DatabaseName> m_left; ///< The first is being planned or recorded.
};

} // namespace Flare
