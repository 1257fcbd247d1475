// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/sandboxcluster.h"

#include <QString>

namespace Flare::Test {

/// A setting of a server that comes into force while it runs, for as long as this lives.
class ServerSetting
{
public:
    /// The server must outlive it.
    ServerSetting(const SandboxCluster& server, const QString& name, const QString& value);
    ~ServerSetting();
    Q_DISABLE_COPY_MOVE(ServerSetting)

private:
    void alter(const QString& change) const;

    const SandboxCluster& m_server;
    QString m_name;
};

} // namespace Flare::Test
