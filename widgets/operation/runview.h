// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parts/theme.h"
#include "widgets/session/runwatcher.h"

#include <QPointer>
#include <QTextCharFormat>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;

namespace Flare {

class FindingsView;

/// The log of a run, as it comes, with its progress and how long it has taken. Shows one run at a time; a run that has
/// ended is shown like one that is watched.
class RunView final : public QWidget
{
    Q_OBJECT

public:
    explicit RunView(QWidget* parent = nullptr);

    /// Null clears it.
    void watch(RunWatcher* run);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// Shows what has come, as much of it as a moment allows; the rest in the next one.
    void drain();
    void append(const Event& event, const QDateTime& arrived);
    void appendLine(const QDateTime& arrived, const QString& text, const QTextCharFormat& format);
    [[nodiscard]] QTextCharFormat format(Theme::Tone tone) const;
    /// How many letters stand in a line.
    [[nodiscard]] qsizetype columns() const;
    void showProgress(const Progress& progress);
    void updateTime();

    QPointer<RunWatcher> m_run;
    QLabel* m_step;
    QLabel* m_time;
    QProgressBar* m_bar;
    FindingsView* m_findings; ///< Of the run; hidden where it has none.
    QPlainTextEdit* m_log;
    QCheckBox* m_follow;
    QTimer m_tick;
    QTimer m_drain;
    qsizetype m_shown = 0; ///< So many events of the run are in the log.
    std::optional<Progress> m_progress;
};

/// Columns under their headings, for a log in a fixed font; NULL as such.
/// @param room in letters: what is wider goes on in the next line, column under heading there, too.
[[nodiscard]] QString tableText(const Table& table, qsizetype room);

} // namespace Flare
