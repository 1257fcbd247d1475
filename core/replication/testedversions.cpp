// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/testedversions.h"

#include "core/base/text.h"

namespace Flare {

QString untestedNote(Side side, int major)
{
    if (major <= newestTestedMajor)
        return {};
    return Text::tr("The %1 runs PostgreSQL %2; this version of pg-flare has been tried with %3 to %4. Rehearse the "
                    "migration on copies of both servers before you rely on it.")
        .arg(keyOf(side))
        .arg(major)
        .arg(oldestTestedMajor)
        .arg(newestTestedMajor);
}

} // namespace Flare
