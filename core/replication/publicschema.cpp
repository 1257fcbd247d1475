// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/publicschema.h"

#include "core/replication/roles.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

SqlPart publicName()
{
    return SqlPart::identifier(u"public"_s);
}

Sql wordOf(const PublicSchema::Right& right)
{
    return right.create ? "CREATE"_sql : "USAGE"_sql;
}

} // namespace

std::optional<PublicSchema> readPublicSchema(Connection& connection)
{
    const auto result = connection.exec(
        "SELECT r.rolname AS owner, n.nspowner = 10 AS by_bootstrap, g.rolname AS grantee, x.privilege_type AS right,"
        " x.is_grantable FROM pg_namespace n JOIN pg_roles r ON r.oid = n.nspowner"
        " LEFT JOIN LATERAL aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) x"
        " ON x.grantee NOT IN (n.nspowner, 10) LEFT JOIN pg_roles g ON g.oid = x.grantee"
        " WHERE n.nspname = 'public' ORDER BY g.rolname NULLS FIRST, x.privilege_type"_sql);
    if (result.isEmpty())
        return std::nullopt;
    PublicSchema schema;
    const RoleName owner(result.text(0, "owner"));
    if (!result.boolean(0, "by_bootstrap") && !isPredefinedRole(owner) && !isProviderRole(owner))
        schema.owner = owner;
    for (int row = 0; row < result.rows(); ++row) {
        if (result.isNull(row, "right"))
            continue;
        const auto grantee = result.optionalText(row, "grantee");
        schema.rights.append({grantee ? std::optional(RoleName(*grantee)) : std::nullopt,
                              result.text(row, "right") == u"CREATE", result.boolean(row, "is_grantable")});
    }
    return schema;
}

QList<Sql> ownerStatements(const PublicSchema& wanted, const PublicSchema& present)
{
    if (!wanted.owner || wanted.owner == present.owner)
        return {};
    return {sql("ALTER SCHEMA {} OWNER TO {}", publicName(), *wanted.owner)};
}

QList<Sql> rightStatements(const PublicSchema& wanted, const PublicSchema& present)
{
    QList<Sql> statements;
    for (const auto& right : present.rights) {
        if (!right.grantee && !wanted.rights.contains(right))
            statements.append(sql("REVOKE {} ON SCHEMA {} FROM PUBLIC", wordOf(right), publicName()));
    }
    for (const auto& right : wanted.rights) {
        if (!present.rights.contains(right))
            statements.append(sql("GRANT {} ON SCHEMA {} TO {}{}", wordOf(right), publicName(),
                                  right.grantee ? sql("{}", *right.grantee) : "PUBLIC"_sql,
                                  right.grantable ? " WITH GRANT OPTION"_sql : Sql()));
    }
    return statements;
}

} // namespace Flare
