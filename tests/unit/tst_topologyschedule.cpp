// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/topologyschedule.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int count = 30;

QList<DatabaseName> names()
{
    QList<DatabaseName> databases;
    for (int number = 0; number < count; ++number)
        databases.append(DatabaseName(u"db%1"_s.arg(number, 2, 10, QChar(u'0'))));
    return databases;
}

DatabaseMarks marks()
{
    DatabaseMarks marks;
    for (const auto& database : names())
        marks.insert(database, {u"as made"_s});
    return marks;
}

} // namespace

class TestTopologySchedule : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_schedule = std::make_unique<TopologySchedule>(names());
        m_at = QDateTime::fromMSecsSinceEpoch(1'000'000, Qt::UTC);
        m_now = Clock::TimePoint(1h);
        m_objects.clear();
    }

    void readsAllAtFirstAndWhenTold();
    void readsWhatIsWanted();
    void readsAFewInTurn();
    void readsAtOnceWhatHasChanged_data();
    void readsAtOnceWhatHasChanged();
    void followsAFewClosely();
    void readsAllWhenAServerIsBack();
    void keepsWhoHasNotHadItsTurn();
    void putsTheSlowLast();
    void letsALargeOneRest();
    void letsALargeOneRestOnWhileNothingChanges();

private:
    /// One look that reads all it is to read.
    QList<DatabaseName> look(const std::optional<DatabaseMarks>& publisher = marks(),
                             const std::optional<DatabaseMarks>& subscriber = marks())
    {
        m_at = m_at.addSecs(2);
        m_now += 2s;
        const auto due = m_schedule->due(publisher, subscriber, m_now);
        for (const auto& database : due)
            m_schedule->noteRead(database, {m_at, m_now, m_objects.value(database), false});
        return due;
    }

    std::unique_ptr<TopologySchedule> m_schedule;
    QDateTime m_at;
    Clock::TimePoint m_now;
    QMap<DatabaseName, qint64> m_objects;
};

void TestTopologySchedule::readsAllAtFirstAndWhenTold()
{
    QVERIFY(!m_schedule->askedAt(names().first()).isValid());
    QCOMPARE(look(), names());
    QCOMPARE(look().size(), TopologySchedule::inTurnPerLook);
    m_schedule->wantAll();
    QCOMPARE(look(), names());
    for (const auto& database : names())
        QCOMPARE(m_schedule->askedAt(database), m_at);
}

void TestTopologySchedule::readsWhatIsWanted()
{
    look();
    const auto last = names().last();
    m_schedule->want({last, DatabaseName(u"nobody's"_s)});
    const auto due = look();
    QCOMPARE(due.first(), last);
    QCOMPARE(due.size(), 1 + TopologySchedule::inTurnPerLook);
    QVERIFY(!look().contains(last));
}

void TestTopologySchedule::readsAFewInTurn()
{
    look();
    QList<DatabaseName> round;
    while (round.size() < count)
        round += look();
    QCOMPARE(round.mid(0, count), names());
    QCOMPARE(m_schedule->askedAt(round.last()), m_at);
    QVERIFY(m_schedule->askedAt(round.first()) <= m_at);
}

void TestTopologySchedule::readsAtOnceWhatHasChanged_data()
{
    QTest::addColumn<Side>("side");
    QTest::newRow("publisher") << Side::Publisher;
    QTest::newRow("subscriber") << Side::Subscriber;
}

void TestTopologySchedule::readsAtOnceWhatHasChanged()
{
    QFETCH(Side, side);
    look();
    auto changed = marks();
    const auto last = names().last();
    changed[last].append(u"paused"_s);
    const auto see = [&] { return side == Side::Publisher ? look(changed, marks()) : look(marks(), changed); };
    QVERIFY(see().contains(last));
    QVERIFY(!see().contains(last));
    // Also that it is gone.
    changed.remove(last);
    QVERIFY(see().contains(last));
    // However many.
    for (const auto& database : names())
        changed[database].append(u"owner"_s);
    QCOMPARE(see().size(), count);
}

void TestTopologySchedule::followsAFewClosely()
{
    look();
    const auto last = names().last();
    m_schedule->follow({last});
    for (int times = 0; times < 3; ++times) {
        const auto due = look();
        QCOMPARE(due.first(), last);
        QCOMPARE(due.size(), 1 + TopologySchedule::inTurnPerLook);
    }
    // More than a look can take keep nobody else from being read, and none of themselves.
    const auto many = names().mid(0, 20);
    m_schedule->follow({many.begin(), many.end()});
    QSet<DatabaseName> seen;
    for (int times = 0; times < 3; ++times) {
        const auto due = look();
        QCOMPARE(due.size(), TopologySchedule::closelyPerLook + TopologySchedule::inTurnPerLook);
        seen.unite({due.begin(), due.end()});
    }
    QCOMPARE(seen.size(), count);
}

void TestTopologySchedule::readsAllWhenAServerIsBack()
{
    look();
    QCOMPARE(look(std::nullopt).size(), TopologySchedule::inTurnPerLook);
    QCOMPARE(look(), names());
    QCOMPARE(look().size(), TopologySchedule::inTurnPerLook);
}

void TestTopologySchedule::keepsWhoHasNotHadItsTurn()
{
    look();
    const auto before = m_at;
    m_schedule->wantAll();
    const auto due = m_schedule->due(marks(), marks(), m_now);
    m_schedule->noteRead(due.first(), {m_at.addSecs(1), m_now, 0, false});
    QCOMPARE(m_schedule->askedAt(due.last()), before);
    QCOMPARE(m_schedule->due(marks(), marks(), m_now).mid(0, count - 1), names().mid(1));
}

void TestTopologySchedule::putsTheSlowLast()
{
    look();
    m_schedule->noteRead(names().first(), {m_at, m_now, 0, true});
    m_schedule->wantAll();
    const auto due = look();
    QCOMPARE(due.size(), count);
    QCOMPARE(due.last(), names().first());
}

void TestTopologySchedule::letsALargeOneRest()
{
    const auto large = names().first();
    m_schedule = std::make_unique<TopologySchedule>(QList<DatabaseName>{large});
    const auto onlyMarks = [&](const QString& mark) { return DatabaseMarks{{large, {mark}}}; };
    const auto still = onlyMarks(u"as made"_s);
    m_objects.insert(large, 20'000);
    QCOMPARE(look(still, still).size(), 1);
    const auto begin = m_now;
    while (look(still, still).isEmpty())
        QVERIFY(m_schedule->followedAtRest().isEmpty());
    QCOMPARE(m_now - begin, TopologySchedule::restAfter(20'000));
    // What is being copied there is asked of the subscriber alone.
    m_schedule->follow({large});
    QVERIFY(look(still, still).isEmpty());
    QCOMPARE(m_schedule->followedAtRest(), QList<DatabaseName>{large});
    // A change, and whoever wants it, come first.
    QCOMPARE(look(still, onlyMarks(u"changed"_s)).size(), 1);
    QVERIFY(m_schedule->followedAtRest().isEmpty());
    QVERIFY(look(still, onlyMarks(u"changed"_s)).isEmpty());
    m_schedule->wantAll();
    QCOMPARE(look(still, onlyMarks(u"changed"_s)).size(), 1);
    m_objects.insert(large, 100);
    m_schedule->wantAll();
    QCOMPARE(look(still, still).size(), 1);
    QCOMPARE(look(still, still).size(), 1);
}

void TestTopologySchedule::letsALargeOneRestOnWhileNothingChanges()
{
    const auto large = names().first();
    m_schedule = std::make_unique<TopologySchedule>(QList<DatabaseName>{large});
    const DatabaseMarks still{{large, {u"as made"_s}}};
    m_objects.insert(large, 2000);
    QVERIFY(m_schedule->doubtful(m_now).isEmpty());
    QCOMPARE(look(still, still).size(), 1);
    const auto begin = m_now;
    int questions = 0;
    do {
        const auto doubtful = m_schedule->doubtful(m_now + 2s);
        QVERIFY(doubtful.isEmpty() || m_now + 2s - begin >= TopologySchedule::restAfter(2000));
        questions += doubtful.isEmpty() ? 0 : 1;
        for (const auto& database : doubtful)
            m_schedule->noteUnchanged(database, m_now + 2s);
    } while (look(still, still).isEmpty());
    QVERIFY(questions > 1);
    QCOMPARE(m_now - begin, TopologySchedule::longestRestAfter(2000));
    // What nobody calls unchanged is read, and what is wanted is not asked about.
    while (m_schedule->doubtful(m_now + 2s).isEmpty())
        QVERIFY(look(still, still).isEmpty());
    m_schedule->wantAll();
    QVERIFY(m_schedule->doubtful(m_now + 2s).isEmpty());
    QCOMPARE(look(still, still).size(), 1);
}

FLARE_TEST(TestTopologySchedule)
#include "tst_topologyschedule.moc"
