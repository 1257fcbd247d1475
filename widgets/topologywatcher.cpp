// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topologywatcher.h"

#include "core/monitor/topologyprobe.h"

namespace Flare {

using namespace std::chrono_literals;

namespace {

// Between two snapshots: often enough to be followed with the eye, rarely enough not to be felt by a server.
constexpr auto interval = 2s;

} // namespace

TopologyWatcher::TopologyWatcher(const Config& config, Credentials& credentials, QObject* parent)
    : QObject(parent)
    , m_config(config)
    , m_credentials(credentials)
{
}

TopologyWatcher::~TopologyWatcher() = default;

void TopologyWatcher::start()
{
    if (!m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { watch(stop); });
}

void TopologyWatcher::refresh()
{
    const std::lock_guard lock(m_mutex);
    m_wanted = true;
    m_wake.notify_all();
}

void TopologyWatcher::watch(const std::stop_token& stop)
{
    TopologyProbe probe(m_config, m_credentials);
    while (!stop.stop_requested()) {
        try {
            auto topology = probe.read(stop);
            QMetaObject::invokeMethod(
                this, [this, topology = std::move(topology)] { emit topologyRead(topology); }, Qt::QueuedConnection);
        } catch (const Error&) {
            return; // Only a stop ends a read in this way.
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, interval, [this] { return m_wanted; });
        m_wanted = false;
    }
}

} // namespace Flare
