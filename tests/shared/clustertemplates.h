// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/side.h"
#include "core/sandbox/sandboxcluster.h"

#include <QString>

#include <memory>

namespace Flare::Test {

/// A folder of clusters that tests copy instead of running initdb, one for each version and side: copies have the
/// system identifier in common, and the two servers of a migration must not. Shared by test programs that run at the
/// same time; one that is killed leaves nothing that another would use.
class ClusterTemplates
{
public:
    explicit ClusterTemplates(QString folder);
    /// $FLARE_TEST_TEMPLATES, else a folder of this account below the temporary one.
    [[nodiscard]] static const ClusterTemplates& shared();

    /// Made by whoever asks first; the others wait. Throws Error (Tool, TimedOut).
    [[nodiscard]] SandboxCluster::Template get(const PgInstallation& installation, Side side) const;

private:
    [[nodiscard]] QString nameFor(const PgInstallation& installation, Side side) const;
    void removeHalfMade(const QString& name) const;
    void make(const PgInstallation& installation, const QString& name) const;

    QString m_folder;
};

/// A test's server: below $FLARE_TEST_SERVERS, else in memory where there is plenty. All of one version and side have
/// the same system identifier; a test that compares identifiers of two more takes SandboxCluster itself, whose initdb
/// gives each its own.
[[nodiscard]] std::unique_ptr<SandboxCluster> startCopy(const PgInstallation& installation, Side side = Side::Publisher,
                                                        SandboxCluster::Settings settings = {});

} // namespace Flare::Test
