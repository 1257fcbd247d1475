// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/liveframe.h"
#include "widgets/session/outage.h"

#include <QWidget>

class QLabel;

namespace Flare {

class TimePlot;

/// The figures of an outage: what is still to apply and how fast it goes, who was ended and who is connected where, and
/// the last minute of the lag. Costs nothing while nobody sees it.
class OutageReadings final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit OutageReadings(MigrationSession& session, QWidget* parent = nullptr);

    void show(const Outage& outage);
    using QWidget::show;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void refresh();
    void showPlot();
    /// Of the outage; of too many for a plot the one furthest behind first.
    [[nodiscard]] QList<const LinkReading*> links() const;

    MigrationSession& m_session;
    std::optional<Outage> m_outage;
    QLabel* m_toApply;
    QLabel* m_rate;
    QLabel* m_ended;
    QLabel* m_sequences;
    QLabel* m_old;
    QLabel* m_new;
    TimePlot* m_plot;
};

} // namespace Flare
