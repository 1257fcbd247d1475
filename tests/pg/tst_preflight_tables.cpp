// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/zoofixture.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

Beast beastOfSubscriber(const QString& check, Severity severity, const QStringList& objects, const QString& onPublisher,
                        const QString& onSubscriber)
{
    return {check, severity, Side::Subscriber, objects, onPublisher, onSubscriber};
}

Beast beastOfPublisher(const QString& check, Severity severity, const QStringList& objects, const QString& onBoth)
{
    return {check, severity, Side::Publisher, objects, onBoth, onBoth};
}

Beast unhealed(Beast beast)
{
    beast.isHealed = false;
    return beast;
}

Beast between(Beast beast, int publisherFrom, int publisherTo, int subscriberFrom, int subscriberTo)
{
    beast.publisherFrom = publisherFrom;
    beast.publisherTo = publisherTo;
    beast.subscriberFrom = subscriberFrom;
    beast.subscriberTo = subscriberTo;
    return beast;
}

const auto plainTable = u"CREATE TABLE public.t (id integer PRIMARY KEY, v text)"_s;

QList<std::pair<QString, Beast>> beastsOfTargets()
{
    const auto columns = u"target_tables"_s;
    return {
        {u"no such table"_s, unhealed(beastOfSubscriber(columns, Severity::Blocker, {u"public.t"_s}, plainTable, {}))},
        {u"a view"_s,
         unhealed(beastOfSubscriber(columns, Severity::Blocker, {u"public.t"_s}, plainTable,
                                    u"CREATE VIEW public.t AS SELECT 1 AS id, ''::text AS v"_s))},
        {u"no such column"_s,
         beastOfSubscriber(columns, Severity::Blocker, {u"public.t.v"_s}, plainTable,
                           u"CREATE TABLE public.t (id integer PRIMARY KEY)"_s)},
        {u"generated there"_s,
         between(beastOfSubscriber(columns, Severity::Blocker, {u"public.t.\"V v\""_s},
                                   u"CREATE TABLE public.t (id integer PRIMARY KEY, \"V v\" integer)"_s,
                                   u"CREATE TABLE public.t (id integer PRIMARY KEY, \"V v\" integer GENERATED"
                                   " ALWAYS AS (id + 1) STORED)"_s),
                 10, 99, 12, 99)},
        {u"wants a value"_s,
         beastOfSubscriber(columns, Severity::Blocker, {u"public.t.more"_s}, plainTable,
                           plainTable.chopped(1) + u", more integer NOT NULL)"_s)},
        {u"forces row security"_s,
         between(beastOfSubscriber(columns, Severity::Blocker, {u"public.t"_s}, plainTable,
                                   plainTable
                                       + u"\nALTER TABLE public.t OWNER TO dbowner\nALTER TABLE public.t FORCE ROW"
                                         " LEVEL SECURITY"_s),
                 10, 99, 16, 99)},
        {u"narrower type"_s,
         beastOfSubscriber(u"column_types"_s, Severity::Blocker, {u"public.t.id (bigint → integer)"_s},
                           u"CREATE TABLE public.t (id bigint PRIMARY KEY)"_s,
                           u"CREATE TABLE public.t (id integer PRIMARY KEY)"_s)},
        {u"rows are there"_s,
         beastOfSubscriber(u"target_rows"_s, Severity::Blocker, {u"public.healthy"_s}, {},
                           u"INSERT INTO public.healthy VALUES (1, 'x', 1)"_s)},
        {u"trigger always"_s,
         beastOfSubscriber(u"replica_triggers"_s, Severity::Warning, {u"public.healthy.always"_s}, {},
                           u"CREATE FUNCTION public.nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW;"
                           " END'\nCREATE TRIGGER always BEFORE INSERT ON public.healthy FOR EACH ROW EXECUTE"
                           " PROCEDURE public.nothing()\nALTER TABLE public.healthy ENABLE ALWAYS TRIGGER always"_s)},
        {u"trigger replica"_s,
         beastOfSubscriber(u"replica_triggers"_s, Severity::Warning, {u"public.healthy.copied"_s}, {},
                           u"CREATE FUNCTION public.nothing() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW;"
                           " END'\nCREATE TRIGGER copied BEFORE INSERT ON public.healthy FOR EACH ROW EXECUTE"
                           " PROCEDURE public.nothing()\nALTER TABLE public.healthy ENABLE REPLICA TRIGGER copied"_s)},
        {u"event trigger"_s,
         beastOfSubscriber(u"event_triggers"_s, Severity::Warning, {u"watch"_s}, {},
                           u"CREATE FUNCTION public.watching() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN"
                           " END'\nCREATE EVENT TRIGGER watch ON ddl_command_start EXECUTE PROCEDURE"
                           " public.watching()"_s)},
    };
}

QList<std::pair<QString, Beast>> beastsOfIdentities()
{
    const auto bare = u"CREATE TABLE public.t (a integer, j json)\nALTER TABLE public.t REPLICA IDENTITY FULL"_s;
    const auto plain = u"CREATE TABLE public.t (a integer, b text)\nALTER TABLE public.t REPLICA IDENTITY FULL"_s;
    const auto indexed = u"CREATE TABLE public.t (id integer NOT NULL, v text)\n"
                         "CREATE UNIQUE INDEX t_id ON public.t (id)"_s;
    const auto useIndex = u"\nALTER TABLE public.t REPLICA IDENTITY USING INDEX t_id"_s;
    auto slow = beastOfPublisher(u"full_lookup"_s, Severity::Warning, {u"public.t"_s}, plain);
    slow.side = Side::Subscriber;
    return {
        {u"no equality"_s, unhealed(beastOfPublisher(u"full_equality"_s, Severity::Blocker, {u"public.t.j"_s}, bare))},
        {u"slow lookup"_s, between(slow, 10, 99, 16, 99)},
        {u"slow lookup, no index helps"_s, between(unhealed(slow), 10, 99, 10, 15)},
        {u"identity index is gone"_s,
         beastOfPublisher(u"replica_identity"_s, Severity::Blocker, {u"public.t"_s},
                          indexed + useIndex + u"\nDROP INDEX public.t_id"_s)},
        {u"no key there"_s,
         beastOfSubscriber(u"identity_there"_s, Severity::Blocker, {u"public.t"_s}, plainTable,
                           u"CREATE TABLE public.t (id integer NOT NULL, v text)"_s)},
        {u"another key there"_s,
         beastOfSubscriber(u"identity_there"_s, Severity::Blocker, {u"public.t"_s}, indexed + useIndex, indexed)},
    };
}

QList<std::pair<QString, Beast>> beastsOfPartitions()
{
    const auto root = u"CREATE TABLE public.p (id integer NOT NULL) PARTITION BY RANGE (id)"_s;
    const auto leaf = u"\nCREATE TABLE public.p1 PARTITION OF public.p FOR VALUES FROM (0) TO (10)"
                      "\nALTER TABLE public.p1 ADD PRIMARY KEY (id)"_s;
    return {
        {u"no such partition"_s,
         beastOfSubscriber(u"partition_layout"_s, Severity::Blocker, {u"public.p1"_s}, root + leaf,
                           root + u"\nCREATE TABLE public.p0 PARTITION OF public.p FOR VALUES FROM (10) TO (20)"_s)},
        {u"other bounds"_s,
         unhealed(beastOfSubscriber(u"partition_layout"_s, Severity::Blocker, {u"public.p1"_s}, root + leaf,
                                    root + QString(leaf).replace(u"(10)"_s, u"(9)"_s)))},
    };
}

QList<std::pair<QString, Beast>> beastsOfContents()
{
    return {
        {u"oids"_s,
         between({u"table_oids"_s,
                  Severity::Blocker,
                  Side::Publisher,
                  {u"public.t"_s},
                  plainTable + u" WITH OIDS"_s,
                  plainTable},
                 10, 11, 12, 99)},
        {u"references"_s,
         unhealed(beastOfPublisher(u"catalogue_references"_s, Severity::Warning, {u"public.t.c"_s, u"public.t.o"_s},
                                   u"CREATE TABLE public.t (id integer PRIMARY KEY, o oid, c regclass[])"_s))},
        {u"positions"_s,
         unhealed(beastOfPublisher(u"stored_positions"_s, Severity::Warning, {u"public.t.at"_s, u"public.t.xact"_s},
                                   u"CREATE TABLE public.t (id integer PRIMARY KEY, at pg_lsn,"
                                   " xact bigint DEFAULT txid_current())"_s))},
        // Not every build knows lz4; the distribution's own does.
        {u"long texts in an index"_s,
         between({u"index_compression"_s,
                  Severity::Warning,
                  Side::Publisher,
                  {u"public.t.t_lower"_s},
                  plainTable + u"\nCREATE INDEX t_lower ON public.t (lower(v))"_s,
                  u"ALTER DATABASE bench SET default_toast_compression = 'lz4'"_s},
                 10, 99, 15, 15)},
        {u"row security"_s,
         {u"row_security"_s,
          Severity::Blocker,
          Side::Publisher,
          {u"public.healthy"_s},
          u"ALTER ROLE repl NOBYPASSRLS\nALTER TABLE public.healthy ENABLE ROW LEVEL SECURITY"_s,
          {}}},
        {u"truncates"_s,
         between({u"truncate"_s,
                  Severity::Blocker,
                  Side::Publisher,
                  {u"bench"_s},
                  u"CREATE PUBLICATION bench FOR ALL TABLES"_s,
                  {}},
                 11, 99, 10, 10)},
        {u"sequence is missing"_s,
         beastOfSubscriber(u"sequences"_s, Severity::Blocker, {u"public.\"S\""_s, u"public.t_id_seq"_s},
                           u"CREATE SEQUENCE public.\"S\" INCREMENT 3\nCREATE TABLE public.t (id serial PRIMARY KEY)"_s,
                           u"CREATE TABLE public.t (id integer PRIMARY KEY)"_s)},
        {u"identity column is missing"_s,
         beastOfSubscriber(u"sequences"_s, Severity::Blocker, {u"public.t_id_seq"_s},
                           u"CREATE TABLE public.t (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY)"_s,
                           u"CREATE TABLE public.t (id integer PRIMARY KEY)"_s)},
        {u"sequence is too small"_s,
         beastOfSubscriber(u"sequences"_s, Severity::Blocker, {u"public.s"_s}, u"CREATE SEQUENCE public.s AS integer"_s,
                           u"CREATE SEQUENCE public.s AS smallint"_s)},
        {u"sequence counts otherwise"_s,
         beastOfSubscriber(u"sequences"_s, Severity::Warning, {u"public.s"_s},
                           u"CREATE SEQUENCE public.s CACHE 5 CYCLE"_s, u"CREATE SEQUENCE public.s"_s)},
    };
}

QList<std::pair<QString, Beast>> beastsOfExtensions()
{
    const auto hstore = u"CREATE EXTENSION hstore SCHEMA public"_s;
    const auto named = [&](const QString& name) {
        return hstore + u"\nUPDATE pg_extension SET extname = '%1' WHERE extname = 'hstore'"_s.arg(name);
    };
    return {
        {u"not to be had"_s,
         unhealed(beastOfSubscriber(u"extensions"_s, Severity::Blocker, {u"nosuch 1.0"_s},
                                    named(u"nosuch"_s)
                                        + u"\nUPDATE pg_extension SET extversion = '1.0' WHERE extname"
                                          " = 'nosuch'"_s,
                                    {}))},
        {u"another schema"_s,
         beastOfSubscriber(u"extensions"_s, Severity::Warning, {u"hstore"_s}, hstore,
                           u"CREATE SCHEMA other\nCREATE EXTENSION hstore SCHEMA other\nUPDATE pg_extension SET"
                           " extversion = '99' WHERE extname = 'hstore'"_s)},
        {u"older"_s,
         unhealed(
             beastOfSubscriber(u"extensions"_s, Severity::Warning, {u"hstore 98.10 → 98.9"_s},
                               hstore + u"\nUPDATE pg_extension SET extversion = '98.10' WHERE extname = 'hstore'"_s,
                               hstore + u"\nUPDATE pg_extension SET extversion = '98.9' WHERE extname = 'hstore'"_s))},
        {u"by its own ways"_s,
         unhealed({u"unfit_extensions"_s,
                   Severity::Blocker,
                   Side::Publisher,
                   {u"timescaledb"_s},
                   named(u"timescaledb"_s),
                   {}})},
        {u"table of an extension is published"_s,
         {u"extension_tables"_s,
          Severity::Blocker,
          Side::Publisher,
          {u"public.config"_s},
          hstore
              + u"\nCREATE TABLE public.config (id integer PRIMARY KEY)\nALTER EXTENSION hstore ADD TABLE"
                " public.config\nCREATE PUBLICATION bench FOR ALL TABLES"_s,
          {}}},
    };
}

QList<std::pair<QString, Beast>> beastsOfDatabases()
{
    return beastsOfTargets() + beastsOfIdentities() + beastsOfPartitions() + beastsOfContents() + beastsOfExtensions();
}

} // namespace

/// The zoo of what is in a database.
class PreflightTablesTest : public QObject, private ZooFixture
{
    Q_OBJECT

private slots:
    void cleanup() { remove(); }

    void findsEachBeastAndItsRemedyHeals_data() { addBeasts(beastsOfDatabases()); }
    void findsEachBeastAndItsRemedyHeals();
    void saysNothingBeforeTheSchemaIsCopied_data() { addPairRows(); }
    void saysNothingBeforeTheSchemaIsCopied();
};

void PreflightTablesTest::findsEachBeastAndItsRemedyHeals()
{
    QFETCH(const PairVersions, pair);
    QFETCH(const Beast, beast);
    prepare(pair);
    on(Side::Publisher, beast.onPublisher);
    on(Side::Subscriber, beast.onSubscriber);
    const auto found = serious(beast.check);
    QCOMPARE(described(found),
             QStringList{u"%1 %2 %3 %4"_s.arg(keyOf(beast.severity), beast.check, keyOf(beast.side),
                                              beast.objects.join(u", "_s))});
    QVERIFY(!found.first().text.isEmpty() && !found.first().remedies.isEmpty());
    if (!beast.isHealed)
        return;
    apply(found.first().remedies.first());
    QCOMPARE(described(serious(beast.check)), QStringList());
}

void PreflightTablesTest::saysNothingBeforeTheSchemaIsCopied()
{
    QFETCH(const PairVersions, pair);
    prepare(pair);
    on(Side::Publisher, u"CREATE TABLE public.t (id serial PRIMARY KEY, j json)"_s);
    on(Side::Subscriber, u"DROP TABLE public.healthy"_s);
    const QStringList known{u"warning publisher_minor publisher "_s};
    const auto expected = pair.publisher <= 12 ? known : QStringList();
    QCOMPARE(described(serious()), expected);
    SqlSession(m_used->subscriber(), u"postgres"_s).run(u"DROP DATABASE bench"_s);
    QCOMPARE(described(serious()), expected);
}

FLARE_TEST(PreflightTablesTest)
#include "tst_preflight_tables.moc"
