// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/attackreadings.h"

#include "core/base/units.h"
#include "widgets/parts/readinggrid.h"
#include "widgets/parts/tonelabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Shorter ones come of the ordinary unevenness of a loaded server.
constexpr auto outage = 500ms;

std::pair<Theme::Tone, QString> stateOf(const TrafficFrame& frame, bool hasEnded)
{
    if (hasEnded)
        return {Theme::Tone::Neutral,
                AttackReadings::tr("The attack has ended: %1 writes acknowledged, %2 in doubt.")
                    .arg(Theme::countText(frame.transactions), Theme::countText(frame.inDoubt))};
    if (frame.currentGap.duration() >= outage || !frame.latency) {
        auto text = frame.transactions > 0
            ? AttackReadings::tr("No write has been acknowledged for %1.").arg(latencyText(frame.currentGap.duration()))
            : AttackReadings::tr("No write has been acknowledged yet.");
        return {Theme::Tone::Bad, (text + u' ' + frame.lastError).trimmed()};
    }
    auto text = AttackReadings::tr("%1 of %2 writers are connected; %3 writes acknowledged.")
                    .arg(frame.connectedWorkers)
                    .arg(frame.workers)
                    .arg(Theme::countText(frame.transactions));
    const bool allWrite = frame.connectedWorkers == frame.workers && frame.lastError.isEmpty();
    return {allWrite ? Theme::Tone::Good : Theme::Tone::Warning, (text + u' ' + frame.lastError).trimmed()};
}

} // namespace

AttackReadings::AttackReadings(QWidget* parent)
    : QWidget(parent)
    , m_state(new ToneLabel)
    , m_errors(new QLabel)
{
    m_state->setObjectName(u"attackState"_s);
    m_state->setWordWrap(true);
    auto* values = new ReadingGrid(5);
    m_rate = values->add(u"attackRate"_s, tr("writes per second"));
    m_p50 = values->add(u"attackP50"_s, tr("p50 of a second"));
    m_p95 = values->add(u"attackP95"_s, tr("p95"));
    m_p99 = values->add(u"attackP99"_s, tr("p99"));
    m_gap = values->add(u"attackGap"_s, tr("longest time without a write"));
    m_errors->setObjectName(u"attackErrors"_s);
    m_errors->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_state);
    layout->addWidget(values);
    layout->addWidget(m_errors);
}

void AttackReadings::show(const TrafficFrame& frame, bool hasEnded)
{
    const auto [tone, sentence] = stateOf(frame, hasEnded);
    m_state->tell(tone, sentence);
    const auto dash = u"–"_s;
    m_rate->setText(hasEnded ? dash : Theme::countText(qRound64(frame.rate)));
    const bool isMeasured = frame.latency && !hasEnded;
    m_p50->setText(isMeasured ? latencyText(frame.latency->p50) : dash);
    m_p95->setText(isMeasured ? latencyText(frame.latency->p95) : dash);
    m_p99->setText(isMeasured ? latencyText(frame.latency->p99) : dash);
    m_gap->setText(latencyText(frame.longestGap.duration()));
    const auto errors = errorsText(frame.errorsBySqlState);
    m_errors->setText(errors.isEmpty() ? tr("No write was refused.") : tr("Refused: %1.").arg(errors));
}

} // namespace Flare
