// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/outage.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Flare::Outage)
};

void readEvents(const RunWatcher& run, Outage& outage)
{
    for (const auto& event : run.events()) {
        if (const auto* held = std::get_if<WritersHeld>(&event)) {
            outage.since = held->since;
            outage.until = held->until;
        } else if (const auto* started = std::get_if<StepStarted>(&event)) {
            outage.step = started->title;
            outage.waitsFor.clear();
        } else if (const auto* progress = std::get_if<Progress>(&event)) {
            outage.waitsFor = progress->text;
        }
    }
}

std::optional<int> figure(const Outcome& outcome, const QString& key)
{
    const auto value = outcome.data.value(key);
    return value.isDouble() ? std::optional(value.toInt()) : std::nullopt;
}

/// Of a pause that this session has under way.
Outage running(RunWatcher& run)
{
    Outage outage;
    outage.run = &run;
    readEvents(run, outage);
    if (run.isStopping())
        outage.stage = Outage::Stage::GoingBack;
    else if (outage.since.isValid())
        outage.stage = outage.until.isValid() ? Outage::Stage::Draining : Outage::Stage::Proven;
    return outage;
}

bool hasSucceeded(const RunWatcher* run)
{
    return run != nullptr && run->isFinished() && run->outcome()->status == Outcome::Status::Succeeded;
}

/// Of one that holds, as its run of this session or the publisher's record tells.
Outage holding(const std::optional<PauseRecord>& record, RunWatcher* pause)
{
    Outage outage;
    if (hasSucceeded(pause)) {
        readEvents(*pause, outage);
        outage.step.clear();
        outage.waitsFor.clear();
    }
    // Somebody may have ended our pause, and made another one.
    if (outage.since.isValid() && (!record || record->pausedAt <= outage.since)) {
        outage.run = pause;
        outage.stage = Outage::Stage::Proven;
        outage.sessionsEnded = figure(*pause->outcome(), u"sessions_ended"_s);
        outage.sequencesSet = figure(*pause->outcome(), u"sequences_set"_s);
        return outage;
    }
    outage.stage = Outage::Stage::Unproven;
    outage.since = record ? record->pausedAt : QDateTime();
    outage.by = record ? record->by : QString();
    return outage;
}

/// The look that tells of the database began before that run had ended. Its begin counts, not its end: it may have
/// passed the pause's record before there was one.
bool isNewerThan(const RunWatcher* run, const DatabaseState& database)
{
    return hasSucceeded(run) && !(database.askedAt > run->arrivals().last());
}

} // namespace

QString Outage::subject() const
{
    return isOfSeveral() ? Words::tr("%n database(s)", nullptr, static_cast<int>(databases.size()))
                         : databases.constFirst().text();
}

Outage together(const QList<Outage>& outages)
{
    using enum Outage::Stage;
    if (outages.size() == 1)
        return outages.constFirst();
    // What asks most of a person comes first: "proven" is said only when it is true of all.
    static constexpr std::array order{Unproven, GoingBack, Draining, Looking, Proven};
    const auto earlier = [](QDateTime& first, const QDateTime& other) {
        if (other.isValid() && (!first.isValid() || other < first))
            first = other;
    };
    const auto add = [](std::optional<int>& sum, const std::optional<int>& other) {
        if (other)
            sum = sum.value_or(0) + *other;
    };
    Outage all;
    all.stage = *std::find_if(order.begin(), order.end(), [&](Outage::Stage stage) {
        return std::any_of(outages.begin(), outages.end(), [stage](const Outage& one) { return one.stage == stage; });
    });
    for (const auto& one : outages) {
        all.databases += one.databases;
        earlier(all.since, one.since);
        earlier(all.until, one.until);
        add(all.sessionsEnded, one.sessionsEnded);
        add(all.sequencesSet, one.sequencesSet);
        all.publisherSessions += one.publisherSessions;
        all.subscriberSessions += one.subscriberSessions;
    }
    if (all.stage == Looking && all.isStanding())
        all.stage = Draining;
    return all;
}

QList<Outage> outagesOf(const MigrationSession& session)
{
    QList<Outage> outages;
    const auto& topology = session.topology();
    for (const auto& database : topology.databases) {
        auto* pause = session.latestRun(u"pause_write"_s, database.name);
        const auto* resume = session.latestRun(u"resume_write"_s, database.name);
        const auto* recorded = session.latestRun(u"record_switch"_s, database.name);
        const bool isPausing = pause != nullptr && !pause->isFinished();
        const auto endsIt = [&](const RunWatcher* run) {
            return isNewerThan(run, database) && session.runs().indexOf(run) > session.runs().indexOf(pause);
        };
        const bool isOver = endsIt(resume) || endsIt(recorded);
        const bool holds = isNewerThan(pause, database) || database.isInOutage();
        if (!isPausing && (isOver || !holds))
            continue;
        auto outage = isPausing ? running(*pause) : holding(database.pause, pause);
        // Nobody can write, whatever the new proof has come to.
        outage.pausedBefore = isPausing && database.isInOutage() && database.pause->operationId != pause->id();
        if (outage.pausedBefore && !outage.isStanding()) {
            outage.since = database.pause->pausedAt;
            outage.by = database.pause->by;
            if (outage.stage == Outage::Stage::Looking)
                outage.stage = Outage::Stage::Draining;
        }
        if (resume != nullptr && !resume->isFinished())
            outage.stage = Outage::Stage::GoingBack;
        outage.databases = {database.name};
        outage.publisherSessions = database.publisher.sessions;
        outage.subscriberSessions = database.subscriber.sessions;
        outages.append(outage);
    }
    return outages;
}

} // namespace Flare
