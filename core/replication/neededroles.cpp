// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/neededroles.h"

#include "core/base/text.h"
#include "core/replication/publicschema.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// A member of an extension belongs to whoever creates that, and the extension itself too; an array, a row type, an
// index or a range's constructors (always the bootstrap superuser's) belong to what they are made for.
Sql partsOfOthers()
{
    return "part AS (SELECT classid, objid FROM pg_depend WHERE deptype IN ('e', 'i') AND objsubid = 0)"_sql;
}

// pg_shdepend knows every role that is named in an object, but not the bootstrap superuser, whom each cluster may call
// otherwise; hence the owners themselves.
Sql owners()
{
    return "own AS (SELECT 'pg_class'::regclass AS classid, oid AS objid, relowner AS role FROM pg_class"
           " WHERE relkind NOT IN ('i', 'I', 't')"
           " UNION ALL SELECT 'pg_namespace'::regclass, oid, nspowner FROM pg_namespace WHERE nspname <> 'public'"
           " UNION ALL SELECT 'pg_proc'::regclass, oid, proowner FROM pg_proc"
           " UNION ALL SELECT 'pg_type'::regclass, oid, typowner FROM pg_type)"_sql;
}

} // namespace

QList<NeededRole> neededRoles(Connection& connection)
{
    const auto ofPublic = readPublicSchema(connection);
    // Large objects are not carried.
    const auto result = connection.exec(
        sql("WITH db AS (SELECT oid, datdba, datacl FROM pg_database WHERE datname = current_database()), {}, {}"
            " SELECT r.rolname, bool_or(n.kind = 'o') AS owns, bool_or(n.kind = 'r') AS in_policy FROM ("
            " SELECT s.refobjid AS role, s.deptype::text AS kind FROM pg_shdepend s JOIN db ON db.oid = s.dbid"
            " WHERE s.refclassid = 'pg_authid'::regclass AND s.deptype IN ('o', 'a', 'r')"
            " AND s.classid NOT IN ('pg_publication'::regclass, 'pg_subscription'::regclass, 'pg_extension'::regclass,"
            " 'pg_largeobject'::regclass)"
            " AND NOT EXISTS (SELECT 1 FROM part p WHERE p.classid = s.classid AND p.objid = s.objid)"
            " AND NOT (NOT $1 AND s.deptype = 'o' AND s.classid = 'pg_namespace'::regclass"
            " AND s.objid = (SELECT oid FROM pg_namespace WHERE nspname = 'public'))"
            " UNION ALL SELECT role, 'o' FROM own WHERE objid >= 16384"
            " AND NOT EXISTS (SELECT 1 FROM part p WHERE p.classid = own.classid AND p.objid = own.objid)"
            " UNION ALL SELECT datdba, 'o' FROM db"
            " UNION ALL SELECT x.grantee, 'a' FROM db, aclexplode(db.datacl) x) n"
            " JOIN pg_roles r ON r.oid = n.role GROUP BY r.rolname ORDER BY r.rolname",
            partsOfOthers(), owners()),
        Params(ofPublic && ofPublic->owner));
    QList<NeededRole> roles;
    for (int row = 0; row < result.rows(); ++row)
        roles.append(
            {RoleName(result.text(row, "rolname")), result.boolean(row, "owns"), result.boolean(row, "in_policy")});
    return roles;
}

QMap<QString, bool> rolesToBecome(Connection& connection, const RoleName& login)
{
    // Before 16 every member may SET ROLE; since then it is a right of its own.
    const auto right = connection.identity().majorVersion() >= 16 ? "'SET'"_sql : "'MEMBER'"_sql;
    const auto there = connection.exec(sql("SELECT r.rolname, me.rolsuper OR pg_has_role(me.oid, r.oid, {}) AS usable"
                                           " FROM pg_roles r, pg_roles me WHERE me.rolname = $1",
                                           right),
                                       Params(login));
    QMap<QString, bool> usable;
    for (int row = 0; row < there.rows(); ++row)
        usable.insert(there.text(row, "rolname"), there.boolean(row, "usable"));
    return usable;
}

bool checkNeededRoles(Connection& subscriber, const RoleName& login, const QList<NeededRole>& roles,
                      const std::optional<RoleName>& replicator)
{
    const auto usable = rolesToBecome(subscriber, login);
    bool replicatorMissing = false;
    QStringList missing;
    QStringList grants;
    for (const auto& role : roles) {
        if (!usable.contains(role.name.text()) && role.name == replicator && !role.owns && !role.inPolicy)
            replicatorMissing = true;
        else if (!usable.contains(role.name.text()))
            missing.append(role.name.text());
        else if (role.owns && !usable.value(role.name.text()))
            grants.append(sql("GRANT {} TO {};", role.name, login).preview());
    }
    if (!missing.isEmpty())
        throw Error(ErrorKind::Precondition,
                    Text::tr("These roles own something in the database or have rights in it, and do not exist on the "
                             "subscriber: %1.")
                        .arg(missing.join(u", "_s)),
                    Text::tr("Run replicate_roles first."))
            .on(Side::Subscriber);
    if (!grants.isEmpty())
        throw Error(ErrorKind::Precondition,
                    Text::tr("%1 is not a superuser on the subscriber, and may not make objects that belong to the "
                             "roles that own them.")
                        .arg(login.text()),
                    Text::tr("Let it become them, on the subscriber: %1").arg(grants.join(u' ')))
            .on(Side::Subscriber);
    return replicatorMissing;
}

} // namespace Flare
