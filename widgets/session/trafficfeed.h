// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/traffichistory.h"

#include <QObject>

#include <functional>
#include <map>

namespace Flare {

/// What the attacks of a session reach, on the window's thread: second by second as they come, and what has been.
class TrafficFeed final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// To be called from the runs' threads for as long as the feed lives.
    [[nodiscard]] std::function<void(const TrafficFrame&)> view();

    /// The attacks by the id of their operation's run, the oldest first; the latest twenty.
    [[nodiscard]] const QStringList& attacks() const { return m_attacks; }
    /// Null for one that nothing is known of (any more).
    [[nodiscard]] const TrafficHistory* history(const QString& operationId) const;

signals:
    void frameArrived(const QString& operationId);

private:
    void take(const TrafficFrame& frame);

    QStringList m_attacks;
    std::map<QString, TrafficHistory> m_histories;
};

} // namespace Flare
