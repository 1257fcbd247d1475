// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/trafficframe.h"

#include <algorithm>
#include <numeric>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

qint64 sumOf(const QMap<QByteArray, qint64>& counts)
{
    return std::accumulate(counts.begin(), counts.end(), qint64(0));
}

} // namespace

TrafficFrame frameBetween(const TrafficSample& earlier, const TrafficSample& later)
{
    TrafficFrame frame;
    frame.rate = later.rateSince(earlier);
    if (const auto latency = later.latency.since(earlier.latency); latency.count() > 0)
        frame.latency = {latency.percentile(50), latency.percentile(95), latency.percentile(99)};
    frame.errors = sumOf(later.errorsBySqlState) - sumOf(earlier.errorsBySqlState);
    frame.elapsed = later.elapsed;
    frame.connectedWorkers = later.connectedWorkers;
    frame.transactions = later.transactions;
    frame.inDoubt = later.inDoubt;
    frame.errorsBySqlState = later.errorsBySqlState;
    frame.lastError = later.lastError;
    frame.longestGap = later.longestGap;
    frame.currentGap = later.currentGap;
    return frame;
}

QString conditionName(const QByteArray& sqlState)
{
    static const QMap<QByteArray, QString> names{
        {"02000", u"no_data"_s},
        {"08001", u"sqlclient_unable_to_establish_sqlconnection"_s},
        {"08006", u"connection_failure"_s},
        {"23505", u"unique_violation"_s},
        {"25006", u"read_only_sql_transaction"_s},
        {"25P03", u"idle_in_transaction_session_timeout"_s},
        {"28000", u"invalid_authorization_specification"_s},
        {"28P01", u"invalid_password"_s},
        {"3D000", u"invalid_catalog_name"_s},
        {"40001", u"serialization_failure"_s},
        {"40P01", u"deadlock_detected"_s},
        {"42501", u"insufficient_privilege"_s},
        {"42P01", u"undefined_table"_s},
        {"53100", u"disk_full"_s},
        {"53200", u"out_of_memory"_s},
        {"53300", u"too_many_connections"_s},
        {"55000", u"object_not_in_prerequisite_state"_s},
        {"55P03", u"lock_not_available"_s},
        {"57014", u"query_canceled"_s},
        {"57P01", u"admin_shutdown"_s},
        {"57P02", u"crash_shutdown"_s},
        {"57P03", u"cannot_connect_now"_s},
        {"57P05", u"idle_session_timeout"_s},
        {"58030", u"io_error"_s},
        {"XX000", u"internal_error"_s},
    };
    return names.value(sqlState);
}

QString errorsText(const QMap<QByteArray, qint64>& errorsBySqlState)
{
    auto states = errorsBySqlState.keys();
    std::stable_sort(states.begin(), states.end(), [&](const QByteArray& one, const QByteArray& other) {
        return errorsBySqlState.value(one) > errorsBySqlState.value(other);
    });
    QStringList texts;
    for (const auto& state : states) {
        const auto named = (QString::fromLatin1(state) + u' ' + conditionName(state)).trimmed();
        texts.append(u"%1 ×%2"_s.arg(named).arg(errorsBySqlState.value(state)));
    }
    return texts.join(u", "_s);
}

} // namespace Flare
