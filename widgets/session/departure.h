// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/migrationsession.h"

#include <QObject>

#include <functional>

class QWidget;

namespace Flare {

/// Leaving a migration without leaving anything behind in the dark: what still runs is stopped and waited for, after a
/// question; writes that are paused are given back first, or stay so, as a person decides. The window stays alive
/// meanwhile.
class Departure final : public QObject
{
    Q_OBJECT

public:
    explicit Departure(QWidget* window);

    /// Whether leaving needs a question. @param session may be null, here and below.
    [[nodiscard]] static bool isHeld(const MigrationSession* session);
    /// Calls leave() at once, later or never.
    void ask(MigrationSession* session, const std::function<void()>& leave);
    /// The same without the question, for when the machine shuts down.
    void now(MigrationSession* session, std::function<void()> leave);
    [[nodiscard]] bool isWaiting() const { return static_cast<bool>(m_leave); }

private:
    void resumeAll(MigrationSession& session, const QList<DatabaseName>& databases);
    void stopAll(MigrationSession& session);
    void leaveIfQuiet(MigrationSession& session);

    QWidget* m_window;
    std::function<void()> m_leave;
};

} // namespace Flare
