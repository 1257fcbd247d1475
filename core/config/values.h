// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace Flare {

/// The forms of the file's values. No value when the text does not have the form.

/// Digits only: no sign, no leading zero (octal to some readers), no exponent.
[[nodiscard]] std::optional<qint64> parseInteger(QStringView text);

/// true, yes, on and their opposites, in any case.
[[nodiscard]] std::optional<bool> parseBoolean(QStringView text);

/// "90", "90s", "1m30s", "2h": whole seconds; a number alone counts seconds, "min" is a synonym of "m".
[[nodiscard]] std::optional<std::chrono::seconds> parseDuration(QStringView text);

/// "1048576", "1MB", "16 MiB", "1kB": bytes; units are powers of 1024, as PostgreSQL's settings have them.
[[nodiscard]] std::optional<qint64> parseSize(QStringView text);

} // namespace Flare
