// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/lagtrack.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t looksForAnEta = 5;
// A day of a subscriber that confirms nothing, looked at once a second.
constexpr std::size_t mostWritten = 86'400;

double secondsBetween(LagTrack::TimePoint from, LagTrack::TimePoint to)
{
    return std::chrono::duration<double>(to - from).count();
}

Milliseconds roundedMilliseconds(std::chrono::duration<double> duration)
{
    return std::chrono::duration_cast<Milliseconds>(std::max(duration, std::chrono::duration<double>(0)));
}

std::chrono::seconds roundedSeconds(double seconds)
{
    // Beyond that a number says no more than "not today".
    constexpr double most = 1e9;
    return std::chrono::seconds(static_cast<qint64>(std::clamp(seconds + 0.5, 0.0, most)));
}

} // namespace

void LagTrack::add(TimePoint at, Lsn position, Lsn confirmed)
{
    if (!m_looks.empty() && at <= m_looks.back().at)
        return;
    m_looks.push_back({at, position.value(), std::min(position.value(), confirmed.value())});
    while (at - m_looks.front().at > m_windows.longest)
        m_looks.pop_front();
    m_written.push_back({at, position.value()});
    while (m_written.size() > 1 && (m_written[1].position <= confirmed.value() || m_written.size() > mostWritten))
        m_written.pop_front();
}

void LagTrack::addGap()
{
    m_looks.clear();
}

std::optional<LagTrack::Delay> LagTrack::delay() const
{
    if (m_looks.empty())
        return std::nullopt;
    const auto& now = m_looks.back();
    if (now.confirmed >= now.position)
        return Delay{};
    const auto& before = m_written.front();
    if (before.at == now.at)
        return std::nullopt;
    if (before.position > now.confirmed)
        return Delay{roundedMilliseconds(now.at - before.at), true};
    const auto& after = m_written[1];
    const auto share =
        static_cast<double>(now.confirmed - before.position) / static_cast<double>(after.position - before.position);
    const std::chrono::duration<double> gap = after.at - before.at;
    return Delay{roundedMilliseconds((now.at - before.at) - gap * share), false};
}

const LagTrack::Look* LagTrack::firstWithin(Milliseconds window) const
{
    const auto found = std::find_if(m_looks.begin(), m_looks.end(),
                                    [&](const Look& look) { return m_looks.back().at - look.at <= window; });
    return found == m_looks.end() || &*found == &m_looks.back() ? nullptr : &*found;
}

std::optional<double> LagTrack::rateOf(quint64 Look::*value) const
{
    const auto* first = firstWithin(m_windows.rate);
    if (first == nullptr)
        return std::nullopt;
    const auto& last = m_looks.back();
    const auto grown = static_cast<double>(last.*value) - static_cast<double>(first->*value);
    return std::max(0.0, grown) / secondsBetween(first->at, last.at);
}

std::optional<double> LagTrack::writeRate() const
{
    return rateOf(&Look::position);
}

std::optional<double> LagTrack::confirmRate() const
{
    return rateOf(&Look::confirmed);
}

std::optional<qint64> LagTrack::lagBytes() const
{
    if (m_looks.empty())
        return std::nullopt;
    return static_cast<qint64>(m_looks.back().position - m_looks.back().confirmed);
}

bool LagTrack::isIdle() const
{
    return m_looks.size() > 1 && lagBytes() == 0 && m_looks.back().position == m_looks[m_looks.size() - 2].position;
}

std::optional<double> LagTrack::closingRate(Milliseconds window) const
{
    const auto* first = firstWithin(window);
    if (first == nullptr)
        return std::nullopt;
    const auto& last = m_looks.back();
    const auto closed =
        static_cast<double>(first->position - first->confirmed) - static_cast<double>(last.position - last.confirmed);
    return closed / secondsBetween(first->at, last.at);
}

LagTrack::Eta LagTrack::eta(qint64 thresholdBytes) const
{
    Eta eta;
    const auto lag = lagBytes();
    if (!lag)
        return eta;
    if (*lag <= thresholdBytes) {
        eta.kind = Eta::Kind::Reached;
        return eta;
    }
    if (m_looks.size() < looksForAnEta)
        return eta;
    const auto likely = closingRate(m_windows.rate).value_or(0);
    const auto [slowest, fastest] =
        std::minmax({closingRate(m_windows.glance).value_or(0), likely, closingRate(m_windows.longest).value_or(0)});
    if (likely <= 0) {
        eta.kind = Eta::Kind::NotConverging;
        return eta;
    }
    const auto toClose = static_cast<double>(*lag - thresholdBytes);
    eta.kind = Eta::Kind::Converging;
    eta.likely = roundedSeconds(toClose / likely);
    eta.earliest = roundedSeconds(toClose / fastest);
    if (slowest > 0)
        eta.latest = roundedSeconds(toClose / slowest);
    return eta;
}

QString keyOf(LagTrack::Eta::Kind kind)
{
    switch (kind) {
    case LagTrack::Eta::Kind::Unknown:
        return u"unknown"_s;
    case LagTrack::Eta::Kind::Reached:
        return u"reached"_s;
    case LagTrack::Eta::Kind::Converging:
        return u"converging"_s;
    case LagTrack::Eta::Kind::NotConverging:
        return u"not_converging"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Flare
