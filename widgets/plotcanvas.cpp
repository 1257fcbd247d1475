// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/plotcanvas.h"

#include <QDateTime>
#include <QFontMetrics>
#include <QPainter>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostGridLines = 4;
// Between two labels of the time axis, in pixels, at least.
constexpr int labelDistance = 90;
constexpr int textMargin = 4;
constexpr qsizetype mostFinePoints = 300;

/// The next of 1, 2, 5, 10 … of the unit, so that grid lines stand at numbers a person would choose. Bytes go in powers
/// of two.
double niceStep(double raw, double unit)
{
    const double base = unit > 1 ? 2 : 10;
    const auto scale = std::pow(unit > 1 ? unit : 10, std::floor(std::log(raw) / std::log(unit > 1 ? unit : 10)));
    if (base == 2) {
        double step = scale;
        while (step < raw)
            step *= 2;
        return step;
    }
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (factor * scale >= raw)
            return factor * scale;
    }
    return 10 * scale;
}

qint64 niceTimeStep(qint64 raw)
{
    constexpr std::array<qint64, 16> steps{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 43200};
    for (const auto step : steps) {
        if (step * 1000 >= raw)
            return step * 1000;
    }
    return 86'400'000;
}

/// The painting of one content into one rectangle.
class Canvas
{
public:
    Canvas(QPainter& painter, const PlotContent& content, const PlotLook& look, const QRect& whole)
        : m_painter(painter)
        , m_content(content)
        , m_look(look)
        , m_area(look.plotArea(whole))
        , m_top(highest())
    {
    }

    void paint(const QRect& whole)
    {
        m_painter.fillRect(whole, m_look.palette.base());
        paintTitle(whole);
        if (m_content.to <= m_content.from)
            return;
        paintGaps();
        paintGrid();
        paintTimes();
        m_painter.save();
        m_painter.setClipRect(m_area);
        paintMarkers();
        paintThreshold();
        for (const auto& series : m_content.series)
            paintSeries(series);
        m_painter.restore();
        paintPointed();
    }

private:
    [[nodiscard]] double highest() const
    {
        double top = 0;
        for (const auto& series : m_content.series) {
            for (const auto& run : series.runs) {
                for (const auto& point : run)
                    top = std::max(top, point.second);
            }
        }
        if (top <= 0)
            top = m_look.unit;
        // The threshold is worth its room only where the values come near it.
        if (m_content.threshold && *m_content.threshold <= 4 * top)
            top = std::max(top, *m_content.threshold * 1.1);
        return top * 1.05;
    }

    [[nodiscard]] double scaled(double value) const
    {
        if (!m_content.logarithmic)
            return value;
        const auto units = value / m_look.unit;
        return units <= 1 ? units : 1 + std::log10(units);
    }
    [[nodiscard]] double x(qint64 at) const
    {
        return m_area.left() + double(at - m_content.from) * m_area.width() / double(m_content.to - m_content.from);
    }
    [[nodiscard]] double y(double value) const
    {
        return m_area.bottom() - scaled(value) / scaled(m_top) * m_area.height();
    }
    [[nodiscard]] QColor muted() const { return Theme::toneColour(Theme::Tone::Muted, m_look.palette); }
    [[nodiscard]] QColor colourOf(const PlotSeries& series) const
    {
        return Theme::toneColour(series.tone, m_look.palette);
    }
    [[nodiscard]] QColor gridColour() const
    {
        auto colour = muted();
        colour.setAlphaF(0.3F);
        return colour;
    }

    void paintTitle(const QRect& whole)
    {
        auto bold = m_look.font;
        bold.setBold(true);
        m_painter.setFont(bold);
        m_painter.setPen(m_look.palette.color(QPalette::Text));
        QRect line(whole.left() + textMargin, whole.top() + textMargin, whole.width() - 2 * textMargin,
                   m_painter.fontMetrics().height());
        m_painter.drawText(line, Qt::AlignLeft, m_look.title);
        int left = line.left() + m_painter.fontMetrics().horizontalAdvance(m_look.title) + 20;
        m_painter.setFont(m_look.font);
        const auto legend = legendOf(m_content, m_look, m_area.width());
        for (qsizetype index = 0; index < legend.size(); ++index) {
            const auto& series = m_content.series.at(index);
            m_painter.setPen(QPen(colourOf(series), 2, series.stroke));
            m_painter.drawLine(left, line.center().y(), left + 26, line.center().y());
            m_painter.setPen(m_look.palette.color(QPalette::Text));
            m_painter.drawText(QRect(left + 32, line.top(), line.right() - left, line.height()), Qt::AlignLeft,
                               legend.at(index));
            left += 32 + m_painter.fontMetrics().horizontalAdvance(legend.at(index)) + 20;
        }
    }

    void paintGrid()
    {
        const auto lineHeight = m_painter.fontMetrics().height();
        double below = m_area.bottom() + lineHeight;
        for (const auto value : gridValues()) {
            const auto height = y(value);
            // Decades stand closer than the even steps that the number of labels was reckoned for.
            if (height < m_area.top() || below - height < lineHeight)
                continue;
            below = height;
            m_painter.setPen(QPen(gridColour(), 0));
            m_painter.drawLine(QPointF(m_area.left(), height), QPointF(m_area.right(), height));
            m_painter.setPen(muted());
            m_painter.drawText(QRectF(0, height - lineHeight / 2.0, m_area.left() - textMargin, lineHeight),
                               Qt::AlignRight | Qt::AlignVCenter, m_look.format(value));
        }
        m_painter.setPen(QPen(muted(), 0));
        m_painter.drawLine(m_area.bottomLeft(), m_area.bottomRight());
    }

    [[nodiscard]] QList<double> gridValues() const
    {
        QList<double> values{0};
        // A flat plot has room for few labels.
        const int lines = std::clamp(m_area.height() / (2 * m_painter.fontMetrics().height()), 1, mostGridLines);
        if (m_content.logarithmic) {
            // From the highest down, so that a flat plot has one beside zero too.
            const auto decades = std::max(1.0, std::ceil(scaled(m_top) / lines));
            for (auto exponent = std::floor(scaled(m_top)) - 1; exponent >= 0; exponent -= decades)
                values.insert(1, m_look.unit * std::pow(10, exponent));
            return values;
        }
        auto step = niceStep(m_top / lines, m_look.unit);
        while (step > m_top)
            step /= 2; // One label beside that of zero is needed to read a height at all.
        for (double value = step; value <= m_top; value += step)
            values.append(value);
        return values;
    }

    void paintTimes()
    {
        const auto labels = std::max(1, m_area.width() / labelDistance);
        const auto step = niceTimeStep((m_content.to - m_content.from) / labels);
        const auto height = m_painter.fontMetrics().height();
        for (auto at = (m_content.from / step + 1) * step; at <= m_content.to; at += step) {
            const auto left = x(at);
            m_painter.setPen(QPen(gridColour(), 0));
            m_painter.drawLine(QPointF(left, m_area.top()), QPointF(left, m_area.bottom()));
            m_painter.setPen(muted());
            const auto text =
                QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(step < 60'000 ? u"HH:mm:ss'Z'"_s : u"HH:mm'Z'"_s);
            const QRectF box(left - labelDistance / 2.0, m_area.bottom() + 2, labelDistance, height);
            if (box.right() <= m_area.right() + 10)
                m_painter.drawText(box, Qt::AlignHCenter, text);
        }
    }

    void paintGaps()
    {
        for (const auto& gap : m_content.gaps) {
            const auto left = std::max<double>(m_area.left(), x(gap.from));
            const auto right = std::min<double>(m_area.right(), x(gap.to));
            if (right < m_area.left() || left > m_area.right())
                continue;
            const QRectF box(left, m_area.top(), std::max(3.0, right - left), m_area.height());
            m_painter.fillRect(box, QBrush(gridColour(), Qt::BDiagPattern));
        }
    }

    void paintMarkers()
    {
        double free = m_area.left();
        for (const auto& marker : m_content.markers) {
            const auto left = x(marker.at);
            if (left < m_area.left() || left > m_area.right())
                continue;
            m_painter.setPen(QPen(muted(), 1, Qt::DotLine));
            m_painter.drawLine(QPointF(left, m_area.top()), QPointF(left, m_area.bottom()));
            const auto width = m_painter.fontMetrics().horizontalAdvance(marker.text);
            if (left < free)
                continue; // Its text would run into that of the one before; the line stays.
            m_painter.setPen(muted());
            m_painter.drawText(QPointF(left + 3, m_area.top() + m_painter.fontMetrics().ascent()), marker.text);
            free = left + 3 + width;
        }
    }

    void paintThreshold()
    {
        if (!m_content.threshold || *m_content.threshold > m_top)
            return;
        const auto height = y(*m_content.threshold);
        const auto colour = Theme::toneColour(Theme::Tone::Warning, m_look.palette);
        m_painter.setPen(QPen(colour, 1, Qt::DashLine));
        m_painter.drawLine(QPointF(m_area.left(), height), QPointF(m_area.right(), height));
        const auto line = m_painter.fontMetrics().height();
        const auto above = height - line;
        m_painter.drawText(QPointF(m_area.left() + textMargin,
                                   (above < m_area.top() ? height : above) + m_painter.fontMetrics().ascent()),
                           m_content.thresholdName);
    }

    // The time stands on the axis, and covers what would be read there.
    void paintPointed()
    {
        if (!m_look.pointed || *m_look.pointed < m_content.from || *m_look.pointed > m_content.to)
            return;
        const auto left = x(*m_look.pointed);
        m_painter.setFont(m_look.font);
        m_painter.setPen(QPen(m_look.palette.color(QPalette::Text), 0));
        m_painter.drawLine(QPointF(left, m_area.top()), QPointF(left, m_area.bottom()));
        const auto text = momentText(*m_look.pointed);
        const double width = m_painter.fontMetrics().horizontalAdvance(text) + 10;
        const auto begin = std::clamp(left - width / 2, 0.0, std::max(0.0, m_area.right() - width));
        const QRectF box(begin, m_area.bottom() + 1, width, m_painter.fontMetrics().height() + 2);
        m_painter.fillRect(box, m_look.palette.color(QPalette::Text));
        m_painter.setPen(m_look.palette.color(QPalette::Base));
        m_painter.drawText(box, Qt::AlignCenter, text);
    }

    void paintSeries(const PlotSeries& series)
    {
        // A stroke with a width and soft edges is outlined as a whole, which takes a second where a line goes up and
        // down in every column.
        const auto points = std::accumulate(series.runs.begin(), series.runs.end(), qsizetype(0),
                                            [](qsizetype sum, const HistoryRun& run) { return sum + run.size(); });
        const bool fine = points <= mostFinePoints;
        m_painter.setRenderHint(QPainter::Antialiasing, fine);
        m_painter.setPen(QPen(colourOf(series), fine ? 1.6 : 0, series.stroke));
        for (const auto& run : series.runs) {
            QPolygonF line;
            line.reserve(run.size());
            for (const auto& [at, value] : run)
                line.append({x(at), y(value)});
            if (line.size() == 1)
                m_painter.drawEllipse(line.first(), 1.5, 1.5);
            else
                m_painter.drawPolyline(line);
        }
    }

    QPainter& m_painter;
    const PlotContent& m_content;
    const PlotLook& m_look;
    QRect m_area;
    double m_top;
};

} // namespace

QRect PlotLook::plotArea(const QRect& whole) const
{
    const QFontMetrics metrics(font);
    return whole.adjusted(labelWidth, metrics.height() + 3 * textMargin, -2 * textMargin,
                          -metrics.height() - textMargin);
}

std::optional<double> valueAt(const PlotSeries& series, qint64 at, qint64 reach)
{
    std::optional<double> value;
    qint64 distance = reach + 1;
    const auto consider = [&](const std::pair<qint64, double>& point) {
        if (std::abs(point.first - at) < distance) {
            distance = std::abs(point.first - at);
            value = point.second;
        }
    };
    for (const auto& run : series.runs) {
        if (at <= run.first().first) {
            consider(run.first());
        } else if (at >= run.last().first) {
            consider(run.last());
        } else {
            // Between two points of one line, however far they are apart.
            distance = std::numeric_limits<qint64>::max();
            const auto next =
                std::find_if(run.begin(), run.end(), [at](const auto& point) { return point.first > at; });
            consider(*std::prev(next));
            consider(*next);
            return value;
        }
    }
    return value;
}

QString momentText(qint64 at)
{
    const auto utc = QDateTime::fromMSecsSinceEpoch(at, Qt::UTC);
    const auto local = utc.toLocalTime();
    const auto text = utc.toString(u"HH:mm:ss'Z'"_s);
    return local.offsetFromUtc() == 0 ? text
                                      : text + local.toString(u"  (HH:mm:ss "_s) + local.timeZoneAbbreviation() + u')';
}

QStringList legendOf(const PlotContent& content, const PlotLook& look, int columns)
{
    // A column, or a look that is missing because it was late.
    const auto reach = std::max<qint64>(1000, (content.to - content.from) / std::max(1, columns));
    const bool isInside = look.pointed >= content.from && look.pointed <= content.to;
    QStringList legend;
    for (const auto& series : content.series) {
        auto text = series.name;
        if (look.pointed && isInside) {
            const auto value = valueAt(series, *look.pointed, reach);
            text += u": "_s + (value ? look.format(*value) : u"–"_s);
        }
        legend.append(text);
    }
    return legend;
}

void paintPlot(QPainter& painter, const PlotContent& content, const PlotLook& look, const QRect& whole)
{
    Canvas(painter, content, look, whole).paint(whole);
}

} // namespace Flare
