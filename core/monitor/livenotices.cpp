// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/livenotices.h"

#include "core/base/text.h"
#include "core/base/units.h"

#include <numeric>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = LiveNotice::Kind;

namespace {

constexpr int looksToTell = 3;
// Enough to stop what writes so much, or to raise the limit.
constexpr std::chrono::seconds nearDanger = 15min;

} // namespace

QList<LiveNotice> LiveNotices::take(const LiveFrame& frame)
{
    QList<LiveNotice> notices;
    for (const auto& link : frame.links) {
        auto& track = m_tracks[link.name];
        if (frame.publisher.isUp() && frame.publisher.last->when != track.last) {
            track.last = frame.publisher.last->when;
            takeLag(track, frame, link, notices);
            takeRisk(track, link, notices);
        }
        takeCopy(track, link, notices);
    }
    return notices;
}

void LiveNotices::takeLag(Track& track, const LiveFrame& frame, const LinkReading& link, QList<LiveNotice>& notices)
{
    if (!link.lagBytes)
        return;
    const bool above = *link.lagBytes > frame.thresholdBytes;
    track.looksBehind = above ? track.looksBehind + 1 : 0;
    const auto was = track.isBehind;
    if (!above || !was || track.looksBehind >= looksToTell)
        track.isBehind = above;
    if (!was || *was == *track.isBehind)
        return;
    const auto threshold = sizeText(frame.thresholdBytes);
    if (above)
        notices.append({Kind::FellBehind, link.name, Text::tr("%1: above the threshold").arg(link.name.text()),
                        Text::tr("%1 is %2 behind, more than the threshold of %3.")
                            .arg(link.name.text(), sizeText(*link.lagBytes), threshold)});
    else
        notices.append(
            {Kind::CaughtUp, link.name, Text::tr("%1: caught up").arg(link.name.text()),
             Text::tr("%1 has caught up: it is within the threshold of %2.").arg(link.name.text(), threshold)});
}

void LiveNotices::takeRisk(Track& track, const LinkReading& link, QList<LiveNotice>& notices)
{
    if (!link.slot)
        return;
    const bool isNear = link.slotSafeFor && *link.slotSafeFor < nearDanger;
    const auto risk = link.slot->walStatus == u"lost"_s     ? Risk::Lost
        : link.slot->walStatus == u"unreserved"_s || isNear ? Risk::AtRisk
                                                            : Risk::None;
    const auto was = std::exchange(track.risk, risk);
    if (!was || risk <= *was)
        return;
    if (risk == Risk::Lost)
        notices.append(
            {Kind::SlotLost, link.name, Text::tr("%1: slot lost").arg(link.name.text()),
             Text::tr("The slot %1 is lost: the publisher has removed WAL that it needs.").arg(link.slotName.text())});
    else
        notices.append({Kind::SlotAtRisk, link.name, Text::tr("%1: slot at risk").arg(link.name.text()),
                        Text::tr("The slot %1 is at risk: the publisher may soon remove WAL that it needs.")
                            .arg(link.slotName.text())});
}

void LiveNotices::takeCopy(Track& track, const LinkReading& link, QList<LiveNotice>& notices)
{
    if (link.tables.isEmpty())
        return;
    const auto all = std::accumulate(link.tables.begin(), link.tables.end(), 0);
    const bool isReady = link.tables.value(u'r') == all;
    const auto was = std::exchange(track.isReady, isReady);
    if (was && !*was && isReady)
        notices.append({Kind::CopyDone, link.name, Text::tr("%1: copy done").arg(link.name.text()),
                        Text::tr("The copy of %1 is done: all of its %n table(s) are ready.", nullptr, all)
                            .arg(link.name.text())});
}

} // namespace Flare
