// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/livefeed.h"

#include <QWidget>

class QComboBox;

namespace Flare {

class LiveReadings;
class PlotBoard;
class TimePlot;

/// How far a subscription is behind, in bytes and in seconds, over time: what a DBA looks at during a cutover. Costs
/// nothing while nobody sees it.
class LagChart final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the chart.
    LagChart(LiveFeed& feed, const Config& config, QWidget* parent = nullptr);

private:
    void refresh();
    [[nodiscard]] SubscriptionName subscription() const;

    LiveFeed& m_feed;
    const Config& m_config;
    LiveReadings* m_readings;
    PlotBoard* m_board;
    TimePlot* m_bytes;
    TimePlot* m_seconds;
    QComboBox* m_subscription;
};

} // namespace Flare
