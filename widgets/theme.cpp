// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include "core/base/units.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLocale>
#include <QPalette>

namespace Flare::Theme {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Flare::Theme)
};

} // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Base).lightnessF() < 0.5F;
}

QColor sideColour(Side side)
{
    return side == Side::Publisher ? QColor(0x00, 0x72, 0xb2) : QColor(0xb3, 0x6b, 0x00);
}

QString sideSymbol(Side side)
{
    return side == Side::Publisher ? u"■"_s : u"●"_s;
}

QString sideWord(Side side)
{
    return side == Side::Publisher ? Words::tr("Publisher") : Words::tr("Subscriber");
}

QColor toneColour(Tone tone, const QPalette& palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Neutral:
        return palette.color(QPalette::Text);
    case Tone::Good:
        return dark ? QColor(0x4c, 0xc3, 0x8a) : QColor(0x00, 0x6b, 0x4f);
    case Tone::Warning:
        return dark ? QColor(0xf0, 0xc0, 0x40) : QColor(0x85, 0x56, 0x00);
    case Tone::Bad:
        return dark ? QColor(0xff, 0x8a, 0x8a) : QColor(0xb3, 0x00, 0x1b);
    case Tone::Active:
        return dark ? QColor(0x6c, 0xb6, 0xe8) : QColor(0x00, 0x5f, 0x96);
    case Tone::Muted:
        return dark ? QColor(0xa8, 0xa8, 0xa8) : QColor(0x5f, 0x5f, 0x5f);
    }
    Q_UNREACHABLE();
}

QString toneSymbol(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
        return u"○"_s;
    case Tone::Good:
        return u"✔"_s;
    case Tone::Warning:
        return u"▲"_s;
    case Tone::Bad:
        return u"✖"_s;
    case Tone::Active:
        return u"▶"_s;
    case Tone::Muted:
        return u"?"_s;
    }
    Q_UNREACHABLE();
}

Tone toneOf(RunbookStep::State state)
{
    switch (state) {
    case RunbookStep::State::Done:
        return Tone::Good;
    case RunbookStep::State::Ready:
        return Tone::Active;
    case RunbookStep::State::Blocked:
    case RunbookStep::State::Optional:
        return Tone::Neutral;
    case RunbookStep::State::Unknown:
        return Tone::Muted;
    }
    Q_UNREACHABLE();
}

Tone toneOf(SubscriptionLink::State state)
{
    switch (state) {
    case SubscriptionLink::State::Streaming:
        return Tone::Good;
    case SubscriptionLink::State::Copying:
        return Tone::Active;
    case SubscriptionLink::State::Disabled:
    case SubscriptionLink::State::SlotOnly:
        return Tone::Warning;
    case SubscriptionLink::State::Broken:
        return Tone::Bad;
    case SubscriptionLink::State::Absent:
        return Tone::Neutral;
    case SubscriptionLink::State::Unknown:
        return Tone::Muted;
    }
    Q_UNREACHABLE();
}

Tone toneOf(Outcome::Status status)
{
    switch (status) {
    case Outcome::Status::Succeeded:
        return Tone::Good;
    case Outcome::Status::Failed:
        return Tone::Bad;
    case Outcome::Status::Cancelled:
    case Outcome::Status::InDoubt:
        return Tone::Warning;
    }
    Q_UNREACHABLE();
}

QFont fixedFont()
{
    return QFontDatabase::systemFont(QFontDatabase::FixedFont);
}

QFont headingFont(double factor)
{
    auto font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * factor);
    font.setBold(true);
    return font;
}

QString bytesText(std::optional<qint64> bytes)
{
    return bytes ? sizeText(*bytes) : u"–"_s;
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString durationText(std::chrono::milliseconds duration)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(duration).count();
    if (seconds < 10)
        return Words::tr("%1 s").arg(QLocale().toString(double(duration.count()) / 1000, 'f', 1));
    if (seconds < 60)
        return Words::tr("%1 s").arg(seconds);
    const auto two = [](qint64 number) { return u"%1"_s.arg(number, 2, 10, QLatin1Char('0')); };
    if (seconds < 3600)
        return QString::number(seconds / 60) + u':' + two(seconds % 60);
    return QString::number(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
}

QString clockText(const QDateTime& time)
{
    return time.toUTC().toString(u"HH:mm:ss'Z'");
}

QString spokenIdentifier(SystemIdentifier identifier)
{
    QStringList digits;
    const auto text = identifier.text();
    for (const auto digit : text)
        digits.append(digit);
    return digits.join(u' ');
}

QString environmentText(Environment environment)
{
    switch (environment) {
    case Environment::Unspecified:
        return {};
    case Environment::Production:
        return Words::tr("PRODUCTION");
    case Environment::Staging:
        return Words::tr("STAGING");
    case Environment::Demo:
        return Words::tr("DEMO");
    }
    Q_UNREACHABLE();
}

} // namespace Flare::Theme
