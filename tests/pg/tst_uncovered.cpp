// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cutover/uncovered.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// What a proof by WAL position says nothing of is named, with its count; and nothing else is.
class UncoveredTest : public QObject
{
    Q_OBJECT

private slots:
    void namesTheReleaseThatMendsLateTables_data();
    void namesTheReleaseThatMendsLateTables();
    void namesWhatNoStreamCarries_data() { addPairRows(); }
    void namesWhatNoStreamCarries();
    void namesTablesThatJoinedLate_data() { addPairRows(); }
    void namesTablesThatJoinedLate();

private:
    void prepare(const PairVersions& versions);
    [[nodiscard]] std::unique_ptr<Pg::Connection> connect(Side side);
    [[nodiscard]] QString told();
    [[nodiscard]] QString publisherHas(const QString& text)
    {
        sql(m_pair->publisher(), m_names.database, text);
        return told();
    }

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_names;
    Config m_config;
};

void UncoveredTest::prepare(const PairVersions& versions)
{
    m_pair = &m_pairs.pair(versions);
    removeEverything(*m_pair, m_names);
    createPublisherObjects(*m_pair, m_names);
    m_config = configFor(*m_pair, m_names);
    sql(m_pair->publisher(), m_names.database,
        u"CREATE TABLE orders (id int PRIMARY KEY); CREATE PUBLICATION %1 FOR TABLE orders"_s.arg(m_names.publication));
    sql(m_pair->subscriber(), u"postgres"_s, u"CREATE DATABASE "_s + quotedIdentifier(m_names.database));
}

std::unique_ptr<Pg::Connection> UncoveredTest::connect(Side side)
{
    const auto& server = m_pair->on(side);
    Pg::ConnInfo info;
    info.host = server.host();
    info.port = server.port();
    info.user = RoleName(server.superuser());
    info.password = server.superuserPassword();
    info.database = DatabaseName(m_names.database);
    return Pg::Connection::open(info, {side, m_config.host(side).systemIdentifier, {}}, {}, {});
}

QString UncoveredTest::told()
{
    return notCovered(*connect(Side::Publisher), *connect(Side::Subscriber), m_config.subscriptions).join(u'\n');
}

void UncoveredTest::namesTheReleaseThatMendsLateTables_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<bool>("faulty");
    QTest::addColumn<QString>("mendedIn");
    QTest::newRow("10.23") << 100023 << true << QString();
    QTest::newRow("12.22") << 120022 << true << QString();
    QTest::newRow("13.20") << 130020 << true << u"13.21"_s;
    QTest::newRow("13.21") << 130021 << false << QString();
    QTest::newRow("16.8") << 160008 << true << u"16.9"_s;
    QTest::newRow("17.4") << 170004 << true << u"17.5"_s;
    QTest::newRow("17.5") << 170005 << false << QString();
    QTest::newRow("18.0") << 180000 << false << QString();
    QTest::newRow("20.1") << 200001 << false << QString();
}

void UncoveredTest::namesTheReleaseThatMendsLateTables()
{
    QFETCH(int, version);
    QFETCH(bool, faulty);
    QFETCH(QString, mendedIn);
    QCOMPARE(lateTableFault(version).exists, faulty);
    QCOMPARE(lateTableFault(version).mendedIn, mendedIn);
}

void UncoveredTest::namesWhatNoStreamCarries()
{
    QFETCH(PairVersions, pair);
    prepare(pair);
    QCOMPARE(told(), QString());
    QVERIFY(publisherHas(u"CREATE TABLE elsewhere (id int PRIMARY KEY)"_s).contains(u"1 table(s) in no publication"_s));
    QVERIFY(told().contains(u"public.elsewhere"_s));
    QVERIFY(publisherHas(u"CREATE UNLOGGED TABLE u1 (id int); CREATE UNLOGGED TABLE u2 (id int)"_s)
                .contains(u"2 unlogged table(s): public.u1, public.u2"_s));
    QVERIFY(publisherHas(u"CREATE MATERIALIZED VIEW totals AS SELECT count(*) FROM orders"_s)
                .contains(u"1 materialized view(s)"_s));
    QVERIFY(publisherHas(u"SELECT lo_create(0), lo_create(0)"_s).contains(u"2 large objects"_s));
}

void UncoveredTest::namesTablesThatJoinedLate()
{
    QFETCH(PairVersions, pair);
    prepare(pair);
    const auto add = u"CREATE TABLE late (id int PRIMARY KEY); CREATE TABLE flare_replication_status (id int);"
                     "ALTER PUBLICATION %1 ADD TABLE late; ALTER PUBLICATION %1 ADD TABLE flare_replication_status"_s;
    const auto sentences = publisherHas(add.arg(m_names.publication));
    const auto fault = lateTableFault(connect(Side::Publisher)->identity().version);
    QCOMPARE(sentences.contains(u"joined the publication"_s), fault.exists);
    QCOMPARE(sentences.contains(u"public.late"_s), fault.exists);
    // Those that were in it from the beginning, and our own, have nothing to lose.
    QVERIFY2(!sentences.contains(u"orders"_s) && !sentences.contains(u"flare_replication_status"_s),
             qPrintable(sentences));
}

FLARE_TEST(UncoveredTest)
#include "tst_uncovered.moc"
