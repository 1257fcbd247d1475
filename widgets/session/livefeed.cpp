// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/livefeed.h"

namespace Flare {

using namespace std::chrono_literals;

namespace {

constexpr Milliseconds calm = 1s;
constexpr Milliseconds hurry = 250ms;

} // namespace

LiveFeed::LiveFeed(const Config& config, Credentials& credentials, QObject* parent)
    : QObject(parent)
    , m_state(config)
    , m_frame(m_state.frame())
    , m_monitor(config, credentials,
                [this](const LiveSample& sample) {
                    QMetaObject::invokeMethod(
                        this, [this, sample] { take(sample); }, Qt::QueuedConnection);
                },
                {calm, QStringLiteral("pg-flare/monitor")})
{
}

void LiveFeed::start()
{
    m_monitor.start();
}

void LiveFeed::setHurried(bool hurried)
{
    m_monitor.setInterval(hurried ? hurry : calm);
}

void LiveFeed::mark(const QString& text)
{
    m_history.mark(QDateTime::currentMSecsSinceEpoch(), text);
}

void LiveFeed::take(const LiveSample& sample)
{
    m_state.take(sample);
    m_frame = m_state.frame();
    m_history.add(m_frame);
    for (const auto& notice : m_notices.take(m_frame)) {
        mark(notice.title);
        emit noticed(notice, m_frame.at);
    }
    emit frameChanged();
}

} // namespace Flare
