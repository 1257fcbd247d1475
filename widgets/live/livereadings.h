// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/liveframe.h"

#include <QWidget>

class QLabel;

namespace Flare {

class ToneLabel;

/// The present values, large enough to be read from across the room.
class LiveReadings final : public QWidget
{
    Q_OBJECT

public:
    explicit LiveReadings(QWidget* parent = nullptr);

    void show(const LiveFrame& frame, const LinkReading& link);

private:
    ToneLabel* m_state;
    QLabel* m_lag;
    QLabel* m_delay;
    QLabel* m_written;
    QLabel* m_confirmed;
    QLabel* m_eta;
};

} // namespace Flare
