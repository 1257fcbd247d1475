// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/phasetally.h"

#include <QCoreApplication>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Flare::RunbookModel)
};

} // namespace

void PhaseTally::add(const RunbookStep& step, const std::optional<StepRun>& run)
{
    const auto look = lookOf(step, run);
    if (step.state != RunbookStep::State::Optional) {
        ++m_total;
        m_done += step.state == RunbookStep::State::Done ? 1 : 0;
    }
    if ((run && run->running) || step.state == RunbookStep::State::Running)
        note(m_running, step, look);
    else if (run && run->status != Outcome::Status::Succeeded && look.state != stateText(step.state))
        note(m_failed, step, look);
    m_ready = m_ready || step.state == RunbookStep::State::Ready;
    m_unknown = m_unknown || step.state == RunbookStep::State::Unknown;
}

StepLook PhaseTally::look() const
{
    const auto count = u"%1/%2"_s.arg(m_done).arg(m_total);
    if (m_running)
        return {Theme::Tone::Active, Theme::toneSymbol(Theme::Tone::Active), count, *m_running};
    if (m_failed)
        return {m_failedTone, Theme::toneSymbol(m_failedTone), count, *m_failed};
    if (m_total > 0 && m_done == m_total)
        return {Theme::Tone::Good, Theme::toneSymbol(Theme::Tone::Good), count, {}};
    if (m_ready)
        return {Theme::Tone::Active, u"▷"_s, count, {}};
    if (m_unknown)
        return {Theme::Tone::Muted, Theme::toneSymbol(Theme::Tone::Muted), count, {}};
    return {Theme::Tone::Muted, Theme::toneSymbol(Theme::Tone::Neutral), count, {}};
}

void PhaseTally::note(std::optional<QString>& place, const RunbookStep& step, const StepLook& look)
{
    if (place)
        return;
    place = Words::tr("%1: %2").arg(step.title, look.state);
    if (&place == &m_failed)
        m_failedTone = look.tone;
}

} // namespace Flare
