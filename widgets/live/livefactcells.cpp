// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/livefactcells.h"

#include "core/base/units.h"

#include <QCoreApplication>

namespace Flare {

using namespace Qt::StringLiterals;
using Theme::Tone;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Flare::LiveFactRows)
};

} // namespace

FactCell textCell(const QString& text, Tone tone, const QString& hint)
{
    return {text, {}, tone, hint};
}

FactCell textCellOrNull(const QString& text)
{
    return text.isEmpty() ? FactCell() : textCell(text);
}

FactCell yesNoCell(bool yes, Tone toneOfNo, const QString& hint)
{
    return {yes ? Words::tr("yes") : Words::tr("no"), yes, yes ? Tone::Neutral : toneOfNo, yes ? QString() : hint};
}

FactCell sizeCell(const std::optional<qint64>& bytes, Tone tone)
{
    return bytes ? FactCell{sizeText(*bytes), *bytes, tone, {}} : FactCell();
}

FactCell countCell(const std::optional<qint64>& count, Tone toneOfMany, const QString& hint)
{
    if (!count)
        return {};
    return {Theme::countText(*count), *count, *count > 0 ? toneOfMany : Tone::Neutral, *count > 0 ? hint : QString()};
}

FactCell rateCell(const std::optional<double>& bytesPerSecond)
{
    return bytesPerSecond ? FactCell{rateText(*bytesPerSecond), qRound64(*bytesPerSecond), Tone::Neutral, {}}
                          : FactCell();
}

FactCell timeCell(const std::optional<std::chrono::milliseconds>& duration, Tone tone)
{
    return duration ? FactCell{timeText(*duration), qint64{duration->count()}, tone, {}} : FactCell();
}

FactCell lsnCell(const std::optional<Lsn>& lsn)
{
    // Padded to one width, so that the texts sort as the positions do.
    return lsn ? FactCell{lsn->text(), u"%1"_s.arg(lsn->value(), 16, 16, QChar(u'0')), Tone::Neutral, {}} : FactCell();
}

} // namespace Flare
