// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/tablecoverage.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

QString shown(const QList<RelationName>& tables)
{
    QStringList names;
    for (const auto& table : tables)
        names.append(displayName(table));
    return names.join(u' ');
}

} // namespace

/// Which tables of the publisher are in a stream, and which are not though the file wants them.
class TableCoverageTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { removeEverything(*m_pair, m_names); }

    void findsWhatThePublicationLacks_data() { addPairRows(); }
    void findsWhatThePublicationLacks();
    void asksForNoMoreThanTheFile_data();
    void asksForNoMoreThanTheFile();

private:
    void prepare(const PairVersions& versions);
    [[nodiscard]] LiveCoverage coverage(const PublicationConfig& publication);

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_names;
};

/// Two plain tables and a partitioned one with two partitions; what can't be published is there too.
void TableCoverageTest::prepare(const PairVersions& versions)
{
    m_pair = &m_pairs.pair(versions);
    removeEverything(*m_pair, m_names);
    createPublisherObjects(*m_pair, m_names);
    sql(m_pair->publisher(), m_names.database,
        u"CREATE TABLE a (id int); CREATE TABLE b (id int); CREATE UNLOGGED TABLE u (id int); CREATE VIEW v AS TABLE a;"
        " CREATE TABLE p (id int) PARTITION BY RANGE (id); CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (1) TO (2);"
        " CREATE SCHEMA app; CREATE TABLE app.p2 PARTITION OF p FOR VALUES FROM (2) TO (3);"
        " CREATE TABLE flare_replication_status (id int)"_s);
}

LiveCoverage TableCoverageTest::coverage(const PublicationConfig& publication)
{
    const auto& server = m_pair->publisher();
    Pg::ConnInfo info;
    info.host = server.host();
    info.port = server.port();
    info.user = RoleName(server.superuser());
    info.password = server.superuserPassword();
    info.database = DatabaseName(m_names.database);
    const auto connection = Pg::Connection::open(
        info, {Side::Publisher, configFor(*m_pair, m_names).publisher.systemIdentifier, {}}, {}, {});
    return readPublishedCoverage(*connection, publication, Clock::system());
}

void TableCoverageTest::findsWhatThePublicationLacks()
{
    QFETCH(const PairVersions, pair);
    prepare(pair);
    const auto run = [this](const QString& text) {
        sql(m_pair->publisher(), m_names.database, text.arg(quotedIdentifier(m_names.publication)));
    };
    auto publication = configFor(*m_pair, m_names).publications.first();
    QCOMPARE(shown(coverage(publication).tables), QString());
    QCOMPARE(shown(coverage(publication).leftOut), u"app.p2 public.a public.b public.p1"_s);
    run(u"CREATE PUBLICATION %1 FOR TABLE a, p1"_s);
    QCOMPARE(shown(coverage(publication).tables), u"public.a public.p1"_s);
    QCOMPARE(shown(coverage(publication).leftOut), u"app.p2 public.b"_s);
    if (pair.publisher >= 13) {
        run(u"ALTER PUBLICATION %1 SET TABLE a, p"_s);
        QCOMPARE(shown(coverage(publication).tables), u"app.p2 public.a public.p1"_s);
        run(u"ALTER PUBLICATION %1 SET (publish_via_partition_root = true)"_s);
        QCOMPARE(shown(coverage(publication).tables), u"public.a public.p"_s);
        QCOMPARE(shown(coverage(publication).leftOut), u"public.b"_s);
    }
    run(u"DROP PUBLICATION %1"_s);
    run(u"CREATE PUBLICATION %1 FOR ALL TABLES"_s);
    QCOMPARE(shown(coverage(publication).leftOut), QString());
    QVERIFY(coverage(publication).tables.contains(RelationName{u"public"_s, u"b"_s}));
}

void TableCoverageTest::asksForNoMoreThanTheFile_data()
{
    QTest::addColumn<QStringList>("tables");
    QTest::addColumn<QStringList>("schemas");
    QTest::addColumn<QStringList>("excluded");
    QTest::addColumn<QString>("leftOut");
    const auto row = [](const char* name, const QStringList& tables, const QStringList& schemas,
                        const QStringList& excluded,
                        const QString& leftOut) { QTest::newRow(name) << tables << schemas << excluded << leftOut; };
    row("all but one", {}, {}, {u"b"_s}, u"app.p2 public.a public.p1"_s);
    row("all but a root, and so its partitions", {}, {}, {u"p"_s}, u"public.a public.b"_s);
    row("one table", {u"a"_s}, {}, {}, u"public.a"_s);
    row("a root, and so its partitions", {u"public.p"_s}, {}, {}, u"app.p2 public.p1"_s);
    row("a schema", {}, {u"app"_s}, {}, u"app.p2"_s);
}

void TableCoverageTest::asksForNoMoreThanTheFile()
{
    QFETCH(const QStringList, tables);
    QFETCH(const QStringList, schemas);
    QFETCH(const QStringList, excluded);
    QFETCH(const QString, leftOut);
    prepare(pairsToTest().last());
    auto publication = configFor(*m_pair, m_names).publications.first();
    publication.tables = tables;
    publication.schemas = schemas;
    publication.excludeTables = excluded;
    QCOMPARE(shown(coverage(publication).leftOut), leftOut);
}

FLARE_TEST(TableCoverageTest)
#include "tst_tablecoverage.moc"
