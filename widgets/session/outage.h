// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/migrationsession.h"

namespace Flare {

/// Where the pause of a database, or of several together, stands at one moment, by what its run tells and by what the
/// publisher has on record.
struct Outage
{
    enum class Stage {
        Looking, ///< A pause is under way; nobody waits yet.
        Draining, ///< Writers wait, and what they have committed is not proven to be on the subscriber.
        Proven, ///< Nobody can write, and everything is on the subscriber.
        Unproven, ///< Nobody can write; whether everything is on the subscriber, no run of this session has proven.
        GoingBack, ///< What was taken is being given back.
    };

    QList<DatabaseName> databases; ///< One at least.
    Stage stage = Stage::Looking;
    QDateTime since; ///< UTC; invalid: nobody waits yet.
    QDateTime until; ///< When writers go on by themselves; invalid: when a person says so.
    QString by; ///< Who paused; empty: this session.
    QString step; ///< What the run does now.
    QString waitsFor; ///< What it said last of how far that is, and what is in the way.
    std::optional<int> sessionsEnded;
    std::optional<int> sequencesSet;
    qint64 publisherSessions = 0; ///< Of clients, when the servers were last read.
    qint64 subscriberSessions = 0;
    /// The run proves a pause anew that was there before it, and stays when the proof fails.
    bool pausedBefore = false;
    RunWatcher* run = nullptr; ///< The pause, when it is of this session.

    /// Nobody writes, or can.
    [[nodiscard]] bool isStanding() const { return since.isValid(); }
    [[nodiscard]] bool isOfSeveral() const { return databases.size() > 1; }
    /// The database's name, or how many they are.
    [[nodiscard]] QString subject() const;
};

/// The databases whose writers are stopped, or about to be, in the file's order.
[[nodiscard]] QList<Outage> outagesOf(const MigrationSession& session);
/// All of them as one: as far as the one that is least far, since the first was stopped, until the first goes on by
/// itself. Of one at least.
[[nodiscard]] Outage together(const QList<Outage>& outages);

} // namespace Flare
