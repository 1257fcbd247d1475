// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace Flare {

/// The server programs of one PostgreSQL version (initdb, pg_ctl, postgres). Client programs may be missing beside
/// them.
struct PgInstallation
{
    int major = 0;
    QString version; ///< "15.20", "18beta1"
    QString binDir;
};

/// Every PostgreSQL from version 10 on that this machine has, one for each major version, ascending. Looks into
/// $FLARE_PG_DIRS (first choice), the places of the distributions, $PATH and where packaging/install-deps.sh puts
/// servers; of several with the same major version, the one that has the most client programs beside it wins.
[[nodiscard]] QList<PgInstallation> findPgInstallations();
[[nodiscard]] std::optional<PgInstallation> findPgInstallation(int major);

/// The installation in a directory that either holds bin/ or is it.
[[nodiscard]] std::optional<PgInstallation> pgInstallationAt(const QString& directory);

} // namespace Flare
