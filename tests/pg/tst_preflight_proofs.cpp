// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/zoofixture.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// What a check says will fail does fail, and goes through once its remedy was applied.
class PreflightProofsTest : public QObject, private ZooFixture
{
    Q_OBJECT

private slots:
    void cleanup() { remove(); }

    void narrowerTypeStopsTheCopy_data() { addPairRows(); }
    void narrowerTypeStopsTheCopy();
    void smallerSequenceStopsTheSwitch_data() { addPairRows(); }
    void smallerSequenceStopsTheSwitch();
    void otherBoundsStopTheCopy_data() { addPairRows(); }
    void otherBoundsStopTheCopy();
    void rootWithoutIdentityStopsTheChanges();
    void looksAtTheFilesPublicationOnly();
    void tellsNotes();

private:
    [[nodiscard]] RunResult run(const QString& operation, const QMap<QString, QStringList>& arguments = {});
    [[nodiscard]] QList<Finding> found(const QString& check);
    void publish();
    void failsToCopy();
    [[nodiscard]] QString there(const QString& query)
    {
        return sqlValue(m_used->subscriber(), m_names.database, query);
    }

    Config m_config;
};

RunResult PreflightProofsTest::run(const QString& operation, const QMap<QString, QStringList>& arguments)
{
    return runOperation(m_config, {operation, arguments, {}, {}, {}});
}

QList<Finding> PreflightProofsTest::found(const QString& check)
{
    return run(u"check"_s, {{u"only"_s, {check}}}).findings();
}

void PreflightProofsTest::publish()
{
    for (const auto& operation : {u"grant_replication"_s, u"create_publication"_s}) {
        const auto made = run(operation);
        QVERIFY2(made.succeeded(), made.describe());
    }
}

void PreflightProofsTest::failsToCopy()
{
    const auto failed = run(u"create_subscription"_s);
    QVERIFY2(!failed.succeeded(), failed.describe());
    // It began, and was not refused for another reason.
    QVERIFY2(failed.errorKind() != ErrorKind::Precondition, failed.describe());
    QCOMPARE(there(u"SELECT count(*) FROM pg_subscription"_s), u"1"_s);
}

void PreflightProofsTest::narrowerTypeStopsTheCopy()
{
    QFETCH(const PairVersions, pair);
    prepare(pair);
    m_config = configFor(*m_used, m_names);
    on(Side::Publisher, u"CREATE TABLE public.t (id bigint PRIMARY KEY)\nINSERT INTO public.t VALUES (5000000000)"_s);
    on(Side::Subscriber, u"CREATE TABLE public.t (id integer PRIMARY KEY)"_s);
    const auto findings = found(u"column_types"_s);
    QCOMPARE(findings.size(), 1);
    publish();
    failsToCopy();
    QCOMPARE(there(u"SELECT count(*) FROM public.t"_s), u"0"_s);
    apply(findings.first().remedies.first());
    const auto again = run(u"create_subscription"_s);
    QVERIFY2(again.succeeded(), again.describe());
    QCOMPARE(there(u"SELECT count(*) FROM public.t"_s), u"1"_s);
}

void PreflightProofsTest::smallerSequenceStopsTheSwitch()
{
    QFETCH(const PairVersions, pair);
    prepare(pair);
    m_config = configFor(*m_used, m_names);
    on(Side::Publisher, u"CREATE SEQUENCE public.s AS integer\nSELECT setval('public.s', 40000)"_s);
    on(Side::Subscriber, u"CREATE SEQUENCE public.s AS smallint"_s);
    const auto findings = found(u"sequences"_s);
    QCOMPARE(findings.size(), 1);
    const auto failed = run(u"sync_sequences"_s);
    QVERIFY2(!failed.succeeded(), failed.describe());
    apply(findings.first().remedies.first());
    const auto again = run(u"sync_sequences"_s);
    QVERIFY2(again.succeeded(), again.describe());
    QCOMPARE(there(u"SELECT last_value FROM public.s"_s), u"40000"_s);
}

void PreflightProofsTest::otherBoundsStopTheCopy()
{
    QFETCH(const PairVersions, pair);
    prepare(pair);
    m_config = configFor(*m_used, m_names);
    const auto tables = u"CREATE TABLE public.p (id integer NOT NULL) PARTITION BY RANGE (id)\n"
                        "CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES FROM (0) TO (%1)\n"
                        "ALTER TABLE public.p1 ADD PRIMARY KEY (id)"_s;
    on(Side::Publisher, tables.arg(u"10"_s) + u"\nINSERT INTO public.p VALUES (9)"_s);
    on(Side::Subscriber, tables.arg(u"9"_s));
    QCOMPARE(described(found(u"partition_layout"_s)), QStringList{u"blocker partition_layout subscriber public.p1"_s});
    publish();
    failsToCopy();
    QCOMPARE(there(u"SELECT count(*) FROM public.p"_s), u"0"_s);
}

void PreflightProofsTest::rootWithoutIdentityStopsTheChanges()
{
    // The failures of a subscription are counted from 15 on.
    prepare({15, 18});
    m_config = configFor(*m_used, m_names);
    m_config.publications.first().viaPartitionRoot = true;
    m_config.acceptedChecks = {u"root_identity"_s}; // Else it would not be tried.
    const auto tables = u"CREATE TABLE public.p (id integer NOT NULL, v integer) PARTITION BY RANGE (id)\n"
                        "CREATE TABLE public.p1 PARTITION OF public.p FOR VALUES FROM (0) TO (10)\n"
                        "ALTER TABLE public.p1 ADD PRIMARY KEY (id)"_s;
    on(Side::Publisher, tables + u"\nINSERT INTO public.p VALUES (1, 1)"_s);
    on(Side::Subscriber, tables);
    const auto findings = found(u"root_identity"_s);
    QCOMPARE(described(findings), QStringList{u"blocker root_identity publisher public.p"_s});
    publish();
    const auto subscribed = run(u"create_subscription"_s);
    QVERIFY2(subscribed.succeeded(), subscribed.describe());
    on(Side::Publisher, u"UPDATE public.p SET id = 2\nINSERT INTO public.healthy VALUES (1, 'after', 1)"_s);
    const auto failures = u"SELECT apply_error_count > 1 FROM pg_stat_subscription_stats"_s;
    QTRY_COMPARE_WITH_TIMEOUT(there(failures), u"t"_s, patience);
    QCOMPARE(there(u"SELECT count(*) FROM public.healthy"_s), u"0"_s);
    apply(findings.first().remedies.first());
    QCOMPARE(described(found(u"root_identity"_s)), QStringList());
}

void PreflightProofsTest::looksAtTheFilesPublicationOnly()
{
    prepare(pairsToTest().last());
    m_config = configFor(*m_used, m_names);
    on(Side::Publisher, u"CREATE TABLE public.t (id bigint PRIMARY KEY, r regclass)"_s);
    on(Side::Subscriber, u"CREATE TABLE public.t (id integer PRIMARY KEY)\nINSERT INTO public.t VALUES (1)"_s);
    const QStringList checks{u"column_types"_s, u"target_rows"_s, u"target_tables"_s, u"catalogue_references"_s};
    QCOMPARE(run(u"check"_s, {{u"only"_s, checks}}).findings().size(), 4);
    m_config.publications.first().excludeTables = {u"public.t"_s};
    QCOMPARE(described(run(u"check"_s, {{u"only"_s, checks}}).findings()), QStringList());
}

void PreflightProofsTest::tellsNotes()
{
    prepare(pairsToTest().last());
    m_config = configFor(*m_used, m_names);
    on(Side::Publisher,
       u"CREATE EXTENSION hstore SCHEMA public\nUPDATE pg_extension SET extname = 'pg_cron' WHERE extname = 'hstore'\n"
       "CREATE TABLE public.job (id integer PRIMARY KEY)\nALTER EXTENSION pg_cron ADD TABLE public.job\n"
       "ALTER DEFAULT PRIVILEGES FOR ROLE dbowner GRANT SELECT ON TABLES TO repl"_s);
    QCOMPARE(
        described(
            run(u"check"_s, {{u"only"_s, {u"left_behind"_s, u"extension_tables"_s, u"table_tools"_s}}}).findings()),
        (QStringList{u"note left_behind publisher dbowner"_s, u"note extension_tables publisher public.job"_s,
                     u"note table_tools publisher pg_cron"_s}));
}

FLARE_TEST(PreflightProofsTest)
#include "tst_preflight_proofs.moc"
