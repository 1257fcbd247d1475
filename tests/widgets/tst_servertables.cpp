// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/livesamples.h"
#include "tests/shared/testprogram.h"
#include "widgets/live/factview.h"
#include "widgets/live/livefactrows.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTableView>
#include <QTest>

#include <algorithm>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

LiveFactTable tableNamed(const QString& name)
{
    for (const auto& table : liveFactTables()) {
        if (table.name == name)
            return table;
    }
    qFatal("no table %s", qPrintable(name));
}

/// The cell of a row under the column with that ID.
FactCell cellOf(const LiveFactTable& table, const FactRow& row, const QString& column)
{
    for (int index = 0; index < table.columns.size(); ++index) {
        if (table.columns.at(index).id == column)
            return row.cells.at(index);
    }
    qFatal("no column %s", qPrintable(column));
}

FactRow row(const QString& key, const std::optional<qint64>& size)
{
    return {key,
            {{key, {}, Theme::Tone::Neutral, {}},
             size ? FactCell{u"%1 B"_s.arg(*size), *size, Theme::Tone::Neutral, {}} : FactCell()}};
}

} // namespace

class ServerTablesTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"pg-flare-test"_s);
    }
    void init() { QSettings().clear(); }

    void showsWhatAServerLacksAsNull()
    {
        LiveSamples samples;
        samples.slot.walStatus.clear();
        samples.slot.safeBytes.reset();
        samples.slot.active = false;
        const auto table = tableNamed(u"slots"_s);
        const auto rows = rowsOf(table, samples);
        QCOMPARE(rows.size(), 1);
        QVERIFY(!cellOf(table, rows.first(), u"wal_status"_s).text);
        QVERIFY(!cellOf(table, rows.first(), u"safe"_s).text);
        QCOMPARE(cellOf(table, rows.first(), u"active"_s).tone, Theme::Tone::Warning);
        QCOMPARE(cellOf(table, rows.first(), u"subscription"_s).text, samples.subscription.name.text());
    }

    void raisesAnAlarmForASlotAtRisk_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<Theme::Tone>("tone");
        QTest::newRow("reserved") << u"reserved"_s << Theme::Tone::Neutral;
        QTest::newRow("extended") << u"extended"_s << Theme::Tone::Neutral;
        QTest::newRow("unreserved") << u"unreserved"_s << Theme::Tone::Bad;
        QTest::newRow("lost") << u"lost"_s << Theme::Tone::Bad;
    }

    void raisesAnAlarmForASlotAtRisk()
    {
        QFETCH(QString, status);
        QFETCH(Theme::Tone, tone);
        LiveSamples samples;
        samples.slot.walStatus = status;
        const auto table = tableNamed(u"slots"_s);
        QCOMPARE(cellOf(table, rowsOf(table, samples).first(), u"wal_status"_s).tone, tone);
    }

    void saysThatAWorkerIsGone()
    {
        LiveSamples samples;
        samples.subscription.enabled = true;
        samples.subscription.workerPid.reset();
        samples.subscription.applyErrors = 3;
        const auto table = tableNamed(u"subscriptions"_s);
        const auto rows = rowsOf(table, samples);
        QCOMPARE(cellOf(table, rows.first(), u"worker"_s).tone, Theme::Tone::Bad);
        QCOMPARE(cellOf(table, rows.first(), u"apply_errors"_s).tone, Theme::Tone::Bad);
        samples.subscription.enabled = false;
        QVERIFY(!cellOf(table, rowsOf(table, samples).first(), u"worker"_s).text);
    }

    void tellsHowFarACopyIs()
    {
        LiveSamples samples;
        const RelationName counted{u"app"_s, u"counted"_s};
        const RelationName uncounted{u"app"_s, u"uncounted"_s};
        samples.sizes = {{counted, {4000, 1'000'000}}, {uncounted, {std::nullopt, 8000}}};
        samples.subscription.copies = {{16'400, counted, 7, 9000, 1000}, {16'401, uncounted, 8, 2000, 10}};
        LiveState state(samples.config);
        (void)samples.next(state);
        samples.subscription.copies[0].rows = 1100;
        const auto table = tableNamed(u"copies"_s);
        const auto rows = table.rows(samples.config, samples.next(state));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(*cellOf(table, rows.at(0), u"share"_s).text, u"27.5 %"_s);
        QCOMPARE(*cellOf(table, rows.at(0), u"eta"_s).text, u"29 s"_s);
        QCOMPARE(cellOf(table, rows.at(0), u"row_rate"_s).value, 100);
        QCOMPARE(*cellOf(table, rows.at(1), u"share"_s).text, u"~25.0 %"_s);
        QVERIFY(!cellOf(table, rows.at(1), u"eta"_s).text && !cellOf(table, rows.at(1), u"expected"_s).text);
    }

    void saysWhatATransactionHoldsUp()
    {
        LiveSamples samples;
        auto frame = frameOf(samples);
        const auto ours = samples.config.databases().first();
        frame.publisher.last->publisher->transactions = {
            {17, {}, ours, RoleName(u"app"_s), {}, u"active"_s, false, 60s},
            {18, {}, DatabaseName(u"else"_s), RoleName(u"app"_s), {}, u"active"_s, true, 50s},
            {0, u"gid"_s, ours, RoleName(u"app"_s), {}, u"prepared"_s, true, 40s},
            {0, u"gid2"_s, DatabaseName(u"else"_s), RoleName(u"app"_s), {}, u"prepared"_s, true, 40s}};
        const auto table = tableNamed(u"transactions"_s);
        const auto rows = table.rows(samples.config, frame);
        QList<std::optional<QString>> told;
        for (const auto& each : rows)
            told.append(cellOf(table, each, u"holds_up"_s).text);
        QCOMPARE(told,
                 (QList<std::optional<QString>>{std::nullopt, u"new slots"_s, u"new slots and the pause"_s,
                                                u"new slots"_s}));
    }

    void tellsWhoMayReturnDuringThePause()
    {
        LiveSamples samples;
        samples.config.publisher.superuser.user = RoleName(u"postgres"_s);
        auto frame = frameOf(samples);
        const auto ours = samples.config.databases().first();
        frame.publisher.last->publisher->sessions = {
            {ours, RoleName(u"app"_s), u"a"_s, u"idle"_s, 3, std::nullopt},
            {ours, RoleName(u"app"_s), u"b"_s, u"idle in transaction"_s, 1, 90s},
            {ours, RoleName(u"postgres"_s), u"psql"_s, u"idle"_s, 1, std::nullopt}};
        const auto table = tableNamed(u"sessions"_s);
        const auto rows = table.rows(samples.config, frame);
        QCOMPARE(rows.size(), 3);
        QCOMPARE(*cellOf(table, rows.at(0), u"at_pause"_s).text, u"ended"_s);
        QCOMPARE(*cellOf(table, rows.at(1), u"at_pause"_s).text, u"ended, rolled back"_s);
        QCOMPARE(cellOf(table, rows.at(1), u"oldest"_s).tone, Theme::Tone::Warning);
        QCOMPARE(*cellOf(table, rows.at(2), u"at_pause"_s).text, u"ended, may return"_s);
    }

    void makesARowForEveryTableOfEveryColumn()
    {
        LiveSamples samples;
        auto frame = frameOf(samples);
        frame.publisher.last->publisher->sessions = {{DatabaseName(u"d"_s), RoleName(u"r"_s), {}, {}, 1, {}}};
        frame.publisher.last->publisher->transactions = {{1, {}, {}, {}, {}, {}, true, 9s}};
        frame.publisher.last->publisher->senders = {LiveSender()};
        frame.links.first().copies = {CopyReading()};
        for (const auto& table : liveFactTables()) {
            const auto rows = table.rows(samples.config, frame);
            QVERIFY2(!rows.isEmpty(), qPrintable(table.name));
            QCOMPARE(rows.first().cells.size(), table.columns.size());
        }
    }

    void keepsTheChosenRowWhileOthersComeAndGo()
    {
        FactView view(u"facts"_s, u"Facts"_s, twoColumns());
        auto* table = view.findChild<QTableView*>();
        new QAbstractItemModelTester(table->model(), QAbstractItemModelTester::FailureReportingMode::QtTest, this);
        view.update({row(u"b"_s, 2), row(u"c"_s, 3)});
        table->selectRow(1);
        view.update({row(u"a"_s, 1), row(u"c"_s, 30)});
        QCOMPARE(table->model()->rowCount(), 2);
        QCOMPARE(table->currentIndex().siblingAtColumn(0).data().toString(), u"c"_s);
        QCOMPARE(table->currentIndex().siblingAtColumn(1).data().toString(), u"30 B"_s);
    }

    void sortsByNumbersAndCopiesThem()
    {
        FactView view(u"facts"_s, u"Facts"_s, twoColumns());
        auto* table = view.findChild<QTableView*>();
        view.update({row(u"a\tb"_s, 9), row(u"c"_s, 10), row(u"d"_s, std::nullopt)});
        table->sortByColumn(1, Qt::DescendingOrder);
        // As PostgreSQL sorts: NULL counts as larger than everything.
        QCOMPARE(table->model()->index(0, 1).data().toString(), u"NULL"_s);
        QCOMPARE(table->model()->index(1, 1).data().toString(), u"10 B"_s);
        QCOMPARE(view.copiedText(), u"Name\tSize\nd\tNULL\nc\t10\na b\t9\n"_s);
        table->selectRow(2);
        view.findChild<QPushButton*>(u"factsCopy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"Name\tSize\na b\t9\n"_s);
    }

    void findsWordsInEveryColumn()
    {
        FactView view(u"facts"_s, u"Facts"_s, twoColumns());
        view.update({row(u"orders"_s, 9), row(u"c"_s, 10)});
        view.findChild<QLineEdit*>()->setText(u"ORD"_s);
        QCOMPARE(view.findChild<QTableView*>()->model()->rowCount(), 1);
        view.findChild<QLineEdit*>()->setText(u"10 b"_s);
        QCOMPARE(view.findChild<QTableView*>()->model()->index(0, 0).data().toString(), u"c"_s);
    }

    void saysWhyItIsEmpty()
    {
        FactView view(u"facts"_s, u"Facts"_s, twoColumns());
        const auto* empty = view.findChild<QLabel*>(u"factsEmpty"_s);
        QVERIFY(empty->text().isEmpty());
        view.setEmptyText(u"There is no fact."_s);
        QVERIFY(!empty->isHidden());
        QCOMPARE(empty->text(), u"There is no fact."_s);
        view.update({row(u"orders"_s, 9)});
        QVERIFY(empty->isHidden());
        view.findChild<QLineEdit*>()->setText(u"nowhere"_s);
        QVERIFY(!empty->isHidden());
        QCOMPARE(empty->text(), u"No row has these words."_s);
        view.update({});
        QCOMPARE(empty->text(), u"There is no fact."_s);
    }

    void tellsHowFarASubscriptionHasApplied()
    {
        LiveSamples samples;
        const auto table = tableNamed(u"subscriptions"_s);
        const auto applied = [&] { return cellOf(table, rowsOf(table, samples).first(), u"applied"_s).text; };
        QVERIFY(!applied());
        samples.subscription.applied = Lsn(samples.position + 16);
        QCOMPARE(*applied(), Lsn(samples.position + 16).text());
        // An origin stands still while there is nothing for it.
        samples.subscription.applied = Lsn(16);
        QCOMPARE(*applied(), samples.slot.confirmed->text());
        samples.subscription.conflicts = 4;
        samples.subscription.conflictsByKind = {{u"insert_exists"_s, 3}, {u"update_missing"_s, 1}};
        const auto conflicts = cellOf(table, rowsOf(table, samples).first(), u"conflicts"_s);
        QCOMPARE(*conflicts.text, u"4"_s);
        QCOMPARE(conflicts.hint, u"insert_exists: 3\nupdate_missing: 1"_s);
    }

    void tellsWhoReadsTheWal()
    {
        LiveSamples samples;
        auto frame = frameOf(samples);
        LiveSender standby;
        standby.pid = 42;
        standby.application = u"standby"_s;
        standby.sent = Lsn(5000);
        standby.unflushedBytes = 2048;
        frame.publisher.last->publisher->senders = {standby};
        const auto table = tableNamed(u"replication"_s);
        const auto rows = table.rows(samples.config, frame);
        QCOMPARE(rows.size(), 1);
        QCOMPARE(*cellOf(table, rows.first(), u"application"_s).text, u"standby"_s);
        QCOMPARE(*cellOf(table, rows.first(), u"sent"_s).text, u"0/1388"_s);
        QCOMPARE(*cellOf(table, rows.first(), u"unflushed"_s).text, u"2.0 KiB"_s);
        QVERIFY(!cellOf(table, rows.first(), u"slot"_s).text && !cellOf(table, rows.first(), u"flushed"_s).text);
        QVERIFY(!cellOf(table, rows.first(), u"replay_lag"_s).text);
    }

    void remembersTheColumns()
    {
        {
            FactView view(u"facts"_s, u"Facts"_s, twoColumns());
            auto* menu = view.findChild<QMenu*>();
            QVERIFY(!menu->actions().at(0)->isEnabled());
            menu->actions().at(1)->trigger();
            QVERIFY(view.findChild<QTableView*>()->isColumnHidden(1));
            view.update({row(u"a"_s, 1)});
            QCOMPARE(view.copiedText(), u"Name\na\n"_s);
        }
        FactView again(u"facts"_s, u"Facts"_s, twoColumns());
        QVERIFY(again.findChild<QTableView*>()->isColumnHidden(1));
    }

private:
    static QList<FactColumn> twoColumns() { return {{u"name"_s, u"Name"_s, {}}, {u"size"_s, u"Size"_s, {}, true}}; }
    static LiveFrame frameOf(LiveSamples& samples)
    {
        LiveState state(samples.config);
        return samples.next(state);
    }
    static QList<FactRow> rowsOf(const LiveFactTable& table, LiveSamples& samples)
    {
        return table.rows(samples.config, frameOf(samples));
    }
};

FLARE_TEST(ServerTablesTest)
#include "tst_servertables.moc"
