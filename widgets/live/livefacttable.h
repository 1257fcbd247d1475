// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/monitor/liveframe.h"
#include "widgets/live/factmodel.h"

namespace Flare {

/// A table of what the servers' last answers hold.
struct LiveFactTable
{
    QString name; ///< For settings and tests.
    QString title;
    QString help; ///< What the table is about, in one sentence.
    QString none; ///< What it means that there is no row, in one sentence.
    /// Whose answers it is made of; both if not set.
    std::optional<Side> side;
    QList<FactColumn> columns;
    std::function<QList<FactRow>(const Config& config, const LiveFrame& frame)> rows;
};

} // namespace Flare
