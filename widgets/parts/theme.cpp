// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/theme.h"

#include "core/base/units.h"

#include <QApplication>
#include <QFontDatabase>
#include <QLocale>
#include <QPalette>

#include <cmath>

namespace Flare::Theme {

using namespace Qt::StringLiterals;

namespace {

// Of the application object, which every part of the window reaches and which ends with it.
constexpr auto localTimes = "flareLocalTimes";

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
    case RunbookStep::State::Running:
        return Tone::Active;
    case RunbookStep::State::Blocked:
    case RunbookStep::State::Optional:
        return Tone::Neutral;
    case RunbookStep::State::Unknown:
        return Tone::Muted;
    }
    Q_UNREACHABLE();
}

Tone toneOf(LinkState state)
{
    switch (state) {
    case LinkState::Streaming:
        return Tone::Good;
    case LinkState::Copying:
    case LinkState::CatchingUp:
    case LinkState::Connecting:
        return Tone::Active;
    case LinkState::Disabled:
    case LinkState::NoSubscription:
    case LinkState::NotConnected:
    case LinkState::SlotAtRisk:
        return Tone::Warning;
    case LinkState::NoSlot:
    case LinkState::SlotLost:
    case LinkState::Incomplete:
    case LinkState::Stalled:
    case LinkState::Failing:
        return Tone::Bad;
    case LinkState::Absent:
        return Tone::Neutral;
    case LinkState::Unknown:
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

QColor accentColour(const QPalette& palette)
{
    const auto luminance = [](const QColor& colour) {
        const auto part = [](float value) {
            return value <= 0.03928F ? value / 12.92F : std::pow((value + 0.055F) / 1.055F, 2.4F);
        };
        return 0.2126F * part(colour.redF()) + 0.7152F * part(colour.greenF()) + 0.0722F * part(colour.blueF());
    };
    auto accent = palette.color(QPalette::Active, QPalette::Highlight);
    // White has a luminance of 1.
    while (1.05F / (luminance(accent) + 0.05F) < 4.5F)
        accent = accent.darker(106);
    return accent;
}

QFont fixedFont()
{
    auto font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    const auto ordinary = QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
    if (ordinary > 0 && font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * QApplication::font().pointSizeF() / ordinary);
    return font;
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

void showTimesIn(AppSettings::Times times)
{
    qApp->setProperty(localTimes, times == AppSettings::Times::Local);
}

AppSettings::Times shownTimes()
{
    return qApp->property(localTimes).toBool() ? AppSettings::Times::Local : AppSettings::Times::Utc;
}

QString zoneText(const QDateTime& time)
{
    return shownTimes() == AppSettings::Times::Utc ? u"UTC"_s : time.toLocalTime().timeZoneAbbreviation();
}

QString breakable(const QString& text)
{
    constexpr int longWord = 24;
    constexpr int piece = 8;
    const QChar zeroWidthSpace(0x200b);
    QString broken;
    qsizetype start = 0;
    while (start < text.size()) {
        auto end = start;
        while (end < text.size() && !text.at(end).isSpace())
            ++end;
        for (auto at = start; at < end; ++at) {
            if (end - start > longWord && at > start && (at - start) % piece == 0)
                broken += zeroWidthSpace;
            broken += text.at(at);
        }
        if (end < text.size())
            broken += text.at(end);
        start = end + 1;
    }
    return broken;
}

QString clockText(const QDateTime& time)
{
    if (shownTimes() == AppSettings::Times::Utc)
        return time.toUTC().toString(u"HH:mm:ss'Z'");
    return time.toLocalTime().toString(u"HH:mm:ss ") + zoneText(time);
}

QString markedIdentifier(SystemIdentifier identifier, const QPalette& palette)
{
    const auto text = identifier.grouped();
    const auto rest = text.chopped(std::min<qsizetype>(7, text.size()));
    return u"<span style='white-space:nowrap'>%1<span style='background:%2;color:%3'>&nbsp;<b>%4</b>&nbsp;</span></span>"_s
        .arg(rest, palette.color(QPalette::Text).name(), palette.color(QPalette::Base).name(), text.right(7));
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
