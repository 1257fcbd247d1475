// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/stallwatch.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

namespace Flare::Test {

using namespace std::chrono_literals;

namespace {

constexpr auto interval = 2ms;

} // namespace

StallWatch::StallWatch()
    : m_mainThread(gettid())
    , m_thread([this](const std::stop_token& stop) { watch(stop); })
{
}

StallWatch::~StallWatch()
{
    m_thread.request_stop();
    m_thread.join();
    // The last event may still be on its way to this object.
    QCoreApplication::sendPostedEvents(QCoreApplication::instance(), QEvent::MetaCall);
}

// The second number of schedstat: nanoseconds that the thread was ready to run and did not.
StallWatch::Clock::duration StallWatch::waitedForCore() const
{
    QFile file(QStringLiteral("/proc/self/task/%1/schedstat").arg(m_mainThread));
    if (!file.open(QIODevice::ReadOnly))
        return Clock::duration::zero();
    return std::chrono::nanoseconds(file.readAll().split(' ').value(1).toLongLong());
}

void StallWatch::watch(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        if (m_posted.load() == Clock::time_point::max()) {
            m_waitedBefore = waitedForCore();
            m_posted = Clock::now();
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [this] {
                    // In this order: what passes between the two is no stall.
                    const auto since = Clock::now() - m_posted.load();
                    const auto waited = waitedForCore() - m_waitedBefore.load();
                    m_longest = std::max(m_longest.load(), since - waited);
                    m_posted = Clock::time_point::max();
                },
                Qt::QueuedConnection);
        }
        std::this_thread::sleep_for(interval);
    }
}

std::chrono::milliseconds StallWatch::longest() const
{
    const auto posted = m_posted.load();
    const auto waiting = posted == Clock::time_point::max() ? Clock::duration::zero() : Clock::now() - posted;
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::max(m_longest.load(), waiting));
}

} // namespace Flare::Test
