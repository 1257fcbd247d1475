// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/demomenu.h"

#include "tests/shared/testprogram.h"
#include "widgets/window/mainwindow.h"

#include <QAction>
#include <QStandardPaths>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

/// The menu of the demo: it is there with the demo only, and does what it says to the demo's servers.
class DemoMenuTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup() { m_window.reset(); }
    void isThereWithTheDemoOnly();
    void sendsTheWriterHomeAndBack();
    void breaksAndMends();
    void saysWhyNot();

private:
    [[nodiscard]] DemoMenu* menu() const { return m_window->findChild<DemoMenu*>(u"demoMenu"_s); }
    [[nodiscard]] QAction* entry(const QString& words) const;
    [[nodiscard]] QString told() const { return m_window->statusBar()->currentMessage(); }
    [[nodiscard]] const ServerState& subscriber() const { return m_window->session()->topology().subscriber; }
    void openDemo();

    QTemporaryDir m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void DemoMenuTest::init()
{
    m_window = std::make_unique<MainWindow>(MainWindow::Options{false, m_folder.filePath(u"audit.sqlite"_s)});
    m_window->resize(1400, 900);
    m_window->show();
}

void DemoMenuTest::openDemo()
{
    m_window->startDemo();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session() != nullptr && m_window->session()->topology().publisher.isUp()
                                 && subscriber().isUp(),
                             Test::patience);
}

QAction* DemoMenuTest::entry(const QString& words) const
{
    for (auto* action : menu()->findChildren<QAction*>()) {
        if (action->text().remove(u'&').contains(words))
            return action;
    }
    return nullptr;
}

void DemoMenuTest::isThereWithTheDemoOnly()
{
    QVERIFY(!menu()->menuAction()->isVisible());
    openDemo();
    QVERIFY(menu()->menuAction()->isVisible());
    const auto actions = m_window->findChildren<QAction*>();
    const auto close = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
        return action->shortcut() == QKeySequence(QKeySequence::Close);
    });
    QVERIFY(close != actions.end());
    (*close)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session() == nullptr, Test::patience);
    QVERIFY(!menu()->menuAction()->isVisible());
}

void DemoMenuTest::sendsTheWriterHomeAndBack()
{
    openDemo();
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"writes to the publisher"_s), Test::patience);
    QTRY_VERIFY(entry(u"Stop the writer"_s) != nullptr);
    entry(u"Stop the writer"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(entry(u"Start the writer"_s) != nullptr, Test::patience);
    QVERIFY2(told().contains(u"stopped writing"_s), qPrintable(told()));
    entry(u"Start the writer"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(entry(u"Stop the writer"_s) != nullptr, Test::patience);
}

void DemoMenuTest::breaksAndMends()
{
    openDemo();
    entry(u"Stop the subscriber"_s)->trigger();
    QVERIFY(!entry(u"Stop the subscriber"_s)->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(entry(u"Start the subscriber"_s) != nullptr, Test::patience);
    QVERIFY2(told().contains(u"Start it again in the same menu"_s), qPrintable(told()));
    QTRY_VERIFY_WITH_TIMEOUT(!subscriber().isUp(), Test::patience);
    entry(u"Start the subscriber"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(entry(u"Stop the subscriber"_s) != nullptr && entry(u"Stop the subscriber"_s)->isEnabled(),
                             Test::patience);
    QTRY_VERIFY_WITH_TIMEOUT(subscriber().isUp(), Test::patience);
}

void DemoMenuTest::saysWhyNot()
{
    openDemo();
    entry(u"End the walsender"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"No walsender runs"_s), Test::patience);
    QVERIFY(entry(u"End the walsender"_s)->isEnabled());
    // The database is not there yet.
    entry(u"Lock a table"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(told().contains(u"could not be done"_s) && told().contains(u"bench"_s), Test::patience);
    QVERIFY(entry(u"Lock a table"_s)->isEnabled());
}

FLARE_TEST(DemoMenuTest)
#include "tst_demomenu.moc"
