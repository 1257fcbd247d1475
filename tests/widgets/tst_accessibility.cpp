// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/catalogue.h"
#include "tests/shared/flareyml.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/testprogram.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/migrationpage.h"
#include "widgets/window/shortcutlist.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

// Parts of Qt's own widgets: their owner speaks for them.
bool isPartOfAnother(const QWidget* widget)
{
    return widget->objectName().startsWith(u"qt_") || widget->parentWidget() == nullptr
        || widget->parentWidget()->inherits("QAbstractScrollArea") || widget->parentWidget()->inherits("QComboBox")
        || widget->parentWidget()->inherits("QDockWidget") || widget->parentWidget()->inherits("QTabWidget")
        || widget->inherits("QSplitterHandle") || widget->inherits("QMainWindow");
}

QString describe(const QWidget* widget)
{
    return u"%1 \"%2\" in %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName(),
                                    widget->parentWidget() == nullptr ? u"nothing"_s
                                                                      : widget->parentWidget()->objectName());
}

/// What a screen reader has no words for.
QStringList namelessIn(QWidget* window)
{
    QStringList found;
    for (auto* widget : window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || isPartOfAnother(widget))
            continue;
        const auto* interface = QAccessible::queryAccessibleInterface(widget);
        if (interface == nullptr || interface->text(QAccessible::Name).trimmed().isEmpty())
            found.append(describe(widget));
    }
    return found;
}

QStringList buttonsBeyondTheKeyboard(QWidget* window)
{
    QStringList found;
    for (const auto* button : window->findChildren<QAbstractButton*>()) {
        if (button->isVisible() && (button->focusPolicy() & Qt::TabFocus) == 0 && !isPartOfAnother(button))
            found.append(describe(button));
    }
    return found;
}

} // namespace

/// The window for those who use the keyboard only, or hear rather than see it.
class AccessibilityTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();
    void namesEverythingOnTheStartPage();
    void namesEverythingOfAMigration();
    void givesEachMenuItsOwnMnemonics();
    void startsNothingByAShortcut();
    void bringsADockToTheFrontThatIsShown();
    void listsTheKeysOfAMigration();

private:
    void openMigration();

    PgPairs m_pairs;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MainWindow> m_window;
};

void AccessibilityTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_window = std::make_unique<MainWindow>(MainWindow::Options{false, m_folder->filePath(u"audit.sqlite"_s)});
    m_window->show();
}

void AccessibilityTest::cleanup()
{
    m_window.reset();
}

void AccessibilityTest::openMigration()
{
    auto& pair = m_pairs.pair(pairsToTest().first());
    const auto file = m_folder->filePath(u"flare.yml"_s);
    writeFlareYml(flareYml(configFor(pair)), file);
    m_window->openFile(file);
    QTRY_VERIFY_WITH_TIMEOUT(m_window->session() != nullptr && m_window->session()->topology().takenAt.isValid(),
                             patience);
    for (auto* dock : m_window->page()->viewActions()) {
        if (!dock->isChecked())
            dock->trigger();
    }
}

void AccessibilityTest::namesEverythingOnTheStartPage()
{
    QCOMPARE(namelessIn(m_window.get()), QStringList());
    QCOMPARE(buttonsBeyondTheKeyboard(m_window.get()), QStringList());
}

void AccessibilityTest::namesEverythingOfAMigration()
{
    openMigration();
    if (QTest::currentTestFailed())
        return;
    for (const auto& operation : catalogue()) {
        m_window->page()->showOperation(operation.id, Arguments());
        QVERIFY2(namelessIn(m_window.get()).isEmpty(),
                 qPrintable(operation.id + u": "_s + namelessIn(m_window.get()).join(u"; "_s)));
        QCOMPARE(buttonsBeyondTheKeyboard(m_window.get()), QStringList());
    }
    for (const auto& name : {u"publisherCard"_s, u"subscriberCard"_s}) {
        auto* card = m_window->findChild<QWidget*>(name);
        QVERIFY(card != nullptr);
        // A person who listens gets the digits one by one, and whether they match.
        QVERIFY2(card->accessibleName().size() > 40, qPrintable(card->accessibleName()));
    }
}

void AccessibilityTest::givesEachMenuItsOwnMnemonics()
{
    openMigration();
    if (QTest::currentTestFailed())
        return;
    const auto mnemonicOf = [](const QAction* action) { return QKeySequence::mnemonic(action->text()).toString(); };
    QSet<QString> menus;
    for (const auto* action : m_window->menuBar()->actions()) {
        const auto mnemonic = mnemonicOf(action);
        QVERIFY2(!mnemonic.isEmpty() && !menus.contains(mnemonic), qPrintable(action->text()));
        menus.insert(mnemonic);
        QSet<QString> items;
        for (const auto* item : action->menu()->actions()) {
            QVERIFY(item->isSeparator() || !item->text().isEmpty());
            const auto own = mnemonicOf(item);
            QVERIFY2(own.isEmpty() || !items.contains(own), qPrintable(item->text()));
            items.insert(own);
        }
    }
}

void AccessibilityTest::startsNothingByAShortcut()
{
    openMigration();
    if (QTest::currentTestFailed())
        return;
    for (const auto& operation : catalogue()) {
        m_window->page()->showOperation(operation.id, Arguments());
        for (const auto* action : m_window->findChildren<QAction*>()) {
            if (action->text() == operation.title)
                QVERIFY2(action->shortcut().isEmpty(), qPrintable(operation.id));
        }
    }
    QTest::keyClick(m_window.get(), Qt::Key_Return);
    QTest::keyClick(m_window.get(), Qt::Key_F5);
    QVERIFY(m_window->session()->runs().isEmpty());
}

void AccessibilityTest::bringsADockToTheFrontThatIsShown()
{
    openMigration();
    const auto actions = m_window->page()->viewActions();
    int shared = 0;
    for (auto* action : actions) {
        auto* dock = qobject_cast<QDockWidget*>(action->parent());
        QVERIFY(dock != nullptr);
        shared += m_window->page()->tabifiedDockWidgets(dock).isEmpty() ? 0 : 1;
        action->trigger();
        QTRY_VERIFY(!dock->isVisible());
        action->trigger();
        QTRY_VERIFY2(!dock->widget()->visibleRegion().isEmpty(), qPrintable(action->text()));
    }
    QVERIFY(shared > 1);
}

void AccessibilityTest::listsTheKeysOfAMigration()
{
    openMigration();
    for (auto* action : m_window->page()->viewActions()) {
        if (action->text() == u"Live"_s) {
            action->trigger();
            action->trigger();
        }
    }
    const auto has = [this](const QString& keys, const QString& what, const QString& where) {
        const auto entries = shortcutsOf(*m_window);
        return std::any_of(entries.begin(), entries.end(), [&](const ShortcutEntry& entry) {
            return entry.keys.contains(keys) && entry.what == what && entry.where == where;
        });
    };
    QTRY_VERIFY(has(u"Alt+G"_s, u"Logarithmic"_s, u"Live"_s));
    QVERIFY(has(u"Ctrl+0"_s, u"All of it"_s, u"Topology"_s));
    QVERIFY(has(u"F5"_s, u"Ask both servers again"_s, u"File"_s));
}

FLARE_TEST(AccessibilityTest)
#include "tst_accessibility.moc"
