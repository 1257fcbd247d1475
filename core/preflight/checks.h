// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/preflight/check.h"

namespace Flare {

/// All that the program knows, in the order in which a person reads them.
[[nodiscard]] const QList<Check>& checks();

/// @param only Ids; empty: all.
/// @returns Blockers first, then in the order of the checks and of the file's databases.
[[nodiscard]] QList<Finding> judge(const Facts::Migration& facts, const QStringList& only = {});

/// The ids of those that keep an operation from running.
[[nodiscard]] QStringList checksGating(const QString& operation);

/// Those of one subject each.
namespace Checks {

[[nodiscard]] QList<Check> ofVersions();
[[nodiscard]] QList<Check> ofCapacity();
[[nodiscard]] QList<Check> ofServerSettings();
[[nodiscard]] QList<Check> ofActivity();
[[nodiscard]] QList<Check> ofRoles();
[[nodiscard]] QList<Check> ofDatabases();
[[nodiscard]] QList<Check> ofExtensions();
[[nodiscard]] QList<Check> ofTables();
[[nodiscard]] QList<Check> ofTrials();
[[nodiscard]] QList<Check> ofSurroundings();
[[nodiscard]] QList<Check> ofPrivileges();
[[nodiscard]] QList<Check> ofReading();
[[nodiscard]] QList<Check> ofIdentities();
[[nodiscard]] QList<Check> ofPartitions();
[[nodiscard]] QList<Check> ofTargets();
[[nodiscard]] QList<Check> ofCoverage();
[[nodiscard]] QList<Check> ofContents();
[[nodiscard]] QList<Check> ofSequences();

} // namespace Checks

} // namespace Flare
