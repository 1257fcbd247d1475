// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/runbookscenes.h"
#include "tests/shared/testprogram.h"
#include "widgets/topology/topologyitems.h"
#include "widgets/topology/topologyview.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWheelEvent>

using namespace Flare;
using namespace Qt::StringLiterals;
using Kind = TopologyElement::Kind;

Q_DECLARE_METATYPE(Flare::Arguments)

class TopologyViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysThatNobodyWasAskedYet();
    void tellsWhatADbaWouldQuery();
    void edgeLeadsWithWhatMatters_data();
    void edgeLeadsWithWhatMatters();
    void edgesDifferWithoutColour();
    void saysHowOldItIs();
    void putsWhyAServerIsNotReadFirst();
    void showsDetailsAndOperationsOfWhatIsClicked();
    void asksForAnOperationWithItsOwnArguments();
    void offersWhatFitsAfterTheServersChanged();
    void walksWithTheArrowKeys();
    void speaksForTheFocusedElement();
    void keepsChoiceZoomAndScrollWhenDataArrives();
    void zoomsWithWheelAndKeys();
    void flowsFromLeftToRightInEveryLanguage();
    void growsBoxesBeforeItShrinksWords();
    void keepsItsItemsWithManyDatabases();

private:
    void show() { m_view->showTopology(m_topology, makeRunbook(m_config, m_topology), m_now); }
    void make(const QStringList& databases);
    [[nodiscard]] TopologyElement publisher() const { return {Kind::Server, Side::Publisher, {}, {}}; }
    [[nodiscard]] TopologyElement database(Side side) const
    {
        return {Kind::Database, side, m_topology.databases.first().name, {}};
    }
    [[nodiscard]] TopologyElement link() const { return elementsOf(m_topology).last(); }
    [[nodiscard]] SubscriptionLink& linkState() { return m_topology.databases.last().subscriptions.last(); }
    [[nodiscard]] TopologyCanvas* canvas() const { return m_view->findChild<TopologyCanvas*>(u"canvas"_s); }
    [[nodiscard]] TopologyItem* item(const TopologyElement& element) const { return canvas()->item(element); }
    [[nodiscard]] QPoint placeOf(const TopologyElement& element) const
    {
        return canvas()->mapFromScene(item(element)->sceneBoundingRect().center());
    }
    [[nodiscard]] QString textOf(const QString& label) const { return m_view->findChild<QLabel*>(label)->text(); }
    void click(const TopologyElement& element)
    {
        canvas()->ensureVisible(item(element));
        QTest::mouseClick(canvas()->viewport(), Qt::LeftButton, {}, placeOf(element));
    }
    [[nodiscard]] QPushButton* button(const QString& operation) const
    {
        return m_view->findChild<QPushButton*>(operation);
    }
    [[nodiscard]] ElementText describe(const TopologyElement& element) const
    {
        return describeElement(element, m_topology, m_now);
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    Config m_config;
    Topology m_topology;
    QDateTime m_now;
    std::unique_ptr<MigrationSession> m_session;
    std::unique_ptr<TopologyView> m_view;
};

void TopologyViewTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    make({u"bench"_s});
}

void TopologyViewTest::make(const QStringList& databases)
{
    m_view.reset();
    m_config = Scenes::configOf(databases);
    m_topology = Scenes::freshTopology(m_config);
    Scenes::streaming(m_topology);
    m_now = m_topology.takenAt.addMSecs(500);
    m_session = std::make_unique<MigrationSession>(
        m_config, MigrationSession::Options{false, false, m_directory->filePath(u"audit.db"_s)});
    m_view = std::make_unique<TopologyView>(*m_session);
    m_view->resize(900, 700);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void TopologyViewTest::cleanup()
{
    m_view.reset();
    m_session.reset();
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void TopologyViewTest::saysThatNobodyWasAskedYet()
{
    QVERIFY(textOf(u"age"_s).contains(u"not been asked yet"_s));
    QVERIFY(textOf(u"details"_s).contains(u"Click an element"_s));
    QVERIFY(canvas()->accessibleDescription().contains(u"not answered yet"_s));
    QVERIFY(item(publisher())->text().stale);
}

void TopologyViewTest::tellsWhatADbaWouldQuery()
{
    auto& bench = m_topology.databases.first();
    bench.publisher.bytes = qint64{5} << 30;
    bench.publisher.sessions = 38;
    bench.publisher.applicationSessions = 36;
    linkState().slot->active = true;
    linkState().slot->retainedBytes = 64 << 20;
    linkState().tables = {3, 2, 0, 1, 7};
    Scenes::pause(bench);
    const auto left = describe(database(Side::Publisher)).facts.join(u'\n');
    for (const auto& fact :
         {u"13 table"_s, u"slot active"_s, Theme::bytesText(64 << 20), Theme::bytesText(qint64{5} << 30),
          u"sessions: 38, application: 36"_s, u"PAUSED since 03:04:05Z by dba@workstation"_s})
        QVERIFY2(left.contains(fact), qPrintable(fact + u" in "_s + left));
    const auto right = describe(database(Side::Subscriber)).facts.join(u'\n');
    QVERIFY2(right.contains(u"3 i · 2 d · 1 s · 7 r"_s), qPrintable(right));
    const auto server = describe(publisher()).facts.join(u'\n');
    QVERIFY2(server.contains(u"old.example.org"_s) && server.contains(u"10.23"_s) && server.contains(u"204913"_s),
             qPrintable(server));
}

void TopologyViewTest::edgeLeadsWithWhatMatters_data()
{
    QTest::addColumn<LinkState>("state");
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("first");
    QTest::newRow("copying") << LinkState::Copying << u"25 %"_s << u"about"_s;
    QTest::newRow("streaming") << LinkState::Streaming << u"streaming"_s << u"behind"_s;
    QTest::newRow("disabled") << LinkState::Disabled << u"switched off"_s << u"The reason."_s;
    QTest::newRow("failing") << LinkState::Failing << u"failing"_s << u"The reason."_s;
    QTest::newRow("catching up") << LinkState::CatchingUp << u"catching up"_s << u"behind"_s;
    QTest::newRow("incomplete") << LinkState::Incomplete << u"incomplete"_s << u"The reason."_s;
    QTest::newRow("absent") << LinkState::Absent << u"absent"_s << u"not created"_s;
    QTest::newRow("unknown") << LinkState::Unknown << u"not known"_s << u"The reason."_s;
}

void TopologyViewTest::edgeLeadsWithWhatMatters()
{
    QFETCH(LinkState, state);
    QFETCH(QString, word);
    QFETCH(QString, first);
    linkState().state = state;
    linkState().reason = u"The reason."_s;
    linkState().copiedBytes = 250;
    linkState().totalBytes = 1000;
    const auto text = describe(link());
    QVERIFY2(text.state.contains(word), qPrintable(text.state));
    QVERIFY2(text.facts.value(0).contains(first), qPrintable(text.facts.join(u'|')));
}

void TopologyViewTest::edgesDifferWithoutColour()
{
    QList<QByteArray> pictures;
    for (const auto state :
         {LinkState::Absent, LinkState::Copying, LinkState::Streaming, LinkState::Disabled, LinkState::Failing,
          LinkState::Incomplete, LinkState::NoSubscription, LinkState::Unknown}) {
        linkState().state = state;
        show();
        // The line alone, in black and white: without the words above and below it.
        auto line = item(link())->sceneBoundingRect();
        line = QRectF(line.left() + 8, line.center().y() - 7, line.width() - 24, 14);
        QImage image(line.size().toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        canvas()->scene()->render(&painter, QRectF(), line);
        painter.end();
        image = image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither | Qt::AvoidDither);
        const QByteArray picture(reinterpret_cast<const char*>(image.constBits()), image.sizeInBytes());
        QVERIFY2(!pictures.contains(picture), qPrintable(keyOf(state)));
        pictures.append(picture);
    }
}

void TopologyViewTest::saysHowOldItIs()
{
    show();
    QVERIFY(textOf(u"age"_s).startsWith(u"As both servers said"_s));
    QVERIFY(!item(publisher())->text().stale);
    m_now = m_topology.takenAt.addSecs(75);
    show();
    QVERIFY2(textOf(u"age"_s).contains(u"1:15"_s), qPrintable(textOf(u"age"_s)));
    for (const auto& element : elementsOf(m_topology))
        QVERIFY(item(element)->text().stale);
    QVERIFY(canvas()->accessibleDescription().contains(u"old"_s));
}

void TopologyViewTest::putsWhyAServerIsNotReadFirst()
{
    m_topology.publisher.error = Error(ErrorKind::Connect, u"Connection refused."_s, u"Start it."_s);
    show();
    const auto text = item(publisher())->text();
    QCOMPARE(text.facts.first(), u"Connection refused."_s);
    QVERIFY(text.facts.contains(u"Start it."_s));
    QVERIFY(text.stale);
    QVERIFY(canvas()->accessibleDescription().contains(u"Connection refused."_s));
}

void TopologyViewTest::showsDetailsAndOperationsOfWhatIsClicked()
{
    linkState().state = LinkState::Failing;
    linkState().reason = u"duplicate key <orders>"_s;
    show();
    click(link());
    QVERIFY(textOf(u"details"_s).contains(u"duplicate key &lt;orders&gt;"_s));
    QVERIFY(textOf(u"details"_s).contains(u"failing"_s));
    QVERIFY(item(link())->isSelected());
    for (const auto& operation : {u"monitor"_s, u"count"_s, u"drop_subscription"_s})
        QVERIFY2(button(operation) != nullptr && button(operation)->isVisible(), qPrintable(operation));
    click(publisher());
    QVERIFY(button(u"drop_subscription"_s) == nullptr);
    QVERIFY(button(u"verify_connectivity"_s)->isVisible());
}

void TopologyViewTest::asksForAnOperationWithItsOwnArguments()
{
    show();
    click(link());
    QSignalSpy asked(m_view.get(), &TopologyView::operationRequested);
    QTest::mouseClick(button(u"count"_s), Qt::LeftButton);
    QTest::mouseClick(button(u"drop_subscription"_s), Qt::LeftButton);
    QCOMPARE(asked.size(), 2);
    const auto count = asked[0].at(1).value<Arguments>();
    QCOMPARE(asked[0].at(0).toString(), u"count"_s);
    QCOMPARE(count.text(u"database"_s), u"bench"_s);
    const auto drop = asked[1].at(1).value<Arguments>();
    QCOMPARE(drop.text(u"subscription"_s), u"bench_sub"_s);
    QVERIFY2(!drop.has(u"database"_s), "drop_subscription takes no database");
}

void TopologyViewTest::offersWhatFitsAfterTheServersChanged()
{
    show();
    click(database(Side::Publisher));
    QVERIFY(button(u"resume_write"_s) == nullptr);
    auto* pause = button(u"pause_write"_s);
    pause->setFocus();
    Scenes::pause(m_topology.databases.first());
    show();
    QVERIFY(button(u"resume_write"_s) != nullptr && button(u"resume_write"_s)->isVisible());
    QVERIFY(button(u"drop_publication"_s) == nullptr);
    QCOMPARE(button(u"pause_write"_s), pause);
    QVERIFY(pause->hasFocus());
    const auto steps = makeRunbook(m_config, m_topology);
    QVERIFY(button(u"resume_write"_s)->toolTip().contains(Scenes::step(steps, u"resume_write"_s).reason));
}

void TopologyViewTest::walksWithTheArrowKeys()
{
    show();
    canvas()->setFocus();
    QTest::keyClick(canvas()->viewport(), Qt::Key_Down);
    QVERIFY(item(publisher())->hasFocus());
    QTest::keyClick(canvas()->viewport(), Qt::Key_Down);
    QVERIFY(item(database(Side::Publisher))->hasFocus());
    QTest::keyClick(canvas()->viewport(), Qt::Key_Right);
    QVERIFY(item(link())->hasFocus());
    QTest::keyClick(canvas()->viewport(), Qt::Key_Right);
    QVERIFY(item(database(Side::Subscriber))->hasFocus());
    QTest::keyClick(canvas()->viewport(), Qt::Key_Left);
    QTest::keyClick(canvas()->viewport(), Qt::Key_Return);
    QVERIFY(textOf(u"details"_s).contains(u"bench_sub"_s));
    QVERIFY(item(link())->isSelected());
}

void TopologyViewTest::speaksForTheFocusedElement()
{
    linkState().state = LinkState::Failing;
    show();
    item(link())->setFocus();
    QVERIFY2(canvas()->accessibleName().contains(u"bench_sub, failing"_s), qPrintable(canvas()->accessibleName()));
    QVERIFY(canvas()->accessibleDescription().contains(u"Subscription bench_sub: failing."_s));
}

void TopologyViewTest::keepsChoiceZoomAndScrollWhenDataArrives()
{
    show();
    click(link());
    canvas()->zoomBy(3);
    canvas()->centerOn(item(link()));
    const auto zoom = canvas()->transform();
    const auto centre = canvas()->mapToScene(canvas()->viewport()->rect().center());
    auto* before = item(link());
    linkState().lagBytes = 4096;
    m_topology.takenAt = m_topology.takenAt.addSecs(2);
    m_now = m_topology.takenAt;
    show();
    QCOMPARE(item(link()), before);
    QVERIFY(before->isSelected());
    QVERIFY(textOf(u"details"_s).contains(Theme::bytesText(4096)));
    QCOMPARE(canvas()->transform(), zoom);
    QCOMPARE(canvas()->mapToScene(canvas()->viewport()->rect().center()), centre);
}

void TopologyViewTest::zoomsWithWheelAndKeys()
{
    show();
    const auto fitted = canvas()->transform().m11();
    canvas()->setFocus();
    QTest::keyClick(canvas(), Qt::Key_Plus, Qt::ControlModifier);
    const auto larger = canvas()->transform().m11();
    QVERIFY(larger > fitted);
    const QPointF at(100, 100);
    QWheelEvent turn(at, canvas()->viewport()->mapToGlobal(at), {}, {0, -120}, {}, Qt::ControlModifier,
                     Qt::NoScrollPhase, false);
    QApplication::sendEvent(canvas()->viewport(), &turn);
    QVERIFY(canvas()->transform().m11() < larger);
    QTest::keyClick(canvas(), Qt::Key_Minus, Qt::ControlModifier);
    QVERIFY(canvas()->transform().m11() < fitted);
    QTest::keyClick(canvas(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(canvas()->transform().m11(), fitted);
}

void TopologyViewTest::flowsFromLeftToRightInEveryLanguage()
{
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    make({u"bench"_s});
    show();
    QVERIFY(placeOf(publisher()).x() < placeOf({Kind::Server, Side::Subscriber, {}, {}}).x());
    QVERIFY(placeOf(database(Side::Publisher)).x() < placeOf(link()).x());
    QVERIFY(placeOf(link()).x() < placeOf(database(Side::Subscriber)).x());
}

void TopologyViewTest::growsBoxesBeforeItShrinksWords()
{
    show();
    m_view->resize(700, 700);
    QTRY_COMPARE(m_view->width(), 700);
    QVERIFY2(canvas()->transform().m11() >= 0.99, qPrintable(QString::number(canvas()->transform().m11())));
    m_view->resize(470, 700);
    QTRY_COMPARE(m_view->width(), 470);
    QVERIFY(canvas()->transform().m11() >= 0.75);
    const auto drawn = canvas()->mapFromScene(canvas()->sceneRect()).boundingRect();
    QVERIFY(drawn.left() >= -1 && drawn.right() <= canvas()->viewport()->width() + 1);
}

void TopologyViewTest::keepsItsItemsWithManyDatabases()
{
    QStringList names;
    for (int index = 0; index < 20; ++index)
        names.append(u"database_%1"_s.arg(index));
    make(names);
    for (const auto& name : names) {
        m_config.subscriptions.append(
            {SubscriptionName(name + u"_more"_s), DatabaseName(name), PublicationName(name + u"_pub"_s), {}});
    }
    m_topology = Scenes::freshTopology(m_config);
    Scenes::streaming(m_topology);
    show();
    QCOMPARE(canvas()->scene()->items().size(), 2 + 20 * 2 + 20 * 2);
    auto* first = item(link());
    for (int tick = 0; tick < 20; ++tick) {
        for (auto& database : m_topology.databases)
            database.subscriptions.first().lagBytes = tick;
        show();
        // What only changes its words is not made anew.
        QCOMPARE(item(link()), first);
        QCOMPARE(canvas()->scene()->items().size(), 2 + 20 * 2 + 20 * 2);
    }
}

FLARE_TEST(TopologyViewTest)
#include "tst_topologyview.moc"
