// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/factview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

FactView::FactView(const QString& name, const QString& title, QList<FactColumn> columns, QWidget* parent)
    : QWidget(parent)
    , m_name(name)
    , m_model(new FactModel(std::move(columns), this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit)
    , m_table(new QTableView)
    , m_empty(new QLabel)
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(FactModel::SortRole);
    m_sorted->setSortLocaleAware(true);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    buildTable(title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->addWidget(buildHead(title));
    layout->addWidget(m_table, 1);
    m_empty->setObjectName(m_name + u"Empty"_s);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto* inside = new QVBoxLayout(m_table->viewport());
    inside->addWidget(m_empty);
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_sorted, change, this, &FactView::tellEmpty);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &FactView::tellEmpty);
    tellEmpty();
}

QWidget* FactView::buildHead(const QString& title)
{
    m_filter->setObjectName(m_name + u"Filter"_s);
    m_filter->setPlaceholderText(tr("Words to look for"));
    m_filter->setAccessibleName(tr("Filter: %1").arg(title));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    auto* columns = new QPushButton(tr("Co&lumns"));
    columns->setAutoDefault(false);
    auto* menu = new QMenu(columns);
    columns->setMenu(menu);
    fillColumnMenu(menu);
    auto* copyButton = new QPushButton(tr("&Copy"));
    copyButton->setObjectName(m_name + u"Copy"_s);
    copyButton->setAutoDefault(false);
    copyButton->setToolTip(tr("The chosen rows, or all of them, as tab-separated values."));
    connect(copyButton, &QPushButton::clicked, this, &FactView::copy);
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(m_filter, 1);
    layout->addWidget(columns);
    layout->addWidget(copyButton);
    return box;
}

void FactView::buildTable(const QString& title)
{
    m_table->setObjectName(m_name);
    m_table->setAccessibleName(title);
    m_table->setModel(m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(0, Qt::AscendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setWordWrap(false);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* copyAction = new QAction(tr("Copy the rows"), m_table);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    connect(copyAction, &QAction::triggered, this, &FactView::copy);
    m_table->addAction(copyAction);
}

QString FactView::hiddenKey() const
{
    return u"tables/%1/hidden"_s.arg(m_name);
}

void FactView::fillColumnMenu(QMenu* menu)
{
    const auto hidden = QSettings().value(hiddenKey()).toStringList();
    for (int column = 0; column < m_model->columns().size(); ++column) {
        const auto& each = m_model->columns().at(column);
        auto* action = menu->addAction(each.title);
        action->setCheckable(true);
        // What the row is about stays: a table without a column could not be got back by a right click on it.
        action->setEnabled(column > 0);
        action->setChecked(column == 0 || !hidden.contains(each.id));
        m_table->setColumnHidden(column, !action->isChecked());
        connect(action, &QAction::toggled, this, [this, column](bool shown) { showColumn(column, shown); });
    }
}

void FactView::showColumn(int column, bool shown)
{
    m_table->setColumnHidden(column, !shown);
    QStringList hidden;
    for (int each = 0; each < m_model->columns().size(); ++each) {
        if (m_table->isColumnHidden(each))
            hidden.append(m_model->columns().at(each).id);
    }
    QSettings().setValue(hiddenKey(), hidden);
}

void FactView::update(const QList<FactRow>& rows)
{
    const bool wasEmpty = m_model->rowCount() == 0;
    m_model->update(rows);
    // Once, and not again: a width that changes while somebody reads is worse than one that is too small.
    if (wasEmpty && m_model->rowCount() > 0)
        m_table->resizeColumnsToContents();
    tellEmpty();
}

void FactView::setStale(bool stale)
{
    m_model->setStale(stale);
}

void FactView::setEmptyText(const QString& sentence)
{
    m_emptyText = sentence;
    tellEmpty();
}

void FactView::tellEmpty()
{
    m_empty->setVisible(m_sorted->rowCount() == 0);
    m_empty->setText(m_model->rowCount() > 0 ? tr("No row has these words.") : m_emptyText);
}

QString FactView::copiedText() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_model->columnCount(); ++visual) {
        const int column = m_table->horizontalHeader()->logicalIndex(visual);
        if (!m_table->isColumnHidden(column))
            columns.append(column);
    }
    const auto lineOf = [&](const auto& textOf) {
        QStringList texts;
        for (const int column : columns)
            texts.append(textOf(column).replace(u'\t', u' ').replace(u'\n', u' '));
        return texts.join(u'\t') + u'\n';
    };
    auto text = lineOf([this](int column) { return QString(m_model->columns().at(column).title); });
    const auto* selection = m_table->selectionModel();
    for (int row = 0; row < m_sorted->rowCount(); ++row) {
        if (selection->hasSelection() && !selection->isRowSelected(row))
            continue;
        text += lineOf(
            [&](int column) { return m_model->copiedText(m_sorted->mapToSource(m_sorted->index(row, column))); });
    }
    return text;
}

void FactView::copy() const
{
    QGuiApplication::clipboard()->setText(copiedText());
}

} // namespace Flare
