// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/migration/runbook.h"

#include <QTest>

#include <functional>

/// Migrations at their stages, as both servers would tell them, and claims on the runbook's steps.
namespace Flare::Scenes {

Config configOf(const QStringList& databases = {QStringLiteral("bench")});

/// Nothing has been done yet: the database is on the publisher alone, and nobody may replicate it.
Topology freshTopology(const Config& config);

/// Stages of a fresh topology; each one holds those before it.
using Stage = void (*)(Topology&);
void untouched(Topology& topology);
void prepared(Topology& topology);
void published(Topology& topology);
void copying(Topology& topology);
void streaming(Topology& topology);
void paused(Topology& topology);
void finished(Topology& topology);

void pause(DatabaseState& database);

/// What a claim changes in the migration at its stage.
struct Scene
{
    Config& config;
    Topology& topology;
    DatabaseState& database;
    SubscriptionLink& link;
};
using Change = std::function<void(Scene)>;
void unchanged(const Scene& scene);

QList<RunbookStep> runbookOf(Stage stage, const Change& change = unchanged);
/// The first one of the operation; a default-constructed one if there is none.
RunbookStep step(const QList<RunbookStep>& steps, const QString& operation);
/// Its title, or "nothing".
QString suggested(const QList<RunbookStep>& steps);

/// The columns and rows of claims on one step, and the function that checks the current row.
void addColumns();
void row(const char* name, Stage stage, const Change& change, const char* operation, RunbookStep::State state,
         const char* words);
void judge();

} // namespace Flare::Scenes

Q_DECLARE_METATYPE(Flare::Scenes::Change)
Q_DECLARE_METATYPE(Flare::Scenes::Stage)
