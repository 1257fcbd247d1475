// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/departure.h"

#include <QMessageBox>
#include <QPushButton>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QStringList runningTitles(const MigrationSession& session)
{
    QStringList titles;
    for (const auto* run : session.running())
        titles.append(run->operation().title);
    return titles;
}

QStringList pausedDatabases(const MigrationSession& session)
{
    QStringList names;
    for (const auto& database : session.topology().databases) {
        // Once the subscriptions are gone the application has switched, and the pause is what keeps it there.
        if (database.pause && !database.isSwitched())
            names.append(database.name.text());
    }
    return names;
}

} // namespace

Departure::Departure(QWidget* window)
    : QObject(window)
    , m_window(window)
{
}

bool Departure::isHeld(const MigrationSession* session)
{
    return session != nullptr && (!runningTitles(*session).isEmpty() || !pausedDatabases(*session).isEmpty());
}

void Departure::ask(MigrationSession* session, std::function<void()> leave)
{
    if (!isHeld(session)) {
        leave();
        return;
    }
    const auto running = runningTitles(*session);
    const auto paused = pausedDatabases(*session);
    QStringList texts;
    if (!running.isEmpty())
        texts.append(
            tr("Still running: %1. Leaving stops it: what a step has begun is rolled back or given back first.")
                .arg(running.join(u", "_s)));
    if (!paused.isEmpty())
        texts.append(
            tr("Writes to %1 on the publisher are paused, and stay so after leaving. \"Resume writes\" is in the "
               "menu of operations.")
                .arg(paused.join(u", "_s)));
    auto* box = new QMessageBox(QMessageBox::Warning, tr("Leave this migration?"), texts.join(u"\n\n"_s),
                                QMessageBox::Cancel, m_window);
    box->setObjectName(u"leave"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* go = box->addButton(running.isEmpty() ? tr("Leave them &paused") : tr("&Stop it and leave"),
                              QMessageBox::DestructiveRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(go, &QPushButton::clicked, this, [this, session, leave = std::move(leave)] { now(session, leave); });
    box->open();
}

void Departure::now(MigrationSession* session, std::function<void()> leave)
{
    if (session == nullptr) {
        leave();
        return;
    }
    m_leave = std::move(leave);
    stopAll(*session);
}

void Departure::stopAll(MigrationSession& session)
{
    connect(&session, &MigrationSession::runFinished, this, [this, &session] { leaveIfQuiet(session); });
    for (auto* run : session.running())
        run->requestStop();
    leaveIfQuiet(session);
}

void Departure::leaveIfQuiet(MigrationSession& session)
{
    if (!m_leave || !session.running().isEmpty())
        return;
    session.disconnect(this);
    // Not from within a signal of the session, which leaving may destroy.
    QMetaObject::invokeMethod(this, std::exchange(m_leave, {}), Qt::QueuedConnection);
}

} // namespace Flare
