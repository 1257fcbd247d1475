// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/migration/runbook.h"

#include "core/base/text.h"
#include "core/migration/verdicts.h"
#include "core/operations/catalogue.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace Flare {

using namespace Qt::StringLiterals;
using State = RunbookStep::State;

namespace {

/// A line of the runbook before it is applied to databases and subscriptions.
struct Template
{
    enum class Per { Migration, Database, Publication, Subscription };
    enum class Needs { Nothing, Publisher, Both };

    QLatin1StringView operation;
    Per per;
    Needs needs;
    bool preparation; ///< Of no matter any more once the application has been switched.
    Verdict (*judge)(const RunbookSubject&);
};

using Per = Template::Per;
using Needs = Template::Needs;

constexpr auto resumeWrite = "resume_write"_L1;

// The catalogue's order, which works: roles own databases, the schema copy takes the status table along, and both are
// there before the publication.
constexpr std::array templates{
    Template{"verify_connectivity"_L1, Per::Migration, Needs::Nothing, false, Verdicts::verifyConnectivity},
    Template{"replicate_roles"_L1, Per::Migration, Needs::Both, true, Verdicts::replicateRoles},
    Template{"install_extensions"_L1, Per::Database, Needs::Both, true, Verdicts::installExtensions},
    Template{"grant_create"_L1, Per::Database, Needs::Publisher, true, Verdicts::grantCreate},
    Template{"grant_replication"_L1, Per::Database, Needs::Publisher, true, Verdicts::grantReplication},
    Template{"create_replication_status_table"_L1, Per::Database, Needs::Both, true, Verdicts::createStatusTable},
    Template{"replicate_schema"_L1, Per::Database, Needs::Both, true, Verdicts::replicateSchema},
    Template{"create_publication"_L1, Per::Publication, Needs::Both, true, Verdicts::createPublication},
    Template{"create_subscription"_L1, Per::Subscription, Needs::Both, true, Verdicts::createSubscription},
    Template{"vacuum_analyze"_L1, Per::Database, Needs::Both, false, Verdicts::vacuumAnalyze},
    Template{"pause_write"_L1, Per::Database, Needs::Both, false, Verdicts::pauseWrite},
    Template{"sync_sequences"_L1, Per::Database, Needs::Both, false, Verdicts::syncSequences},
    Template{resumeWrite, Per::Database, Needs::Publisher, false, Verdicts::resumeWrite},
    Template{"record_switch"_L1, Per::Database, Needs::Both, false, Verdicts::switchApplication},
    Template{"drop_subscription"_L1, Per::Subscription, Needs::Both, false, Verdicts::dropSubscription},
    Template{"drop_publication"_L1, Per::Publication, Needs::Both, false, Verdicts::dropPublication},
};

/// The servers that a step can't be judged without, and the database on them; no value if all of it was read.
class Gate
{
public:
    Gate(const Template& step, const RunbookSubject& subject)
        : m_step(step)
        , m_subject(subject)
    {
    }

    [[nodiscard]] std::optional<Verdict> check() const
    {
        if (m_step.needs == Needs::Nothing)
            return std::nullopt;
        // The way out of an outage needs the publisher alone, and asks for nothing else.
        const bool wayBack = m_step.operation == resumeWrite;
        for (const auto side : {Side::Publisher, Side::Subscriber}) {
            const auto& server = m_subject.topology.server(side);
            if (server.isWrong() && (side == Side::Publisher || !wayBack))
                return Verdict{State::Blocked, server.error->message()};
        }
        for (const auto side : {Side::Publisher, Side::Subscriber}) {
            if (side == Side::Subscriber && m_step.needs == Needs::Publisher)
                continue;
            if (auto verdict = checkSide(side, wayBack))
                return verdict;
        }
        return std::nullopt;
    }

private:
    [[nodiscard]] std::optional<Verdict> checkSide(Side side, bool wayBack) const
    {
        const auto& server = m_subject.topology.server(side);
        if (server.error)
            return Verdict{State::Unknown, server.error->message()};
        if (!server.identity)
            return Verdict{State::Unknown, Text::tr("The %1 has not been asked yet.").arg(keyOf(side))};
        if (m_subject.database == nullptr || wayBack)
            return std::nullopt;
        const auto& database = m_subject.database->on(side);
        if (database.error)
            return Verdict{State::Unknown, database.error->message()};
        if (!database.exists && side == Side::Publisher)
            return Verdict{State::Blocked,
                           Text::tr("The publisher has no database %1. Correct its name in the file, or "
                                    "create it.")
                               .arg(m_subject.database->name.text())};
        if (database.exists && !database.inspected)
            return Verdict{State::Unknown,
                           Text::tr("The database %1 on the %2 has not been read yet.")
                               .arg(m_subject.database->name.text(), keyOf(side))};
        return std::nullopt;
    }

    const Template& m_step;
    const RunbookSubject& m_subject;
};

bool isPast(const RunbookSubject& subject)
{
    if (subject.database != nullptr)
        return subject.database->isSwitched();
    return !subject.topology.databases.isEmpty()
        && std::ranges::all_of(subject.topology.databases, &DatabaseState::isSwitched);
}

Verdict judged(const Template& step, const RunbookSubject& subject)
{
    if (auto verdict = Gate(step, subject).check())
        return *std::move(verdict);
    auto verdict = step.judge(subject);
    if (!step.preparation || verdict.state == State::Done || !isPast(subject))
        return verdict;
    return {State::Done,
            Text::tr("The migration is past this: writes on the publisher are paused, and the subscription "
                     "is gone. Whether it was done can't be seen any more.")};
}

Arguments argumentsOf(const Operation& operation, const RunbookSubject& subject)
{
    Arguments arguments;
    for (const auto& parameter : operation.parameters) {
        if (parameter.kind == Parameter::Kind::Database && subject.database != nullptr)
            arguments.set(parameter.id, {subject.database->name.text()});
        if (parameter.kind == Parameter::Kind::Subscription && subject.link != nullptr)
            arguments.set(parameter.id, {subject.link->name.text()});
    }
    return checkedArguments(operation, arguments, subject.config);
}

RunbookStep stepOf(const Template& line, const RunbookSubject& subject)
{
    RunbookStep step;
    step.operation = QString(line.operation);
    const auto* operation = findOperation(step.operation);
    step.title = operation->title;
    step.phase = operation->phase;
    step.byPerson = operation->testimony;
    step.arguments = argumentsOf(*operation, subject);
    if (subject.database != nullptr)
        step.database = subject.database->name;
    step.subject = subject.link != nullptr ? subject.link->name.text() : step.database.text();
    const auto verdict = judged(line, subject);
    step.state = verdict.state;
    step.reason = verdict.reason;
    return step;
}

bool belongsInto(const Template& line, const DatabaseState& database)
{
    if (line.operation == resumeWrite)
        return database.pause.has_value();
    return line.per != Per::Publication || !database.publicationName.isEmpty();
}

QList<RunbookStep> stepsOf(const Template& line, const Config& config, const Topology& topology)
{
    if (line.per == Per::Migration)
        return {stepOf(line, {config, topology, nullptr, nullptr})};
    QList<RunbookStep> steps;
    for (const auto& database : topology.databases) {
        if (!belongsInto(line, database))
            continue;
        if (line.per != Per::Subscription) {
            steps.append(stepOf(line, {config, topology, &database, nullptr}));
            continue;
        }
        for (const auto& link : database.subscriptions)
            steps.append(stepOf(line, {config, topology, &database, &link}));
    }
    return steps;
}

} // namespace

QList<RunbookStep> makeRunbook(const Config& config, const Topology& topology)
{
    QList<RunbookStep> steps;
    for (const auto& line : templates)
        steps.append(stepsOf(line, config, topology));
    return steps;
}

std::optional<int> suggestedStep(const QList<RunbookStep>& steps)
{
    // A way back is there only while writes are paused.
    QSet<DatabaseName> paused;
    for (const auto& step : steps) {
        if (step.operation == resumeWrite)
            paused.insert(step.database);
    }
    const auto inOutage = [&paused](const RunbookStep& step) {
        return (step.phase == Phase::Cutover || step.phase == Phase::CleanUp) && paused.contains(step.database);
    };
    std::optional<int> first;
    for (int index = 0; index < steps.size(); ++index) {
        if (steps.at(index).state != State::Ready)
            continue;
        if (inOutage(steps.at(index)))
            return index;
        if (!first)
            first = index;
    }
    return first;
}

const RunbookStep* findStep(const QList<RunbookStep>& steps, const QString& operation, const Arguments& arguments)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const RunbookStep& step) {
        const auto same = [&](const QString& key) {
            return !step.arguments.has(key) || step.arguments.text(key) == arguments.text(key);
        };
        return step.operation == operation && same(u"database"_s) && same(u"subscription"_s);
    });
    return found == steps.end() ? nullptr : &*found;
}

} // namespace Flare
