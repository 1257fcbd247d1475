// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/liveformat.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/monitor/linkjudgement.h"

#include <QJsonArray>
#include <QLocale>

namespace Flare {

using namespace Qt::StringLiterals;
using EtaKind = LagTrack::Eta::Kind;

namespace {

constexpr int mostGapNames = 20;

template <typename Number>
QJsonValue orNull(const std::optional<Number>& number)
{
    return number ? QJsonValue(*number) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<std::chrono::seconds>& duration)
{
    return duration ? QJsonValue(qint64{duration->count()}) : QJsonValue(QJsonValue::Null);
}

QJsonObject serverJson(const ServerReading& server)
{
    const auto& last = server.last;
    const auto gap = last && last->gap ? last->gap->message() : QString();
    QJsonObject object{
        {u"up"_s, server.isUp()},
        {u"answered_at"_s, server.answeredAt.isValid() ? QJsonValue(timestamp(server.answeredAt)) : QJsonValue()},
        {u"reason"_s, gap.isEmpty() ? QJsonValue() : QJsonValue(gap)},
        {u"took_ms"_s, server.isUp() ? QJsonValue(qint64{last->took.count()}) : QJsonValue()},
        {u"clock_ahead_ms"_s,
         server.isUp() && last->clockAhead ? QJsonValue(qint64{last->clockAhead->count()}) : QJsonValue()}};
    if (last && last->publisher)
        object.insert(u"wal_position"_s, last->publisher->position.text());
    return object;
}

QJsonObject etaJson(const LagTrack::Eta& eta)
{
    const bool converging = eta.kind == EtaKind::Converging;
    const auto seconds = [&](std::chrono::seconds value) {
        return converging ? QJsonValue(qint64{value.count()}) : QJsonValue();
    };
    return {{u"state"_s, keyOf(eta.kind)},
            {u"likely_s"_s, seconds(eta.likely)},
            {u"earliest_s"_s, seconds(eta.earliest)},
            {u"latest_s"_s, converging ? orNull(eta.latest) : QJsonValue()}};
}

QJsonArray copiesJson(const QList<CopyReading>& copies)
{
    QJsonArray array;
    for (const auto& copy : copies)
        array.append(QJsonObject{{u"schema"_s, copy.table.schema},
                                 {u"table"_s, copy.table.name},
                                 {u"bytes"_s, orNull(copy.bytes)},
                                 {u"rows"_s, orNull(copy.rows)},
                                 {u"expected_rows"_s, orNull(copy.expectedRows)},
                                 {u"table_bytes"_s, orNull(copy.tableBytes)},
                                 {u"share"_s, orNull(copy.share)},
                                 {u"share_is_rough"_s, copy.rough},
                                 {u"byte_rate"_s, orNull(copy.byteRate)},
                                 {u"row_rate"_s, orNull(copy.rowRate)},
                                 {u"eta_s"_s, orNull(copy.eta)}});
    return array;
}

QJsonValue transactionJson(const std::optional<LargeTransaction>& transaction)
{
    if (!transaction)
        return {};
    return QJsonObject{{u"phase"_s, keyOf(transaction->phase)},
                       {u"bytes"_s, orNull(transaction->bytes)},
                       {u"age_s"_s, qint64{transaction->age.count()}}};
}

QJsonValue gapsJson(const std::optional<TableGaps>& gaps)
{
    if (!gaps)
        return {};
    const auto some = [](const QList<RelationName>& tables) {
        QJsonArray array;
        for (const auto& table : tables.mid(0, mostGapNames))
            array.append(QJsonObject{{u"schema"_s, table.schema}, {u"table"_s, table.name}});
        return QJsonObject{{u"count"_s, tables.size()}, {u"first"_s, array}};
    };
    return QJsonObject{{u"not_subscribed"_s, some(gaps->notSubscribed)},
                       {u"not_published"_s, some(gaps->notPublished)}};
}

void addSlot(const LiveSlot& slot, QJsonObject& object)
{
    object.insert(u"confirmed"_s, slot.confirmed ? QJsonValue(slot.confirmed->text()) : QJsonValue());
    object.insert(u"slot_active"_s, slot.active);
    object.insert(u"retained_bytes"_s, slot.retainedBytes);
    object.insert(u"wal_status"_s, slot.walStatus.isEmpty() ? QJsonValue() : QJsonValue(slot.walStatus));
    object.insert(u"safe_bytes"_s, orNull(slot.safeBytes));
}

void addSubscription(const LiveSubscription& subscription, QJsonObject& object)
{
    object.insert(u"enabled"_s, subscription.enabled);
    object.insert(u"worker_pid"_s, orNull(subscription.workerPid));
    object.insert(u"worker_writes"_s, subscription.workerWrites);
    object.insert(u"worker_waits_for_lock"_s, subscription.workerWaitsForLock);
    object.insert(u"origin_lsn"_s, subscription.applied ? QJsonValue(subscription.applied->text()) : QJsonValue());
    object.insert(u"apply_errors"_s, orNull(subscription.applyErrors));
    object.insert(u"copy_errors"_s, orNull(subscription.copyErrors));
    object.insert(u"conflicts"_s, orNull(subscription.conflicts));
    QJsonObject kinds;
    for (auto kind = subscription.conflictsByKind.begin(); kind != subscription.conflictsByKind.end(); ++kind)
        kinds.insert(kind.key(), kind.value());
    object.insert(u"conflicts_by_kind"_s, kinds);
    object.insert(u"copied_bytes"_s, subscription.copiedBytes);
    object.insert(u"copied_rows"_s, subscription.copiedRows);
}

QJsonObject linkJson(const LinkReading& link)
{
    QJsonObject tables;
    for (auto state = link.tables.begin(); state != link.tables.end(); ++state)
        tables.insert(QString(state.key()), state.value());
    QJsonObject object{{u"subscription"_s, link.name.text()},
                       {u"database"_s, link.database.text()},
                       {u"slot"_s, link.slotName.text()},
                       {u"state"_s, keyOf(link.state)},
                       {u"lag_bytes"_s, orNull(link.lagBytes)},
                       {u"unsent_bytes"_s, orNull(link.unsentBytes)},
                       {u"unconfirmed_bytes"_s, orNull(link.unconfirmedBytes)},
                       {u"delay_ms"_s, link.delay ? QJsonValue(qint64{link.delay->value.count()}) : QJsonValue()},
                       {u"delay_at_least"_s, link.delay && link.delay->atLeast},
                       {u"idle"_s, link.idle},
                       {u"write_rate"_s, orNull(link.writeRate)},
                       {u"confirm_rate"_s, orNull(link.confirmRate)},
                       {u"own_rows_rate"_s, orNull(link.ownRows)},
                       {u"other_rows_rate"_s, orNull(link.otherRows)},
                       {u"large_transaction"_s, transactionJson(link.transaction)},
                       {u"eta"_s, etaJson(link.eta)},
                       {u"slot_safe_for_s"_s, orNull(link.slotSafeFor)},
                       {u"tables"_s, tables},
                       {u"copies"_s, copiesJson(link.copies)},
                       {u"missing_tables"_s, gapsJson(link.gaps)},
                       {u"new_errors"_s, orNull(link.newErrors)}};
    if (const auto failure = failureOf(link); !failure.isEmpty())
        object.insert(u"failure"_s, failure);
    if (link.silentFor)
        object.insert(u"silent_for_ms"_s, qint64{link.silentFor->count()});
    if (link.slot)
        addSlot(*link.slot, object);
    if (link.subscription)
        addSubscription(*link.subscription, object);
    return object;
}

} // namespace

QJsonObject jsonOf(const LiveFrame& frame)
{
    QJsonArray links;
    for (const auto& link : frame.links)
        links.append(linkJson(link));
    return {{u"at"_s, timestamp(frame.at)},
            {u"threshold_bytes"_s, frame.thresholdBytes},
            {u"publisher"_s, serverJson(frame.publisher)},
            {u"subscriber"_s, serverJson(frame.subscriber)},
            {u"subscriptions"_s, links}};
}

QString writersText(const LinkReading& link)
{
    if (!link.ownRows || !link.otherRows)
        return {};
    const auto number = [](double rows) { return QLocale().toString(qRound64(rows)); };
    return Text::tr("%1 rows/s in this database, %2 in the others").arg(number(*link.ownRows), number(*link.otherRows));
}

QString delayText(const std::optional<LagTrack::Delay>& delay)
{
    if (!delay)
        return Text::tr("not known");
    return delay->atLeast ? Text::tr("more than %1").arg(timeText(delay->value)) : timeText(delay->value);
}

QString lagText(const LinkReading& link)
{
    if (!link.lagBytes)
        return Text::tr("not known");
    if (link.idle)
        return Text::tr("idle, everything is applied");
    if (*link.lagBytes == 0)
        return Text::tr("everything is applied");
    return Text::tr("%1 behind, %2").arg(sizeText(*link.lagBytes), delayText(link.delay));
}

QString etaText(const LagTrack::Eta& eta, qint64 thresholdBytes)
{
    switch (eta.kind) {
    case EtaKind::Unknown:
        return Text::tr("not known yet");
    case EtaKind::Reached:
        return Text::tr("within %1").arg(sizeText(thresholdBytes));
    case EtaKind::NotConverging:
        return Text::tr("not converging at this rate");
    case EtaKind::Converging:
        break;
    }
    const auto threshold = sizeText(thresholdBytes);
    if (!eta.latest)
        return Text::tr("within %1 in about %2 (%3 or more)")
            .arg(threshold, timeText(eta.likely), timeText(eta.earliest));
    return Text::tr("within %1 in about %2 (%3 to %4)")
        .arg(threshold, timeText(eta.likely), timeText(eta.earliest), timeText(*eta.latest));
}

QString clockText(const ServerReading& server)
{
    const auto ahead = server.isUp() ? server.last->clockAhead : std::nullopt;
    if (!ahead || std::chrono::abs(*ahead) < std::chrono::seconds(1))
        return {};
    return Text::tr("its clock is off by %1").arg(timeText(std::chrono::abs(*ahead)));
}

QString tablesText(const LiveTableStates& states)
{
    QStringList parts;
    const auto add = [&](const QString& text, QChar state) {
        if (const int count = states.value(state); count > 0)
            parts.append(text.arg(count));
    };
    add(Text::tr("%1 ready"), u'r');
    add(Text::tr("%1 waiting"), u'i');
    add(Text::tr("%1 being copied"), u'd');
    add(Text::tr("%1 copied"), u'f');
    add(Text::tr("%1 catching up"), u's');
    return parts.join(u", "_s);
}

QString copyText(const CopyReading& copy)
{
    if (!copy.bytes || !copy.rows)
        return Text::tr("being copied");
    const auto number = [](qint64 value) { return QLocale().toString(value); };
    QStringList parts;
    if (copy.share && copy.rough)
        parts.append(Text::tr("roughly %1 % by size").arg(static_cast<int>(*copy.share * 100)));
    else if (copy.share)
        parts.append(Text::tr("%1 % of about %2 rows")
                         .arg(QString::number(static_cast<int>(*copy.share * 100)), number(*copy.expectedRows)));
    else if (copy.expectedRows && *copy.rows > *copy.expectedRows)
        parts.append(
            Text::tr("%1 rows, more than the %2 expected").arg(number(*copy.rows), number(*copy.expectedRows)));
    else
        parts.append(Text::tr("%1 rows").arg(number(*copy.rows)));
    if (copy.eta)
        parts.append(Text::tr("about %1 to go").arg(timeText(*copy.eta)));
    parts.append(copy.byteRate ? Text::tr("%1 at %2").arg(sizeText(*copy.bytes), rateText(*copy.byteRate))
                               : sizeText(*copy.bytes));
    if (copy.rowRate)
        parts.append(Text::tr("%1 rows/s").arg(number(qRound64(*copy.rowRate))));
    return parts.join(u", "_s);
}

} // namespace Flare
