// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/livesampler.h"

#include <array>
#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace Flare {

/// Looks at both servers in a steady rhythm, each on a thread of its own, so that one that hangs does not keep the
/// other's samples away. Lives until it is destroyed, whatever the servers do meanwhile.
class LiveMonitor
{
public:
    /// Called on the thread of the sample's server; never for both at once.
    using Take = std::function<void(const LiveSample&)>;

    struct Options
    {
        Milliseconds interval{1000};
        QString applicationName = QStringLiteral("pg-flare/monitor");
        /// For what is looked at seldom.
        const Clock& clock = Clock::system();
    };

    /// Config and credentials must outlive it. Nothing is connected to before start().
    LiveMonitor(const Config& config, Credentials& credentials, Take take, Options options);
    ~LiveMonitor();
    Q_DISABLE_COPY_MOVE(LiveMonitor)

    void start();
    /// Four times a second during a cutover, once otherwise. From the next sample on.
    void setInterval(Milliseconds interval);
    /// The next samples at once.
    void refresh();

private:
    void watch(Side side, const std::stop_token& stop);
    /// Until the next sample is due, in the rhythm that began with the first one; what was missed is left out.
    void waitForNext(LiveSample::TimePoint& due, Side side, const std::stop_token& stop);

    const Config& m_config;
    Credentials& m_credentials;
    Take m_take;
    Options m_options;
    std::atomic<qint64> m_interval;
    std::mutex m_taking;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::array<bool, 2> m_wanted{};
    std::array<std::jthread, 2> m_threads;
};

} // namespace Flare
