// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace Flare {

/// What a person may choose about the window, kept in the user's settings. No password and no server is among it.
struct AppSettings
{
    enum class Scheme { Desktop, Light, Dark };
    enum class Times { Utc, Local };

    static constexpr int leastFontPercent = 80;
    static constexpr int mostFontPercent = 200;

    Scheme scheme = Scheme::Desktop;
    int fontPercent = 100; ///< Of the desktop's font, between the two limits.
    Times times = Times::Utc;
    bool notifications = true; ///< For somebody who looks at another window.

    bool operator==(const AppSettings&) const = default;
};

/// What was stored; the defaults for what was not, or makes no sense.
[[nodiscard]] AppSettings storedSettings();
void storeSettings(const AppSettings& settings);

} // namespace Flare
