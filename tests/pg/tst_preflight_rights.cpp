// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/zoofixture.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

const auto dba = u"dba"_s;
const auto dbaPassword = u"dba-password-1"_s;

QList<std::pair<QString, Beast>> beasts()
{
    using enum Severity;
    using enum Side;
    return {
        {u"another password"_s,
         {u"route"_s,
          Blocker,
          Subscriber,
          {u"bench"_s},
          u"SET password_encryption = 'scram-sha-256'\nALTER ROLE repl PASSWORD 'another'"_s,
          {},
          {},
          10,
          99,
          10,
          99,
          false}},
        {u"kept out of the database"_s,
         {u"route"_s,
          Blocker,
          Subscriber,
          {u"bench"_s},
          u"REVOKE CONNECT ON DATABASE bench FROM PUBLIC, repl"_s,
          {},
          {},
          10,
          99,
          10,
          99,
          false}},
        {u"connects as everybody does"_s,
         {u"reading_rights"_s,
          Note,
          Publisher,
          {u"CONNECT ON DATABASE \"bench\""_s},
          u"REVOKE CONNECT ON DATABASE bench FROM repl"_s,
          {}}},
        {u"tables that may not be read"_s,
         {u"reading_rights"_s,
          Note,
          Publisher,
          {u"USAGE ON SCHEMA \"Its Own\""_s, u"\"Its Own\".\"Secret\""_s, u"public.secret"_s},
          u"CREATE SCHEMA \"Its Own\"\nCREATE TABLE \"Its Own\".\"Secret\" (id integer PRIMARY KEY)\n"
          "CREATE TABLE public.secret (id integer PRIMARY KEY)"_s,
          {}}},
        {u"policies"_s,
         {u"row_security"_s,
          Blocker,
          Publisher,
          {u"public.healthy"_s},
          u"ALTER TABLE public.healthy ENABLE ROW LEVEL SECURITY"_s,
          {}}},
        {u"owner may not write"_s,
         {u"rights_on_subscriber"_s,
          Blocker,
          Subscriber,
          {u"public.healthy"_s},
          {},
          u"REVOKE ALL ON TABLE public.healthy FROM dbowner"_s,
          {},
          10,
          99,
          16}},
    };
}

} // namespace

/// What the roles of the file may, and whether the subscriber's server gets through to the publisher.
class PreflightRightsTest : public QObject, private ZooFixture
{
    Q_OBJECT

private slots:
    void cleanup();

    void findsEachBeast_data() { addBeasts(beasts()); }
    void findsEachBeast();
    void namesWhatAnAdministratorLacksOnThePublisher_data() { addPairRows(); }
    void namesWhatAnAdministratorLacksOnThePublisher();
    void namesWhatAnAdministratorLacksOnTheSubscriber_data() { addPairRows(); }
    void namesWhatAnAdministratorLacksOnTheSubscriber();
    void rowsAreHiddenAsPredicted();
    void subscriptionFailsAsPredicted();
    void leavesBothServersAsTheyWere();

private:
    /// In the place of the file's superuser there.
    void beAdministrator(Side side);
    [[nodiscard]] RunResult run(const QString& operation);
    void applyAll(const QList<Finding>& findings);
};

void PreflightRightsTest::cleanup()
{
    auto* used = m_used;
    remove();
    if (used == nullptr)
        return;
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        if (!sqlValue(used->on(side), u"postgres"_s, u"SELECT 1 FROM pg_roles WHERE rolname = 'dba'"_s).isNull())
            sql(used->on(side), u"postgres"_s, u"DROP OWNED BY dba; DROP ROLE dba"_s);
    }
}

void PreflightRightsTest::beAdministrator(Side side)
{
    sql(m_used->on(side), u"postgres"_s,
        u"SET password_encryption = 'scram-sha-256'; CREATE ROLE dba LOGIN CREATEDB CREATEROLE PASSWORD %1"_s.arg(
            quotedLiteral(dbaPassword)));
    m_change = [side](Config& config) {
        (side == Side::Publisher ? config.publisher : config.subscriber).superuser = {
            RoleName(dba), Secret(dbaPassword), {}};
    };
}

RunResult PreflightRightsTest::run(const QString& operation)
{
    auto config = configFor(*m_used, m_names);
    if (m_change)
        m_change(config);
    return runOperation(config, {operation, {}, {}, {}, {}});
}

void PreflightRightsTest::applyAll(const QList<Finding>& findings)
{
    for (const auto& finding : findings)
        apply(finding.remedies.first());
}

void PreflightRightsTest::findsEachBeast()
{
    QFETCH(const PairVersions, pair);
    QFETCH(const Beast, beast);
    prepare(pair);
    QCOMPARE(described(serious(beast.check)), QStringList());
    on(Side::Publisher, beast.onPublisher);
    on(Side::Subscriber, beast.onSubscriber);
    const auto found = serious(beast.check, beast.severity);
    QCOMPARE(described(found),
             QStringList{u"%1 %2 %3 %4"_s.arg(keyOf(beast.severity), beast.check, keyOf(beast.side),
                                              beast.objects.join(u", "_s))});
    QVERIFY(!found.first().remedies.first().sql.isEmpty() || !found.first().remedies.first().text.isEmpty());
    if (!beast.isHealed)
        return;
    apply(found.first().remedies.first());
    QCOMPARE(described(serious(beast.check, beast.severity)), QStringList());
}

void PreflightRightsTest::namesWhatAnAdministratorLacksOnThePublisher()
{
    QFETCH(const PairVersions, pair);
    prepare(pair);
    beAdministrator(Side::Publisher);
    on(Side::Publisher, u"CREATE TABLE public.others (id integer PRIMARY KEY)"_s);
    const auto found = serious(u"rights_on_publisher"_s);
    QCOMPARE(
        described(found),
        (QStringList{u"blocker rights_on_publisher publisher dba"_s, u"blocker rights_on_publisher publisher dba"_s,
                     u"blocker rights_on_publisher publisher dba"_s,
                     u"warning rights_on_publisher publisher public.healthy, public.others"_s}));
    applyAll(found);
    QCOMPARE(described(serious(u"rights_on_publisher"_s)), QStringList());
}

void PreflightRightsTest::namesWhatAnAdministratorLacksOnTheSubscriber()
{
    QFETCH(const PairVersions, pair);
    prepare(pair);
    beAdministrator(Side::Subscriber);
    const auto found = serious(u"rights_on_subscriber"_s);
    if (pair.subscriber < 16) {
        QCOMPARE(described(found), QStringList());
        QCOMPARE(described(serious(u"route"_s)), QStringList{u"blocker route subscriber bench"_s});
        return;
    }
    QCOMPARE(described(found),
             (QStringList{u"blocker rights_on_subscriber subscriber dba"_s,
                          u"blocker rights_on_subscriber subscriber public.healthy"_s}));
    applyAll(found);
    QCOMPARE(described(serious(u"rights_on_subscriber"_s)), QStringList());
    sql(m_used->subscriber(), u"postgres"_s, u"ALTER ROLE dba NOCREATEDB NOCREATEROLE"_s);
    sql(m_used->subscriber(), u"postgres"_s, u"DROP DATABASE bench"_s);
    on(Side::Publisher, u"CREATE ROLE later"_s);
    const auto tidy = qScopeGuard([&] { on(Side::Publisher, u"DROP ROLE later"_s); });
    const auto server = serious(u"rights_on_subscriber"_s);
    QCOMPARE(described(server),
             (QStringList{u"blocker rights_on_subscriber subscriber dba"_s,
                          u"blocker rights_on_subscriber subscriber dba"_s}));
    applyAll(server);
    QCOMPARE(described(serious(u"rights_on_subscriber"_s)), QStringList());
}

void PreflightRightsTest::rowsAreHiddenAsPredicted()
{
    prepare(pairsToTest().last());
    on(Side::Publisher,
       u"INSERT INTO public.healthy SELECT g, 'x', 1 FROM generate_series(1, 10) g\n"
       "ALTER TABLE public.healthy ENABLE ROW LEVEL SECURITY\n"
       "CREATE POLICY half ON public.healthy USING (id % 2 = 0)"_s);
    const auto seen = [&] {
        SqlSession session(m_used->publisher(), m_names.database,
                           {m_names.replicator, Secret(m_names.replicatorPassword)});
        return session.value(u"SELECT count(*) FROM public.healthy"_s);
    };
    const auto found = serious(u"row_security"_s);
    QCOMPARE(found.size(), 1);
    QCOMPARE(seen(), u"5"_s);
    apply(found.first().remedies.first());
    QCOMPARE(seen(), u"10"_s);
    on(Side::Publisher, u"ALTER ROLE repl NOBYPASSRLS"_s);
    apply(found.first().remedies.last());
    QCOMPARE(described(serious(u"row_security"_s)), QStringList());
    QCOMPARE(seen(), u"10"_s);
}

void PreflightRightsTest::subscriptionFailsAsPredicted()
{
    prepare(pairsToTest().last());
    // Before 16 there is no right that one could be given.
    const bool helps = m_used->versions().subscriber >= 16;
    beAdministrator(Side::Subscriber);
    const auto found = serious(helps ? u"rights_on_subscriber"_s : u"route"_s);
    QCOMPARE(found.size(), helps ? 2 : 1);
    const auto published = run(u"create_publication"_s);
    QVERIFY2(published.succeeded(), published.describe());
    const auto denied = run(u"create_subscription"_s);
    QVERIFY2(!denied.succeeded(), denied.describe());
    if (!helps)
        return;
    applyAll(found);
    const auto subscribed = run(u"create_subscription"_s);
    QVERIFY2(subscribed.succeeded(), subscribed.describe());
}

void PreflightRightsTest::leavesBothServersAsTheyWere()
{
    prepare(pairsToTest().last());
    beAdministrator(Side::Publisher);
    on(Side::Publisher, u"GRANT CREATE ON DATABASE bench TO dba\nGRANT dbowner TO dba"_s);
    const auto state = [&](Side side) {
        return sqlValue(m_used->on(side), m_names.database,
                        u"SELECT (SELECT count(*) FROM pg_publication) || ' ' || (SELECT count(*) FROM pg_subscription)"
                        " || ' ' || (SELECT count(*) FROM pg_replication_slots) || ' ' || (SELECT count(*) FROM"
                        " pg_replication_origin) || ' ' || (SELECT count(*) FROM pg_publication_rel)"_s);
    };
    const auto publisher = state(Side::Publisher);
    const auto subscriber = state(Side::Subscriber);
    QVERIFY2(!check().findings().isEmpty(), "the forecast is a note");
    QCOMPARE(state(Side::Publisher), publisher);
    QCOMPARE(state(Side::Subscriber), subscriber);
}

FLARE_TEST(PreflightRightsTest)
#include "tst_preflight_rights.moc"
