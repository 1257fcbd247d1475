// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/schemacopyfixture.h"
#include "tests/shared/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

QString tablesOfEachKind()
{
    return uR"sql(
        CREATE DOMAIN public.positive AS integer CONSTRAINT above CHECK (VALUE > 0);
        CREATE DOMAIN public.plain AS text COLLATE "C";
        CREATE TABLE public.t (id integer PRIMARY KEY CONSTRAINT above CHECK (id > 0), v public.positive, name text);
        ALTER TABLE public.t ALTER v SET STATISTICS 44, ALTER name SET STORAGE EXTERNAL;
        ALTER TABLE public.t SET (toast.autovacuum_enabled = off);
        CREATE INDEX ti ON public.t (lower(name));
        CREATE STATISTICS public.both ON id, v FROM public.t;
        CREATE TYPE public.pair AS (a integer, b text);
        CREATE TABLE public.pairs OF public.pair;
        CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
        CREATE TRIGGER touch BEFORE INSERT ON public.t FOR EACH ROW EXECUTE PROCEDURE public.touch();
        CREATE POLICY mine ON public.t USING (id > 0);
        CREATE RULE quiet AS ON DELETE TO public.t DO INSTEAD NOTHING;
        CREATE VIEW public.w AS SELECT id, name FROM public.t;
        CREATE MATERIALIZED VIEW public.m AS SELECT name FROM public.t;
        ALTER MATERIALIZED VIEW public.m ALTER name SET STATISTICS 55;
        COMMENT ON COLUMN public.w.name IS 'of the view';
        COMMENT ON CONSTRAINT above ON DOMAIN public.positive IS 'a domain''s';
        CREATE FOREIGN DATA WRAPPER wrapper OPTIONS (a '1');
        CREATE SERVER far TYPE 'x' VERSION '1' FOREIGN DATA WRAPPER wrapper OPTIONS (host 'h');
        CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (account 'HIDD3N', password 'HIDD3N');
        CREATE FOREIGN TABLE public.ft (id integer OPTIONS (c '1')) SERVER far OPTIONS (t '1');
        CREATE FUNCTION public.seen() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
        CREATE EVENT TRIGGER seen ON sql_drop WHEN TAG IN ('DROP SEQUENCE') EXECUTE PROCEDURE public.seen();
    )sql"_s;
}

QString typesOfEachKind()
{
    return uR"sql(
        CREATE TYPE public.mood AS ENUM ('sad', 'happy');
        CREATE TYPE public.tone AS ENUM ('low');
        CREATE TYPE public.floats AS RANGE (subtype = float8, subtype_diff = float8mi);
        CREATE TYPE public.shell;
        CREATE TYPE public.base;
        CREATE FUNCTION public.base_in(cstring) RETURNS public.base LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
        CREATE FUNCTION public.base_out(public.base) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
        CREATE TYPE public.base (INPUT = public.base_in, OUTPUT = public.base_out, INTERNALLENGTH = 4,
            ALIGNMENT = int4, ELEMENT = int2);
        CREATE FUNCTION public.moody(public.mood) RETURNS integer LANGUAGE sql AS 'SELECT 1';
        CREATE CAST (public.mood AS integer) WITH FUNCTION public.moody(public.mood) AS ASSIGNMENT;
        CREATE FUNCTION public.same(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 = $2';
        CREATE FUNCTION public.other(integer, integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT $1 <> $2';
        CREATE OPERATOR public.=== (LEFTARG = integer, RIGHTARG = integer, PROCEDURE = public.same,
            COMMUTATOR = OPERATOR(public.===), NEGATOR = OPERATOR(public.!==), RESTRICT = eqsel, JOIN = eqjoinsel,
            HASHES, MERGES);
        CREATE OPERATOR public.!== (LEFTARG = integer, RIGHTARG = integer, PROCEDURE = public.other,
            COMMUTATOR = OPERATOR(public.!==), NEGATOR = OPERATOR(public.===), RESTRICT = neqsel);
        CREATE OPERATOR FAMILY public.fam USING btree;
        CREATE OPERATOR CLASS public.cls FOR TYPE integer USING btree FAMILY public.fam AS OPERATOR 1 <, OPERATOR 2 <=,
            OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
        ALTER OPERATOR FAMILY public.fam USING btree ADD OPERATOR 1 < (integer, bigint);
        CREATE AGGREGATE public.total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '0');
        CREATE COLLATION public.col (LC_COLLATE = 'C', LC_CTYPE = 'C');
        CREATE COLLATION public.icu (PROVIDER = icu, LOCALE = 'de@collation=phonebook');
        CREATE CONVERSION public.conv FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
        CREATE TEXT SEARCH DICTIONARY public.words (TEMPLATE = snowball, LANGUAGE = german);
        CREATE TEXT SEARCH CONFIGURATION public.search (COPY = pg_catalog.english);
        ALTER TEXT SEARCH CONFIGURATION public.search ALTER MAPPING FOR asciiword WITH public.words, simple;
        CREATE TEXT SEARCH PARSER public.pars (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end,
            HEADLINE = prsd_headline, LEXTYPES = prsd_lextype);
        CREATE TEXT SEARCH TEMPLATE public.tmpl (INIT = dsimple_init, LEXIZE = dsimple_lexize);
        CREATE FUNCTION public.trans(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
        CREATE FUNCTION public.trans2(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'prsd_lextype';
        CREATE TRANSFORM FOR public.tone LANGUAGE sql (FROM SQL WITH FUNCTION public.trans(internal));
        CREATE FUNCTION public.handler() RETURNS language_handler LANGUAGE c
            AS '$libdir/plpgsql', 'plpgsql_call_handler';
        CREATE FUNCTION public.validator(oid) RETURNS void LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_validator';
        CREATE TRUSTED LANGUAGE own HANDLER public.handler VALIDATOR public.validator;
        CREATE ACCESS METHOD tree TYPE INDEX HANDLER bthandler;
    )sql"_s;
}

struct KindPlanted
{
    QString statement;
    QString found; ///< "kind name | what"
};

QList<KindPlanted> plantedInTables(PairVersions pair)
{
    QList<KindPlanted> planted{
        {u"ALTER TABLE public.t ALTER v SET STATISTICS 45"_s, u"column public.t.v | statistics"_s},
        {u"ALTER TABLE public.t ALTER name SET STORAGE MAIN"_s, u"column public.t.name | storage"_s},
        {u"ALTER TABLE public.t RESET (toast.autovacuum_enabled)"_s, u"table public.t | options"_s},
        {u"ALTER TABLE public.pairs NOT OF"_s, u"table public.pairs | kind"_s},
        {u"ALTER MATERIALIZED VIEW public.m ALTER name SET STATISTICS 56"_s, u"column public.m.name | statistics"_s},
        {u"COMMENT ON COLUMN public.w.name IS 'new'"_s, u"column public.w.name | comment"_s},
        {u"COMMENT ON CONSTRAINT above ON DOMAIN public.positive IS 'new'"_s,
         u"constraint above on public.positive | comment"_s},
        {u"COMMENT ON CONSTRAINT above ON public.t IS 'new'"_s, u"constraint above on public.t | comment"_s},
        {u"COMMENT ON INDEX public.ti IS 'new'"_s, u"index public.ti | comment"_s},
        {u"COMMENT ON TRIGGER touch ON public.t IS 'new'"_s, u"trigger touch on public.t | comment"_s},
        {u"COMMENT ON POLICY mine ON public.t IS 'new'"_s, u"policy mine on public.t | comment"_s},
        {u"COMMENT ON RULE quiet ON public.t IS 'new'"_s, u"rule quiet on public.t | comment"_s},
        {u"COMMENT ON STATISTICS public.both IS 'new'"_s, u"statistics public.both | comment"_s},
        {u"ALTER FOREIGN DATA WRAPPER wrapper OPTIONS (SET a '2')"_s, u"foreign-data wrapper wrapper | options"_s},
        {u"COMMENT ON FOREIGN DATA WRAPPER wrapper IS 'new'"_s, u"foreign-data wrapper wrapper | comment"_s},
        {u"ALTER SERVER far VERSION '2'"_s, u"server far | kind"_s},
        {u"ALTER SERVER far OPTIONS (SET host 'i')"_s, u"server far | options"_s},
        {u"COMMENT ON SERVER far IS 'new'"_s, u"server far | comment"_s},
        {u"GRANT USAGE ON FOREIGN SERVER far TO PUBLIC"_s, u"server far | rights"_s},
        {u"ALTER USER MAPPING FOR PUBLIC SERVER far OPTIONS (SET account 'HIDD3N2')"_s,
         u"user mapping PUBLIC on far | options"_s},
        {u"ALTER FOREIGN TABLE public.ft OPTIONS (SET t '2')"_s, u"foreign table public.ft | options"_s},
        {u"ALTER FOREIGN TABLE public.ft ALTER id OPTIONS (SET c '2')"_s, u"column public.ft.id | options"_s},
        {u"COMMENT ON EVENT TRIGGER seen IS 'new'"_s, u"event trigger seen | comment"_s},
        {u"ALTER EVENT TRIGGER seen DISABLE"_s, u"event trigger seen | enabled"_s},
        {u"DROP DOMAIN public.plain; CREATE DOMAIN public.plain AS text"_s, u"type public.plain | kind"_s},
    };
    if (pair.subscriber >= 11)
        planted.append(
            {u"ALTER INDEX public.ti ALTER COLUMN 1 SET STATISTICS 66"_s, u"index public.ti | statistics"_s});
    if (pair.subscriber >= 13)
        planted.append({u"ALTER STATISTICS public.both SET STATISTICS 77"_s, u"statistics public.both | statistics"_s});
    if (pair.subscriber >= 14)
        planted.append(
            {u"ALTER TABLE public.t ALTER name SET COMPRESSION pglz"_s, u"column public.t.name | compression"_s});
    return planted;
}

QList<KindPlanted> plantedInTypes()
{
    return {
        {u"DROP TYPE public.floats; CREATE TYPE public.floats AS RANGE (subtype = float8)"_s,
         u"type public.floats | functions"_s},
        {u"UPDATE pg_type SET typdelim = ';' WHERE oid = 'public.base'::regtype"_s, u"type public.base | kind"_s},
        {u"UPDATE pg_type SET typsend = 'int4send'::regproc WHERE oid = 'public.base'::regtype"_s,
         u"type public.base | functions"_s},
        {u"COMMENT ON TYPE public.shell IS 'new'"_s, u"type public.shell | comment"_s},
        {u"DROP CAST (public.mood AS integer);"
         " CREATE CAST (public.mood AS integer) WITH FUNCTION public.moody(public.mood)"_s,
         u"cast (public.mood AS integer) | kind"_s},
        {u"COMMENT ON CAST (public.mood AS integer) IS 'new'"_s, u"cast (public.mood AS integer) | comment"_s},
        {u"ALTER OPERATOR public.=== (integer, integer) SET (RESTRICT = NONE)"_s,
         u"operator public.===(integer,integer) | restrict"_s},
        {u"ALTER OPERATOR public.=== (integer, integer) SET (JOIN = NONE)"_s,
         u"operator public.===(integer,integer) | join"_s},
        {u"UPDATE pg_operator SET oprcanhash = false WHERE oid = 'public.===(integer, integer)'::regoperator"_s,
         u"operator public.===(integer,integer) | kind"_s},
        {u"UPDATE pg_operator SET oprcom = 0 WHERE oid = 'public.!==(integer, integer)'::regoperator"_s,
         u"operator public.!==(integer,integer) | commutator"_s},
        {u"UPDATE pg_operator SET oprcode = 'public.same' WHERE oid = 'public.!==(integer, integer)'::regoperator"_s,
         u"operator public.!==(integer,integer) | function"_s},
        {u"ALTER OPERATOR public.!== (integer, integer) OWNER TO {writer}"_s,
         u"operator public.!==(integer,integer) | owner"_s},
        {u"ALTER OPERATOR FAMILY public.fam USING btree DROP OPERATOR 1 (integer, bigint)"_s,
         u"operator family public.fam USING btree | operators"_s},
        {u"ALTER OPERATOR FAMILY public.fam USING btree ADD FUNCTION 2 (integer, integer) btint4sortsupport(internal)"_s,
         u"operator class public.cls USING btree | functions"_s},
        {u"ALTER OPERATOR CLASS public.cls USING btree OWNER TO {writer}"_s,
         u"operator class public.cls USING btree | owner"_s},
        {u"COMMENT ON OPERATOR FAMILY public.fam USING btree IS 'new'"_s,
         u"operator family public.fam USING btree | comment"_s},
        {u"UPDATE pg_aggregate SET agginitval = '1' WHERE aggfnoid = 'public.total'::regproc"_s,
         u"routine public.total(integer) | aggregate"_s},
        {u"DROP COLLATION public.col; CREATE COLLATION public.col (LC_COLLATE = 'POSIX', LC_CTYPE = 'C')"_s,
         u"collation public.col | locale"_s},
        {u"DROP COLLATION public.icu; CREATE COLLATION public.icu (PROVIDER = icu, LOCALE = 'sv@collation=phonebook')"_s,
         u"collation public.icu | locale"_s},
        {u"DROP CONVERSION public.conv; CREATE DEFAULT CONVERSION public.conv FOR 'LATIN1' TO 'UTF8' FROM"
         " iso8859_1_to_utf8"_s,
         u"conversion public.conv | kind"_s},
        {u"ALTER TEXT SEARCH DICTIONARY public.words (LANGUAGE = french)"_s,
         u"text search dictionary public.words | options"_s},
        {u"ALTER TEXT SEARCH CONFIGURATION public.search ALTER MAPPING FOR asciiword WITH simple, public.words"_s,
         u"text search configuration public.search | mapping for asciiword"_s},
        {u"ALTER TEXT SEARCH CONFIGURATION public.search DROP MAPPING FOR email"_s,
         u"text search configuration public.search | mapping for email"_s},
        {u"DROP TEXT SEARCH PARSER public.pars; CREATE TEXT SEARCH PARSER public.pars (START = prsd_start,"
         " GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype)"_s,
         u"text search parser public.pars | functions"_s},
        {u"DROP TEXT SEARCH TEMPLATE public.tmpl; CREATE TEXT SEARCH TEMPLATE public.tmpl (LEXIZE = dsimple_lexize)"_s,
         u"text search template public.tmpl | functions"_s},
        {u"DROP TRANSFORM FOR public.tone LANGUAGE sql;"
         " CREATE TRANSFORM FOR public.tone LANGUAGE sql (FROM SQL WITH FUNCTION public.trans2(internal))"_s,
         u"transform for public.tone language sql | functions"_s},
        {u"REVOKE USAGE ON LANGUAGE own FROM PUBLIC"_s, u"language own | rights"_s},
        {u"COMMENT ON LANGUAGE own IS 'new'"_s, u"language own | comment"_s},
        {u"COMMENT ON ACCESS METHOD tree IS 'new'"_s, u"access method tree | comment"_s},
    };
}

} // namespace

/// Each kind of object is compared by what it is, and not by its name alone.
class CompareKindsTest : public QObject, private SchemaCopyFixture
{
    Q_OBJECT

private slots:
    void cleanup() { remove(); }

    void findsADifferenceOfEachKind_data() { addPairRows(); }
    void findsADifferenceOfEachKind();
    void leavesTheObjectsOfExtensionsOut();

private:
    RunResult compare() { return runOperation(configFor(*m_used, m_names), {u"compare_schema"_s, {}, {}, {}, {}}); }
    void plant(const QList<KindPlanted>& differences);
};

void CompareKindsTest::plant(const QList<KindPlanted>& differences)
{
    QStringList expected;
    SqlSession there(m_used->subscriber(), m_names.database);
    for (auto planted : differences) {
        there.run(planted.statement.replace(u"{writer}"_s, quotedIdentifier(writer())));
        expected.append(planted.found);
    }
    std::ranges::sort(expected);
    const auto result = compare();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    auto found = differencesIn(result);
    std::ranges::sort(found);
    QCOMPARE(found.join(u'\n'), expected.join(u'\n'));
    QVERIFY2(!result.everything().contains(u"HIDD3N"_s), qUtf8Printable(result.everything()));
}

void CompareKindsTest::findsADifferenceOfEachKind()
{
    QFETCH(const PairVersions, pair);
    prepare(pair);
    createSubscriberRoles();
    onPublisher(tablesOfEachKind() + typesOfEachKind());
    const auto copied = replicate();
    QVERIFY2(copied.succeeded(), copied.describe());
    const auto again = replicate();
    QVERIFY2(again.succeeded() && again.plan.steps.isEmpty(), again.describe());
    const auto result = compare();
    QVERIFY2(result.succeeded(), result.describe() + differencesIn(result).join(u'\n').toUtf8());
    plant(plantedInTables(pair) + plantedInTypes());
}

void CompareKindsTest::leavesTheObjectsOfExtensionsOut()
{
    prepare(pairsToTest().last());
    createSubscriberRoles();
    // Between them: types, operators with classes and families, casts, dictionaries, templates, wrappers.
    onPublisher(u"CREATE TABLE public.a (id integer); CREATE EXTENSION hstore SCHEMA public; CREATE EXTENSION "
                u"intarray; CREATE EXTENSION unaccent SCHEMA public;"
                " CREATE EXTENSION postgres_fdw; CREATE EXTENSION seg"_s);
    const auto copied = replicate();
    QVERIFY2(copied.succeeded(), copied.describe());
    sql(m_used->subscriber(), m_names.database,
        u"ALTER OPERATOR public.@> (public.hstore, public.hstore) SET (RESTRICT = NONE);"
        " COMMENT ON TEXT SEARCH DICTIONARY public.unaccent IS 'new'"_s);
    const auto result = compare();
    QVERIFY2(result.succeeded(), result.describe() + differencesIn(result).join(u'\n').toUtf8());
}

FLARE_TEST(CompareKindsTest)
#include "tst_compare_kinds.moc"
