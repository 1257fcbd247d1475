// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/preflight/checks.h"
#include "core/preflight/publishing.h"
#include "core/replication/relationnames.h"
#include "core/replication/rolestatements.h"

#include <algorithm>

namespace Flare::Checks {

using namespace Pg;
using namespace Qt::StringLiterals;
using Facts::EffectiveSetting;
using Facts::Migration;
using Facts::Pair;

namespace {

/// The role that the file's subscriptions log in as, if the publisher has it.
const RoleState* replicator(const Migration& facts)
{
    const auto& account = facts.config.publisher.replUser;
    return account ? facts.publisher.roles.find(account->user) : nullptr;
}

bool isMemberOfRds(const Migration& facts, const RoleName& role)
{
    return std::ranges::any_of(facts.publisher.roles.memberships, [&](const RoleMembership& membership) {
        return membership.member == role && membership.role.text() == u"rds_replication"_s;
    });
}

Finding ofReplicator(Severity severity, const RoleName& role, const QString& text, const QList<Remedy>& remedies)
{
    return {{}, severity, Side::Publisher, {}, {role.text()}, text, remedies};
}

QList<Finding> judgeReplicator(const Migration& facts)
{
    if (!facts.config.publisher.replUser)
        return {};
    const auto& name = facts.config.publisher.replUser->user;
    const auto* role = replicator(facts);
    if (role == nullptr)
        return {ofReplicator(Severity::Note, name,
                             Text::tr("The publisher has no role %1 yet; grant_replication makes it.").arg(name.text()),
                             {})};
    // grant_replication gives both.
    const auto missing = std::ranges::any_of(facts.databases, awaitsGrants) ? Severity::Note : Severity::Blocker;
    QList<Finding> findings;
    const auto alter = [&](const Sql& what) {
        return Remedy{Side::Publisher, {}, sql("ALTER ROLE {} {}", name, what).preview() + u';', {}};
    };
    if (!role->canLogin)
        findings.append(ofReplicator(missing, name,
                                     Text::tr("The role %1, as whom the subscriber reads, may not log in on the "
                                              "publisher.")
                                         .arg(name.text()),
                                     {alter("LOGIN"_sql)}));
    if (!role->superuser && !role->replication && !isMemberOfRds(facts, name))
        findings.append(ofReplicator(missing, name,
                                     Text::tr("The role %1, as whom the subscriber reads, may not replicate: its "
                                              "connections are refused. grant_replication lets it.")
                                         .arg(name.text()),
                                     {alter("REPLICATION"_sql)}));
    if (role->connectionLimit >= 0)
        findings.append(
            ofReplicator(Severity::Warning, name,
                         Text::tr("The role %1 may have %n connection(s) at the same time. Each subscription "
                                  "and each table that is being copied takes one.",
                                  nullptr, static_cast<int>(role->connectionLimit))
                             .arg(name.text()),
                         {alter("CONNECTION LIMIT -1"_sql)}));
    if (role->validUntil && *role->validUntil != u"infinity"_s)
        findings.append(ofReplicator(Severity::Warning, name,
                                     Text::tr("The password of the role %1 is valid until %2. From then on the stream "
                                              "can't be joined again once it was cut off.")
                                         .arg(name.text(), *role->validUntil),
                                     {alter("VALID UNTIL 'infinity'"_sql)}));
    return findings;
}

/// Zero with or without a unit.
bool isOff(const QString& duration)
{
    const auto digits = duration.trimmed();
    return std::ranges::none_of(digits, [](QChar c) { return c.isDigit() && c != u'0'; });
}

/// What a session of the replication role must start with.
struct Wanted
{
    QString name;
    QString value; ///< As ALTER ROLE … SET takes it.
    bool (*fits)(const QString& value, int publisherMajor);
};

bool isIso(const QString& value, int)
{
    return value.startsWith(u"ISO"_s, Qt::CaseInsensitive);
}

bool isPostgresStyle(const QString& value, int)
{
    return value.compare(u"postgres"_s, Qt::CaseInsensitive) == 0;
}

bool isExact(const QString& value, int major)
{
    // From 12 on any value above 0 writes the shortest exact form.
    return value.toInt() >= (major >= 12 ? 1 : 3);
}

bool isUnlimited(const QString& value, int)
{
    return isOff(value);
}

// Before 15 the subscriber's server does not set how values are written as text by the publisher's: dates then change
// day and month, and floating-point numbers lose digits, without any error.
QList<Wanted> textFormsFor(int subscriberMajor)
{
    if (subscriberMajor >= 15)
        return {};
    return {{u"DateStyle"_s, u"ISO"_s, isIso},
            {u"IntervalStyle"_s, u"postgres"_s, isPostgresStyle},
            {u"extra_float_digits"_s, u"3"_s, isExact}};
}

QList<Wanted> timeLimits()
{
    QList<Wanted> wanted;
    for (const auto& name : {u"statement_timeout"_s, u"lock_timeout"_s, u"idle_in_transaction_session_timeout"_s,
                             u"transaction_timeout"_s})
        wanted.append({name, u"0"_s, isUnlimited});
    return wanted;
}

QString sourceText(EffectiveSetting::Source source, const RoleName& role, const DatabaseName& database)
{
    switch (source) {
    case EffectiveSetting::Source::Server:
        return Text::tr("set for the whole server");
    case EffectiveSetting::Source::Database:
        return Text::tr("set for the database %1").arg(database.text());
    case EffectiveSetting::Source::Role:
        return Text::tr("set for the role %1").arg(role.text());
    case EffectiveSetting::Source::RoleInDatabase:
        return Text::tr("set for the role %1 in the database %2").arg(role.text(), database.text());
    }
    Q_UNREACHABLE();
}

QList<Finding> judgeStart(const Migration& facts, const Pair& pair, const QList<Wanted>& all, const QString& why)
{
    const auto* role = replicator(facts);
    if (role == nullptr)
        return {};
    QList<Finding> findings;
    for (const auto& wanted : all) {
        const auto found = Facts::effectiveSetting(facts.publisher, role->name, pair.name, wanted.name);
        if (!found || wanted.fits(found->value, facts.publisher.major()))
            continue;
        const bool here = found->source == EffectiveSetting::Source::RoleInDatabase;
        const auto fix = setRoleSetting({role->name, here ? pair.name : DatabaseName(), wanted.name, wanted.value});
        findings.append({{},
                         awaitsGrants(pair) ? Severity::Note : Severity::Blocker,
                         Side::Publisher,
                         {},
                         {wanted.name},
                         Text::tr("A session of %1 starts with %2 = %3 in %4 (%5). %6")
                             .arg(role->name.text(), wanted.name, found->value, pair.name.text(),
                                  sourceText(found->source, role->name, pair.name), why),
                         {{Side::Publisher,
                           {},
                           fix.preview() + u';',
                           Text::tr("grant_replication sets it; a subscription that is there already takes it when its "
                                    "worker connects again.")}}});
    }
    return findings;
}

QList<Finding> judgeTextForm(const Migration& facts, const Pair& pair)
{
    return judgeStart(facts, pair, textFormsFor(facts.subscriber.major()),
                      Text::tr("A subscriber before PostgreSQL 15 takes values as the publisher's session happens to "
                               "write them: days and months change places, numbers lose digits, and nothing fails."));
}

QList<Finding> judgeTimeLimits(const Migration& facts, const Pair& pair)
{
    return judgeStart(facts, pair, timeLimits(),
                      Text::tr("It ends the copy of each table that takes longer, which then begins anew from nothing, "
                               "again and again."));
}

QList<Finding> judgeRemovedSettings(const Migration& facts)
{
    const auto& known = facts.subscriber.roles.settingNames;
    QStringList lost;
    for (const auto& setting : facts.publisher.roles.settings) {
        const bool ofExtension = setting.name.contains(u'.');
        if (!ofExtension && !known.contains(setting.name.toLower()) && !isPredefinedRole(setting.role)
            && !isProviderRole(setting.role))
            lost.append(Text::tr("%1 of %2").arg(setting.name, setting.role.text()));
    }
    if (lost.isEmpty())
        return {};
    return {{{},
             Severity::Warning,
             Side::Publisher,
             {},
             lost,
             Text::tr("PostgreSQL %1 has no such settings any more, so that these roles start without them: %2. "
                      "replicate_roles leaves them out and says so.")
                 .arg(facts.subscriber.versionText, listed(lost, 10)),
             {}}};
}

QList<Finding> judgeHashes(const Migration& facts)
{
    QStringList names;
    for (const auto& role : facts.publisher.roles.roles) {
        if (role.canLogin && role.verifier && role.verifier->reveal().startsWith("md5"))
            names.append(role.name.text());
    }
    if (names.isEmpty())
        return {};
    return {
        {{},
         Severity::Warning,
         Side::Publisher,
         {},
         names,
         Text::tr("These roles have passwords hashed by MD5: %1. Where the subscriber's pg_hba.conf asks for "
                  "scram-sha-256, the default from PostgreSQL 14 on, they can't log in after the switch.")
             .arg(listed(names, 10)),
         {{Side::Publisher,
           {},
           {},
           Text::tr("Give them their passwords anew while password_encryption is scram-sha-256 (\\password in psql), "
                    "or let the subscriber's pg_hba.conf say md5 for them until that is done.")}}}};
}

QList<Finding> judgeTablespaces(const Migration& facts)
{
    QStringList missing;
    for (const auto& name : facts.publisher.tablespaces) {
        if (!facts.subscriber.tablespaces.contains(name))
            missing.append(name);
    }
    if (missing.isEmpty())
        return {};
    return {{{},
             Severity::Note,
             Side::Subscriber,
             {},
             missing,
             Text::tr("The publisher has tablespaces that the subscriber lacks: %1. replicate_schema puts all tables "
                      "into the database's own; see to it that its disk has room for them.")
                 .arg(listed(missing, 10)),
             {}}};
}

} // namespace

QList<Check> ofRoles()
{
    const auto security = u"https://www.postgresql.org/docs/current/logical-replication-security.html"_s;
    const QStringList gates; // create_subscription asks the login itself.
    return {
        {u"replication_role"_s,
         Text::tr("The role that the subscriber reads as"),
         Text::tr("The subscriber's server logs in as the file's repl_user for the stream and for each copy."),
         security,
         gates,
         judgeReplicator,
         {}},
        {u"text_form"_s,
         Text::tr("How values are written on their way"),
         Text::tr("Rows travel as text. What a session's settings alter on the way arrives altered, without an error."),
         u"https://www.postgresql.org/docs/current/runtime-config-client.html"_s,
         gates,
         {},
         judgeTextForm},
        {u"time_limits"_s,
         Text::tr("Limits of time that end a copy"),
         Text::tr("A copy of a large table runs for hours in one statement and one transaction."),
         u"https://www.postgresql.org/docs/current/runtime-config-client.html"_s,
         gates,
         {},
         judgeTimeLimits},
        {u"removed_settings"_s,
         Text::tr("Settings of roles that are gone"),
         Text::tr("What a role's sessions start with is a part of how the application behaves."),
         u"https://www.postgresql.org/docs/current/sql-alterrole.html"_s,
         {},
         judgeRemovedSettings,
         {}},
        {u"password_hashes"_s,
         Text::tr("Passwords hashed by MD5"),
         Text::tr("After the switch the application must be able to log in."),
         u"https://www.postgresql.org/docs/current/auth-password.html"_s,
         {},
         judgeHashes,
         {}},
        {u"tablespaces"_s,
         Text::tr("Tablespaces"),
         Text::tr("All rows must find room on the subscriber's disks."),
         u"https://www.postgresql.org/docs/current/manage-ag-tablespaces.html"_s,
         {},
         judgeTablespaces,
         {}},
    };
}

} // namespace Flare::Checks
