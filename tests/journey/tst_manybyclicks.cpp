// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/ordersdatabase.h"
#include "tests/journey/windowdriver.h"
#include "tests/shared/testprogram.h"
#include "widgets/runbook/databasematrix.h"
#include "widgets/session/outage.h"
#include "widgets/session/stepstate.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int migrationPatience = 180'000;

/// Enough slots, senders and workers for thirty subscriptions and their copies.
SandboxCluster::Settings settingsForMany(int major)
{
    SandboxCluster::Settings settings{{u"max_replication_slots"_s, u"80"_s},
                                      {u"max_wal_senders"_s, u"80"_s},
                                      {u"max_connections"_s, u"100"_s},
                                      {u"max_worker_processes"_s, u"80"_s},
                                      {u"max_logical_replication_workers"_s, u"70"_s}};
    if (major >= 18)
        settings.insert(u"max_active_replication_origins"_s, u"80"_s);
    return settings;
}

} // namespace

/// Files with many databases, through the program's window on real clusters.
class ManyByClicksTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void migratesManyByFewClicks();
    void goesOnWithTheSelectedOnes();
    void pausesNoneWhenOneIsInTheWay();

private:
    void create(int databases);
    [[nodiscard]] QString name(int number) const { return u"shop_%1"_s.arg(number, 2, 10, QChar(u'0')); }
    [[nodiscard]] QTableView* matrix() { return m_driver->window().findChild<QTableView*>(u"matrix"_s); }
    [[nodiscard]] QString cell(int row, DatabaseMatrix::Column column)
    {
        return matrix()->model()->index(row, column).data().toString();
    }
    [[nodiscard]] bool showMatrix();
    [[nodiscard]] int countOfRuns(const QString& operation);
    [[nodiscard]] QByteArray told() { return m_driver->lastOutcome() + m_driver->textOf(u"phaseMessage"_s).toUtf8(); }

    std::unique_ptr<PgPair> m_pair;
    MigrationNames m_names;
    Config m_config;
    QStringList m_created;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowDriver> m_driver;
};

void ManyByClicksTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    const auto versions = pairsToTest().last();
    m_pair = std::make_unique<PgPair>(versions, settingsForMany(std::min(versions.publisher, versions.subscriber)));
}

void ManyByClicksTest::create(int databases)
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_names.database = name(1);
    createOrders(*m_pair, m_names);
    m_config = configForOrders(*m_pair, m_names);
    m_created = {m_names.database};
    SqlSession server(m_pair->publisher(), u"postgres"_s);
    for (int number = 2; number <= databases; ++number) {
        auto publication = m_config.publications.first();
        auto subscription = m_config.subscriptions.first();
        publication.database = subscription.database = DatabaseName(name(number));
        subscription.name = SubscriptionName(u"sub_"_s + name(number));
        m_config.publications.append(publication);
        m_config.subscriptions.append(subscription);
        server.run(u"CREATE DATABASE %1 TEMPLATE %2 OWNER %3"_s.arg(name(number), name(1), m_names.owner));
        m_created.append(name(number));
    }
    m_driver = std::make_unique<WindowDriver>(*m_folder);
    QVERIFY(m_driver->open(m_config));
}

void ManyByClicksTest::cleanup()
{
    m_driver.reset();
    for (const auto& database : std::as_const(m_created))
        removeFromBoth(*m_pair, database);
    removeEverything(*m_pair, m_names);
}

bool ManyByClicksTest::showMatrix()
{
    auto* list = m_driver->window().findChild<QListView*>(u"steps"_s);
    const auto row = list->model()->index(1, 0);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(row).center());
    return QTest::qWaitFor([this] { return matrix()->isVisible(); }, migrationPatience);
}

int ManyByClicksTest::countOfRuns(const QString& operation)
{
    const auto& runs = m_driver->session().runs();
    return static_cast<int>(std::count_if(runs.begin(), runs.end(), [&](const RunWatcher* run) {
        return run->operation().id == operation && run->isFinished()
            && run->outcome()->status == Outcome::Status::Succeeded;
    }));
}

// The clicks do not grow with the databases: what takes minutes is asked for by name.
void ManyByClicksTest::migratesManyByFewClicks()
{
    const int wanted = qEnvironmentVariableIntValue("FLARE_TEST_DATABASES");
    const int databases = wanted > 0 ? wanted : 8;
    create(databases);
    if (QTest::currentTestFailed())
        return;
    auto& driver = *m_driver;
    const int before = driver.clicks();
    for (const auto phase : {Phase::Prepare, Phase::Copy, Phase::Cutover})
        QVERIFY2(driver.runPhaseUpTo(phase), told());
    QCOMPARE(countOfRuns(u"create_subscription"_s), databases);

    // One sheet names all of them, and its digits stop the writes of all.
    QVERIFY(driver.press(u"go"_s));
    QVERIFY2(driver.confirmSheet(), told());
    QTRY_COMPARE_WITH_TIMEOUT(countOfRuns(u"pause_write"_s), databases, migrationPatience);
    QTRY_VERIFY2_WITH_TIMEOUT(driver.textOf(u"outageTitle"_s).contains(u"OUTAGE, PROVEN"_s),
                              qPrintable(driver.textOf(u"outageTitle"_s)), migrationPatience);
    QVERIFY(driver.textOf(u"outageTitle"_s).contains(QString::number(databases)));
    for (const auto& database : std::as_const(m_created))
        QCOMPARE(sqlValue(m_pair->publisher(), u"postgres"_s,
                          u"SELECT has_database_privilege('app', %1, 'CONNECT')"_s.arg(quotedLiteral(database))),
                 u"f"_s);

    QVERIFY(driver.press(u"switched"_s));
    QTRY_COMPARE_WITH_TIMEOUT(countOfRuns(u"record_switch"_s), databases, migrationPatience);
    QTRY_VERIFY2_WITH_TIMEOUT(driver.textOf(u"phaseTitle"_s).endsWith(phaseText(Phase::CleanUp)), told(),
                              migrationPatience);
    QVERIFY(driver.press(u"go"_s));
    QVERIFY2(driver.confirmSheet(), told());
    QTRY_COMPARE_WITH_TIMEOUT(countOfRuns(u"drop_subscription"_s), databases, migrationPatience);
    QVERIFY2(driver.confirmSheet(), told());
    QTRY_COMPARE_WITH_TIMEOUT(countOfRuns(u"drop_publication"_s), databases, migrationPatience);
    QTRY_COMPARE_WITH_TIMEOUT(driver.textOf(u"phaseMessage"_s), u"Everything is done."_s, migrationPatience);
    qInfo("%d clicks for %d databases", driver.clicks() - before, databases);
    QVERIFY(driver.clicks() - before <= 14);
    QVERIFY(showMatrix());
    for (int row = 0; row < databases; ++row)
        QTRY_VERIFY2_WITH_TIMEOUT(cell(row, DatabaseMatrix::Cutover).contains(u"switched"_s),
                                  qPrintable(cell(row, DatabaseMatrix::Cutover)), migrationPatience);
}

void ManyByClicksTest::goesOnWithTheSelectedOnes()
{
    create(4);
    if (QTest::currentTestFailed())
        return;
    QVERIFY2(m_driver->runPhaseUpTo(Phase::Prepare), told());
    QVERIFY(showMatrix());
    m_driver->window().findChild<QLineEdit*>(u"matrixWords"_s)->setText(u"shop_0"_s);
    QCOMPARE(matrix()->model()->rowCount(), 4);
    m_driver->window().findChild<QLineEdit*>(u"matrixWords"_s)->setText(u"_03"_s);
    QCOMPARE(matrix()->model()->rowCount(), 1);
    m_driver->window().findChild<QLineEdit*>(u"matrixWords"_s)->clear();
    QCOMPARE(matrix()->model()->rowCount(), 4);
    for (const int row : {1, 3})
        QTest::mouseClick(matrix()->viewport(), Qt::LeftButton, Qt::ControlModifier,
                          matrix()->visualRect(matrix()->model()->index(row, 0)).center());
    QCOMPARE(matrix()->selectionModel()->selectedRows().size(), 2);
    QVERIFY(m_driver->press(u"go"_s));
    QTRY_VERIFY(m_driver->textOf(u"phaseTitle"_s).endsWith(phaseText(Phase::Prepare)));
    QVERIFY2(m_driver->runPhaseUpTo(Phase::Copy), told());
    QVERIFY(countOfRuns(u"create_publication"_s) == 2);
    for (const auto& [number, copied] :
         {std::pair(1, false), std::pair(2, true), std::pair(3, false), std::pair(4, true)})
        QCOMPARE(sqlValue(m_pair->publisher(), name(number), u"SELECT count(*) FROM pg_publication"_s),
                 QString::number(copied ? 1 : 0));
    QVERIFY(showMatrix());
    QTRY_VERIFY2(cell(1, DatabaseMatrix::Prepare).contains(u'✔'), qPrintable(cell(1, DatabaseMatrix::Prepare)));
    QVERIFY2(!cell(0, DatabaseMatrix::Prepare).contains(u'✔'), qPrintable(cell(0, DatabaseMatrix::Prepare)));
}

// Nobody waits for the sake of three databases whose fourth can't follow.
void ManyByClicksTest::pausesNoneWhenOneIsInTheWay()
{
    create(4);
    if (QTest::currentTestFailed())
        return;
    for (const auto phase : {Phase::Prepare, Phase::Copy, Phase::Cutover})
        QVERIFY2(m_driver->runPhaseUpTo(phase), told());
    sql(m_pair->subscriber(), name(3), u"ALTER SUBSCRIPTION %1 DISABLE"_s.arg(u"sub_"_s + name(3)));
    QTRY_VERIFY2_WITH_TIMEOUT(
        [this] {
            return m_driver->session().topology().database(DatabaseName(name(3)))->subscriptions.first().state
                == LinkState::Disabled;
        }(),
        told(), migrationPatience);
    QVERIFY(showMatrix());
    m_driver->window().findChild<QCheckBox*>(u"matrixAttention"_s)->setChecked(true);
    QTRY_COMPARE_WITH_TIMEOUT(matrix()->model()->rowCount(), 1, migrationPatience);
    QCOMPARE(cell(0, DatabaseMatrix::Name), name(3));
    QVERIFY(m_driver->choosePhase(Phase::Cutover));
    QVERIFY(m_driver->press(u"go"_s));
    QTRY_VERIFY2_WITH_TIMEOUT(m_driver->textOf(u"outcomeText"_s).contains(name(3)),
                              qPrintable(m_driver->textOf(u"outcomeText"_s)), migrationPatience);
    QCOMPARE(countOfRuns(u"pause_write"_s), 0);
    QVERIFY(outagesOf(m_driver->session()).isEmpty());
}

FLARE_TEST(ManyByClicksTest)
#include "tst_manybyclicks.moc"
