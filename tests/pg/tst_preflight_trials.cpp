// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/zoofixture.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

const auto inner = u"CREATE FUNCTION public.inner_ok(integer) RETURNS boolean LANGUAGE sql IMMUTABLE"
                   " AS 'SELECT $1 IS NULL OR $1 > 0'\n"_s;
const auto lostCheck = inner
    + u"CREATE FUNCTION public.outer_ok(integer) RETURNS boolean LANGUAGE plpgsql IMMUTABLE"
      " AS 'BEGIN RETURN inner_ok($1); END'\n"
      "CREATE TABLE public.checked (id integer PRIMARY KEY, v integer CHECK (public.outer_ok(v)))"_s;

QList<std::pair<QString, Beast>> beastsOfFunctions()
{
    using enum Severity;
    using enum Side;
    const auto check = u"empty_search_path"_s;
    const auto other =
        u"CREATE SCHEMA \"Its Own\"\nCREATE FUNCTION \"Its Own\".\"Inner\"(text) RETURNS text LANGUAGE sql"
        " IMMUTABLE AS 'SELECT lower($1)'\n"_s;
    return {
        {u"check"_s, {check, Blocker, Subscriber, {u"public.outer_ok(integer)"_s}, {}, lostCheck}},
        {u"strict, in an index, from another schema"_s,
         {check,
          Blocker,
          Subscriber,
          {u"public.outer_text(text)"_s},
          {},
          other
              + u"CREATE FUNCTION public.outer_text(text) RETURNS text LANGUAGE plpgsql IMMUTABLE STRICT"
                " AS 'BEGIN RETURN \"Inner\"($1); END'\n"
                "CREATE TABLE public.indexed (id integer PRIMARY KEY, v text)\n"
                "CREATE INDEX ON public.indexed (public.outer_text(v))"_s}},
        {u"domain"_s,
         {check,
          Blocker,
          Subscriber,
          {u"public.outer_ok(integer)"_s},
          {},
          inner
              + u"CREATE FUNCTION public.outer_ok(integer) RETURNS boolean LANGUAGE plpgsql IMMUTABLE"
                " AS 'BEGIN RETURN inner_ok($1); END'\n"
                "CREATE DOMAIN public.positive AS integer CHECK (public.outer_ok(VALUE))"_s}},
        {u"generated column reads a table"_s,
         {check,
          Blocker,
          Subscriber,
          {u"public.rate(integer)"_s},
          {},
          u"CREATE TABLE public.rates (r integer PRIMARY KEY)\n"
          "CREATE FUNCTION public.rate(integer) RETURNS integer LANGUAGE plpgsql IMMUTABLE"
          " AS 'BEGIN RETURN (SELECT max(r) * $1 FROM rates); END'\n"
          "CREATE TABLE public.priced (id integer PRIMARY KEY, v integer GENERATED ALWAYS AS (public.rate(id)) STORED)"_s,
          {},
          10,
          99,
          12}},
        {u"trigger of replication"_s,
         {check,
          Warning,
          Subscriber,
          {u"public.noted()"_s},
          {},
          u"CREATE TABLE public.audit (id integer)\n"
          "CREATE FUNCTION public.noted() RETURNS trigger LANGUAGE plpgsql"
          " AS 'BEGIN INSERT INTO audit VALUES (NEW.id); RETURN NEW; END'\n"
          "CREATE TRIGGER noted AFTER INSERT ON public.healthy FOR EACH ROW EXECUTE PROCEDURE public.noted()\n"
          "ALTER TABLE public.healthy ENABLE ALWAYS TRIGGER noted"_s}},
    };
}

QList<std::pair<QString, Beast>> beastsOfObjects()
{
    using enum Severity;
    using enum Side;
    const auto check = u"refused_objects"_s;
    return {
        {u"aggregate"_s,
         {check,
          Blocker,
          Publisher,
          {u"public.collected(anyelement)"_s},
          u"CREATE AGGREGATE public.collected(anyelement) (sfunc = array_append, stype = anyarray, initcond = '{}')"_s,
          {},
          {},
          10,
          13,
          14}},
        {u"postfix operator"_s,
         {check,
          Blocker,
          Publisher,
          {u"public.!!!(bigint,NONE)"_s},
          u"CREATE OPERATOR public.!!! (LEFTARG = bigint, PROCEDURE = numeric_fac)"_s,
          {},
          {},
          10,
          13,
          14}},
        {u"abstime"_s,
         {check,
          Blocker,
          Publisher,
          {u"public.old.at (abstime)"_s, u"public.old.during (tinterval)"_s},
          u"CREATE TABLE public.old (id integer PRIMARY KEY, at abstime, during tinterval)\n"
          "INSERT INTO public.old VALUES (1, 'epoch', '[\"epoch\" \"now\"]')"_s,
          {},
          {},
          10,
          11,
          12}},
        {u"statistics of old"_s,
         {check,
          Blocker,
          Publisher,
          {u"public.checkpoints"_s},
          u"CREATE VIEW public.checkpoints AS SELECT checkpoints_timed FROM pg_stat_bgwriter\n"
          "CREATE VIEW public.sessions AS SELECT count(*) FROM pg_stat_activity"_s,
          {},
          {},
          10,
          16,
          17}},
        {u"catalogue of old"_s,
         {check,
          Blocker,
          Publisher,
          {u"public.defaults"_s},
          u"CREATE MATERIALIZED VIEW public.defaults AS SELECT adsrc FROM pg_attrdef"_s,
          {},
          {},
          10,
          11,
          12}},
        {u"removed settings"_s,
         {check,
          Blocker,
          Publisher,
          {u"public.careful() SET operator_precedence_warning"_s,
           u"DATABASE \"bench\" SET \"vacuum_cleanup_index_scale_factor\""_s},
          u"CREATE FUNCTION public.careful() RETURNS integer LANGUAGE sql SET operator_precedence_warning = off"
          " AS 'SELECT 1'\n"
          "ALTER DATABASE bench SET vacuum_cleanup_index_scale_factor = 0.2"_s,
          {},
          {},
          11,
          13,
          14}},
    };
}

} // namespace

class PreflightTrialsTest : public QObject, private ZooFixture
{
    Q_OBJECT

private slots:
    void cleanup() { remove(); }

    void findsFunctionsThatAreLost_data() { addBeasts(beastsOfFunctions()); }
    void findsFunctionsThatAreLost();
    void findsObjectsThatAreRefused_data() { addBeasts(beastsOfObjects()); }
    void findsObjectsThatAreRefused();
    void leavesAloneWhatFindsItself_data() { addPairRows(); }
    void leavesAloneWhatFindsItself();
    void looksOnThePublisherBeforeTheSchemaIsThere();
    void copyFailsAsPredicted();
    void schemaIsRefusedAsPredicted();
    void leavesBothServersAsTheyWere();
    void callsNothingThatHasEffects();

private:
    void holds();
};

void PreflightTrialsTest::holds()
{
    QFETCH(const PairVersions, pair);
    QFETCH(const Beast, beast);
    prepare(pair);
    QCOMPARE(described(serious(beast.check)), QStringList());
    on(Side::Publisher, beast.onPublisher);
    on(Side::Subscriber, beast.onSubscriber);
    const auto found = serious(beast.check);
    QCOMPARE(described(found),
             QStringList{u"%1 %2 %3 %4"_s.arg(keyOf(beast.severity), beast.check, keyOf(beast.side),
                                              beast.objects.join(u", "_s))});
    apply(found.first().remedies.first());
    QCOMPARE(described(serious(beast.check)), QStringList());
}

void PreflightTrialsTest::findsFunctionsThatAreLost()
{
    holds();
}

void PreflightTrialsTest::findsObjectsThatAreRefused()
{
    holds();
}

void PreflightTrialsTest::leavesAloneWhatFindsItself()
{
    QFETCH(const PairVersions, pair);
    prepare(pair);
    on(Side::Subscriber,
       inner
           + u"CREATE FUNCTION public.qualified(integer) RETURNS boolean LANGUAGE plpgsql IMMUTABLE"
             " AS 'BEGIN /* inner_ok(1) */ RETURN public.inner_ok($1) AND length(''inner_ok(1)'') > 0; END'\n"
             "CREATE FUNCTION public.fails(integer) RETURNS boolean LANGUAGE plpgsql IMMUTABLE"
             " AS 'BEGIN RETURN 1 / ($1 - $1) > 0; END'\n"
             "CREATE FUNCTION public.settled(integer) RETURNS boolean LANGUAGE plpgsql IMMUTABLE"
             " SET search_path = public AS 'BEGIN RETURN inner_ok($1); END'\n"
             "CREATE FUNCTION public.unused(integer) RETURNS boolean LANGUAGE plpgsql IMMUTABLE"
             " AS 'BEGIN RETURN inner_ok($1); END'\n"
             "CREATE TABLE public.fine (id integer PRIMARY KEY, v integer CHECK (public.qualified(v)),"
             " w integer CHECK (public.settled(w)), x integer CHECK (public.fails(x)))"_s);
    QCOMPARE(described(serious(u"empty_search_path"_s)), QStringList());
}

void PreflightTrialsTest::looksOnThePublisherBeforeTheSchemaIsThere()
{
    prepare(pairsToTest().last());
    on(Side::Publisher, lostCheck);
    QCOMPARE(described(serious(u"empty_search_path"_s)), QStringList());
    sql(m_used->subscriber(), u"postgres"_s, u"DROP DATABASE bench"_s);
    const auto found = serious(u"empty_search_path"_s);
    QCOMPARE(described(found), QStringList{u"blocker empty_search_path publisher public.outer_ok(integer)"_s});
    apply(found.first().remedies.first());
    QCOMPARE(described(serious(u"empty_search_path"_s)), QStringList());
}

void PreflightTrialsTest::copyFailsAsPredicted()
{
    prepare(pairsToTest().last());
    for (const auto side : {Side::Publisher, Side::Subscriber})
        on(side, lostCheck);
    on(Side::Publisher, u"INSERT INTO public.checked VALUES (1, 1)"_s);
    auto config = configFor(*m_used, m_names);
    config.acceptedChecks = {u"empty_search_path"_s}; // Else it would not be tried.
    const auto run = [&](const QString& operation) { return runOperation(config, {operation, {}, {}, {}, {}}); };
    const auto found = serious(u"empty_search_path"_s);
    QCOMPARE(found.size(), 1);
    for (const auto& operation : {u"grant_replication"_s, u"create_publication"_s}) {
        const auto done = run(operation);
        QVERIFY2(done.succeeded(), done.describe());
    }
    const auto failed = run(u"create_subscription"_s);
    QVERIFY2(!failed.succeeded() && failed.outcome.error->advice().contains(u"switched off"_s), failed.describe());
    QCOMPARE(sqlValue(m_used->subscriber(), m_names.database, u"SELECT count(*) FROM public.checked"_s), u"0"_s);
    apply(found.first().remedies.first());
    const auto copied = run(u"create_subscription"_s);
    QVERIFY2(copied.succeeded(), copied.describe());
    QCOMPARE(sqlValue(m_used->subscriber(), m_names.database, u"SELECT count(*) FROM public.checked"_s), u"1"_s);
}

void PreflightTrialsTest::schemaIsRefusedAsPredicted()
{
    prepare(pairsToTest().first());
    const auto& versions = m_used->versions();
    QStringList expected;
    for (const auto& [name, beast] : beastsOfObjects()) {
        const bool fits = versions.publisher >= beast.publisherFrom && versions.publisher <= beast.publisherTo
            && versions.subscriber >= beast.subscriberFrom;
        if (!fits)
            continue;
        on(Side::Publisher, beast.onPublisher);
        expected.append(name);
    }
    sql(m_used->subscriber(), u"postgres"_s, u"DROP DATABASE bench"_s);
    const auto found = serious(u"refused_objects"_s);
    QCOMPARE(found.isEmpty(), expected.isEmpty());
    const auto replicate = [&] {
        return runOperation(configFor(*m_used, m_names), {u"replicate_schema"_s, {}, {}, {}, {}});
    };
    if (!expected.isEmpty()) {
        const auto failed = replicate();
        QVERIFY2(!failed.succeeded(), failed.describe());
    }
    for (const auto& finding : found)
        apply(finding.remedies.first());
    const auto done = replicate();
    QVERIFY2(done.succeeded(), done.describe());
}

void PreflightTrialsTest::leavesBothServersAsTheyWere()
{
    prepare(pairsToTest().last());
    const auto bad = lostCheck + u"\nCREATE VIEW public.sessions AS SELECT count(*) FROM pg_stat_activity"_s;
    for (const auto side : {Side::Publisher, Side::Subscriber})
        on(side, bad);
    const auto state = [&](Side side) {
        return sqlValue(m_used->on(side), m_names.database,
                        u"SELECT (SELECT count(*) FROM pg_class) || ' ' ||"
                        " (SELECT count(*) FROM pg_proc) || ' ' || (SELECT max(xmin::text::bigint) FROM pg_proc) || ' '"
                        " || (SELECT string_agg(proconfig::text, ',') FROM pg_proc)"_s);
    };
    const auto publisher = state(Side::Publisher);
    const auto subscriber = state(Side::Subscriber);
    (void)check();
    QCOMPARE(state(Side::Publisher), publisher);
    QCOMPARE(state(Side::Subscriber), subscriber);
}

void PreflightTrialsTest::callsNothingThatHasEffects()
{
    prepare(pairsToTest().last());
    on(Side::Subscriber,
       inner
           + u"CREATE SEQUENCE public.called\n"
             "CREATE FUNCTION public.counts(integer) RETURNS boolean LANGUAGE plpgsql VOLATILE"
             " AS 'BEGIN PERFORM nextval(''public.called''); RETURN inner_ok($1); END'\n"
             "CREATE FUNCTION public.pretends(integer) RETURNS boolean LANGUAGE plpgsql IMMUTABLE"
             " AS 'BEGIN PERFORM nextval(''public.called''); RETURN inner_ok($1); END'\n"
             "CREATE TABLE public.counted (id integer PRIMARY KEY, v integer CHECK (public.counts(v)),"
             " w integer CHECK (public.pretends(w)))"_s);
    QCOMPARE(described(serious(u"empty_search_path"_s)),
             QStringList{u"warning empty_search_path subscriber public.counts(integer), public.pretends(integer)"_s});
    QCOMPARE(sqlValue(m_used->subscriber(), m_names.database, u"SELECT is_called FROM public.called"_s), u"f"_s);
}

FLARE_TEST(PreflightTrialsTest)
#include "tst_preflight_trials.moc"
