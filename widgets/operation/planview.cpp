// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/operation/planview.h"

#include "widgets/operation/outcomeview.h"
#include "widgets/parts/sqlhighlighter.h"
#include "widgets/parts/theme.h"

#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString statementsOf(const Plan& plan)
{
    QStringList lines;
    for (qsizetype index = 0; index < plan.steps.size(); ++index) {
        const auto& step = plan.steps[index];
        if (index > 0)
            lines.append(QString());
        lines.append(u"-- "_s + PlanView::tr("%1 of %2: %3").arg(index + 1).arg(plan.steps.size()).arg(step.title));
        lines.append(u"-- %1 %2 %3"_s.arg(Theme::sideSymbol(step.side), Theme::sideWord(step.side), step.database));
        lines += step.preview;
    }
    return lines.join(u'\n');
}

} // namespace

PlanView::PlanView(QWidget* parent)
    : QWidget(parent)
    , m_words(new QLabel)
    , m_sql(new QPlainTextEdit)
{
    m_words->setObjectName(u"planWords"_s);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sql->setObjectName(u"sql"_s);
    m_sql->setAccessibleName(tr("The statements that will be sent"));
    m_sql->setReadOnly(true);
    m_sql->setTabChangesFocus(true);
    m_sql->setFont(Theme::fixedFont());
    new SqlHighlighter(m_sql);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_words);
    layout->addWidget(m_sql, 1);
}

void PlanView::showPlanning()
{
    m_words->setText(tr("Reading both servers for what would be done …"));
    m_words->show();
}

void PlanView::clear()
{
    m_words->hide();
    m_sql->clear();
}

void PlanView::show(const Plan& plan)
{
    auto lines = plan.notes;
    if (plan.steps.isEmpty())
        lines.prepend(plan.summary.isEmpty() ? tr("There is nothing to do.") : plan.summary);
    m_words->setText(lines.join(u'\n'));
    m_words->setVisible(!lines.isEmpty());
    const auto statements = statementsOf(plan);
    if (m_sql->toPlainText() != statements)
        m_sql->setPlainText(statements);
}

void PlanView::show(const Error& error)
{
    m_words->setText(errorHtml(error));
    m_words->show();
}

QString PlanView::sql() const
{
    return m_sql->toPlainText();
}

} // namespace Flare
