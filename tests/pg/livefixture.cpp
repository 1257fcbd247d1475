// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/livefixture.h"

#include "tests/shared/testprogram.h"

#include <QTest>

#include <algorithm>

namespace Flare::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void LiveFixture::start(PairVersions versions, const std::function<void(Config&)>& change)
{
    m_slot = m_names.subscription;
    prepare(versions);
    m_config.cutover.lagThreshold = 0;
    if (change)
        change(m_config);
    m_credentials = std::make_unique<Credentials>(m_config, m_redactor);
    m_state = std::make_unique<LiveState>(m_config, QList<SubscriptionName>(), windows);
    m_shown.clear();
    m_monitor = std::make_unique<LiveMonitor>(
        m_config, *m_credentials,
        [this](const LiveSample& sample) {
            const std::lock_guard lock(m_mutex);
            m_state->take(sample);
            m_shown.append(m_state->frame());
        },
        LiveMonitor::Options{100ms, u"pg-flare/monitor"_s, m_clock});
    m_monitor->start();
    QTRY_COMPARE_WITH_TIMEOUT(link().state, LinkState::Streaming, patience);
}

void LiveFixture::stop()
{
    m_monitor.reset();
    remove();
}

LiveFrame LiveFixture::frame()
{
    const std::lock_guard lock(m_mutex);
    return m_state->frame();
}

LiveFrame LiveFixture::nextFrame(Side side)
{
    const auto begin = Clock::system().now();
    LiveFrame next;
    const bool came = QTest::qWaitFor(
        [&] {
            next = frame();
            const auto& last = next.server(side).last;
            return last && last->when - last->took >= begin;
        },
        patience);
    if (!came)
        QTest::qFail("The monitor looks no more.", __FILE__, __LINE__);
    return next;
}

void LiveFixture::passTheWindows()
{
    const auto begin = nextFrame().publisher.last->when;
    QTRY_VERIFY_WITH_TIMEOUT(frame().publisher.last->when - begin > windows.longest, patience);
}

bool LiveFixture::wasEver(const std::function<bool(const LiveFrame&)>& condition)
{
    const std::lock_guard lock(m_mutex);
    return std::any_of(m_shown.begin(), m_shown.end(), condition);
}

void LiveFixture::forgetWhatWasShown()
{
    const std::lock_guard lock(m_mutex);
    m_shown.clear();
}

Clock::TimePoint::duration LiveFixture::longestGap()
{
    const std::lock_guard lock(m_mutex);
    Clock::TimePoint::duration longest{0};
    std::optional<Clock::TimePoint> begin;
    for (const auto& frame : std::as_const(m_shown)) {
        const auto& last = frame.publisher.last;
        if (!last)
            continue;
        longest = std::max(longest, last->when - begin.value_or(last->when));
        begin = last->when - last->took;
    }
    return longest;
}

void LiveFixture::rateSurrounds(double mean, const std::function<std::optional<double>(const LiveFrame&)>& rate)
{
    QList<double> shown;
    {
        const std::lock_guard lock(m_mutex);
        for (const auto& frame : std::as_const(m_shown)) {
            if (const auto value = rate(frame))
                shown.append(*value);
        }
    }
    QVERIFY(!shown.isEmpty());
    const auto [least, most] = std::minmax_element(shown.begin(), shown.end());
    // The windows of the rate do not fill the time to the last moment.
    constexpr double margin = 1.25;
    QVERIFY2(*least <= mean * margin && mean <= *most * margin,
             qPrintable(u"%1 by hand, %2 to %3 shown"_s.arg(mean).arg(*least).arg(*most)));
}

bool LiveFixture::isEstimate(std::chrono::seconds shown, double left, double rate)
{
    return std::abs(static_cast<double>(shown.count()) - left / rate) <= 1;
}

qint64 LiveFixture::byHand(const QString& expression) const
{
    return sqlValue(m_pair->publisher(), u"postgres"_s,
                    u"SELECT (%1)::bigint FROM pg_replication_slots s LEFT JOIN pg_stat_replication r"
                    " ON r.pid = s.active_pid WHERE s.slot_name = %2"_s.arg(expression, quotedLiteral(m_slot)))
        .toLongLong();
}

qint64 LiveFixture::lagByHand() const
{
    return byHand(u"pg_current_wal_lsn() - s.confirmed_flush_lsn"_s);
}

qint64 LiveFixture::arrivedByHand() const
{
    const auto applied =
        sqlValue(m_pair->subscriber(), m_names.database,
                 u"SELECT o.remote_lsn - '0/0'::pg_lsn FROM pg_replication_origin_status o"
                 " JOIN pg_subscription s ON o.external_id = 'pg_' || s.oid WHERE s.subname = %1"_s.arg(
                     quotedLiteral(m_names.subscription)));
    return std::max(applied.toLongLong(), byHand(u"s.confirmed_flush_lsn - '0/0'"_s));
}

void LiveFixture::write(int rows) const
{
    onPublisher(
        u"INSERT INTO app.\"Order.Line\" (note) SELECT repeat('x', 200) FROM generate_series(1, %1)"_s.arg(rows));
}

} // namespace Flare::Test
