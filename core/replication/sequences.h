// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>

#include <limits>

namespace Flare {

/// Where a sequence stands. Logical replication does not carry it (before PostgreSQL 19 not at all).
struct SequenceState
{
    RelationName name;
    qint64 lastValue = 0;
    bool isCalled = false;
    qint64 increment = 1;
    qint64 minimum = std::numeric_limits<qint64>::min(); ///< MINVALUE
    qint64 maximum = std::numeric_limits<qint64>::max(); ///< MAXVALUE
    bool ofExtension = false;
    bool settable = true; ///< By the login that has read it.

    friend bool operator==(const SequenceState&, const SequenceState&) = default;
};

struct SequenceChange
{
    SequenceState from; ///< On the subscriber now.
    SequenceState to; ///< On the publisher.
};

struct SequenceComparison
{
    QList<SequenceChange> behind; ///< To be set.
    QList<SequenceChange> ahead; ///< Further than the publisher's: somebody writes there. Never set back.
    QList<RelationName> missing; ///< Not on the subscriber. What an extension brings is its own matter.
    QList<SequenceChange> outgrown; ///< The publisher's value is beyond what the subscriber's can hold.
    int equal = 0;
};

/// Every permanent sequence of the connection's database, those of identity and serial columns included; those of
/// extensions only where the login may use them, since a provider keeps some to itself.
[[nodiscard]] QList<SequenceState> readSequences(Pg::Connection& connection);

[[nodiscard]] SequenceComparison compareSequences(const QList<SequenceState>& publisher,
                                                  const QList<SequenceState>& subscriber);

/// What is known of the subscriber's sequences once these are set.
void noteAsSet(QList<SequenceState>& subscriber, const QList<SequenceChange>& changes);

/// Sets them on the subscriber to the very state they have on the publisher, all in one statement.
void setSequences(Pg::Connection& subscriber, const QList<SequenceChange>& changes);

} // namespace Flare
