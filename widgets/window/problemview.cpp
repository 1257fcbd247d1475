// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/problemview.h"

#include "widgets/parts/theme.h"

#include <QDir>
#include <QEvent>
#include <QFutureWatcher>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTextBlock>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

Theme::Tone toneOf(Diagnostic::Severity severity)
{
    switch (severity) {
    case Diagnostic::Severity::Error:
        return Theme::Tone::Bad;
    case Diagnostic::Severity::Warning:
        return Theme::Tone::Warning;
    case Diagnostic::Severity::Note:
        return Theme::Tone::Neutral;
    }
    Q_UNREACHABLE();
}

QString textOf(const Diagnostic& diagnostic)
{
    QStringList parts;
    if (diagnostic.line > 0)
        parts.append(u"%1:%2"_s.arg(diagnostic.line).arg(diagnostic.column));
    parts.append(diagnostic.message);
    parts.append(diagnostic.suggestion);
    parts.removeAll(QString());
    return Theme::toneSymbol(toneOf(diagnostic.severity)) + u' ' + parts.join(u"  "_s);
}

} // namespace

ProblemView::ProblemView(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_list(new QListWidget)
    , m_text(new QPlainTextEdit)
    , m_fix(new QPushButton(tr("&Let only its owner read it")))
{
    m_title->setFont(Theme::headingFont());
    m_title->setWordWrap(true);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_list->setObjectName(u"problems"_s);
    m_list->setAccessibleName(tr("Problems of the file"));
    m_list->setWordWrap(true);
    m_text->setObjectName(u"fileText"_s);
    m_text->setAccessibleName(tr("Text of the file, passwords masked"));
    m_text->setReadOnly(true);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(Theme::fixedFont());
    m_fix->setObjectName(u"fixPermissions"_s);

    auto* edit = new QPushButton(tr("Open in the &editor"));
    auto* again = new QPushButton(tr("Try &again"));
    again->setObjectName(u"tryAgain"_s);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_fix);
    buttons->addStretch();
    buttons->addWidget(edit);
    buttons->addWidget(again);
    auto* splitter = new QSplitter(Qt::Horizontal);
    splitter->addWidget(m_list);
    splitter->addWidget(m_text);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({420, 480});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_title);
    layout->addWidget(splitter, 1);
    layout->addLayout(buttons);

    connect(m_list, &QListWidget::currentRowChanged, this, &ProblemView::showPlace);
    connect(again, &QPushButton::clicked, this, [this] { emit againRequested(m_loaded.path); });
    connect(edit, &QPushButton::clicked, this, [this] { emit editRequested(m_loaded.path); });
    connect(m_fix, &QPushButton::clicked, this, &ProblemView::fixPermissions);
}

void ProblemView::show(const LoadedConfig& loaded)
{
    m_loaded = loaded;
    m_title->setText(tr("%1 can't be used yet").arg(QDir::toNativeSeparators(loaded.path)));
    m_fix->setVisible(loaded.readableByOthers);
    m_text->setPlainText(loaded.text);
    m_list->clear();
    for (const auto& diagnostic : loaded.result.diagnostics)
        m_list->addItem(textOf(diagnostic));
    paintProblems();
    m_list->setCurrentRow(0);
    QWidget::show();
}

void ProblemView::paintProblems()
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setForeground(
            Theme::toneColour(toneOf(m_loaded.result.diagnostics.at(row).severity), palette()));
}

void ProblemView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintProblems();
}

void ProblemView::showPlace(int row)
{
    m_text->setExtraSelections({});
    if (row < 0 || row >= m_loaded.result.diagnostics.size())
        return;
    const auto& diagnostic = m_loaded.result.diagnostics.at(row);
    const auto block = m_text->document()->findBlockByNumber(diagnostic.line - 1);
    if (diagnostic.line == 0 || !block.isValid())
        return;
    QTextCursor cursor(block);
    cursor.movePosition(QTextCursor::Right, QTextCursor::MoveAnchor,
                        std::clamp(diagnostic.column - 1, 0, block.length() - 1));
    m_text->setTextCursor(cursor);
    m_text->centerCursor();
    QTextEdit::ExtraSelection line;
    line.cursor = cursor;
    line.format.setBackground(palette().highlight());
    line.format.setForeground(palette().highlightedText());
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    m_text->setExtraSelections({line});
}

void ProblemView::fixPermissions()
{
    auto* watcher = new QFutureWatcher<QString>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->result().isEmpty())
            emit againRequested(m_loaded.path);
        else
            m_title->setText(tr("The rights of %1 could not be changed: %2")
                                 .arg(QDir::toNativeSeparators(m_loaded.path), watcher->result()));
    });
    watcher->setFuture(makePrivate(m_loaded.path));
}

} // namespace Flare
