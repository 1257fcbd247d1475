// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/chart/plotchart.h"

#include "widgets/chart/plotpens.h"

#include <QCategoryAxis>
#include <QChart>
#include <QFontMetrics>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace Flare {

namespace {

constexpr int mostValueLabels = 4;
// Between two labels of the time axis, in pixels, at least.
constexpr int labelDistance = 90;
constexpr int textMargin = 4;
constexpr double loneMarkSize = 3;
// A stroke with a width and soft edges is outlined as a whole, which takes a second where a line goes up and down in
// every column.
constexpr qsizetype mostFinePoints = 300;

qsizetype pointsOf(const PlotSeries& series)
{
    return std::accumulate(series.runs.begin(), series.runs.end(), qsizetype(0),
                           [](qsizetype sum, const HistoryRun& run) { return sum + run.size(); });
}

/// The labels of an axis, only touched when they change: each change lays the chart out anew.
void setLabels(QCategoryAxis& axis, const QList<std::pair<QString, double>>& labels)
{
    QStringList names;
    bool same = axis.count() == labels.size();
    for (const auto& [text, place] : labels) {
        same = same && axis.categoriesLabels().value(names.size()) == text && axis.endValue(text) == place;
        names.append(text);
    }
    if (same)
        return;
    for (const auto& text : axis.categoriesLabels())
        axis.remove(text);
    for (const auto& [text, place] : labels)
        axis.append(text, place);
}

QCategoryAxis* addAxis(QChart& chart, Qt::Alignment side)
{
    auto* axis = new QCategoryAxis;
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setTruncateLabels(false);
    chart.addAxis(axis, side);
    return axis;
}

} // namespace

PlotChart::PlotChart(const QString& title, double unit, ValueFormatter format)
    : m_unit(unit)
    , m_format(std::move(format))
    , m_chart(new QChart)
    , m_values(addAxis(*m_chart, Qt::AlignLeft))
    , m_times(addAxis(*m_chart, Qt::AlignBottom))
    , m_threshold(new QLineSeries)
    , m_title(new QGraphicsSimpleTextItem(title, m_chart))
    , m_overlay(m_chart)
{
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene.addItem(m_chart);
    m_chart->setBackgroundVisible(false);
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setMargins({});
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    auto* legend = m_chart->legend();
    legend->detachFromChart();
    legend->setBackgroundVisible(false);
    legend->setMarkerShape(QLegend::MarkerShapeFromSeries);
    legend->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->addSeries(m_threshold);
    m_threshold->attachAxis(m_times);
    m_threshold->attachAxis(m_values);
    // Its name stands beside it.
    for (auto* marker : legend->markers(m_threshold))
        marker->setVisible(false);
    style();
    arrange();
}

PlotChart::~PlotChart() = default;

void PlotChart::show(PlotContent content)
{
    m_content = std::move(content);
    update();
}

void PlotChart::point(std::optional<qint64> at)
{
    m_pointed = at;
    m_overlay.point(at);
    updateLegend();
}

QStringList PlotChart::legend() const
{
    return legendOf(m_content, m_format, m_pointed, m_area.width());
}

void PlotChart::resize(const QSize& size)
{
    if (size == m_size)
        return;
    m_size = size;
    arrange();
    update();
}

void PlotChart::setLook(const QFont& font, const QPalette& palette)
{
    m_font = font;
    m_palette = palette;
    style();
    arrange();
    update();
}

void PlotChart::setLabelWidth(int width)
{
    m_labelWidth = width;
    arrange();
    update();
}

void PlotChart::arrange()
{
    const QRect whole(QPoint(), m_size);
    const auto height = QFontMetrics(m_font).height();
    m_area = whole.adjusted(m_labelWidth, height + 3 * textMargin, -2 * textMargin, -height - textMargin);
    m_scene.setSceneRect(whole);
    m_chart->setPlotArea(m_area);
    m_chart->resize(m_size);
    m_chart->layout()->invalidate();
    m_title->setPos(textMargin, textMargin);
    m_legendIsStale = true;
}

void PlotChart::style()
{
    const auto muted = Theme::toneColour(Theme::Tone::Muted, m_palette);
    const auto text = m_palette.color(QPalette::Text);
    for (auto* axis : {m_values, m_times}) {
        axis->setLabelsFont(m_font);
        axis->setLabelsBrush(muted);
        axis->setGridLinePen(cosmeticPen(gridColour(m_palette), 0));
        axis->setLinePen(cosmeticPen(muted, 0));
    }
    m_values->setLinePen(Qt::NoPen);
    auto bold = m_font;
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setBrush(text);
    m_chart->legend()->setFont(m_font);
    m_chart->legend()->setLabelBrush(text);
    m_threshold->setPen(cosmeticPen(Theme::toneColour(Theme::Tone::Warning, m_palette), 1, Qt::DashLine));
    m_overlay.setLook(m_font, m_palette);
    m_legendIsStale = true;
}

double PlotChart::y(const PlotScale& scale, double value) const
{
    return m_area.top() + m_area.height() * (1 - scale.place(value) / scale.place(scale.top()));
}

void PlotChart::update()
{
    const PlotScale scale(m_content, m_unit);
    // Each change of an axis reckons anew with every point that is there.
    for (const auto& runs : m_lines) {
        for (auto* run : runs)
            run->clear();
    }
    const bool empty = m_content.to <= m_content.from;
    m_values->setVisible(!empty);
    m_times->setVisible(!empty);
    if (!empty) {
        updateValueLabels(scale);
        updateTimeLabels();
    }
    updateLines(scale);
    m_overlay.show(empty ? PlotContent() : m_content, m_area, updateThreshold(scale));
    updateLegend();
}

void PlotChart::updateValueLabels(const PlotScale& scale)
{
    // A flat plot has room for few labels.
    const QFontMetrics metrics(m_font);
    const int height = metrics.height();
    // Digits and units have hardly anything below their line.
    const int apart = metrics.ascent() + 1;
    QList<std::pair<QString, double>> labels;
    double below = m_area.bottom() + 2.0 * height;
    for (const auto value : scale.labelled(std::clamp(m_area.height() / (2 * height), 1, mostValueLabels))) {
        // Decades stand closer than the even steps that the number of labels was reckoned for.
        const auto at = y(scale, value);
        const auto text = m_format(value);
        const bool taken = !labels.isEmpty() && labels.last().first == text;
        if (at < m_area.top() || below - at < apart || taken)
            continue;
        below = at;
        labels.append({text, scale.place(value)});
    }
    m_values->setRange(0, scale.place(scale.top()));
    setLabels(*m_values, labels);
}

void PlotChart::updateTimeLabels()
{
    QList<std::pair<QString, double>> labels;
    const QFontMetrics metrics(m_font);
    const auto perPixel = double(m_content.to - m_content.from) / std::max(1, m_area.width());
    for (const auto& tick : timeTicks(m_content.from, m_content.to, m_area.width() / labelDistance)) {
        // What would be cut at the edge is left out.
        const auto room = double(m_content.to - tick.at) / perPixel + m_size.width() - m_area.right();
        if (room >= metrics.horizontalAdvance(tick.text) / 2.0)
            labels.append({tick.text, static_cast<double>(tick.at)});
    }
    m_times->setRange(static_cast<double>(m_content.from), static_cast<double>(m_content.to));
    setLabels(*m_times, labels);
}

QLineSeries& PlotChart::line(qsizetype series, qsizetype run)
{
    while (m_lines.size() <= series)
        m_lines.append(QList<QLineSeries*>());
    auto& runs = m_lines[series];
    while (runs.size() <= run) {
        auto* made = new QLineSeries;
        made->setMarkerSize(loneMarkSize);
        m_chart->addSeries(made);
        made->attachAxis(m_times);
        made->attachAxis(m_values);
        for (auto* marker : m_chart->legend()->markers(made))
            marker->setVisible(runs.isEmpty());
        runs.append(made);
        m_legendIsStale = true;
    }
    return *runs.at(run);
}

void PlotChart::updateLines(const PlotScale& scale)
{
    const auto points =
        std::accumulate(m_content.series.begin(), m_content.series.end(), qsizetype(0),
                        [](qsizetype most, const PlotSeries& s) { return std::max(most, pointsOf(s)); });
    m_fine = points <= mostFinePoints;
    for (qsizetype index = 0; index < m_content.series.size(); ++index) {
        const auto& series = m_content.series.at(index);
        const auto pen = cosmeticPen(Theme::toneColour(series.tone, m_palette), m_fine ? 1.6 : 0, series.stroke);
        line(index, 0).setPen(pen);
        for (qsizetype run = 0; run < series.runs.size(); ++run) {
            QList<QPointF> places;
            places.reserve(series.runs.at(run).size());
            for (const auto& [at, value] : series.runs.at(run))
                places.append({static_cast<double>(at), scale.place(value)});
            auto& drawn = line(index, run);
            if (run > 0)
                drawn.setName(series.name);
            drawn.setPen(pen);
            drawn.setPointsVisible(places.size() == 1);
            drawn.replace(places);
        }
    }
}

std::optional<double> PlotChart::updateThreshold(const PlotScale& scale)
{
    if (!m_content.threshold || *m_content.threshold > scale.top() || m_content.to <= m_content.from) {
        m_threshold->clear();
        return std::nullopt;
    }
    const auto place = scale.place(*m_content.threshold);
    m_threshold->setName(m_content.thresholdName);
    m_threshold->replace(
        QList<QPointF>{{static_cast<double>(m_content.from), place}, {static_cast<double>(m_content.to), place}});
    return y(scale, *m_content.threshold);
}

void PlotChart::updateLegend()
{
    const auto texts = legend();
    // Laying it out writes each name anew as rich text.
    if (texts == m_legend && !m_legendIsStale)
        return;
    m_legend = texts;
    m_legendIsStale = false;
    for (qsizetype index = 0; index < m_lines.size(); ++index) {
        const bool used = index < texts.size();
        auto* first = m_lines.at(index).first();
        for (auto* marker : m_chart->legend()->markers(first))
            marker->setVisible(used);
        if (used)
            first->setName(texts.at(index));
    }
    arrangeLegend();
}

void PlotChart::arrangeLegend()
{
    const auto left = m_title->boundingRect().width() + 5 * textMargin;
    const QRectF place(left, 0, std::max(0.0, m_size.width() - left), QFontMetrics(m_font).height());
    m_chart->legend()->setGeometry(place);
    // A series that comes hides them all until the next layout, which nobody waits for here.
    m_chart->legend()->layout()->invalidate();
    m_chart->legend()->layout()->activate();
}

void PlotChart::render(QPainter& painter, const QRect& area)
{
    const auto before = m_size;
    resize(area.size());
    m_chart->layout()->activate();
    painter.save();
    painter.fillRect(area, m_palette.base());
    painter.setRenderHint(QPainter::Antialiasing, m_fine);
    m_scene.render(&painter, area, QRectF(QPointF(), area.size()));
    painter.restore();
    resize(before);
}

} // namespace Flare
