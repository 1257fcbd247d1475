// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/units.h"
#include "tests/shared/testprogram.h"
#include "widgets/plotboard.h"

#include <QPainter>
#include <QPushButton>
#include <QTest>
#include <QTimeZone>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 begin = 1'700'000'000'000;

QString sizeOf(double bytes)
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
        TimePlot plot(u"Lag"_s, 1024, sizeOf, 1e6);
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

    void hasOneTimeOnAllPlots()
    {
        PlotBoard board({{u"Lag"_s, "lag", sizeOf}}, u"lag"_s);
        auto* upper = new TimePlot(u"Upper"_s, 1024, sizeOf, 1e6);
        auto* lower = new TimePlot(u"Lower"_s, 1024, sizeOf, 1e6);
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
        TimePlot plot(u"Lag"_s, 1024, sizeOf, 1e6);
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
        TimePlot plot(u"Lag"_s, 1024, sizeOf, 1e6);
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
