// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/shortcutlist.h"

#include "widgets/topology/topologycanvas.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QStandardItemModel>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

/// Without the mark of the mnemonic; a doubled one stands for itself.
QString plainText(const QString& text)
{
    QString plain;
    for (qsizetype index = 0; index < text.size(); ++index) {
        if (text.at(index) == u'&' && ++index == text.size())
            break;
        plain += text.at(index);
    }
    return plain;
}

QString written(const QList<QKeySequence>& keys)
{
    return QKeySequence::listToString(keys, QKeySequence::NativeText).replace(u"; "_s, ShortcutDialog::tr(" or "));
}

QString mnemonicOf(const QString& text)
{
    return QKeySequence::mnemonic(text).toString(QKeySequence::NativeText);
}

void addMenu(const QMenu& menu, const QString& where, QList<ShortcutEntry>& entries)
{
    for (const auto* action : menu.actions()) {
        if (!action->isVisible())
            continue;
        if (const auto* inner = action->menu())
            addMenu(*inner, where + u" ▸ "_s + plainText(inner->title()), entries);
        else if (!action->shortcuts().isEmpty())
            entries.append({written(action->shortcuts()), plainText(action->text()), where});
    }
}

QString placeOf(const QWidget* widget)
{
    for (const auto* around = widget; around != nullptr; around = around->parentWidget()) {
        if (!around->isWindow() && !around->windowTitle().isEmpty())
            return around->windowTitle();
    }
    return ShortcutDialog::tr("Window");
}

/// What Alt and a letter reach: buttons, the fields that a caption belongs to, and tabs.
void addMnemonics(const QWidget& widget, QList<ShortcutEntry>& entries)
{
    const auto add = [&](const QString& text) {
        if (const auto keys = mnemonicOf(text); !keys.isEmpty())
            entries.append({keys, plainText(text), placeOf(&widget)});
    };
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        add(button->text());
    } else if (const auto* label = qobject_cast<const QLabel*>(&widget);
               label != nullptr && label->buddy() != nullptr) {
        add(label->text());
    } else if (const auto* tabs = qobject_cast<const QTabBar*>(&widget)) {
        for (int index = 0; index < tabs->count(); ++index)
            add(tabs->tabText(index));
    }
}

/// The topology takes these keys itself, when it has the focus.
QList<ShortcutEntry> topologyKeys()
{
    const auto where = ShortcutDialog::tr("Topology");
    return {{written(QKeySequence::keyBindings(QKeySequence::ZoomIn)), ShortcutDialog::tr("Larger"), where},
            {written(QKeySequence::keyBindings(QKeySequence::ZoomOut)), ShortcutDialog::tr("Smaller"), where},
            {QKeySequence(u"Ctrl+0"_s).toString(QKeySequence::NativeText), ShortcutDialog::tr("All of it"), where},
            {ShortcutDialog::tr("Arrow keys"), ShortcutDialog::tr("To the element on that side"), where}};
}

} // namespace

QList<ShortcutEntry> shortcutsOf(const QWidget& window)
{
    QList<ShortcutEntry> entries;
    if (const auto* main = qobject_cast<const QMainWindow*>(&window)) {
        for (const auto* action : main->menuBar()->actions()) {
            if (!action->isVisible())
                continue;
            const auto title = plainText(action->text());
            entries.append({mnemonicOf(action->text()), ShortcutDialog::tr("Open the menu %1").arg(title), title});
            addMenu(*action->menu(), title, entries);
        }
    }
    QList<ShortcutEntry> reached;
    for (const auto* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        addMnemonics(*widget, reached);
        for (const auto* action : widget->actions()) {
            if (!action->shortcuts().isEmpty() && action->menu() == nullptr && !widget->inherits("QMenu"))
                reached.append({written(action->shortcuts()), plainText(action->text()), placeOf(widget)});
        }
    }
    std::stable_sort(reached.begin(), reached.end(),
                     [](const ShortcutEntry& one, const ShortcutEntry& other) { return one.where < other.where; });
    const auto* topology = window.findChild<const TopologyCanvas*>();
    return entries + reached + (topology != nullptr && topology->isVisible() ? topologyKeys() : QList<ShortcutEntry>());
}

ShortcutDialog::ShortcutDialog(const QList<ShortcutEntry>& entries, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(u"shortcuts"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    resize(720, 560);
    auto* model = new QStandardItemModel(0, 3, this);
    model->setHorizontalHeaderLabels({tr("Keys"), tr("What they do"), tr("Where")});
    for (const auto& entry : entries)
        model->appendRow(
            {new QStandardItem(entry.keys), new QStandardItem(entry.what), new QStandardItem(entry.where)});
    auto* table = new QTableView;
    table->setObjectName(u"entries"_s);
    table->setAccessibleName(windowTitle());
    table->setModel(model);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->resizeColumnsToContents();
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    auto* note =
        new QLabel(tr("No key starts an operation by itself: Alt and a letter press a button that is in sight, "
                      "and Tab goes from one to the next."));
    note->setWordWrap(true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table, 1);
    layout->addWidget(note);
    layout->addWidget(buttons);
}

} // namespace Flare
