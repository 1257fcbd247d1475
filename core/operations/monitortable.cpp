// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/monitortable.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/monitor/linkjudgement.h"

#include <numeric>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

using Cell = std::optional<QString>;

Cell number(const std::optional<qint64>& value)
{
    return value ? Cell(QString::number(*value)) : Cell();
}

Cell slotWord(const LinkReading& link)
{
    if (!link.slot)
        return u"no slot"_s;
    return link.slot->walStatus == u"lost"_s ? u"lost"_s : link.slot->active ? u"active"_s : u"inactive"_s;
}

Cell subscriptionWord(const LinkReading& link)
{
    if (!link.subscription)
        return u"none"_s;
    return !link.subscription->enabled ? u"disabled"_s : link.subscription->workerPid ? u"running"_s : u"no worker"_s;
}

Cell tablesWord(const LinkReading& link)
{
    const auto& states = link.tables;
    if (states.isEmpty())
        return std::nullopt;
    const auto all = std::accumulate(states.begin(), states.end(), 0);
    auto text = u"%1 of %2 ready"_s.arg(states.value(u'r')).arg(all);
    if (link.gaps && !link.gaps->isEmpty())
        text += u", %1 missing"_s.arg(link.gaps->count());
    if (!link.copies.isEmpty())
        text += u", %1 copying"_s.arg(link.copies.size());
    if (!link.copies.isEmpty() && link.copies.first().eta)
        text += u", %1 s"_s.arg(link.copies.first().eta->count());
    return text;
}

Cell etaCell(const LagTrack::Eta& eta)
{
    switch (eta.kind) {
    case LagTrack::Eta::Kind::Unknown:
        return std::nullopt;
    case LagTrack::Eta::Kind::Reached:
        return u"0"_s;
    case LagTrack::Eta::Kind::Converging:
        return QString::number(qint64{eta.likely.count()});
    case LagTrack::Eta::Kind::NotConverging:
        return u"never"_s;
    }
    Q_UNREACHABLE();
}

Cell delayCell(const LinkReading& link)
{
    if (!link.delay)
        return std::nullopt;
    const auto seconds = QString::number(double(link.delay->value.count()) / 1000, 'f', 1);
    return link.delay->atLeast ? u">"_s + seconds : seconds;
}

QList<Cell> publisherCells(const LiveFrame& frame, const LinkReading& link)
{
    if (!frame.publisher.isUp())
        return {u"lost"_s, {}, {}, {}, {}, {}, {}, {}, {}};
    const auto& publisher = *frame.publisher.last->publisher;
    qint64 sessions = 0;
    for (const auto& group : publisher.sessions)
        sessions += group.database == link.database ? group.count : 0;
    return {u"up"_s,
            publisher.position.text(),
            slotWord(link),
            link.slot && link.slot->confirmed ? Cell(link.slot->confirmed->text()) : Cell(),
            number(link.lagBytes),
            delayCell(link),
            etaCell(link.eta),
            link.slot ? number(link.slot->retainedBytes) : Cell(),
            number(sessions)};
}

QList<Cell> subscriberCells(const LiveFrame& frame, const LinkReading& link)
{
    if (!frame.subscriber.isUp())
        return {u"lost"_s, {}, {}, {}};
    const auto errors = link.subscription && link.subscription->applyErrors
        ? std::optional(*link.subscription->applyErrors + link.subscription->copyErrors.value_or(0))
        : std::nullopt;
    return {u"up"_s, subscriptionWord(link), tablesWord(link), number(errors)};
}

} // namespace

Table monitorTable(const LiveFrame& frame)
{
    Table table;
    table.id = u"replication"_s;
    table.title = Text::tr("Replication");
    table.columns = {u"time"_s,           u"publisher"_s, u"wal_position"_s, u"slot"_s,
                     u"confirmed"_s,      u"lag_bytes"_s, u"delay_s"_s,      u"eta_s"_s,
                     u"retained_bytes"_s, u"sessions"_s,  u"subscriber"_s,   u"worker"_s,
                     u"tables"_s,         u"errors"_s,    u"state"_s,        u"subscription"_s};
    table.numbers = {u"lag_bytes"_s, u"delay_s"_s, u"eta_s"_s, u"retained_bytes"_s, u"sessions"_s, u"errors"_s};
    for (const auto& link : frame.links)
        table.rows.append(QList<Cell>{timestamp(frame.at)} + publisherCells(frame, link) + subscriberCells(frame, link)
                          + QList<Cell>{keyOf(link.state), link.name.text()});
    return table;
}

} // namespace Flare
