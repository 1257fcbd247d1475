// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/copywatch.h"

#include "core/base/text.h"
#include "core/base/units.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// One failure may be a network's; a cause that stays makes every try fail.
constexpr qint64 toleratedErrors = 2;

/// A table went on to another state, or one worker has been at work on it since the last look. A worker that fails
/// at once is another process each time.
bool hasMoved(const QList<TableState>& before, const QList<TableState>& now)
{
    if (before.size() != now.size())
        return true;
    for (qsizetype at = 0; at < now.size(); ++at) {
        const auto& a = before.at(at);
        const auto& b = now.at(at);
        if (a.name != b.name || a.state != b.state || (b.workerPid && a.workerPid == b.workerPid))
            return true;
    }
    return false;
}

} // namespace

void CopyWatch::observe(const QList<TableState>& states, std::optional<qint64> errors, TimePoint now)
{
    if (!m_movedAt || hasMoved(m_states, states))
        m_movedAt = now;
    m_states = states;
    m_ready = std::count_if(states.begin(), states.end(), [](const TableState& s) { return s.state == u'r'; });
    if (!m_firstErrors)
        m_firstErrors = errors;
    const bool failsAgain = errors && *errors - m_firstErrors.value_or(0) > toleratedErrors;
    m_stuck = !isDone() && (failsAgain || now - *m_movedAt >= patience);
}

QString CopyWatch::text() const
{
    return stateCounts(m_states);
}

QList<RelationName> CopyWatch::unfinished() const
{
    QList<RelationName> names;
    for (const auto& state : m_states) {
        if (state.state != u'r')
            names.append(state.name);
    }
    return names;
}

QString stateCounts(const QList<TableState>& states)
{
    const auto count = [&states](QStringView letters) {
        return std::count_if(states.begin(), states.end(), [&](const auto& s) { return letters.contains(s.state); });
    };
    qint64 bytes = 0;
    for (const auto& state : states)
        bytes += state.copiedBytes;
    QStringList parts{Text::tr("%1 of %2 tables ready").arg(count(u"r")).arg(states.size())};
    if (const auto waiting = count(u"i"))
        parts.append(Text::tr("%1 waiting").arg(waiting));
    if (const auto copying = count(u"d"))
        parts.append(bytes > 0 ? Text::tr("%1 being copied (%2)").arg(copying).arg(sizeText(bytes))
                               : Text::tr("%1 being copied").arg(copying));
    if (const auto catching = count(u"fs"))
        parts.append(Text::tr("%1 catching up").arg(catching));
    return parts.join(u", "_s);
}

} // namespace Flare
