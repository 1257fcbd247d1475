// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>

namespace Flare {

/// What it means for the servers when the program ends at this moment, without further ado.
enum class IfEnded {
    Harmless, ///< Nothing was changed, or what became of it has been told.
    Unclear, ///< Something is being changed, or was, and nobody has been told what became of it.
    Harmful, ///< Something was taken that must be given back.
};

/// How often a person has asked a run to stop. The first time ends what it does. What gives back what the run has taken
/// is reached by none of them, until it has said that it can't go on: one that comes after that makes it give up.
/// Safe from several threads and from a signal's watcher.
class StopRequests
{
public:
    void add() noexcept { ++m_count; }
    [[nodiscard]] int count() const noexcept { return m_count; }

    /// The program ends: what can't be given back at the first try is left, and said.
    void abandon() noexcept { m_abandoned = true; }
    [[nodiscard]] bool isAbandoned() const noexcept { return m_abandoned; }

    /// Raised by a run as it goes; lowered by whoever tells how it ended.
    void setIfEnded(IfEnded ifEnded) noexcept { m_ifEnded = ifEnded; }
    void raiseIfEnded(IfEnded ifEnded) noexcept { m_ifEnded = std::max(m_ifEnded.load(), ifEnded); }
    [[nodiscard]] IfEnded ifEnded() const noexcept { return m_ifEnded; }

private:
    std::atomic<int> m_count = 0;
    std::atomic<IfEnded> m_ifEnded = IfEnded::Harmless;
    std::atomic<bool> m_abandoned = false;
};

/// For as long as it lives, whoever ends the program at once would leave something half done behind, and the program
/// must stay. Belongs to one thread; may stand within another one.
class MustStay
{
public:
    /// @param stops null: nobody can end the run.
    explicit MustStay(StopRequests* stops)
        : m_stops(stops)
        , m_before(stops != nullptr ? stops->ifEnded() : IfEnded::Harmless)
    {
        if (m_stops != nullptr)
            m_stops->setIfEnded(IfEnded::Harmful);
    }
    ~MustStay()
    {
        if (m_stops != nullptr)
            m_stops->setIfEnded(m_before);
    }
    MustStay(const MustStay&) = delete;
    MustStay& operator=(const MustStay&) = delete;

private:
    StopRequests* m_stops;
    IfEnded m_before;
};

} // namespace Flare
