// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/outage.h"

#include <QWidget>

class QLabel;

namespace Flare {

/// What is stopped where, and how far it is, to be read from three metres away: a band in the colour of the state.
class OutageBand final : public QWidget
{
    Q_OBJECT

public:
    explicit OutageBand(const Config& config, QWidget* parent = nullptr);

    void show(const Outage& outage);
    /// The writers of that go on.
    void showOver(const QString& subject);
    using QWidget::show;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void setTitle(const QString& what, const QString& subject, const QColor& ground);
    void setStages(const QStringList& stages);

    const Config& m_config;
    QLabel* m_title;
    QLabel* m_servers;
    QLabel* m_stages;
    QColor m_ground;
};

} // namespace Flare
