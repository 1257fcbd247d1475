// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runbook/runbookmodel.h"

#include "tests/shared/testprogram.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;
using State = RunbookStep::State;

class RunbookModelTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheRulesOfModels();
    void showsFivePhasesAndTheStepsOfTheOpenOne();
    void countsWhatIsDoneOfAPhase();
    void tellsOfAPhaseWhatRunsOrFailed();
    void marksWhatToDoNext();
    void tellsAFailureUntilTheServersSayDone();
    void findsThePhaseOfAClosedStep();
    void updatesInPlace();
    void namesDatabasesOnlyWhereThereAreSeveral();

private:
    static RunbookStep step(const QString& operation, Phase phase, State state, const QString& database = u"bench"_s)
    {
        RunbookStep made;
        made.operation = operation;
        made.title = operation;
        made.subject = database;
        made.database = DatabaseName(database);
        made.arguments.set(u"database"_s, {database});
        made.phase = phase;
        made.state = state;
        made.reason = u"Because."_s;
        return made;
    }
    static QList<RunbookStep> steps()
    {
        return {step(u"replicate_schema"_s, Phase::Prepare, State::Done),
                step(u"create_publication"_s, Phase::Prepare, State::Ready),
                step(u"create_subscription"_s, Phase::Copy, State::Blocked)};
    }
};

void RunbookModelTest::keepsTheRulesOfModels()
{
    RunbookModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSteps(steps(), {{}, {}, {}});
    model.setSteps(steps(), {{}, StepRun{true, 40, {}, {}}, {}});
    model.setOpenPhase(Phase::Prepare);
    model.setOpenPhase(Phase::Copy);
    model.setSteps({}, {});
    QCOMPARE(model.rowCount(), 6);
}

void RunbookModelTest::showsFivePhasesAndTheStepsOfTheOpenOne()
{
    RunbookModel model;
    model.setSteps(steps(), {{}, {}, {}});
    QCOMPARE(model.rowCount(), 6);
    QCOMPARE(model.kind(model.overview()), RunbookModel::Kind::Overview);
    const QStringList names{u"Overview"_s, u"1 Check"_s, u"2 Prepare"_s, u"3 Copy"_s, u"4 Cut over"_s, u"5 Clean up"_s};
    for (int row = 0; row < names.size(); ++row) {
        QCOMPARE(model.index(row).data().toString(), names.at(row));
        QVERIFY(model.flags(model.index(row)).testFlag(Qt::ItemIsSelectable));
        QVERIFY(model.step(model.index(row)) == nullptr);
    }
    model.setOpenPhase(Phase::Prepare);
    QCOMPARE(model.rowCount(), 8);
    QCOMPARE(model.indexOf(u"replicate_schema"_s, {}).row(), model.indexOf(Phase::Prepare).row() + 1);
    QCOMPARE(model.indexOf(u"create_subscription"_s, {}), QModelIndex());
    model.setOpenPhase(Phase::Copy);
    QCOMPARE(model.rowCount(), 7);
    QCOMPARE(model.phase(model.indexOf(u"create_subscription"_s, {})), Phase::Copy);
}

void RunbookModelTest::countsWhatIsDoneOfAPhase()
{
    RunbookModel model;
    auto some = steps();
    some.append(step(u"resume_write"_s, Phase::Prepare, State::Optional));
    model.setSteps(some, {{}, {}, {}, {}});
    const auto prepare = model.indexOf(Phase::Prepare);
    // What the way does not lead through does not count.
    QCOMPARE(prepare.data(RunbookModel::StateRole).toString(), u"1/2"_s);
    QCOMPARE(prepare.data(RunbookModel::SymbolRole).toString(), u"▷"_s);
    some[1].state = State::Done;
    model.setSteps(some, {{}, {}, {}, {}});
    QCOMPARE(prepare.data(RunbookModel::StateRole).toString(), u"2/2"_s);
    QCOMPARE(prepare.data(RunbookModel::SymbolRole).toString(), u"✔"_s);
}

void RunbookModelTest::tellsOfAPhaseWhatRunsOrFailed()
{
    RunbookModel model;
    const StepRun failed{false, -1, Outcome::Status::Failed, u"No such table."_s};
    model.setSteps(steps(), {{}, failed, {}});
    const auto prepare = model.indexOf(Phase::Prepare);
    QCOMPARE(prepare.data(RunbookModel::ReasonRole).toString(), u"create_publication: failed"_s);
    QCOMPARE(prepare.data(RunbookModel::SymbolRole).toString(), u"✖"_s);
    model.setSteps(steps(), {{}, StepRun{true, 40, {}, {}}, {}});
    QVERIFY(prepare.data(RunbookModel::ReasonRole).toString().contains(u"running, 40 %"_s));
    QCOMPARE(prepare.data(RunbookModel::SymbolRole).toString(), u"▶"_s);
    // A copy that goes on by itself runs, too, though no window has begun it.
    auto copying = steps();
    copying[2].state = State::Running;
    model.setSteps(copying, {{}, {}, {}});
    QCOMPARE(model.indexOf(Phase::Copy).data(RunbookModel::SymbolRole).toString(), u"▶"_s);
    QCOMPARE(model.indexOf(Phase::Copy).data(RunbookModel::StateRole).toString(), u"0/1"_s);
}

void RunbookModelTest::findsThePhaseOfAClosedStep()
{
    RunbookModel model;
    model.setSteps(steps(), {{}, {}, {}});
    QCOMPARE(model.phaseOf(u"create_subscription"_s, {}), std::optional(Phase::Copy));
    QCOMPARE(model.phaseOf(u"attack"_s, {}), std::nullopt);
    model.setChoice(DatabaseChoice(DatabaseName(u"other"_s)));
    QCOMPARE(model.phaseOf(u"create_subscription"_s, {}), std::nullopt);
}

void RunbookModelTest::marksWhatToDoNext()
{
    RunbookModel model;
    model.setSteps(steps(), {{}, {}, {}});
    // Of a closed phase it is the phase that is marked.
    QCOMPARE(model.next(), model.indexOf(Phase::Prepare));
    model.setOpenPhase(Phase::Prepare);
    QCOMPARE(model.step(model.next())->operation, u"create_publication"_s);
    QVERIFY(model.next().data(Qt::AccessibleTextRole).toString().contains(u"Because."_s));
}

void RunbookModelTest::tellsAFailureUntilTheServersSayDone()
{
    RunbookModel model;
    model.setOpenPhase(Phase::Prepare);
    const StepRun failed{false, -1, Outcome::Status::Failed, u"No such table."_s};
    model.setSteps(steps(), {failed, failed, {}});
    const auto done = model.indexOf(u"replicate_schema"_s, {});
    const auto ready = model.indexOf(u"create_publication"_s, {});
    QCOMPARE(done.data(RunbookModel::ReasonRole).toString(), u"Because."_s);
    QCOMPARE(ready.data(RunbookModel::StateRole).toString(), u"failed"_s);
    QCOMPARE(ready.data(RunbookModel::ReasonRole).toString(), u"No such table."_s);
}

void RunbookModelTest::updatesInPlace()
{
    RunbookModel model;
    model.setOpenPhase(Phase::Prepare);
    model.setSteps(steps(), {{}, {}, {}});
    const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex kept(model.indexOf(u"create_publication"_s, {}));
    model.setSteps(steps(), {{}, StepRun{true, 40, {}, {}}, {}});
    QCOMPARE(reset.size(), 0);
    QVERIFY(kept.data(RunbookModel::StateRole).toString().contains(u"40"_s));
}

void RunbookModelTest::namesDatabasesOnlyWhereThereAreSeveral()
{
    RunbookModel model;
    model.setOpenPhase(Phase::Prepare);
    model.setSteps(steps(), {{}, {}, {}});
    const auto first = [&model] { return model.indexOf(u"replicate_schema"_s, {}); };
    QVERIFY(first().data(RunbookModel::SubjectRole).toString().isEmpty());
    auto several = steps();
    several.append(step(u"create_publication"_s, Phase::Prepare, State::Ready, u"shop"_s));
    model.setSteps(several, {{}, {}, {}, {}});
    QCOMPARE(first().data(RunbookModel::SubjectRole).toString(), u"bench"_s);
    Arguments shop;
    shop.set(u"database"_s, {u"shop"_s});
    QCOMPARE(model.indexOf(u"create_publication"_s, shop).data(RunbookModel::SubjectRole).toString(), u"shop"_s);
}

FLARE_TEST(RunbookModelTest)
#include "tst_runbookmodel.moc"
