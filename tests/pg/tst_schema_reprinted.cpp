// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/schemacopyfixture.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// What a server prints in other words once it has read its own print is the same schema; what was left out is told.
class SchemaReprintedTest : public QObject, private SchemaCopyFixture
{
    Q_OBJECT

private slots:
    void cleanup() { remove(); }

    void copiesWhatIsPrintedAnewEachTime_data() { addPairRows(); }
    void copiesWhatIsPrintedAnewEachTime();
    void leavesOutATableWithWhatBelongsToIt();

private:
    [[nodiscard]] RunResult compare()
    {
        return runOperation(configFor(*m_used, m_names), {u"compare_schema"_s, {}, {}, {}, {}});
    }
};

void SchemaReprintedTest::copiesWhatIsPrintedAnewEachTime()
{
    QFETCH(const PairVersions, pair);
    prepare(pair);
    onPublisher(uR"(SET ROLE {owner};
            CREATE DOMAIN public.kind AS varchar(9) CHECK (VALUE IN ('a', 'b'));
            CREATE TABLE public.t (id integer PRIMARY KEY, kind varchar(9) CHECK (kind IN ('a', 'b, ]')), at timestamptz);
            CREATE INDEX few ON public.t (id) WHERE kind IN ('a', 'b') OR kind IN ('c', 'd');
            CREATE POLICY mine ON public.t USING (kind NOT IN ('a', 'b'));
            CREATE VIEW public.years AS SELECT extract('YEAR' FROM at) AS year FROM public.t WHERE kind IN ('a', 'b');
            CREATE MATERIALIZED VIEW public.kinds AS SELECT id FROM public.t WHERE kind IN ('a', 'b'))"_s.replace(
        u"{owner}"_s, quotedIdentifier(m_names.owner)));
    createSubscriberRoles();
    const auto first = replicate();
    QVERIFY2(first.succeeded(), first.describe());
    const auto again = replicate();
    QVERIFY2(again.succeeded() && again.plan.steps.isEmpty(), again.describe());
    QVERIFY2(!again.plan.notes.join(u' ').contains(u"different words"_s), again.describe());
    const auto compared = compare();
    QVERIFY2(compared.succeeded(), compared.describe());

    // Another value is told by both.
    sql(m_used->subscriber(), m_names.database,
        u"DROP POLICY mine ON public.t; CREATE POLICY mine ON public.t USING (kind NOT IN ('a', 'c'))"_s);
    const auto told = replicate();
    QVERIFY2(told.succeeded() && told.plan.notes.join(u' ').contains(u"mine"_s), told.describe());
    const auto other = compare();
    QCOMPARE(other.errorKind(), std::optional(ErrorKind::Precondition));
    const auto rows = other.tables().first().rows;
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.first().at(1).value_or(QString()).contains(u"mine"_s));
}

void SchemaReprintedTest::leavesOutATableWithWhatBelongsToIt()
{
    prepare(pairsToTest().last());
    onPublisher(uR"(CREATE FUNCTION public.native(integer) RETURNS integer LANGUAGE internal AS 'int4abs';
            CREATE TABLE public.snap (id serial PRIMARY KEY, was integer DEFAULT public.native(1));
            CREATE TABLE public.p (id integer, was integer DEFAULT public.native(1)) PARTITION BY LIST (id);
            CREATE TABLE public.p_1 PARTITION OF public.p FOR VALUES IN (1);
            ALTER TABLE public.p_1 ALTER was DROP DEFAULT;
            CREATE TABLE public.kept (id integer PRIMARY KEY);
            ALTER FUNCTION public.native(integer) OWNER TO {owner}; ALTER TABLE public.snap OWNER TO {owner};
            ALTER TABLE public.p OWNER TO {owner}; ALTER TABLE public.p_1 OWNER TO {owner};
            ALTER TABLE public.kept OWNER TO {owner})"_s.replace(u"{owner}"_s, quotedIdentifier(m_names.owner)));
    createSubscriberRoles();
    const auto result = replicate(
        {{u"use-db-owner"_s, {QString()}},
         {u"leave-out"_s, {u"FUNCTION public.native(integer)"_s, u"TABLE public.snap"_s, u"TABLE public.p"_s}}});
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(onSubscriber(u"SELECT to_regclass('public.snap')"_s).isNull());
    QVERIFY(!onSubscriber(u"SELECT to_regclass('public.kept')"_s).isNull());
    QVERIFY2(result.outcome.summary.contains(u"TABLE public.snap"_s), result.describe());
    const auto tables = onSubscriber(u"SELECT count(*) FROM pg_class WHERE relkind IN ('r', 'p')"
                                     " AND relnamespace = 'public'::regnamespace"_s);
    QVERIFY2(result.outcome.summary.contains(u": %1 tables"_s.arg(tables)), result.describe());
}

FLARE_TEST(SchemaReprintedTest)

#include "tst_schema_reprinted.moc"
