// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/findingtext.h"
#include "core/preflight/checks.h"
#include "tests/shared/testprogram.h"

#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Flare;
using namespace Qt::StringLiterals;
using Facts::EffectiveSetting;

namespace {

QStringList foundBy(const Facts::Migration& facts, const QString& check)
{
    QStringList lines;
    for (const auto& finding : judge(facts, {check}))
        lines.append(keyOf(finding.severity) + u' ' + finding.objects.join(u','));
    return lines;
}

} // namespace

class PreflightChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void everyCheckExplainsItself();
    void judgesTheMinorRelease_data();
    void judgesTheMinorRelease();
    void judgesMajors_data();
    void judgesMajors();
    void takesTheNarrowestSetting();
    void countsADurationOfZeroAsNone_data();
    void countsADurationOfZeroAsNone();
    void leavesSlotsOfTheFileAlone();
    void namesWhoHoldsUpASlot();
    void putsBlockersFirst();
    void writesRemediesThatCanBePasted();

private:
    [[nodiscard]] Facts::Migration facts() const { return {m_config, m_publisher, m_subscriber, m_pairs}; }
    void addReplicator(const QString& setting, const QString& value);

    Config m_config;
    Facts::Server m_publisher;
    Facts::Server m_subscriber;
    QList<Facts::Pair> m_pairs;
};

void PreflightChecksTest::init()
{
    m_config = {};
    m_config.publisher.replUser.emplace().user = RoleName(u"repl"_s);
    m_config.subscriptions = {
        {SubscriptionName(u"bench1"_s), DatabaseName(u"bench"_s), PublicationName(u"bench"_s), {}}};
    m_publisher = {};
    m_publisher.version = 150018;
    m_publisher.versionText = u"15.18"_s;
    m_subscriber = m_publisher;
    m_subscriber.side = Side::Subscriber;
    m_pairs = {{DatabaseName(u"bench"_s), {}, {}}};
}

void PreflightChecksTest::addReplicator(const QString& setting, const QString& value)
{
    RoleState role;
    role.name = m_config.publisher.replUser->user;
    role.canLogin = true;
    role.replication = true;
    m_publisher.roles.roles = {role};
    m_publisher.settings.insert(setting, {value, false, false});
}

void PreflightChecksTest::everyCheckExplainsItself()
{
    QSet<QString> ids;
    for (const auto& check : checks()) {
        const auto id = check.id.toUtf8();
        QVERIFY2(!ids.contains(check.id), id);
        ids.insert(check.id);
        QVERIFY2(!check.title.isEmpty() && !check.title.endsWith(u'.'), id);
        QVERIFY2(check.why.endsWith(u'.'), id);
        QVERIFY2(!check.source.isEmpty(), id);
        QVERIFY2(check.judgeServers || check.judgeDatabase, id);
    }
}

void PreflightChecksTest::judgesTheMinorRelease_data()
{
    QTest::addColumn<int>("version");
    QTest::addColumn<QStringList>("found");
    const QStringList warned{u"warning "_s};
    for (const int version : {100023, 120022, 130020, 130021, 140018, 150013, 160008, 160009, 170004, 170005})
        QTest::addRow("%d", version) << version << warned;
    for (const int version : {130022, 140019, 150014, 160010, 170006, 180000})
        QTest::addRow("%d", version) << version << QStringList();
}

void PreflightChecksTest::judgesTheMinorRelease()
{
    QFETCH(int, version);
    m_publisher.version = version;
    QTEST(foundBy(facts(), u"publisher_minor"_s), "found");
}

void PreflightChecksTest::judgesMajors_data()
{
    QTest::addColumn<int>("publisher");
    QTest::addColumn<int>("subscriber");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("upwards") << 100023 << 180004 << QStringList();
    QTest::newRow("downwards") << 180004 << 150018 << QStringList{u"warning "_s};
    QTest::newRow("too old") << 90624 << 180004 << QStringList{u"blocker "_s};
    QTest::newRow("not tried yet") << 150018 << 990000 << QStringList{u"note "_s};
}

void PreflightChecksTest::judgesMajors()
{
    QFETCH(int, publisher);
    QFETCH(int, subscriber);
    m_publisher.version = publisher;
    m_subscriber.version = subscriber;
    QTEST(foundBy(facts(), u"versions"_s), "found");
}

void PreflightChecksTest::takesTheNarrowestSetting()
{
    addReplicator(u"lock_timeout"_s, u"1"_s);
    const auto role = m_config.publisher.replUser->user;
    const DatabaseName database(u"bench"_s);
    const auto effective = [&](const QString& name) {
        const auto found = Facts::effectiveSetting(m_publisher, role, database, name);
        return found ? found->value : u"none"_s;
    };
    QCOMPARE(effective(u"Lock_Timeout"_s), u"1"_s);
    QCOMPARE(effective(u"no_such"_s), u"none"_s);
    m_publisher.databaseSettings[database].insert(u"lock_timeout"_s, u"2"_s);
    QCOMPARE(effective(u"lock_timeout"_s), u"2"_s);
    m_publisher.roles.settings.append({role, {}, u"lock_timeout"_s, u"3"_s});
    QCOMPARE(effective(u"lock_timeout"_s), u"3"_s);
    m_publisher.roles.settings.append({role, database, u"lock_timeout"_s, u"4"_s});
    QCOMPARE(effective(u"lock_timeout"_s), u"4"_s);
    m_publisher.roles.settings.append({role, DatabaseName(u"other"_s), u"lock_timeout"_s, u"5"_s});
    m_publisher.roles.settings.append({RoleName(u"other"_s), database, u"lock_timeout"_s, u"6"_s});
    QCOMPARE(effective(u"lock_timeout"_s), u"4"_s);
}

void PreflightChecksTest::countsADurationOfZeroAsNone_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("limits");
    QTest::newRow("0") << u"0"_s << false;
    QTest::newRow("0ms") << u"0ms"_s << false;
    QTest::newRow("0 min") << u"0 min"_s << false;
    QTest::newRow("100") << u"100"_s << true;
    QTest::newRow("2s") << u"2s"_s << true;
}

void PreflightChecksTest::countsADurationOfZeroAsNone()
{
    QFETCH(QString, value);
    QFETCH(bool, limits);
    addReplicator(u"statement_timeout"_s, value);
    QCOMPARE(foundBy(facts(), u"time_limits"_s), limits ? QStringList{u"blocker statement_timeout"_s} : QStringList());
}

void PreflightChecksTest::leavesSlotsOfTheFileAlone()
{
    Slot ours;
    ours.name = SlotName(m_config.subscriptions.first().name.text());
    Slot orphan;
    orphan.name = SlotName(u"orphan"_s);
    Slot read;
    read.name = SlotName(u"debezium"_s);
    read.active = true;
    m_publisher.logicalSlots = {ours, orphan, read};
    QCOMPARE(foundBy(facts(), u"foreign_slots"_s), (QStringList{u"warning orphan"_s, u"note debezium"_s}));
}

void PreflightChecksTest::namesWhoHoldsUpASlot()
{
    const DatabaseName database(u"other"_s);
    m_publisher.transactions = {{41, database, RoleName(u"reader"_s), {}, u"active"_s, 9000, false},
                                {42, database, RoleName(u"batch"_s), u"nightly"_s, u"active"_s, 3700, true}};
    const auto found = judge(facts(), {u"long_transactions"_s});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().objects, QStringList{u"process 42 of batch (nightly) in other, open for 1 h 1 min"_s});
    QCOMPARE(found.first().remedies.first().sql, u"SELECT pg_terminate_backend(42);"_s);
    m_publisher.transactions.clear();
    m_publisher.prepared = {{u"it's"_s, RoleName(u"xa"_s), database, 120}};
    const auto prepared = judge(facts(), {u"prepared_transactions"_s});
    QCOMPARE(prepared.first().severity, Severity::Blocker);
    QCOMPARE(prepared.first().remedies.first().sql, u"ROLLBACK PREPARED 'it''s';"_s);
    QCOMPARE(prepared.first().remedies.first().database, database);
}

void PreflightChecksTest::putsBlockersFirst()
{
    m_publisher.version = 120022; // A warning of an earlier check.
    m_publisher.prepared = {{u"x"_s, RoleName(u"xa"_s), DatabaseName(u"bench"_s), 120}};
    const auto found = judge(facts(), {u"publisher_minor"_s, u"prepared_transactions"_s});
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().check, u"prepared_transactions"_s);
    QVERIFY(std::ranges::is_sorted(found, std::ranges::greater(), &Finding::severity));
}

void PreflightChecksTest::writesRemediesThatCanBePasted()
{
    Finding finding{u"x"_s, Severity::Blocker, Side::Publisher, DatabaseName(u"shop"_s), {u"public.a"_s}, u"Text."_s,
                    {}};
    finding.remedies = {{Side::Publisher, DatabaseName(u"shop"_s), u"A;\nB;\nC;"_s, u"Why."_s},
                        {Side::Subscriber, {}, u"D;"_s}};
    QCOMPARE(
        remedyLines(finding, 2),
        (QStringList{u"-- on the publisher, database shop:"_s, u"A;"_s, u"B;"_s,
                     u"-- and 1 more; --json has them all"_s, u"-- Why."_s, u"-- or on the subscriber:"_s, u"D;"_s}));
    finding.remedies = {{Side::Publisher, {}, u"A;"_s}, {Side::Publisher, {}, {}, u"Call somebody."_s}};
    QCOMPARE(remedyLines(finding), (QStringList{u"-- on the publisher:"_s, u"A;"_s, u"-- Call somebody."_s}));
    finding.remedies = {{Side::Publisher, {}, {}, u"Call somebody."_s}};
    QCOMPARE(remedyLines(finding), QStringList{u"Call somebody."_s});
}

FLARE_TEST(PreflightChecksTest)
#include "tst_preflightchecks.moc"
