// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/names.h"
#include "core/base/side.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <optional>

namespace Flare {

/// What the databases of a server show from outside, by which a change inside is noticed.
using DatabaseMarks = QMap<DatabaseName, QStringList>;

/// Which databases a look of the topology reads. What is of both servers (pauses, slots, subscriptions, sessions, lag)
/// each look has in any case; this is about what takes a session of its own in each database: tables, sequences,
/// extensions, rights. The rule: a look reads
///  - whichever has never been read, is wanted, or shows from outside that it has been changed, however many these are;
///  - of those to be followed closely the eight that were read the longest ago;
///  - of all others the eight that were read the longest ago.
/// So up to eight databases are read at each look, as if there was no rule; of a hundred that lie still, each is read
/// anew with every 13th look, which costs eight logins instead of a hundred. One with hundreds of tables and sequences
/// rests after it was read, for as long as its size asks, unless it is wanted or shows a change: the application's
/// server has other things to do than to list ten thousand tables every two seconds. After a part of that rest it is
/// asked whether its catalogue has changed, and rests on if not. Pure; for one thread.
class TopologySchedule
{
public:
    static constexpr int closelyPerLook = 8;
    static constexpr int inTurnPerLook = 8;
    using TimePoint = Clock::TimePoint;

    /// Zero for a database of ordinary size. A table or a sequence costs the server up to 150 µs, so this keeps the
    /// share of one that changes all the time at some hundredths of the server's time.
    [[nodiscard]] static Milliseconds restAfter(qint64 objects);
    /// While its catalogue does not change: its share of a look is some milliseconds then.
    [[nodiscard]] static Milliseconds longestRestAfter(qint64 objects);

    explicit TopologySchedule(const QList<DatabaseName>& databases);

    /// Nothing that was read so far is good enough: all are due, each until it has been read.
    void wantAll();
    /// The same for these alone; what the file does not name is passed over.
    void want(const QSet<DatabaseName>& databases);
    /// Those that the next looks are to read first.
    void follow(const QSet<DatabaseName>& closely) { m_closely = closely; }
    /// Those that have rested and may go on with it, if noteUnchanged() says so before due().
    [[nodiscard]] QList<DatabaseName> doubtful(TimePoint now) const;
    void noteUnchanged(const DatabaseName& database, TimePoint now);
    /// In the order in which they should be read. A server that was not read has no marks: it keeps nobody waiting, and
    /// all is read anew when it is back. What made others wait comes last.
    [[nodiscard]] QList<DatabaseName> due(const std::optional<DatabaseMarks>& publisher,
                                          const std::optional<DatabaseMarks>& subscriber, TimePoint now);

    /// Those to be followed closely that rest: of these the subscriber tells how far their copy is, and no more. As of
    /// what was due last.
    [[nodiscard]] const QList<DatabaseName>& followedAtRest() const { return m_followedAtRest; }

    struct Reading
    {
        QDateTime askedAt;
        TimePoint endedAt;
        qint64 objects = 0; ///< Tables and sequences, of the side that has more.
        bool wasSlow = false;
    };
    /// With the marks that due() was told last.
    void noteRead(const DatabaseName& database, const Reading& reading);
    /// What happened in it later may be missing; invalid: it has not been read.
    [[nodiscard]] QDateTime askedAt(const DatabaseName& database) const;

private:
    using Marks = QMap<Side, QStringList>;

    struct State
    {
        QDateTime askedAt;
        qint64 look = 0; ///< The number of the look that has read it.
        bool wanted = true;
        bool slow = false;
        qint64 objects = 0;
        TimePoint restsUntil;
        TimePoint restsAtMostUntil;
        Marks marks; ///< Of the servers that were read with it.
    };

    [[nodiscard]] Marks marksOf(const DatabaseName& database) const;

    QList<DatabaseName> m_databases;
    QMap<DatabaseName, State> m_states;
    QSet<DatabaseName> m_closely;
    QList<DatabaseName> m_followedAtRest;
    QMap<Side, DatabaseMarks> m_marks;
    qint64 m_look = 0;
};

} // namespace Flare
