// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/overviewpage.h"

#include "widgets/parts/primarybutton.h"
#include "widgets/session/stepstate.h"
#include "widgets/topology/topologyview.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

OverviewPage::OverviewPage(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_topology(new TopologyView(session))
    , m_message(new QLabel)
    , m_go(new PrimaryButton)
{
    m_message->setObjectName(u"nothingNext"_s);
    m_message->setWordWrap(true);
    m_go->setObjectName(u"go"_s);
    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(12, 0, 12, 10);
    buttons->addWidget(m_message, 1);
    buttons->addWidget(m_go);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_topology, 1);
    layout->addLayout(buttons);
    connect(m_go, &QPushButton::clicked, this, &OverviewPage::proceed);
    connect(&session, &MigrationSession::topologyChanged, this, &OverviewPage::update);
    connect(&session, &MigrationSession::runStarted, this, &OverviewPage::update);
    connect(&session, &MigrationSession::runFinished, this, &OverviewPage::update);
    update();
}

std::optional<RunbookStep> OverviewPage::next() const
{
    const auto& steps = m_session.runbook();
    if (const auto index = suggestedStep(steps))
        return steps.at(*index);
    const auto left = std::find_if(steps.begin(), steps.end(), [](const RunbookStep& step) {
        return step.state == RunbookStep::State::Running || step.state == RunbookStep::State::Blocked;
    });
    return left == steps.end() ? std::nullopt : std::optional(*left);
}

void OverviewPage::update()
{
    const auto step = next();
    const bool known = m_session.topology().takenAt.isValid();
    m_go->setVisible(step.has_value());
    m_go->setEnabled(known);
    m_message->setText(step && known ? QString() : nothingText());
    if (step)
        m_go->setText(step->phase == Phase::Check ? tr("&Check both servers")
                                                  : tr("Co&ntinue: %1").arg(phaseText(step->phase)));
}

void OverviewPage::proceed()
{
    const auto step = next();
    if (!step)
        return;
    if (step->phase == Phase::Check)
        emit checkRequested();
    else
        emit phaseRequested(step->phase);
}

QString OverviewPage::nothingText() const
{
    const auto& steps = m_session.runbook();
    if (!m_session.topology().takenAt.isValid())
        return m_session.isConnecting() ? tr("Asking both servers …") : tr("The servers have not been asked yet.");
    const bool unknown = std::any_of(steps.begin(), steps.end(),
                                     [](const RunbookStep& step) { return step.state == RunbookStep::State::Unknown; });
    return unknown ? tr("What comes next is not known while a server does not answer.")
                   : tr("Everything is done: there is no next step.");
}

} // namespace Flare
