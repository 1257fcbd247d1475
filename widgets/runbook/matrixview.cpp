// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runbook/matrixview.h"

#include "widgets/parts/primarybutton.h"
#include "widgets/runbook/databasematrix.h"
#include "widgets/runbook/matrixfilter.h"
#include "widgets/session/livefeed.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What runs logs may come a thousandfold a second; a person reads the table a few times.
constexpr auto refreshPause = 250ms;
constexpr int narrowestColumn = 90;

} // namespace

MatrixView::MatrixView(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_matrix(new DatabaseMatrix(session, this))
    , m_filter(new MatrixFilter(this))
    , m_words(new QLineEdit)
    , m_attention(new QCheckBox(tr("&Only those that need attention")))
    , m_table(new QTableView)
    , m_reason(new QLabel)
    , m_go(new PrimaryButton)
{
    buildTable();
    m_reason->setObjectName(u"matrixReason"_s);
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_go->setObjectName(u"go"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_reason, 1);
    buttons->addWidget(m_go, 0, Qt::AlignBottom);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->addWidget(buildFilter());
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    m_soon.setSingleShot(true);
    m_soon.setInterval(refreshPause);
    connect(&m_soon, &QTimer::timeout, this, &MatrixView::refresh);
    const auto soon = [this] {
        if (isVisible() && !m_soon.isActive())
            m_soon.start();
    };
    connect(&session, &MigrationSession::topologyChanged, this, soon);
    connect(&session, &MigrationSession::runStarted, this, soon);
    connect(&session, &MigrationSession::runFinished, this, soon);
    connect(&session.live(), &LiveFeed::frameChanged, this, soon);
    connect(m_go, &QPushButton::clicked, this, &MatrixView::proceed);
    updateButton();
}

// The model goes before the table, which then tells that nothing is selected any more.
MatrixView::~MatrixView()
{
    m_table->selectionModel()->disconnect(this);
}

QWidget* MatrixView::buildFilter()
{
    m_words->setObjectName(u"matrixWords"_s);
    m_words->setPlaceholderText(tr("Find a database"));
    m_words->setAccessibleName(tr("Find a database"));
    m_words->setClearButtonEnabled(true);
    m_attention->setObjectName(u"matrixAttention"_s);
    const auto narrow = [this] {
        m_filter->setWanted(m_words->text(), m_attention->isChecked());
        updateButton();
    };
    connect(m_words, &QLineEdit::textChanged, this, narrow);
    connect(m_attention, &QCheckBox::toggled, this, narrow);
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(m_words, 1);
    layout->addWidget(m_attention);
    return box;
}

void MatrixView::buildTable()
{
    m_filter->setSourceModel(m_matrix);
    m_table->setObjectName(u"matrix"_s);
    m_table->setAccessibleName(tr("Databases"));
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setTextElideMode(Qt::ElideNone);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setMinimumSectionSize(narrowestColumn);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &MatrixView::updateButton);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &MatrixView::proceed);
}

void MatrixView::refresh()
{
    m_matrix->update();
    updateButton();
}

QList<int> MatrixView::rows() const
{
    QList<int> rows;
    const auto selected = m_table->selectionModel()->selectedRows();
    for (const auto& index : selected)
        rows.append(m_filter->mapToSource(index).row());
    for (int row = 0; selected.isEmpty() && row < m_filter->rowCount(); ++row)
        rows.append(m_filter->mapToSource(m_filter->index(row, 0)).row());
    std::sort(rows.begin(), rows.end());
    return rows;
}

std::optional<Phase> MatrixView::phaseOf(const QList<int>& rows) const
{
    std::optional<Phase> earliest;
    for (const auto row : rows) {
        const auto phase = m_matrix->index(row, 0).data(DatabaseMatrix::PhaseRole);
        if (phase.isValid() && (!earliest || static_cast<Phase>(phase.toInt()) < *earliest))
            earliest = static_cast<Phase>(phase.toInt());
    }
    return earliest;
}

void MatrixView::updateButton()
{
    const auto chosen = rows();
    const auto phase = phaseOf(chosen);
    m_go->setVisible(phase.has_value());
    if (phase)
        m_go->setText(
            tr("Co&ntinue: %1, %n database(s)", nullptr, static_cast<int>(chosen.size())).arg(phaseText(*phase)));
    int attention = 0;
    for (int row = 0; row < m_matrix->rowCount(); ++row)
        attention += m_matrix->index(row, 0).data(DatabaseMatrix::AttentionRole).toBool() ? 1 : 0;
    const auto needs = attention == 0 ? tr("None needs attention.") : tr("%n need(s) attention.", nullptr, attention);
    m_reason->setText(chosen.size() == 1 ? Theme::breakable(
                          m_matrix->index(chosen.first(), 0).data(DatabaseMatrix::ReasonRole).toString())
                                         : tr("%n database(s)", nullptr, m_matrix->rowCount()) + u". "_s + needs);
}

void MatrixView::proceed()
{
    const auto chosen = rows();
    const auto phase = phaseOf(chosen);
    if (!phase)
        return;
    QList<DatabaseName> names;
    for (const auto row : chosen)
        names.append(m_matrix->database(row));
    emit phaseRequested(*phase, names.size() == m_matrix->rowCount() ? DatabaseChoice() : DatabaseChoice(names));
}

void MatrixView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace Flare
