// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/testprogram.h"
#include "widgets/topology/topologyitems.h"
#include "widgets/topology/topologyview.h"

#include <QSignalSpy>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;
using Kind = TopologyElement::Kind;

class TopologyCanvasTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void saysTheStateOfASubscriptionInWords_data();
    void saysTheStateOfASubscriptionInWords();
    void keepsItsItemsAndZoomWhenTheDataChanges();
    void reachesEveryElementByKeyboard();
    void choosesByMouse();
    void greysWhatIsOldOrUnknown();
    void tellsOfWhenADatabaseIs();
    void offersWhatFitsTheElement();

private:
    Topology m_topology;
};

void TopologyCanvasTest::init()
{
    m_topology = {};
    m_topology.takenAt = QDateTime::currentDateTimeUtc();
    m_topology.subscriber.side = Side::Subscriber;
    DatabaseState database;
    database.name = DatabaseName(u"bench"_s);
    database.publisher.known = database.publisher.exists = true;
    SubscriptionLink link;
    link.name = SubscriptionName(u"bench_sub"_s);
    link.state = LinkState::Streaming;
    link.lagBytes = 2048;
    database.subscriptions = {link};
    m_topology.databases = {database};
}

void TopologyCanvasTest::saysTheStateOfASubscriptionInWords_data()
{
    QTest::addColumn<LinkState>("state");
    for (const auto state : {LinkState::Unknown, LinkState::Absent, LinkState::NoSlot, LinkState::SlotLost,
                             LinkState::NoSubscription, LinkState::Disabled, LinkState::Failing,
                             LinkState::NotConnected, LinkState::Incomplete, LinkState::Stalled, LinkState::SlotAtRisk,
                             LinkState::Copying, LinkState::Connecting, LinkState::CatchingUp, LinkState::Streaming})
        QTest::newRow(qPrintable(keyOf(state))) << state;
}

void TopologyCanvasTest::saysTheStateOfASubscriptionInWords()
{
    QFETCH(LinkState, state);
    m_topology.databases.first().subscriptions.first().state = state;
    TopologyCanvas canvas;
    canvas.show(m_topology, m_topology.takenAt);
    QVERIFY(canvas.accessibleDescription().contains(stateText(state)));
    QVERIFY(canvas.item(elementsOf(m_topology).last())->toolTip().contains(stateText(state)));
}

void TopologyCanvasTest::keepsItsItemsAndZoomWhenTheDataChanges()
{
    TopologyCanvas canvas;
    canvas.resize(800, 500);
    canvas.show();
    canvas.show(m_topology, m_topology.takenAt);
    canvas.zoomBy(2);
    const auto zoom = canvas.transform();
    auto* before = canvas.item(elementsOf(m_topology).last());
    m_topology.databases.first().subscriptions.first().lagBytes = 4096;
    canvas.show(m_topology, m_topology.takenAt);
    QCOMPARE(canvas.item(elementsOf(m_topology).last()), before);
    QCOMPARE(canvas.transform(), zoom);
    QVERIFY(before->text().facts.first().contains(Theme::bytesText(4096)));
}

void TopologyCanvasTest::reachesEveryElementByKeyboard()
{
    TopologyCanvas canvas;
    canvas.show();
    canvas.show(m_topology, m_topology.takenAt);
    QVERIFY(QTest::qWaitForWindowActive(&canvas));
    canvas.setFocus();
    QSignalSpy chosen(&canvas, &TopologyCanvas::chosen);
    const auto elements = elementsOf(m_topology);
    for (qsizetype index = 0; index < elements.size(); ++index) {
        QTest::keyClick(&canvas, Qt::Key_Tab);
        QTest::keyClick(canvas.viewport(), Qt::Key_Return);
    }
    QCOMPARE(chosen.size(), elements.size());
}

void TopologyCanvasTest::choosesByMouse()
{
    TopologyCanvas canvas;
    canvas.resize(800, 500);
    canvas.show();
    canvas.show(m_topology, m_topology.takenAt);
    QSignalSpy chosen(&canvas, &TopologyCanvas::chosen);
    auto* link = canvas.item(elementsOf(m_topology).last());
    QTest::mouseClick(canvas.viewport(), Qt::LeftButton, {}, canvas.mapFromScene(link->sceneBoundingRect().center()));
    QCOMPARE(chosen.size(), 1);
}

void TopologyCanvasTest::greysWhatIsOldOrUnknown()
{
    const TopologyElement publisher{Kind::Database, Side::Publisher, DatabaseName(u"bench"_s), {}};
    const TopologyElement subscriber{Kind::Database, Side::Subscriber, DatabaseName(u"bench"_s), {}};
    QVERIFY(!describeElement(publisher, m_topology, m_topology.takenAt).stale);
    QVERIFY(describeElement(publisher, m_topology, m_topology.takenAt.addSecs(60)).stale);
    QVERIFY(describeElement(subscriber, m_topology, m_topology.takenAt).stale);
}

void TopologyCanvasTest::tellsOfWhenADatabaseIs()
{
    const TopologyElement publisher{Kind::Database, Side::Publisher, DatabaseName(u"bench"_s), {}};
    auto& database = m_topology.databases.first();
    const auto told = [&] { return describeElement(publisher, m_topology, m_topology.takenAt).facts.join(u'\n'); };
    database.askedAt = m_topology.takenAt;
    QVERIFY(!told().contains(u" as of "_s));
    database.askedAt = m_topology.takenAt.addSecs(-20);
    QVERIFY2(told().contains(Theme::clockText(database.askedAt)), qPrintable(told()));
}

void TopologyCanvasTest::offersWhatFitsTheElement()
{
    const auto offers = [this](const TopologyElement& element, const QString& operation) {
        const auto actions = actionsFor(element, {}, m_topology);
        return std::any_of(actions.begin(), actions.end(),
                           [&](const ElementAction& action) { return action.operation == operation; });
    };
    const auto link = elementsOf(m_topology).last();
    QVERIFY(offers(link, u"drop_subscription"_s));
    QVERIFY(!offers(link, u"create_subscription"_s));
    m_topology.databases.first().subscriptions.first().state = LinkState::Absent;
    QVERIFY(offers(link, u"create_subscription"_s));
    const TopologyElement database{Kind::Database, Side::Publisher, DatabaseName(u"bench"_s), {}};
    QVERIFY(!offers(database, u"resume_write"_s));
    m_topology.databases.first().pause = PauseRecord();
    QVERIFY(offers(database, u"resume_write"_s));
}

FLARE_TEST(TopologyCanvasTest)
#include "tst_topologycanvas.moc"
