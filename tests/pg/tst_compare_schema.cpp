// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/schemacopyfixture.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

/// What is printed, kept or granted in two ways by two versions, and a copy prints otherwise.
QString comparedSchema(const MigrationNames& names)
{
    return uR"sql(
        CREATE TYPE public.mood AS ENUM ('sad', 'happy');
        CREATE TABLE public.t (id integer PRIMARY KEY, v integer DEFAULT 5 CONSTRAINT positive CHECK (v > 0),
            name varchar(20) NOT NULL, json text, "system_user" integer, at timestamptz DEFAULT now(),
            CONSTRAINT few CHECK (v BETWEEN 1 AND 500 AND v <> 13 AND "system_user" > 0));
        CREATE INDEX ti ON public.t (v, lower(name)) WHERE v > 3 AND (id BETWEEN 1 AND 9 OR json LIKE 'a%');
        CREATE VIEW public.w AS SELECT t.id, t.json FROM public.t WHERE t.id > 0 AND t."system_user" IS NULL;
        CREATE VIEW public.several AS SELECT t.id AS mine, o.id FROM public.t JOIN public.t o ON o.id = t.v
            UNION ALL SELECT 1, 2;
        CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql AS 'SELECT 1';
        CREATE FUNCTION public.gone(a json) RETURNS json LANGUAGE sql AS 'SELECT a';
        CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
        CREATE TRIGGER touch BEFORE INSERT ON public.t FOR EACH ROW EXECUTE PROCEDURE public.touch();
        ALTER TABLE public.t ENABLE ROW LEVEL SECURITY;
        CREATE POLICY mine ON public.t FOR SELECT TO {writer} USING (id > 0);
        CREATE TABLE public.other (a integer, b numeric(5,2));
        CREATE SEQUENCE public.s;
        CREATE RULE quiet AS ON DELETE TO public.other DO INSTEAD NOTHING;
        CREATE STATISTICS public.both ON id, v FROM public.t;
        GRANT ALL ON public.t TO {writer} WITH GRANT OPTION;
        REVOKE EXECUTE ON FUNCTION public.f() FROM PUBLIC;
        ALTER DEFAULT PRIVILEGES FOR ROLE {owner} IN SCHEMA public GRANT SELECT ON TABLES TO {writer};
        COMMENT ON COLUMN public.t.v IS 'a "quoted" word';
        ALTER DATABASE {database} SET work_mem = '7MB'; ALTER DATABASE {database} SET search_path = "$user", public;
    )sql"_s.replace(u"{owner}"_s, quotedIdentifier(names.owner))
        .replace(u"{writer}"_s, quotedIdentifier(SchemaCopyFixture::writer()))
        .replace(u"{database}"_s, quotedIdentifier(names.database));
}

struct Planted
{
    QString statement;
    QString found; ///< "kind name | what"
};

/// In the order in which they are listed.
QList<Planted> plantedIn(const QString& database)
{
    return {
        {u"COMMENT ON DATABASE {db} IS 'new'"_s, u"database %1 | comment"_s.arg(database)},
        {u"REVOKE CONNECT ON DATABASE {db} FROM PUBLIC"_s, u"database %1 | rights"_s.arg(database)},
        {u"ALTER DATABASE {db} SET work_mem = '9MB'"_s, u"database %1 | setting work_mem"_s.arg(database)},
        {u"COMMENT ON COLUMN public.t.json IS 'new'"_s, u"column public.t.json | comment"_s},
        {u"ALTER TABLE public.t ALTER name DROP NOT NULL"_s, u"column public.t.name | null"_s},
        {u"ALTER TABLE public.t ALTER name TYPE varchar(40)"_s, u"column public.t.name | type"_s},
        {u"ALTER TABLE public.t ALTER v SET DEFAULT 7"_s, u"column public.t.v | default"_s},
        {u"ALTER TABLE public.t DROP CONSTRAINT positive, ADD CONSTRAINT positive CHECK (v > 10)"_s,
         u"constraint positive on public.t | definition"_s},
        {u"DROP INDEX public.ti; CREATE INDEX ti ON public.t (v) WHERE v > 99"_s, u"index public.ti | definition"_s},
        {u"ALTER POLICY mine ON public.t USING (false)"_s, u"policy mine on public.t | definition"_s},
        {u"CREATE OR REPLACE FUNCTION public.f() RETURNS integer LANGUAGE sql AS 'SELECT 2'"_s,
         u"routine public.f() | body"_s},
        {u"GRANT EXECUTE ON FUNCTION public.f() TO PUBLIC"_s, u"routine public.f() | rights"_s},
        {u"DROP FUNCTION public.gone(json)"_s, u"routine public.gone(json) | object"_s},
        {u"ALTER FUNCTION public.touch() SECURITY DEFINER"_s, u"routine public.touch() | kind"_s},
        {u"ALTER SEQUENCE public.s INCREMENT 5"_s, u"sequence public.s | kind"_s},
        {u"ALTER TABLE public.other OWNER TO {writer}"_s, u"table public.other | owner"_s},
        {u"REVOKE INSERT ON public.t FROM {writer}"_s, u"table public.t | rights"_s},
        {u"ALTER TABLE public.t DISABLE TRIGGER touch"_s, u"trigger touch on public.t | enabled"_s},
        {u"CREATE OR REPLACE VIEW public.w AS SELECT t.id, t.json FROM public.t"_s, u"view public.w | definition"_s},
        {u"CREATE TABLE public.extra (id integer)"_s, u"table public.extra | object"_s},
    };
}

} // namespace

class CompareSchemaTest : public QObject, private SchemaCopyFixture
{
    Q_OBJECT

private slots:
    void cleanup() { remove(); }

    void findsNothingInAFaithfulCopy_data() { addPairRows(); }
    void findsNothingInAFaithfulCopy();
    void findsEachDifference_data() { addPairRows(); }
    void findsEachDifference();
    void showsWhereLongTextsBeginToDiffer();
    void tellsNoSecret();
    void saysThatThereIsNothingToCompare();

private:
    RunResult compare() { return runOperation(configFor(*m_used, m_names), {u"compare_schema"_s, {}, {}, {}, {}}); }
    void copy(PairVersions pair);
};

void CompareSchemaTest::copy(PairVersions pair)
{
    prepare(pair);
    createSubscriberRoles();
    onPublisher(comparedSchema(m_names));
    const auto result = replicate();
    QVERIFY2(result.succeeded(), result.describe());
}

void CompareSchemaTest::findsNothingInAFaithfulCopy()
{
    QFETCH(PairVersions, pair);
    copy(pair);
    const auto result = compare();
    QVERIFY2(result.succeeded(), result.describe() + differencesIn(result).join(u'\n').toUtf8());
    QCOMPARE(result.plan.risk, Risk::ReadOnly);
    QVERIFY(result.tables().isEmpty());

    // What this program sets up for replicating is no difference.
    const auto granted = runOperation(configFor(*m_used, m_names), {u"grant_replication"_s, {}, {}, {}, {}});
    QVERIFY2(granted.succeeded(), granted.describe());
    onPublisher(u"ALTER TABLE public.other REPLICA IDENTITY FULL; CREATE PUBLICATION p FOR TABLE public.other"_s);
    const auto again = compare();
    QVERIFY2(again.succeeded(), again.describe() + differencesIn(again).join(u'\n').toUtf8());
}

void CompareSchemaTest::findsEachDifference()
{
    QFETCH(PairVersions, pair);
    copy(pair);
    QStringList expected;
    SqlSession there(m_used->subscriber(), m_names.database);
    for (auto planted : plantedIn(m_names.database)) {
        there.run(planted.statement.replace(u"{db}"_s, quotedIdentifier(m_names.database))
                      .replace(u"{writer}"_s, quotedIdentifier(writer())));
        expected.append(planted.found);
    }
    const auto result = compare();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QCOMPARE(differencesIn(result), expected);
    QVERIFY(result.outcome.error->message().contains(QString::number(expected.size())));
    // The copy sees them too, and touches nothing.
    const auto again = replicate();
    QCOMPARE(again.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY2(again.outcome.error->advice().contains(u"compare_schema"_s), again.describe());
}

void CompareSchemaTest::showsWhereLongTextsBeginToDiffer()
{
    copy(pairsToTest().first());
    const auto body = u"SELECT 1; -- %1 the end"_s;
    onPublisher(u"CREATE OR REPLACE FUNCTION public.f() RETURNS integer LANGUAGE sql AS %1"_s.arg(
        quotedLiteral(body.arg(u"long "_s.repeated(500) + u"old"_s))));
    sql(m_used->subscriber(), m_names.database,
        u"CREATE OR REPLACE FUNCTION public.f() RETURNS integer LANGUAGE sql AS %1"_s.arg(
            quotedLiteral(body.arg(u"long "_s.repeated(500) + u"new"_s))));
    const auto result = compare();
    const auto row = result.tables().first().rows.first();
    for (const auto& [column, word] : {std::pair{3, u"old"_s}, std::pair{4, u"new"_s}}) {
        const auto cell = row.at(column).value_or(QString());
        QVERIFY2(cell.contains(word) && cell.startsWith(u'…') && cell.size() < 200, qUtf8Printable(cell));
    }
}

void CompareSchemaTest::tellsNoSecret()
{
    copy(pairsToTest().first());
    onPublisher(u"CREATE FOREIGN DATA WRAPPER w; CREATE SERVER far FOREIGN DATA WRAPPER w;"
                " CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (\"user\" 'u', password 'T0PSECRET');"
                " ALTER DATABASE %1 SET app.token = 'T0PSECRET'"_s.arg(quotedIdentifier(m_names.database)));
    sql(m_used->subscriber(), m_names.database,
        u"CREATE FOREIGN DATA WRAPPER w; CREATE SERVER far FOREIGN DATA WRAPPER w;"
        " CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (\"user\" 'u', password 'T0PSECRE7')"_s);
    const auto result = compare();
    QCOMPARE(differencesIn(result),
             (QStringList{u"database %1 | setting app.token"_s.arg(m_names.database),
                          u"user mapping PUBLIC on far | options"_s}));
    QVERIFY2(!result.everything().contains(u"T0PSECRE"_s), qUtf8Printable(result.everything()));
}

void CompareSchemaTest::saysThatThereIsNothingToCompare()
{
    prepare();
    const auto result = compare();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY2(result.outcome.error->message().contains(m_names.database), result.describe());
}

FLARE_TEST(CompareSchemaTest)
#include "tst_compare_schema.moc"
