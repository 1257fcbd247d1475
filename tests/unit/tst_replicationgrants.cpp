// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/replicationgrants.h"
#include "core/replication/replicationrole.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

const RoleName repl(u"re\"pl"_s);
const DatabaseName bench(u"be\"nch"_s);

QStringList texts(const QList<Pg::Sql>& statements)
{
    QStringList all;
    for (const auto& statement : statements)
        all.append(QString::fromUtf8(statement.text()));
    return all;
}

ReplicationRoleState goodRole()
{
    ReplicationRoleState state;
    state.exists = state.canLogin = state.replication = true;
    for (const auto& [name, value] :
         QList<std::pair<QString, QString>>{{u"extra_float_digits"_s, u"3"_s},
                                            {u"datestyle"_s, u"ISO"_s},
                                            {u"intervalstyle"_s, u"postgres"_s},
                                            {u"statement_timeout"_s, u"0"_s},
                                            {u"lock_timeout"_s, u"0"_s},
                                            {u"idle_in_transaction_session_timeout"_s, u"0"_s},
                                            {u"transaction_timeout"_s, u"0"_s}})
        state.settings.append({repl, {}, name, value});
    return state;
}

} // namespace

class ReplicationGrantsTest : public QObject
{
    Q_OBJECT

private slots:
    void grantsExactlyWhatIsMissing();
    void grantsManyTablesInSeveralStatements();
    void createsTheRole_data();
    void createsTheRole();
    void leavesAGoodRoleAlone();
    void overridesASettingOfTheDatabase();
    void usesTheProvidersRoleForReplication();
    void letsRowSecurityEndTheCopyWhereItCantBeBypassed();
    void asksNothingOfASuperuserButALogin();
};

void ReplicationGrantsTest::grantsExactlyWhatIsMissing()
{
    MissingGrants missing;
    QVERIFY(missing.isEmpty());
    missing.connect = true;
    missing.schemas = {u"S ä"_s};
    missing.tables = {{u"S ä"_s, u"t\"1"_s}, {u"public"_s, u"t"_s}};
    missing.futureTables = {{RoleName(u"Owner"_s), u"S ä"_s}};
    QVERIFY(!missing.isEmpty());
    QCOMPARE(texts(grantStatements(missing, bench, repl)),
             (QStringList{u"GRANT CONNECT ON DATABASE \"be\"\"nch\" TO \"re\"\"pl\""_s,
                          u"GRANT USAGE ON SCHEMA \"S ä\" TO \"re\"\"pl\""_s,
                          u"GRANT SELECT ON TABLE \"S ä\".\"t\"\"1\", \"public\".\"t\" TO \"re\"\"pl\""_s,
                          u"ALTER DEFAULT PRIVILEGES FOR ROLE \"Owner\" IN SCHEMA \"S ä\" GRANT SELECT ON TABLES TO"
                          " \"re\"\"pl\""_s}));
}

void ReplicationGrantsTest::grantsManyTablesInSeveralStatements()
{
    MissingGrants missing;
    for (int i = 0; i < 250; ++i)
        missing.tables.append({u"public"_s, u"t%1"_s.arg(i)});
    const auto statements = texts(grantStatements(missing, bench, repl));
    QCOMPARE(statements.size(), 3);
    QCOMPARE(statements.join(u' ').count(u"\"public\"."_s), 250);
}

void ReplicationGrantsTest::createsTheRole_data()
{
    QTest::addColumn<int>("majorVersion");
    QTest::addColumn<int>("settings");
    QTest::newRow("10") << 10 << 6;
    QTest::newRow("16") << 16 << 6;
    QTest::newRow("17") << 17 << 7;
}

void ReplicationGrantsTest::createsTheRole()
{
    QFETCH(int, majorVersion);
    QFETCH(int, settings);
    const auto statements = replicationRoleStatements(repl, bench, {}, {majorVersion, false, Secret(u"p'a\\ss"_s)});
    QCOMPARE(QString::fromUtf8(statements.first().text()),
             u"CREATE ROLE \"re\"\"pl\" WITH LOGIN REPLICATION PASSWORD E'p''a\\\\ss'"_s);
    QCOMPARE(statements.first().preview(),
             u"CREATE ROLE \"re\"\"pl\" WITH LOGIN REPLICATION PASSWORD '%1'"_s.arg(redacted()));
    QCOMPARE(statements.size() - 1, settings);
    QCOMPARE(texts(statements).at(1), u"ALTER ROLE \"re\"\"pl\" SET \"extra_float_digits\" TO '3'"_s);
}

void ReplicationGrantsTest::leavesAGoodRoleAlone()
{
    QCOMPARE(texts(replicationRoleStatements(repl, bench, goodRole(), {18, false, {}})), QStringList());
}

void ReplicationGrantsTest::overridesASettingOfTheDatabase()
{
    auto state = goodRole();
    state.settings.append({repl, bench, u"statement_timeout"_s, u"5s"_s});
    state.settings.append({repl, bench, u"lock_timeout"_s, u"0"_s});
    QCOMPARE(texts(replicationRoleStatements(repl, bench, state, {18, false, {}})),
             QStringList{u"ALTER ROLE \"re\"\"pl\" IN DATABASE \"be\"\"nch\" SET \"statement_timeout\" TO '0'"_s});
}

void ReplicationGrantsTest::usesTheProvidersRoleForReplication()
{
    auto state = goodRole();
    state.replication = false;
    QCOMPARE(texts(replicationRoleStatements(repl, bench, state, {18, false, {}})),
             QStringList{u"ALTER ROLE \"re\"\"pl\" WITH REPLICATION"_s});
    state.rdsReplicationExists = true;
    QCOMPARE(texts(replicationRoleStatements(repl, bench, state, {18, false, {}})),
             QStringList{u"GRANT \"rds_replication\" TO \"re\"\"pl\""_s});
}

void ReplicationGrantsTest::letsRowSecurityEndTheCopyWhereItCantBeBypassed()
{
    auto state = goodRole();
    QCOMPARE(texts(replicationRoleStatements(repl, bench, state, {18, true, {}})),
             QStringList{u"ALTER ROLE \"re\"\"pl\" SET \"row_security\" TO 'off'"_s});
    state.weMayGiveBypassRls = true;
    QCOMPARE(texts(replicationRoleStatements(repl, bench, state, {18, true, {}})),
             QStringList{u"ALTER ROLE \"re\"\"pl\" WITH BYPASSRLS"_s});
    state.bypassRls = true;
    QCOMPARE(texts(replicationRoleStatements(repl, bench, state, {18, true, {}})), QStringList());
}

void ReplicationGrantsTest::asksNothingOfASuperuserButALogin()
{
    auto state = goodRole();
    state.superuser = true;
    state.canLogin = state.replication = false;
    QCOMPARE(texts(replicationRoleStatements(repl, bench, state, {18, true, {}})),
             QStringList{u"ALTER ROLE \"re\"\"pl\" WITH LOGIN"_s});
}

FLARE_TEST(ReplicationGrantsTest)
#include "tst_replicationgrants.moc"
