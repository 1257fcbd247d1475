// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/replicationroom.h"
#include "core/replication/subscriptionstatements.h"
#include "core/replication/testedversions.h"
#include "tests/shared/testprogram.h"

#include <QTest>

#include <algorithm>

using namespace Flare;
using namespace Qt::StringLiterals;
using Weight = RoomFinding::Weight;

namespace {

const auto slotSetting = u"max_replication_slots"_s;
const auto senderSetting = u"max_wal_senders"_s;
const auto workerSetting = u"max_logical_replication_workers"_s;
const auto syncSetting = u"max_sync_workers_per_subscription"_s;
const auto processSetting = u"max_worker_processes"_s;

QList<SubscriptionConfig> subscriptions(int count)
{
    QList<SubscriptionConfig> made;
    for (int number = 1; number <= count; ++number)
        made.append({SubscriptionName(u"sub%1"_s.arg(number)), DatabaseName(u"db%1"_s.arg(number)), {}, {}});
    return made;
}

/// What a server of this version has when nobody has touched its settings, other than for wal_level.
ServerRoom fresh(int major)
{
    ServerRoom room;
    room.majorVersion = major;
    room.settings = {{u"wal_level"_s, u"logical"_s}, {slotSetting, u"10"_s},  {senderSetting, u"10"_s},
                     {processSetting, u"8"_s},       {workerSetting, u"4"_s}, {syncSetting, u"2"_s}};
    if (major >= 18)
        room.settings.insert(u"max_active_replication_origins"_s, u"10"_s);
    if (major >= 19)
        room.settings.insert(u"effective_wal_level"_s, u"logical"_s);
    return room;
}

/// With room for whatever comes.
ServerRoom ample(int major)
{
    auto room = fresh(major);
    for (auto it = room.settings.begin(); it != room.settings.end(); ++it) {
        if (it.key().startsWith(u"max_"_s) && it.key() != syncSetting)
            it.value() = u"500"_s;
    }
    return room;
}

/// What the subscriptions leave behind on both servers when they are at work.
void create(ServerRoom& publisher, ServerRoom& subscriber, const QList<SubscriptionConfig>& those)
{
    for (const auto& each : those) {
        publisher.slotsTaken.insert(slotNameFor(each.name), true);
        subscriber.subscriptions.insert({each.database, each.name}, true);
        ++publisher.walsenders;
        ++subscriber.origins;
    }
}

RoomFinding finding(const QList<RoomFinding>& findings, Side side, const QString& setting)
{
    const auto found = std::find_if(findings.begin(), findings.end(), [&](const RoomFinding& each) {
        return each.side == side && each.setting == setting;
    });
    return found == findings.end() ? RoomFinding() : *found;
}

/// "publisher max_wal_senders" of all that are of this weight.
QStringList those(const QList<RoomFinding>& findings, Weight weight)
{
    QStringList names;
    for (const auto& each : findings) {
        if (each.weight == weight)
            names.append(keyOf(each.side) + u' ' + each.setting);
    }
    return names;
}

void addVersions()
{
    QTest::addColumn<int>("major");
    for (int major = 10; major <= 19; ++major)
        QTest::addRow("%d", major) << major;
}

} // namespace

class ReplicationRoomTest : public QObject
{
    Q_OBJECT

private slots:
    void servesASubscriptionWithWhatServersHave_data() { addVersions(); }
    void servesASubscriptionWithWhatServersHave();
    void countsThirty_data() { addVersions(); }
    void countsThirty();
    void countsOriginsWhereTheVersionKeepsThem_data() { addVersions(); }
    void countsOriginsWhereTheVersionKeepsThem();
    void hasEnoughAtExactlyWhatItNeeds();
    void tellsWhatIsOnlySlower();
    void needsNothingForWhatIsAtWork();
    void wantsWalsendersForSlotsThatNobodyReads();
    void boundsTheCopies();
    void wantsAWorkerForCopies();
    void asksForWalLevel_data();
    void asksForWalLevel();
    void tellsWhatToDo();
    void namesAMajorThatNobodyHasTried();
};

void ReplicationRoomTest::servesASubscriptionWithWhatServersHave()
{
    QFETCH(int, major);
    const auto findings = judgeRoom(fresh(major), fresh(major), subscriptions(1));
    QCOMPARE(those(findings, Weight::Enough).size(), findings.size());
    for (const auto& each : findings)
        QVERIFY2(each.text.isEmpty(), qPrintable(each.text));
}

void ReplicationRoomTest::countsThirty()
{
    QFETCH(int, major);
    auto publisher = fresh(major);
    publisher.settings[slotSetting] = u"20"_s;
    publisher.settings[senderSetting] = u"20"_s;
    for (int taken = 0; taken < 5; ++taken)
        publisher.slotsTaken.insert(SlotName(u"other%1"_s.arg(taken)), true);
    publisher.walsenders = 7;
    const auto findings = judgeRoom(publisher, fresh(major), subscriptions(30));
    const auto origins = major >= 18 ? u"max_active_replication_origins"_s : slotSetting;
    QCOMPARE(
        those(findings, Weight::TooLow),
        (QStringList{u"publisher "_s + slotSetting, u"publisher "_s + senderSetting, u"subscriber "_s + workerSetting,
                     u"subscriber "_s + processSetting, u"subscriber "_s + origins}));
    // One for each, and one for what is copied; with a worker for each copy they need not wait for each other.
    const auto room = finding(findings, Side::Publisher, slotSetting);
    QCOMPARE(QList<qint64>({room.inUse, room.needed, room.advised, room.has}), QList<qint64>({5, 36, 65, 20}));
    const auto senders = finding(findings, Side::Publisher, senderSetting);
    QCOMPARE(QList<qint64>({senders.inUse, senders.needed, senders.advised, senders.has}),
             QList<qint64>({7, 38, 67, 20}));
    const auto workers = finding(findings, Side::Subscriber, workerSetting);
    QCOMPARE(QList<qint64>({workers.inUse, workers.needed, workers.advised, workers.has}),
             QList<qint64>({0, 31, 60, 4}));
    // The launcher is one more.
    const auto processes = finding(findings, Side::Subscriber, processSetting);
    QCOMPARE(QList<qint64>({processes.inUse, processes.needed, processes.advised, processes.has}),
             QList<qint64>({1, 32, 61, 8}));
}

void ReplicationRoomTest::countsOriginsWhereTheVersionKeepsThem()
{
    QFETCH(int, major);
    const auto setting = major >= 18 ? u"max_active_replication_origins"_s : slotSetting;
    auto subscriber = ample(major);
    subscriber.origins = 2;
    const auto room = finding(judgeRoom(ample(19), subscriber, subscriptions(3)), Side::Subscriber, setting);
    // Before 14 a copy has no origin of its own.
    QCOMPARE(room.needed, major >= 14 ? 7 : 5);
    // From 18 on the subscriber's own slots no longer matter.
    subscriber.settings[slotSetting] = u"1"_s;
    const auto judged = judgeRoom(ample(19), subscriber, subscriptions(3));
    QCOMPARE(those(judged, Weight::TooLow), major >= 18 ? QStringList() : QStringList{u"subscriber "_s + slotSetting});
}

void ReplicationRoomTest::hasEnoughAtExactlyWhatItNeeds()
{
    auto publisher = ample(13);
    publisher.walsenders = 1; // A standby.
    const auto subscriber = ample(17);
    // Ten, and two copies each.
    publisher.settings[slotSetting] = u"30"_s;
    publisher.settings[senderSetting] = u"31"_s;
    QCOMPARE(those(judgeRoom(publisher, subscriber, subscriptions(10)), Weight::Enough).size(), 5);
    publisher.settings[senderSetting] = u"30"_s;
    QCOMPARE(those(judgeRoom(publisher, subscriber, subscriptions(10)), Weight::Slower),
             QStringList{u"publisher "_s + senderSetting});
    publisher.settings[senderSetting] = u"13"_s;
    QCOMPARE(those(judgeRoom(publisher, subscriber, subscriptions(10)), Weight::TooLow), QStringList());
    publisher.settings[senderSetting] = u"12"_s;
    QCOMPARE(those(judgeRoom(publisher, subscriber, subscriptions(10)), Weight::TooLow),
             QStringList{u"publisher "_s + senderSetting});
}

void ReplicationRoomTest::tellsWhatIsOnlySlower()
{
    auto subscriber = ample(16);
    subscriber.settings[workerSetting] = u"4"_s;
    const auto findings = judgeRoom(ample(12), subscriber, subscriptions(3));
    QCOMPARE(those(findings, Weight::Slower), QStringList{u"subscriber "_s + workerSetting});
    const auto text = finding(findings, Side::Subscriber, workerSetting).text;
    for (const auto& word : {u"needs 6 for all copies"_s, u"(0 in use, 6 to come)"_s, u"has 4"_s, u"wait"_s})
        QVERIFY2(text.contains(word), qPrintable(text));
}

void ReplicationRoomTest::needsNothingForWhatIsAtWork()
{
    auto publisher = fresh(14);
    auto subscriber = fresh(18);
    const auto file = subscriptions(4);
    create(publisher, subscriber, file);
    // No room for any more, and none is wanted.
    publisher.settings[slotSetting] = publisher.settings[senderSetting] = u"4"_s;
    publisher.settings[u"wal_level"_s] = u"replica"_s;
    QCOMPARE(those(judgeRoom(publisher, subscriber, file), Weight::Enough).size(), 5);
    // The same names in other databases are others.
    auto elsewhere = file;
    for (auto& each : elsewhere)
        each.database = DatabaseName(u"elsewhere"_s);
    QVERIFY(
        those(judgeRoom(publisher, subscriber, elsewhere), Weight::TooLow).contains(u"subscriber "_s + workerSetting));
}

void ReplicationRoomTest::wantsWalsendersForSlotsThatNobodyReads()
{
    auto publisher = ample(14);
    auto subscriber = ample(17);
    const auto file = subscriptions(2);
    create(publisher, subscriber, file);
    const auto needed = [&](Side side, const QString& setting) {
        return finding(judgeRoom(publisher, subscriber, file), side, setting).needed;
    };
    QCOMPARE(needed(Side::Publisher, senderSetting), 2);
    // Switched off: its slot stays, and once it is switched on it wants a walsender and a worker again.
    publisher.slotsTaken[slotNameFor(file.first().name)] = false;
    subscriber.subscriptions[{file.first().database, file.first().name}] = false;
    publisher.walsenders = 1;
    QCOMPARE(needed(Side::Publisher, slotSetting), 2);
    QCOMPARE(needed(Side::Publisher, senderSetting), 2);
    QCOMPARE(needed(Side::Subscriber, workerSetting), 2);
    // An earlier try has left its slot.
    subscriber.subscriptions.remove({file.first().database, file.first().name});
    subscriber.origins = 1;
    QCOMPARE(needed(Side::Publisher, slotSetting), 4);
    QCOMPARE(needed(Side::Subscriber, u"max_replication_slots"_s), 4);
}

void ReplicationRoomTest::boundsTheCopies()
{
    auto subscriber = ample(17);
    const auto advised = [&] {
        return finding(judgeRoom(ample(17), subscriber, subscriptions(3)), Side::Publisher, slotSetting).advised;
    };
    QCOMPARE(advised(), 9);
    subscriber.settings[syncSetting] = u"4"_s;
    QCOMPARE(advised(), 15);
    // Eight workers are left for copies.
    subscriber.settings[workerSetting] = u"11"_s;
    QCOMPARE(advised(), 11);
    // One for each at least: so many workers are advised too.
    subscriber.settings[workerSetting] = u"4"_s;
    QCOMPARE(advised(), 6);
}

void ReplicationRoomTest::wantsAWorkerForCopies()
{
    auto subscriber = ample(17);
    subscriber.settings[syncSetting] = u"0"_s;
    QCOMPARE(those(judgeRoom(ample(13), subscriber, subscriptions(1)), Weight::TooLow),
             QStringList{u"subscriber "_s + syncSetting});
}

void ReplicationRoomTest::asksForWalLevel_data()
{
    QTest::addColumn<int>("major");
    QTest::addColumn<QString>("level");
    QTest::addColumn<bool>("fine");
    for (int major = 10; major <= 19; ++major) {
        QTest::addRow("%d logical", major) << major << u"logical"_s << true;
        QTest::addRow("%d replica", major) << major << u"replica"_s << (major >= 19);
    }
}

void ReplicationRoomTest::asksForWalLevel()
{
    QFETCH(int, major);
    QFETCH(QString, level);
    QFETCH(bool, fine);
    auto publisher = fresh(major);
    publisher.settings[u"wal_level"_s] = level;
    QCOMPARE(those(judgeRoom(publisher, fresh(19), subscriptions(1)), Weight::TooLow),
             fine ? QStringList() : QStringList{u"publisher wal_level"_s});
}

void ReplicationRoomTest::tellsWhatToDo()
{
    auto publisher = fresh(13);
    for (int taken = 0; taken < 5; ++taken)
        publisher.slotsTaken.insert(SlotName(u"other%1"_s.arg(taken)), true);
    const auto judged = [&](const QString& setting) {
        return finding(judgeRoom(publisher, ample(17), subscriptions(12)), Side::Publisher, setting).text;
    };
    const auto told = judged(slotSetting);
    QVERIFY2(told.contains(u"needs 19 (5 in use, 14 to come), has 10. Set it to 41; a restart of the publisher is "
                           "required."_s),
             qPrintable(told));
    // A standby with less than its primary would not replay.
    QVERIFY(!told.contains(u"standbys"_s) && judged(senderSetting).contains(u"standbys"_s));
    publisher.pending = {slotSetting};
    QVERIFY(judged(slotSetting).contains(u"waits for a restart of the publisher"_s));
}

void ReplicationRoomTest::namesAMajorThatNobodyHasTried()
{
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        QCOMPARE(untestedNote(side, 10), QString());
        QCOMPARE(untestedNote(side, newestTestedMajor), QString());
        const auto note = untestedNote(side, newestTestedMajor + 1);
        QVERIFY2(note.contains(keyOf(side)) && note.contains(u"PostgreSQL %1;"_s.arg(newestTestedMajor + 1)),
                 qPrintable(note));
    }
}

FLARE_TEST(ReplicationRoomTest)
#include "tst_replicationroom.moc"
