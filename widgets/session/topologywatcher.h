// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/topology.h"
#include "core/replication/credentials.h"

#include <QObject>
#include <QSet>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace Flare {

/// Reads the topology on a thread of its own, again and again, and hands each snapshot to the window's thread.
class TopologyWatcher final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive the watcher. Nothing is connected to before start().
    TopologyWatcher(const Config& config, Credentials& credentials, QObject* parent = nullptr);
    ~TopologyWatcher() override;

    void start();
    /// The next snapshot at once, not at the end of the pause, and of everything anew; the others are thinned out.
    void refresh();
    /// The next snapshot at once, and this database in it anew.
    void refresh(const DatabaseName& database);

signals:
    void topologyRead(const Flare::Topology& topology);

private:
    void watch(const std::stop_token& stop);

    const Config& m_config;
    Credentials& m_credentials;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_everythingWanted = false;
    QSet<DatabaseName> m_wanted;
    std::jthread m_thread;
};

} // namespace Flare
