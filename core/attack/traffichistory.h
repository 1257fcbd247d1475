// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/trafficframe.h"
#include "core/base/history.h"

namespace Flare {

/// What one attack reached, second by second, for a day. A gap is a stretch in which the server acknowledged nothing.
class TrafficHistory
{
public:
    /// A second, milliseconds, milliseconds, milliseconds, number within the stretch.
    enum Value { Rate, P50, P95, P99, Errors };

    void add(const TrafficFrame& frame);

    /// The latest one; nothing of it is set before the first one has come.
    [[nodiscard]] const TrafficFrame& frame() const { return m_frame; }
    [[nodiscard]] const HistoryTrack& track() const { return m_track; }

private:
    TrafficFrame m_frame;
    HistoryTrack m_track;
};

} // namespace Flare
