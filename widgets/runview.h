// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/runwatcher.h"

#include <QPointer>
#include <QTextCharFormat>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;

namespace Flare {

/// The log of a run, as it comes, with its progress and how long it has taken. Shows one run at a time; a run that has
/// ended is shown like one that is watched.
class RunView final : public QWidget
{
    Q_OBJECT

public:
    explicit RunView(QWidget* parent = nullptr);

    /// Null clears it.
    void watch(RunWatcher* run);

private:
    void take(int first);
    void append(const Event& event);
    void appendLine(const QString& text, const QTextCharFormat& format);
    void showProgress(const Progress& progress);
    void updateTime();

    QPointer<RunWatcher> m_run;
    QLabel* m_step;
    QLabel* m_time;
    QProgressBar* m_bar;
    QPlainTextEdit* m_log;
    QCheckBox* m_follow;
    QTimer m_tick;
    std::optional<Progress> m_progress;
};

/// Columns under their headings, for a log in a fixed font; NULL as such.
[[nodiscard]] QString tableText(const Table& table);

} // namespace Flare
