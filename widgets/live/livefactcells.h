// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"
#include "widgets/live/factmodel.h"

#include <chrono>
#include <optional>

namespace Flare {

// The cells of tables about servers. What has no value becomes NULL; a tone other than neutral is an alarm.

[[nodiscard]] FactCell textCell(const QString& text, Theme::Tone tone = Theme::Tone::Neutral, const QString& hint = {});
/// NULL for an empty text.
[[nodiscard]] FactCell textCellOrNull(const QString& text);
/// The hint is for a "no".
[[nodiscard]] FactCell yesNoCell(bool yes, Theme::Tone toneOfNo = Theme::Tone::Neutral, const QString& hint = {});
[[nodiscard]] FactCell sizeCell(const std::optional<qint64>& bytes, Theme::Tone tone = Theme::Tone::Neutral);
/// Tone and hint are for a count above zero.
[[nodiscard]] FactCell countCell(const std::optional<qint64>& count, Theme::Tone toneOfMany = Theme::Tone::Neutral,
                                 const QString& hint = {});
[[nodiscard]] FactCell rateCell(const std::optional<double>& bytesPerSecond);
/// Any duration that is at least a millisecond converts.
[[nodiscard]] FactCell timeCell(const std::optional<std::chrono::milliseconds>& duration,
                                Theme::Tone tone = Theme::Tone::Neutral);
[[nodiscard]] FactCell lsnCell(const std::optional<Lsn>& lsn);

} // namespace Flare
