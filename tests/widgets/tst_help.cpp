// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/testprogram.h"
#include "widgets/window/helpwindow.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/shortcutlist.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>
#include <QTreeWidget>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

void collect(const QMenu& menu, QList<QAction*>& actions)
{
    for (auto* action : menu.actions()) {
        if (action->menu() != nullptr)
            collect(*action->menu(), actions);
        else
            actions.append(action);
    }
}

QString plain(const HelpText& help)
{
    QTextDocument text;
    text.setHtml(help.html);
    return text.toPlainText();
}

} // namespace

/// What the menu Help shows: the manual as it is shipped, and the keys as they are.
class HelpTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void readsAPage_data();
    void readsAPage();
    void readsEveryPageOfTheProgram();
    void leadsToASectionAndFindsWords();
    void listsEveryShortcutOfTheMenus();
    void listsTheMnemonicsInSight();
    void opensFromTheMenu();
};

void HelpTest::readsAPage_data()
{
    QTest::addColumn<QByteArray>("roff");
    QTest::addColumn<QString>("html");
    QTest::newRow("fonts in a line") << "a \\fIb\\fP c"_ba << u"<p>a <i>b</i> c</p>\n"_s;
    QTest::newRow("a bold line") << ".B \\-\\-demo now"_ba << u"<p><b>--demo now</b></p>\n"_s;
    QTest::newRow("alternating") << ".BR flare (1),"_ba << u"<p><b>flare</b>(1),</p>\n"_s;
    QTest::newRow("quoted words") << ".RB [ \"\\-a x\" ]"_ba << u"<p>[<b>-a x</b>]</p>\n"_s;
    QTest::newRow("what HTML would take for its own") << "a < b & c"_ba << u"<p>a &lt; b &amp; c</p>\n"_s;
    QTest::newRow("apostrophe") << "it\\(aqs"_ba << u"<p>it's</p>\n"_s;
    QTest::newRow("comment") << ".\\\" a remark\na"_ba << u"<p>a</p>\n"_s;
    QTest::newRow("paragraphs") << "a\n.PP\nb"_ba << u"<p>a</p>\n<p>b</p>\n"_s;
    QTest::newRow("a term") << ".TP\n.B x\nmeans y"_ba
                            << u"<p style='margin-bottom:0'><b>x</b></p>\n"
                               "<p style='margin-left:2em;margin-top:0'>means y</p>\n"_s;
    QTest::newRow("as it stands") << ".nf\na:\n  b\n.fi"_ba << u"<pre>a:\n  b\n</pre>\n"_s;
    QTest::newRow("moved in") << ".RS\na\n.RE\nb"_ba << u"<blockquote><p>a</p>\n</blockquote><p>b</p>\n"_s;
    QTest::newRow("a way out too many") << ".RE\na"_ba << u"<p>a</p>\n"_s;
}

void HelpTest::readsAPage()
{
    QFETCH(QByteArray, roff);
    QFETCH(QString, html);
    HelpText help;
    appendManPage(help, roff);
    QCOMPARE(help.html, html);
}

void HelpTest::readsEveryPageOfTheProgram()
{
    const auto manual = readManual();
    QStringList pages;
    for (const auto& section : manual.sections) {
        if (section.level == 0)
            pages.append(section.title);
    }
    QCOMPARE(pages, QStringList({u"pg-flare(1)"_s, u"flare(1)"_s, u"flare.yml(5)"_s}));
    const auto text = plain(manual);
    for (const auto* words : {"pause_write", "EXIT STATUS", "system_identifier: \"7166421309857204913\""})
        QVERIFY2(text.contains(QString::fromLatin1(words)), words);
    // No macro and no escape is left.
    static const QRegularExpression roff(u"(^|\\n)\\.[A-Z]{1,2}( |\\n)|\\\\[-fe(&]"_s);
    const auto left = roff.match(text);
    QVERIFY2(!left.hasMatch(), qPrintable(text.mid(left.capturedStart(), 80)));
    QVERIFY(plain(readChangelog()).contains(u"Keep a Changelog"_s));
}

void HelpTest::leadsToASectionAndFindsWords()
{
    HelpWindow window(u"Manual"_s, &readManual);
    window.show();
    auto* contents = window.findChild<QTreeWidget*>(u"contents"_s);
    auto* text = window.findChild<QTextBrowser*>(u"text"_s);
    QTRY_VERIFY(contents->topLevelItemCount() == 3);
    const auto top = text->verticalScrollBar()->value();
    contents->setCurrentItem(contents->topLevelItem(2)->child(1));
    QVERIFY(text->verticalScrollBar()->value() > top);

    auto* words = window.findChild<QLineEdit*>(u"words"_s);
    QTest::keyClicks(words, u"max_outage"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QCOMPARE(text->textCursor().selectedText(), u"max_outage"_s);
    const auto first = text->textCursor().position();
    int places = 0;
    do {
        QTest::mouseClick(window.findChild<QPushButton*>(u"next"_s), Qt::LeftButton);
        QCOMPARE(text->textCursor().selectedText(), u"max_outage"_s);
        ++places;
    } while (text->textCursor().position() != first && places < 1000);
    QVERIFY2(places < 1000, "the search does not begin again");
    words->setText(u"no such words"_s);
    QTest::keyClick(words, Qt::Key_Return);
    QVERIFY(!window.findChild<QLabel*>(u"found"_s)->text().isEmpty());
}

void HelpTest::listsEveryShortcutOfTheMenus()
{
    const QTemporaryDir folder;
    MainWindow window({false, folder.filePath(u"audit.sqlite"_s)});
    window.show();
    const auto entries = shortcutsOf(window);
    QList<QAction*> actions;
    for (const auto* menu : window.menuBar()->actions())
        collect(*menu->menu(), actions);
    int keys = 0;
    for (const auto* action : actions) {
        for (const auto& sequence : action->shortcuts()) {
            const auto key = sequence.toString(QKeySequence::NativeText);
            const auto what = action->text().remove(u'&');
            QVERIFY2(
                std::any_of(entries.begin(), entries.end(),
                            [&](const ShortcutEntry& entry) { return entry.what == what && entry.keys.contains(key); }),
                qPrintable(key + u' ' + what));
            ++keys;
        }
    }
    QVERIFY(keys >= 6);
}

void HelpTest::listsTheMnemonicsInSight()
{
    const QTemporaryDir folder;
    MainWindow window({false, folder.filePath(u"audit.sqlite"_s)});
    window.show();
    const auto has = [](const QList<ShortcutEntry>& entries, const QString& keys, const QString& what) {
        return std::any_of(entries.begin(), entries.end(), [&](const ShortcutEntry& entry) {
            return entry.keys == keys && entry.what.startsWith(what);
        });
    };
    const auto entries = shortcutsOf(window);
    QVERIFY(has(entries, u"Alt+D"_s, u"Try the demo"_s));
    QVERIFY(has(entries, u"Alt+F"_s, u"Open the menu File"_s));
    QVERIFY(std::none_of(entries.begin(), entries.end(),
                         [](const auto& entry) { return entry.where == u"Demo"_s || entry.where == u"Topology"_s; }));
    QVERIFY(has(entries, u"Alt+R"_s, u"Recent"_s));
    window.findChild<QWidget*>(u"demo"_s)->hide();
    QVERIFY(!has(shortcutsOf(window), u"Alt+D"_s, u"Try the demo"_s));
}

void HelpTest::opensFromTheMenu()
{
    const QTemporaryDir folder;
    MainWindow window({false, folder.filePath(u"audit.sqlite"_s)});
    window.show();
    const auto choose = [&](const QString& words) {
        for (auto* action : window.findChildren<QAction*>()) {
            if (action->text().remove(u'&') == words)
                action->trigger();
        }
    };
    choose(u"Manual"_s);
    QVERIFY(window.findChild<HelpWindow*>() != nullptr && window.findChild<HelpWindow*>()->isVisible());
    choose(u"Keyboard shortcuts"_s);
    const auto* table = window.findChild<QTableView*>(u"entries"_s);
    QVERIFY(table != nullptr && table->isVisible() && table->model()->rowCount() > 10);
}

FLARE_TEST(HelpTest)
#include "tst_help.moc"
