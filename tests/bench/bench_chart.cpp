// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livehistory.h"
#include "tests/bench/benchoptions.h"
#include "tests/bench/figures.h"
#include "widgets/chart/plotboard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QPainter>

#include <cmath>
#include <cstdio>
#include <ctime>

using namespace Flare;
using namespace Flare::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr int day = 86'400;
constexpr QSize size(1000, 500);
constexpr int plainRounds = 20;

/// Of this thread, so that what else the machine does is left out.
double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
}

HistoryPoint lookAt(int second)
{
    HistoryPoint point;
    point.at = qint64(second) * 1000;
    for (int value = 0; value < HistoryPoint::valueCount; ++value)
        point.values.at(static_cast<std::size_t>(value)) =
            1e6 * (1 + std::sin(second / (300.0 + value))) + (second * 7919 % 1000) * 500;
    // Some gaps, so that the lines are of several runs.
    if (second % 20'000 < 60)
        point.values.fill(std::nan(""));
    return point;
}

HistoryTrack trackOfADay()
{
    HistoryTrack track;
    for (int second = 0; second < day; ++second)
        track.add(lookAt(second));
    return track;
}

/// The least that any program does: every point of one series straight onto the picture.
void paintEveryPoint(QImage& image, const HistoryTrack& track)
{
    QPolygonF line;
    for (const auto& point : track.points()) {
        if (!std::isnan(point.values[0]))
            line.append({double(point.at) * size.width() / (day * 1000.0), size.height() - point.values[0] / 5000});
    }
    QPainter painter(&image);
    painter.fillRect(image.rect(), Qt::white);
    painter.drawPolyline(line);
}

template <typename Work>
double spentOn(const Work& work)
{
    const auto before = processorMilliseconds();
    work();
    return processorMilliseconds() - before;
}

/// A board with one plot on an (offscreen) screen, which follows the time that it is told.
class Board : public QObject
{
public:
    explicit Board(const QString& span)
        : m_board({}, u"bench"_s)
        , m_plot(new TimePlot(
              u"A day"_s, 1024, [](double value) { return QString::number(value); }, 1e6))
    {
        m_board.addPlot(m_plot, 1);
        m_board.resize(size);
        m_board.show();
        m_board.findChild<QAbstractButton*>(span)->click();
        m_plot->installEventFilter(this);
        QCoreApplication::processEvents();
    }
    [[nodiscard]] int painted() const { return m_painted; }
    /// All that the window's thread does for it, until there is nothing left to do.
    double tick(const HistoryTrack& track, qint64 at)
    {
        return spentOn([&] {
            m_board.setSubject({u"bench"_s, &track, at});
            auto content = m_board.frame();
            content.threshold = 1e6;
            using Value = LiveHistory::Value;
            QList<PlotBoard::Line> lines;
            for (const auto value : {Value::Lag, Value::Unsent, Value::WriteRate, Value::ConfirmRate})
                lines.append({u"series"_s, Theme::Tone::Active, Qt::SolidLine, value});
            content.series = m_board.series(lines);
            m_plot->show(std::move(content));
            QCoreApplication::processEvents();
        });
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        m_painted += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }

private:
    PlotBoard m_board;
    TimePlot* m_plot;
    int m_painted = 0;
};

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const auto options =
        readOptions(QCoreApplication::arguments(),
                    u"What a tick of a chart costs with a day of looks and four series, beside drawing "
                    "every point of one of them."_s);
    auto track = trackOfADay();
    Figures dayTicks;
    Figures drawn;
    Figures quarterTicks;
    Board ofADay(u"span0"_s);
    Board ofAQuarter(u"span15"_s);
    for (int round = 0; round < options.rounds; ++round) {
        const auto look = lookAt(day + round);
        track.add(look);
        const auto before = ofADay.painted();
        const auto spent = ofADay.tick(track, look.at);
        dayTicks.add(spent);
        if (ofADay.painted() != before)
            drawn.add(spent);
        quarterTicks.add(ofAQuarter.tick(track, look.at));
    }
    QImage image(size, QImage::Format_RGB32);
    Figures plain;
    for (int round = 0; round < plainRounds; ++round)
        plain.add(spentOn([&] { paintEveryPoint(image, track); }));
    QList<QStringList> rows{figuresHeading(u"CPU ms"_s), figuresRow(u"a tick of a day"_s, dayTicks)};
    if (drawn.count() > 0)
        rows.append(figuresRow(u"those of them that draw"_s, drawn));
    rows.append({figuresRow(u"a tick of 15 min"_s, quarterTicks), figuresRow(u"every point of one"_s, plain)});
    printTable(rows);
    std::printf("mean of a tick of a day: %.1f ms\n", dayTicks.mean());
    return EXIT_SUCCESS;
}
