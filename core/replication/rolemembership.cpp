// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/rolemembership.h"

#include <algorithm>

namespace Flare {

using namespace Pg;

namespace {

// From 16 on a membership has options of its own, and one for each grantor.
constexpr int firstMajorWithOptions = 16;

// GRANTED BY is a superuser's to say, and says something only where the publisher recorded it.
bool grantorsCount(const RoleCatalogue& publisher, const RoleCatalogue& subscriber)
{
    return publisher.majorVersion >= firstMajorWithOptions && subscriber.majorVersion >= firstMajorWithOptions
        && subscriber.superuser;
}

bool sameEdge(const RoleMembership& a, const RoleMembership& b)
{
    return a.role == b.role && a.member == b.member && a.grantor == b.grantor;
}

QList<RoleMembership> withGrantors(QList<RoleMembership> memberships, bool grantorsMatter)
{
    QList<RoleMembership> all;
    for (auto& membership : memberships) {
        // initdb's superuser may have another name on the other server; it is who grants unless told otherwise.
        if (!grantorsMatter || membership.byBootstrap)
            membership.grantor = RoleName();
        const auto known = std::find_if(all.begin(), all.end(), [&](const auto& m) { return sameEdge(m, membership); });
        if (known == all.end()) {
            all.append(membership);
            continue;
        }
        known->admin = known->admin || membership.admin;
        known->inherit = known->inherit || membership.inherit;
        known->set = known->set || membership.set;
    }
    return all;
}

bool satisfies(const RoleMembership& present, const RoleMembership& wanted, int majorVersion)
{
    if (!sameEdge(present, wanted))
        return false;
    if (majorVersion < firstMajorWithOptions)
        return present.admin || !wanted.admin;
    return present.admin == wanted.admin && present.inherit == wanted.inherit && present.set == wanted.set;
}

// PostgreSQL 16 and newer refuse a GRANTED BY whose role has no ADMIN option on what it grants.
QList<RoleMembership> inGrantOrder(QList<RoleMembership> open, QList<RoleMembership> present)
{
    QList<RoleMembership> ordered;
    const auto mayBeGranted = [&present](const RoleMembership& membership) {
        return membership.grantor.isEmpty() || std::any_of(present.begin(), present.end(), [&](const auto& p) {
                   return p.admin && p.role == membership.role && p.member == membership.grantor;
               });
    };
    while (!open.isEmpty()) {
        const auto grantable = std::find_if(open.cbegin(), open.cend(), mayBeGranted);
        const bool none = grantable == open.cend();
        auto next = open.takeAt(none ? 0 : grantable - open.cbegin());
        if (none)
            next.grantor = RoleName();
        ordered.append(next);
        present.append(next);
    }
    return ordered;
}

} // namespace

QList<RoleMembership> missingMemberships(const QList<RoleMembership>& wanted, const RoleCatalogue& publisher,
                                         const RoleCatalogue& subscriber)
{
    const bool grantorsMatter = grantorsCount(publisher, subscriber);
    const auto present = withGrantors(subscriber.memberships, grantorsMatter);
    auto missing = withGrantors(wanted, grantorsMatter);
    missing.removeIf([&](const RoleMembership& membership) {
        return std::any_of(present.begin(), present.end(),
                           [&](const auto& p) { return satisfies(p, membership, subscriber.majorVersion); });
    });
    return inGrantOrder(missing, present);
}

Sql grantMembership(const RoleMembership& membership, int majorVersion)
{
    const auto grant = sql("GRANT {} TO {}", membership.role, membership.member);
    if (majorVersion < firstMajorWithOptions)
        return membership.admin ? sql("{} WITH ADMIN OPTION", grant) : grant;
    const auto word = [](bool on) { return on ? "TRUE"_sql : "FALSE"_sql; };
    const auto options = sql("{} WITH ADMIN {}, INHERIT {}, SET {}", grant, word(membership.admin),
                             word(membership.inherit), word(membership.set));
    return membership.grantor.isEmpty() ? options : sql("{} GRANTED BY {}", options, membership.grantor);
}

} // namespace Flare
