// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/migrationfixture.h"
#include "tests/shared/operationrun.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"

#include <QTest>

#include <optional>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

class InstallExtensionsTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();

    void installsIntoTheSameSchemas_data() { addPairRows(); }
    void installsIntoTheSameSchemas();
    void worksWithWeirdNamesAndAsTheOwner();
    void hasNothingToDoWithoutExtensions();
    void onlyShows();
    void tellsOtherVersionsAndSchemas();
    void namesEveryMissingExtensionAtOnce();
    void wantsTheOwnerFirst();
    void leavesNothingBehindWhenCancelled();
    void survivesTheEndOfTheSubscriber();

private:
    void prepare(PairVersions versions, const QString& statements);
    void prepare(const QString& statements) { prepare(pairsToTest().first(), statements); }
    void createOwner();
    RunResult install(const QMap<QString, QStringList>& arguments = {}, std::stop_token stop = {},
                      const std::function<void(const Event&)>& onEvent = {});
    QString onSubscriber(const QString& text) { return sqlValue(m_used->subscriber(), m_names.database, text); }
    [[nodiscard]] QString extensions();
    [[nodiscard]] bool subscriberHasDatabase();
    void waitUntilItWaits();

    PgPairs m_pairs;
    PgPair* m_used = nullptr;
    MigrationNames m_names;
};

void InstallExtensionsTest::prepare(PairVersions versions, const QString& statements)
{
    m_used = &m_pairs.pair(versions);
    createPublisherObjects(*m_used, m_names);
    sql(m_used->publisher(), m_names.database, statements);
}

void InstallExtensionsTest::createOwner()
{
    sql(m_used->subscriber(), u"postgres"_s,
        u"CREATE ROLE %1 LOGIN PASSWORD %2"_s.arg(quotedIdentifier(m_names.owner),
                                                  quotedLiteral(m_names.ownerPassword)));
}

void InstallExtensionsTest::cleanup()
{
    if (m_used != nullptr)
        removeEverything(*m_used, m_names);
    m_used = nullptr;
    m_names = {};
}

RunResult InstallExtensionsTest::install(const QMap<QString, QStringList>& arguments, std::stop_token stop,
                                         const std::function<void(const Event&)>& onEvent)
{
    return runOperation(configFor(*m_used, m_names),
                        {u"install_extensions"_s, arguments, {}, std::move(stop), onEvent});
}

QString InstallExtensionsTest::extensions()
{
    return onSubscriber(u"SELECT string_agg(extname || ' ' || nspname, ', ' ORDER BY extname) FROM pg_extension e"
                        " JOIN pg_namespace n ON n.oid = extnamespace WHERE extname <> 'plpgsql'"_s);
}

bool InstallExtensionsTest::subscriberHasDatabase()
{
    return !sqlValue(m_used->subscriber(), u"postgres"_s,
                     u"SELECT 1 FROM pg_database WHERE datname = "_s + quotedLiteral(m_names.database))
                .isNull();
}

void InstallExtensionsTest::waitUntilItWaits()
{
    SqlSession session(m_used->subscriber(), u"postgres"_s);
    QVERIFY(QTest::qWaitFor(
        [&] {
            return session.value(u"SELECT count(*) > 0 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                 " AND application_name LIKE 'pg-flare/install_extensions/%'"_s)
                == u"t";
        },
        20'000));
}

void InstallExtensionsTest::installsIntoTheSameSchemas()
{
    QFETCH(PairVersions, pair);
    prepare(pair,
            u"CREATE SCHEMA \"Ext.s\"; CREATE EXTENSION hstore SCHEMA \"Ext.s\"; CREATE EXTENSION cube;"
            " CREATE EXTENSION earthdistance; CREATE EXTENSION \"uuid-ossp\" SCHEMA \"Ext.s\""_s);
    createOwner();
    const auto result = install();
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(extensions(), u"cube public, earthdistance public, hstore Ext.s, uuid-ossp Ext.s"_s);
    QCOMPARE(onSubscriber(u"SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"_s),
             m_names.owner);
    const auto again = install();
    QVERIFY2(again.succeeded(), again.describe());
    QVERIFY(again.plan.steps.isEmpty());
}

void InstallExtensionsTest::worksWithWeirdNamesAndAsTheOwner()
{
    const auto pairs = pairsToTest();
    // Before version 13 only superusers create extensions.
    const auto trusted = std::ranges::find_if(pairs, [](const auto& pair) { return pair.publisher >= 13; });
    if (trusted == pairs.end())
        QSKIP("No pair of PostgreSQL 13 and newer.");
    m_names = weirdNames();
    prepare(*trusted, u"CREATE EXTENSION hstore"_s);
    createOwner();
    const auto result = install({{u"use-db-owner"_s, {QString()}}});
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(onSubscriber(u"SELECT pg_get_userbyid(extowner) FROM pg_extension WHERE extname = 'hstore'"_s),
             m_names.owner);
    QVERIFY(!result.everything().contains(m_names.ownerPassword));
}

void InstallExtensionsTest::hasNothingToDoWithoutExtensions()
{
    prepare(u"SELECT 1"_s);
    const auto result = install();
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(result.plan.steps.isEmpty());
    QVERIFY(!subscriberHasDatabase());
}

void InstallExtensionsTest::onlyShows()
{
    prepare(u"CREATE EXTENSION hstore"_s);
    const auto result = install({{u"only-show"_s, {QString()}}});
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(result.plan.risk, Risk::ReadOnly);
    QCOMPARE(result.tables().size(), 1);
    QCOMPARE(result.tables().first().rows.first().first().value_or(QString()), u"hstore"_s);
    QVERIFY(!subscriberHasDatabase());
}

void InstallExtensionsTest::tellsOtherVersionsAndSchemas()
{
    prepare(u"CREATE EXTENSION hstore; CREATE EXTENSION cube;"
            " UPDATE pg_catalog.pg_extension SET extversion = '0.1' WHERE extname = 'cube'"_s);
    createOwner();
    sql(m_used->subscriber(), u"postgres"_s, u"CREATE DATABASE "_s + quotedIdentifier(m_names.database));
    sql(m_used->subscriber(), m_names.database, u"CREATE SCHEMA other; CREATE EXTENSION hstore SCHEMA other"_s);
    const auto result = install();
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(result.plan.notes.join(u'\n').contains(u"cube has version 0.1"_s));
    QVERIFY(result.plan.notes.join(u'\n').contains(u"hstore is in the schema public"_s));
    QCOMPARE(extensions(), u"cube public, hstore other"_s);
}

void InstallExtensionsTest::namesEveryMissingExtensionAtOnce()
{
    prepare(u"CREATE EXTENSION hstore; CREATE EXTENSION cube; CREATE EXTENSION citext;"
            " UPDATE pg_catalog.pg_extension SET extname = extname || '_gone' WHERE extname IN ('hstore', 'cube')"_s);
    createOwner();
    const auto result = install();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->message().contains(u"hstore_gone"_s));
    QVERIFY(result.outcome.error->message().contains(u"cube_gone"_s));
    QVERIFY(!result.outcome.error->message().contains(u"citext"_s));
    QVERIFY(!subscriberHasDatabase());
}

void InstallExtensionsTest::wantsTheOwnerFirst()
{
    prepare(u"CREATE EXTENSION hstore"_s);
    const auto result = install();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->advice().contains(u"replicate_roles"_s));
    QVERIFY(!subscriberHasDatabase());
}

void InstallExtensionsTest::leavesNothingBehindWhenCancelled()
{
    prepare(u"CREATE EXTENSION hstore; CREATE EXTENSION cube"_s);
    createOwner();
    sql(m_used->subscriber(), u"postgres"_s, u"CREATE DATABASE "_s + quotedIdentifier(m_names.database));
    std::optional<SqlSession> lock(std::in_place, m_used->subscriber(), m_names.database);
    lock->run(u"BEGIN; LOCK TABLE pg_catalog.pg_extension IN EXCLUSIVE MODE"_s);
    std::stop_source source;
    const auto result = install({}, source.get_token(), [&](const Event& event) {
        if (std::holds_alternative<StepStarted>(event)) {
            waitUntilItWaits();
            source.request_stop();
        }
    });
    QVERIFY2(result.outcome.status == Outcome::Status::Cancelled, result.describe());
    lock.reset();
    QVERIFY(extensions().isNull());
    QVERIFY(subscriberHasDatabase());
}

void InstallExtensionsTest::survivesTheEndOfTheSubscriber()
{
    prepare(u"CREATE EXTENSION hstore; CREATE EXTENSION cube"_s);
    createOwner();
    sql(m_used->subscriber(), u"postgres"_s, u"CREATE DATABASE "_s + quotedIdentifier(m_names.database));
    std::optional<SqlSession> lock(std::in_place, m_used->subscriber(), m_names.database);
    lock->run(u"BEGIN; LOCK TABLE pg_catalog.pg_extension IN EXCLUSIVE MODE"_s);
    const auto result = install({}, {}, [&](const Event& event) {
        if (std::holds_alternative<StepStarted>(event)) {
            waitUntilItWaits();
            m_used->subscriber().kill();
        }
    });
    m_used->subscriber().start();
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Connect));
    lock.reset();
    const auto again = install();
    QVERIFY2(again.succeeded(), again.describe());
    QCOMPARE(extensions(), u"cube public, hstore public"_s);
}

FLARE_TEST(InstallExtensionsTest)
#include "tst_install_extensions.moc"
