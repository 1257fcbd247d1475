// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/topologywatcher.h"

#include "core/monitor/topologyprobe.h"

#include <utility>

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
    m_everythingWanted = true;
    m_wake.notify_all();
}

void TopologyWatcher::refresh(const DatabaseName& database)
{
    const std::lock_guard lock(m_mutex);
    m_wanted.insert(database);
    m_wake.notify_all();
}

void TopologyWatcher::watch(const std::stop_token& stop)
{
    TopologyProbe probe(m_config, m_credentials);
    bool everything = true;
    QSet<DatabaseName> wanted;
    while (!stop.stop_requested()) {
        try {
            auto topology = everything ? probe.read(stop) : probe.look(stop, wanted);
            QMetaObject::invokeMethod(
                this, [this, topology = std::move(topology)] { emit topologyRead(topology); }, Qt::QueuedConnection);
        } catch (const Error&) {
            return; // Only a stop ends a read in this way.
        }
        std::unique_lock lock(m_mutex);
        m_wake.wait_for(lock, stop, interval, [this] { return m_everythingWanted || !m_wanted.isEmpty(); });
        everything = std::exchange(m_everythingWanted, false);
        wanted = std::exchange(m_wanted, {});
    }
}

} // namespace Flare
