// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"
#include "core/base/side.h"
#include "core/config/config.h"
#include "core/engine/event.h"
#include "core/migration/runbook.h"
#include "widgets/parts/appsettings.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

#include <chrono>

class QPalette;

/// How things look and are written everywhere in the window. The two servers differ in colour, symbol, side and word;
/// a state is always a symbol and a word, its colour only helps (Okabe and Ito's palette, tellable apart by everybody).
namespace Flare::Theme {

/// How something stands, wherever it is shown.
enum class Tone { Neutral, Good, Warning, Bad, Active, Muted };

[[nodiscard]] bool isDark(const QPalette& palette);
/// Contrast of at least 3:1 on the palette's ground.
[[nodiscard]] QColor sideColour(Side side);
/// "■" and "●".
[[nodiscard]] QString sideSymbol(Side side);
/// "Publisher" and "Subscriber", in the language of the window.
[[nodiscard]] QString sideWord(Side side);

/// For text and symbols on the palette's base, contrast of at least 4.5:1.
[[nodiscard]] QColor toneColour(Tone tone, const QPalette& palette);
/// One character of text: ✔ ▲ ⛔ ▶ ○.
[[nodiscard]] QString toneSymbol(Tone tone);
[[nodiscard]] Tone toneOf(RunbookStep::State state);
[[nodiscard]] Tone toneOf(LinkState state);
[[nodiscard]] Tone toneOf(Outcome::Status status);

/// The desktop's accent, dark enough for white text (4.5:1).
[[nodiscard]] QColor accentColour(const QPalette& palette);

/// As large, beside the desktop's, as the application's font is.
[[nodiscard]] QFont fixedFont();
/// Bold, and larger than the ordinary one by that factor.
[[nodiscard]] QFont headingFont(double factor = 1.15);

/// "1.2 MiB" in the user's locale; a dash for no value.
[[nodiscard]] QString bytesText(std::optional<qint64> bytes);
[[nodiscard]] QString countText(qint64 count);
/// "0.4 s", "12 s", "3:07", "1:02:03".
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);
/// The text with places to break in its long words, which a label would cut off: names of 63 letters. Not for what is
/// copied, since they stay in it.
[[nodiscard]] QString breakable(const QString& text);
/// In which zone the window tells times from now on. What is exported stays in UTC.
void showTimesIn(AppSettings::Times times);
[[nodiscard]] AppSettings::Times shownTimes();
/// "UTC", or what the local zone is called at that time.
[[nodiscard]] QString zoneText(const QDateTime& time);
/// "12:04:31Z" as the servers' logs and the audit log have it, or "13:04:31 CET".
[[nodiscard]] QString clockText(const QDateTime& time);
/// Rich text in which the last six digits stand out: the leading ones are alike for clusters of the same day.
[[nodiscard]] QString markedIdentifier(SystemIdentifier identifier, const QPalette& palette);
/// Each digit apart, for a screen reader.
[[nodiscard]] QString spokenIdentifier(SystemIdentifier identifier);
/// "PRODUCTION"; empty where the file names no environment.
[[nodiscard]] QString environmentText(Environment environment);

} // namespace Flare::Theme
