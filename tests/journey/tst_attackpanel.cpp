// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/ordersdatabase.h"
#include "tests/journey/windowdriver.h"
#include "tests/shared/operationrun.h"
#include "tests/shared/testprogram.h"
#include "widgets/chart/plotboard.h"
#include "widgets/live/attackpanel.h"
#include "widgets/session/trafficfeed.h"

#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QFile>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A rehearsal: an attack is run from the window, and shows there what the application would feel.
class AttackPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void offersToPrepareAnAttack();
    void showsWhatTheWritersReach();
    void measuresAnOutage();
    void exportsWhatItShows();
    void stopsTheAttack();
    void provesItByOneClick();

private:
    [[nodiscard]] QDockWidget* dock() { return m_driver->window().findChild<QDockWidget*>(u"attack"_s); }
    [[nodiscard]] TimePlot* plot() { return dock()->findChild<TimePlot*>(u"ratePlot"_s); }
    [[nodiscard]] QString cell(int row, TrafficHistory::Value value)
    {
        return m_table->index(row, HistoryTableModel::columnOf(value)).data().toString();
    }
    [[nodiscard]] const TrafficHistory& history()
    {
        auto& traffic = m_driver->session().traffic();
        return *traffic.history(traffic.attacks().last());
    }

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_names;
    QTemporaryDir m_folder;
    QTemporaryDir m_state;
    std::unique_ptr<WindowDriver> m_driver;
    QAbstractItemModel* m_table = nullptr;
};

void AttackPanelTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    qputenv("XDG_STATE_HOME", QFile::encodeName(m_state.path()));
    m_pair = &m_pairs.pair(pairsToTest().first());
    createOrders(*m_pair, m_names);
    m_driver = std::make_unique<WindowDriver>(m_folder);
    const auto config = configForOrders(*m_pair, m_names);
    const auto made = runOperation(config, {u"create_attack_db"_s, {{u"database"_s, {m_names.database}}}, {}, {}, {}});
    QVERIFY2(made.succeeded(), made.describe());
    QVERIFY(m_driver->open(config));
}

void AttackPanelTest::cleanupTestCase()
{
    m_driver.reset();
    removeEverything(*m_pair, m_names);
}

void AttackPanelTest::offersToPrepareAnAttack()
{
    dock()->show();
    dock()->raise();
    QVERIFY(m_driver->press(u"prepareAttack"_s));
    QVERIFY2(m_driver->startChosen(), m_driver->lastOutcome());
    QTRY_VERIFY_WITH_TIMEOUT(!m_driver->session().traffic().attacks().isEmpty(), patience);
    m_table = m_driver->window().findChild<QTableView*>(u"attackTable"_s)->model();
    new QAbstractItemModelTester(m_table, QAbstractItemModelTester::FailureReportingMode::QtTest, this);
}

void AttackPanelTest::showsWhatTheWritersReach()
{
    const auto& publisher = m_driver->session().config().publisher;
    QTRY_VERIFY_WITH_TIMEOUT(m_table->rowCount() > 2, patience);
    QVERIFY2(m_driver->textOf(u"attackTarget"_s).contains(publisher.systemIdentifier.lastDigits())
                 && m_driver->textOf(u"attackTarget"_s).contains(m_names.database),
             qPrintable(m_driver->textOf(u"attackTarget"_s)));
    QTRY_VERIFY2_WITH_TIMEOUT(m_driver->textOf(u"attackState"_s).contains(u"4 of 4 writers"_s),
                              qPrintable(m_driver->textOf(u"attackState"_s)), patience);
    // The table and the large figures are of the same second.
    QTRY_COMPARE(cell(0, TrafficHistory::Rate), m_driver->textOf(u"attackRate"_s));
    QTRY_COMPARE(cell(0, TrafficHistory::P99), m_driver->textOf(u"attackP99"_s));
    // What is told is what is there, give or take the writes since.
    const auto told = history().frame().transactions;
    const auto there = sqlValue(m_pair->publisher(), m_names.database,
                                u"SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_user_tables"
                                " WHERE schemaname = 'flare_attack' AND relname = 'row'"_s);
    QVERIFY2(told > 0 && there.toLongLong() > told / 2, qPrintable(u"%1 told, %2 there"_s.arg(told).arg(there)));
}

void AttackPanelTest::measuresAnOutage()
{
    const auto begun = QDateTime::currentMSecsSinceEpoch();
    m_pair->publisher().kill();
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, TrafficHistory::Rate), u"0"_s, patience);
    QCOMPARE(cell(0, TrafficHistory::P99), u"not known"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_driver->textOf(u"attackState"_s).contains(u"No write has been acknowledged for"_s),
                              qPrintable(m_driver->textOf(u"attackState"_s)), patience);
    QTRY_VERIFY_WITH_TIMEOUT(history().frame().currentGap.duration() > 3s, patience);
    QVERIFY(m_driver->textOf(u"attackErrors"_s).contains(u"0800"_s));
    m_pair->publisher().start();
    QTRY_VERIFY_WITH_TIMEOUT(cell(0, TrafficHistory::Rate) != u"0"_s, patience);
    const auto ended = QDateTime::currentMSecsSinceEpoch();
    // The measured outage lies within the one that was made, in the chart too.
    const auto& frame = history().frame();
    QVERIFY(frame.longestGap.duration() > 3s && frame.longestGap.duration() < std::chrono::milliseconds(ended - begun));
    QTRY_VERIFY(!plot()->content().gaps.isEmpty());
    const auto& gap = plot()->content().gaps.first();
    QVERIFY2(gap.reason.contains(u"longest time without a write"_s), qPrintable(gap.reason));
    QVERIFY(gap.from >= begun - 1000 && gap.to <= ended);
    // No latency is drawn where there was no write.
    QVERIFY(dock()->findChild<TimePlot*>(u"latencyPlot"_s)->content().series.first().runs.size() >= 2);
}

void AttackPanelTest::exportsWhatItShows()
{
    auto* board = dock()->findChild<PlotBoard*>();
    board->exportTo(m_folder.filePath(u"attack.csv"_s));
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_folder.filePath(u"attack.csv"_s)), patience);
    QFile csv(m_folder.filePath(u"attack.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const auto lines = csv.readAll().split('\n');
    QCOMPARE(lines.first().trimmed(), QByteArray("time_utc,writes_per_s,p50_ms,p95_ms,p99_ms,refused"));
    QVERIFY(std::any_of(lines.begin(), lines.end(), [](const QByteArray& line) { return line.contains(",0,,,,"); }));
}

void AttackPanelTest::stopsTheAttack()
{
    QVERIFY(m_driver->press(u"stopAttack"_s));
    QVERIFY2(m_driver->waitForEnd(), m_driver->lastOutcome());
    QTRY_VERIFY2(m_driver->textOf(u"attackState"_s).contains(u"has ended"_s),
                 qPrintable(m_driver->textOf(u"attackState"_s)));
    const auto& outcome = m_driver->session().runs().last()->outcome();
    QCOMPARE(outcome->status, Outcome::Status::Succeeded);
    QTRY_COMPARE(history().frame().transactions, outcome->data.value(u"acknowledged"_s).toInteger());
    const auto longest = std::chrono::duration<double, std::milli>(history().frame().longestGap.duration()).count();
    QCOMPARE(outcome->data.value(u"longest_gap_ms"_s).toDouble(), longest);
    // What is over stays where it was.
    const auto end = plot()->content().to;
    const auto later = QDateTime::currentMSecsSinceEpoch() + 1200;
    QTRY_VERIFY(QDateTime::currentMSecsSinceEpoch() > later);
    QVERIFY(m_driver->press(u"span0"_s));
    QCOMPARE(plot()->content().to, end);
}

void AttackPanelTest::provesItByOneClick()
{
    const auto before = m_driver->session().runs().size();
    const auto run = history().frame().run;
    QVERIFY(m_driver->press(u"verifyAttack"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->session().runs().size(), before + 1, patience);
    const auto* proof = m_driver->session().runs().last();
    QVERIFY(proof->plan().arguments.flag(u"verify"_s));
    QCOMPARE(proof->plan().arguments.text(u"run"_s), QString::number(run));
    // There is no subscriber's database in this rehearsal, and the panel of the operation says so.
    QTRY_VERIFY_WITH_TIMEOUT(proof->isFinished(), patience);
    QCOMPARE(proof->outcome()->status, Outcome::Status::Failed);
    QTRY_VERIFY(!m_driver->textOf(u"outcomeText"_s).isEmpty());
}

FLARE_TEST(AttackPanelTest)
#include "tst_attackpanel.moc"
