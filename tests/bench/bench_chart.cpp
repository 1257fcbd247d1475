// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livehistory.h"
#include "tests/bench/benchoptions.h"
#include "tests/bench/figures.h"
#include "widgets/timeplot.h"

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

/// Of this thread, so that what else the machine does is left out.
double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
}

HistoryTrack trackOfADay()
{
    HistoryTrack track;
    for (int second = 0; second < day; ++second) {
        HistoryPoint point;
        point.at = qint64(second) * 1000;
        for (int value = 0; value < HistoryPoint::valueCount; ++value)
            point.values.at(static_cast<std::size_t>(value)) =
                1e6 * (1 + std::sin(second / (300.0 + value))) + (second * 7919 % 1000) * 500;
        // Some gaps, so that the lines are of several runs.
        if (second % 20'000 < 60)
            point.values.fill(std::nan(""));
        track.add(point);
    }
    return track;
}

PlotContent contentOf(const HistoryTrack& track, int columns)
{
    PlotContent content;
    content.to = qint64(day) * 1000;
    for (const auto& runs :
         runsOf(track, {LiveHistory::Lag, LiveHistory::Unsent, LiveHistory::WriteRate, LiveHistory::ConfirmRate}, 0,
                content.to, columns))
        content.series.append({u"series"_s, Theme::Tone::Active, Qt::SolidLine, runs});
    content.threshold = 1e6;
    return content;
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

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    const auto options =
        readOptions(QCoreApplication::arguments(),
                    u"What a tick of a chart costs with a day of looks and four series, beside drawing "
                    "every point of one of them."_s);
    const auto track = trackOfADay();
    TimePlot plot(
        u"A day"_s, 1024, [](double value) { return QString::number(value); }, 1e6);
    plot.resize(size);
    QImage image(size, QImage::Format_RGB32);
    Figures prepared;
    Figures painted;
    Figures plain;
    for (int round = 0; round < options.rounds; ++round) {
        prepared.add(spentOn([&] { plot.show(contentOf(track, plot.columns())); }));
        painted.add(spentOn([&] {
            QPainter painter(&image);
            plot.paint(painter, image.rect());
        }));
        plain.add(spentOn([&] { paintEveryPoint(image, track); }));
    }
    printTable({figuresHeading(u"CPU ms"_s), figuresRow(u"four series thinned out"_s, prepared),
                figuresRow(u"four series painted"_s, painted), figuresRow(u"every point of one"_s, plain)});
    return EXIT_SUCCESS;
}
