// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace Flare {

/// How long writers have been stopped, and how long until they get back by themselves what they had.
class OutageClock final : public QWidget
{
    Q_OBJECT

public:
    explicit OutageClock(QWidget* parent = nullptr);

    /// All in UTC. @param since invalid: nobody waits. @param until invalid: only a person ends it.
    void show(const QDateTime& since, const QDateTime& until, const QDateTime& now);
    using QWidget::show;

private:
    QLabel* m_elapsed;
    QLabel* m_left;
    QProgressBar* m_bar;
};

} // namespace Flare
