// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/operation/operationhead.h"

#include "widgets/parts/theme.h"

#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString targetHtml(const Plan& plan, const Config& config)
{
    const auto& host = config.host(plan.target);
    // The name of the database last: it may be long, and must not push away what tells the servers apart.
    return u"<b><span style='color:%1'>%2</span> %3</b> %4:%5 · …%6 · %7 · %8"_s.arg(
        Theme::sideColour(plan.target).name(), Theme::sideSymbol(plan.target), Theme::sideWord(plan.target),
        host.host.toHtmlEscaped(), QString::number(host.port), host.systemIdentifier.lastDigits(),
        riskText(plan.risk).toHtmlEscaped(), Theme::breakable(plan.database).toHtmlEscaped());
}

} // namespace

OperationHead::OperationHead(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel)
    , m_target(new QLabel)
    , m_summary(new QLabel)
    , m_more(new QToolButton)
    , m_state(new QLabel)
{
    m_title->setObjectName(u"title"_s);
    m_title->setFont(Theme::headingFont(1.25));
    m_target->setObjectName(u"target"_s);
    m_summary->setObjectName(u"summary"_s);
    m_state->setObjectName(u"state"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    for (auto* label : {m_title, m_target, m_summary, m_state}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_more->setObjectName(u"more"_s);
    m_more->setText(tr("&More about it"));
    m_more->setCheckable(true);
    m_more->setAutoRaise(true);
    layout->insertWidget(layout->indexOf(m_summary) + 1, m_more);
    connect(m_more, &QToolButton::toggled, this, &OperationHead::showSummary);
}

void OperationHead::showSummary()
{
    m_summary->setText(m_more->isChecked() && m_more->isVisibleTo(this) ? m_description : m_text);
}

void OperationHead::show(const QString& title, const QString& text, const QString& state)
{
    m_title->setText(title);
    m_target->hide();
    m_more->hide();
    m_text = text;
    showSummary();
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
}

void OperationHead::show(const Operation& operation, const Config& config, const Plan* plan, const RunbookStep* step)
{
    const auto state = step == nullptr ? QString()
                                       : u"%1 %2: %3"_s.arg(Theme::toneSymbol(Theme::toneOf(step->state)),
                                                            stateText(step->state), Theme::breakable(step->reason));
    show(operation.title, operation.summary, state);
    m_description = operation.description;
    m_more->show();
    showSummary();
    m_target->setText(plan == nullptr ? riskText(operation.risk).toHtmlEscaped() : targetHtml(*plan, config));
    m_target->show();
}

} // namespace Flare
