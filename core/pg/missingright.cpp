// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/missingright.h"

#include "core/base/text.h"
#include "core/pg/sql.h"

#include <QMap>
#include <QRegularExpression>

#include <array>
#include <optional>

namespace Flare::Pg {

using namespace Qt::StringLiterals;

namespace {

enum class Giver {
    Owner, ///< Of what it is about, or a superuser.
    RoleAdmin, ///< Who has the role with ADMIN OPTION, or a superuser.
    Administrator, ///< A superuser, or what a service has instead.
};

struct MissingRight
{
    Sql grant;
    Giver giver = Giver::Administrator;
};

using Found = std::optional<MissingRight>;

QString giverText(Giver giver)
{
    switch (giver) {
    case Giver::Owner:
        return Text::tr("its owner or a superuser");
    case Giver::RoleAdmin:
        return Text::tr("a superuser, or whoever has that role with ADMIN OPTION");
    case Giver::Administrator:
        return Text::tr("a superuser, or the managed service's administrator");
    }
    Q_UNREACHABLE();
}

bool tries(const Refusal& refusal, const QString& words)
{
    return refusal.statement.contains(words, Qt::CaseInsensitive);
}

bool begins(const Refusal& refusal, const QString& words)
{
    return refusal.statement.trimmed().startsWith(words, Qt::CaseInsensitive);
}

QString unquoted(QString name)
{
    if (name.size() < 2 || !name.startsWith(u'"') || !name.endsWith(u'"'))
        return name;
    return name.sliced(1, name.size() - 2).replace(u"\"\""_s, u"\""_s);
}

/// The server's message leaves the schema out; the statement may have it.
Sql nameIn(const Refusal& refusal, const QString& name)
{
    const auto quoted = QRegularExpression::escape(u'"' + QString(name).replace(u'"', u"\"\""_s) + u'"');
    const QRegularExpression qualified(
        uR"(("(?:[^"]|"")+"|\w+)\.(?:%1|\b%2\b))"_s.arg(quoted, QRegularExpression::escape(name)));
    const auto match = qualified.match(refusal.statement);
    if (match.hasMatch())
        return sql("{}", RelationName{unquoted(match.captured(1)), name});
    return sql("{}", SqlPart::identifier(name));
}

Sql rightOnTable(const Refusal& refusal)
{
    if (tries(refusal, u"LOCK TABLE"_s))
        return "UPDATE"_sql;
    if (begins(refusal, u"INSERT"_s))
        return tries(refusal, u"DO UPDATE"_s) ? "SELECT, INSERT, UPDATE"_sql : "INSERT"_sql;
    if (begins(refusal, u"UPDATE"_s))
        return "SELECT, UPDATE"_sql;
    if (begins(refusal, u"DELETE"_s))
        return "SELECT, DELETE"_sql;
    if (begins(refusal, u"TRUNCATE"_s))
        return "TRUNCATE"_sql;
    return tries(refusal, u" REFERENCES "_s) ? "REFERENCES"_sql : "SELECT"_sql;
}

Found onObject(const Refusal& refusal)
{
    static const QRegularExpression form(
        u"^permission denied for (table|relation|view|materialized view|foreign table|sequence|schema|database|function"
        "|procedure|language|type|foreign-data wrapper|foreign server|tablespace) (.+)$"_s);
    static const QMap<QString, Sql> others{{u"language"_s, "USAGE ON LANGUAGE"_sql},
                                           {u"type"_s, "USAGE ON TYPE"_sql},
                                           {u"foreign-data wrapper"_s, "USAGE ON FOREIGN DATA WRAPPER"_sql},
                                           {u"foreign server"_s, "USAGE ON FOREIGN SERVER"_sql},
                                           {u"tablespace"_s, "CREATE ON TABLESPACE"_sql}};
    const auto match = form.match(refusal.message);
    if (!match.hasMatch())
        return std::nullopt;
    const auto kind = match.captured(1);
    const auto name = unquoted(match.captured(2));
    const auto on = [&](const Sql& right, const Sql& object, Giver giver = Giver::Owner) {
        return MissingRight{sql("GRANT {} {} TO {}", right, object, refusal.login), giver};
    };
    const bool creates = tries(refusal, u"CREATE "_s) || tries(refusal, u" OWNER TO "_s);
    if (kind == u"database"_s)
        return on(creates ? "CREATE ON DATABASE"_sql : "CONNECT ON DATABASE"_sql, sql("{}", SqlPart::identifier(name)));
    if (kind == u"schema"_s)
        return on(creates ? "CREATE, USAGE ON SCHEMA"_sql : "USAGE ON SCHEMA"_sql,
                  sql("{}", SqlPart::identifier(name)));
    if (kind == u"sequence"_s)
        return on(tries(refusal, u"setval"_s) ? "UPDATE ON SEQUENCE"_sql : "SELECT ON SEQUENCE"_sql,
                  nameIn(refusal, name));
    if (kind == u"function"_s || kind == u"procedure"_s)
        return on("EXECUTE ON FUNCTION"_sql, nameIn(refusal, name), Giver::Administrator);
    for (const auto& table : {u"table"_s, u"relation"_s, u"view"_s, u"materialized view"_s, u"foreign table"_s}) {
        if (kind == table)
            return on(sql("{} ON TABLE", rightOnTable(refusal)), nameIn(refusal, name));
    }
    return others.contains(kind) ? Found(on(others.value(kind), sql("{}", SqlPart::identifier(name)))) : std::nullopt;
}

/// From 16 on "SET ROLE", before it any membership.
Found becoming(const Refusal& refusal)
{
    static const QRegularExpression said(u"(?:SET ROLE|member of role|privileges of role|to set role) \"(.+)\"$"_s);
    static const QRegularExpression tried(u"(?:^|; *)SET (?:LOCAL |SESSION )?ROLE (\"(?:[^\"]|\"\")+\"|\\w+)"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    auto match = said.match(refusal.message);
    if (!match.hasMatch() && !refusal.message.startsWith(u"permission denied for "))
        match = tried.match(refusal.statement);
    if (!match.hasMatch())
        return std::nullopt;
    return MissingRight{sql("GRANT {} TO {}", RoleName(unquoted(match.captured(1))), refusal.login), Giver::RoleAdmin};
}

Found subscribing(const Refusal& refusal)
{
    if (!begins(refusal, u"CREATE SUBSCRIPTION"_s) || refusal.serverMajor < 16)
        return std::nullopt;
    return MissingRight{sql("GRANT pg_create_subscription TO {}", refusal.login), Giver::Administrator};
}

Found byAttribute(const Refusal& refusal)
{
    const auto has = [&](const Sql& attribute) {
        return MissingRight{sql("ALTER ROLE {} {}", refusal.login, attribute), Giver::Administrator};
    };
    if (begins(refusal, u"CREATE DATABASE"_s))
        return has("CREATEDB"_sql);
    if (begins(refusal, u"CREATE ROLE"_s))
        return has("CREATEROLE"_sql);
    if (tries(refusal, u"_replication_slot"_s))
        return has("REPLICATION"_sql);
    return std::nullopt;
}

Found byPredefinedRole(const Refusal& refusal)
{
    if (tries(refusal, u"pg_terminate_backend"_s) || tries(refusal, u"pg_cancel_backend"_s))
        return MissingRight{sql("GRANT pg_signal_backend TO {}", refusal.login), Giver::Administrator};
    static const QRegularExpression parameter(u"^permission denied to set parameter \"(.+)\"$"_s);
    const auto match = parameter.match(refusal.message);
    if (!match.hasMatch() || refusal.serverMajor < 15)
        return std::nullopt;
    return MissingRight{sql("GRANT SET ON PARAMETER {} TO {}", SqlPart::identifier(match.captured(1)), refusal.login),
                        Giver::Administrator};
}

/// "must be owner of table orders": who that is, only the server knows.
std::optional<QString> owning(const Refusal& refusal)
{
    static const QRegularExpression form(u"^must be owner of (.+)$"_s);
    const auto match = form.match(refusal.message);
    if (!match.hasMatch())
        return std::nullopt;
    return Text::tr(
               "Only the owner of %1 may do this on the %2. Let %3 become it, as a superuser or as whoever has the "
               "owner's role with ADMIN OPTION: %4")
        .arg(match.captured(1), keyOf(refusal.side), refusal.login.text(),
             u"GRANT … TO %1;"_s.arg(sql("{}", refusal.login).preview()));
}

} // namespace

QString adviceOn(const Refusal& refusal)
{
    if (const auto text = owning(refusal))
        return *text;
    for (const auto find : {onObject, becoming, subscribing, byAttribute, byPredefinedRole}) {
        const auto found = find(refusal);
        if (!found)
            continue;
        auto advice =
            Text::tr("%1 lacks a right on the %2. It can be given there by %3: %4;")
                .arg(refusal.login.text(), keyOf(refusal.side), giverText(found->giver), found->grant.preview());
        if (found->grant.text().endsWith("REPLICATION"))
            advice += u' ' + Text::tr("(On Amazon RDS: GRANT rds_replication.)");
        return advice;
    }
    if (begins(refusal, u"CREATE SUBSCRIPTION"_s))
        return Text::tr(
                   "Before PostgreSQL 16, subscriptions on the %1 are for superusers, and on a managed service for "
                   "the members of its own role (rds_superuser, cloudsqlsuperuser, azure_pg_admin): let one of "
                   "them be the superuser of the file.")
            .arg(keyOf(refusal.side));
    return Text::tr("%1 lacks a right on the %2. Let a superuser, the managed service's administrator or the owner of "
                    "what it is about give it, or name an account in the file that has it.")
        .arg(refusal.login.text(), keyOf(refusal.side));
}

} // namespace Flare::Pg
