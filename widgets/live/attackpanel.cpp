// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/attackpanel.h"

#include "core/base/units.h"
#include "core/operations/catalogue.h"
#include "widgets/chart/plotboard.h"
#include "widgets/live/attackreadings.h"
#include "widgets/session/livefeed.h"
#include "widgets/session/trafficfeed.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Shorter ones would be a line of the hatching, and tell nobody anything.
constexpr auto visibleGap = 100ms;

QString numberText(double number)
{
    return Theme::countText(qRound64(number));
}

QString millisecondsText(double milliseconds)
{
    return latencyText(std::chrono::nanoseconds(qRound64(milliseconds * 1e6)));
}

/// In the order of TrafficHistory::Value.
QList<HistoryColumn> columns()
{
    return {{AttackPanel::tr("Writes per second"), "writes_per_s", numberText},
            {AttackPanel::tr("p50"), "p50_ms", millisecondsText},
            {AttackPanel::tr("p95"), "p95_ms", millisecondsText},
            {AttackPanel::tr("p99"), "p99_ms", millisecondsText},
            {AttackPanel::tr("Refused"), "refused", numberText}};
}

/// The measured outage, in the hours of the chart.
std::optional<HistoryGap> longestGap(const TrafficFrame& frame)
{
    using std::chrono::milliseconds;
    if (frame.longestGap.duration() < visibleGap)
        return std::nullopt;
    const auto at = [&](std::chrono::microseconds offset) {
        return frame.at.toMSecsSinceEpoch() - std::chrono::duration_cast<milliseconds>(frame.elapsed - offset).count();
    };
    return HistoryGap{
        at(frame.longestGap.from), at(frame.longestGap.to),
        AttackPanel::tr("The longest time without a write: %1.").arg(latencyText(frame.longestGap.duration()))};
}

} // namespace

AttackPanel::AttackPanel(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_pages(new QStackedWidget)
    , m_attacks(new QComboBox)
    , m_target(new QLabel)
    , m_stop(new QPushButton(tr("&Stop the attack")))
    , m_verify(new QPushButton(tr("&Verify this attack")))
    , m_readings(new AttackReadings)
    , m_board(new PlotBoard(columns(), u"attack"_s))
    , m_rate(new TimePlot(tr("Writes per second"), 1, numberText, 99'999))
    , m_latency(new TimePlot(tr("Latency"), 1, millisecondsText, 99.9))
{
    m_pages->addWidget(buildEmpty());
    m_pages->addWidget(buildChart());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 8);
    layout->addWidget(m_pages);
    connect(&m_proving, &QFutureWatcherBase::finished, this, &AttackPanel::takeProof);
    connect(&session.traffic(), &TrafficFeed::frameArrived, this, &AttackPanel::take);
    connect(&session, &MigrationSession::runFinished, this, [this](const RunWatcher* finished) {
        if (finished == run())
            refresh();
    });
}

QPushButton* AttackPanel::beginButton()
{
    auto* button = new QPushButton(tr("Prepare an &attack …"));
    button->setObjectName(u"prepareAttack"_s);
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, [this] { emit operationRequested(u"attack"_s, {}); });
    return button;
}

QWidget* AttackPanel::buildEmpty()
{
    auto* text = new QLabel(tr("No attack has been run since this file was opened. An attack writes to tables of its "
                               "own in a database of the publisher, as the application would, and shows for how long "
                               "a cutover keeps the application from writing."));
    text->setWordWrap(true);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(text);
    layout->addWidget(beginButton(), 0, Qt::AlignLeft);
    layout->addStretch();
    return box;
}

QWidget* AttackPanel::buildHead()
{
    m_attacks->setObjectName(u"attacks"_s);
    m_attacks->setAccessibleName(tr("Attack"));
    connect(m_attacks, &QComboBox::currentIndexChanged, this, &AttackPanel::refresh);
    m_target->setObjectName(u"attackTarget"_s);
    m_target->setWordWrap(true);
    m_stop->setObjectName(u"stopAttack"_s);
    m_stop->setAutoDefault(false);
    connect(m_stop, &QPushButton::clicked, this, &AttackPanel::stop);
    m_verify->setObjectName(u"verifyAttack"_s);
    m_verify->setAutoDefault(false);
    m_verify->setToolTip(
        tr("Compares the ledger of this attack with the subscriber: no acknowledged write may be missing "
           "there. Reads only."));
    connect(m_verify, &QPushButton::clicked, this, &AttackPanel::verify);
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(m_attacks);
    layout->addWidget(m_target, 1);
    layout->addWidget(m_stop);
    layout->addWidget(m_verify);
    layout->addWidget(beginButton());
    return box;
}

QWidget* AttackPanel::buildChart()
{
    m_rate->setObjectName(u"ratePlot"_s);
    m_latency->setObjectName(u"latencyPlot"_s);
    m_board->addPlot(m_rate, 3);
    m_board->addPlot(m_latency, 2);
    m_board->setTableName(u"attackTable"_s, tr("The attack over time, the newest second first"));
    connect(m_board, &PlotBoard::refreshWanted, this, &AttackPanel::refresh);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->addWidget(buildHead());
    layout->addWidget(m_readings);
    layout->addWidget(m_board, 1);
    return box;
}

QString AttackPanel::attack() const
{
    return m_attacks->currentData().toString();
}

RunWatcher* AttackPanel::run() const
{
    return m_session.run(attack());
}

void AttackPanel::take(const QString& attack)
{
    if (m_attacks->findData(attack) < 0) {
        const auto& frame = m_session.traffic().history(attack)->frame();
        m_attacks->addItem(u"%1 %2"_s.arg(frame.database.text(), Theme::clockText(frame.at)), attack);
        m_attacks->setCurrentIndex(m_attacks->count() - 1);
        while (!m_session.traffic().attacks().contains(m_attacks->itemData(0).toString()))
            m_attacks->removeItem(0);
        m_attacks->setVisible(m_attacks->count() > 1);
        m_pages->setCurrentIndex(1);
        emit attackBegan();
    }
    if (attack == this->attack() && m_board->isFollowing())
        refresh();
}

QString AttackPanel::targetText(const TrafficFrame& frame) const
{
    return tr("Target: %1 on %2 %3 …%4, from the file")
        .arg(frame.database.text(), Theme::sideSymbol(Side::Publisher), Theme::sideWord(Side::Publisher),
             m_session.config().publisher.systemIdentifier.lastDigits());
}

void AttackPanel::updateButtons()
{
    const auto* current = run();
    const bool runs = current != nullptr && !current->isFinished();
    m_stop->setVisible(runs);
    m_stop->setEnabled(runs && !current->isStopping());
    m_verify->setVisible(!runs);
    m_verify->setEnabled(!m_proving.isRunning());
}

void AttackPanel::verify()
{
    const auto& frame = m_session.traffic().history(attack())->frame();
    m_proof = {};
    m_proof.set(u"database"_s, {frame.database.text()});
    m_proof.set(u"verify"_s, {u"true"_s});
    m_proof.set(u"run"_s, {QString::number(frame.run)});
    m_proving.setFuture(m_session.plan(*findOperation(u"attack"_s), m_proof));
    updateButtons();
}

// The panel of the operation shows the run, or why there is none.
void AttackPanel::takeProof()
{
    const auto planned = m_proving.result();
    if (planned.plan)
        m_session.start(*planned.plan, Confirmation::notNeededFor(*planned.plan));
    updateButtons();
    emit operationRequested(u"attack"_s, m_proof);
}

void AttackPanel::stop()
{
    if (auto* current = run())
        current->requestStop();
    updateButtons();
}

void AttackPanel::refresh()
{
    updateButtons();
    const auto* history = m_session.traffic().history(attack());
    if (history == nullptr)
        return;
    const auto& frame = history->frame();
    const auto* current = run();
    const bool hasEnded = current == nullptr || current->isFinished();
    m_target->setText(targetText(frame));
    m_readings->show(frame, hasEnded);
    m_board->setSubject({attack(), &history->track(), hasEnded ? frame.at.toMSecsSinceEpoch() : 0});
    auto rates = m_board->frame();
    const auto& markers = m_session.live().history().markers();
    rates.markers = {markers.begin(), markers.end()};
    if (const auto gap = longestGap(frame))
        rates.gaps.prepend(*gap);
    auto latencies = rates;
    using Value = TrafficHistory::Value;
    rates.series = m_board->series({{tr("acknowledged"), Theme::Tone::Active, Qt::SolidLine, Value::Rate},
                                    {tr("refused"), Theme::Tone::Bad, Qt::DashLine, Value::Errors}});
    latencies.series = m_board->series({{tr("p50"), Theme::Tone::Active, Qt::SolidLine, Value::P50},
                                        {tr("p95"), Theme::Tone::Good, Qt::DashLine, Value::P95},
                                        {tr("p99"), Theme::Tone::Warning, Qt::DotLine, Value::P99}});
    m_rate->show(std::move(rates));
    m_latency->show(std::move(latencies));
}

} // namespace Flare
