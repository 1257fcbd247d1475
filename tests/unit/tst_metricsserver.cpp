// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/monitor/metricsserver.h"
#include "tests/shared/httpanswer.h"
#include "tests/shared/testprogram.h"

#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <thread>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A server that answers until it goes.
class Running
{
public:
    explicit Running(const QString& address)
        : m_server(address)
        , m_url(m_server.url())
        , m_thread([this](const std::stop_token& stop) {
            while (m_server.serveFor(
                1min, [] { return u"pgflare_figure 1\n"_s; }, stop)) { }
        })
    {
    }

    [[nodiscard]] quint16 port() const { return static_cast<quint16>(m_url.port()); }
    [[nodiscard]] QString host() const { return m_url.host(); }

    [[nodiscard]] QByteArray ask(const QByteArray& request) const { return httpAnswer(host(), port(), request); }

private:
    MetricsServer m_server;
    QUrl m_url;
    std::jthread m_thread; ///< Last: it uses the others.
};

std::optional<ErrorKind> errorOf(const QString& address)
{
    try {
        const MetricsServer server(address);
    } catch (const Error& error) {
        return error.kind();
    }
    return std::nullopt;
}

} // namespace

class MetricsServerTest : public QObject
{
    Q_OBJECT

private slots:
    void answersWhoeverAsks_data();
    void answersWhoeverAsks();
    void isNotHeldUpByWhoSaysNothing();
    void listensToThisMachineUnlessTold_data();
    void listensToThisMachineUnlessTold();
    void refusesWhatIsNoAddress();
    void tellsThatSomebodyElseListens();
};

void MetricsServerTest::answersWhoeverAsks_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray end = "\r\nHost: here\r\n\r\n";
    const auto row = [&](const char* name, const QByteArray& line, const QByteArray& status, const QByteArray& body) {
        QTest::newRow(name) << line + end << status << body;
    };
    row("the figures", "GET /metrics HTTP/1.1", "200 OK", "pgflare_figure 1\n");
    row("with a query", "GET /metrics?x=1 HTTP/1.0", "200 OK", "pgflare_figure 1\n");
    row("without a body", "HEAD /metrics HTTP/1.1", "200 OK", "");
    row("the root", "GET / HTTP/1.1", "200 OK", "pg-flare tells its figures at /metrics.\n");
    row("another path", "GET /etc/passwd HTTP/1.1", "404 Not Found", "The figures are at /metrics.\n");
    row("another method", "POST /metrics HTTP/1.1", "405 Method Not Allowed", "Only GET and HEAD are answered.\n");
    row("no HTTP", "hello", "400 Bad Request", "This is no HTTP request.\n");
}

void MetricsServerTest::answersWhoeverAsks()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, status);
    QFETCH(const QByteArray, body);
    const Running running(u"0"_s);
    const auto answer = running.ask(request);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + status + "\r\n"), answer);
    const auto header = answer.left(answer.indexOf("\r\n\r\n"));
    QCOMPARE(answer.mid(header.size() + 4), body);
    if (!body.isEmpty())
        QVERIFY2(header.contains("Content-Length: " + QByteArray::number(body.size())), header);
}

void MetricsServerTest::isNotHeldUpByWhoSaysNothing()
{
    const Running running(u"0"_s);
    QTcpSocket silent;
    silent.connectToHost(running.host(), running.port());
    QVERIFY(silent.waitForConnected(patience));
    QVERIFY(running.ask("GET /metrics HTTP/1.1\r\n\r\n").contains("200 OK"));
}

void MetricsServerTest::listensToThisMachineUnlessTold_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("others");
    QTest::newRow("port") << u"0"_s << u"http://127.0.0.1:"_s << false;
    QTest::newRow("name") << u"localhost:0"_s << u"http://127.0.0.1:"_s << false;
    QTest::newRow("IPv6") << u"[::1]:0"_s << u"http://[::1]:"_s << false;
    QTest::newRow("all") << u"0.0.0.0:0"_s << u"http://0.0.0.0:"_s << true;
}

void MetricsServerTest::listensToThisMachineUnlessTold()
{
    QFETCH(const QString, address);
    QFETCH(const QString, url);
    QFETCH(const bool, others);
    const MetricsServer server(address);
    QVERIFY2(server.url().startsWith(url), qPrintable(server.url()));
    QCOMPARE(server.isOpenToOthers(), others);
}

void MetricsServerTest::refusesWhatIsNoAddress()
{
    for (const auto& address :
         {u""_s, u"here"_s, u"65536"_s, u"-1"_s, u"host.example:9187"_s, u"::1:9187"_s, u"1.2.3:x"_s})
        QCOMPARE(errorOf(address), std::optional(ErrorKind::Usage));
}

void MetricsServerTest::tellsThatSomebodyElseListens()
{
    const MetricsServer server(u"0"_s);
    QCOMPARE(errorOf(QString::number(QUrl(server.url()).port())), std::optional(ErrorKind::Precondition));
}

FLARE_TEST(MetricsServerTest)
#include "tst_metricsserver.moc"
