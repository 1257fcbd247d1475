// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/config/config.h"
#include "core/pg/connection.h"

#include <QList>
#include <QMap>

namespace Flare {

/// What one server says of the tables of a subscription, and when it said so.
struct LiveCoverage
{
    Clock::TimePoint asked;
    Clock::TimePoint answered;
    QList<RelationName> tables; ///< On the publisher the published ones, on the subscriber those it knows; sorted.
    QList<RelationName> leftOut; ///< On the publisher: those that the file wants and the publication lacks; sorted.

    friend bool operator==(const LiveCoverage&, const LiveCoverage&) = default;
};

/// Tables of the publisher whose changes reach nobody, though every position says that all has arrived.
struct TableGaps
{
    QList<RelationName> notSubscribed; ///< Published, and unknown to the subscription: its worker skips their changes.
    QList<RelationName> notPublished; ///< Wanted by the file, and in no stream.

    [[nodiscard]] bool isEmpty() const { return notSubscribed.isEmpty() && notPublished.isEmpty(); }
    [[nodiscard]] qsizetype count() const { return notSubscribed.size() + notPublished.size(); }
};

/// One query each; they throw what Connection::exec() throws, the first also what TableChoice does. The other one is
/// for subscriptions of the connection's database.
[[nodiscard]] LiveCoverage readPublishedCoverage(Pg::Connection& publisher, const PublicationConfig& publication,
                                                 const Clock& clock);
[[nodiscard]] QMap<SubscriptionName, LiveCoverage>
readSubscribedCoverage(Pg::Connection& subscriber, const QList<SubscriptionName>& names, const Clock& clock);

/// What is missing. A table that was published after the subscriber was asked may have been subscribed since: it only
/// counts if it was missing before.
/// @param before What was found last.
[[nodiscard]] TableGaps gapsBetween(const LiveCoverage& published, const LiveCoverage& subscribed,
                                    const TableGaps& before);

/// "not subscribed: public.a, public.b and 3 more"; empty if there are none.
[[nodiscard]] QString gapsText(const TableGaps& gaps);

} // namespace Flare
