// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livemonitor.h"

#include <algorithm>

namespace Flare {

using namespace std::chrono_literals;

namespace {

// A server that is busy may be late once without being called lost.
constexpr Milliseconds leastPatience = 2s;

std::size_t indexOf(Side side)
{
    return side == Side::Publisher ? 0 : 1;
}

} // namespace

LiveMonitor::LiveMonitor(const Config& config, Credentials& credentials, Take take, Options options)
    : m_config(config)
    , m_credentials(credentials)
    , m_take(std::move(take))
    , m_options(std::move(options))
    , m_interval(m_options.interval.count())
{
}

LiveMonitor::~LiveMonitor()
{
    // Both are told before either is waited for.
    for (auto& thread : m_threads)
        thread.request_stop();
}

void LiveMonitor::start()
{
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        auto& thread = m_threads.at(indexOf(side));
        if (!thread.joinable())
            thread = std::jthread([this, side](const std::stop_token& stop) { watch(side, stop); });
    }
}

void LiveMonitor::setInterval(Milliseconds interval)
{
    m_interval = interval.count();
}

void LiveMonitor::refresh()
{
    const std::lock_guard lock(m_mutex);
    m_wanted = {true, true};
    m_wake.notify_all();
}

void LiveMonitor::watch(Side side, const std::stop_token& stop)
{
    LiveSampler sampler(m_config, m_credentials, side, m_options.applicationName, m_options.clock);
    auto due = std::chrono::steady_clock::now();
    while (!stop.stop_requested()) {
        try {
            const auto sample = sampler.read(std::max(leastPatience, Milliseconds(m_interval)), stop);
            const std::lock_guard lock(m_taking);
            m_take(sample);
        } catch (const Error&) {
            return; // Only a stop ends a look in this way.
        }
        waitForNext(due, side, stop);
    }
}

void LiveMonitor::waitForNext(LiveSample::TimePoint& due, Side side, const std::stop_token& stop)
{
    const Milliseconds interval(m_interval);
    const auto now = std::chrono::steady_clock::now();
    due += interval;
    if (due < now)
        due += ((now - due) / interval + 1) * interval;
    std::unique_lock lock(m_mutex);
    auto& wanted = m_wanted.at(indexOf(side));
    m_wake.wait_until(lock, stop, due, [&] { return wanted; });
    wanted = false;
}

} // namespace Flare
