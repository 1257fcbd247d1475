// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/rolestatements.h"

#include "core/base/text.h"
#include "core/replication/rolemembership.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

struct Attribute
{
    bool RoleState::*flag;
    Sql on;
    Sql off;
    bool privileged;
};

const std::array<Attribute, 7>& attributes()
{
    static const std::array<Attribute, 7> all{{
        {&RoleState::superuser, "SUPERUSER"_sql, "NOSUPERUSER"_sql, true},
        {&RoleState::inherits, "INHERIT"_sql, "NOINHERIT"_sql, false},
        {&RoleState::createRole, "CREATEROLE"_sql, "NOCREATEROLE"_sql, false},
        {&RoleState::createDatabase, "CREATEDB"_sql, "NOCREATEDB"_sql, false},
        {&RoleState::canLogin, "LOGIN"_sql, "NOLOGIN"_sql, false},
        {&RoleState::replication, "REPLICATION"_sql, "NOREPLICATION"_sql, true},
        {&RoleState::bypassRls, "BYPASSRLS"_sql, "NOBYPASSRLS"_sql, true},
    }};
    return all;
}

// GUC_LIST_QUOTE in PostgreSQL's guc_tables.c: their stored value is a list of identifiers, each of which has to be a
// literal of its own. A value in one literal would become one name with commas in it.
bool isListOfNames(const QString& setting)
{
    static const QSet<QString> lists{u"local_preload_libraries"_s,   u"search_path"_s,
                                     u"session_preload_libraries"_s, u"shared_preload_libraries"_s,
                                     u"temp_tablespaces"_s,          u"unix_socket_directories"_s};
    return lists.contains(setting.toLower());
}

QStringList namesIn(const QString& list)
{
    QStringList names;
    QString name;
    bool quoted = false;
    for (const QChar c : list) {
        if (c == u'"')
            quoted = !quoted;
        if (c == u',' && !quoted)
            names.append(std::exchange(name, {}));
        else
            name += c;
    }
    names.append(name);
    for (auto& written : names) {
        written = written.trimmed();
        if (written.size() >= 2 && written.startsWith(u'"') && written.endsWith(u'"'))
            written = written.mid(1, written.size() - 2).replace(u"\"\""_s, u"\""_s);
    }
    return names;
}

Sql settingValue(const RoleSetting& setting)
{
    if (!isListOfNames(setting.name))
        return sql("{}", Literal{setting.value});
    QList<Sql> names;
    for (const auto& name : namesIn(setting.value))
        names.append(sql("{}", Literal{name}));
    return joined(names, ", "_sql);
}

QString validity(const std::optional<QString>& validUntil)
{
    return validUntil.value_or(u"infinity"_s);
}

bool samePassword(const RoleState& a, const RoleState& b)
{
    return a.verifier && b.verifier && a.verifier->reveal() == b.verifier->reveal();
}

/// Collects the changes of one comparison.
class Comparison
{
public:
    Comparison(const RoleCatalogue& publisher, const RoleCatalogue& subscriber, const RoleOptions& options)
        : m_publisher(publisher)
        , m_subscriber(subscriber)
        , m_options(options)
    {
    }

    RoleChanges run();

private:
    enum class Care { Whole, MembershipsOnly, None };

    Care careOf(const RoleName& role) const;
    QList<Sql> attributeClauses(const RoleState& wanted, const RoleState& present);
    QList<Sql> passwordClause(const RoleState& wanted, const RoleState* present);
    void compareRole(const RoleState& wanted);
    void compareMemberships();
    void compareSettings();
    void compareSetting(const RoleSetting& setting);
    void note(const QString& sentence, const QStringList& names);
    void writeNotes();

    const RoleCatalogue& m_publisher;
    const RoleCatalogue& m_subscriber;
    const RoleOptions& m_options;
    RoleChanges m_result;
    QStringList m_provider, m_ownLogins, m_altered, m_stripped, m_noPassword, m_md5, m_uncompared;
    QStringList m_unknownSettings, m_laterSettings, m_noGroup, m_looser;
};

Comparison::Care Comparison::careOf(const RoleName& name) const
{
    if (isPredefinedRole(name) || isProviderRole(name) || name == m_subscriber.user)
        return Care::None;
    const auto* present = m_subscriber.find(name);
    if (present == nullptr)
        return Care::Whole;
    if (present->bootstrap)
        return Care::None;
    return m_options.logins.contains(name) ? Care::MembershipsOnly : Care::Whole;
}

QList<Sql> Comparison::attributeClauses(const RoleState& wanted, const RoleState& present)
{
    QList<Sql> clauses;
    for (const auto& attribute : attributes()) {
        const bool on = wanted.*attribute.flag;
        if (on == present.*attribute.flag)
            continue;
        const auto& word = on ? attribute.on : attribute.off;
        if (attribute.privileged && m_options.stripPrivileges)
            m_stripped.append(u"%1 %2"_s.arg(wanted.name.text(), word.preview()));
        else
            clauses.append(word);
    }
    if (wanted.connectionLimit != present.connectionLimit)
        clauses.append(sql("CONNECTION LIMIT {}", wanted.connectionLimit));
    if (validity(wanted.validUntil) != validity(present.validUntil))
        clauses.append(sql("VALID UNTIL {}", Literal{validity(wanted.validUntil)}));
    return clauses;
}

QList<Sql> Comparison::passwordClause(const RoleState& wanted, const RoleState* present)
{
    if (!m_options.passwords || !wanted.verifier) {
        if (wanted.canLogin && present == nullptr)
            m_noPassword.append(wanted.name.text());
        return {};
    }
    if (present != nullptr && !m_subscriber.verifiersReadable) {
        m_uncompared.append(wanted.name.text());
        return {};
    }
    if (present != nullptr && samePassword(wanted, *present))
        return {};
    if (wanted.verifier->reveal().startsWith("md5"))
        m_md5.append(wanted.name.text());
    return {sql("PASSWORD {}", SecretLiteral{*wanted.verifier})};
}

void Comparison::compareRole(const RoleState& wanted)
{
    const auto care = careOf(wanted.name);
    const auto* present = m_subscriber.find(wanted.name);
    if (care == Care::None) {
        if (isProviderRole(wanted.name))
            m_provider.append(wanted.name.text());
        return;
    }
    if (care == Care::MembershipsOnly) {
        m_ownLogins.append(wanted.name.text());
        return;
    }
    const auto clauses =
        attributeClauses(wanted, present != nullptr ? *present : RoleState()) + passwordClause(wanted, present);
    const auto options = clauses.isEmpty() ? Sql() : sql(" WITH {}", joined(clauses, " "_sql));
    if (present == nullptr) {
        m_result.changes.append({wanted.name, {}, false, sql("CREATE ROLE {}{}", wanted.name, options)});
    } else if (!clauses.isEmpty()) {
        m_result.changes.append({wanted.name, {}, true, sql("ALTER ROLE {}{}", wanted.name, options)});
        m_altered.append(u"%1 (%2)"_s.arg(wanted.name.text(), joined(clauses, " "_sql).preview()));
    }
    if (!wanted.comment.isEmpty() && (present == nullptr || present->comment != wanted.comment))
        m_result.changes.append({wanted.name,
                                 {},
                                 present != nullptr,
                                 sql("COMMENT ON ROLE {} IS {}", wanted.name, Literal{wanted.comment})});
}

void Comparison::compareMemberships()
{
    QList<RoleMembership> wanted;
    for (auto membership : m_publisher.memberships) {
        if (careOf(membership.member) == Care::None)
            continue;
        const bool comes = careOf(membership.role) == Care::Whole;
        if (isProviderRole(membership.role) || (!comes && m_subscriber.find(membership.role) == nullptr)) {
            m_noGroup.append(u"%1 in %2"_s.arg(membership.member.text(), membership.role.text()));
            continue;
        }
        if (careOf(membership.grantor) == Care::None && m_subscriber.find(membership.grantor) == nullptr)
            membership.grantor = RoleName();
        wanted.append(membership);
    }
    for (const auto& membership : missingMemberships(wanted, m_publisher, m_subscriber)) {
        const auto* member = m_publisher.find(membership.member);
        if (m_subscriber.majorVersion < 16 && (!membership.set || membership.inherit != member->inherits))
            m_looser.append(u"%1 in %2"_s.arg(membership.member.text(), membership.role.text()));
        m_result.changes.append({membership.member, membership.role, m_subscriber.find(membership.member) != nullptr,
                                 grantMembership(membership, m_subscriber.majorVersion)});
    }
}

void Comparison::compareSetting(const RoleSetting& setting)
{
    // Not in pg_settings, though every server has them (GUC_NO_SHOW_ALL).
    static const QSet<QString> hidden{u"role"_s, u"session_authorization"_s};
    const auto shown = u"%1: %2"_s.arg(setting.role.text(), setting.name);
    const auto name = setting.name.toLower();
    if (!name.contains(u'.') && !hidden.contains(name) && !m_subscriber.settingNames.contains(name)) {
        m_unknownSettings.append(shown);
        return;
    }
    if (!setting.database.isEmpty() && !m_subscriber.databases.contains(setting.database)) {
        m_laterSettings.append(u"%1 in %2"_s.arg(shown, setting.database.text()));
        return;
    }
    if (m_subscriber.setting(setting) != setting.value)
        m_result.changes.append(
            {setting.role, {}, m_subscriber.find(setting.role) != nullptr, setRoleSetting(setting)});
}

void Comparison::compareSettings()
{
    for (const auto& setting : m_publisher.settings) {
        if (!setting.database.isEmpty() && !m_options.databases.contains(setting.database))
            continue;
        if (careOf(setting.role) == Care::Whole)
            compareSetting(setting);
    }
}

void Comparison::note(const QString& sentence, const QStringList& names)
{
    if (!names.isEmpty())
        m_result.notes.append(sentence.arg(names.join(u", "_s)));
}

void Comparison::writeNotes()
{
    note(Text::tr("These roles are on the subscriber already and will be changed to what they are on the publisher: "
                  "%1."),
         m_altered);
    note(Text::tr("These are logins of the file on the subscriber; their attributes, passwords and settings stay as "
                  "they are there: %1."),
         m_ownLogins);
    note(Text::tr("These roles belong to a cloud provider and are left out: %1."), m_provider);
    note(Text::tr("These memberships are left out, since the subscriber has no such role or a cloud provider gives "
                  "it: %1."),
         m_noGroup);
    note(Text::tr("The subscriber's version knows no INHERIT and SET options, so these memberships give what the "
                  "member's own attribute says: %1."),
         m_looser);
    note(Text::tr("These attributes are left out: %1."), m_stripped);
    note(Text::tr("These roles may log in but come without a password; set it with ALTER ROLE … PASSWORD: %1."),
         m_noPassword);
    note(Text::tr("The passwords of these roles can't be compared, since the subscriber does not let us read them; "
                  "they stay as they are there: %1."),
         m_uncompared);
    note(Text::tr("The passwords of these roles are MD5 hashes. They log in only where the subscriber's pg_hba.conf "
                  "says md5, and PostgreSQL 18 gives them up: set a new password when you can: %1."),
         m_md5);
    note(Text::tr("The subscriber does not know these settings; they are left out: %1."), m_unknownSettings);
    note(Text::tr("These settings hold in databases that the subscriber does not have yet. Run replicate_roles again "
                  "once they are there: %1."),
         m_laterSettings);
}

RoleChanges Comparison::run()
{
    for (const auto& role : m_publisher.roles)
        compareRole(role);
    compareMemberships();
    compareSettings();
    writeNotes();
    return m_result;
}

} // namespace

RoleChanges roleChanges(const RoleCatalogue& publisher, const RoleCatalogue& subscriber, const RoleOptions& options)
{
    return Comparison(publisher, subscriber, options).run();
}

Sql setRoleSetting(const RoleSetting& setting)
{
    const auto name = SqlPart::identifier(setting.name);
    if (setting.database.isEmpty())
        return sql("ALTER ROLE {} SET {} TO {}", setting.role, name, settingValue(setting));
    return sql("ALTER ROLE {} IN DATABASE {} SET {} TO {}", setting.role, setting.database, name,
               settingValue(setting));
}

} // namespace Flare
