// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cutover/standingsessions.h"

#include "core/base/text.h"
#include "core/replication/sessionrights.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// Of somebody whose sessions we may not look into, pg_stat_activity hides the type too.
Sql isClient()
{
    return "coalesce(a.backend_type, 'client backend') = 'client backend' AND a.usesysid IS NOT NULL"
           " AND NOT EXISTS (SELECT 1 FROM pg_stat_replication w WHERE w.pid = a.pid)"_sql;
}

QString grantOf(const QString& role, const RoleName& login)
{
    return sql("GRANT {} TO {}", RoleName(role), login).preview() + u';';
}

} // namespace

QString StandingSession::text() const
{
    QStringList parts{Text::tr("process %1").arg(pid)};
    for (const auto& part : {application, client}) {
        if (!part.isEmpty())
            parts.append(part);
    }
    return u"%1 (%2)"_s.arg(user, parts.join(u", "_s));
}

// A superuser's only by a superuser; others' by whoever has their rights, or pg_signal_backend's.
Sql mayBeEnded()
{
    return "(SELECT me.rolsuper OR EXISTS (SELECT 1 FROM pg_roles u WHERE u.oid = a.usesysid AND NOT u.rolsuper"
           " AND (pg_has_role(me.oid, u.oid, 'USAGE') OR pg_has_role(me.oid, 'pg_signal_backend', 'USAGE')))"
           " FROM pg_roles me WHERE me.rolname = current_user)"_sql;
}

Sql isWriting()
{
    return "(a.backend_type IS NULL OR a.backend_xid IS NOT NULL OR EXISTS (SELECT 1 FROM pg_locks l"
           " WHERE l.pid = a.pid AND l.locktype = 'relation' AND l.database = a.datid AND l.mode IN"
           " ('RowExclusiveLock', 'ShareRowExclusiveLock', 'ExclusiveLock', 'AccessExclusiveLock')))"_sql;
}

QList<StandingSession> standingSessions(Connection& connection, const DatabaseName& database)
{
    if (connection.identity().superuser)
        return {};
    const auto result = connection.poll(
        sql("SELECT a.pid, coalesce(a.usename::text, '') AS who, a.application_name, coalesce(host(a.client_addr), '')"
            " AS client, coalesce((SELECT u.rolsuper FROM pg_roles u WHERE u.oid = a.usesysid), false) AS super,"
            " {} AS writes FROM pg_stat_activity a WHERE a.datname = $1 AND {} AND NOT {} ORDER BY a.pid",
            isWriting(), isClient(), mayBeEnded()),
        Params(database));
    QList<StandingSession> sessions;
    for (int row = 0; row < result.rows(); ++row)
        sessions.append({static_cast<int>(result.integer(row, "pid")), result.text(row, "who"),
                         result.text(row, "application_name"), result.text(row, "client"), result.boolean(row, "super"),
                         result.boolean(row, "writes")});
    return sessions;
}

QString textOf(const QList<StandingSession>& sessions)
{
    QStringList texts;
    for (const auto& session : sessions)
        texts.append(session.text());
    return texts.join(u"; "_s);
}

QStringList missingSessionRights(Connection& connection, const DatabaseName& database)
{
    const auto rights = readSessionRights(connection, database);
    const auto& login = connection.identity().user;
    QStringList missing;
    if (!rights.sees)
        missing.append(Text::tr("%1 may not see what other sessions do, and so not whether they write. On the "
                                "publisher, as a superuser or the service's administrator: %2")
                           .arg(login.text(), grantOf(u"pg_monitor"_s, login)));
    if (!rights.ends)
        missing.append(Text::tr("%1 may not end the sessions of others. On the publisher, as a superuser or the "
                                "service's administrator: %2")
                           .arg(login.text(), grantOf(u"pg_signal_backend"_s, login)));
    return missing;
}

} // namespace Flare
