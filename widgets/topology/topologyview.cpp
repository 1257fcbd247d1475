// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topology/topologyview.h"

#include "core/operations/catalogue.h"
#include "widgets/parts/flowlayout.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// More scrolls: what is said of an element must not push the picture away.
constexpr int mostDetailLines = 6;
constexpr int hintLines = 2;

} // namespace

TopologyView::TopologyView(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_canvas(new TopologyCanvas)
    , m_age(new QLabel)
    , m_strip(new QWidget)
    , m_details(new QLabel)
    , m_place(new QWidget)
    , m_actions(new FlowLayout(m_place))
{
    m_age->setObjectName(u"age"_s);
    m_age->setWordWrap(true);
    buildDetails();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 4);
    layout->addWidget(m_age);
    layout->addWidget(m_canvas, 1);
    layout->addWidget(m_strip);
    connect(m_canvas, &TopologyCanvas::chosen, this, &TopologyView::choose);
    connect(&session, &MigrationSession::topologyChanged, this, &TopologyView::update);
    // Data grows old also when no new data comes.
    connect(&m_ageing, &QTimer::timeout, this, &TopologyView::age);
    m_ageing.start(1s);
    update();
}

void TopologyView::buildDetails()
{
    m_details->setObjectName(u"details"_s);
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::RichText);
    m_details->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setMargin(4);
    auto* scroll = new QScrollArea;
    scroll->setObjectName(u"detailsScroll"_s);
    scroll->setAccessibleName(tr("Details of the chosen element"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_details);
    m_detailsPlace = scroll;
    fitDetails();
    m_actions->setContentsMargins({});
    m_actions->setSpacing(6);
    auto* below = new QVBoxLayout(m_strip);
    below->setContentsMargins({});
    below->addWidget(scroll);
    below->addWidget(m_place);
    m_place->hide();
}

// One that nobody has chosen needs no room; each that is chosen gets the same, so that the picture does not jump.
void TopologyView::fitDetails()
{
    const int lines = m_chosen ? mostDetailLines : hintLines;
    m_detailsPlace->setFixedHeight(m_details->fontMetrics().lineSpacing() * lines + 12);
}

void TopologyView::update()
{
    showTopology(m_session.topology(), m_session.runbook(), QDateTime::currentDateTimeUtc());
}

void TopologyView::setDatabase(const DatabaseName& database)
{
    m_database = database;
    update();
}

void TopologyView::showTopology(const Topology& topology, const QList<RunbookStep>& runbook, const QDateTime& now)
{
    m_topology = topology;
    if (!m_database.isEmpty())
        m_topology.databases.removeIf([this](const DatabaseState& state) { return !(state.name == m_database); });
    m_runbook = runbook;
    m_canvas->show(m_topology, now);
    showAge(now);
    showActions();
    showDetails(now);
}

void TopologyView::age()
{
    const auto now = QDateTime::currentDateTimeUtc();
    m_canvas->show(m_topology, now);
    showAge(now);
    showDetails(now);
}

void TopologyView::showAge(const QDateTime& now)
{
    if (!m_topology.takenAt.isValid()) {
        m_age->setText(m_session.isConnecting() ? tr("Asking both servers …")
                                                : tr("The servers have not been asked yet."));
        return;
    }
    const auto age = Theme::durationText(std::chrono::milliseconds(m_topology.takenAt.msecsTo(now)));
    m_age->setText(isOld(m_topology, now)
                       ? tr("%1 No newer answer for %2: what is shown in grey may have changed since.")
                             .arg(Theme::toneSymbol(Theme::Tone::Warning), age)
                       : tr("As both servers said %1 ago").arg(age));
}

void TopologyView::choose(const TopologyElement& element)
{
    m_chosen = element;
    fitDetails();
    m_canvas->mark(element);
    showActions();
    showDetails(QDateTime::currentDateTimeUtc());
}

void TopologyView::showActions()
{
    const auto actions = m_chosen ? actionsFor(*m_chosen, m_session.config(), m_topology) : QList<ElementAction>();
    if (actions != m_offered)
        offer(actions);
    for (qsizetype index = 0; index < actions.size(); ++index) {
        const auto* step = findStep(m_runbook, actions[index].operation, actions[index].arguments);
        const auto& summary = findOperation(actions[index].operation)->summary;
        const auto told =
            step == nullptr ? summary : tr("%1\n%2: %3").arg(summary, stateText(step->state), step->reason);
        m_buttons[index]->setToolTip(told);
        m_buttons[index]->setAccessibleDescription(told);
    }
}

// A button whose action stays is kept, and with it the focus that it may have.
void TopologyView::offer(const QList<ElementAction>& actions)
{
    QList<QPushButton*> buttons;
    for (const auto& action : actions) {
        const auto known = m_offered.indexOf(action);
        buttons.append(known >= 0 ? m_buttons[known] : makeButton(action));
    }
    while (auto* item = m_actions->takeAt(0))
        delete item;
    for (auto* button : std::as_const(m_buttons)) {
        if (!buttons.contains(button))
            delete button;
    }
    m_offered = actions;
    m_buttons = buttons;
    for (qsizetype index = 0; index < buttons.size(); ++index) {
        m_actions->addWidget(buttons[index]);
        if (index > 0)
            setTabOrder(buttons[index - 1], buttons[index]);
    }
    m_place->setVisible(!buttons.isEmpty());
}

QPushButton* TopologyView::makeButton(const ElementAction& action)
{
    auto* button = new QPushButton(tr("%1 …").arg(findOperation(action.operation)->title), m_place);
    button->setObjectName(action.operation);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this,
            [this, action] { emit operationRequested(action.operation, action.arguments); });
    button->show();
    return button;
}

void TopologyView::showDetails(const QDateTime& now)
{
    if (!m_chosen) {
        m_details->setText(tr("Click an element, or reach it with Tab or the arrow keys and press Enter, to see its "
                              "details and what can be done to it. Ctrl and the wheel zoom, Ctrl+0 fits."));
        return;
    }
    const auto text = describeElement(*m_chosen, m_topology, now);
    auto html = u"<b>"_s + text.title.toHtmlEscaped() + u"</b>"_s;
    if (m_chosen->kind == TopologyElement::Kind::Database)
        html += u" · "_s + Theme::sideSymbol(m_chosen->side) + u' ' + Theme::sideWord(m_chosen->side);
    if (!text.state.isEmpty())
        html += u" · "_s + Theme::toneSymbol(text.tone) + u' ' + text.state.toHtmlEscaped();
    for (const auto& fact : text.facts)
        html += u"<br>"_s + fact.toHtmlEscaped();
    // A text that is set anew loses its selection.
    if (m_details->text() != html)
        m_details->setText(html);
}

} // namespace Flare
