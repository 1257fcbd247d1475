// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/operation/phasesteps.h"

#include "widgets/operation/phasetext.h"

#include <QEvent>
#include <QScrollBar>

#include <algorithm>

namespace Flare {

PhaseSteps::PhaseSteps(const MigrationSession& session, QWidget* parent)
    : QTextBrowser(parent)
    , m_session(session)
{
    setAccessibleName(tr("Steps of the phase"));
    setOpenLinks(false);
    setFrameShape(QFrame::NoFrame);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
        const auto index = link.toString().toInt();
        if (index < m_steps.size())
            emit stepRequested(RunbookStep(m_steps.at(index)));
    });
}

void PhaseSteps::show(const QList<RunbookStep>& steps)
{
    m_steps = steps;
    update();
}

void PhaseSteps::update()
{
    const auto html = stepsHtml(m_session, m_steps, palette());
    if (m_told == html)
        return;
    m_told = html;
    const int at = verticalScrollBar()->value();
    setHtml(html);
    fit();
    verticalScrollBar()->setValue(at);
}

// The colours are in the text.
void PhaseSteps::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        update();
}

void PhaseSteps::setMostHeight(int height)
{
    m_mostHeight = height;
    fit();
}

void PhaseSteps::fit()
{
    document()->setTextWidth(viewport()->width());
    setFixedHeight(std::min(static_cast<int>(document()->size().height()) + 2, m_mostHeight));
}

} // namespace Flare
