// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/applylog.h"

#include "core/base/text.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

/// What one process wrote at one moment.
struct Entry
{
    QString prefix;
    QString severity;
    QString message;
    QString detail;
    QString context;
};

void append(Entry& entry, const QString& field, const QString& text)
{
    if (field == u"DETAIL"_s)
        entry.detail = text;
    else if (field == u"CONTEXT"_s)
        entry.context = text;
}

QList<Entry> entriesOf(const QString& log)
{
    static const QRegularExpression form(
        u"^(.*?)\\b(ERROR|FATAL|PANIC|WARNING|NOTICE|INFO|LOG|DETAIL|HINT|CONTEXT|STATEMENT|QUERY|LOCATION):  (.*)$"_s);
    static const QStringList further{u"DETAIL"_s, u"HINT"_s, u"CONTEXT"_s, u"STATEMENT"_s, u"QUERY"_s, u"LOCATION"_s};
    QList<Entry> entries;
    for (const auto& line : log.split(u'\n')) {
        const auto found = form.match(line);
        if (!found.hasMatch())
            continue;
        const auto prefix = found.captured(1);
        const auto field = found.captured(2);
        if (!further.contains(field)) {
            entries.append({prefix, field, found.captured(3), {}, {}});
            continue;
        }
        // Other processes write in between.
        const auto owner =
            std::find_if(entries.rbegin(), entries.rend(), [&](const Entry& e) { return e.prefix == prefix; });
        if (owner != entries.rend())
            append(*owner, field, found.captured(3));
    }
    return entries;
}

QString wordsOf(const Entry& entry)
{
    QStringList parts{entry.message};
    for (const auto& part : {entry.detail, entry.context}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return parts.join(u"; "_s);
}

bool isFailure(const Entry& entry)
{
    return entry.severity == u"ERROR"_s || entry.severity == u"FATAL"_s;
}

QString failureByOrigin(const QList<Entry>& entries, qint64 oid)
{
    // The worker that copies a table has the table's oid behind the subscription's.
    const QRegularExpression origin(u"\"pg_%1(_[0-9]+)?\""_s.arg(oid));
    const auto found = std::find_if(entries.rbegin(), entries.rend(), [&](const Entry& entry) {
        return isFailure(entry) && origin.match(entry.context).hasMatch();
    });
    return found == entries.rend() ? QString() : wordsOf(*found);
}

QString failureByProcess(const QList<Entry>& entries)
{
    static const QRegularExpression end(u"(?:background worker \"logical replication (?:\\w+ )?worker\"|worker "
                                        u"process: logical replication worker[^(]*)"
                                        " \\(PID ([0-9]+)\\) exited with exit code 1"_s);
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        const auto ended = end.match(entry->message);
        if (!ended.hasMatch())
            continue;
        const QRegularExpression process(u"\\b%1\\b"_s.arg(ended.captured(1)));
        const auto cause = std::find_if(
            entry, entries.rend(), [&](const Entry& e) { return isFailure(e) && process.match(e.prefix).hasMatch(); });
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

} // namespace

QString applyFailureIn(const QString& log, qint64 subscriptionOid, bool isOnlyOne)
{
    const auto entries = entriesOf(log);
    const auto named = failureByOrigin(entries, subscriptionOid);
    return named.isEmpty() && isOnlyOne ? failureByProcess(entries) : named;
}

QString readApplyFailure(Connection& subscriber, qint64 subscriptionOid)
{
    QString file;
    try {
        const auto place = subscriber.exec("SELECT coalesce(pg_current_logfile('stderr'), '') AS file,"
                                           " coalesce(pg_current_logfile(), '') AS any_file,"
                                           " (SELECT count(*) = 1 FROM pg_subscription) AS alone"_sql);
        file = place.text(0, "file");
        if (file.isEmpty() && place.text(0, "any_file").isEmpty())
            return elsewhere(Text::tr("where its standard error goes, like /var/log/postgresql or the journal "
                                      "(logging_collector is off)"));
        if (file.isEmpty())
            return elsewhere(Text::tr("%1 in its data directory").arg(place.text(0, "any_file")));
        const auto words = applyFailureIn(tailOf(subscriber, file), subscriptionOid, place.boolean(0, "alone"));
        return words.isEmpty() ? elsewhere(Text::tr("%1 in its data directory").arg(file)) : words;
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Sql)
            throw;
        return elsewhere(file.isEmpty() ? Text::tr("%1 may not ask where it is").arg(subscriber.identity().user.text())
                                        : Text::tr("%1 in its data directory, which %2 may not read")
                                              .arg(file, subscriber.identity().user.text()));
    }
}

} // namespace Flare
