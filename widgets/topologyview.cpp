// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topologyview.h"

#include "core/operations/catalogue.h"
#include "widgets/topologyitems.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TopologyView::TopologyView(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_canvas(new TopologyCanvas)
    , m_age(new QLabel)
    , m_details(new QLabel)
    , m_actions(new QHBoxLayout)
{
    m_age->setObjectName(u"age"_s);
    m_details->setObjectName(u"details"_s);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_actions->addStretch();
    auto* strip = new QFrame;
    strip->setFrameShape(QFrame::StyledPanel);
    auto* below = new QVBoxLayout(strip);
    below->addWidget(m_details);
    below->addLayout(m_actions);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addWidget(m_age);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(strip);
    connect(m_canvas, &TopologyCanvas::chosen, this, &TopologyView::choose);
    connect(&session, &MigrationSession::topologyChanged, this, &TopologyView::update);
    // Data grows old also when no new data comes.
    connect(&m_ageing, &QTimer::timeout, this, &TopologyView::update);
    m_ageing.start(1s);
    update();
    showDetails();
}

void TopologyView::update()
{
    const auto now = QDateTime::currentDateTimeUtc();
    const auto& topology = m_session.topology();
    m_canvas->show(topology, now);
    const auto age = std::chrono::milliseconds(topology.takenAt.isValid() ? topology.takenAt.msecsTo(now) : 0);
    m_age->setText(topology.takenAt.isValid() ? tr("As both servers said %1 ago").arg(Theme::durationText(age))
                                              : tr("Asking both servers …"));
    if (m_chosen)
        showDetails();
}

void TopologyView::choose(const TopologyElement& element)
{
    m_chosen = element;
    while (m_actions->count() > 1) {
        delete m_actions->itemAt(0)->widget();
    }
    int place = 0;
    for (const auto& action : actionsFor(element, m_session.config(), m_session.topology())) {
        const auto* operation = findOperation(action.operation);
        auto* button = new QPushButton(tr("%1 …").arg(operation->title));
        button->setObjectName(operation->id);
        button->setToolTip(operation->summary);
        connect(button, &QPushButton::clicked, this,
                [this, action] { emit operationRequested(action.operation, action.arguments); });
        m_actions->insertWidget(place++, button);
    }
    showDetails();
}

void TopologyView::showDetails()
{
    if (!m_chosen) {
        m_details->setText(tr("Click an element, or reach it with Tab and press Enter, to see its details and what can "
                              "be done to it."));
        return;
    }
    const auto text = describeElement(*m_chosen, m_session.topology(), QDateTime::currentDateTimeUtc());
    auto html = u"<b>"_s + text.title.toHtmlEscaped() + u"</b>"_s;
    if (!text.state.isEmpty())
        html += u" · "_s + text.state.toHtmlEscaped();
    for (const auto& fact : text.facts)
        html += u"<br>"_s + fact.toHtmlEscaped();
    if (m_details->text() != html)
        m_details->setText(html);
}

} // namespace Flare
