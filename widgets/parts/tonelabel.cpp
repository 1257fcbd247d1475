// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/tonelabel.h"

#include <QEvent>
#include <QScopedValueRollback>

namespace Flare {

void ToneLabel::tell(Theme::Tone tone, const QString& sentence)
{
    m_tone = tone;
    colour();
    // What can be copied, the hash of a chain for instance, must arrive as it is.
    const bool isCopied = (textInteractionFlags() & Qt::TextSelectableByMouse) != 0;
    setText(Theme::toneSymbol(tone) + u' ' + (isCopied ? sentence : Theme::breakable(sentence)));
}

void ToneLabel::changeEvent(QEvent* event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_tone && !m_colouring)
        colour();
}

// A colour of its own is itself a change of the palette.
void ToneLabel::colour()
{
    const QScopedValueRollback guard(m_colouring, true);
    setPalette({});
    auto colours = palette();
    colours.setColor(QPalette::WindowText, Theme::toneColour(*m_tone, colours));
    setPalette(colours);
}

} // namespace Flare
