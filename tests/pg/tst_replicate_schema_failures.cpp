// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/schemacopyfixture.h"
#include "tests/shared/testprogram.h"

#include <QJsonArray>
#include <QScopeGuard>
#include <QTest>

#include <optional>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

/// Waits until a session of the tool waits for a lock there.
bool waitsForALock(const SandboxCluster& cluster, const QString& applicationName)
{
    SqlSession session(cluster, u"postgres"_s);
    return QTest::qWaitFor(
        [&] {
            return session.value(u"SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                 " AND application_name LIKE "_s
                                 + quotedLiteral(applicationName))
                == u"t";
        },
        20'000);
}

/// Keeps a table of the publisher from being read, so that pg_dump waits for it.
class TableLock
{
public:
    TableLock(const SandboxCluster& cluster, const QString& database, const QString& table)
        : m_session(cluster, database)
    {
        m_session.run(u"BEGIN; LOCK TABLE %1 IN ACCESS EXCLUSIVE MODE"_s.arg(table));
    }

private:
    SqlSession m_session;
};

/// Keeps settings of databases from being written, so that the copy waits for it shortly before its COMMIT.
class SettingsLock
{
public:
    explicit SettingsLock(const SandboxCluster& cluster)
        : m_session(std::in_place, cluster, u"postgres"_s)
    {
        m_session->run(u"BEGIN; LOCK TABLE pg_catalog.pg_db_role_setting IN EXCLUSIVE MODE"_s);
    }
    void release() { m_session.reset(); }

private:
    std::optional<SqlSession> m_session;
};

bool isStepStart(const Event& event, int index)
{
    const auto* started = std::get_if<StepStarted>(&event);
    return started != nullptr && started->index == index;
}

const auto ourSessions = u"pg-flare/replicate_schema/%"_s;

} // namespace

class SchemaCopyFailuresTest : public QObject, private SchemaCopyFixture
{
    Q_OBJECT

private slots:
    void cleanup() { remove(); }

    void refusesMissingRoles();
    void refusesAnotherSchemaThere();
    void refusesAnotherEncoding();
    void doesNotWaitForEverBehindALock();
    void undoesEverythingWhenAStatementFails();
    void commitsInPartsWithoutRoomForAllLocks();
    void tellsOfThePartThatIsLeft();
    void namesEverythingThatIsRefusedAtOnce();
    void leavesOutWhatItIsTold();
    void refusesToLeaveOutWhatIsNotThere();
    void leavesNothingBehindWhenCancelledInTheDump();
    void leavesNothingBehindWhenCancelledInTheCopy();
    void leavesADatabaseOfSomebodyElseAlone();
    void survivesTheEndOfThePublisher();
    void survivesTheEndOfTheSubscriber();

private:
    /// More tables than the subscriber has locks for, until the guard goes.
    [[nodiscard]] QScopeGuard<std::function<void()>> prepareManyTables();
    void prepareRefusedObjects();
};

/// Beside the simple schema's: only a superuser may create functions in C's language; their owner may be anybody.
void SchemaCopyFailuresTest::prepareRefusedObjects()
{
    prepareSimpleSchema();
    onPublisher(uR"(CREATE FUNCTION public."Native"(integer) RETURNS integer LANGUAGE internal AS 'int4abs';
            CREATE FUNCTION public.other(integer) RETURNS integer LANGUAGE internal AS 'int4abs';
            CREATE VIEW public.shown AS SELECT public."Native"(1) AS n; COMMENT ON VIEW public.shown IS 'x';
            CREATE TABLE public.filled (a integer DEFAULT public."Native"(1));
            ALTER FUNCTION public."Native"(integer) OWNER TO {owner};
            ALTER FUNCTION public.other(integer) OWNER TO {owner};
            ALTER VIEW public.shown OWNER TO {owner}; ALTER TABLE public.filled OWNER TO {owner};)"_s.replace(
        u"{owner}"_s, quotedIdentifier(m_names.owner)));
}

void SchemaCopyFailuresTest::refusesMissingRoles()
{
    prepare();
    onPublisher(u"CREATE TABLE public.a (id integer); GRANT SELECT ON public.a TO "_s + quotedIdentifier(writer()));
    const auto result = replicate();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->message().contains(writer()));
    QVERIFY(result.outcome.error->message().contains(m_names.owner));
    QVERIFY(result.outcome.error->advice().contains(u"replicate_roles"_s));
    QVERIFY(!subscriberHasDatabase());
}

void SchemaCopyFailuresTest::refusesAnotherSchemaThere()
{
    prepareSimpleSchema();
    QVERIFY(replicate().succeeded());
    sql(m_used->subscriber(), m_names.database,
        u"ALTER TABLE public.a ADD b text; CREATE TABLE public.filled AS SELECT 1 AS x"_s);
    const auto result = replicate();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->message().contains(u"public.a.b"_s));
    QVERIFY(result.outcome.error->message().contains(u"rows: public.filled"_s));
    onPublisher(u"ALTER TABLE public.a ADD b integer"_s);
    QVERIFY(replicate().outcome.error->message().contains(u"\"integer\" on the publisher and \"text\""_s));
}

void SchemaCopyFailuresTest::refusesAnotherEncoding()
{
    prepareSimpleSchema();
    sql(m_used->subscriber(), u"postgres"_s,
        u"CREATE DATABASE %1 TEMPLATE template0 ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C'"_s.arg(
            quotedIdentifier(m_names.database)));
    const auto result = replicate();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->message().contains(u"LATIN1"_s));
}

void SchemaCopyFailuresTest::doesNotWaitForEverBehindALock()
{
    prepareSimpleSchema();
    const TableLock lock(m_used->publisher(), m_names.database, u"public.a"_s);
    const auto result = replicate({{u"lock-timeout"_s, {u"300ms"_s}}});
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Tool));
    QVERIFY2(result.outcome.error->message().contains(u"public.a"_s)
                 || result.outcome.error->message().contains(u"\"a\""_s),
             result.describe());
    QVERIFY(!subscriberHasDatabase());
}

void SchemaCopyFailuresTest::undoesEverythingWhenAStatementFails()
{
    prepareSimpleSchema();
    // Only a superuser may create it; its owner may be anybody.
    onPublisher(u"CREATE FUNCTION public.native(integer) RETURNS integer LANGUAGE internal AS 'int4abs'; ALTER FUNCTION"
                " public.native(integer) OWNER TO "_s
                + quotedIdentifier(m_names.owner));
    const auto result = replicate({{u"use-db-owner"_s, {QString()}}});
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Sql));
    QVERIFY2(result.outcome.error->message().contains(u"FUNCTION public.native"_s), result.describe());
    QVERIFY(!subscriberHasDatabase());
    sql(m_used->subscriber(), u"postgres"_s, u"CREATE DATABASE "_s + quotedIdentifier(m_names.database));
    QVERIFY(!replicate({{u"use-db-owner"_s, {QString()}}}).succeeded());
    QVERIFY(subscriberHasDatabase());
    QVERIFY(onSubscriber(u"SELECT to_regclass('public.a')"_s).isNull());
}

QScopeGuard<std::function<void()>> SchemaCopyFailuresTest::prepareManyTables()
{
    prepareSimpleSchema();
    onPublisher(u"SET ROLE %1; DO $$ BEGIN FOR i IN 1..600 LOOP"
                " EXECUTE format('CREATE TABLE public.t%s (id int PRIMARY KEY, note text)', i);"
                " END LOOP; END $$"_s.arg(quotedIdentifier(m_names.owner)));
    auto& server = m_used->subscriber();
    const auto setLocks = [&server](const QString& count) {
        server.configure({{u"max_locks_per_transaction"_s, count}});
        server.restart();
    };
    setLocks(u"10"_s);
    return QScopeGuard(std::function<void()>([setLocks] { setLocks(u"64"_s); }));
}

void SchemaCopyFailuresTest::commitsInPartsWithoutRoomForAllLocks()
{
    const auto guard = prepareManyTables();
    const auto result = replicate();
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY2(result.plan.notes.join(u' ').contains(u"max_locks_per_transaction = 64"_s), result.describe());
    QCOMPARE(onSubscriber(u"SELECT count(*) FROM pg_class WHERE relkind = 'r' AND relname ~ '^t[0-9]+$'"_s), u"600"_s);
    QVERIFY(replicate().plan.steps.isEmpty());
}

// It comes last in a dump, and takes a superuser.
void SchemaCopyFailuresTest::tellsOfThePartThatIsLeft()
{
    const auto guard = prepareManyTables();
    onPublisher(u"CREATE FUNCTION public.late() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';"
                " ALTER FUNCTION public.late() OWNER TO %1;"
                " CREATE EVENT TRIGGER late ON sql_drop EXECUTE PROCEDURE public.late()"_s.arg(
                    quotedIdentifier(m_names.owner)));
    const auto undone = replicate({{u"use-db-owner"_s, {QString()}}});
    QVERIFY2(undone.errorKind() == ErrorKind::Sql, undone.describe());
    QVERIFY(!subscriberHasDatabase());
    sql(m_used->subscriber(), u"postgres"_s,
        u"CREATE DATABASE %1 OWNER %2"_s.arg(quotedIdentifier(m_names.database), quotedIdentifier(m_names.owner)));
    const auto left = replicate({{u"use-db-owner"_s, {QString()}}});
    QVERIFY2(left.errorKind() == ErrorKind::Partial, left.describe());
    QVERIFY2(left.outcome.error->advice().contains(u"A part of the schema is left"_s), left.describe());
    QVERIFY(!onSubscriber(u"SELECT to_regclass('public.a')"_s).isNull());
}

void SchemaCopyFailuresTest::namesEverythingThatIsRefusedAtOnce()
{
    prepareRefusedObjects();
    const auto result = replicate({{u"use-db-owner"_s, {QString()}}});
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Sql));
    QCOMPARE(result.tables().size(), 1);
    const auto rows = result.tables().first().rows;
    QStringList objects;
    for (const auto& row : rows)
        objects.append(u"%1 > %2"_s.arg(row.at(0).value_or(QString()), row.at(1).value_or(QString())).remove(u'"'));
    // The view and the comment fail only for want of the function; a table holds rows and must be seen.
    QCOMPARE(objects,
             (QStringList{u"FUNCTION public.Native(integer) > VIEW public.shown, COMMENT public.VIEW shown"_s,
                          u"FUNCTION public.other(integer) > "_s, u"TABLE public.filled > "_s}));
    const auto message = result.outcome.error->message();
    for (const auto& object : {u"public.Native(integer)"_s, u"public.other(integer)"_s, u"TABLE public.filled"_s})
        QVERIFY2(message.contains(object), result.describe());
    QVERIFY(result.outcome.error->advice().contains(u"--leave-out"_s));
    QVERIFY(!subscriberHasDatabase());
}

void SchemaCopyFailuresTest::leavesOutWhatItIsTold()
{
    prepareRefusedObjects();
    const auto few =
        replicate({{u"use-db-owner"_s, {QString()}}, {u"leave-out"_s, {u"FUNCTION public.Native(integer)"_s}}});
    QCOMPARE(few.errorKind(), std::optional(ErrorKind::Sql));
    QCOMPARE(few.tables().first().rows.size(), 2);
    QVERIFY(!subscriberHasDatabase());

    MemoryAudit audit;
    const auto result = runOperation(
        configFor(*m_used, m_names),
        {u"replicate_schema"_s,
         {{u"use-db-owner"_s, {QString()}},
          {u"leave-out"_s,
           {u"FUNCTION public.Native(integer); TABLE public.filled"_s, u"FUNCTION public.other(integer)"_s}}},
         {},
         {},
         {}},
        audit);
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(!onSubscriber(u"SELECT to_regclass('public.a')"_s).isNull());
    QVERIFY(onSubscriber(u"SELECT to_regclass('public.shown')"_s).isNull());
    QCOMPARE(result.messages().filter(u"VIEW public.shown"_s).size(), 1);
    const auto records = audit.records();
    QVERIFY(records.first().sql.contains(u"TABLE public.filled"_s));
    QVERIFY(records.last().data.value(u"left_out"_s).toArray().contains(u"VIEW public.shown"_s));
}

void SchemaCopyFailuresTest::refusesToLeaveOutWhatIsNotThere()
{
    prepareSimpleSchema();
    const auto result = replicate({{u"leave-out"_s, {u"VIEW public.typo"_s}}});
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Usage));
    QVERIFY(result.outcome.error->message().contains(u"public.typo"_s));
    QVERIFY(!subscriberHasDatabase());
}

void SchemaCopyFailuresTest::leavesNothingBehindWhenCancelledInTheDump()
{
    prepareSimpleSchema();
    const TableLock lock(m_used->publisher(), m_names.database, u"public.a"_s);
    std::stop_source source;
    const auto result = replicate({{u"lock-timeout"_s, {u"60s"_s}}}, source.get_token(), [&](const Event& event) {
        if (isStepStart(event, 0)) {
            QVERIFY(waitsForALock(m_used->publisher(), ourSessions));
            source.request_stop();
        }
    });
    QVERIFY2(result.outcome.status == Outcome::Status::Cancelled, result.describe());
    QVERIFY(!subscriberHasDatabase());
    SqlSession publisher(m_used->publisher(), u"postgres"_s);
    QTRY_COMPARE_WITH_TIMEOUT(publisher.value(u"SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE"
                                              " 'pg-flare/%'"_s),
                              u"0"_s, 20'000);
}

void SchemaCopyFailuresTest::leavesNothingBehindWhenCancelledInTheCopy()
{
    prepareSimpleSchema();
    SettingsLock lock(m_used->subscriber());
    std::stop_source source;
    const auto result = replicate({}, source.get_token(), [&](const Event& event) {
        if (isStepStart(event, 1)) {
            QVERIFY(waitsForALock(m_used->subscriber(), ourSessions));
            source.request_stop();
            lock.release();
        }
    });
    QVERIFY2(result.outcome.status == Outcome::Status::Cancelled, result.describe());
    QVERIFY(!subscriberHasDatabase());
    const auto again = replicate();
    QVERIFY2(again.succeeded(), again.describe());
}

void SchemaCopyFailuresTest::leavesADatabaseOfSomebodyElseAlone()
{
    prepareSimpleSchema();
    auto& server = m_used->subscriber();
    sql(server, u"postgres"_s, u"CREATE DATABASE of_somebody_else"_s);
    SqlSession somebody(server, u"postgres"_s);
    somebody.run(u"BEGIN; LOCK TABLE pg_catalog.pg_database IN SHARE MODE"_s);
    std::stop_source source;
    const auto result = replicate({}, source.get_token(), [&](const Event& event) {
        if (!isStepStart(event, 1))
            return;
        QVERIFY(waitsForALock(server, ourSessions));
        source.request_stop();
        SqlSession looker(server, u"postgres"_s);
        QTRY_COMPARE_WITH_TIMEOUT(
            looker.value(
                u"SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'CREATE DATABASE%' AND state = 'active'"_s),
            u"0"_s, 20'000);
        // The name is taken between our creation, which was cancelled, and whatever is done then.
        somebody.run(u"ALTER DATABASE of_somebody_else RENAME TO %1; COMMIT"_s.arg(quotedIdentifier(m_names.database)));
    });
    QVERIFY2(result.outcome.status == Outcome::Status::Cancelled, result.describe());
    QVERIFY(subscriberHasDatabase());
}

void SchemaCopyFailuresTest::survivesTheEndOfThePublisher()
{
    prepareSimpleSchema();
    auto lock = std::optional<TableLock>(std::in_place, m_used->publisher(), m_names.database, u"public.a"_s);
    const auto result = replicate({{u"lock-timeout"_s, {u"60s"_s}}}, {}, [&](const Event& event) {
        if (isStepStart(event, 0)) {
            QVERIFY(waitsForALock(m_used->publisher(), ourSessions));
            m_used->publisher().kill();
        }
    });
    m_used->publisher().start();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Connect));
    QCOMPARE(result.outcome.error->side(), std::optional(Side::Publisher));
    QVERIFY(!subscriberHasDatabase());
    lock.reset();
    const auto again = replicate();
    QVERIFY2(again.succeeded(), again.describe());
}

void SchemaCopyFailuresTest::survivesTheEndOfTheSubscriber()
{
    prepareSimpleSchema();
    SettingsLock lock(m_used->subscriber());
    const auto result = replicate({}, {}, [&](const Event& event) {
        if (isStepStart(event, 1)) {
            QVERIFY(waitsForALock(m_used->subscriber(), ourSessions));
            m_used->subscriber().kill();
        }
    });
    m_used->subscriber().start();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Connect));
    QCOMPARE(result.outcome.error->side(), std::optional(Side::Subscriber));
    lock.release();
    const auto again = replicate();
    QVERIFY2(again.succeeded(), again.describe());
    QCOMPARE(onSubscriber(u"SELECT count(*) FROM public.a"_s), u"0"_s);
}

FLARE_TEST(SchemaCopyFailuresTest)
#include "tst_replicate_schema_failures.moc"
