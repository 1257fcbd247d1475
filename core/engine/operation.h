// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/arguments.h"
#include "core/engine/context.h"

#include <QList>
#include <QString>

#include <functional>

namespace Flare {

/// What running it means; decides what must be confirmed.
enum class Risk {
    ReadOnly, ///< Reads.
    Additive, ///< Adds what nothing depends on yet.
    Disruptive, ///< Loads, locks or changes something that is in use.
    Destructive, ///< Stops writes or removes something: the target's identifier must be typed.
};

/// When in a migration it has its place.
enum class Phase { Check, Prepare, Copy, Cutover, CleanUp, Tools };

/// Whether two people may run it, or another one, at the same time.
enum class Exclusion {
    Alongside, ///< Beside anything: reads, traffic, and resuming writes.
    PerDatabase, ///< One changing operation per database, held by an advisory lock on the publisher.
    PerDatabaseIfReachable, ///< The same, but a publisher that is gone does not keep it from running.
};

/// A part of a plan. What was shown is what runs: the closure stands beside its preview.
struct Step
{
    QString title;
    Side side = Side::Publisher;
    QString database;
    /// The statements as they will be sent, secrets masked; a comment line where they depend on what the step finds.
    QStringList preview;
    /// Blocking, on the run's thread; throws Error. Re-checks what it relies on and is safe to run again.
    std::function<void(Context&)> body;
    /// The operation that reverts it; empty if nothing needs to be.
    QString undo;
    /// Takes back what the body did, also half of it, when this step or a later one fails. Runs once the step has
    /// begun, reached by no stop; safe to run again; throws Error for what a person must put right.
    std::function<void(Context&)> compensate = {};
    /// Only looks: a run that ends in it has left nothing by it.
    bool readsOnly = false;
};

struct Operation;

/// Everything that will happen, made by reading only. Nothing to do = no steps, and a summary that says so.
struct Plan
{
    const Operation* operation = nullptr;
    Arguments arguments;
    /// May be lower or higher than the operation's own: removing what isn't there is no risk.
    Risk risk = Risk::ReadOnly;
    /// The server that is changed; what a confirmation shows and asks for.
    Side target = Side::Publisher;
    QString database;
    QStringList consequences; ///< Full sentences, for the confirmation.
    QStringList notes; ///< What the plan found and a person should know.
    QStringList accepted; ///< Checks that forbid it, which the file lets through: for the audit log.
    QList<Step> steps;
    QString undo; ///< The operation that undoes all of it.
    bool endless = false; ///< Runs until it is stopped; being stopped is then success.
    QString summary; ///< For a plan without steps: why there is nothing to do.
};

/// One verb of the product. A value: the command line and the window render it, nobody subclasses it.
struct Operation
{
    QString id; ///< Verb, file stem, audit key and test name: "pause_write".
    QString title; ///< "Pause writes".
    QString summary; ///< One sentence.
    QString description; ///< What it does to the servers and why, for the help.
    Phase phase = Phase::Check;
    Risk risk = Risk::ReadOnly;
    Exclusion exclusion = Exclusion::Alongside;
    QList<Parameter> parameters;
    /// What a form begins with: its options as the file has them when nobody gives any. Empty: their defaultText says
    /// it all.
    std::function<Arguments(const Config&)> usual = {};
    QString undo; ///< The id of the operation that reverts it; empty if none is needed.
    /// It gives back what was taken: a log that can't be written must not keep it from that.
    bool wayOut = false;
    /// It records what a person says that they have done by other means: nobody else may run it in their place.
    bool testimony = false;
    /// Roles are the server's: of two runs that change one role at the same time, one fails ("tuple concurrently
    /// updated"), and what a run for one database does to them shows in the others.
    bool changesRoles = false;
    std::function<Plan(Context&)> plan;
};

/// "read_only" … for machine-readable output; riskText() for people.
[[nodiscard]] QString keyOf(Risk risk);
[[nodiscard]] QString keyOf(Phase phase);
[[nodiscard]] QString riskText(Risk risk);
[[nodiscard]] QString phaseText(Phase phase);

/// The parameters that several operations share.
[[nodiscard]] Parameter databaseParameter();
[[nodiscard]] Parameter subscriptionParameter();
[[nodiscard]] Parameter flagParameter(const QString& id, const QString& help);

/// Fills in defaults and checks every value against the operation and the file. Throws Error(Usage).
[[nodiscard]] Arguments checkedArguments(const Operation& operation, Arguments given, const Config& config);

} // namespace Flare
