// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <functional>
#include <memory>
#include <stop_token>

class QTcpServer;
class QTcpSocket;

namespace Flare {

/// Answers Prometheus' scrapes over HTTP: GET /metrics. For one thread, which needs no event loop; one request after
/// the other, each of which must be there within two seconds.
class MetricsServer
{
public:
    /// @param address "9187", "127.0.0.1:9187" or "[::1]:9187"; a port alone is one of the loopback address, and 0 any
    /// free one. Throws Error(Usage) for what is no address, and Error(Precondition) where nobody may listen.
    explicit MetricsServer(const QString& address);
    ~MetricsServer();

    /// "http://127.0.0.1:9187/metrics"
    [[nodiscard]] QString url() const;
    /// Whether others than this machine may ask.
    [[nodiscard]] bool isOpenToOthers() const;

    /// Answers whoever asks within that time, with what the function returns then. Returns false after a stop request.
    bool serveFor(Milliseconds duration, const std::function<QString()>& text, const std::stop_token& stop);

private:
    static void answer(QTcpSocket& client, const std::function<QString()>& text, const std::stop_token& stop);

    std::unique_ptr<QTcpServer> m_server;
};

} // namespace Flare
