// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/applylog.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

QString wordsOf(const LogEntry& entry)
{
    QStringList parts{entry.message};
    for (const auto& part : {entry.detail, entry.context}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u"; "_s);
}

QString failureByOrigin(const QList<LogEntry>& entries, qint64 oid)
{
    // The worker that copies a table has the table's oid behind the subscription's. Languages differ in their quotes.
    const QRegularExpression origin(u"\\bpg_%1(_[0-9]+)?\\b"_s.arg(oid));
    const auto found = std::find_if(entries.rbegin(), entries.rend(), [&](const LogEntry& entry) {
        return entry.isFailure && origin.match(entry.context).hasMatch();
    });
    return found == entries.rend() ? QString() : wordsOf(*found);
}

QString failureByProcess(const QList<LogEntry>& entries)
{
    static const QRegularExpression end(u"(?:background worker \"logical replication (?:\\w+ )?worker\"|worker "
                                        u"process: logical replication worker[^(]*)"
                                        " \\(PID ([0-9]+)\\) exited with exit code 1"_s);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const auto ended = end.match(entry->message);
        if (!ended.hasMatch())
            continue;
        const auto process = ended.captured(1).toLongLong();
        const auto cause =
            std::find_if(entry, entries.rend(), [&](const LogEntry& e) { return e.isFailure && e.process == process; });
        if (cause != entries.rend())
            return wordsOf(*cause);
    }
    return {};
}

QString elsewhere(const QString& where)
{
    return Text::tr("the reason is in the subscriber's log: %1").arg(where);
}

QString tailOf(Connection& subscriber, const QString& file)
{
    // In bytes, as it may begin within a character.
    const auto tail = subscriber.exec("SELECT encode(pg_read_binary_file($1, greatest(0, size - 131072), 131072),"
                                      " 'base64') AS tail FROM pg_stat_file($1)"_sql,
                                      Params(file));
    return QString::fromUtf8(QByteArray::fromBase64(tail.text(0, "tail").toLatin1()));
}

/// Where the server writes its log, and how.
struct LogPlace
{
    QString file; ///< Empty where it is none that the server could read.
    LogFormat format = LogFormat::Stderr;
    QString linePrefix;
    bool isSyslog = false;
    bool isOnlyOne = false; ///< There is one subscription.
};

// Of several at once those that leave the least to guess.
LogPlace logPlaceOf(Connection& subscriber)
{
    const auto json =
        subscriber.identity().majorVersion() >= 15 ? "pg_current_logfile('jsonlog')"_sql : "NULL::text"_sql;
    const auto result = subscriber.exec(
        sql("SELECT {} AS json, pg_current_logfile('csvlog') AS csv, pg_current_logfile('stderr') AS stderr,"
            " current_setting('log_line_prefix') AS prefix, current_setting('log_destination') AS destination,"
            " (SELECT count(*) = 1 FROM pg_subscription) AS alone",
            json));
    LogPlace place;
    for (const auto& [column, format] : {std::pair{"json", LogFormat::Json}, std::pair{"csv", LogFormat::Csv},
                                         std::pair{"stderr", LogFormat::Stderr}}) {
        if (const auto file = result.optionalText(0, column); file && place.file.isEmpty()) {
            place.file = *file;
            place.format = format;
        }
    }
    place.linePrefix = result.text(0, "prefix");
    place.isSyslog = result.text(0, "destination").contains(u"syslog"_s);
    place.isOnlyOne = result.boolean(0, "alone");
    return place;
}

} // namespace

QString applyFailureIn(const QList<LogEntry>& entries, qint64 subscriptionOid, bool isOnlyOne)
{
    const auto named = failureByOrigin(entries, subscriptionOid);
    return named.isEmpty() && isOnlyOne ? failureByProcess(entries) : named;
}

QString readApplyFailure(Connection& subscriber, qint64 subscriptionOid)
{
    LogPlace place;
    try {
        place = logPlaceOf(subscriber);
        if (place.file.isEmpty())
            return elsewhere(place.isSyslog
                                 ? Text::tr("the syslog of its machine")
                                 : Text::tr("where its standard error goes, like /var/log/postgresql or the journal "
                                            "(logging_collector is off)"));
        const auto entries = logEntries(tailOf(subscriber, place.file), place.format, place.linePrefix);
        const auto words = applyFailureIn(entries, subscriptionOid, place.isOnlyOne);
        return words.isEmpty() ? elsewhere(Text::tr("%1 in its data directory").arg(place.file)) : words;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Sql)
            throw;
        return elsewhere(place.file.isEmpty()
                             ? Text::tr("%1 may not ask where it is").arg(subscriber.identity().user.text())
                             : Text::tr("%1 in its data directory, which %2 may not read")
                                   .arg(place.file, subscriber.identity().user.text()));
    }
}

} // namespace Flare
