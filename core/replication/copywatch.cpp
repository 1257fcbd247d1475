// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/copywatch.h"

#include "core/base/text.h"
#include "core/base/units.h"

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// One failure may be a network's; a cause that stays makes every try fail.
constexpr int toleratedFailures = 2;

/// One worker has been at work on it since the last look. One that fails at once is another process each time.
bool isAtWork(const TableState& before, const TableState& now)
{
    return now.workerPid && before.workerPid == now.workerPid;
}

/// A table went on to another state, or is at work.
bool hasMoved(const QList<TableState>& before, const QList<TableState>& now)
{
    if (before.size() != now.size())
        return true;
    for (qsizetype at = 0; at < now.size(); ++at) {
        const auto& a = before.at(at);
        const auto& b = now.at(at);
        if (a.name != b.name || a.state != b.state || isAtWork(a, b))
            return true;
    }
    return false;
}

} // namespace

// A worker notes the table's state when it begins with the copy (LogicalRepSyncTableStart in tablesync.c), also the one
// that is noted already: each try writes the row anew.
CopyTries readCopyTries(Connection& subscriber, qint64 subscriptionId)
{
    const auto result =
        subscriber.poll("SELECT n.nspname AS schema, c.relname AS name, r.xmin::text AS mark FROM pg_subscription_rel r"
                        " JOIN pg_class c ON c.oid = r.srrelid JOIN pg_namespace n ON n.oid = c.relnamespace"
                        " WHERE r.srsubid = $1::oid AND r.srsubstate = 'd'"_sql,
                        Params(subscriptionId));
    CopyTries tries;
    for (int row = 0; row < result.rows(); ++row)
        tries.insert({result.text(row, "schema"), result.text(row, "name")}, result.text(row, "mark"));
    return tries;
}

void CopyWatch::observe(const QList<TableState>& states, const CopyTries& tries, TimePoint now)
{
    const bool moved = hasMoved(m_states, states);
    if (!m_movedAt || moved)
        m_movedAt = now;
    m_states = states;
    m_ready = std::count_if(states.begin(), states.end(), [](const TableState& s) { return s.state == u'r'; });
    countTries(tries);
    const bool onlyFailures = !moved
        && std::ranges::all_of(m_states, [this](const TableState& s) { return s.state == u'r' || isFailing(s); });
    m_stuck = !isDone() && (onlyFailures || now - *m_movedAt >= patience);
}

void CopyWatch::countTries(const CopyTries& tries)
{
    m_tries.removeIf([&](const auto& at) { return !tries.contains(at.key()); });
    for (auto it = tries.begin(); it != tries.end(); ++it) {
        auto& last = m_tries[it.key()];
        if (!last.mark.isEmpty() && last.mark != *it)
            ++last.failures;
        last.mark = *it;
    }
}

bool CopyWatch::isFailing(const TableState& table) const
{
    return m_tries.value(table.name).failures > toleratedFailures;
}

QMap<RelationName, int> CopyWatch::failing() const
{
    QMap<RelationName, int> tables;
    for (const auto& state : m_states) {
        if (isFailing(state))
            tables.insert(state.name, m_tries.value(state.name).failures);
    }
    return tables;
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
