// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/copywatch.h"
#include "core/replication/subscriptionstatements.h"
#include "tests/shared/testprogram.h"

#include <QRegularExpression>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

TableState state(const QString& name, QChar letter, std::optional<qint64> worker = {}, qint64 bytes = 0)
{
    return {{u"public"_s, name}, letter, worker, bytes};
}

CopyTries tryOf(const QString& table, int number)
{
    return {{{u"public"_s, table}, QString::number(number)}};
}

constexpr CopyWatch::TimePoint at(std::chrono::seconds seconds)
{
    return CopyWatch::TimePoint(seconds);
}

} // namespace

class TestSubscriptionStatements : public QObject
{
    Q_OBJECT

private slots:
    void namesSlots_data();
    void namesSlots();
    void givesEachSubscriptionASlotOfItsOwn();
    void hidesThePasswordInThePreview();
    void knowsTheSlotsOfCopies();
    void seesWhenACopyIsDone();
    void bearsASlowCopy();
    void seesWhenNothingMoves();
    void tellsTheTablesThatFail();
    void seesThatAFailingTableIsMended();
};

void TestSubscriptionStatements::namesSlots_data()
{
    QTest::addColumn<QString>("subscription");
    QTest::addColumn<QString>("expected");
    QTest::newRow("allowed") << u"bench_1"_s << u"^bench_1$"_s;
    QTest::newRow("63 bytes") << u"a"_s.repeated(63) << u"^a{63}$"_s;
    QTest::newRow("64 bytes") << u"a"_s.repeated(64) << u"^a{54}_[0-9a-f]{8}$"_s;
    QTest::newRow("capitals") << u"Bench"_s << u"^bench_[0-9a-f]{8}$"_s;
    QTest::newRow("others") << u"b-é\"x"_s << u"^b___x_[0-9a-f]{8}$"_s;
}

void TestSubscriptionStatements::namesSlots()
{
    QFETCH(QString, subscription);
    QFETCH(QString, expected);
    const auto slot = slotNameFor(SubscriptionName(subscription)).text();
    QVERIFY2(QRegularExpression(expected).match(slot).hasMatch(), qUtf8Printable(slot));
}

void TestSubscriptionStatements::givesEachSubscriptionASlotOfItsOwn()
{
    const auto slot = [](const QString& name) { return slotNameFor(SubscriptionName(name)); };
    QVERIFY(!(slot(u"Bench"_s) == slot(u"bench"_s)));
    QVERIFY(!(slot(u"a-b"_s) == slot(u"a.b"_s)));
    QVERIFY(!(slot(u"A"_s + u"x"_s.repeated(62)) == slot(u"B"_s + u"x"_s.repeated(62))));
    QCOMPARE(slot(u"Bench"_s), slot(u"Bench"_s));
}

void TestSubscriptionStatements::hidesThePasswordInThePreview()
{
    Pg::ConnInfo info;
    info.host = u"db.example"_s;
    info.user = RoleName(u"repl"_s);
    info.password = Secret(u"it's \\ secret"_s);
    info.database = DatabaseName(u"bench"_s);
    SubscriptionDefinition definition{SubscriptionName(u"Bench"_s),
                                      PublicationName(u"pub"_s),
                                      SlotName(u"bench_x"_s),
                                      {{u"streaming"_s, u"parallel"_s}}};
    const auto statement = createSubscriptionStatement(definition, info);
    QVERIFY(!statement.preview().contains(u"secret"_s));
    QVERIFY2(statement.text().contains(R"(password=''it\\''s \\\\ secret'')"), statement.text().constData());
    QVERIFY(statement.preview().startsWith(u"CREATE SUBSCRIPTION \"Bench\" CONNECTION 'host=''db.example''"_s));
    QVERIFY(statement.preview().endsWith(
        u"PUBLICATION \"pub\" WITH (create_slot = false, slot_name = 'bench_x', enabled = false, copy_data = true,"
        " \"streaming\" = 'parallel')"_s));
}

void TestSubscriptionStatements::knowsTheSlotsOfCopies()
{
    const SystemIdentifier subscriber(7000);
    QVERIFY(isTableSyncSlot(SlotName(u"pg_16400_sync_16385_7000"_s), 16400, subscriber));
    QVERIFY(!isTableSyncSlot(SlotName(u"pg_16400_sync_16385_7001"_s), 16400, subscriber));
    QVERIFY(!isTableSyncSlot(SlotName(u"pg_16401_sync_16385_7000"_s), 16400, subscriber));
    QVERIFY(!isTableSyncSlot(SlotName(u"xpg_16400_sync_16385_7000"_s), 16400, subscriber));
}

void TestSubscriptionStatements::seesWhenACopyIsDone()
{
    CopyWatch watch;
    watch.observe({state(u"a"_s, u'r'), state(u"b"_s, u'd', 7, 2048), state(u"c"_s, u'i')}, {}, at(0s));
    QVERIFY(!watch.isDone());
    QCOMPARE(watch.ready(), 1);
    QCOMPARE(watch.total(), 3);
    QCOMPARE(watch.unfinished().size(), 2);
    QCOMPARE(watch.text(), u"1 of 3 tables ready, 1 waiting, 1 being copied (2.0 KiB)"_s);
    watch.observe({state(u"a"_s, u'r'), state(u"b"_s, u'r'), state(u"c"_s, u'r')}, {}, at(1s));
    QVERIFY(watch.isDone());
}

void TestSubscriptionStatements::bearsASlowCopy()
{
    CopyWatch watch;
    for (auto now = 0s; now < 3600s; now += 1s) {
        watch.observe({state(u"a"_s, u'd', 42)}, tryOf(u"a"_s, 1), at(now));
        QVERIFY(!watch.isStuck());
    }
}

void TestSubscriptionStatements::seesWhenNothingMoves()
{
    CopyWatch watch;
    for (auto now = 0s; now < CopyWatch::patience; now += 5s) {
        // Each try is another process.
        watch.observe({state(u"a"_s, u'd', 100 + now.count())}, {}, at(now));
        QVERIFY(!watch.isStuck());
    }
    watch.observe({state(u"a"_s, u'd')}, {}, at(CopyWatch::patience));
    QVERIFY(watch.isStuck());
    watch.observe({state(u"a"_s, u's')}, {}, at(CopyWatch::patience + 1s));
    QVERIFY(!watch.isStuck());
}

// The others are followed as long as one of them moves.
void TestSubscriptionStatements::tellsTheTablesThatFail()
{
    const auto twoOthers = [](QChar first, QChar second) {
        return QList<TableState>{state(u"a"_s, u'd'), state(u"b"_s, first), state(u"c"_s, second)};
    };
    CopyWatch watch;
    for (int number = 1; number <= 3; ++number)
        watch.observe(twoOthers(u'i', u'i'), tryOf(u"a"_s, number), at(number * 5s));
    QVERIFY(watch.failing().isEmpty());
    watch.observe(twoOthers(u'i', u'i'), tryOf(u"a"_s, 4), at(20s));
    QCOMPARE(watch.failing(), (QMap<RelationName, int>{{{u"public"_s, u"a"_s}, 3}}));
    QVERIFY(!watch.isStuck());
    watch.observe(twoOthers(u'r', u'i'), tryOf(u"a"_s, 5), at(30s));
    watch.observe(twoOthers(u'r', u'i'), tryOf(u"a"_s, 10), at(59s));
    QVERIFY(!watch.isStuck());
    watch.observe(twoOthers(u'r', u'r'), tryOf(u"a"_s, 10), at(60s));
    QVERIFY(!watch.isStuck());
    watch.observe(twoOthers(u'r', u'r'), tryOf(u"a"_s, 10), at(61s));
    QVERIFY(watch.isStuck());
    QCOMPARE(watch.failing().value({u"public"_s, u"a"_s}), 5);
}

void TestSubscriptionStatements::seesThatAFailingTableIsMended()
{
    CopyWatch watch;
    for (int number = 1; number <= 4; ++number)
        watch.observe({state(u"a"_s, u'd', number)}, tryOf(u"a"_s, number), at(number * 5s));
    QVERIFY(watch.isStuck());
    // One that stays at work may be copying at last.
    watch.observe({state(u"a"_s, u'd', 4)}, tryOf(u"a"_s, 4), at(21s));
    QVERIFY(!watch.isStuck());
    watch.observe({state(u"a"_s, u's', 4)}, {}, at(22s));
    QVERIFY(!watch.isStuck() && watch.failing().isEmpty());
}

FLARE_TEST(TestSubscriptionStatements)
#include "tst_subscriptionstatements.moc"
