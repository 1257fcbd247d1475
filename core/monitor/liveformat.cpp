// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/liveformat.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/base/units.h"

#include <QJsonArray>

namespace Flare {

using namespace Qt::StringLiterals;
using EtaKind = LagTrack::Eta::Kind;

namespace {

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
                       {u"eta"_s, etaJson(link.eta)},
                       {u"slot_safe_for_s"_s, orNull(link.slotSafeFor)},
                       {u"tables"_s, tables},
                       {u"new_errors"_s, link.newErrors}};
    if (link.slot) {
        object.insert(u"confirmed"_s, link.slot->confirmed ? QJsonValue(link.slot->confirmed->text()) : QJsonValue());
        object.insert(u"slot_active"_s, link.slot->active);
        object.insert(u"retained_bytes"_s, link.slot->retainedBytes);
        object.insert(u"wal_status"_s,
                      link.slot->walStatus.isEmpty() ? QJsonValue() : QJsonValue(link.slot->walStatus));
        object.insert(u"safe_bytes"_s, orNull(link.slot->safeBytes));
    }
    if (link.subscription) {
        object.insert(u"enabled"_s, link.subscription->enabled);
        object.insert(u"worker_pid"_s, orNull(link.subscription->workerPid));
        object.insert(u"apply_errors"_s, orNull(link.subscription->applyErrors));
        object.insert(u"copy_errors"_s, orNull(link.subscription->copyErrors));
        object.insert(u"conflicts"_s, orNull(link.subscription->conflicts));
        object.insert(u"copied_bytes"_s, link.subscription->copiedBytes);
        object.insert(u"copied_rows"_s, link.subscription->copiedRows);
    }
    return object;
}

/// Backslash, quote and line feed are what the format wants escaped in a label.
QString label(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
}

/// Each metric's lines stand together, behind its type.
class Exposition
{
public:
    void gauge(const QString& name, const QString& help)
    {
        m_name = u"pgflare_"_s + name;
        m_text += u"# HELP %1 %2\n# TYPE %1 gauge\n"_s.arg(m_name, help);
    }
    void sample(const QString& labels, std::optional<double> value)
    {
        if (value)
            m_text += u"%1{%2} %3\n"_s.arg(m_name, labels, QString::number(*value, 'g', 17));
    }
    [[nodiscard]] const QString& text() const { return m_text; }

private:
    QString m_name;
    QString m_text;
};

template <typename Value>
std::optional<double> number(const std::optional<Value>& value)
{
    return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

std::optional<double> number(const std::optional<std::chrono::seconds>& value)
{
    return value ? std::optional(static_cast<double>(value->count())) : std::nullopt;
}

struct Gauge
{
    QString name;
    QString help;
    std::function<std::optional<double>(const LinkReading&)> value;
};

QList<Gauge> linkGauges()
{
    return {
        {u"lag_bytes"_s, u"WAL from what the subscriber has confirmed to the end of what the publisher wrote."_s,
         [](const LinkReading& link) { return number(link.lagBytes); }},
        {u"unsent_bytes"_s, u"Of these, what has not been sent."_s,
         [](const LinkReading& link) { return number(link.unsentBytes); }},
        {u"delay_seconds"_s, u"Age of the oldest change that is not confirmed."_s,
         [](const LinkReading& link) {
             return link.delay ? std::optional(static_cast<double>(link.delay->value.count()) / 1000) : std::nullopt;
         }},
        {u"write_bytes_per_second"_s, u"WAL written by the publisher."_s,
         [](const LinkReading& link) { return link.writeRate; }},
        {u"confirm_bytes_per_second"_s, u"WAL confirmed by the subscriber."_s,
         [](const LinkReading& link) { return link.confirmRate; }},
        {u"eta_seconds"_s, u"Until the lag is at the threshold; 0 once it is, none while it does not converge."_s,
         [](const LinkReading& link) -> std::optional<double> {
             if (link.eta.kind == EtaKind::Reached)
                 return 0;
             return link.eta.kind == EtaKind::Converging ? std::optional(double(link.eta.likely.count()))
                                                         : std::nullopt;
         }},
        {u"slot_retained_bytes"_s, u"WAL that the publisher keeps for the slot."_s,
         [](const LinkReading& link) {
             return link.slot ? std::optional(double(link.slot->retainedBytes)) : std::nullopt;
         }},
        {u"slot_safe_seconds"_s, u"Until max_slot_wal_keep_size is used up at the present rate."_s,
         [](const LinkReading& link) { return number(link.slotSafeFor); }},
        {u"new_errors"_s, u"Failures of the subscription's workers within the last half minute."_s,
         [](const LinkReading& link) {
             return link.subscription ? std::optional(double(link.newErrors)) : std::nullopt;
         }},
    };
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

QString prometheusText(const LiveFrame& frame)
{
    Exposition exposition;
    exposition.gauge(u"server_up"_s, u"Whether the server answered the last look."_s);
    for (const auto side : {Side::Publisher, Side::Subscriber})
        exposition.sample(u"side=\"%1\""_s.arg(keyOf(side)), frame.server(side).isUp() ? 1 : 0);
    const auto labels = [](const LinkReading& link) {
        return u"subscription=\"%1\",database=\"%2\""_s.arg(label(link.name.text()), label(link.database.text()));
    };
    exposition.gauge(u"link_state"_s, u"1 for the state that the subscription is in."_s);
    for (const auto& link : frame.links)
        exposition.sample(labels(link) + u",state=\"%1\""_s.arg(keyOf(link.state)), 1);
    for (const auto& gauge : linkGauges()) {
        exposition.gauge(gauge.name, gauge.help);
        for (const auto& link : frame.links)
            exposition.sample(labels(link), gauge.value(link));
    }
    exposition.gauge(u"tables"_s, u"Tables of the subscription by srsubstate."_s);
    for (const auto& link : frame.links) {
        for (auto state = link.tables.begin(); state != link.tables.end(); ++state)
            exposition.sample(labels(link) + u",state=\"%1\""_s.arg(state.key()), state.value());
    }
    return exposition.text();
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
        return Text::tr("idle, everything is confirmed");
    if (*link.lagBytes == 0)
        return Text::tr("everything is confirmed");
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

} // namespace Flare
