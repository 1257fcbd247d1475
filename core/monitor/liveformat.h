// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/liveframe.h"

#include <QJsonObject>

namespace Flare {

/// For programs. What is not known is null, never 0; 64-bit positions are texts in PostgreSQL's form.
[[nodiscard]] QJsonObject jsonOf(const LiveFrame& frame);

/// How a link stands, in one sentence: "12.0 MiB behind, about 3 s; in about 12 s at the threshold of 1.0 MiB".
[[nodiscard]] QString lagText(const LinkReading& link);
[[nodiscard]] QString etaText(const LagTrack::Eta& eta, qint64 thresholdBytes);
/// Who writes what is in the lag: "12 rows/s in this database, 5,000 in the others"; empty if it is not known.
[[nodiscard]] QString writersText(const LinkReading& link);
[[nodiscard]] QString delayText(const std::optional<LagTrack::Delay>& delay);
/// "its clock is off by 3 s"; empty for less than a second, and when it is not known.
[[nodiscard]] QString clockText(const ServerReading& server);
/// "40 ready, 1 being copied"; empty if none is known.
[[nodiscard]] QString tablesText(const LiveTableStates& states);
/// "45 % of about 1,200,000 rows, about 3 min 05 s to go, 120.0 MiB at 12.0 MiB/s, 4,000 rows/s"; without the name.
[[nodiscard]] QString copyText(const CopyReading& copy);

} // namespace Flare
