// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/reach.h"
#include "tests/shared/clustertemplates.h"
#include "tests/shared/installedservers.h"
#include "tests/shared/testprogram.h"

#include <QTcpServer>
#include <QTest>

#include <future>
#include <thread>

#include <libpq-fe.h>

using namespace Flare;
using namespace Flare::Pg;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ReachTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void triesTheNextAddressWhenOneSwallowsEverything();
    void triesTheNextAddressWhenOneRefuses();
    void stopsAtTheAddressThatAnswers();
    void tellsWhyEachAddressFailed();
    void aStopEndsALookupThatHangs();
    void aDeadlineEndsALookupThatHangs();
    void looksUpNothingThatIsAnAddress();
    void tellsAnUnknownName();

private:
    [[nodiscard]] ConnInfo info() const;

    std::unique_ptr<SandboxCluster> m_cluster;
};

namespace {

Lookup alwaysFinds(const QStringList& addresses)
{
    return [addresses](const QString&) { return Addresses{addresses, {}}; };
}

std::optional<Error> reachError(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

/// A name service that answers when it is let go.
class HangingLookup
{
public:
    ~HangingLookup() { m_release.set_value(); }
    [[nodiscard]] Lookup lookup()
    {
        return [released = m_released](const QString&) {
            released.wait();
            return Addresses{{u"127.0.0.1"_s}, {}};
        };
    }

private:
    std::promise<void> m_release;
    std::shared_future<void> m_released = m_release.get_future();
};

} // namespace

void ReachTest::initTestCase()
{
    QVERIFY2(!installedServers().isEmpty(), howToInstallServers);
    m_cluster = startCopy(installedServers().last());
}

ConnInfo ReachTest::info() const
{
    ConnInfo info;
    info.host = u"db.example"_s;
    info.port = m_cluster->port();
    info.user = RoleName(m_cluster->superuser());
    info.password = m_cluster->superuserPassword();
    info.database = DatabaseName(u"postgres"_s);
    info.connectTimeout = 2s;
    return info;
}

void ReachTest::triesTheNextAddressWhenOneSwallowsEverything()
{
    QTcpServer silent;
    QVERIFY(silent.listen(QHostAddress(u"127.0.0.2"_s), static_cast<quint16>(m_cluster->port())));
    auto patient = info();
    patient.connectTimeout = 500ms; // The silent one is to be given up; the server answers at once.
    const auto reached = reach(patient, Side::Publisher, {}, alwaysFinds({u"127.0.0.2"_s, u"127.0.0.1"_s}));
    QCOMPARE(PQhostaddr(reached.link->handle()), "127.0.0.1");
    QCOMPARE(PQhost(reached.link->handle()), "db.example");
    QVERIFY(!reached.deadline.hasPassed());
}

void ReachTest::triesTheNextAddressWhenOneRefuses()
{
    const auto reached = reach(info(), Side::Publisher, {}, alwaysFinds({u"127.0.0.3"_s, u"127.0.0.1"_s}));
    QCOMPARE(PQhostaddr(reached.link->handle()), "127.0.0.1");
}

// The next one may be another server, to which nobody's password belongs.
void ReachTest::stopsAtTheAddressThatAnswers()
{
    auto wrong = info();
    wrong.password = Secret(u"no-such-password"_s);
    const auto error = reachError([&] {
        (void)reach(wrong, Side::Publisher, {}, alwaysFinds({u"127.0.0.1"_s, u"127.0.0.3"_s}));
    });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::Connect);
    QCOMPARE(error->sqlState(), QByteArray(invalidPassword));
    QVERIFY2(!error->message().contains(u"127.0.0.3"_s), error->what());
}

void ReachTest::tellsWhyEachAddressFailed()
{
    const auto error = reachError([&] {
        (void)reach(info(), Side::Subscriber, {}, alwaysFinds({u"127.0.0.3"_s, u"127.0.0.4"_s}));
    });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::Connect);
    QCOMPARE(error->side(), Side::Subscriber);
    for (const auto& word : {u"db.example"_s, u"127.0.0.3"_s, u"127.0.0.4"_s})
        QVERIFY2(error->message().contains(word), error->what());
}

void ReachTest::aStopEndsALookupThatHangs()
{
    HangingLookup hanging;
    std::stop_source stop;
    stop.request_stop();
    const auto error = reachError([&] { (void)reach(info(), Side::Publisher, stop.get_token(), hanging.lookup()); });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::Cancelled);
}

void ReachTest::aDeadlineEndsALookupThatHangs()
{
    HangingLookup hanging;
    auto hasty = info();
    hasty.connectTimeout = 20ms;
    const auto error = reachError([&] { (void)reach(hasty, Side::Publisher, {}, hanging.lookup()); });
    QVERIFY(error);
    QCOMPARE(error->kind(), ErrorKind::Connect);
    QVERIFY2(error->message().contains(u"Looking up the name db.example"_s), error->what());
}

void ReachTest::looksUpNothingThatIsAnAddress()
{
    const auto never = [](const QString& host) -> Addresses { qFatal("looked up %s", qPrintable(host)); };
    for (const auto& host : {u"127.0.0.1"_s, u"::1"_s, u"fe80::1%lo"_s, u"/var/run/postgresql"_s, u"@abstract"_s})
        QCOMPARE(addressesOf(host, Deadline::in(1s), {}, never), QStringList{QString()});
}

void ReachTest::tellsAnUnknownName()
{
    auto nowhere = info();
    nowhere.host = u"no-such-host.invalid"_s; // RFC 2606: never there.
    const auto error = reachError([&] {
        (void)reach(nowhere, Side::Publisher, {}, [](const QString& host) {
            return Addresses{{}, u"nothing known of "_s + host};
        });
    });
    QVERIFY(error);
    QVERIFY2(error->message().contains(u"stands for no address: nothing known of no-such-host.invalid"_s),
             error->what());
    QVERIFY(!systemLookup(u"localhost"_s).numeric.isEmpty());
}

FLARE_TEST(ReachTest)
#include "tst_reach.moc"
