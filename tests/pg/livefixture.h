// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/liveframe.h"
#include "core/monitor/livemonitor.h"
#include "tests/pg/pausefixture.h"
#include "tests/shared/manualclock.h"

#include <mutex>

namespace Flare::Test {

/// A subscription that a monitor looks at ten times a second, with rates of a second instead of ten, and the same
/// asked by hand.
class LiveFixture : public PauseFixture
{
public:
    static constexpr RateWindows windows{
        .rate = Milliseconds(1000), .glance = Milliseconds(500), .longest = Milliseconds(3000)};

    /// With QVERIFY: the test has failed if nothing streams afterwards.
    void start(PairVersions versions, const std::function<void(Config&)>& change = {});
    void stop();

    [[nodiscard]] LiveFrame frame();
    [[nodiscard]] LinkReading link() { return frame().links.first(); }
    /// Of everything that was shown since the start, or since it was forgotten.
    [[nodiscard]] bool wasEver(const std::function<bool(const LiveFrame&)>& condition);
    void forgetWhatWasShown();
    /// The longest time from the begin of a look at the publisher to the end of the next, of all that was shown.
    [[nodiscard]] Clock::TimePoint::duration longestGap();
    /// With QVERIFY: a rate that was shown since the start, or since it was forgotten, is never always below or always
    /// above what was measured by hand over the same time. How long something takes that still lies ahead is not
    /// compared, because nobody can promise it on a busy machine.
    void rateSurrounds(double mean, const std::function<std::optional<double>(const LiveFrame&)>& rate);
    /// The same for an estimate: what is left, divided by the rate that is shown beside it, to a second's rounding.
    static bool isEstimate(std::chrono::seconds shown, double left, double rate);

    /// One figure of the publisher about the subscription's slot: s is pg_replication_slots, r pg_stat_replication.
    [[nodiscard]] qint64 byHand(const QString& expression) const;
    [[nodiscard]] qint64 lagByHand() const;
    /// How far the subscriber has come, in WAL of the publisher: the later of what it has applied and confirmed, which
    /// is what the monitor knows. As bytes since 0/0.
    [[nodiscard]] qint64 arrivedByHand() const;
    void write(int rows) const;

    /// Waits for a look at that server that has begun after this call, and returns its frame. With QVERIFY.
    [[nodiscard]] LiveFrame nextFrame(Side side = Side::Publisher);
    /// Until every rate is of looks that have begun after this call. With QVERIFY.
    void passTheWindows();

    /// For what is looked at seldom: once, unless it is moved.
    ManualClock m_clock;

private:
    Redactor m_redactor;
    std::unique_ptr<Credentials> m_credentials;
    std::mutex m_mutex;
    std::unique_ptr<LiveState> m_state;
    QList<LiveFrame> m_shown;
    std::unique_ptr<LiveMonitor> m_monitor;
};

} // namespace Flare::Test
