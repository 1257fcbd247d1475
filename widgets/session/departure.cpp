// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/departure.h"

#include "widgets/session/outage.h"
#include "widgets/session/wayout.h"

#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

/// What leaving would do to whom.
struct Held
{
    QStringList running; ///< Titles, without the pauses.
    QList<DatabaseName> pausing; ///< Their pause ends, and what it took is given back.
    QList<DatabaseName> proving; ///< A new proof ends, and the pause stays.
    QList<DatabaseName> paused;
};

Held heldBy(const MigrationSession& session)
{
    Held held;
    for (const auto* run : session.running()) {
        if (run->operation().id != u"pause_write"_s)
            held.running.append(run->operation().title);
    }
    for (const auto& outage : outagesOf(session)) {
        const bool isRunning = outage.run != nullptr && !outage.run->isFinished();
        if (!isRunning)
            held.paused.append(outage.databases.constFirst());
        else
            (outage.pausedBefore ? held.proving : held.pausing).append(outage.databases.constFirst());
    }
    return held;
}

QString namesOf(const QList<DatabaseName>& databases)
{
    QStringList names;
    for (const auto& database : databases)
        names.append(database.text());
    return names.join(u", "_s);
}

QString textOf(const Held& held)
{
    QStringList texts;
    if (!held.running.isEmpty())
        texts.append(Departure::tr("Still running: %1. Leaving stops it: what a step has begun is rolled back or given "
                                   "back first.")
                         .arg(held.running.join(u", "_s)));
    if (!held.pausing.isEmpty())
        texts.append(Departure::tr("A pause of %1 is under way. Leaving ends it, and gives the writes back first.")
                         .arg(namesOf(held.pausing)));
    if (!held.proving.isEmpty())
        texts.append(Departure::tr("A new proof of %1 is under way. Leaving ends it; the writes stay paused, as they "
                                   "were before.")
                         .arg(namesOf(held.proving)));
    if (!held.paused.isEmpty())
        texts.append(Departure::tr("Writes to %1 on the publisher are paused: the application can't write. You can "
                                   "give the writes back now, or leave them paused and resume them later, from "
                                   "anywhere.")
                         .arg(namesOf(held.paused)));
    return texts.join(u"\n\n"_s);
}

} // namespace

Departure::Departure(QWidget* window)
    : QObject(window)
    , m_window(window)
{
}

bool Departure::isHeld(const MigrationSession* session)
{
    return session != nullptr && (!session->running().isEmpty() || !outagesOf(*session).isEmpty());
}

void Departure::ask(MigrationSession* session, const std::function<void()>& leave)
{
    if (!isHeld(session)) {
        leave();
        return;
    }
    const auto held = heldBy(*session);
    auto* box =
        new QMessageBox(QMessageBox::Warning, tr("Leave this migration?"), textOf(held), QMessageBox::Cancel, m_window);
    box->setObjectName(u"leave"_s);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setDefaultButton(QMessageBox::Cancel);
    const auto addButton = [&](const QString& name, const QString& text) {
        auto* button = box->addButton(text, QMessageBox::DestructiveRole);
        button->setObjectName(name);
        return button;
    };
    if (!held.paused.isEmpty() && !session->options().readOnly) {
        auto* resume = addButton(u"resumeAndLeave"_s, tr("&Resume writes and leave"));
        connect(resume, &QPushButton::clicked, this, [this, session, leave, paused = held.paused] {
            m_leave = leave;
            resumeAll(*session, paused);
        });
    }
    if (held.paused.isEmpty()) {
        auto* stop = addButton(u"stopAndLeave"_s, tr("&Stop it and leave"));
        connect(stop, &QPushButton::clicked, this, [this, session, leave] { now(session, leave); });
    } else {
        auto* keep = addButton(u"leavePaused"_s, tr("Leave them &paused"));
        connect(keep, &QPushButton::clicked, this, [this, session, leave] { now(session, leave); });
    }
    box->open();
}

// One that can't be resumed without a word keeps the window: who is about to leave must hear it.
void Departure::resumeAll(MigrationSession& session, const QList<DatabaseName>& databases)
{
    auto* wayOut = &WayOut::of(session);
    auto* waiting = new QObject(wayOut);
    const auto stay = [this, waiting] {
        m_leave = {};
        waiting->deleteLater();
    };
    connect(wayOut, &WayOut::failed, waiting, stay);
    connect(wayOut, &WayOut::confirmationNeeded, waiting, stay);
    connect(wayOut, &WayOut::resumed, waiting, [this, waiting, wayOut, &session, databases] {
        if (std::ranges::any_of(databases, [&](const auto& database) { return wayOut->isUnderWay(database); }))
            return;
        waiting->deleteLater();
        stopAll(session);
    });
    for (const auto& database : databases)
        wayOut->resume(database);
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
