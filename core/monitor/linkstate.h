// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/topology.h"

namespace Flare {

/// What kept a side from telling its part of a subscription; empty where it did.
struct LinkGaps
{
    QString publisher;
    QString subscriber;
};

/// Sets the state of a link, and the sentence on it, from its other members. Pure.
void judgeLink(SubscriptionLink& link, const QList<TableState>& states, const LinkGaps& gaps);

} // namespace Flare
