// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/linkjudgement.h"
#include "tests/pg/livefixture.h"
#include "tests/shared/httpanswer.h"
#include "tests/shared/testprogram.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTest>

#include <csignal>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = LinkState;

namespace {

constexpr int firstWithJsonLog = 15;

QString scrape(quint16 port)
{
    return QString::fromUtf8(httpAnswer(u"127.0.0.1"_s, port, "GET /metrics HTTP/1.1\r\n\r\n"));
}

} // namespace

/// The states that need more than one look at a server's counters, and what a script or Prometheus is told of them.
class LiveStatesTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.stop(); }

    void tellsThatNothingMoves_data();
    void tellsThatNothingMoves();
    void tellsWhyItFailsInTheServersWords_data();
    void tellsWhyItFailsInTheServersWords();
    void tellsWhereTheWordsAre();
    void looksOnceAtWhatIsThere();
    void tellsOfTablesThatReachNobody_data() { addPairRows(); }
    void tellsOfTablesThatReachNobody();
    void answersPrometheus();

private:
    struct LogSettings
    {
        QString collector = u"off"_s;
        QString destination = u"stderr"_s;
        QString prefix = u"%m [%p] "_s;
    };
    void logAs(const LogSettings& settings);
    /// The subscriber has a row already that comes now.
    void collide();
    [[nodiscard]] LinkReading link() { return m_fixture.link(); }

    LiveFixture m_fixture;
};

// Both ends are there, and neither counts a failure.
void LiveStatesTest::tellsThatNothingMoves_data()
{
    QTest::addColumn<QString>("whose");
    QTest::newRow("a frozen apply worker") << u"worker"_s;
    QTest::newRow("a frozen walsender") << u"sender"_s;
    QTest::newRow("a lock on the subscriber") << u"lock"_s;
}

void LiveStatesTest::tellsThatNothingMoves()
{
    QFETCH(const QString, whose);
    m_fixture.start(pairsToTest().last());
    QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes == 0, patience);
    const auto pid = whose == u"worker"_s ? link().subscription->workerPid.value_or(0)
        : whose == u"sender"_s            ? m_fixture.byHand(u"s.active_pid"_s)
                                          : qint64{0};
    std::unique_ptr<SqlSession> blocker;
    if (whose == u"lock"_s)
        blocker = m_fixture.holdBackApply();
    else
        QVERIFY(pid > 0 && kill(static_cast<pid_t>(pid), SIGSTOP) == 0);
    const auto goOn = qScopeGuard([&] {
        if (pid > 0)
            kill(static_cast<pid_t>(pid), SIGCONT);
    });
    m_fixture.write(10);
    QTRY_COMPARE_WITH_TIMEOUT(link().state, State::Stalled, patience);
    const auto stalled = link();
    QVERIFY(*stalled.silentFor >= 10s && stalled.subscription->workerPid && stalled.slot->active);
    QCOMPARE(stalled.subscription->workerWaitsForLock, whose == u"lock"_s);
    const auto once = m_fixture.run(u"monitor"_s, {u"once"_s});
    QVERIFY2(once.succeeded(), once.describe());
    const auto shown = once.outcome.data.value(u"frame"_s).toObject().value(u"subscriptions"_s).toArray().first();
    QCOMPARE(shown.toObject().value(u"state"_s).toString(), u"stalled"_s);

    if (blocker)
        blocker->run(u"COMMIT"_s);
    else
        QCOMPARE(kill(static_cast<pid_t>(pid), SIGCONT), 0);
    QTRY_VERIFY_WITH_TIMEOUT(link().state == State::Streaming && link().lagBytes == 0, patience);
}

void LiveStatesTest::logAs(const LogSettings& settings)
{
    auto& subscriber = m_fixture.m_pair->subscriber();
    subscriber.configure({{u"logging_collector"_s, settings.collector},
                          {u"log_destination"_s, settings.destination},
                          {u"log_line_prefix"_s, settings.prefix}});
    subscriber.restart();
}

void LiveStatesTest::collide()
{
    m_fixture.onSubscriber(u"INSERT INTO app.\"Order.Line\" (id, note) OVERRIDING SYSTEM VALUE VALUES (1, 'here')"_s);
    m_fixture.write(1);
}

void LiveStatesTest::tellsWhyItFailsInTheServersWords_data()
{
    QTest::addColumn<QString>("destination");
    QTest::addColumn<QString>("prefix");
    QTest::newRow("stderr") << u"stderr"_s << u"%m [%p] "_s;
    QTest::newRow("stderr with numbered lines") << u"stderr"_s << u"%t [%p]: [%l-1] user=%u,db=%d,app=%a,client=%h "_s;
    QTest::newRow("csvlog") << u"csvlog"_s << u"%m [%p] "_s;
    if (pairsToTest().last().subscriber >= firstWithJsonLog)
        QTest::newRow("jsonlog") << u"jsonlog"_s << u"%m [%p] "_s;
}

void LiveStatesTest::tellsWhyItFailsInTheServersWords()
{
    QFETCH(const QString, destination);
    QFETCH(const QString, prefix);
    m_fixture.start(pairsToTest().last());
    logAs({u"on"_s, destination, prefix});
    const auto asBefore = qScopeGuard([&] { logAs({}); });
    collide();
    // Up to 17 a duplicate key, since then a conflict: both name the index.
    QTRY_VERIFY2_WITH_TIMEOUT(failureOf(link()).contains(u"Order.Line_pkey"_s), qPrintable(failureOf(link())),
                              patience);
    QVERIFY2(failureOf(link()).contains(u"Order.Line"_s), qPrintable(failureOf(link())));
    const auto once = m_fixture.run(u"monitor"_s, {u"once"_s});
    QVERIFY2(once.succeeded(), once.describe());
    m_fixture.onSubscriber(u"DELETE FROM app.\"Order.Line\" WHERE note = 'here'"_s);
    QTRY_VERIFY_WITH_TIMEOUT(isFlowing(link().state) && link().lagBytes == 0, patience);
    QCOMPARE(failureOf(link()), QString());
}

void LiveStatesTest::tellsWhereTheWordsAre()
{
    m_fixture.start(pairsToTest().last());
    logAs({u"off"_s, u"syslog"_s, u"%m [%p] "_s});
    const auto asBefore = qScopeGuard([&] { logAs({}); });
    collide();
    QTRY_VERIFY2_WITH_TIMEOUT(failureOf(link()).contains(u"syslog"_s), qPrintable(failureOf(link())), patience);
}

// For cron: green is nothing but changes that flow.
void LiveStatesTest::looksOnceAtWhatIsThere()
{
    m_fixture.start(pairsToTest().last());
    QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes == 0 && link().slot->connectedFor.value_or(0s) > 6s, patience);
    const auto look = [&] {
        return runOperation(m_fixture.m_config,
                            {u"monitor"_s, {{u"once"_s, {}}, {u"max-lag"_s, {u"1GB"_s}}}, {}, {}, {}});
    };
    const auto well = look();
    QVERIFY2(well.succeeded(), well.describe());
    m_fixture.onSubscriber(u"ALTER SUBSCRIPTION %1 DISABLE"_s.arg(quotedIdentifier(m_fixture.m_names.subscription)));
    const auto off = look();
    QVERIFY(!off.succeeded());
    QCOMPARE(off.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY2(off.outcome.error->message().contains(u"switched off"_s), off.describe());
}

// Every position says that all has arrived, and every table of the subscription is ready.
void LiveStatesTest::tellsOfTablesThatReachNobody()
{
    QFETCH(const PairVersions, pair);
    m_fixture.start(pair);
    QTRY_VERIFY_WITH_TIMEOUT(link().gaps && link().gaps->isEmpty(), patience);
    const auto later = u"CREATE TABLE app.later (id int PRIMARY KEY)"_s;
    m_fixture.onSubscriber(later);
    m_fixture.onPublisher(later + u"; INSERT INTO app.later VALUES (1); GRANT SELECT ON app.later TO "_s
                          + quotedIdentifier(m_fixture.m_names.replicator));
    m_fixture.m_clock.advance(30s);
    QTRY_COMPARE_WITH_TIMEOUT(link().state, State::Incomplete, patience);
    QCOMPARE(link().gaps->notSubscribed, QList<RelationName>({{u"app"_s, u"later"_s}}));
    const auto once =
        runOperation(m_fixture.m_config, {u"monitor"_s, {{u"once"_s, {}}, {u"max-lag"_s, {u"1GB"_s}}}, {}, {}, {}});
    QVERIFY(!once.succeeded());
    QVERIFY2(once.outcome.error->message().contains(u"app.later"_s), once.describe());

    // The subscriber tells at once that it has another number of tables.
    m_fixture.onSubscriber(
        u"ALTER SUBSCRIPTION %1 REFRESH PUBLICATION"_s.arg(quotedIdentifier(m_fixture.m_names.subscription)));
    QTRY_VERIFY_WITH_TIMEOUT(link().gaps && link().gaps->isEmpty(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(link().state, State::Streaming, patience);
}

void LiveStatesTest::answersPrometheus()
{
    m_fixture.start(pairsToTest().last());
    QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes == 0, patience);
    std::stop_source stop;
    QStringList answers;
    const auto ask = [&](const Event& event) {
        const auto* message = std::get_if<Message>(&event);
        static const QRegularExpression address(u"http://127\\.0\\.0\\.1:([0-9]+)/metrics"_s);
        const auto found = message != nullptr ? address.match(message->text) : QRegularExpressionMatch();
        if (!found.hasMatch())
            return;
        // Rates take a second look, and so do new errors, at the other server.
        const auto port = found.captured(1).toUShort();
        const auto hasRates = [&] {
            answers.append(scrape(port));
            return answers.last().contains(u"confirm_bytes_per_second{"_s)
                && answers.last().contains(u"pgflare_new_errors{"_s);
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasRates(), patience);
        stop.request_stop();
    };
    const auto result = runOperation(
        m_fixture.m_config,
        {u"monitor"_s, {{u"serve"_s, {u"0"_s}}, {u"interval"_s, {u"200ms"_s}}}, {}, stop.get_token(), ask});
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(!answers.isEmpty());
    QVERIFY2(
        answers.last().contains(u"pgflare_link_state{subscription=\"%1\",database=\"%2\",state=\"streaming\"} 1"_s.arg(
            m_fixture.m_names.subscription, m_fixture.m_names.database)),
        qPrintable(answers.last()));
}

FLARE_TEST(LiveStatesTest)
#include "tst_live_states.moc"
