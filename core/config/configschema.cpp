// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configschema.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

ValueSpec plain(ValueType type)
{
    return {type, {}, 0, 0, {}, {}};
}

ValueSpec ranged(ValueType type, qint64 minimum, qint64 maximum)
{
    return {type, {}, minimum, maximum, {}, {}};
}

ValueSpec choice(const QStringList& words)
{
    return {ValueType::Choice, words, 0, 0, {}, {}};
}

ValueSpec boolean(const QStringList& words = {})
{
    return {ValueType::Boolean, words, 0, 0, {}, {}};
}

ValueSpec map(std::vector<KeySpec> keys)
{
    return {ValueType::Map, {}, 0, 0, std::move(keys), {}};
}

ValueSpec holding(ValueType type, ValueSpec item)
{
    return {type, {}, 0, 0, {}, {std::move(item)}};
}

ValueSpec listOf(ValueType type)
{
    return holding(ValueType::List, plain(type));
}

KeySpec required(const QString& name, ValueSpec value)
{
    return {name, std::move(value), true};
}

KeySpec optional(const QString& name, ValueSpec value)
{
    return {name, std::move(value), false};
}

void addAccount(std::vector<KeySpec>& keys, const QString& role, bool isRequired)
{
    keys.push_back({role, plain(ValueType::Name), isRequired});
    keys.push_back(optional(role + u"_password"_s, plain(ValueType::Password)));
    keys.push_back(optional(role + u"_password_command"_s, plain(ValueType::Command)));
}

ValueSpec ssl()
{
    return map({
        // As libpq's sslmode.
        optional(u"mode"_s,
                 choice({u"disable"_s, u"allow"_s, u"prefer"_s, u"require"_s, u"verify-ca"_s, u"verify-full"_s})),
        optional(u"rootcert"_s, plain(ValueType::Path)),
        optional(u"cert"_s, plain(ValueType::Path)),
        optional(u"key"_s, plain(ValueType::Path)),
    });
}

ValueSpec host(bool isPublisher)
{
    const auto port = ranged(ValueType::Integer, 1, 65535);
    std::vector<KeySpec> conn;
    addAccount(conn, u"superuser"_s, true);
    addAccount(conn, u"db_owner"_s, true);
    addAccount(conn, u"repl_user"_s, isPublisher);
    conn.push_back(required(u"host"_s, plain(ValueType::Host)));
    conn.push_back(optional(u"port"_s, port));
    if (isPublisher) {
        conn.push_back(optional(u"host_via_subscriber"_s, plain(ValueType::Host)));
        conn.push_back(optional(u"port_via_subscriber"_s, port));
        conn.push_back(optional(u"ssl_via_subscriber"_s, ssl()));
    }
    conn.push_back(required(u"system_identifier"_s, plain(ValueType::SystemIdentifier)));
    conn.push_back(optional(u"ssl"_s, ssl()));
    conn.push_back(optional(u"connect_timeout"_s, ranged(ValueType::Duration, 1, hour)));
    return map({required(u"conn"_s, map(std::move(conn)))});
}

ValueSpec publication()
{
    std::vector<KeySpec> keys{required(u"pubname"_s, plain(ValueType::Name))};
    addAccount(keys, u"db_owner"_s, false);
    keys.push_back(optional(u"replica_identity_full_tables"_s, listOf(ValueType::Relation)));
    keys.push_back(optional(u"schemas"_s, listOf(ValueType::Name)));
    keys.push_back(optional(u"tables"_s, listOf(ValueType::Relation)));
    keys.push_back(optional(u"exclude_tables"_s, listOf(ValueType::Relation)));
    keys.push_back(optional(u"publish_via_partition_root"_s, boolean()));
    return map(std::move(keys));
}

/// Those of CREATE SUBSCRIPTION's options that leave it to us when the slot is made and when data are copied.
ValueSpec subscriptionOptions()
{
    return map({
        optional(u"binary"_s, boolean()),
        optional(u"streaming"_s, boolean({u"parallel"_s})),
        optional(u"synchronous_commit"_s, boolean({u"local"_s, u"remote_write"_s, u"remote_apply"_s})),
        optional(u"two_phase"_s, boolean()),
        optional(u"disable_on_error"_s, boolean()),
        optional(u"origin"_s, choice({u"any"_s, u"none"_s})),
        optional(u"run_as_owner"_s, boolean()),
        optional(u"password_required"_s, boolean()),
        optional(u"failover"_s, boolean()),
    });
}

ValueSpec subscription()
{
    return map({
        required(u"dbname"_s, plain(ValueType::Name)),
        required(u"pubname"_s, plain(ValueType::Name)),
        optional(u"options"_s, subscriptionOptions()),
    });
}

ValueSpec cutover()
{
    return map({
        optional(u"max_outage"_s, ranged(ValueType::Duration, 1, day)),
        optional(u"lag_threshold"_s, ranged(ValueType::Size, 0, qint64{1} << 50)),
        optional(u"min_stable"_s, ranged(ValueType::Duration, 0, day)),
        optional(u"app_users"_s, listOf(ValueType::Name)),
        optional(u"hooks"_s, listOf(ValueType::Text)),
        optional(u"poolers"_s, listOf(ValueType::Text)),
    });
}

ValueSpec attack()
{
    return map({
        optional(u"user"_s, plain(ValueType::Name)),
        optional(u"password"_s, plain(ValueType::Password)),
        optional(u"password_command"_s, plain(ValueType::Command)),
        optional(u"workers"_s, ranged(ValueType::Integer, 1, 1000)),
        optional(u"rate"_s, ranged(ValueType::Integer, 0, 1'000'000)),
    });
}

ValueSpec preflight()
{
    return map({
        optional(u"accept"_s, listOf(ValueType::Name)),
    });
}

} // namespace

const KeySpec* ValueSpec::key(QStringView name) const
{
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const KeySpec& spec) { return spec.name == name; });
    return found == keys.end() ? nullptr : &*found;
}

ValueSpec configSchema()
{
    return map({
        optional(u"environment"_s, choice({u"production"_s, u"staging"_s, u"demo"_s})),
        optional(u"ticket"_s, plain(ValueType::Text)),
        required(u"hosts"_s, map({required(u"publisher"_s, host(true)), required(u"subscriber"_s, host(false))})),
        optional(u"publications"_s, holding(ValueType::Dictionary, publication())),
        optional(u"subscriptions"_s, holding(ValueType::Dictionary, subscription())),
        optional(u"cutover"_s, cutover()),
        optional(u"attack"_s, attack()),
        optional(u"preflight"_s, preflight()),
    });
}

} // namespace Flare
