// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configreader.h"
#include "core/replication/credentials.h"
#include "core/replication/endpoints.h"
#include "tests/shared/testprogram.h"
#include "tests/unit/sampleconfig.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

const DatabaseName bench(u"bench"_s);

Config configWith(int line, const QString& text)
{
    const auto result = parseConfig(changedConfig(line, text), u"/etc/flare/flare.yml"_s);
    if (!result.config)
        qFatal("%s", qPrintable(configError(result, {}).message()));
    return *result.config;
}

/// With our own TLS settings, and those of the subscription.
Config configWithTls(const QString& own, const QString& elsewhere)
{
    return configWith(12, u"      ssl: %1\n      ssl_via_subscriber: %2"_s.arg(own, elsewhere));
}

} // namespace

class EndpointsTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsFilesOfThisMachineOutOfTheSubscription()
    {
        const auto config = configWithTls(u"{mode: verify-full, rootcert: r, cert: c, key: k}"_s, u"{}"_s);
        const auto way = publisherAsSeenBySubscriber(config, RoleName(u"repl"_s), bench);
        QCOMPARE(way.sslMode, u"verify-full"_s);
        QCOMPARE(way.sslRootCert + way.sslCert + way.sslKey, QString());
        QCOMPARE(way.host, u"old.internal"_s);
    }

    void givesTheSubscriptionTheSubscribersFiles()
    {
        const auto config =
            configWithTls(u"{mode: require}"_s, u"{mode: verify-full, rootcert: /r, cert: /c, key: /k}"_s);
        const auto way = publisherAsSeenBySubscriber(config, RoleName(u"repl"_s), bench);
        QCOMPARE(way.sslMode, u"verify-full"_s);
        QCOMPARE(way.sslRootCert, u"/r"_s);
        QCOMPARE(way.sslCert, u"/c"_s);
        QCOMPARE(way.sslKey, u"/k"_s);
        QCOMPARE(endpoint(config, Side::Publisher, RoleName(u"app"_s), bench).sslMode, u"require"_s);
    }

    void advisesACertificateOnlyWhereOneIsMissing_data()
    {
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("elsewhere");
        QTest::addColumn<bool>("advised");
        QTest::newRow("no certificate is checked") << u"{mode: require}"_s << u"{}"_s << false;
        QTest::newRow("checked as we do") << u"{mode: verify-ca, rootcert: r}"_s << u"{}"_s << true;
        QTest::newRow("checked there only") << u"{mode: require}"_s << u"{mode: verify-full}"_s << true;
        QTest::newRow("with its root") << u"{mode: verify-ca}"_s << u"{rootcert: /r}"_s << false;
        QTest::newRow("with the system's") << u"{mode: verify-full}"_s << u"{rootcert: system}"_s << false;
    }

    void advisesACertificateOnlyWhereOneIsMissing()
    {
        QFETCH(QString, own);
        QFETCH(QString, elsewhere);
        QFETCH(bool, advised);
        const auto advice = adviceOnWay(configWithTls(own, elsewhere));
        QCOMPARE(!advice.isEmpty(), advised);
        QCOMPARE(advice.contains(u"ssl_via_subscriber.rootcert"_s), advised);
    }

    void takesTheOwnerOfTheDatabase()
    {
        const auto config =
            configWith(26, u"    pubname: bench_pub\n    db_owner: bench_owner\n    db_owner_password: x"_s);
        for (const auto side : {Side::Publisher, Side::Subscriber}) {
            QCOMPARE(accountOf(config, side, Role::DbOwner, bench).user.text(), u"bench_owner"_s);
            QCOMPARE(accountOf(config, side, Role::DbOwner, DatabaseName(u"other"_s)).user.text(), u"app"_s);
            QCOMPARE(accountOf(config, side, Role::Superuser, bench).user.text(), u"postgres"_s);
        }
    }

    void knowsThePasswordOfAnOwnerThatIsNamedTwice()
    {
        const auto config = configWith(26, u"    pubname: bench_pub\n    db_owner: app"_s);
        QVERIFY(accountOf(config, Side::Publisher, Role::DbOwner, bench).password);
    }
};

FLARE_TEST(EndpointsTest)
#include "tst_endpoints.moc"
