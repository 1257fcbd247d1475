// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/stoprequests.h"
#include "core/pg/connection.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace Flare {

/// How a run gives back what it has taken: over connections of its own, which no stop reaches, no budget limits and no
/// rest after a refused login delays. Belongs to the run's thread.
class WayBack
{
public:
    struct Setup
    {
        /// Connects as superuser to the maintenance database.
        std::function<std::unique_ptr<Pg::Connection>(Side)> connect;
        /// Tells the person.
        std::function<void(const QString&)> warn;
        const StopRequests& stops;
        Clock& clock = Clock::system();
    };
    explicit WayBack(Setup setup);

    /// Opened at the first call: before something is taken, so that it is there when it must be given back.
    Pg::Connection& connection(Side side);

    /// Runs the attempt until it succeeds. What may pass by itself (a lost link, a server that recovers, a timeout) is
    /// tried again for as long as it takes, saying so all the time; a person who asks to stop after the first such word
    /// ends that. Any other error is tried three times.
    /// @param what a sentence's beginning: "Giving back the access to shop".
    /// Throws Error(Partial), or what the attempt has thrown if that is Partial itself.
    void untilDone(Side side, const QString& what, const std::function<void(Pg::Connection&)>& attempt);

private:
    void rest(int tries, std::optional<int> stopsSeen) const;

    Setup m_setup;
    std::map<Side, std::unique_ptr<Pg::Connection>> m_connections;
};

} // namespace Flare
