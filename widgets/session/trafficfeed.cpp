// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/trafficfeed.h"

namespace Flare {

namespace {

// A day of each is 4.3 MB.
constexpr qsizetype mostAttacks = 20;

} // namespace

std::function<void(const TrafficFrame&)> TrafficFeed::view()
{
    return [this](const TrafficFrame& frame) {
        QMetaObject::invokeMethod(
            this, [this, frame] { take(frame); }, Qt::QueuedConnection);
    };
}

const TrafficHistory* TrafficFeed::history(const QString& operationId) const
{
    const auto found = m_histories.find(operationId);
    return found == m_histories.end() ? nullptr : &found->second;
}

void TrafficFeed::take(const TrafficFrame& frame)
{
    if (!m_attacks.contains(frame.operationId)) {
        m_attacks.append(frame.operationId);
        if (m_attacks.size() > mostAttacks)
            m_histories.erase(m_attacks.takeFirst());
    }
    m_histories[frame.operationId].add(frame);
    emit frameArrived(frame.operationId);
}

} // namespace Flare
