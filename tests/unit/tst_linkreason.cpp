// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/linkreason.h"
#include "tests/shared/livesamples.h"
#include "tests/shared/runbookscenes.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The topology's links have the monitor's states, and a sentence on each.
class LinkReasonTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesWhatTheMonitorKnows_data();
    void takesWhatTheMonitorKnows();
    void leavesWhatTheMonitorHasNotSeen();
    void leavesWhatIsStillCopied();
    void leavesWhatIsNotConnected();
    void namesAnotherSlot();
    void tellsOfFailuresThatNobodyCounts();

private:
    [[nodiscard]] SubscriptionLink& link() { return m_topology.databases.first().subscriptions.first(); }
    void take() { takeLiveStates(m_topology, m_frame); }

    Topology m_topology;
    LiveFrame m_frame;
};

void LinkReasonTest::init()
{
    m_topology = Scenes::freshTopology(Scenes::configOf());
    Scenes::streaming(m_topology);
    LiveSample sample;
    sample.at = m_topology.takenAt;
    m_frame = {};
    m_frame.publisher.last = m_frame.subscriber.last = sample;
    LinkReading reading;
    reading.name = link().name;
    m_frame.links = {reading};
}

void LinkReasonTest::takesWhatTheMonitorKnows_data()
{
    QTest::addColumn<LinkState>("state");
    QTest::addColumn<QString>("words");
    QTest::newRow("stalled") << LinkState::Stalled << u"nothing has moved for 25 s"_s;
    QTest::newRow("incomplete") << LinkState::Incomplete << u"public.late"_s;
    QTest::newRow("slot at risk") << LinkState::SlotAtRisk << u"may remove the WAL of its slot"_s;
    QTest::newRow("catching up") << LinkState::CatchingUp << u"100 bytes behind"_s;
}

void LinkReasonTest::takesWhatTheMonitorKnows()
{
    QFETCH(LinkState, state);
    QFETCH(QString, words);
    auto& live = m_frame.links.first();
    live.state = state;
    live.silentFor = 25s;
    live.gaps = TableGaps{{}, {{u"public"_s, u"late"_s}}};
    take();
    QCOMPARE(link().state, state);
    QVERIFY2(link().reason.contains(words), qPrintable(link().reason));
}

void LinkReasonTest::leavesWhatTheMonitorHasNotSeen()
{
    m_frame.links.first().state = LinkState::Stalled;
    m_frame.publisher.last->at = m_topology.takenAt.addSecs(-10);
    take();
    QCOMPARE(link().state, LinkState::Streaming);
    m_frame.publisher.last->at = m_topology.takenAt;
    m_frame.subscriber.last->gap = Error(ErrorKind::Connect, u"gone"_s);
    take();
    QCOMPARE(link().state, LinkState::Streaming);
    m_frame.subscriber.last->gap.reset();
    m_frame.links.first().state = LinkState::Copying;
    take();
    QCOMPARE(link().state, LinkState::Streaming);
    m_frame = {};
    take();
    QCOMPARE(link().state, LinkState::Streaming);
}

void LinkReasonTest::leavesWhatIsStillCopied()
{
    m_frame.links.first().state = LinkState::Streaming;
    link().state = LinkState::Copying;
    link().tables.initial = 1;
    take();
    QCOMPARE(link().state, LinkState::Copying);
}

void LinkReasonTest::leavesWhatIsNotConnected()
{
    m_frame.links.first().state = LinkState::Streaming;
    for (const auto state : {LinkState::Absent, LinkState::Disabled, LinkState::Failing, LinkState::Unknown}) {
        link().state = state;
        take();
        QCOMPARE(link().state, state);
    }
}

void LinkReasonTest::namesAnotherSlot()
{
    link().state = LinkState::NoSlot;
    link().subscription->slot = SlotName(u"other"_s);
    const auto reason = reasonOf(link(), m_frame.links.first(), {});
    QVERIFY2(reason.contains(u"uses the slot other, and not "_s + link().slotName.text()), qPrintable(reason));
    link().subscription->slot = link().slotName;
    const auto gone = reasonOf(link(), m_frame.links.first(), {});
    QVERIFY2(gone.contains(u"has no slot "_s + link().slotName.text()), qPrintable(gone));
}

void LinkReasonTest::tellsOfFailuresThatNobodyCounts()
{
    link().state = LinkState::Failing;
    QVERIFY(reasonOf(link(), m_frame.links.first(), {}).startsWith(u"Its workers end again and again."_s));
    link().errors = 7;
    QVERIFY(reasonOf(link(), m_frame.links.first(), {}).contains(u"7 errors"_s));
}

FLARE_TEST(LinkReasonTest)
#include "tst_linkreason.moc"
