// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/outlinestyle.h"

#include "tests/shared/testprogram.h"

#include <QApplication>
#include <QCheckBox>
#include <QImage>
#include <QLineEdit>
#include <QTest>

#include <cmath>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b, 0x2b, 0x2b), QColor(0x1e, 0x1e, 0x1e));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    return palette;
}

/// By how much the lightest point in the row that goes through the middle stands out from the window, 0 to 1.
qreal contrast(QWidget& widget, const QRect& part)
{
    const auto image = widget.grab().toImage();
    const auto ground = widget.palette().color(QPalette::Window).lightnessF();
    qreal most = 0;
    for (int x = part.left(); x <= part.right(); ++x)
        most = std::max<qreal>(most, image.pixelColor(x, part.center().y()).lightnessF() - ground);
    return most;
}

} // namespace

class OutlineStyleTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(u"Fusion"_s); }
    void init() { QApplication::setPalette(darkPalette()); }

    void outlinesAnEmptyCheckBoxInTheDark()
    {
        QCheckBox box;
        const QRect indicator(0, 0, 20, box.sizeHint().height());
        box.resize(indicator.size());
        OutlineStyle style(u"Fusion"_s);
        const auto before = contrast(box, indicator);
        box.setStyle(&style);
        QVERIFY2(contrast(box, indicator) > before + 0.15, qPrintable(QString::number(contrast(box, indicator))));
    }

    void outlinesAFieldInTheDark()
    {
        QLineEdit field;
        field.resize(100, field.sizeHint().height());
        OutlineStyle style(u"Fusion"_s);
        const QRect edge(0, 0, 3, field.height());
        const auto before = contrast(field, edge);
        field.setStyle(&style);
        QVERIFY2(contrast(field, edge) > before + 0.15, qPrintable(QString::number(contrast(field, edge))));
    }

    void changesNothingInTheLight()
    {
        QApplication::setPalette(QPalette(QColor(0xf0, 0xf0, 0xf0)));
        QLineEdit field;
        QStyle* plain = QApplication::style();
        field.resize(100, field.sizeHint().height());
        field.setStyle(plain);
        const auto before = field.grab().toImage();
        OutlineStyle style(plain->name());
        field.setStyle(&style);
        QCOMPARE(field.grab().toImage(), before);
    }
};

FLARE_TEST(OutlineStyleTest)
#include "tst_outlinestyle.moc"
