// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preflight/checks.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

Facts::Server serverOf(Side side, int major)
{
    Facts::Server server;
    server.side = side;
    server.version = major * 10000;
    server.versionText = u"%1.0"_s.arg(major);
    server.superuser = true;
    server.locks = {64, 100, 11, 0};
    return server;
}

/// Two servers with a database "shop" on both, about which nothing is known.
struct JudgedPair
{
    explicit JudgedPair(int publisher, int subscriber)
        : facts{config, serverOf(Side::Publisher, publisher), serverOf(Side::Subscriber, subscriber), {}}
    {
        facts.subscriber.roles.settingNames = {u"standard_conforming_strings"_s};
        facts.databases.append({DatabaseName(u"shop"_s), {}, {}});
        facts.databases.first().publisher.exists = true;
        facts.databases.first().subscriber.exists = true;
    }

    /// "blocker subscriber a, b" for each finding of the check.
    [[nodiscard]] QStringList judged(const QString& check) const
    {
        QStringList lines;
        for (const auto& finding : judge(facts, {check}))
            lines.append(
                u"%1 %2 %3"_s.arg(keyOf(finding.severity), keyOf(finding.side), finding.objects.join(u", "_s)));
        return lines;
    }

    Facts::Database& shop() { return facts.databases.first().publisher; }

    Config config;
    Facts::Migration facts;
};

} // namespace

/// What is judged by versions and arithmetic.
class PreflightJudgementsTest : public QObject
{
    Q_OBJECT

private slots:
    void countsLocks_data();
    void countsLocks();
    void advisesASettingThatSuffices();
    void choosesAPgDump_data();
    void choosesAPgDump();
    void foretellsTheDisk();
    void tellsAnOutdatedServerFromAClosedWay();
    void tellsWhatFailsAlikeOnce();
    void refusesByTheSubscribersVersion_data();
    void refusesByTheSubscribersVersion();
    void knowsWhomPoliciesDoNotHold();
};

void PreflightJudgementsTest::countsLocks_data()
{
    QTest::addColumn<qint64>("tables");
    QTest::addColumn<qint64>("objects");
    QTest::addColumn<qint64>("used");
    QTest::addColumn<QStringList>("findings");
    const auto setting = u"max_locks_per_transaction"_s;
    QTest::newRow("few") << qint64{100} << qint64{300} << qint64{0} << QStringList();
    QTest::newRow("as many as fit") << qint64{5120} << qint64{5120} << qint64{0} << QStringList();
    QTest::newRow("one table more") << qint64{5121} << qint64{0} << qint64{0}
                                    << QStringList{u"warning publisher "_s + setting};
    QTest::newRow("more than there can be")
        << qint64{7105} << qint64{0} << qint64{0} << QStringList{u"blocker publisher "_s + setting};
    QTest::newRow("others have them") << qint64{5000} << qint64{0} << qint64{3000}
                                      << QStringList{u"blocker publisher "_s + setting};
    QTest::newRow("one object more") << qint64{0} << qint64{5121} << qint64{0}
                                     << QStringList{u"warning subscriber "_s + setting};
}

void PreflightJudgementsTest::countsLocks()
{
    QFETCH(const qint64, tables);
    QFETCH(const qint64, objects);
    QFETCH(const qint64, used);
    QFETCH(const QStringList, findings);
    JudgedPair scene(15, 18);
    scene.facts.publisher.locks.used = used;
    scene.shop().lockedTables = tables;
    scene.shop().lockableObjects = objects;
    QCOMPARE(scene.judged(u"lock_room"_s), findings);
}

void PreflightJudgementsTest::advisesASettingThatSuffices()
{
    JudgedPair scene(15, 18);
    scene.shop().lockedTables = 20'000;
    scene.shop().lockableObjects = 90'000;
    const auto found = judge(scene.facts, {u"lock_room"_s});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().remedies.first().sql, u"ALTER SYSTEM SET max_locks_per_transaction = 256;"_s);
    scene.facts.publisher.locks.perTransaction = 256;
    QCOMPARE(found.last().remedies.first().sql, u"ALTER SYSTEM SET max_locks_per_transaction = 1152;"_s);
    scene.facts.subscriber.locks.perTransaction = 1152;
    QCOMPARE(scene.judged(u"lock_room"_s), QStringList());
}

void PreflightJudgementsTest::choosesAPgDump_data()
{
    QTest::addColumn<QList<int>>("there");
    QTest::addColumn<QStringList>("findings");
    QTest::newRow("of the subscriber's version") << QList<int>{13, 15, 18} << QStringList();
    QTest::newRow("between them") << QList<int>{13, 16} << QStringList{u"note publisher /opt/16/pg_dump"_s};
    QTest::newRow("newer than both") << QList<int>{19} << QStringList{u"note publisher /opt/19/pg_dump"_s};
    QTest::newRow("older than the publisher") << QList<int>{13, 14} << QStringList{u"blocker publisher pg_dump"_s};
    QTest::newRow("none") << QList<int>{} << QStringList{u"blocker publisher pg_dump"_s};
}

void PreflightJudgementsTest::choosesAPgDump()
{
    QFETCH(const QList<int>, there);
    QFETCH(const QStringList, findings);
    JudgedPair scene(15, 18);
    QCOMPARE(scene.judged(u"client_programs"_s), QStringList());
    scene.facts.surroundings.dumps.emplace();
    for (const int major : there)
        scene.facts.surroundings.dumps->append(
            {u"pg_dump"_s, u"/opt/%1/pg_dump"_s.arg(major), major, u"%1.1"_s.arg(major)});
    QCOMPARE(scene.judged(u"client_programs"_s), findings);
}

void PreflightJudgementsTest::foretellsTheDisk()
{
    JudgedPair scene(15, 18);
    scene.shop().bytes = qint64{100} * 1024 * 1024 * 1024;
    scene.facts.publisher.wal.bytes = qint64{86'400} * 1024 * 1024;
    QCOMPARE(scene.judged(u"disk_forecast"_s), QStringList());
    scene.facts.publisher.wal.seconds = 86'400;
    const auto found = judge(scene.facts, {u"disk_forecast"_s});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().severity, Severity::Note);
    // 107.4 GB at 50 MB/s take 2148 s, in each of which 1 MiB is written.
    QVERIFY2(found.first().text.contains(u"35 min 48 s"_s), qUtf8Printable(found.first().text));
    QVERIFY2(found.first().text.contains(u"2.1 GiB"_s), qUtf8Printable(found.first().text));
}

void PreflightJudgementsTest::tellsAnOutdatedServerFromAClosedWay()
{
    const auto adviceFor = [](const QByteArray& sqlState) {
        JudgedPair scene(15, 18);
        ServerError said;
        said.sqlState = sqlState;
        ConnectivityProbe probe;
        probe.route = true;
        probe.database = DatabaseName(u"shop"_s);
        probe.error = Error(ErrorKind::Sql, u"It failed."_s, u"Look."_s).withServerError(said);
        scene.facts.surroundings.routes = {probe};
        const auto found = judge(scene.facts, {u"route"_s});
        return found.isEmpty() ? QString() : found.first().remedies.first().text;
    };
    QCOMPARE(adviceFor("08006"), u"Look."_s);
    QVERIFY(adviceFor("58P01").contains(u"restart it"_s));
}

void PreflightJudgementsTest::tellsWhatFailsAlikeOnce()
{
    JudgedPair scene(15, 18);
    for (const auto& name : {u"a"_s, u"b"_s, u"c"_s}) {
        ConnectivityProbe probe;
        probe.route = true;
        probe.database = DatabaseName(name);
        if (name == u"c"_s) {
            probe.verdict = ConnectivityProbe::Verdict::NotYet;
            probe.note = u"Not yet."_s;
        } else {
            probe.error = Error(ErrorKind::Connect, u"No way to "_s + name, u"Look."_s);
        }
        scene.facts.surroundings.routes.append(probe);
    }
    QCOMPARE(scene.judged(u"route"_s), (QStringList{u"blocker subscriber a, b"_s, u"note subscriber c"_s}));
}

void PreflightJudgementsTest::refusesByTheSubscribersVersion_data()
{
    QTest::addColumn<int>("publisher");
    QTest::addColumn<int>("subscriber");
    QTest::addColumn<QString>("check");
    QTest::addColumn<QStringList>("findings");
    const auto objects = u"refused_objects"_s;
    const auto aggregate = u"blocker publisher public.a(anyelement)"_s;
    const auto type = u"blocker publisher public.t.c (reltime)"_s;
    QTest::newRow("10 to 11") << 10 << 11 << objects << QStringList();
    QTest::newRow("10 to 12") << 10 << 12 << objects << QStringList{type};
    QTest::newRow("10 to 13") << 10 << 13 << objects << QStringList{type};
    QTest::newRow("10 to 14") << 10 << 14 << objects << QStringList{aggregate, type};
    QTest::newRow("line breaks, 18") << 15 << 18 << u"line_breaks"_s << QStringList();
    QTest::newRow("line breaks, 19") << 15 << 19 << u"line_breaks"_s << QStringList{u"blocker publisher two\\nlines"_s};
    QTest::newRow("backslashes, 18") << 15 << 18 << u"backslashes"_s << QStringList();
    QTest::newRow("backslashes, 19") << 15 << 19 << u"backslashes"_s
                                     << QStringList{u"blocker publisher standard_conforming_strings"_s};
}

void PreflightJudgementsTest::refusesByTheSubscribersVersion()
{
    QFETCH(const int, publisher);
    QFETCH(const int, subscriber);
    QFETCH(const QString, check);
    QFETCH(const QStringList, findings);
    JudgedPair scene(publisher, subscriber);
    scene.shop().legacy.polymorphicAggregates = {u"public.a(anyelement)"_s};
    scene.shop().legacy.obsoleteColumns = {{{u"public"_s, u"t"_s}, u"c"_s, u"reltime"_s}};
    scene.facts.publisher.tablespaces = {u"two\nlines"_s, u"one"_s};
    scene.facts.publisher.databaseSettings[DatabaseName(u"shop"_s)].insert(u"standard_conforming_strings"_s, u"off"_s);
    QCOMPARE(scene.judged(check), findings);
}

void PreflightJudgementsTest::knowsWhomPoliciesDoNotHold()
{
    JudgedPair scene(15, 18);
    scene.config.publisher.replUser = Account{RoleName(u"repl"_s), {}, {}};
    RoleState role;
    role.name = RoleName(u"repl"_s);
    scene.facts.publisher.roles.roles = {role};
    TableFacts table;
    table.name = {u"public"_s, u"t"_s};
    table.rowSecurity = true;
    table.owner = RoleName(u"owner"_s);
    scene.shop().tables.permanent = {table};
    const auto found = QStringList{u"blocker publisher public.t"_s};
    QCOMPARE(scene.judged(u"row_security"_s), found);
    RoleMembership membership;
    membership.role = table.owner;
    membership.member = role.name;
    scene.facts.publisher.roles.memberships = {membership};
    QCOMPARE(scene.judged(u"row_security"_s), QStringList());
    scene.facts.publisher.roles.memberships.first().inherit = false;
    QCOMPARE(scene.judged(u"row_security"_s), found);
    scene.facts.publisher.roles.roles.first().bypassRls = true;
    QCOMPARE(scene.judged(u"row_security"_s), QStringList());
}

FLARE_TEST(PreflightJudgementsTest)
#include "tst_preflightjudgements.moc"
