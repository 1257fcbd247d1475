// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/units.h"
#include "tests/shared/testprogram.h"
#include "widgets/chart/plotboard.h"

#include <QCategoryAxis>
#include <QChart>
#include <QLegend>
#include <QLegendMarker>
#include <QLineSeries>
#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <QTimeZone>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 begin = 1'700'000'000'000;

QString plotSizeOf(double bytes)
{
    return sizeText(qRound64(bytes));
}

/// A minute of values that grow by one KiB a second, with a gap in the middle.
PlotContent growing()
{
    PlotContent content;
    content.from = begin;
    content.to = begin + 60'000;
    HistoryRun before;
    HistoryRun after;
    for (int second = 0; second <= 60; ++second) {
        if (second < 25)
            before.append({begin + second * 1000, second * 1024.0});
        else if (second > 35)
            after.append({begin + second * 1000, second * 1024.0});
    }
    content.series = {{u"all"_s, Theme::Tone::Active, Qt::SolidLine, {before, after}}};
    return content;
}

/// The series that have points: their names, and how many there are.
QStringList pointsOf(TimePlot& plot)
{
    QStringList texts;
    for (auto* series : plot.chart().series()) {
        const auto count = qobject_cast<QLineSeries*>(series)->count();
        if (count > 0)
            texts.append(series->name() + u": %1"_s.arg(count));
    }
    return texts;
}

QStringList namesIn(TimePlot& plot)
{
    QStringList names;
    for (const auto* marker : plot.chart().legend()->markers()) {
        if (marker->isVisible())
            names.append(marker->label());
    }
    return names;
}

} // namespace

class TimePlotTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheNearestValue_data()
    {
        QTest::addColumn<qint64>("after");
        QTest::addColumn<QString>("value");
        QTest::newRow("on a point") << qint64(10'000) << u"10.0 KiB"_s;
        QTest::newRow("nearer to the earlier") << qint64(10'400) << u"10.0 KiB"_s;
        QTest::newRow("nearer to the later") << qint64(10'600) << u"11.0 KiB"_s;
        QTest::newRow("in the gap, none is made up") << qint64(30'000) << u"–"_s;
        QTest::newRow("just behind a line's end") << qint64(24'800) << u"24.0 KiB"_s;
        QTest::newRow("the last one") << qint64(60'000) << u"60.0 KiB"_s;
    }

    void tellsTheNearestValue()
    {
        QFETCH(qint64, after);
        QFETCH(QString, value);
        TimePlot plot(u"Lag"_s, 1024, plotSizeOf, 1e6);
        plot.resize(600, 200);
        plot.show(growing());
        QCOMPARE(plot.legend(), QStringList{u"all"_s});
        plot.point(begin + after);
        QCOMPARE(plot.legend(), QStringList{u"all: "_s + value});
        plot.point(std::nullopt);
        QCOMPARE(plot.legend(), QStringList{u"all"_s});
    }

    void tellsTheValueBehindAShortGap()
    {
        PlotSeries series;
        series.runs = {{{1000, 1}, {2000, 2}}, {{4000, 4}, {9000, 9}}};
        QCOMPARE(*valueAt(series, 4000, 5000), 4.0);
        QCOMPARE(*valueAt(series, 3900, 5000), 4.0);
        QCOMPARE(*valueAt(series, 2100, 5000), 2.0);
        QVERIFY(!valueAt(series, 3000, 900));
        QCOMPARE(*valueAt(series, 6000, 100), 4.0);
        QCOMPARE(*valueAt(series, 7000, 100), 9.0);
        QVERIFY(!valueAt(series, 9200, 100));
    }

    void drawsEachUnbrokenRunAsASeries()
    {
        auto content = growing();
        content.threshold = 40 * 1024;
        content.thresholdName = u"threshold"_s;
        TimePlot plot(u"Lag"_s, 1024, plotSizeOf, 1e6);
        plot.resize(600, 200);
        plot.show(content);
        QCOMPARE(pointsOf(plot), (QStringList{u"threshold: 2"_s, u"all: 25"_s, u"all: 25"_s}));
        QCOMPARE(namesIn(plot), QStringList{u"all"_s});
        plot.point(begin + 10'000);
        QCOMPARE(namesIn(plot), QStringList{u"all: 10.0 KiB"_s});
        // A break that has gone out of sight, a line and a threshold that are no longer there.
        content.series.first().runs.removeFirst();
        content.threshold.reset();
        plot.point(std::nullopt);
        plot.show(content);
        QCOMPARE(pointsOf(plot), (QStringList{u"all: 25"_s}));
        content.series.clear();
        plot.show(content);
        QCOMPARE(pointsOf(plot), QStringList());
        QCOMPARE(namesIn(plot), QStringList());
    }

    void givesZeroAPlaceBesidePowersOfTen()
    {
        auto content = growing();
        content.logarithmic = true;
        content.series.first().runs.last().last().second = 9e6;
        TimePlot plot(u"Lag"_s, 1024, plotSizeOf, 1e6);
        plot.resize(600, 300);
        plot.show(content);
        auto* axis = qobject_cast<QCategoryAxis*>(plot.chart().axes(Qt::Vertical).first());
        QCOMPARE(axis->categoriesLabels(), (QStringList{u"0 bytes"_s, u"10.0 KiB"_s, u"1,000.0 KiB"_s}));
        QCOMPARE(axis->endValue(u"0 bytes"_s), 0.0);
        QCOMPARE(axis->endValue(u"10.0 KiB"_s), 2.0);
        QCOMPARE(axis->endValue(u"1,000.0 KiB"_s), 4.0);
    }

    void writesMarkersWhereTheyCanBeRead()
    {
        auto content = growing();
        content.markers = {
            {begin + 1000, u"Pause writes"_s}, {begin + 2000, u"too near"_s}, {begin + 59'000, u"Resume"_s}};
        TimePlot plot(u"Lag"_s, 1024, plotSizeOf, 1e6);
        plot.resize(600, 200);
        std::ignore = plot.grab();
        plot.show(content);
        const auto area = plot.chart().plotArea();
        QStringList texts;
        for (const auto* item : plot.chart().childItems()) {
            const auto* text = dynamic_cast<const QGraphicsSimpleTextItem*>(item);
            if (text == nullptr || !text->isVisible() || text->text() == u"Lag"_s)
                continue;
            texts.append(text->text());
            const auto box = text->sceneBoundingRect();
            QVERIFY2(box.left() >= area.left() && box.right() <= area.right() + 1, qPrintable(text->text()));
        }
        QCOMPARE(texts, (QStringList{u"Pause writes"_s, u"Resume"_s}));
    }

    void hasALabelBesideZeroHoweverFlat()
    {
        TimePlot plot(u"Lag"_s, 1024, plotSizeOf, 1e6);
        plot.resize(600, 70);
        std::ignore = plot.grab();
        plot.show(growing());
        const auto* axis = qobject_cast<const QCategoryAxis*>(plot.chart().axes(Qt::Vertical).first());
        QVERIFY2(axis->count() >= 2, qPrintable(QString::number(axis->count())));
    }

    void keepsAxesAndLinesTogetherInAnySize()
    {
        TimePlot plot(u"Lag"_s, 1024, plotSizeOf, 1e6);
        plot.show(growing());
        for (const int height : {180, 300, 90}) {
            plot.resize(600, height);
            const auto image = plot.grab().toImage();
            const auto area = plot.chart().plotArea().toRect();
            QVERIFY(area.bottom() > height - 40 && area.bottom() < height);
            // The axis lies at the bottom, where the values of the line begin with zero.
            const auto base = plot.palette().color(QPalette::Base).rgb();
            const auto inked = [&](int x) {
                return image.pixel(x, area.bottom()) != base || image.pixel(x, area.bottom() + 1) != base;
            };
            QVERIFY2(inked(area.center().x()) && inked(area.right() - 5), qPrintable(QString::number(height)));
            QCOMPARE(plot.chart().mapToPosition({double(begin), 0}).toPoint().y(), area.bottom() + 1);
        }
    }

    void tellsTheDayWhereThereIsMoreThanOne()
    {
        constexpr qint64 hour = 3'600'000;
        QCOMPARE(timeTicks(begin, begin + 60'000, 3).first().text, u"22:13:30Z"_s);
        QCOMPARE(timeTicks(begin, begin + hour, 4).first().text, u"22:15Z"_s);
        const auto ticks = timeTicks(begin, begin + 48 * hour, 6);
        QCOMPARE(ticks.first().text, u"15. 00:00Z"_s);
        QSet<QString> texts;
        for (const auto& tick : ticks)
            texts.insert(tick.text);
        QCOMPARE(texts.size(), ticks.size());
    }

    void hasOneTimeOnAllPlots()
    {
        PlotBoard board({{u"Lag"_s, "lag", plotSizeOf}}, u"lag"_s);
        auto* upper = new TimePlot(u"Upper"_s, 1024, plotSizeOf, 1e6);
        auto* lower = new TimePlot(u"Lower"_s, 1024, plotSizeOf, 1e6);
        board.addPlot(upper, 1);
        board.addPlot(lower, 1);
        board.resize(800, 500);
        board.show();
        QVERIFY(QTest::qWaitForWindowExposed(&board));
        upper->show(growing());
        lower->show(growing());
        QTest::mouseMove(upper, QPoint(upper->width() / 4, upper->height() / 2));
        QTRY_VERIFY(lower->legend().first().endsWith(u" KiB"_s));
        QCOMPARE(lower->legend(), upper->legend());
        // Time goes on under a mouse that rests.
        const auto before = upper->legend();
        auto later = growing();
        later.from += 5000;
        later.to += 5000;
        upper->show(later);
        lower->show(later);
        QVERIFY(upper->legend() != before && upper->legend().first().endsWith(u" KiB"_s));
        QCOMPARE(lower->legend(), upper->legend());
        // The title's line is no moment.
        QTest::mouseMove(upper, QPoint(upper->width() / 4, 2));
        QTRY_COMPARE(lower->legend(), QStringList{u"all"_s});
        QTest::mouseMove(lower, QPoint(lower->width() / 4, lower->height() / 2));
        QTRY_VERIFY(upper->legend().first().endsWith(u" KiB"_s));
        QEvent leaving(QEvent::Leave);
        QCoreApplication::sendEvent(lower, &leaving);
        QCOMPARE(upper->legend(), QStringList{u"all"_s});
    }

    void hasTheLocalTimeAtHand()
    {
        const auto zone = qgetenv("TZ");
        const auto restore = qScopeGuard([&zone] {
            zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);
            tzset();
        });
        qputenv("TZ", "UTC");
        tzset();
        QCOMPARE(momentText(begin), u"22:13:20Z"_s);
        qputenv("TZ", "CET-1");
        tzset();
        QVERIFY2(momentText(begin).startsWith(u"22:13:20Z"_s) && momentText(begin).contains(u"23:13:20"_s),
                 qPrintable(momentText(begin)));
    }

    void followsTheColoursOfTheDesktop()
    {
        TimePlot plot(u"Lag"_s, 1024, plotSizeOf, 1e6);
        plot.resize(600, 200);
        plot.show(growing());
        const auto shows = [&plot](const QPalette& palette) {
            plot.setPalette(palette);
            const auto image = plot.grab().toImage();
            const auto wanted = Theme::toneColour(Theme::Tone::Active, palette).rgb();
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    if (image.pixel(x, y) == wanted)
                        return true;
                }
            }
            return false;
        };
        QPalette dark(QColor(0x30, 0x30, 0x30));
        dark.setColor(QPalette::Base, QColor(0x20, 0x20, 0x20));
        QVERIFY(Theme::isDark(dark));
        QPalette light(QColor(0xf0, 0xf0, 0xf0));
        light.setColor(QPalette::Base, Qt::white);
        QVERIFY(shows(light));
        QVERIFY(shows(dark));
    }

    void keepsLabelsOfALogarithmicAxisApart_data()
    {
        QTest::addColumn<int>("height");
        for (const int height : {70, 90, 140, 400})
            QTest::addRow("%d pixels", height) << height;
    }

    void keepsLabelsOfALogarithmicAxisApart()
    {
        QFETCH(int, height);
        auto content = growing();
        content.logarithmic = true;
        content.series.first().runs.first().last().second = 9e9;
        TimePlot plot(u"Lag"_s, 1024, plotSizeOf, 1e6);
        plot.resize(600, height);
        plot.show(content);
        QImage image(plot.size(), QImage::Format_RGB32);
        QPainter painter(&image);
        plot.paint(painter, image.rect());
        painter.end();
        // Labels that overlap leave no empty line of pixels between them: each block of ink is one label high.
        const int width = plot.labelWidth() - 8;
        const auto base = plot.palette().color(QPalette::Base).rgb();
        const auto hasInk = [&](int y) {
            for (int x = 0; x < width; ++x) {
                if (image.pixel(x, y) != base)
                    return true;
            }
            return false;
        };
        const int title = QFontMetrics(plot.font()).height() + 8;
        int block = 0;
        int labels = 0;
        for (int y = title; y < image.height(); ++y) {
            block = hasInk(y) ? block + 1 : 0;
            labels += block == 1 ? 1 : 0;
            QVERIFY2(block <= QFontMetrics(plot.font()).height(), qPrintable(u"at %1"_s.arg(y)));
        }
        QVERIFY2(labels >= 2, qPrintable(QString::number(labels)));
    }
};

FLARE_TEST(TimePlotTest)
#include "tst_timeplot.moc"
