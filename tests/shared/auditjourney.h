// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditsink.h"

#include <QString>

namespace Flare::Test {

/// Of which migration the records are.
struct AuditJourney
{
    QString configPath = QStringLiteral("/srv/shop/flare.yml");
    QString configDigest = QString(64, QChar(u'c'));
    QString ticket = QStringLiteral("CHG-2041");
    SystemIdentifier publisher{7166421309857204913};
    SystemIdentifier subscriber{7412309558112340077};
};

/// Writes what a migration of seven tables leaves in an audit log, from the first look to the pause: as many
/// operations, changes and reads as the demo's, in the same forms. Made up where running it for real would take half a
/// minute.
void appendJourney(AuditSink& log, const AuditJourney& journey = {});

/// Operations of appendJourney().
inline constexpr int journeyRuns = 10;

} // namespace Flare::Test
