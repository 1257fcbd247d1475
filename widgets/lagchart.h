// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/livefeed.h"

#include <QFutureWatcher>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLayout;
class QStackedWidget;

namespace Flare {

class LiveReadings;
class LiveTableModel;
class TimePlot;
class ToneLabel;

/// How far a subscription is behind, in bytes and in seconds, over time: what a DBA looks at during a cutover. Costs
/// nothing while nobody sees it.
class LagChart final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the chart.
    LagChart(LiveFeed& feed, const Config& config, QWidget* parent = nullptr);

    /// Writes what is shown now: .png, .svg or .csv by the name's end.
    void exportTo(const QString& path);

protected:
    void showEvent(QShowEvent* event) override;

private:
    [[nodiscard]] QWidget* buildPlots();
    [[nodiscard]] QWidget* buildTable();
    [[nodiscard]] QWidget* buildControls();
    void addSpan(QLayout* layout, const QString& text, qint64 span);
    void refresh();
    void zoom(double factor, qint64 around);
    void pan(qint64 milliseconds);
    void follow(qint64 span);
    void chooseExport();
    [[nodiscard]] QByteArray picture(bool scalable) const;
    [[nodiscard]] SubscriptionName subscription() const;
    [[nodiscard]] std::pair<qint64, qint64> range() const;

    LiveFeed& m_feed;
    const Config& m_config;
    LiveReadings* m_readings;
    TimePlot* m_bytes = nullptr;
    TimePlot* m_seconds = nullptr;
    LiveTableModel* m_table = nullptr;
    QStackedWidget* m_pages = nullptr;
    QComboBox* m_subscription = nullptr;
    QButtonGroup* m_spans = nullptr;
    QCheckBox* m_logarithmic = nullptr;
    QAbstractButton* m_pause = nullptr;
    ToneLabel* m_told = nullptr;
    QFutureWatcher<QString> m_saving;
    qint64 m_span = 0; ///< Milliseconds; 0: everything.
    qint64 m_end = 0; ///< Of what is shown; 0: now.
};

} // namespace Flare
