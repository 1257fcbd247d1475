// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/ordersdatabase.h"
#include "tests/journey/windowdriver.h"
#include "tests/shared/testprogram.h"
#include "widgets/parts/historytablemodel.h"
#include "widgets/session/livefeed.h"

#include <QDockWidget>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The subscriber applies 4,000 rows a second at most, so that the backlog takes about half a minute.
constexpr int backlogParts = 120;
constexpr int rowsInPart = 1000;

} // namespace

/// What a DBA sees of a subscriber that dies in the middle of a migration and comes back, through the charts' tables.
class LiveJourneyTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void seesASubscriberDieAndCatchUp();

private:
    void migrate(PairVersions versions);
    void writeABacklog();
    /// The newest line of the chart's table, in the column of that value.
    [[nodiscard]] QString newest(LiveHistory::Value value) const;
    [[nodiscard]] const LinkReading& link() { return m_driver->session().live().frame().links.first(); }

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_names;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowDriver> m_driver;
    QAbstractItemModel* m_table = nullptr;
};

void LiveJourneyTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void LiveJourneyTest::cleanupTestCase()
{
    m_driver.reset();
    if (m_pair == nullptr)
        return;
    if (!m_pair->subscriber().isRunning())
        m_pair->subscriber().start();
    removeEverything(*m_pair, m_names);
}

void LiveJourneyTest::migrate(PairVersions versions)
{
    cleanupTestCase();
    m_folder = std::make_unique<QTemporaryDir>();
    m_pair = &m_pairs.pair(versions);
    createOrders(*m_pair, m_names);
    m_driver = std::make_unique<WindowDriver>(*m_folder);
    QVERIFY(m_driver->open(configForOrders(*m_pair, m_names)));
    QVERIFY2(m_driver->migrateUpTo(u"pause_write"_s), m_driver->lastOutcome());
    auto& window = m_driver->window();
    m_table = window.findChild<QTableView*>(u"liveTable"_s)->model();
    QTRY_VERIFY_WITH_TIMEOUT(m_driver->textOf(u"linkState"_s).contains(u"streaming"_s), patience);
    QTRY_COMPARE_WITH_TIMEOUT(newest(LiveHistory::Lag), u"0 bytes"_s, patience);
    sql(m_pair->subscriber(), m_names.database,
        u"CREATE FUNCTION public.slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF NEW.id % 40 = 0 THEN"
        " PERFORM pg_sleep(0.01); END IF; RETURN NEW; END $$;"
        " CREATE TRIGGER slow BEFORE INSERT ON public.orders FOR EACH ROW EXECUTE PROCEDURE public.slow();"
        " ALTER TABLE public.orders ENABLE ALWAYS TRIGGER slow"_s);
}

void LiveJourneyTest::writeABacklog()
{
    SqlSession session(m_pair->publisher(), m_names.database);
    for (int part = 0; part < backlogParts; ++part)
        session.run(
            u"INSERT INTO public.orders (note) SELECT repeat('x', 200) FROM generate_series(1, %1)"_s.arg(rowsInPart));
}

QString LiveJourneyTest::newest(LiveHistory::Value value) const
{
    return m_table->index(0, HistoryTableModel::columnOf(value)).data().toString();
}

void LiveJourneyTest::seesASubscriberDieAndCatchUp()
{
    const auto pair = pairsToTest().first();
    migrate(pair);
    if (QTest::currentTestFailed())
        return;
    m_pair->subscriber().kill();
    QTRY_VERIFY2_WITH_TIMEOUT(m_driver->textOf(u"linkState"_s).contains(u"subscriber"_s),
                              qPrintable(m_driver->textOf(u"linkState"_s)), patience);
    const auto& server = m_driver->session().live().frame().subscriber;
    QVERIFY(!server.isUp() && server.last->gap->message().contains(u"subscriber"_s));

    // What it does not read is seen to grow all the same, and will not come down by itself.
    writeABacklog();
    QTRY_VERIFY2_WITH_TIMEOUT(newest(LiveHistory::Lag).endsWith(u"MiB"_s), qPrintable(newest(LiveHistory::Lag)),
                              patience);
    // Without a walsender nobody knows.
    QTRY_COMPARE_WITH_TIMEOUT(newest(LiveHistory::Unsent), u"not known"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(link().eta.kind == LagTrack::Eta::Kind::NotConverging, patience);

    // All of it is written; the look that tells so may still be to come.
    QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes.value_or(0) > 20'000'000, patience);
    const auto backlog = link().lagBytes.value_or(0);
    m_pair->subscriber().start();
    QTRY_VERIFY2_WITH_TIMEOUT(m_driver->textOf(u"linkState"_s).contains(u"catching up"_s),
                              qPrintable(m_driver->textOf(u"linkState"_s)), patience);
    QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes.value_or(backlog) < backlog * 2 / 3, patience);
    QTRY_COMPARE_WITH_TIMEOUT(link().eta.kind, LagTrack::Eta::Kind::Converging, patience);
    // How long it will really take, nobody can promise on a busy machine: what is left, at the rate that is shown.
    const auto told = link();
    const auto promised = double(told.eta.likely.count());
    const auto left = double(*told.lagBytes - m_driver->session().config().cutover.lagThreshold);
    QVERIFY(std::abs(promised - left / (*told.confirmRate - *told.writeRate)) <= 1);
    QVERIFY2(m_driver->textOf(u"eta"_s).contains(u"in about"_s), qPrintable(m_driver->textOf(u"eta"_s)));
    QTRY_COMPARE_WITH_TIMEOUT(link().eta.kind, LagTrack::Eta::Kind::Reached, patience);
    QTRY_COMPARE_WITH_TIMEOUT(newest(LiveHistory::Lag), u"0 bytes"_s, patience);
    QCOMPARE(sqlValue(m_pair->subscriber(), m_names.database, u"SELECT count(*) FROM public.orders"_s),
             QString::number(backlogParts * rowsInPart));
}

FLARE_TEST(LiveJourneyTest)
#include "tst_livejourney.moc"
