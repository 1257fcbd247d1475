// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/httpanswer.h"

#include <QTcpSocket>

namespace Flare::Test {

QByteArray httpAnswer(const QString& host, quint16 port, const QByteArray& request)
{
    constexpr int patience = 30'000;
    QTcpSocket socket;
    socket.connectToHost(host, port);
    if (!socket.waitForConnected(patience))
        return {};
    socket.write(request);
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(patience)) { }
    return socket.readAll();
}

} // namespace Flare::Test
