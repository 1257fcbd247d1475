// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/trafficframe.h"

#include <QWidget>

class QLabel;

namespace Flare {

class ToneLabel;

/// What the writers reach at this moment, large enough to be read from across the room, and what refused them.
class AttackReadings final : public QWidget
{
    Q_OBJECT

public:
    explicit AttackReadings(QWidget* parent = nullptr);

    void show(const TrafficFrame& frame, bool hasEnded);

private:
    ToneLabel* m_state;
    QLabel* m_rate;
    QLabel* m_p50;
    QLabel* m_p95;
    QLabel* m_p99;
    QLabel* m_gap;
    QLabel* m_errors;
};

} // namespace Flare
