// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/topology.h"
#include "core/replication/credentials.h"

#include <memory>
#include <stop_token>

namespace Flare {

/// Reads the topology again and again over read-only connections: per server the superuser's to the maintenance
/// database, which stays open, and at most TopologySessions::mostToDatabases to the file's databases, however many
/// these are. For one thread; inside a read both servers are asked at the same time. Holds no transaction between
/// statements, and waits for a lock half a second at most.
class TopologyProbe
{
public:
    /// Config and credentials must outlive the probe. Our sessions show the application name on the servers.
    TopologyProbe(const Config& config, Credentials& credentials,
                  const QString& applicationName = QStringLiteral("pg-flare/topology"));
    ~TopologyProbe();
    Q_DISABLE_COPY_MOVE(TopologyProbe)

    /// Everything anew. Blocks. A server that can't be read is data, not an error; a lost connection is opened again. A
    /// server or a database that hangs costs about its connect_timeout; databases whose turn has not come by then keep
    /// what was known of them, and are read next time. Throws Error(Cancelled) after a stop request, and nothing else.
    [[nodiscard]] Topology read(const std::stop_token& stop);
    /// The same, but of what is inside the databases only what TopologySchedule calls due: for whoever looks again and
    /// again. What the servers themselves say of pauses, slots, subscriptions, sessions and lag is anew; each database
    /// says how old the rest is, and Topology::askedAt is the oldest of these. The wanted databases are anew in any
    /// case.
    [[nodiscard]] Topology look(const std::stop_token& stop, const QSet<DatabaseName>& wanted = {});

    /// Ends every session, so that nothing of ours is in the way of an operation; the next read opens new ones.
    void disconnect();

private:
    class Reader;
    std::unique_ptr<Reader> m_reader;
};

} // namespace Flare
