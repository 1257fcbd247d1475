// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

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
};

/// Text that is itself what was asked for: an exposition for a scraper.
struct Document
{
    QString text;
};

/// How an operation ended. Always the last event, exactly once.
struct Outcome
{
    enum class Status { Succeeded, Failed, Cancelled, InDoubt };

    Status status = Status::Succeeded;
    std::optional<Error> error;
    int stepsDone = 0;
    int stepsTotal = 0;
    QString summary; ///< One sentence: what is now the case.
    QString nextStep; ///< What a DBA sensibly does now.
    QString undo; ///< The operation that reverts what was done; empty if there is nothing to revert.
    QJsonObject data; ///< Figures for programs; 64-bit identifiers as texts.
    std::chrono::microseconds duration{0};
};

using Event = std::variant<StepStarted, Progress, Message, Table, Document, StepFinished, Outcome>;

/// "succeeded", "failed", "cancelled" or "in_doubt".
[[nodiscard]] QString keyOf(Outcome::Status status);

} // namespace Flare
