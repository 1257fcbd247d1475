// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/catalogue.h"
#include "tests/shared/runbookscenes.h"
#include "tests/shared/testprogram.h"

using namespace Flare;
using namespace Flare::Scenes;
using namespace Qt::StringLiterals;
using State = RunbookStep::State;

class TestRunbook : public QObject
{
    Q_OBJECT

private slots:
    void suggests_data();
    void suggests();
    void knowsNothingBeforeTheServersWereAsked();
    void saysUnknownWhileAServerIsAway_data();
    void saysUnknownWhileAServerIsAway();
    void blocksEverythingOnAWrongServer_data();
    void blocksEverythingOnAWrongServer();
    void keepsTheWayBackWhateverTheSubscriberIs();
    void followsTheCatalogue();
    void givesCompleteArguments();
    void hasOneStepPerDatabaseAndSubscription();
    void isFinishedWhenEverythingIsGone();
    void endsTheOutageOfOneDatabaseBeforeTheOtherGoesOn();
};

void TestRunbook::suggests_data()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("title");
    const auto add = [](const char* name, Stage stage, const Change& change, const QString& title) {
        QTest::newRow(name) << stage << change << title;
    };
    add("at the start", untouched, unchanged, u"Replicate roles"_s);
    add("prepared", prepared, unchanged, u"Create the publication"_s);
    add("published", published, unchanged, u"Create the subscription"_s);
    add("copying: wait", copying, unchanged, u"nothing"_s);
    add("streaming", streaming, unchanged, u"Vacuum and analyze"_s);
    add(
        "with statistics", streaming, [](Scene s) { s.database.subscriber.tablesWithoutStatistics = 0; },
        u"Pause writes"_s);
    add("in the outage", paused, unchanged, u"Switch the application"_s);
    add(
        "in the outage with sequences behind", paused, [](Scene s) { s.database.sequences->behind = 1; },
        u"Synchronise sequences"_s);
    add(
        "in the outage with a new role", paused, [](Scene s) { s.topology.publisher.roles += RoleName(u"new"_s); },
        u"Switch the application"_s);
    add(
        "switched", paused,
        [](Scene s) {
            s.config.cutover.appUsers = {RoleName(u"app"_s)};
            s.database.subscriber.applicationSessions = 7;
        },
        u"Drop the subscription"_s);
    add(
        "without its subscription", finished,
        [](Scene s) {
            s.database.subscriber.tablesWithoutStatistics = 0;
            s.database.publication = Publication();
        },
        u"Drop the publication"_s);
    add(
        "a server away", streaming, [](Scene s) { s.topology.publisher.error = Error(ErrorKind::Connect, u"Away."_s); },
        u"Verify connectivity"_s);
}

void TestRunbook::suggests()
{
    QFETCH(Stage, stage);
    QFETCH(Change, change);
    QFETCH(QString, title);
    QCOMPARE(suggested(runbookOf(stage, change)), title);
}

void TestRunbook::knowsNothingBeforeTheServersWereAsked()
{
    const auto config = configOf();
    const auto steps = makeRunbook(config, unreadTopology(config));
    for (const auto& one : steps)
        QCOMPARE(one.state, one.operation == u"verify_connectivity"_s ? State::Ready : State::Unknown);
    QCOMPARE(suggested(steps), u"Verify connectivity"_s);
}

void TestRunbook::saysUnknownWhileAServerIsAway_data()
{
    QTest::addColumn<Side>("side");
    QTest::newRow("publisher") << Side::Publisher;
    QTest::newRow("subscriber") << Side::Subscriber;
}

void TestRunbook::saysUnknownWhileAServerIsAway()
{
    QFETCH(Side, side);
    const auto steps = runbookOf(streaming, [side](Scene s) {
        auto& server = side == Side::Publisher ? s.topology.publisher : s.topology.subscriber;
        server.identity.reset();
        server.error = Error(ErrorKind::Connect, u"It is away."_s);
    });
    for (const auto& one : steps) {
        if (side == Side::Subscriber && one.operation.startsWith(u"grant_"_s)) {
            QCOMPARE(one.state, State::Done); // The publisher alone tells.
            continue;
        }
        QCOMPARE(one.state, one.operation == u"verify_connectivity"_s ? State::Ready : State::Unknown);
        QCOMPARE(one.reason, u"It is away."_s);
    }
}

void TestRunbook::blocksEverythingOnAWrongServer_data()
{
    saysUnknownWhileAServerIsAway_data();
}

void TestRunbook::blocksEverythingOnAWrongServer()
{
    QFETCH(Side, side);
    const auto steps = runbookOf(streaming, [side](Scene s) {
        auto& server = side == Side::Publisher ? s.topology.publisher : s.topology.subscriber;
        server.identity.reset();
        server.error = Error(ErrorKind::WrongServer, u"Another server."_s);
    });
    for (const auto& one : steps) {
        QCOMPARE(one.state, one.operation == u"verify_connectivity"_s ? State::Ready : State::Blocked);
        QCOMPARE(one.reason, u"Another server."_s);
    }
}

void TestRunbook::keepsTheWayBackWhateverTheSubscriberIs()
{
    for (const auto kind : {ErrorKind::WrongServer, ErrorKind::Connect}) {
        const auto steps =
            runbookOf(paused, [kind](Scene s) { s.topology.subscriber.error = Error(kind, u"Gone."_s); });
        QCOMPARE(step(steps, u"resume_write"_s).state, State::Optional);
    }
    const auto steps =
        runbookOf(paused, [](Scene s) { s.topology.publisher.error = Error(ErrorKind::WrongServer, u"Other."_s); });
    QCOMPARE(step(steps, u"resume_write"_s).state, State::Blocked);
}

void TestRunbook::followsTheCatalogue()
{
    QStringList order;
    for (const auto& operation : catalogue())
        order.append(operation.id);
    qsizetype before = -1;
    for (const auto& one : runbookOf(paused, unchanged)) {
        const auto at = order.indexOf(one.operation);
        QVERIFY2(at >= before, qPrintable(one.operation));
        QCOMPARE(one.phase, findOperation(one.operation)->phase);
        before = at;
    }
}

void TestRunbook::givesCompleteArguments()
{
    const auto steps = runbookOf(streaming, unchanged);
    QCOMPARE(step(steps, u"pause_write"_s).arguments.database().text(), u"bench"_s);
    QVERIFY(!step(steps, u"pause_write"_s).arguments.has(u"subscription"_s)
            || step(steps, u"pause_write"_s).arguments.subscription().text() == u"bench_sub"_s);
    QCOMPARE(step(steps, u"create_subscription"_s).arguments.subscription().text(), u"bench_sub"_s);
    QCOMPARE(step(steps, u"vacuum_analyze"_s).arguments.integer(u"jobs"_s), std::optional<qint64>(2));
    for (const auto& one : steps)
        QVERIFY2(!one.reason.isEmpty() && !one.title.isEmpty(), qPrintable(one.operation));
}

void TestRunbook::hasOneStepPerDatabaseAndSubscription()
{
    const auto config = configOf({u"bench"_s, u"shop"_s});
    auto topology = freshTopology(config);
    streaming(topology);
    pause(topology.databases[1]);
    QStringList pauses;
    QStringList resumes;
    QStringList drops;
    for (const auto& one : makeRunbook(config, topology)) {
        if (one.operation == u"pause_write"_s)
            pauses.append(one.subject);
        if (one.operation == u"resume_write"_s)
            resumes.append(one.subject);
        if (one.operation == u"drop_subscription"_s)
            drops.append(one.database.text() + u'/' + one.subject);
    }
    QCOMPARE(pauses, QStringList({u"bench"_s, u"shop"_s}));
    QCOMPARE(resumes, QStringList({u"shop"_s}));
    QCOMPARE(drops, QStringList({u"bench/bench_sub"_s, u"shop/shop_sub"_s}));
}

void TestRunbook::isFinishedWhenEverythingIsGone()
{
    const auto steps = runbookOf(finished, [](Scene s) {
        s.database.subscriber.tablesWithoutStatistics = 0;
        s.topology.publisher.roles += RoleName(u"new"_s);
    });
    QCOMPARE(suggested(steps), u"nothing"_s);
    for (const auto& one : steps)
        QVERIFY2(one.state == (one.operation == u"resume_write"_s ? State::Optional : State::Done),
                 qPrintable(one.reason));
}

void TestRunbook::endsTheOutageOfOneDatabaseBeforeTheOtherGoesOn()
{
    const auto config = configOf({u"bench"_s, u"shop"_s});
    auto topology = freshTopology(config);
    streaming(topology);
    pause(topology.databases[1]);
    const auto steps = makeRunbook(config, topology);
    const auto& next = steps.at(suggestedStep(steps).value());
    QCOMPARE(next.title, u"Switch the application"_s);
    QCOMPARE(next.subject, u"shop"_s);
}

FLARE_TEST(TestRunbook)
#include "tst_runbook.moc"
