// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/rolestatements.h"

#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

const auto scram = u"SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy"_s;
const auto md5 = u"md5"_s + u"0"_s.repeated(32);

RoleState role(const QString& name, const std::function<void(RoleState&)>& change = {})
{
    RoleState state;
    state.name = RoleName(name);
    if (change)
        change(state);
    return state;
}

RoleMembership member(const QString& group, const QString& name, const QString& grantor = {}, bool admin = false)
{
    RoleMembership membership;
    membership.role = RoleName(group);
    membership.member = RoleName(name);
    membership.grantor = RoleName(grantor);
    membership.byBootstrap = grantor.isEmpty();
    membership.admin = admin;
    return membership;
}

RoleSetting setting(const QString& name, const QString& value, const QString& database = {})
{
    return {RoleName(u"app"_s), DatabaseName(database), name, value};
}

RoleCatalogue catalogue(int majorVersion, const QList<RoleState>& roles = {})
{
    RoleCatalogue catalogue;
    catalogue.majorVersion = majorVersion;
    catalogue.user = RoleName(u"postgres"_s);
    catalogue.superuser = true;
    catalogue.verifiersReadable = true;
    catalogue.roles = {role(u"postgres"_s, [](RoleState& r) { r.bootstrap = r.superuser = r.canLogin = true; })};
    catalogue.roles += roles;
    catalogue.databases = {DatabaseName(u"postgres"_s)};
    catalogue.settingNames = {u"search_path"_s, u"statement_timeout"_s, u"datestyle"_s};
    return catalogue;
}

QStringList statements(const RoleChanges& found)
{
    QStringList texts;
    for (const auto& change : found.changes)
        texts.append(QString::fromUtf8(change.statement.text()));
    return texts;
}

QString notes(const RoleChanges& found)
{
    return found.notes.join(u'\n');
}

} // namespace

class RoleStatementsTest : public QObject
{
    Q_OBJECT

private slots:
    void createsARoleWithAllItHas();
    void quotesWhatANameHolds();
    void masksTheVerifier();
    void changesOnlyWhatDiffers();
    void hasNothingToDoWhenBothAreAlike();
    void neverTouchesTheServersOrAProvidersRoles();
    void leavesTheFilesOwnLoginsAsTheyAre();
    void leavesPrivilegedAttributesOutWhenTold();
    void listsWhoHasNoPassword();
    void setsNoPasswordThatCantBeCompared();
    void warnsOfMd5();
    void grantsMemberships_data();
    void grantsMemberships();
    void grantsAfterWhatTheGrantorNeeds();
    void leavesUnknownGrantorsToTheServer();
    void tellsWhatAnOldSubscriberCantExpress();
    void writesSettings_data();
    void writesSettings();
    void bringsOnlySettingsThatTheSubscriberCanHave();

private:
    RoleOptions m_options{true, false, {RoleName(u"postgres"_s), RoleName(u"dbowner"_s)}, {DatabaseName(u"bench"_s)}};
};

void RoleStatementsTest::createsARoleWithAllItHas()
{
    const auto publisher = catalogue(15, {role(u"app"_s, [](RoleState& r) {
                                         r.superuser = r.createRole = r.createDatabase = r.canLogin = true;
                                         r.replication = r.bypassRls = true;
                                         r.inherits = false;
                                         r.connectionLimit = 5;
                                         r.validUntil = u"2030-01-01 00:00:00+00"_s;
                                         r.verifier = Secret(scram);
                                         r.comment = u"the app's"_s;
                                     })});
    const auto found = roleChanges(publisher, catalogue(18), m_options);
    QCOMPARE(
        statements(found),
        (QStringList{u"CREATE ROLE \"app\" WITH SUPERUSER NOINHERIT CREATEROLE CREATEDB LOGIN REPLICATION"
                     " BYPASSRLS CONNECTION LIMIT 5 VALID UNTIL '2030-01-01 00:00:00+00' PASSWORD '%1'"_s.arg(scram),
                     u"COMMENT ON ROLE \"app\" IS 'the app''s'"_s}));
    QVERIFY(!found.changes.first().alters);
    QCOMPARE(found.notes, QStringList());
}

void RoleStatementsTest::quotesWhatANameHolds()
{
    const auto longest = u"ö"_s.repeated(31) + u"x"_s;
    QCOMPARE(longest.toUtf8().size(), 63);
    const auto found =
        roleChanges(catalogue(10, {role(u"we\"ird.Näme; --"_s), role(longest)}), catalogue(18), m_options);
    QCOMPARE(statements(found),
             (QStringList{u"CREATE ROLE \"we\"\"ird.Näme; --\""_s, u"CREATE ROLE \"%1\""_s.arg(longest)}));
}

void RoleStatementsTest::masksTheVerifier()
{
    const auto publisher = catalogue(15, {role(u"app"_s, [](RoleState& r) { r.verifier = Secret(scram); })});
    const auto found = roleChanges(publisher, catalogue(18), m_options);
    QCOMPARE(found.changes.first().statement.preview(), u"CREATE ROLE \"app\" WITH PASSWORD '%1'"_s.arg(redacted()));
}

void RoleStatementsTest::changesOnlyWhatDiffers()
{
    const auto publisher = catalogue(15, {role(u"app"_s, [](RoleState& r) {
                                         r.canLogin = true;
                                         r.verifier = Secret(scram);
                                     })});
    const auto subscriber = catalogue(18, {role(u"app"_s, [](RoleState& r) {
                                          r.canLogin = r.createDatabase = true;
                                          r.validUntil = u"2020-01-01 00:00:00+00"_s;
                                          r.verifier = Secret(u"SCRAM-SHA-256$other"_s);
                                      })});
    const auto found = roleChanges(publisher, subscriber, m_options);
    QCOMPARE(statements(found),
             QStringList{u"ALTER ROLE \"app\" WITH NOCREATEDB VALID UNTIL 'infinity' PASSWORD '%1'"_s.arg(scram)});
    QVERIFY(found.changes.first().alters);
    QVERIFY(notes(found).contains(u"app (NOCREATEDB VALID UNTIL 'infinity' PASSWORD '%1')"_s.arg(redacted())));
}

void RoleStatementsTest::hasNothingToDoWhenBothAreAlike()
{
    auto publisher = catalogue(15, {role(u"app"_s, [](RoleState& r) { r.verifier = Secret(scram); })});
    publisher.memberships = {member(u"pg_monitor"_s, u"app"_s, u"somebody"_s)};
    publisher.roles.append(role(u"pg_monitor"_s));
    publisher.settings = {setting(u"statement_timeout"_s, u"1s"_s)};
    auto subscriber = publisher;
    subscriber.majorVersion = 18;
    // What the subscriber has beyond that is nobody's business.
    subscriber.roles.append(role(u"other"_s));
    subscriber.settings.append(setting(u"search_path"_s, u"x"_s));
    QCOMPARE(statements(roleChanges(publisher, subscriber, m_options)), QStringList());
}

void RoleStatementsTest::neverTouchesTheServersOrAProvidersRoles()
{
    auto publisher = catalogue(15, {role(u"pg_monitor"_s), role(u"rds_superuser"_s), role(u"app"_s)});
    publisher.roles.first().verifier = Secret(scram);
    publisher.settings = {{RoleName(u"postgres"_s), {}, u"statement_timeout"_s, u"1s"_s}};
    publisher.memberships = {member(u"rds_superuser"_s, u"app"_s), member(u"app"_s, u"postgres"_s)};
    const auto found = roleChanges(publisher, catalogue(18), m_options);
    QCOMPARE(statements(found), QStringList{u"CREATE ROLE \"app\""_s});
    QVERIFY(notes(found).contains(u"provider and are left out: rds_superuser."_s));
    QVERIFY(notes(found).contains(u"app in rds_superuser"_s));
    // initdb's superuser of the subscriber is as untouchable as the one we log in as.
    auto subscriber = catalogue(18);
    subscriber.user = RoleName(u"admin"_s);
    QCOMPARE(statements(roleChanges(publisher, subscriber, m_options)), QStringList{u"CREATE ROLE \"app\""_s});
}

void RoleStatementsTest::leavesTheFilesOwnLoginsAsTheyAre()
{
    auto publisher = catalogue(15,
                               {role(u"dbowner"_s,
                                     [](RoleState& r) {
                                         r.createDatabase = r.canLogin = true;
                                         r.verifier = Secret(scram);
                                     }),
                                role(u"staff"_s)});
    publisher.memberships = {member(u"staff"_s, u"dbowner"_s)};
    publisher.settings = {{RoleName(u"dbowner"_s), {}, u"statement_timeout"_s, u"1s"_s}};
    QCOMPARE(statements(roleChanges(publisher, catalogue(15), m_options)).size(), 4);
    const auto found = roleChanges(publisher, catalogue(15, {role(u"dbowner"_s)}), m_options);
    QCOMPARE(statements(found), (QStringList{u"CREATE ROLE \"staff\""_s, u"GRANT \"staff\" TO \"dbowner\""_s}));
    QVERIFY(notes(found).contains(u"stay as they are there: dbowner."_s));
}

void RoleStatementsTest::leavesPrivilegedAttributesOutWhenTold()
{
    const auto publisher = catalogue(15, {role(u"app"_s, [](RoleState& r) {
                                         r.superuser = r.replication = r.bypassRls = r.canLogin = r.createRole = true;
                                     })});
    m_options.stripPrivileges = true;
    const auto found = roleChanges(publisher, catalogue(18), m_options);
    m_options.stripPrivileges = false;
    QCOMPARE(statements(found), QStringList{u"CREATE ROLE \"app\" WITH CREATEROLE LOGIN"_s});
    QVERIFY(notes(found).contains(u"app SUPERUSER, app REPLICATION, app BYPASSRLS"_s));
}

void RoleStatementsTest::listsWhoHasNoPassword()
{
    const auto login = [](RoleState& r) { r.canLogin = true; };
    const auto publisher = catalogue(15, {role(u"app"_s, login), role(u"group"_s), role(u"web"_s, [&](RoleState& r) {
                                              login(r);
                                              r.verifier = Secret(scram);
                                          })});
    QVERIFY(notes(roleChanges(publisher, catalogue(18), m_options)).contains(u"PASSWORD: app."_s));
    m_options.passwords = false;
    const auto found = roleChanges(publisher, catalogue(18), m_options);
    m_options.passwords = true;
    QVERIFY(notes(found).contains(u"PASSWORD: app, web."_s));
    QVERIFY(!statements(found).join(u' ').contains(scram));
}

void RoleStatementsTest::setsNoPasswordThatCantBeCompared()
{
    const auto publisher = catalogue(15, {role(u"app"_s, [](RoleState& r) { r.verifier = Secret(scram); })});
    auto subscriber = catalogue(18, {role(u"app"_s)});
    subscriber.verifiersReadable = false;
    const auto found = roleChanges(publisher, subscriber, m_options);
    QCOMPARE(statements(found), QStringList());
    QVERIFY(notes(found).contains(u"can't be compared"_s));
}

void RoleStatementsTest::warnsOfMd5()
{
    const auto publisher = catalogue(10, {role(u"app"_s, [](RoleState& r) { r.verifier = Secret(md5); })});
    const auto found = roleChanges(publisher, catalogue(18), m_options);
    QCOMPARE(statements(found), QStringList{u"CREATE ROLE \"app\" WITH PASSWORD '%1'"_s.arg(md5)});
    QVERIFY(notes(found).contains(u"MD5"_s));
    QVERIFY(!notes(found).contains(md5));
}

void RoleStatementsTest::grantsMemberships_data()
{
    QTest::addColumn<int>("publisher");
    QTest::addColumn<int>("subscriber");
    QTest::addColumn<QString>("expected");
    QTest::newRow("10 to 15") << 10 << 15 << u"GRANT \"staff\" TO \"app\" WITH ADMIN OPTION"_s;
    QTest::newRow("15 to 16") << 15 << 16 << u"GRANT \"staff\" TO \"app\" WITH ADMIN TRUE, INHERIT FALSE, SET TRUE"_s;
    QTest::newRow("16 to 18") << 16 << 18
                              << u"GRANT \"staff\" TO \"app\" WITH ADMIN TRUE, INHERIT FALSE, SET TRUE"
                                 " GRANTED BY \"boss\""_s;
    QTest::newRow("18 to 15") << 18 << 15 << u"GRANT \"staff\" TO \"app\" WITH ADMIN OPTION"_s;
}

void RoleStatementsTest::grantsMemberships()
{
    QFETCH(int, publisher);
    QFETCH(int, subscriber);
    QFETCH(QString, expected);
    auto from = catalogue(publisher, {role(u"app"_s), role(u"staff"_s), role(u"boss"_s)});
    from.memberships = {member(u"staff"_s, u"app"_s, u"boss"_s, true)};
    from.memberships.first().inherit = false;
    auto to = catalogue(subscriber, from.roles.mid(1));
    to.memberships = {member(u"staff"_s, u"boss"_s, {}, true)};
    QCOMPARE(statements(roleChanges(from, to, m_options)), QStringList{expected});
}

void RoleStatementsTest::grantsAfterWhatTheGrantorNeeds()
{
    auto publisher = catalogue(17, {role(u"a"_s), role(u"b"_s), role(u"c"_s), role(u"staff"_s)});
    publisher.memberships = {member(u"staff"_s, u"a"_s, u"b"_s), member(u"staff"_s, u"b"_s, u"c"_s, true),
                             member(u"staff"_s, u"c"_s, {}, true)};
    const auto found = roleChanges(publisher, catalogue(18, publisher.roles.mid(1)), m_options);
    QCOMPARE(statements(found),
             (QStringList{u"GRANT \"staff\" TO \"c\" WITH ADMIN TRUE, INHERIT TRUE, SET TRUE"_s,
                          u"GRANT \"staff\" TO \"b\" WITH ADMIN TRUE, INHERIT TRUE, SET TRUE GRANTED BY \"c\""_s,
                          u"GRANT \"staff\" TO \"a\" WITH ADMIN FALSE, INHERIT TRUE, SET TRUE GRANTED BY \"b\""_s}));
}

void RoleStatementsTest::leavesUnknownGrantorsToTheServer()
{
    auto publisher = catalogue(17, {role(u"a"_s), role(u"rdsadmin"_s), role(u"staff"_s)});
    publisher.memberships = {member(u"staff"_s, u"a"_s, u"rdsadmin"_s)};
    const auto found = roleChanges(publisher, catalogue(18, {role(u"a"_s), role(u"staff"_s)}), m_options);
    QCOMPARE(statements(found), QStringList{u"GRANT \"staff\" TO \"a\" WITH ADMIN FALSE, INHERIT TRUE, SET TRUE"_s});
}

void RoleStatementsTest::tellsWhatAnOldSubscriberCantExpress()
{
    auto publisher = catalogue(17, {role(u"a"_s), role(u"staff"_s)});
    publisher.memberships = {member(u"staff"_s, u"a"_s)};
    publisher.memberships.first().set = false;
    const auto found = roleChanges(publisher, catalogue(15), m_options);
    QVERIFY(notes(found).contains(u"own attribute says: a in staff."_s));
}

void RoleStatementsTest::writesSettings_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("expected");
    QTest::newRow("plain") << u"statement_timeout"_s << u"1min"_s
                           << u"ALTER ROLE \"app\" SET \"statement_timeout\" TO '1min'"_s;
    QTest::newRow("quotes") << u"app.motto"_s << u"it's = \\ fine"_s
                            << u"ALTER ROLE \"app\" SET \"app.motto\" TO E'it''s = \\\\ fine'"_s;
    QTest::newRow("one value with commas")
        << u"DateStyle"_s << u"ISO, DMY"_s << u"ALTER ROLE \"app\" SET \"DateStyle\" TO 'ISO, DMY'"_s;
    QTest::newRow("list of names") << u"search_path"_s << u"\"$user\", public, \"We, \"\"ird\""_s
                                   << u"ALTER ROLE \"app\" SET \"search_path\" TO '$user', 'public', 'We, \"ird'"_s;
    QTest::newRow("no name") << u"search_path"_s << u"\"\""_s << u"ALTER ROLE \"app\" SET \"search_path\" TO ''"_s;
}

void RoleStatementsTest::writesSettings()
{
    QFETCH(QString, name);
    QFETCH(QString, value);
    QFETCH(QString, expected);
    QCOMPARE(QString::fromUtf8(setRoleSetting(setting(name, value)).text()), expected);
    QCOMPARE(QString::fromUtf8(setRoleSetting(setting(name, value, u"be\"nch"_s)).text()),
             QString(expected).replace(u"\"app\" "_s, u"\"app\" IN DATABASE \"be\"\"nch\" "_s));
}

void RoleStatementsTest::bringsOnlySettingsThatTheSubscriberCanHave()
{
    auto publisher = catalogue(10, {role(u"app"_s)});
    publisher.settings = {setting(u"operator_precedence_warning"_s, u"on"_s), setting(u"role"_s, u"staff"_s),
                          setting(u"statement_timeout"_s, u"1s"_s, u"bench"_s),
                          setting(u"statement_timeout"_s, u"2s"_s, u"somebody_elses"_s)};
    const auto before = roleChanges(publisher, catalogue(18, {role(u"app"_s)}), m_options);
    QCOMPARE(statements(before), QStringList{u"ALTER ROLE \"app\" SET \"role\" TO 'staff'"_s});
    QVERIFY(notes(before).contains(u"app: operator_precedence_warning"_s));
    QVERIFY(notes(before).contains(u"app: statement_timeout in bench"_s));
    auto subscriber = catalogue(18, {role(u"app"_s)});
    subscriber.databases += {DatabaseName(u"bench"_s), DatabaseName(u"somebody_elses"_s)};
    QCOMPARE(statements(roleChanges(publisher, subscriber, m_options)).last(),
             u"ALTER ROLE \"app\" IN DATABASE \"bench\" SET \"statement_timeout\" TO '1s'"_s);
}

FLARE_TEST(RoleStatementsTest)
#include "tst_rolestatements.moc"
