// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shared/pgpair.h"

#include <QStringList>

class QCommandLineParser;

namespace Flare::Bench {

/// What every benchmark takes on its command line.
struct BenchOptions
{
    Test::PairVersions pair{15, 15};
    int rounds = 20;
};

/// Reads --pair and --rounds; --help, and what is neither, end the program.
[[nodiscard]] BenchOptions readOptions(const QStringList& arguments, const QString& description);
/// The same for a program with options of its own, which the parser has already, like the description.
[[nodiscard]] BenchOptions readOptions(const QStringList& arguments, QCommandLineParser& parser);

/// Settings above the sandbox's own, which is fast rather than durable: as a server is configured that must not lose
/// a commit.
[[nodiscard]] SandboxCluster::Settings durableSettings();

} // namespace Flare::Bench
