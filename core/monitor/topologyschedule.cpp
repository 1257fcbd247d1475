// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/topologyschedule.h"

#include <algorithm>

namespace Flare {

TopologySchedule::TopologySchedule(const QList<DatabaseName>& databases)
    : m_databases(databases)
{
    for (const auto& database : databases)
        m_states.insert(database, {});
}

Milliseconds TopologySchedule::restAfter(qint64 objects)
{
    constexpr qint64 ordinary = 100;
    constexpr qint64 millisecondsForEach = 5;
    return Milliseconds(objects <= ordinary ? 0 : objects * millisecondsForEach);
}

Milliseconds TopologySchedule::longestRestAfter(qint64 objects)
{
    constexpr int times = 12;
    return restAfter(objects) * times;
}

QList<DatabaseName> TopologySchedule::doubtful(TimePoint now) const
{
    QList<DatabaseName> databases;
    for (const auto& database : m_databases) {
        const auto state = m_states.value(database);
        if (!state.wanted && state.restsUntil <= now && now < state.restsAtMostUntil)
            databases.append(database);
    }
    return databases;
}

// The question is cheap beside the answer to all others, and still not for each look.
void TopologySchedule::noteUnchanged(const DatabaseName& database, TimePoint now)
{
    constexpr int asksAgainAfter = 10;
    auto& state = m_states[database];
    state.restsUntil = std::min(now + restAfter(state.objects) / asksAgainAfter, state.restsAtMostUntil);
}

void TopologySchedule::wantAll()
{
    for (auto& state : m_states)
        state.wanted = true;
}

void TopologySchedule::want(const QSet<DatabaseName>& databases)
{
    for (const auto& database : databases) {
        if (const auto state = m_states.find(database); state != m_states.end())
            state->wanted = true;
    }
}

TopologySchedule::Marks TopologySchedule::marksOf(const DatabaseName& database) const
{
    Marks marks;
    for (auto side = m_marks.begin(); side != m_marks.end(); ++side)
        marks.insert(side.key(), side->value(database));
    return marks;
}

QList<DatabaseName> TopologySchedule::due(const std::optional<DatabaseMarks>& publisher,
                                          const std::optional<DatabaseMarks>& subscriber, TimePoint now)
{
    ++m_look;
    m_followedAtRest.clear();
    m_marks.clear();
    if (publisher)
        m_marks.insert(Side::Publisher, *publisher);
    if (subscriber)
        m_marks.insert(Side::Subscriber, *subscriber);
    QList<DatabaseName> must;
    QList<DatabaseName> closely;
    QList<DatabaseName> others;
    for (const auto& database : std::as_const(m_databases)) {
        auto& state = m_states[database];
        for (const auto side : {Side::Publisher, Side::Subscriber}) {
            if (!m_marks.contains(side))
                state.marks.remove(side);
        }
        if (state.wanted || state.marks != marksOf(database))
            must.append(database);
        else if (now >= state.restsUntil)
            (m_closely.contains(database) ? closely : others).append(database);
        else if (m_closely.contains(database))
            m_followedAtRest.append(database);
    }
    const auto oldest = [this](QList<DatabaseName>& list, int most) {
        std::stable_sort(list.begin(), list.end(), [this](const DatabaseName& one, const DatabaseName& other) {
            return m_states.value(one).look < m_states.value(other).look;
        });
        return list.mid(0, most);
    };
    auto all = must + oldest(closely, closelyPerLook) + oldest(others, inTurnPerLook);
    std::stable_partition(all.begin(), all.end(),
                          [this](const DatabaseName& database) { return !m_states.value(database).slow; });
    return all;
}

void TopologySchedule::noteRead(const DatabaseName& database, const Reading& reading)
{
    auto& state = m_states[database];
    state.askedAt = reading.askedAt;
    state.look = m_look;
    state.wanted = false;
    state.slow = reading.wasSlow;
    state.objects = reading.objects;
    state.restsUntil = reading.endedAt + restAfter(reading.objects);
    state.restsAtMostUntil = reading.endedAt + longestRestAfter(reading.objects);
    state.marks = marksOf(database);
}

QDateTime TopologySchedule::askedAt(const DatabaseName& database) const
{
    return m_states.value(database).askedAt;
}

} // namespace Flare
