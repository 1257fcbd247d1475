// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/chart/timeplot.h"
#include "widgets/parts/historytablemodel.h"
#include "widgets/parts/theme.h"

#include <QFutureWatcher>
#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QCheckBox;
class QLayout;
class QStackedWidget;
class QVBoxLayout;

namespace Flare {

class ToneLabel;

/// What charts over time have in common: plots above each other with one time axis, the buttons that choose the
/// stretch of time, the table in their place, and the export. Who owns the history fills the plots whenever
/// refreshWanted() is emitted, or while it isFollowing(), when there is something new.
class PlotBoard final : public QWidget
{
    Q_OBJECT

public:
    /// What the board shows: a name that tells subjects apart, and where its history is.
    struct Subject
    {
        QString name;
        const HistoryTrack* track = nullptr;
        qint64 endedAt = 0; ///< Of one that is over, UTC in milliseconds; 0: it goes on.
    };

    /// @param fileName is proposed for an exported picture, without an ending.
    PlotBoard(QList<HistoryColumn> columns, QString fileName, QWidget* parent = nullptr);

    /// The board takes it over. Heights go by the stretches.
    void addPlot(TimePlot* plot, int stretch);
    /// Beside the board's own buttons, in front of them.
    void addControl(QWidget* control);
    void setTableName(const QString& objectName, const QString& accessibleName);

    /// Must be kept up to date: the track is read until the next call.
    void setSubject(const Subject& subject);
    /// Somebody sees it, and did not stop it.
    [[nodiscard]] bool isFollowing() const;
    /// The stretch of time to show, the subject's gaps, and how to draw.
    [[nodiscard]] PlotContent frame() const;
    struct Line
    {
        QString name;
        Theme::Tone tone = Theme::Tone::Active;
        Qt::PenStyle stroke = Qt::SolidLine;
        int value = 0; ///< Which one of a HistoryPoint.
    };
    /// The lines of one plot, of the stretch of time to show.
    [[nodiscard]] QList<PlotSeries> series(const QList<Line>& lines) const;

    /// Writes what is shown now: .png, .svg or .csv by the name's end.
    void exportTo(const QString& path);

signals:
    void refreshWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QWidget* buildTable();
    void buildControls(QLayout* layout);
    void addSpan(QLayout* layout, const QString& text, qint64 span);
    void zoom(double factor, qint64 around);
    void pan(qint64 milliseconds);
    void follow(qint64 span);
    void chooseExport();
    void tellExported();
    [[nodiscard]] QByteArray picture(bool scalable) const;
    [[nodiscard]] qint64 now() const;
    [[nodiscard]] std::pair<qint64, qint64> range() const;

    struct Shelf
    {
        TimePlot* plot = nullptr;
        int stretch = 1;
    };

    QList<HistoryColumn> m_columns;
    QString m_fileName;
    Subject m_subject;
    QList<Shelf> m_plots;
    HistoryTableModel* m_table;
    QStackedWidget* m_pages;
    QVBoxLayout* m_shelves = nullptr;
    QWidget* m_foot = nullptr; ///< The buttons below the plots.
    QLayout* m_controls = nullptr; ///< Those of the owner.
    QButtonGroup* m_spans = nullptr;
    QCheckBox* m_logarithmic = nullptr;
    QAbstractButton* m_freeze = nullptr;
    ToneLabel* m_told = nullptr;
    QFutureWatcher<QString> m_saving;
    qint64 m_span = 0; ///< Milliseconds; 0: everything.
    qint64 m_end = 0; ///< Of what is shown; 0: now.
};

} // namespace Flare
