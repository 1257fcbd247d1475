// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/facts/finding.h"

#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace Flare {

struct StepStarted
{
    int index = 0;
    int total = 0;
    QString title;
    Side side = Side::Publisher;
    QString database;
};

struct StepFinished
{
    int index = 0;
    std::chrono::microseconds duration{0};
};

/// Where a long step stands. A total of 0 means that it can't be known.
struct Progress
{
    qint64 done = 0;
    qint64 total = 0;
    QString text;
};

struct Message
{
    enum class Severity { Info, Good, Warning };
    Severity severity = Severity::Info;
    QString text;
};

/// Rows for a person to read and for a program to parse. A missing cell is NULL.
struct Table
{
    QString id; ///< Of the machine-readable output: "connectivity".
    QString title;
    QStringList columns; ///< Keys in the machine-readable output, headings for people.
    QList<QList<std::optional<QString>>> rows;
    QStringList numbers{}; ///< The columns that are numbers to a program.
};

/// Text that is itself what was asked for: an exposition for a scraper.
struct Document
{
    QString text;
};

/// What was found to stand in the way, worst first.
struct Findings
{
    QList<Finding> findings;
};

/// From a moment on the writers of a database wait or are refused; or they go on: the clock and the countdown of an
/// outage, for whoever shows it.
struct WritersHeld
{
    QString database;
    QDateTime since; ///< UTC; invalid: they go on.
    QDateTime until; ///< When they get back by themselves what they had, UTC; invalid: when a person says so.
};

/// How an operation ended. Always the last event, exactly once.
struct Outcome
{
    enum class Status { Succeeded, Failed, Cancelled, InDoubt };
    /// What a run that did not succeed has left on the servers.
    enum class Left {
        Nothing, ///< It had changed nothing yet.
        Undone, ///< All that it had changed was taken back.
        Kept, ///< What its earlier steps did stays, each whole in itself; running it again goes on from there.
        Partial, ///< Something stays that a person must put right.
    };

    Status status = Status::Succeeded;
    std::optional<Error> error;
    int stepsDone = 0;
    int stepsTotal = 0;
    Left left = Left::Nothing;
    QString summary; ///< One sentence: what is now the case.
    QString nextStep; ///< What a DBA sensibly does now.
    QString undo; ///< The operation that reverts what was done; empty if there is nothing to revert.
    QJsonObject data; ///< Figures for programs; 64-bit identifiers as texts.
    std::chrono::microseconds duration{0};
};

using Event =
    std::variant<StepStarted, Progress, Message, Table, Document, Findings, WritersHeld, StepFinished, Outcome>;

/// "succeeded", "failed", "cancelled" or "in_doubt".
[[nodiscard]] QString keyOf(Outcome::Status status);
/// "nothing", "undone", "kept" or "partial".
[[nodiscard]] QString keyOf(Outcome::Left left);
/// A sentence for people.
[[nodiscard]] QString leftText(Outcome::Left left);

} // namespace Flare
