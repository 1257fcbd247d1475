// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/livehistory.h"
#include "core/monitor/livemonitor.h"
#include "core/monitor/livenotices.h"

#include <QObject>

namespace Flare {

/// The monitor of an opened migration on the window's thread: frames as they come, and what has been seen so far. It
/// looks from start() on, whoever watches, so that a chart that is opened late shows what led to it.
class LiveFeed final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the feed.
    LiveFeed(const Config& config, Credentials& credentials, QObject* parent = nullptr);

    void start();
    /// Four looks a second, for as long as a cutover takes; one otherwise.
    void setHurried(bool hurried);
    /// To be seen in the charts beside what came of it.
    void mark(const QString& text);

    [[nodiscard]] const LiveFrame& frame() const { return m_frame; }
    [[nodiscard]] const LiveHistory& history() const { return m_history; }

signals:
    void frameChanged();
    void noticed(const Flare::LiveNotice& notice, const QDateTime& at);

private:
    void take(const LiveSample& sample);

    LiveState m_state;
    LiveFrame m_frame;
    LiveHistory m_history;
    LiveNotices m_notices;
    // Its threads call take(), so it goes first.
    LiveMonitor m_monitor;
};

} // namespace Flare
