// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/replication/copywatch.h"

namespace Flare {

/// Before there is anything to fail, as sentences: the tables with a check that their old rows may break.
[[nodiscard]] QStringList copyRisks(Pg::Connection& subscriber, const QList<RelationName>& tables);

/// "public.a (3 tries failed; it holds rows already, …)", for each of the first few, with what the subscriber's
/// catalogue shows of a reason.
/// @param failing As CopyWatch::failing() has them.
[[nodiscard]] QString copyFailuresText(Pg::Connection& subscriber, const QMap<RelationName, int>& failing);

/// For a copy of which CopyWatch::isStuck() says that nothing is left to wait for.
/// @param whereToLook A sentence for what the catalogue does not show.
[[nodiscard]] Error copyIsStuck(Pg::Connection& subscriber, const CopyWatch& watch, const QString& whereToLook);

} // namespace Flare
