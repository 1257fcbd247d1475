// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/zoofixture.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

/// A setting that takes effect with a reload.
QString reloaded(const QString& setting)
{
    return u"ALTER SYSTEM SET "_s + setting + u"\nSELECT pg_reload_conf()"_s;
}

QList<std::pair<QString, Beast>> beasts()
{
    using enum Severity;
    using enum Side;
    return {
        {u"silent subscriber"_s,
         {u"status_interval"_s,
          Warning,
          Subscriber,
          {u"wal_receiver_status_interval"_s},
          {},
          reloaded(u"wal_receiver_status_interval = 0"_s)}},
        {u"impatient publisher"_s,
         {u"sender_timeout"_s,
          Warning,
          Publisher,
          {u"wal_sender_timeout"_s},
          reloaded(u"wal_sender_timeout = '5s'"_s),
          {}}},
        {u"slots are limited"_s,
         {u"slot_limits"_s,
          Warning,
          Publisher,
          {u"max_slot_wal_keep_size"_s},
          reloaded(u"max_slot_wal_keep_size = '1GB'"_s),
          {},
          {},
          13}},
        {u"idle slots are limited"_s,
         {u"slot_limits"_s,
          Warning,
          Publisher,
          {u"idle_replication_slot_timeout"_s},
          reloaded(u"idle_replication_slot_timeout = '1d'"_s),
          {},
          {},
          18}},
        {u"standby is gone"_s,
         {u"synchronous_standbys"_s,
          Warning,
          Subscriber,
          {u"synchronous_standby_names"_s},
          {},
          reloaded(u"synchronous_standby_names = 'nosuch'"_s)}},
        {u"orphan slot"_s,
         {u"foreign_slots"_s,
          Warning,
          Publisher,
          {u"orphan"_s},
          u"SELECT pg_create_logical_replication_slot('orphan', 'pgoutput')"_s,
          {}}},
        {u"replicator may not replicate"_s,
         {u"replication_role"_s, Blocker, Publisher, {u"repl"_s}, u"ALTER ROLE repl NOREPLICATION"_s, {}}},
        {u"replicator may not log in"_s,
         {u"replication_role"_s, Blocker, Publisher, {u"repl"_s}, u"ALTER ROLE repl NOLOGIN"_s, {}}},
        {u"replicator has few connections"_s,
         {u"replication_role"_s, Warning, Publisher, {u"repl"_s}, u"ALTER ROLE repl CONNECTION LIMIT 3"_s, {}}},
        {u"password runs out"_s,
         {u"replication_role"_s, Warning, Publisher, {u"repl"_s}, u"ALTER ROLE repl VALID UNTIL '2100-01-01'"_s, {}}},
        {u"limit of the role in the database"_s,
         {u"time_limits"_s,
          Blocker,
          Publisher,
          {u"statement_timeout"_s},
          u"ALTER ROLE repl IN DATABASE bench SET statement_timeout = '2s'"_s,
          {}}},
        {u"limit of the database"_s,
         {u"time_limits"_s,
          Blocker,
          Publisher,
          {u"lock_timeout"_s},
          u"ALTER ROLE repl RESET lock_timeout\nALTER DATABASE bench SET lock_timeout = '1min'"_s,
          {}}},
        {u"dates by day"_s,
         {u"text_form"_s,
          Blocker,
          Publisher,
          {u"DateStyle"_s},
          u"ALTER ROLE repl SET datestyle = 'SQL, DMY'"_s,
          {},
          {},
          10,
          99,
          10,
          14}},
        {u"MD5"_s,
         {u"password_hashes"_s,
          Warning,
          Publisher,
          {u"old one"_s},
          u"SET password_encryption = 'md5'\nCREATE ROLE \"old one\" LOGIN PASSWORD 'x'"_s,
          {},
          u"DROP ROLE \"old one\""_s,
          10,
          99,
          10,
          99,
          false}},
        {u"rows without a name"_s,
         {u"replica_identity"_s,
          Blocker,
          Publisher,
          {u"public.bare"_s, u"public.\"by Index\""_s},
          u"CREATE TABLE public.bare (a integer)\nCREATE TABLE public.\"by Index\" (a integer NOT NULL UNIQUE)"_s,
          {}}},
        {u"unlogged"_s,
         {u"not_replicated"_s,
          Warning,
          Publisher,
          {u"public.fleeting (8.0 KiB)"_s},
          u"CREATE UNLOGGED TABLE public.fleeting (id integer PRIMARY KEY)\nINSERT INTO public.fleeting VALUES (1)"_s,
          {},
          {},
          10,
          99,
          10,
          99,
          false}},
        {u"large objects"_s,
         {u"large_objects"_s, Blocker, Publisher, {}, u"SELECT lo_create(0)"_s, {}, {}, 10, 99, 10, 99, false}},
    };
}

} // namespace

class PreflightServersTest : public QObject, private ZooFixture
{
    Q_OBJECT

private slots:
    void cleanup() { remove(); }

    void findsNothingInAHealthyPair_data() { addPairRows(); }
    void findsNothingInAHealthyPair();
    void findsEachBeastAndItsRemedyHeals_data() { addBeasts(beasts()); }
    void findsEachBeastAndItsRemedyHeals();
    void endsBySeverity();
    void leavesNothingBehind();
};

void PreflightServersTest::findsNothingInAHealthyPair()
{
    QFETCH(const PairVersions, pair);
    prepare(pair);
    // No release of 10 to 12 mends what is told of them.
    const QStringList known{u"warning publisher_minor publisher "_s};
    QCOMPARE(described(serious()), pair.publisher <= 12 ? known : QStringList());
}

void PreflightServersTest::findsEachBeastAndItsRemedyHeals()
{
    QFETCH(const PairVersions, pair);
    QFETCH(const Beast, beast);
    prepare(pair);
    on(Side::Publisher, beast.onPublisher);
    on(Side::Subscriber, beast.onSubscriber);
    const auto tidy = qScopeGuard([&] { on(beast.side, beast.tidied); });
    QList<Finding> found;
    // A reload reaches new sessions a moment later.
    QTRY_VERIFY_WITH_TIMEOUT(!(found = serious(beast.check)).isEmpty(), patience);
    QCOMPARE(described(found),
             QStringList{u"%1 %2 %3 %4"_s.arg(keyOf(beast.severity), beast.check, keyOf(beast.side),
                                              beast.objects.join(u", "_s))});
    QVERIFY(!found.first().text.isEmpty());
    if (!beast.isHealed)
        return;
    QVERIFY(!found.first().remedies.isEmpty());
    apply(found.first().remedies.first());
    QTRY_COMPARE_WITH_TIMEOUT(described(serious(beast.check)), QStringList(), patience);
}

void PreflightServersTest::endsBySeverity()
{
    prepare(pairsToTest().last());
    on(Side::Publisher, u"CREATE UNLOGGED TABLE public.fleeting (id integer PRIMARY KEY)"_s);
    const QMap<QString, QStringList> only{{u"only"_s, {u"not_replicated"_s, u"replica_identity"_s}}};
    const auto warned = check(only);
    QVERIFY2(warned.succeeded(), warned.describe());
    QCOMPARE(warned.outcome.data.value(u"warnings"_s).toInt(), 1);
    auto strict = only;
    strict.insert(u"strict"_s, {QString()});
    QCOMPARE(check(strict).errorKind(), std::optional(ErrorKind::Precondition));
    on(Side::Publisher, u"CREATE TABLE public.bare (a integer)"_s);
    const auto blocked = check(only);
    QCOMPARE(blocked.errorKind(), std::optional(ErrorKind::Precondition));
    QCOMPARE(blocked.findings().first().severity, Severity::Blocker);
    QCOMPARE(check({{u"only"_s, {u"nonsense"_s}}}).errorKind(), std::optional(ErrorKind::Usage));
}

void PreflightServersTest::leavesNothingBehind()
{
    prepare(pairsToTest().last());
    const auto state =
        u"SELECT (SELECT count(*) FROM pg_class) || ' ' || (SELECT count(*) FROM pg_proc) || ' '"
        " || (SELECT count(*) FROM pg_replication_slots) || ' ' || (SELECT count(*) FROM pg_subscription)"
        " || ' ' || (SELECT count(*) FROM pg_replication_origin) || ' ' || (SELECT count(*) FROM"
        " pg_db_role_setting) || ' ' || (SELECT string_agg(relname || n_dead_tup + n_tup_ins, ',' ORDER"
        " BY relname) FROM pg_stat_user_tables)"_s;
    const auto stateOf = [&](Side side) { return sqlValue(m_used->on(side), m_names.database, state); };
    const auto ours = u"SELECT count(*) FROM pg_stat_activity WHERE application_name LIKE 'pg-flare%'"_s;
    const auto publisher = stateOf(Side::Publisher);
    const auto subscriber = stateOf(Side::Subscriber);
    (void)check();
    QCOMPARE(stateOf(Side::Publisher), publisher);
    QCOMPARE(stateOf(Side::Subscriber), subscriber);
    for (const auto side : {Side::Publisher, Side::Subscriber})
        QTRY_COMPARE_WITH_TIMEOUT(sqlValue(m_used->on(side), u"postgres"_s, ours), u"0"_s, patience);
}

FLARE_TEST(PreflightServersTest)
#include "tst_preflight_servers.moc"
