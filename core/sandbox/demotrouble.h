// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/demomigration.h"

#include <memory>

namespace Flare {

/// What goes wrong in migrations, done on purpose to the two servers of a demo, which it can reach no others than: to
/// see how it shows, and what helps. Used by one thread. Throws Error where the demo is not as far as that.
class DemoTrouble
{
public:
    enum class Kind { EndedWalsender, DuplicateKey, StoppedSubscriber, LongTransaction, LockedTable };

    /// The demo must outlive it.
    explicit DemoTrouble(DemoMigration& demo);

    /// Whether it lasts until it is ended; any other mends itself.
    [[nodiscard]] static bool lasts(Kind kind) { return kind != Kind::EndedWalsender; }
    /// Of one that lasts: whether it was begun and not ended.
    [[nodiscard]] bool isOn(Kind kind) const;
    /// Says in full sentences what was done, what comes of it, and how it ends.
    [[nodiscard]] QString begin(Kind kind);
    /// Says what was taken back.
    [[nodiscard]] QString end(Kind kind);

private:
    [[nodiscard]] QString endWalsender();
    [[nodiscard]] QString insertDuplicate();
    [[nodiscard]] QString removeDuplicate();

    DemoMigration& m_demo;
    qint64 m_duplicate = 0; ///< The key of the row that is in the way; 0: none is.
    std::unique_ptr<Pg::Connection> m_transaction;
    std::unique_ptr<Pg::Connection> m_lock;
};

} // namespace Flare
