// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/installedservers.h"

#include "core/base/error.h"

#include <algorithm>

namespace Flare::Test {

using namespace Qt::StringLiterals;

const QList<PgInstallation>& installedServers()
{
    static const auto found = findPgInstallations();
    return found;
}

const PgInstallation& installedServer(int major)
{
    const auto found = std::ranges::find(installedServers(), major, &PgInstallation::major);
    if (found == installedServers().end())
        throw Error(ErrorKind::Tool, u"PostgreSQL %1 is not installed."_s.arg(major),
                    QLatin1String(howToInstallServers));
    return *found;
}

} // namespace Flare::Test
