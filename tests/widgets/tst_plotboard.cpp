// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/units.h"
#include "tests/shared/testprogram.h"
#include "widgets/chart/plotboard.h"

#include <QPushButton>
#include <QRegularExpression>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 begin = 1'700'000'000'000;

QString sizeOf(double bytes)
{
    return sizeText(qRound64(bytes));
}

class PaintCounter final : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

class PlotBoardTest : public QObject
{
    Q_OBJECT

private slots:
    void drawsALongTimeAnewOnlyWhereSomethingIsNew()
    {
        constexpr qint64 day = 86'400'000;
        HistoryTrack track;
        for (qint64 at = 0; at <= day + 600'000; at += 1000)
            track.add({begin + at, {double(at), 0, 0, 0, 0}});
        PlotBoard board({{u"Lag"_s, "lag", sizeOf}}, u"lag"_s);
        auto* plot = new TimePlot(u"All"_s, 1024, sizeOf, 1e6);
        board.addPlot(plot, 1);
        board.resize(800, 500);
        board.show();
        QVERIFY(QTest::qWaitForWindowExposed(&board));
        board.findChild<QAbstractButton*>(u"span0"_s)->click();
        PaintCounter painted;
        plot->installEventFilter(&painted);
        const auto tick = [&](qint64 at) {
            board.setSubject({u"lag"_s, &track, at});
            plot->show(board.frame());
            QCoreApplication::processEvents();
        };
        tick(begin + day);
        QTRY_VERIFY(painted.count > 0);
        QCOMPARE(plot->content().from, begin);
        // Nothing that has been measured is cut off, and less than two columns are left empty.
        const auto end = plot->content().to;
        const auto column = day / plot->columns();
        QVERIFY(end >= begin + day && end - begin - day < column);
        const auto until = painted.count;
        tick(end - 1000);
        tick(end);
        QCOMPARE(plot->content().to, end);
        QCOMPARE(painted.count, until);
        tick(end + 1);
        QCOMPARE_GT(plot->content().to, end);
        QTRY_COMPARE_GT(painted.count, until);
    }

    void freezesWithoutAWordOfThePauseOfTheWrites()
    {
        PlotBoard board({{u"Lag"_s, "lag", sizeOf}}, u"lag"_s);
        board.show();
        QVERIFY(QTest::qWaitForWindowExposed(&board));
        auto* freeze = board.findChild<QPushButton*>(u"chartFreeze"_s);
        QVERIFY(freeze != nullptr && board.isFollowing());
        freeze->click();
        QVERIFY(!board.isFollowing());
        freeze->click();
        QVERIFY(board.isFollowing());
        QVERIFY(!freeze->toolTip().isEmpty());
        static const QRegularExpression ofTheWrites(u"paus|resum|writ|stop"_s,
                                                    QRegularExpression::CaseInsensitiveOption);
        for (const auto* button : board.findChildren<QAbstractButton*>()) {
            for (const auto& text :
                 {button->text(), button->toolTip(), button->accessibleName(), button->accessibleDescription()})
                QVERIFY2(!text.contains(ofTheWrites), qPrintable(text));
        }
    }
};

FLARE_TEST(PlotBoardTest)
#include "tst_plotboard.moc"
