// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/lagchart.h"

#include "core/base/units.h"
#include "widgets/chart/plotboard.h"
#include "widgets/live/livereadings.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// Below that a curve can't be read any more.
constexpr int leastPlotHeight = 150;

QString bytesText(double bytes)
{
    return sizeText(qRound64(bytes));
}

QString secondsText(double seconds)
{
    return timeText(std::chrono::milliseconds(qRound64(seconds * 1000)));
}

/// In the order of LiveHistory::Value.
QList<HistoryColumn> lagColumns()
{
    return {{LagChart::tr("To apply"), "lag_bytes", bytesText},
            {LagChart::tr("Not sent"), "unsent_bytes", bytesText},
            {LagChart::tr("Delay"), "delay_s", secondsText},
            {LagChart::tr("Written"), "write_bytes_per_s", rateText},
            {LagChart::tr("Applied"), "confirm_bytes_per_s", rateText}};
}

} // namespace

LagChart::LagChart(LiveFeed& feed, const Config& config, QWidget* parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_config(config)
    , m_readings(new LiveReadings)
    , m_board(new PlotBoard(lagColumns(), u"lag"_s))
    , m_bytes(new TimePlot(tr("WAL to apply"), 1024, bytesText, 1023.9 * 1024))
    , m_seconds(new TimePlot(tr("Behind in time"), 1, secondsText, 999.9))
    , m_subscription(new QComboBox(this))
{
    m_bytes->setObjectName(u"bytesPlot"_s);
    m_seconds->setObjectName(u"secondsPlot"_s);
    for (auto* plot : {m_bytes, m_seconds})
        plot->setMinimumHeight(leastPlotHeight);
    m_board->addPlot(m_bytes, 3);
    m_board->addPlot(m_seconds, 2);
    m_board->setTableName(u"liveTable"_s, tr("Lag over time, the newest first"));
    m_subscription->setObjectName(u"liveSubscription"_s);
    m_subscription->setAccessibleName(tr("Subscription"));
    m_subscription->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_subscription->setMinimumContentsLength(16);
    for (const auto& each : config.subscriptions)
        m_subscription->addItem(each.name.text());
    if (m_subscription->count() < 2)
        m_subscription->hide();
    else
        m_board->addControl(m_subscription);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 8);
    layout->addWidget(m_readings);
    layout->addWidget(m_board, 1);
    connect(m_subscription, &QComboBox::currentIndexChanged, this, &LagChart::refresh);
    connect(m_board, &PlotBoard::refreshWanted, this, &LagChart::refresh);
    connect(&feed, &LiveFeed::frameChanged, this, [this] {
        if (m_board->isFollowing())
            refresh();
    });
}

SubscriptionName LagChart::subscription() const
{
    return m_config.subscriptions.isEmpty()
        ? SubscriptionName()
        : m_config.subscriptions.at(std::max(0, m_subscription->currentIndex())).name;
}

void LagChart::refresh()
{
    const auto& frame = m_feed.frame();
    const auto name = subscription();
    if (const auto* link = frame.link(name))
        m_readings->show(frame, *link);
    m_board->setSubject({name.text(), &m_feed.history().track(name), 0});
    auto bytes = m_board->frame();
    bytes.markers = {m_feed.history().markers().begin(), m_feed.history().markers().end()};
    auto seconds = bytes;
    bytes.series = m_board->series({{tr("all"), Theme::Tone::Active, Qt::SolidLine, LiveHistory::Lag},
                                    {tr("not sent"), Theme::Tone::Warning, Qt::DashLine, LiveHistory::Unsent}});
    bytes.threshold = static_cast<double>(frame.thresholdBytes);
    bytes.thresholdName = tr("threshold %1").arg(sizeText(frame.thresholdBytes));
    seconds.series =
        m_board->series({{tr("oldest change to apply"), Theme::Tone::Active, Qt::SolidLine, LiveHistory::Delay}});
    m_bytes->show(std::move(bytes));
    m_seconds->show(std::move(seconds));
}

} // namespace Flare
