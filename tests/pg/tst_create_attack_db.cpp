// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/migrationfixture.h"
#include "tests/shared/operationrun.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

class CreateAttackDbTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        if (pairsToTest().isEmpty())
            QSKIP("packaging/install-deps.sh --postgresql installs the servers that this test wants.");
        createPublisherObjects(pair());
    }
    void cleanup()
    {
        if (!pairsToTest().isEmpty())
            removeAll();
    }

    void makesADatabaseOfItsOwn()
    {
        const auto result = create({});
        QVERIFY2(result.succeeded(), result.describe());
        QCOMPARE(result.plan.risk, Risk::Additive);
        QCOMPARE(rowsIn(u"flare_test"_s), u"0"_s);
        QCOMPARE(publisherValue(u"SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'flare_test'"_s),
                 u"dbowner"_s);
        QCOMPARE(tablesIn(u"bench"_s), u"0"_s);
    }

    void makesOnlyASchemaInADatabaseOfTheFile()
    {
        const auto result = create({{u"database"_s, {u"bench"_s}}});
        QVERIFY2(result.succeeded(), result.describe());
        QCOMPARE(rowsIn(u"bench"_s), u"0"_s);
        QVERIFY(!ownDatabaseExists());
    }

    void keepsWhatIsThereWhenItRunsAgain()
    {
        QVERIFY(create({}).succeeded());
        addRow();
        const auto again = create({});
        QVERIFY2(again.succeeded(), again.describe());
        QCOMPARE(rowsIn(u"flare_test"_s), u"1"_s);
    }

    void dropsItsDatabaseAfterAConfirmation()
    {
        QVERIFY(create({}).succeeded());
        addRow();
        const auto result = create({{u"drop-db-before"_s, {u"true"_s}}});
        QVERIFY2(result.succeeded(), result.describe());
        QCOMPARE(result.plan.risk, Risk::Destructive);
        QCOMPARE(rowsIn(u"flare_test"_s), u"0"_s);
    }

    void dropsNothingWithoutTheRightConfirmation()
    {
        QVERIFY(create({}).succeeded());
        addRow();
        const auto wrong = configFor(pair()).subscriber.systemIdentifier.text();
        const auto result = create({{u"drop-db-before"_s, {u"true"_s}}}, wrong);
        QCOMPARE(result.errorKind(), ErrorKind::NotConfirmed);
        QCOMPARE(rowsIn(u"flare_test"_s), u"1"_s);
    }

    void asksForNothingWhenThereIsNothingToDrop()
    {
        const auto result = create({{u"drop-db-before"_s, {u"true"_s}}});
        QVERIFY2(result.succeeded(), result.describe());
        QCOMPARE(result.plan.risk, Risk::Additive);
    }

    void neverDropsADatabaseOfTheFile()
    {
        QVERIFY(create({{u"database"_s, {u"bench"_s}}}).succeeded());
        const auto result = create({{u"database"_s, {u"bench"_s}}, {u"drop-db-before"_s, {u"true"_s}}});
        QCOMPARE(result.errorKind(), ErrorKind::Usage);
        QCOMPARE(rowsIn(u"bench"_s), u"0"_s);
    }

    void refusesWhatTheFileDoesNotName_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::newRow("database") << u"database"_s << u"postgres"_s;
        QTest::newRow("role") << u"app-user"_s << u"somebody"_s;
    }

    void refusesWhatTheFileDoesNotName()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        QCOMPARE(create({{parameter, {value}}}).errorKind(), ErrorKind::Usage);
        QVERIFY(!ownDatabaseExists());
    }

    void worksWithWeirdNames()
    {
        const auto names = weirdNames();
        createPublisherObjects(pair(), names);
        const auto config = configFor(pair(), names);
        const auto result =
            runOperation(config, {u"create_attack_db"_s, {{u"database"_s, {names.database}}}, {}, {}, {}});
        QVERIFY2(result.succeeded(), result.describe());
        QCOMPARE(rowsIn(names.database), u"0"_s);
        QVERIFY(!result.everything().contains(names.ownerPassword));
        removeEverything(pair(), names);
    }

private:
    PgPair& pair() { return m_pairs.pair(pairsToTest().first()); }

    RunResult create(const QMap<QString, QStringList>& arguments, std::optional<QString> confirmation = {})
    {
        return runOperation(configFor(pair()), {u"create_attack_db"_s, arguments, confirmation, {}, {}});
    }

    QString publisherValue(const QString& text, const QString& database = u"postgres"_s)
    {
        return sqlValue(pair().publisher(), database, text);
    }

    QString rowsIn(const QString& database)
    {
        return publisherValue(u"SELECT count(*) FROM flare_attack.row"_s, database);
    }

    QString tablesIn(const QString& database)
    {
        return publisherValue(u"SELECT count(*) FROM pg_tables WHERE schemaname = 'flare_attack'"_s, database);
    }

    bool ownDatabaseExists()
    {
        return !publisherValue(u"SELECT 1 FROM pg_database WHERE datname = 'flare_test'"_s).isNull();
    }

    void addRow()
    {
        sql(pair().publisher(), u"flare_test"_s,
            u"INSERT INTO flare_attack.row (run, worker, sequence, version, payload) VALUES (1, 0, 0, 1, '')"_s);
    }

    void removeAll()
    {
        sql(pair().publisher(), u"postgres"_s, u"DROP DATABASE IF EXISTS flare_test"_s);
        removeEverything(pair());
    }

    PgPairs m_pairs;
};

FLARE_TEST(CreateAttackDbTest)
#include "tst_create_attack_db.moc"
