// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/operation/findingsview.h"

#include "core/facts/findingtext.h"
#include "core/preflight/checks.h"
#include "core/replication/relationnames.h"
#include "widgets/parts/sqlhighlighter.h"
#include "widgets/parts/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <limits>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int findingRole = Qt::UserRole;
constexpr int objectsInWords = 40;
constexpr std::array groupsInOrder{Severity::Blocker, Severity::Warning, Severity::Note};

const Check* checkOf(const Finding& finding)
{
    const auto& all = checks();
    const auto found = std::ranges::find(all, finding.check, &Check::id);
    return found == all.end() ? nullptr : &*found;
}

QString titleOf(const Finding& finding)
{
    const auto* check = checkOf(finding);
    return check == nullptr ? finding.check : check->title;
}

Theme::Tone toneOfSeverity(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return Theme::Tone::Neutral;
    case Severity::Warning:
        return Theme::Tone::Warning;
    case Severity::Blocker:
        return Theme::Tone::Bad;
    }
    Q_UNREACHABLE();
}

bool hasWords(const Finding& finding, const QString& filter)
{
    const auto text =
        QStringList{finding.check, titleOf(finding), finding.text, finding.database.text(), finding.objects.join(u' ')}
            .join(u' ');
    return std::ranges::all_of(filter.split(u' ', Qt::SkipEmptyParts),
                               [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString placeOf(const Finding& finding)
{
    const auto side = Theme::sideSymbol(finding.side) + u' ' + Theme::sideWord(finding.side);
    return finding.database.isEmpty() ? side : side + u" · "_s + finding.database.text();
}

} // namespace

FindingsView::FindingsView(QWidget* parent)
    : QWidget(parent)
    , m_filter(new QLineEdit)
    , m_list(new QTreeWidget)
    , m_title(new QLabel)
    , m_text(new QLabel)
    , m_statements(new QPlainTextEdit)
    , m_copy(new QPushButton(tr("Copy the s&tatements")))
{
    auto* halves = new QSplitter;
    halves->setChildrenCollapsible(false);
    halves->addWidget(buildList());
    halves->addWidget(buildDetail());
    halves->setStretchFactor(0, 2);
    halves->setStretchFactor(1, 3);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(halves);
    connect(m_filter, &QLineEdit::textChanged, this, &FindingsView::fill);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &FindingsView::showChosen);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_statements->toPlainText()); });
}

QWidget* FindingsView::buildList()
{
    m_filter->setObjectName(u"findingFilter"_s);
    m_filter->setPlaceholderText(tr("Filter by words"));
    m_filter->setAccessibleName(tr("Filter of the findings"));
    m_filter->setClearButtonEnabled(true);
    m_list->setObjectName(u"findings"_s);
    m_list->setAccessibleName(tr("What was found"));
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true);
    auto* list = new QWidget;
    auto* layout = new QVBoxLayout(list);
    layout->setContentsMargins({});
    layout->addWidget(m_filter);
    layout->addWidget(m_list, 1);
    return list;
}

QWidget* FindingsView::buildDetail()
{
    m_title->setObjectName(u"findingTitle"_s);
    m_title->setFont(Theme::headingFont());
    m_title->setWordWrap(true);
    m_text->setObjectName(u"findingText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_statements->setObjectName(u"findingStatements"_s);
    m_statements->setAccessibleName(tr("What mends it"));
    m_statements->setReadOnly(true);
    m_statements->setTabChangesFocus(true);
    m_statements->setFont(Theme::fixedFont());
    new SqlHighlighter(m_statements);
    m_copy->setObjectName(u"copyStatements"_s);
    m_copy->setAutoDefault(false);
    auto* detail = new QWidget;
    auto* layout = new QVBoxLayout(detail);
    layout->setContentsMargins(8, 0, 0, 0);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addWidget(m_statements, 1);
    layout->addWidget(m_copy, 0, Qt::AlignRight);
    return detail;
}

void FindingsView::show(const QList<Finding>& findings)
{
    m_findings = findings;
    fill();
}

void FindingsView::fill()
{
    m_list->clear();
    for (const auto severity : groupsInOrder)
        addGroup(severity);
    m_list->expandAll();
    if (const auto* group = m_list->topLevelItem(0))
        m_list->setCurrentItem(group->child(0));
    showChosen();
}

void FindingsView::addGroup(Severity severity)
{
    auto* group = new QTreeWidgetItem;
    for (qsizetype index = 0; index < m_findings.size(); ++index) {
        const auto& finding = m_findings.at(index);
        if (finding.severity != severity || !hasWords(finding, m_filter->text()))
            continue;
        // What it is comes first: the list may be narrow.
        auto* item = new QTreeWidgetItem(group, {titleOf(finding) + u" · "_s + placeOf(finding)});
        item->setData(0, findingRole, index);
        item->setToolTip(0, finding.text);
    }
    if (group->childCount() == 0) {
        delete group;
        return;
    }
    const auto tone = toneOfSeverity(severity);
    const auto symbol = tone == Theme::Tone::Neutral ? u"·"_s : Theme::toneSymbol(tone);
    group->setText(0, u"%1 %2 (%3)"_s.arg(symbol, severityText(severity)).arg(group->childCount()));
    // The list gets a new palette only after we do.
    group->setForeground(0, Theme::toneColour(tone, palette()));
    m_list->addTopLevelItem(group);
}

void FindingsView::showChosen()
{
    const auto* item = m_list->currentItem();
    const auto index = item == nullptr ? QVariant() : item->data(0, findingRole);
    const bool chosen = index.isValid();
    const auto finding = chosen ? m_findings.at(index.toLongLong()) : Finding();
    const auto* check = chosen ? checkOf(finding) : nullptr;
    m_title->setText(chosen ? titleOf(finding) : tr("Choose one to read what it means."));
    QStringList paragraphs{chosen ? placeOf(finding) : QString(), finding.text};
    if (!finding.objects.isEmpty())
        paragraphs.append(listed(finding.objects, objectsInWords));
    if (check != nullptr)
        paragraphs.append(check->why);
    m_text->setText(Theme::breakable(paragraphs.join(u"\n\n"_s).trimmed()));
    const auto statements = remedyLines(finding, std::numeric_limits<qsizetype>::max()).join(u'\n');
    m_statements->setPlainText(statements);
    m_statements->setVisible(!statements.isEmpty());
    m_copy->setVisible(!statements.isEmpty());
}

void FindingsView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace Flare
