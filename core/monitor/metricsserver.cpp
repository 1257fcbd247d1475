// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/metricsserver.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <utility>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr Milliseconds requestLimit = 2s;
constexpr qint64 longestRequest = 16'384;
// How soon a stop is noticed.
constexpr Milliseconds slice = 50ms;

std::pair<QHostAddress, quint16> parsed(const QString& text)
{
    static const QRegularExpression form(
        QRegularExpression::anchoredPattern(u"(?:(?:\\[([0-9A-Fa-f:.%a-z]+)\\]|([^:\\[\\]]+)):)?([0-9]{1,5})"_s));
    const auto found = form.match(text);
    const auto name = found.captured(1) + found.captured(2);
    const QHostAddress host =
        name.isEmpty() || name == u"localhost"_s ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(name);
    bool isPort = false;
    const auto port = found.captured(3).toUShort(&isPort);
    if (!found.hasMatch() || host.isNull() || !isPort)
        throw Error(ErrorKind::Usage, Text::tr("\"%1\" is no address to listen at.").arg(text),
                    Text::tr("Write a port, like 9187, or a numeric address with one, like 127.0.0.1:9187 or "
                             "[::1]:9187."));
    return {host, port};
}

QByteArray response(const QByteArray& status, const QByteArray& type, const QByteArray& body, bool withBody)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nConnection: close\r\n\r\n" + (withBody ? body : QByteArray());
}

/// Only the first line of a request matters.
QByteArray responseTo(const QByteArray& request, const std::function<QString()>& text)
{
    const auto words = request.split('\r').first().split(' ');
    const auto plain = QByteArrayLiteral("text/plain; charset=utf-8");
    if (words.size() != 3 || !words.at(2).startsWith("HTTP/1."))
        return response("400 Bad Request", plain, "This is no HTTP request.\n", true);
    const bool isHead = words.at(0) == "HEAD";
    if (!isHead && words.at(0) != "GET")
        return response("405 Method Not Allowed", plain, "Only GET and HEAD are answered.\n", true);
    const auto path = words.at(1).split('?').first();
    if (path == "/")
        return response("200 OK", plain, "pg-flare tells its figures at /metrics.\n", !isHead);
    if (path != "/metrics")
        return response("404 Not Found", plain, "The figures are at /metrics.\n", !isHead);
    return response("200 OK", "text/plain; version=0.0.4; charset=utf-8", text().toUtf8(), !isHead);
}

} // namespace

MetricsServer::MetricsServer(const QString& address)
    : m_server(std::make_unique<QTcpServer>())
{
    const auto [host, port] = parsed(address);
    if (!m_server->listen(host, port))
        throw Error(ErrorKind::Precondition,
                    Text::tr("Listening at %1 failed: %2.").arg(address, m_server->errorString()),
                    Text::tr("Choose another port, or end the program that listens there."));
}

MetricsServer::~MetricsServer() = default;

QString MetricsServer::url() const
{
    const auto address = m_server->serverAddress();
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    return u"http://%1:%2/metrics"_s.arg(isV6 ? u'[' + address.toString() + u']' : address.toString())
        .arg(m_server->serverPort());
}

bool MetricsServer::isOpenToOthers() const
{
    return !m_server->serverAddress().isLoopback();
}

bool MetricsServer::serveFor(Milliseconds duration, const std::function<QString()>& text, const std::stop_token& stop)
{
    const auto end = Deadline::in(duration);
    while (!stop.stop_requested() && !end.hasPassed()) {
        (void)m_server->waitForNewConnection(static_cast<int>(slice.count()));
        while (const std::unique_ptr<QTcpSocket> client{m_server->nextPendingConnection()})
            answer(*client, text, stop);
    }
    return !stop.stop_requested();
}

void MetricsServer::answer(QTcpSocket& client, const std::function<QString()>& text, const std::stop_token& stop)
{
    const auto end = Deadline::in(requestLimit);
    const auto goesOn = [&] {
        return !stop.stop_requested() && !end.hasPassed() && client.state() == QAbstractSocket::ConnectedState;
    };
    QByteArray request;
    while (goesOn() && !request.contains("\r\n\r\n") && request.size() < longestRequest) {
        (void)client.waitForReadyRead(static_cast<int>(slice.count()));
        request += client.read(longestRequest);
    }
    if (!request.contains("\r\n\r\n"))
        return;
    client.write(responseTo(request, text));
    while (goesOn() && client.bytesToWrite() > 0)
        (void)client.waitForBytesWritten(static_cast<int>(slice.count()));
    client.disconnectFromHost();
}

} // namespace Flare
