// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/parts/appsettings.h"

#include <QFont>

namespace Flare {

/// Makes the application look as the settings say, at once and in every window, and gives it back as it was when it
/// goes. One at a time, in the window's thread.
class Appearance
{
public:
    Appearance();
    ~Appearance();
    Q_DISABLE_COPY_MOVE(Appearance)

    void apply(const AppSettings& settings);

private:
    QFont m_font; ///< The desktop's.
    AppSettings m_applied;
};

} // namespace Flare
