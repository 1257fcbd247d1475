// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/units.h"

#include "core/base/text.h"

#include <QLocale>

namespace Flare {

using namespace Qt::StringLiterals;

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1);
}

QString rateText(double bytesPerSecond)
{
    return Text::tr("%1/s").arg(sizeText(qRound64(bytesPerSecond)));
}

QString timeText(std::chrono::milliseconds duration)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    const auto seconds = qint64{duration.count()} / 1000;
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    if (seconds < 10)
        return Text::tr("%1 s").arg(QLocale().toString(double(duration.count()) / 1000, 'f', 1));
    if (seconds < minute)
        return Text::tr("%1 s").arg(seconds);
    if (seconds < hour)
        return Text::tr("%1 min %2 s").arg(QString::number(seconds / minute), two(seconds % minute));
    if (seconds < day)
        return Text::tr("%1 h %2 min").arg(QString::number(seconds / hour), two(seconds % hour / minute));
    return Text::tr("%1 d %2 h").arg(QString::number(seconds / day), two(seconds % day / hour));
}

QString latencyText(std::chrono::nanoseconds duration)
{
    const auto milli = std::chrono::duration<double, std::milli>(duration).count();
    if (milli >= 1000)
        return timeText(std::chrono::milliseconds(qRound64(milli)));
    const int decimals = milli < 1 ? 2 : milli < 100 ? 1 : 0;
    return Text::tr("%1 ms").arg(QLocale().toString(milli, 'f', decimals));
}

} // namespace Flare
