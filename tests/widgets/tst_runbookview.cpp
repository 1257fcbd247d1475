// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/runbookscenes.h"
#include "tests/shared/testprogram.h"
#include "widgets/runbook/runbookmodel.h"
#include "widgets/runbook/runbookview.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QListView>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;
using State = RunbookStep::State;

Q_DECLARE_METATYPE(Flare::RunbookStep)

class RunbookViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void choosesByMouseArrowAndEnter();
    void aClickOnAPhaseOpensIt();
    void leadsBackToTheOverview();
    void cutsNoTextOff();
    void marksNextBesideTheState();
    void tellsProgressAndElapsedTime();
    void tellsAFailureUntilTheServersSayDone();
    void filtersByDatabase();
    void showsNoFilterForOneDatabase();
    void tellsTwoSubscriptionsOfADatabaseApart();
    void keepsTheSelectionWhenStatesChange();
    void changesOnlyTheRowsThatDiffer();
    void markingAStepChoosesNothing();
    void leadsToTheSwitch();
    void theReasonIsThereInFull();

private:
    void make(const QStringList& databases, Scenes::Stage stage);
    void show() { m_view->showSteps(m_steps, m_runs); }
    [[nodiscard]] QListView* list() const { return m_view->findChild<QListView*>(u"steps"_s); }
    [[nodiscard]] RunbookModel* model() const { return qobject_cast<RunbookModel*>(list()->model()); }
    [[nodiscard]] QComboBox* databases() const { return m_view->findChild<QComboBox*>(u"databases"_s); }
    [[nodiscard]] QModelIndex rowOf(const QString& operation) const
    {
        if (const auto phase = model()->phaseOf(operation, {}))
            model()->setOpenPhase(phase);
        return model()->indexOf(operation, {});
    }
    [[nodiscard]] int stepOf(const QString& operation) const
    {
        for (int index = 0; index < m_steps.size(); ++index) {
            if (m_steps[index].operation == operation)
                return index;
        }
        return -1;
    }
    [[nodiscard]] static QString operationOf(const QSignalSpy& chosen, int index)
    {
        return chosen[index].at(0).value<RunbookStep>().operation;
    }
    void click(const QModelIndex& index)
    {
        list()->scrollTo(index);
        QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(index).center());
    }

    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<MigrationSession> m_session;
    std::unique_ptr<RunbookView> m_view;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
    Config m_config;
    QList<RunbookStep> m_steps;
    QList<std::optional<StepRun>> m_runs;
};

void RunbookViewTest::init()
{
    m_directory = std::make_unique<QTemporaryDir>();
    make({u"bench"_s}, Scenes::prepared);
}

void RunbookViewTest::make(const QStringList& databases, Scenes::Stage stage)
{
    cleanup();
    m_config = Scenes::configOf(databases);
    auto topology = Scenes::freshTopology(m_config);
    stage(topology);
    m_steps = makeRunbook(m_config, topology);
    m_runs = QList<std::optional<StepRun>>(m_steps.size());
    m_session = std::make_unique<MigrationSession>(
        m_config, MigrationSession::Options{false, false, m_directory->filePath(u"audit.db"_s)});
    m_view = std::make_unique<RunbookView>(*m_session);
    m_tester =
        std::make_unique<QAbstractItemModelTester>(model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    show();
    m_view->resize(360, 600);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
}

void RunbookViewTest::cleanup()
{
    m_tester.reset();
    m_view.reset();
    m_session.reset();
}

void RunbookViewTest::choosesByMouseArrowAndEnter()
{
    QSignalSpy chosen(m_view.get(), &RunbookView::stepChosen);
    click(rowOf(u"create_publication"_s));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(operationOf(chosen, 0), u"create_publication"_s);
    // The next row is the next phase, which opens.
    const QSignalSpy phases(m_view.get(), &RunbookView::phaseChosen);
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(phases.size(), 1);
    QTRY_COMPARE(model()->openPhase(), Phase::Copy);
    QCOMPARE(list()->currentIndex(), model()->indexOf(Phase::Copy));
    QTest::keyClick(list(), Qt::Key_Down);
    QCOMPARE(chosen.size(), 2);
    QCOMPARE(operationOf(chosen, 1), u"create_subscription"_s);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 3);
    QCOMPARE(operationOf(chosen, 2), u"create_subscription"_s);
}

void RunbookViewTest::aClickOnAPhaseOpensIt()
{
    QSignalSpy phases(m_view.get(), &RunbookView::phaseChosen);
    const QSignalSpy steps(m_view.get(), &RunbookView::stepChosen);
    model()->setOpenPhase(Phase::Prepare);
    click(model()->indexOf(Phase::Copy));
    QCOMPARE(phases.size(), 1);
    QCOMPARE(phases[0].at(0).value<Phase>(), Phase::Copy);
    // The rows above have gone; what was clicked stays chosen.
    QTRY_COMPARE(model()->openPhase(), Phase::Copy);
    QCOMPARE(list()->currentIndex(), model()->indexOf(Phase::Copy));
    QVERIFY(list()->selectionModel()->isSelected(model()->indexOf(Phase::Copy)));
    QCOMPARE(steps.size(), 0);
}

void RunbookViewTest::leadsBackToTheOverview()
{
    const QSignalSpy overview(m_view.get(), &RunbookView::overviewChosen);
    QCOMPARE(list()->currentIndex(), model()->overview());
    click(rowOf(u"create_publication"_s));
    click(model()->overview());
    QCOMPARE(overview.size(), 1);
}

// The longest names that PostgreSQL knows, in the narrowest column that there may be.
void RunbookViewTest::cutsNoTextOff()
{
    make({QString(63, u'm'), QString(63, u'w')}, Scenes::prepared);
    m_view->resize(m_view->minimumWidth(), 900);
    const auto step = rowOf(u"create_replication_status_table"_s);
    QStyleOptionViewItem option;
    option.initFrom(list());
    option.font = list()->font();
    option.fontMetrics = list()->fontMetrics();
    option.widget = list();
    const auto size = list()->itemDelegate()->sizeHint(option, step);
    const auto text = step.data(RunbookModel::SubjectRole).toString();
    QCOMPARE(text.size(), 63);
    const int lines = option.fontMetrics.horizontalAdvance(text) / list()->viewport()->width() + 2;
    QVERIFY2(size.height() >= lines * option.fontMetrics.height(), qPrintable(QString::number(size.height())));
    QCOMPARE(list()->visualRect(step).height(), size.height());
}

void RunbookViewTest::marksNextBesideTheState()
{
    const auto suggested = suggestedStep(m_steps).value();
    m_runs[suggested] = StepRun{false, -1, Outcome::Status::Failed, u"No."_s, {}};
    show();
    model()->setOpenPhase(m_steps[suggested].phase);
    const auto index = model()->next();
    QVERIFY(index.data(RunbookModel::NextRole).toBool());
    QCOMPARE(index.data(RunbookModel::StateRole).toString(), u"failed"_s);
    QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(u"failed, next"_s));
}

void RunbookViewTest::tellsProgressAndElapsedTime()
{
    m_runs[stepOf(u"create_publication"_s)] = StepRun{true, 40, {}, {}, std::chrono::seconds(187)};
    show();
    const auto state = rowOf(u"create_publication"_s).data(RunbookModel::StateRole).toString();
    QVERIFY2(state.contains(u"40 %"_s) && state.contains(u"3:07"_s), qPrintable(state));
    QCOMPARE(rowOf(u"create_publication"_s).data(RunbookModel::SymbolRole).toString(), u"▶"_s);
}

void RunbookViewTest::tellsAFailureUntilTheServersSayDone()
{
    const auto step = stepOf(u"create_publication"_s);
    m_runs[step] = StepRun{false, -1, Outcome::Status::Cancelled, u"Stopped."_s, {}};
    show();
    const auto row = rowOf(u"create_publication"_s);
    QCOMPARE(row.data(RunbookModel::StateRole).toString(), u"cancelled"_s);
    QCOMPARE(row.data(RunbookModel::ReasonRole).toString(), u"Stopped."_s);
    m_steps[step].state = State::Done;
    show();
    QCOMPARE(row.data(RunbookModel::StateRole).toString(), stateText(State::Done));
}

void RunbookViewTest::filtersByDatabase()
{
    make({u"bench"_s, u"shop"_s}, Scenes::prepared);
    QVERIFY(databases()->isVisible());
    QCOMPARE(databases()->count(), 3);
    model()->setOpenPhase(Phase::Prepare);
    const int all = model()->rowCount();
    databases()->setFocus();
    QTest::keyClick(databases(), Qt::Key_Down);
    QCOMPARE(databases()->currentText(), u"bench"_s);
    QVERIFY(model()->rowCount() < all);
    bool servers = false;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const auto* step = model()->step(model()->index(row));
        QVERIFY(step == nullptr || step->database.isEmpty() || step->database.text() == u"bench"_s);
        servers = servers || (step != nullptr && step->database.isEmpty());
    }
    QVERIFY2(servers, "what is about the servers concerns every database");
    QTest::keyClick(databases(), Qt::Key_Up);
    QCOMPARE(model()->rowCount(), all);
}

void RunbookViewTest::showsNoFilterForOneDatabase()
{
    QVERIFY(!databases()->isVisible());
}

void RunbookViewTest::tellsTwoSubscriptionsOfADatabaseApart()
{
    QVERIFY(rowOf(u"create_subscription"_s).data(RunbookModel::SubjectRole).toString().isEmpty());
    auto second = m_steps[stepOf(u"create_subscription"_s)];
    second.subject = u"bench_more"_s;
    second.arguments.set(u"subscription"_s, {u"bench_more"_s});
    m_steps.insert(stepOf(u"create_subscription"_s) + 1, second);
    m_runs.append(std::nullopt);
    show();
    const auto first = rowOf(u"create_subscription"_s);
    QCOMPARE(first.data(RunbookModel::SubjectRole).toString(), u"bench_sub"_s);
    QCOMPARE(model()->index(first.row() + 1).data(RunbookModel::SubjectRole).toString(), u"bench_more"_s);
}

void RunbookViewTest::keepsTheSelectionWhenStatesChange()
{
    click(rowOf(u"create_publication"_s));
    QSignalSpy chosen(m_view.get(), &RunbookView::stepChosen);
    m_steps[stepOf(u"create_publication"_s)].state = State::Done;
    show();
    QCOMPARE(list()->currentIndex(), rowOf(u"create_publication"_s));
    // The rows are made anew when a step comes or goes; what was chosen is not.
    m_steps.removeAt(stepOf(u"grant_create"_s));
    show();
    QCOMPARE(list()->currentIndex(), rowOf(u"create_publication"_s));
    QVERIFY(list()->selectionModel()->isSelected(rowOf(u"create_publication"_s)));
    QCOMPARE(chosen.size(), 0);
}

void RunbookViewTest::changesOnlyTheRowsThatDiffer()
{
    const auto row = rowOf(u"create_publication"_s);
    const QSignalSpy reset(model(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(model(), &QAbstractItemModel::dataChanged);
    show();
    QCOMPARE(changed.size(), 0);
    m_runs[stepOf(u"create_publication"_s)] = StepRun{true, 1, {}, {}, {}};
    show();
    // The phase tells of it, too.
    QCOMPARE(changed.size(), 2);
    QCOMPARE(changed[0].at(0).toModelIndex(), model()->indexOf(Phase::Prepare));
    QCOMPARE(changed[1].at(0).toModelIndex(), row);
    QCOMPARE(reset.size(), 0);
}

void RunbookViewTest::markingAStepChoosesNothing()
{
    QSignalSpy chosen(m_view.get(), &RunbookView::stepChosen);
    m_view->select(u"create_publication"_s, {});
    QCOMPARE(list()->currentIndex(), rowOf(u"create_publication"_s));
    QVERIFY(list()->selectionModel()->isSelected(rowOf(u"create_publication"_s)));
    m_view->select(u"attack"_s, {});
    QVERIFY(!list()->currentIndex().isValid());
    QVERIFY(!list()->selectionModel()->hasSelection());
    QCOMPARE(chosen.size(), 0);
}

void RunbookViewTest::leadsToTheSwitch()
{
    make({u"bench"_s}, Scenes::paused);
    const auto step = stepOf(u"record_switch"_s);
    QVERIFY(step >= 0);
    QSignalSpy chosen(m_view.get(), &RunbookView::stepChosen);
    click(rowOf(u"record_switch"_s));
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(operationOf(chosen, 0), u"record_switch"_s);
    QVERIFY(chosen[0].at(0).value<RunbookStep>().reason.contains(u"new.example.org"_s));
}

void RunbookViewTest::theReasonIsThereInFull()
{
    const auto step = stepOf(u"create_subscription"_s);
    m_steps[step].state = State::Blocked;
    m_steps[step].reason = u"A reason that is much longer than a line of the list. "_s.repeated(4);
    show();
    const auto row = rowOf(u"create_subscription"_s);
    QCOMPARE(row.data(Qt::ToolTipRole).toString(), m_steps[step].reason);
    QCOMPARE(row.data(Qt::AccessibleDescriptionRole).toString(), m_steps[step].reason);
    QCOMPARE(row.data(RunbookModel::SymbolRole).toString(), u"⊘"_s);
}

FLARE_TEST(RunbookViewTest)
#include "tst_runbookview.moc"
