// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/ordersdatabase.h"
#include "tests/journey/windowdriver.h"
#include "tests/shared/testprogram.h"
#include "widgets/chart/plotboard.h"
#include "widgets/session/livefeed.h"
#include "widgets/window/migrationpage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDockWidget>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The live charts during a real migration, read as a keyboard and a screen reader do: through their table.
class LiveChartTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void followsASubscriberThatIsHeldBack();
    void showsAGapAndItsReason();
    void keepsTheLastWordsOfALostServer();
    void saysThatTheSubscriberIsGone();
    void marksWhatWasDone();
    void zoomsPansAndFreezes();
    void exportsWhatItShows();
    void costsNothingWhileHidden();

private:
    [[nodiscard]] LiveFeed& feed() { return m_driver->session().live(); }
    [[nodiscard]] TimePlot* plot() { return m_driver->window().findChild<TimePlot*>(u"bytesPlot"_s); }
    [[nodiscard]] QString cell(int row, int column);
    /// All that stand in the bar, the newest last.
    [[nodiscard]] QString notices();
    /// Some row of the table has this text there.
    [[nodiscard]] bool wasShown(int column, const QString& text);
    [[nodiscard]] const HistoryTrack& track() { return feed().history().track(SubscriptionName(m_names.subscription)); }

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_names;
    QTemporaryDir m_folder;
    std::unique_ptr<WindowDriver> m_driver;
    QAbstractItemModel* m_table = nullptr;
};

void LiveChartTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    m_pair = &m_pairs.pair(pairsToTest().first());
    createOrders(*m_pair, m_names);
    m_driver = std::make_unique<WindowDriver>(m_folder);
    QVERIFY(m_driver->open(configForOrders(*m_pair, m_names)));
    QVERIFY2(m_driver->migrateUpTo(u"pause_write"_s), m_driver->lastOutcome());
    m_table = m_driver->window().findChild<QTableView*>(u"liveTable"_s)->model();
    new QAbstractItemModelTester(m_table, QAbstractItemModelTester::FailureReportingMode::QtTest, this);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->textOf(u"linkState"_s).contains(u"streaming"_s), patience);
}

void LiveChartTest::cleanupTestCase()
{
    m_driver.reset();
    removeEverything(*m_pair, m_names);
}

QString LiveChartTest::cell(int row, int column)
{
    return m_table->index(row, column).data().toString();
}

QString LiveChartTest::notices()
{
    QStringList lines;
    for (const auto* line : m_driver->window().findChildren<QLabel*>(u"notice"_s))
        lines.append(line->text());
    return lines.join(u'\n');
}

bool LiveChartTest::wasShown(int column, const QString& text)
{
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (cell(row, column) == text)
            return true;
    }
    return false;
}

void LiveChartTest::followsASubscriberThatIsHeldBack()
{
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->textOf(u"delay"_s), u"idle"_s, patience);
    // What the copy has told, its lag perhaps, must not be taken for what follows.
    if (!notices().isEmpty())
        QVERIFY(m_driver->press(u"dismissNotices"_s));
    SqlSession blocker(m_pair->subscriber(), m_names.database);
    blocker.run(u"BEGIN; LOCK TABLE public.orders IN SHARE MODE"_s);
    // A worker that waits confirms nothing; one that is still idle confirms what it hears of, also from the middle of
    // the transaction that follows, if that takes a while.
    sql(m_pair->publisher(), m_names.database, u"INSERT INTO public.orders (note) VALUES ('first')"_s);
    const auto waits = [this] {
        const auto subscription = feed().frame().links.first().subscription;
        return subscription && subscription->workerWaitsForLock;
    };
    QTRY_VERIFY_WITH_TIMEOUT(waits(), patience);
    sql(m_pair->publisher(), m_names.database,
        u"INSERT INTO public.orders (note) SELECT repeat('x', 200) FROM generate_series(1, 30000)"_s);
    QTRY_VERIFY2_WITH_TIMEOUT(m_driver->textOf(u"lag"_s).endsWith(u"MiB"_s), qPrintable(m_driver->textOf(u"lag"_s)),
                              patience);
    // The table and the large figures are of the same look.
    QTRY_COMPARE(cell(0, HistoryTableModel::columnOf(LiveHistory::Lag)), m_driver->textOf(u"lag"_s));
    const auto waitsFor = [this] { return feed().frame().links.first().delay.value_or(LagTrack::Delay()).value; };
    QTRY_VERIFY_WITH_TIMEOUT(waitsFor() > 3s, patience);
    QVERIFY2(m_driver->textOf(u"delay"_s).endsWith(u" s"_s), qPrintable(m_driver->textOf(u"delay"_s)));
    QTRY_VERIFY2_WITH_TIMEOUT(m_driver->textOf(u"eta"_s).contains(u"not converging"_s),
                              qPrintable(m_driver->textOf(u"eta"_s)), patience);
    QTRY_VERIFY2_WITH_TIMEOUT(notices().contains(u"more than the threshold"_s), qPrintable(notices()), patience);
    // With the bar of notices and the plots it still fits on a screen of 900 lines.
    const auto height = m_driver->window().minimumSizeHint().height();
    QVERIFY2(height <= 900, QByteArray::number(height));
    blocker.run(u"COMMIT"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->textOf(u"lag"_s), u"0 bytes"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(cell(0, HistoryTableModel::columnOf(LiveHistory::Lag)) == u"0 bytes"_s, patience);
    // Told once, either way, and to be put away.
    QTRY_VERIFY2(notices().section(u'\n', -1).contains(u"has caught up"_s), qPrintable(notices()));
    QCOMPARE(notices().count(u"has caught up"_s), 1);
    QVERIFY(m_driver->press(u"dismissNotices"_s));
    QTRY_VERIFY(notices().isEmpty());
}

void LiveChartTest::showsAGapAndItsReason()
{
    m_pair->publisher().kill();
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, HistoryTableModel::columnOf(LiveHistory::Lag)), u"not known"_s, patience);
    QCOMPARE(m_driver->textOf(u"lag"_s), u"–"_s);
    QVERIFY2(m_driver->textOf(u"linkState"_s).contains(u"publisher"_s), qPrintable(m_driver->textOf(u"linkState"_s)));
    QTRY_VERIFY(!plot()->content().gaps.isEmpty());
    QVERIFY2(plot()->content().gaps.last().reason.contains(u"publisher"_s),
             qPrintable(plot()->content().gaps.last().reason));
    m_pair->publisher().start();
    QTRY_COMPARE_WITH_TIMEOUT(cell(0, HistoryTableModel::columnOf(LiveHistory::Lag)), u"0 bytes"_s, patience);
    QVERIFY(wasShown(HistoryTableModel::columnOf(LiveHistory::Lag), u"not known"_s));
    // No line leads over the gap.
    QTRY_VERIFY_WITH_TIMEOUT(plot()->content().series.first().runs.size() >= 2, patience);
    for (const auto& run : plot()->content().series.first().runs) {
        for (const auto& gap : plot()->content().gaps)
            QVERIFY(run.last().first < gap.from || run.first().first > gap.to);
    }
}

void LiveChartTest::keepsTheLastWordsOfALostServer()
{
    auto* dock = m_driver->window().findChild<QDockWidget*>(u"tables"_s);
    dock->show();
    dock->raise();
    const auto* table = dock->findChild<QTableView*>(u"slots"_s)->model();
    const auto name = [&] { return table->index(0, 0); };
    QTRY_COMPARE_WITH_TIMEOUT(name().data().toString(), m_names.subscription, patience);
    QVERIFY(!name().data(Qt::ForegroundRole).isValid());
    QVERIFY2(m_driver->textOf(u"slotsFreshness"_s).contains(u"s ago"_s),
             qPrintable(m_driver->textOf(u"slotsFreshness"_s)));
    m_pair->publisher().kill();
    QTRY_VERIFY2_WITH_TIMEOUT(m_driver->textOf(u"slotsFreshness"_s).contains(u"ago. "_s),
                              qPrintable(m_driver->textOf(u"slotsFreshness"_s)), patience);
    QCOMPARE(name().data().toString(), m_names.subscription);
    QVERIFY(name().data(Qt::ForegroundRole).isValid());
    m_pair->publisher().start();
    QTRY_VERIFY_WITH_TIMEOUT(!name().data(Qt::ForegroundRole).isValid(), patience);
    dock->hide();
}

void LiveChartTest::saysThatTheSubscriberIsGone()
{
    m_pair->subscriber().kill();
    QTRY_VERIFY2_WITH_TIMEOUT(m_driver->textOf(u"linkState"_s).contains(u"subscriber"_s),
                              qPrintable(m_driver->textOf(u"linkState"_s)), patience);
    // The publisher still knows how much waits.
    sql(m_pair->publisher(), m_names.database,
        u"INSERT INTO public.orders (note) SELECT 'x' FROM generate_series(1, 3000)"_s);
    QTRY_VERIFY_WITH_TIMEOUT(feed().frame().links.first().lagBytes.value_or(0) > 100'000, patience);
    m_pair->subscriber().start();
    QTRY_COMPARE_WITH_TIMEOUT(m_driver->textOf(u"lag"_s), u"0 bytes"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->textOf(u"linkState"_s).contains(u"streaming"_s), patience);
}

void LiveChartTest::marksWhatWasDone()
{
    const auto& markers = feed().history().markers();
    QVERIFY(std::any_of(markers.begin(), markers.end(),
                        [](const HistoryMarker& marker) { return marker.text == u"Create the subscription"; }));
}

void LiveChartTest::zoomsPansAndFreezes()
{
    QVERIFY(m_driver->press(u"span1"_s));
    const auto followed = plot()->content();
    QVERIFY(followed.to - followed.from <= 61'000);
    emit plot()->zoomRequested(0.5, followed.to);
    QTRY_VERIFY(plot()->content().to - plot()->content().from < 35'000);
    emit plot()->panRequested(-20'000);
    const auto earlier = plot()->content();
    QVERIFY(earlier.to < followed.to);
    // What is looked at does not move away.
    const auto looks = track().points().size();
    QTRY_VERIFY_WITH_TIMEOUT(track().points().size() > looks + 1, patience);
    QCOMPARE(plot()->content().to, earlier.to);

    QVERIFY(m_driver->press(u"span0"_s) && m_driver->press(u"chartFreeze"_s));
    const auto frozen = plot()->content().to;
    const auto more = track().points().size();
    QTRY_VERIFY_WITH_TIMEOUT(track().points().size() > more + 1, patience);
    QCOMPARE(plot()->content().to, frozen);
    QVERIFY(m_driver->press(u"chartFreeze"_s));
    QTRY_VERIFY_WITH_TIMEOUT(plot()->content().to > frozen, patience);
}

void LiveChartTest::exportsWhatItShows()
{
    auto* chart = m_driver->window().findChild<QWidget*>(u"live"_s)->findChild<PlotBoard*>();
    for (const auto& name : {u"lag.png"_s, u"lag.svg"_s, u"lag.csv"_s}) {
        chart->exportTo(m_folder.filePath(name));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_folder.filePath(name)), patience);
        QTRY_VERIFY(m_driver->textOf(u"chartTold"_s).contains(u"has been exported"_s));
    }
    const QImage image(m_folder.filePath(u"lag.png"_s));
    QCOMPARE(image.size(), QSize(2400, 1400));
    QFile csv(m_folder.filePath(u"lag.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    const auto lines = csv.readAll().split('\n');
    QVERIFY(lines.first().startsWith("time_utc,lag_bytes,"));
    // A gap is an empty field.
    QVERIFY(std::any_of(lines.begin(), lines.end(), [](const QByteArray& line) { return line.contains("Z,,"); }));
    QFile svg(m_folder.filePath(u"lag.svg"_s));
    QVERIFY(svg.open(QIODevice::ReadOnly) && svg.readAll().contains("<svg"));
    chart->exportTo(u"/nonexistent/lag.csv"_s);
    QTRY_VERIFY(m_driver->textOf(u"chartTold"_s).contains(u"could not be exported"_s));
}

void LiveChartTest::costsNothingWhileHidden()
{
    auto* live = m_driver->window().findChild<QWidget*>(u"live"_s);
    live->hide();
    const auto shown = plot()->content().to;
    const auto looks = track().points().size();
    QTRY_VERIFY_WITH_TIMEOUT(track().points().size() > looks + 2, patience);
    QCOMPARE(plot()->content().to, shown);
    live->show();
    QTRY_VERIFY(plot()->content().to > shown);
}

FLARE_TEST(LiveChartTest)
#include "tst_livechart.moc"
