// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>

#include <functional>

namespace Flare {

/// Where a sequence stands. Logical replication does not carry it (before PostgreSQL 19 not at all).
struct SequenceState
{
    RelationName name;
    qint64 lastValue = 0;
    bool isCalled = false;
    qint64 increment = 1;

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
    QList<RelationName> missing; ///< Not on the subscriber.
    int equal = 0;
};

/// Every permanent sequence of the connection's database, those of identity and serial columns included.
[[nodiscard]] QList<SequenceState> readSequences(Pg::Connection& connection);

[[nodiscard]] SequenceComparison compareSequences(const QList<SequenceState>& publisher,
                                                  const QList<SequenceState>& subscriber);

/// Sets them on the subscriber to the very state they have on the publisher.
void setSequences(Pg::Connection& subscriber, const QList<SequenceChange>& changes,
                  const std::function<void(qint64 done)>& onProgress);

} // namespace Flare
