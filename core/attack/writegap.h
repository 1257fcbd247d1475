// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <optional>

namespace Flare {

/// A time without an acknowledged write, as offsets from the start of the run.
struct WriteGap
{
    std::chrono::microseconds from{0};
    std::chrono::microseconds to{0};

    [[nodiscard]] std::chrono::microseconds duration() const { return to - from; }
    friend bool operator==(const WriteGap&, const WriteGap&) = default;
};

/// Finds the longest gap in a row of acknowledgements. The time before the first one is not a gap: nobody has shown
/// yet that writing worked.
class GapTracker
{
public:
    void acknowledged(std::chrono::microseconds at)
    {
        m_longest = longest(at);
        m_last = at;
    }
    /// The one that lasts at this moment.
    [[nodiscard]] WriteGap current(std::chrono::microseconds now) const { return {m_last.value_or(now), now}; }
    /// The one that lasts at this moment included.
    [[nodiscard]] WriteGap longest(std::chrono::microseconds now) const
    {
        const auto open = current(now);
        return open.duration() > m_longest.duration() ? open : m_longest;
    }

private:
    std::optional<std::chrono::microseconds> m_last;
    WriteGap m_longest;
};

} // namespace Flare
