// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/mainmenu.h"

#include "core/operations/catalogue.h"
#include "tests/shared/testprogram.h"
#include "widgets/window/recentfiles.h"

#include <QAction>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QSettings>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

class MainMenuTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void namesEachPhaseOnceAndEveryOperation();
    void looksForFilesWhereTheLastOneWas();

private:
    QTemporaryDir m_folder;
};

void MainMenuTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
}

void MainMenuTest::namesEachPhaseOnceAndEveryOperation()
{
    QMainWindow window;
    MainMenu menu(&window);
    QSignalSpy requested(&menu, &MainMenu::operationRequested);
    const auto* operations = window.menuBar()->actions().at(1)->menu();
    QStringList phases;
    for (auto* action : operations->actions()) {
        if (action->isSeparator())
            phases.append(action->text());
        else
            action->trigger();
    }
    QCOMPARE(phases.removeDuplicates(), 0);
    QCOMPARE(phases.first(), phaseText(Phase::Check));
    QCOMPARE(phases.last(), phaseText(Phase::Tools));
    QSet<QString> seen;
    for (const auto& signal : requested)
        seen.insert(signal.first().toString());
    QCOMPARE(seen.size(), catalogue().size());
    QCOMPARE(requested.size(), catalogue().size());
}

void MainMenuTest::looksForFilesWhereTheLastOneWas()
{
    QCOMPARE(usualFolder(), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    Config config;
    config.path = u"/somewhere/else/flare.yml"_s;
    rememberFile(config);
    QCOMPARE(usualFolder(), u"/somewhere/else"_s);
}

FLARE_TEST(MainMenuTest)
#include "tst_mainmenu.moc"
