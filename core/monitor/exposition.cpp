// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/exposition.h"

#include "core/monitor/linkjudgement.h"

namespace Flare {

using namespace Qt::StringLiterals;
using EtaKind = LagTrack::Eta::Kind;

namespace {

/// Backslash, quote and line feed are what the format wants escaped in a label.
QString label(QString text)
{
    return text.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s).replace(u'\n', u"\\n"_s);
}

QString labelsOf(const LinkReading& link)
{
    return u"subscription=\"%1\",database=\"%2\""_s.arg(label(link.name.text()), label(link.database.text()));
}

/// Each metric's lines stand together, behind its type.
class Exposition
{
public:
    void begin(const QString& name, const QString& help)
    {
        m_name = u"pgflare_"_s + name;
        const auto type = name.endsWith(u"_total"_s) ? u"counter"_s : u"gauge"_s;
        m_text += u"# HELP %1 %2\n# TYPE %1 %3\n"_s.arg(m_name, help, type);
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

std::optional<double> seconds(const std::optional<Milliseconds>& value)
{
    return value ? std::optional(static_cast<double>(value->count()) / 1000) : std::nullopt;
}

template <typename Reading>
struct Metric
{
    QString name;
    QString help;
    std::function<std::optional<double>(const Reading&)> value;
};

QList<Metric<CopyReading>> copyMetrics()
{
    return {
        {u"copy_bytes"_s, u"What COPY has brought of a table that is being copied."_s,
         [](const CopyReading& copy) { return number(copy.bytes); }},
        {u"copy_rows"_s, u"The same in rows."_s, [](const CopyReading& copy) { return number(copy.rows); }},
        {u"copy_expected_rows"_s, u"Rows of the publisher's table by its statistics."_s,
         [](const CopyReading& copy) { return number(copy.expectedRows); }},
        {u"copy_share"_s, u"From 0 to 1, by rows or else roughly by the table's size; none without either."_s,
         [](const CopyReading& copy) { return copy.share; }},
        {u"copy_bytes_per_second"_s, u"What COPY brings now."_s, [](const CopyReading& copy) { return copy.byteRate; }},
        {u"copy_rows_per_second"_s, u"The same in rows."_s, [](const CopyReading& copy) { return copy.rowRate; }},
        {u"copy_eta_seconds"_s, u"Until the table is copied at this rate."_s,
         [](const CopyReading& copy) { return number(copy.eta); }},
    };
}

QList<Metric<LinkReading>> linkMetrics()
{
    return {
        {u"lag_bytes"_s, u"WAL from what the subscriber has applied to the end of what the publisher wrote."_s,
         [](const LinkReading& link) { return number(link.lagBytes); }},
        {u"unsent_bytes"_s, u"Of these, what has not been sent."_s,
         [](const LinkReading& link) { return number(link.unsentBytes); }},
        {u"delay_seconds"_s, u"Age of the oldest change that is not applied."_s,
         [](const LinkReading& link) { return link.delay ? seconds(link.delay->value) : std::nullopt; }},
        {u"write_bytes_per_second"_s, u"WAL written by the publisher."_s,
         [](const LinkReading& link) { return link.writeRate; }},
        {u"confirm_bytes_per_second"_s, u"WAL applied by the subscriber."_s,
         [](const LinkReading& link) { return link.confirmRate; }},
        {u"own_rows_per_second"_s, u"Rows changed in the subscription's database on the publisher."_s,
         [](const LinkReading& link) { return link.ownRows; }},
        {u"other_rows_per_second"_s, u"Rows changed in all other databases of the publisher."_s,
         [](const LinkReading& link) { return link.otherRows; }},
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
         [](const LinkReading& link) { return number(link.newErrors); }},
        {u"silent_seconds"_s, u"Since the subscriber took something, while something is to be taken."_s,
         [](const LinkReading& link) { return seconds(link.silentFor); }},
        {u"slot_safe_bytes"_s, u"WAL that may still be written before the slot is in danger."_s,
         [](const LinkReading& link) { return link.slot ? number(link.slot->safeBytes) : std::nullopt; }},
        {u"apply_errors_total"_s, u"Failures of the apply worker, as the subscriber counts them (15 and newer)."_s,
         [](const LinkReading& link) {
             return link.subscription ? number(link.subscription->applyErrors) : std::nullopt;
         }},
        {u"copy_errors_total"_s, u"Failures of workers that copy tables, likewise."_s,
         [](const LinkReading& link) {
             return link.subscription ? number(link.subscription->copyErrors) : std::nullopt;
         }},
    };
}

void addSlots(const LiveFrame& frame, Exposition& exposition)
{
    exposition.begin(u"slot_active"_s, u"Whether a walsender reads from the slot."_s);
    for (const auto& link : frame.links) {
        if (link.slot)
            exposition.sample(labelsOf(link), link.slot->active ? 1 : 0);
    }
    exposition.begin(u"slot_wal_status"_s, u"1 for what pg_replication_slots.wal_status is (13 and newer)."_s);
    for (const auto& link : frame.links) {
        if (link.slot && !link.slot->walStatus.isEmpty())
            exposition.sample(labelsOf(link) + u",status=\"%1\""_s.arg(label(link.slot->walStatus)), 1);
    }
}

void addTransactions(const LiveFrame& frame, Exposition& exposition)
{
    exposition.begin(u"large_transaction_bytes"_s,
                     u"Changes of a transaction that holds up what comes after it, by who is at it."_s);
    for (const auto& link : frame.links) {
        if (link.transaction)
            exposition.sample(labelsOf(link) + u",phase=\"%1\""_s.arg(keyOf(link.transaction->phase)),
                              number(link.transaction->bytes));
    }
}

// A kind that never happened is 0 where kinds are counted; its first one would otherwise be no increase.
void addConflicts(const LiveFrame& frame, Exposition& exposition)
{
    exposition.begin(u"conflicts_total"_s, u"Conflicts of the apply worker by kind (18 and newer)."_s);
    for (const auto& link : frame.links) {
        if (!link.subscription)
            continue;
        const auto& kinds = link.subscription->conflictsByKind;
        for (auto kind = kinds.begin(); kind != kinds.end(); ++kind)
            exposition.sample(labelsOf(link) + u",kind=\"%1\""_s.arg(label(kind.key())), double(kind.value()));
    }
}

// Not known is absent here, too: 0 says that every table is followed.
void addGaps(const LiveFrame& frame, Exposition& exposition)
{
    exposition.begin(u"missing_tables"_s, u"Tables of the publisher whose changes reach nobody, by what lacks them."_s);
    for (const auto& link : frame.links) {
        if (!link.gaps)
            continue;
        exposition.sample(labelsOf(link) + u",lacked_by=\"subscription\""_s, double(link.gaps->notSubscribed.size()));
        exposition.sample(labelsOf(link) + u",lacked_by=\"publication\""_s, double(link.gaps->notPublished.size()));
    }
}

void addCopies(const LiveFrame& frame, Exposition& exposition)
{
    for (const auto& metric : copyMetrics()) {
        exposition.begin(metric.name, metric.help);
        for (const auto& link : frame.links) {
            for (const auto& copy : link.copies)
                exposition.sample(
                    labelsOf(link)
                        + u",schema=\"%1\",table=\"%2\""_s.arg(label(copy.table.schema), label(copy.table.name)),
                    metric.value(copy));
        }
    }
}

} // namespace

QString prometheusText(const LiveFrame& frame)
{
    Exposition exposition;
    exposition.begin(u"server_up"_s, u"Whether the server answered the last look."_s);
    for (const auto side : {Side::Publisher, Side::Subscriber})
        exposition.sample(u"side=\"%1\""_s.arg(keyOf(side)), frame.server(side).isUp() ? 1 : 0);
    exposition.begin(u"link_state"_s, u"1 for the state that the subscription is in."_s);
    for (const auto& link : frame.links)
        exposition.sample(labelsOf(link) + u",state=\"%1\""_s.arg(keyOf(link.state)), 1);
    for (const auto& metric : linkMetrics()) {
        exposition.begin(metric.name, metric.help);
        for (const auto& link : frame.links)
            exposition.sample(labelsOf(link), metric.value(link));
    }
    addSlots(frame, exposition);
    addTransactions(frame, exposition);
    addConflicts(frame, exposition);
    exposition.begin(u"tables"_s, u"Tables of the subscription by srsubstate."_s);
    for (const auto& link : frame.links) {
        for (auto state = link.tables.begin(); state != link.tables.end(); ++state)
            exposition.sample(labelsOf(link) + u",state=\"%1\""_s.arg(state.key()), state.value());
    }
    addGaps(frame, exposition);
    addCopies(frame, exposition);
    return exposition.text();
}

} // namespace Flare
