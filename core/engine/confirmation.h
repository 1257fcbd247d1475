// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/operation.h"

#include <optional>

namespace Flare {

/// Proof that a person knows which server a plan changes. A destructive plan does not run without one; it can only
/// check the target that the file chose, never choose another.
class Confirmation
{
public:
    /// For plans that need none. Throws Error(NotConfirmed) for a destructive one.
    [[nodiscard]] static Confirmation notNeededFor(const Plan& plan);
    /// The entry is the whole system_identifier of the plan's target or its last digits, spaces ignored.
    /// Throws Error(NotConfirmed), with its own sentence when the entry is the other server's.
    [[nodiscard]] static Confirmation check(const Plan& plan, const Config& config, const QString& entry);

    [[nodiscard]] const QString& entry() const { return m_entry; }

private:
    explicit Confirmation(QString entry);
    QString m_entry;
};

/// How many last digits tell the two servers apart: six, or more if both end alike.
[[nodiscard]] int digitsToConfirm(const Config& config);

} // namespace Flare
