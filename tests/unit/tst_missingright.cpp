// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/missingright.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

class MissingRightTest : public QObject
{
    Q_OBJECT

private slots:
    void namesTheStatementThatHelps_data();
    void namesTheStatementThatHelps();
    void saysWhoCanGiveIt();
    void guessesNothingFromAnotherLanguage();
    void knowsNoStatementForSubscriptionsBefore16();
};

void MissingRightTest::namesTheStatementThatHelps_data()
{
    QTest::addColumn<QString>("statement");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("grant");
    const auto row = [](const char* name, const QString& statement, const QString& message, const QString& grant) {
        QTest::newRow(name) << statement << message << grant;
    };
    row("status table",
        u"INSERT INTO \"public\".\"flare_replication_status\" AS s (a) VALUES ($1) ON CONFLICT (a) DO UPDATE SET b = 1"_s,
        u"permission denied for table flare_replication_status"_s,
        u"GRANT SELECT, INSERT, UPDATE ON TABLE \"public\".\"flare_replication_status\" TO \"dba\";"_s);
    row("table, before 11", u"SELECT 1 FROM ONLY \"app\".\"or\"\"der\""_s, u"permission denied for relation or\"der"_s,
        u"GRANT SELECT ON TABLE \"app\".\"or\"\"der\" TO \"dba\";"_s);
    row("lock", u"BEGIN; LOCK TABLE \"a\".\"b\", \"a\".\"c\" IN SHARE MODE"_s, u"permission denied for table c"_s,
        u"GRANT UPDATE ON TABLE \"a\".\"c\" TO \"dba\";"_s);
    row("view of two words", u"SELECT * FROM sales.totals"_s, u"permission denied for materialized view totals"_s,
        u"GRANT SELECT ON TABLE \"sales\".\"totals\" TO \"dba\";"_s);
    row("sequence", u"SELECT setval(format('%I.%I', s, n)::regclass, v, c)"_s,
        u"permission denied for sequence t_id_seq"_s, u"GRANT UPDATE ON SEQUENCE \"t_id_seq\" TO \"dba\";"_s);
    row("schema", u"SELECT 1 FROM \"app\".\"t\""_s, u"permission denied for schema app"_s,
        u"GRANT USAGE ON SCHEMA \"app\" TO \"dba\";"_s);
    row("creating in a schema", u"CREATE TABLE \"public\".\"t\" (a int)"_s, u"permission denied for schema public"_s,
        u"GRANT CREATE, USAGE ON SCHEMA \"public\" TO \"dba\";"_s);
    row("creating in a database", u"CREATE PUBLICATION p"_s, u"permission denied for database my shop"_s,
        u"GRANT CREATE ON DATABASE \"my shop\" TO \"dba\";"_s);
    row("function", u"SELECT pg_replication_origin_progress($1, true)"_s,
        u"permission denied for function pg_replication_origin_progress"_s,
        u"GRANT EXECUTE ON FUNCTION \"pg_replication_origin_progress\" TO \"dba\";"_s);
    row("role, since 16", u"ALTER TABLE a OWNER TO own"_s, u"must be able to SET ROLE \"own\""_s,
        u"GRANT \"own\" TO \"dba\";"_s);
    row("role, before 16", u"CREATE DATABASE d OWNER own"_s, u"must be member of role \"own\""_s,
        u"GRANT \"own\" TO \"dba\";"_s);
    row("subscription", u"CREATE SUBSCRIPTION \"s\" CONNECTION '…'"_s, u"permission denied to create subscription"_s,
        u"GRANT pg_create_subscription TO \"dba\";"_s);
    row("subscription in a database", u"CREATE SUBSCRIPTION \"s\" CONNECTION '…'"_s,
        u"permission denied for database shop"_s, u"GRANT CREATE ON DATABASE \"shop\" TO \"dba\";"_s);
    row("database", u"CREATE DATABASE d"_s, u"permission denied to create database"_s,
        u"ALTER ROLE \"dba\" CREATEDB;"_s);
    row("slot", u"SELECT pg_create_logical_replication_slot('a', 'pgoutput')"_s,
        u"permission denied to use replication slots"_s, u"ALTER ROLE \"dba\" REPLICATION;"_s);
    row("session", u"SELECT pg_terminate_backend(1)"_s, u"permission denied to terminate process"_s,
        u"GRANT pg_signal_backend TO \"dba\";"_s);
    row("parameter", u"ALTER DATABASE d SET log_statement = 'all'"_s,
        u"permission denied to set parameter \"log_statement\""_s,
        u"GRANT SET ON PARAMETER \"log_statement\" TO \"dba\";"_s);
    row("owner", u"ALTER TABLE a ADD b int"_s, u"must be owner of table a"_s, u"GRANT … TO \"dba\";"_s);
}

void MissingRightTest::namesTheStatementThatHelps()
{
    QFETCH(QString, statement);
    QFETCH(QString, message);
    QFETCH(QString, grant);
    const auto advice = Pg::adviceOn({Side::Subscriber, 17, RoleName(u"dba"_s), statement, message});
    QVERIFY2(advice.contains(grant), qPrintable(advice));
    QVERIFY2(advice.contains(u"subscriber"_s), qPrintable(advice));
}

void MissingRightTest::saysWhoCanGiveIt()
{
    const auto advice = [](const QString& message) {
        return Pg::adviceOn({Side::Publisher, 15, RoleName(u"dba"_s), u"SELECT 1"_s, message});
    };
    QVERIFY(advice(u"permission denied for table a"_s).contains(u"its owner"_s));
    QVERIFY(advice(u"must be member of role \"own\""_s).contains(u"ADMIN OPTION"_s));
    QVERIFY(advice(u"permission denied for function f"_s).contains(u"administrator"_s));
    QVERIFY(advice(u"only roles with the X attribute may do that"_s).contains(u"administrator"_s));
}

void MissingRightTest::guessesNothingFromAnotherLanguage()
{
    const auto message = u"keine Berechtigung für Tabelle konto"_s;
    const auto login = RoleName(u"dba"_s);
    const auto unknown = Pg::adviceOn({Side::Publisher, 17, login, u"SELECT 1 FROM \"konto\""_s, message});
    QVERIFY2(!unknown.contains(u"GRANT"_s) && unknown.contains(u"dba"_s), qPrintable(unknown));
    const auto tried = Pg::adviceOn({Side::Publisher, 17, login, u"CREATE DATABASE \"d\""_s, message});
    QVERIFY2(tried.contains(u"CREATEDB"_s), qPrintable(tried));
    const auto role = Pg::adviceOn({Side::Publisher, 17, login, u"SET LOCAL ROLE \"own\""_s, message});
    QVERIFY2(role.contains(u"GRANT \"own\" TO \"dba\""_s), qPrintable(role));
}

void MissingRightTest::knowsNoStatementForSubscriptionsBefore16()
{
    const auto advice = Pg::adviceOn({Side::Subscriber, 15, RoleName(u"dba"_s), u"CREATE SUBSCRIPTION s"_s,
                                      u"must be superuser to create subscriptions"_s});
    QVERIFY2(advice.contains(u"rds_superuser"_s) && !advice.contains(u"GRANT"_s), qPrintable(advice));
}

FLARE_TEST(MissingRightTest)
#include "tst_missingright.moc"
