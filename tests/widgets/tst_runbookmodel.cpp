// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runbookmodel.h"

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
    void headsEachPhase();
    void marksWhatToDoNext();
    void tellsAFailureUntilTheServersSayDone();
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
    model.setSteps({}, {});
    QCOMPARE(model.rowCount(), 0);
}

void RunbookModelTest::headsEachPhase()
{
    RunbookModel model;
    model.setSteps(steps(), {{}, {}, {}});
    QCOMPARE(model.rowCount(), 5);
    QVERIFY(model.index(0).data(RunbookModel::HeadingRole).toBool());
    QVERIFY(model.index(3).data(RunbookModel::HeadingRole).toBool());
    QVERIFY(!model.flags(model.index(0)).testFlag(Qt::ItemIsSelectable));
    QVERIFY(model.step(model.index(0)) == nullptr);
}

void RunbookModelTest::marksWhatToDoNext()
{
    RunbookModel model;
    model.setSteps(steps(), {{}, {}, {}});
    QCOMPARE(model.step(model.next())->operation, u"create_publication"_s);
    QVERIFY(model.next().data(Qt::AccessibleTextRole).toString().contains(u"Because."_s));
}

void RunbookModelTest::tellsAFailureUntilTheServersSayDone()
{
    RunbookModel model;
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
    model.setSteps(steps(), {{}, {}, {}});
    QVERIFY(model.index(1).data(RunbookModel::SubjectRole).toString().isEmpty());
    auto several = steps();
    several.append(step(u"create_publication"_s, Phase::Copy, State::Ready, u"shop"_s));
    model.setSteps(several, {{}, {}, {}, {}});
    QCOMPARE(model.index(1).data(RunbookModel::SubjectRole).toString(), u"bench"_s);
    Arguments shop;
    shop.set(u"database"_s, {u"shop"_s});
    QCOMPARE(model.indexOf(u"create_publication"_s, shop).data(RunbookModel::SubjectRole).toString(), u"shop"_s);
}

FLARE_TEST(RunbookModelTest)
#include "tst_runbookmodel.moc"
