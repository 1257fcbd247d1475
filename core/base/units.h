// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace Flare {

/// For people, in their language: "7.4 MiB".
[[nodiscard]] QString sizeText(qint64 bytes);
/// "2.1 MiB/s".
[[nodiscard]] QString rateText(double bytesPerSecond);
/// Two units at most, for what a person waits for: "0.3 s", "12 s", "3 min 05 s", "2 h 10 min", "4 d 3 h".
[[nodiscard]] QString timeText(std::chrono::milliseconds duration);

/// For what a computer waits for: "0.42 ms", "12 ms", "1.2 s".
[[nodiscard]] QString latencyText(std::chrono::nanoseconds duration);

} // namespace Flare
