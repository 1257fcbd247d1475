// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/appearance.h"

#include "widgets/parts/theme.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>
#include <QWidget>

namespace Flare {

namespace {

QPalette withText(QPalette palette, const QColor& text, const QColor& disabled)
{
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, disabled);
    palette.setColor(QPalette::PlaceholderText, disabled);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

QPalette lightPalette()
{
    QPalette palette(QColor(0xef, 0xef, 0xef), QColor(0xef, 0xef, 0xef));
    palette.setColor(QPalette::Base, Qt::white);
    palette.setColor(QPalette::AlternateBase, QColor(0xf6, 0xf6, 0xf6));
    palette.setColor(QPalette::ToolTipBase, QColor(0xff, 0xff, 0xdc));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xa0));
    palette.setColor(QPalette::Link, QColor(0x00, 0x5f, 0x96));
    return withText(palette, QColor(0x11, 0x11, 0x11), QColor(0x76, 0x76, 0x76));
}

QPalette darkPalette()
{
    QPalette palette(QColor(0x38, 0x38, 0x38), QColor(0x2b, 0x2b, 0x2b));
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x26, 0x26));
    palette.setColor(QPalette::ToolTipBase, QColor(0x38, 0x38, 0x38));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xa0));
    palette.setColor(QPalette::Link, QColor(0x6c, 0xb6, 0xe8));
    return withText(palette, QColor(0xe6, 0xe6, 0xe6), QColor(0x99, 0x99, 0x99));
}

QPalette paletteOf(AppSettings::Scheme scheme)
{
    switch (scheme) {
    case AppSettings::Scheme::Desktop:
        return {}; // One that sets nothing makes Qt follow the desktop.
    case AppSettings::Scheme::Light:
        return lightPalette();
    case AppSettings::Scheme::Dark:
        return darkPalette();
    }
    Q_UNREACHABLE();
}

// Qt itself tells them only while the event loop runs, and the first window is made before.
void tellWidgets(QEvent::Type change)
{
    for (auto* widget : QApplication::allWidgets()) {
        QEvent event(change);
        QApplication::sendEvent(widget, &event);
    }
}

// A heading has a size of its own, which Qt leaves alone when that of the application changes.
void scaleOwnFonts(double factor)
{
    for (auto* widget : QApplication::allWidgets()) {
        auto font = widget->font();
        if (!widget->testAttribute(Qt::WA_SetFont) || (font.resolveMask() & QFont::SizeResolved) == 0)
            continue;
        font.setPointSizeF(font.pointSizeF() * factor);
        widget->setFont(font);
    }
}

} // namespace

Appearance::Appearance()
    : m_font(QApplication::font())
{
}

Appearance::~Appearance()
{
    apply({});
}

void Appearance::apply(const AppSettings& settings)
{
    Theme::showTimesIn(settings.times);
    if (settings.scheme != m_applied.scheme) {
        QApplication::setPalette(paletteOf(settings.scheme));
        tellWidgets(QEvent::ApplicationPaletteChange);
    }
    if (settings.fontPercent != m_applied.fontPercent) {
        auto font = m_font;
        font.setPointSizeF(font.pointSizeF() * settings.fontPercent / 100);
        QApplication::setFont(font);
        tellWidgets(QEvent::ApplicationFontChange);
        scaleOwnFonts(double(settings.fontPercent) / m_applied.fontPercent);
    }
    m_applied = settings;
    for (auto* widget : QApplication::allWidgets())
        widget->update();
}

} // namespace Flare
