// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/wayback.h"

#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int triesWhenRefused = 3;
constexpr auto longestRest = 2000ms;
// A second's trouble is no news.
constexpr int triesBeforeWord = 2;
constexpr auto wordEvery = 10s;

/// A server that starts, stops or recovers (57P0x), is full for the moment (53xxx), a lock that was not had in time
/// (55P03), a concurrent change of the same row (XX000, 40xxx); a password command that fails (Config).
bool mayPass(const Error& error)
{
    if (error.kind() == ErrorKind::Connect || error.kind() == ErrorKind::TimedOut || error.kind() == ErrorKind::InDoubt
        || error.kind() == ErrorKind::Config)
        return true;
    const auto& state = error.sqlState();
    return error.kind() == ErrorKind::Sql
        && (state.startsWith("57P") || state.startsWith("53") || state.startsWith("40") || state == "55P03"
            || state == "XX000");
}

Milliseconds restAfter(int tries)
{
    return std::min<Milliseconds>(longestRest, 100ms * (1 << std::min(tries, 8)));
}

} // namespace

WayBack::WayBack(Setup setup)
    : m_setup(std::move(setup))
{
}

Pg::Connection& WayBack::connection(Side side)
{
    auto& connection = m_connections[side];
    if (!connection || !connection->isAlive())
        connection = m_setup.connect(side);
    return *connection;
}

void WayBack::untilDone(Side side, const QString& what, const std::function<void(Pg::Connection&)>& attempt)
{
    auto nextWord = m_setup.clock.now();
    std::optional<int> stopsWhenSaid;
    for (int tries = 1;; ++tries) {
        try {
            attempt(connection(side));
            return;
        } catch (const Error& error) {
            const bool givesUp =
                m_setup.stops.isAbandoned() || (stopsWhenSaid && m_setup.stops.count() > *stopsWhenSaid);
            if (givesUp || (!mayPass(error) && tries >= triesWhenRefused))
                throw error.kind() == ErrorKind::Partial ? error : error.as(ErrorKind::Partial).during(what);
            if (tries >= triesBeforeWord && m_setup.clock.now() >= nextWord) {
                nextWord = m_setup.clock.now() + wordEvery;
                stopsWhenSaid = m_setup.stops.count();
                m_setup.warn(Text::tr("%1 does not succeed yet and is tried again: %2 Another stop gives up.")
                                 .arg(what, error.message()));
            }
        }
        rest(tries, stopsWhenSaid);
    }
}

// Looks at the stops meanwhile, so that a person who gives up is not kept waiting.
void WayBack::rest(int tries, std::optional<int> stopsSeen) const
{
    auto& clock = m_setup.clock;
    const auto until = clock.now() + restAfter(tries);
    while (clock.now() < until && !m_setup.stops.isAbandoned() && !(stopsSeen && m_setup.stops.count() > *stopsSeen))
        clock.sleepUntil(std::min(until, clock.now() + 50ms), {});
}

} // namespace Flare
