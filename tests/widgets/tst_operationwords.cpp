// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/operationwords.h"

#include "core/operations/catalogue.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

class OperationWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void saysTheTitleOfEachCommand();
    void leavesWhatIsNoCommand_data();
    void leavesWhatIsNoCommand();
    void reachesEveryTextOfAnError();
    void changesWhatAPlanSaysAndNotWhatItSends();
};

void OperationWordsTest::saysTheTitleOfEachCommand()
{
    int commands = 0;
    for (const auto& operation : catalogue()) {
        if (!operation.id.contains(u'_'))
            continue;
        ++commands;
        QCOMPARE(withOperationTitles(u"The table is missing; %1 brings it. Run %1."_s.arg(operation.id)),
                 u"The table is missing; “%1” brings it. Run “%1”."_s.arg(operation.title));
    }
    QVERIFY(commands > 10);
}

void OperationWordsTest::leavesWhatIsNoCommand_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::newRow("a command line") << u"Run \"flare resume_write shop\" by hand."_s;
    QTest::newRow("with an option") << u"drop_publication --restore-replica-identity gives them back."_s;
    QTest::newRow("a word of the language") << u"The count is off, the attack goes on."_s;
    QTest::newRow("part of a longer name") << u"The slot my_pause_write and pause_write_2 are kept."_s;
    QTest::newRow("a quoted name") << u"The table \"pause_write\" is in public.pause_write."_s;
    QTest::newRow("nothing") << QString();
}

void OperationWordsTest::leavesWhatIsNoCommand()
{
    QFETCH(QString, sentence);
    QCOMPARE(withOperationTitles(sentence), sentence);
}

void OperationWordsTest::reachesEveryTextOfAnError()
{
    const auto title = findOperation(u"replicate_roles"_s)->title;
    const Error error(ErrorKind::Precondition, u"replicate_roles has not run."_s, u"Run replicate_roles first."_s);
    const auto told = withOperationTitles(error);
    QCOMPARE(told.message(), u"“%1” has not run."_s.arg(title));
    QCOMPARE(told.advice(), u"Run “%1” first."_s.arg(title));
    QCOMPARE(told.kind(), ErrorKind::Precondition);
}

void OperationWordsTest::changesWhatAPlanSaysAndNotWhatItSends()
{
    Plan plan;
    Step step;
    step.preview = {u"-- until resume_write"_s};
    plan.steps = {step};
    plan.consequences = {u"Nobody can connect until resume_write."_s};
    plan.notes = {u"Run count first."_s, u"Then pause_write."_s};
    const auto told = withOperationTitles(plan);
    QCOMPARE(told.consequences, QStringList{u"Nobody can connect until “Resume writes”."_s});
    QCOMPARE(told.notes.last(), u"Then “Pause writes”."_s);
    QCOMPARE(told.steps.first().preview, step.preview);
}

FLARE_TEST(OperationWordsTest)
#include "tst_operationwords.moc"
