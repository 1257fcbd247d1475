// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace Flare {

/// Gives the sentences of the core their translation context: Text::tr("…").
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Flare)
};

} // namespace Flare
