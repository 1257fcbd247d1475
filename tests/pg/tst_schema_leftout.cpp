// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/schemacopyfixture.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// A schema of which the subscriber refuses a part, copied without that.
class SchemaWithoutTest : public QObject, private SchemaCopyFixture
{
    Q_OBJECT

private slots:
    void cleanup() { remove(); }

    void isThereWhenItIsRunAgain_data() { addPairRows(); }
    void isThereWhenItIsRunAgain();
    void refusesWhatWasNotLeftOut();
    void leavesOutNamesWithASemicolon();
    void namesAllThatIsRefusedInOneOption();
    void saysThatNothingIsLeft();

private:
    RunResult replicateWithout(const QStringList& objects)
    {
        return replicate({{u"use-db-owner"_s, {QString()}}, {u"leave-out"_s, objects}});
    }
    void prepareRefused();
};

/// Only a superuser may create functions in this language; their owner may be anybody.
void SchemaWithoutTest::prepareRefused()
{
    onPublisher(uR"(CREATE FUNCTION public.native(integer) RETURNS integer LANGUAGE internal AS 'int4abs';
            CREATE FUNCTION public."a;b's"(integer) RETURNS integer LANGUAGE internal AS 'int4abs';
            CREATE TABLE public.kept (id integer PRIMARY KEY, n integer);
            CREATE TABLE public.snap (id serial PRIMARY KEY, was integer DEFAULT public.native(1));
            CREATE INDEX on_snap ON public.snap (was);
            CREATE TABLE public.refers (id integer CONSTRAINT to_snap REFERENCES public.snap);
            CREATE VIEW public.shown AS SELECT public.native(1) AS n;
            CREATE VIEW public.second AS SELECT n FROM public.shown;
            CREATE FUNCTION public.touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
            CREATE TRIGGER touched BEFORE INSERT ON public.kept FOR EACH ROW WHEN (public.native(NEW.n) > 1)
                EXECUTE PROCEDURE public.touch();
            COMMENT ON TABLE public.kept IS 'left out'; GRANT SELECT ON public.kept TO {writer};
            ALTER FUNCTION public.native(integer) OWNER TO {owner}; ALTER TABLE public.snap OWNER TO {owner};
            ALTER FUNCTION public."a;b's"(integer) OWNER TO {owner}; ALTER TABLE public.kept OWNER TO {owner};
            ALTER TABLE public.refers OWNER TO {owner}; ALTER VIEW public.shown OWNER TO {owner};
            ALTER VIEW public.second OWNER TO {owner}; ALTER FUNCTION public.touch() OWNER TO {owner})"_s
                    .replace(u"{owner}"_s, quotedIdentifier(m_names.owner))
                    .replace(u"{writer}"_s, quotedIdentifier(writer())));
    createSubscriberRoles();
}

void SchemaWithoutTest::isThereWhenItIsRunAgain()
{
    QFETCH(const PairVersions, pair);
    prepare(pair);
    prepareRefused();
    const QStringList without{u"FUNCTION public.native(integer); TABLE public.snap"_s,
                              u"FUNCTION public.a;;b's(integer)"_s,
                              uR"(COMMENT public.TABLE "kept"; ACL public.TABLE "kept")"_s};
    const auto first = replicateWithout(without);
    QVERIFY2(first.succeeded(), first.describe());
    QVERIFY(onSubscriber(u"SELECT to_regclass('public.second')"_s).isNull());
    QCOMPARE(onSubscriber(u"SELECT count(*) FROM pg_trigger WHERE tgname = 'touched'"_s), u"0"_s);

    const auto again = replicateWithout(without);
    QVERIFY2(again.succeeded(), again.describe());
    QCOMPARE(again.messages().filter(u"already there"_s).size(), 1);
    QVERIFY2(again.outcome.summary.contains(u"TABLE public.snap"_s), again.describe());
    // Less is not the same.
    const auto less = replicateWithout(without.mid(0, 2));
    QCOMPARE(less.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY2(less.outcome.error->message().contains(u"public.kept, comment"_s), less.describe());
}

void SchemaWithoutTest::refusesWhatWasNotLeftOut()
{
    prepare(pairsToTest().last());
    prepareRefused();
    const QStringList without{u"FUNCTION public.native(integer); TABLE public.snap"_s,
                              u"FUNCTION public.a;;b's(integer)"_s};
    const auto first = replicateWithout(without);
    QVERIFY2(first.succeeded(), first.describe());
    sql(m_used->subscriber(), m_names.database, u"ALTER TABLE public.kept DROP COLUMN n"_s);
    const auto other = replicateWithout(without);
    QCOMPARE(other.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY2(other.outcome.error->message().contains(u"column public.kept.n is missing"_s), other.describe());
    QVERIFY2(!other.outcome.error->message().contains(u"public.snap"_s), other.describe());
    sql(m_used->subscriber(), m_names.database, u"CREATE TABLE public.more (id integer)"_s);
    const auto more = replicateWithout(without);
    QCOMPARE(more.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY2(more.outcome.error->message().contains(u"public.more"_s), more.describe());
}

void SchemaWithoutTest::leavesOutNamesWithASemicolon()
{
    prepare();
    createSubscriberRoles();
    onPublisher(u"CREATE TABLE public.\"a;b\" (id integer); CREATE TABLE public.c (id integer)"_s);
    const auto result = replicate({{u"leave-out"_s, {u"TABLE public.a;;b"_s}}});
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(onSubscriber(u"SELECT string_agg(relname, ' ') FROM pg_class WHERE relkind = 'r'"
                          " AND relnamespace = 'public'::regnamespace"_s),
             u"c"_s);
}

void SchemaWithoutTest::namesAllThatIsRefusedInOneOption()
{
    prepare();
    prepareRefused();
    const auto refused = replicateWithout({u"TABLE public.refers"_s});
    QCOMPARE(refused.errorKind(), std::optional(ErrorKind::Sql));
    const auto option = u"--leave-out 'TABLE public.refers; FUNCTION public.a;;b'\\''s(integer);"
                        " FUNCTION public.native(integer); TABLE public.snap'"_s;
    QVERIFY2(refused.outcome.error->advice().contains(option), refused.describe());
}

void SchemaWithoutTest::saysThatNothingIsLeft()
{
    prepare();
    prepareRefused();
    const auto refused = replicateWithout({});
    QCOMPARE(refused.errorKind(), std::optional(ErrorKind::Sql));
    QCOMPARE(refused.outcome.left, Outcome::Left::Undone);
    QVERIFY(!subscriberHasDatabase());
    const auto unknown = replicateWithout({u"VIEW public.typo"_s});
    QCOMPARE(unknown.outcome.left, Outcome::Left::Nothing);
}

FLARE_TEST(SchemaWithoutTest)
#include "tst_schema_leftout.moc"
