// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/helpwindow.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace Flare {

using namespace Qt::StringLiterals;

HelpWindow::HelpWindow(const QString& title, HelpText (*read)(), QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_contents(new QTreeWidget)
    , m_text(new QTextBrowser)
    , m_words(new QLineEdit)
    , m_found(new QLabel)
{
    setWindowTitle(title);
    resize(980, 720);
    m_contents->setObjectName(u"contents"_s);
    m_contents->setAccessibleName(tr("Contents"));
    m_contents->setHeaderHidden(true);
    m_text->setObjectName(u"text"_s);
    m_text->setAccessibleName(title);
    m_text->setPlaceholderText(tr("Reading …"));
    auto* columns = new QSplitter;
    columns->addWidget(m_contents);
    columns->addWidget(m_text);
    columns->setStretchFactor(1, 1);
    columns->setSizes({260, 720});
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(buildSearch());
    layout->addWidget(columns, 1);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
        if (item != nullptr)
            m_text->scrollToAnchor(item->data(0, Qt::UserRole).toString());
    });
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] { fill(m_reading.result()); });
    m_reading.setFuture(QtConcurrent::run(read));
}

QWidget* HelpWindow::buildSearch()
{
    m_words->setObjectName(u"words"_s);
    m_words->setClearButtonEnabled(true);
    m_words->setPlaceholderText(tr("Search this text"));
    m_found->setObjectName(u"found"_s);
    auto* caption = new QLabel(tr("&Search:"));
    caption->setBuddy(m_words);
    auto* next = new QPushButton(tr("&Next"));
    next->setObjectName(u"next"_s);
    auto* previous = new QPushButton(tr("&Previous"));
    previous->setObjectName(u"previous"_s);
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(caption);
    layout->addWidget(m_words, 1);
    layout->addWidget(next);
    layout->addWidget(previous);
    layout->addWidget(m_found);
    connect(m_words, &QLineEdit::returnPressed, this, [this] { find(false); });
    connect(next, &QPushButton::clicked, this, [this] { find(false); });
    connect(previous, &QPushButton::clicked, this, [this] { find(true); });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_words, [this] {
        m_words->setFocus(Qt::ShortcutFocusReason);
        m_words->selectAll();
    });
    connect(new QShortcut(Qt::Key_Escape, this), &QShortcut::activated, this, &QWidget::close);
    return box;
}

void HelpWindow::fill(const HelpText& help)
{
    m_text->setHtml(help.html);
    m_contents->setVisible(!help.sections.isEmpty());
    QList<QTreeWidgetItem*> path;
    for (const auto& section : help.sections) {
        path.resize(std::min<qsizetype>(section.level, path.size()));
        auto* item = path.isEmpty() ? new QTreeWidgetItem(m_contents) : new QTreeWidgetItem(path.last());
        item->setText(0, section.title);
        item->setData(0, Qt::UserRole, section.anchor);
        path.append(item);
    }
    m_contents->expandToDepth(0);
}

void HelpWindow::find(bool backwards)
{
    const auto how = backwards ? QTextDocument::FindFlags(QTextDocument::FindBackward) : QTextDocument::FindFlags();
    bool found = m_text->find(m_words->text(), how);
    if (!found) {
        const auto before = m_text->textCursor();
        m_text->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
        found = m_text->find(m_words->text(), how);
        if (!found)
            m_text->setTextCursor(before);
    }
    m_found->setText(found || m_words->text().isEmpty() ? QString() : tr("Not in this text."));
}

} // namespace Flare
