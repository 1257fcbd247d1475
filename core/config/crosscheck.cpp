// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/crosscheck.h"

#include "core/base/names.h"
#include "core/base/text.h"
#include "core/config/didyoumean.h"
#include "core/config/values.h"

#include <QHash>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

/// The value at the end of the keys, if it is there and not empty.
const YamlNode* at(const YamlNode& root, std::initializer_list<QStringView> keys)
{
    const YamlNode* node = &root;
    for (const QStringView key : keys) {
        const YamlEntry* const entry = node->find(key);
        if (!entry)
            return nullptr;
        node = &entry->value;
    }
    return node->kind == YamlNode::Kind::Null || node->kind == YamlNode::Kind::Refused ? nullptr : node;
}

QString textAt(const YamlNode& root, std::initializer_list<QStringView> keys)
{
    const YamlNode* const node = at(root, keys);
    return node ? node->text : QString();
}

bool isHere(const QString& host)
{
    return host.startsWith(u'/') || host == u"localhost"_s || host.startsWith(u"127."_s) || host == u"::1"_s;
}

QString portOf(const YamlNode& conn)
{
    const QString port = textAt(conn, {u"port"});
    return port.isEmpty() ? u"5432"_s : port;
}

void checkServersDiffer(const YamlNode& publisher, const YamlNode& subscriber, Diagnostics& diagnostics)
{
    const YamlNode* const identifier = at(subscriber, {u"system_identifier"});
    const auto ours = SystemIdentifier::parse(textAt(publisher, {u"system_identifier"}));
    const auto theirs = SystemIdentifier::parse(identifier ? identifier->text : QString());
    if (ours && ours == theirs) {
        diagnostics.error(identifier->at,
                          Text::tr("Publisher and subscriber have the same system_identifier: they are one server, or "
                                   "one is a physical copy of the other."),
                          Text::tr("The subscriber must be a server of its own, made by initdb. Ask it: SELECT "
                                   "system_identifier FROM pg_control_system();"));
    }
    const YamlNode* const host = at(subscriber, {u"host"});
    const QString publisherHost = textAt(publisher, {u"host"});
    if (host && !host->text.isEmpty() && host->text.compare(publisherHost, Qt::CaseInsensitive) == 0
        && portOf(publisher) == portOf(subscriber)) {
        diagnostics.error(host->at, Text::tr("Publisher and subscriber have the same host and port."),
                          Text::tr("Give the subscriber's own."));
    }
}

void checkRoute(const YamlNode& publisher, const YamlNode& subscriber, Diagnostics& diagnostics)
{
    const YamlNode* const host = at(publisher, {u"host"});
    if (!host || at(publisher, {u"host_via_subscriber"}) || !isHere(host->text))
        return;
    if (isHere(textAt(subscriber, {u"host"})))
        return;
    diagnostics.warning(host->at,
                        Text::tr("This host means another machine, or none, when the subscriber's server connects "
                                 "to it."),
                        Text::tr("Add host_via_subscriber, the publisher's name as the subscriber's server knows it."));
}

/// Relative to what, on another machine?
void checkFilesElsewhere(const YamlNode& publisher, Diagnostics& diagnostics)
{
    const YamlNode* const ssl = at(publisher, {u"ssl_via_subscriber"});
    if (!ssl)
        return;
    for (const QStringView key : {u"rootcert", u"cert", u"key"}) {
        const YamlNode* const path = at(*ssl, {key});
        if (!path || path->text.isEmpty() || path->text.startsWith(u'/') || path->text == u"system"_s)
            continue;
        diagnostics.error(path->at, Text::tr("This file is looked for by the subscriber's server, on its own machine."),
                          Text::tr("Write its whole path there, beginning with a slash."));
    }
}

bool isPassword(const YamlEntry& entry)
{
    // A map is no value: a database may be called "passport". password_required is an option of a subscription.
    const bool given = entry.value.kind != YamlNode::Kind::Null && entry.value.kind != YamlNode::Kind::Map;
    return given && entry.key.contains(u"pass"_s, Qt::CaseInsensitive) && entry.key != u"password_required"_s;
}

/// An account's password comes from one place.
void checkPassword(const YamlNode& owner, const QString& passwordKey, Diagnostics& diagnostics)
{
    const QString commandKey = passwordKey + u"_command"_s;
    const YamlNode* const password = at(owner, {passwordKey});
    if (!password)
        return;
    if (password->kind == YamlNode::Kind::Scalar && password->text.isEmpty()) {
        diagnostics.warning(password->at, Text::tr("%1 is empty and counts as absent.").arg(passwordKey),
                            Text::tr("PostgreSQL does not accept empty passwords."));
    } else if (at(owner, {commandKey})) {
        diagnostics.error(owner.find(commandKey)->at,
                          Text::tr("%1 and %2 are both given.").arg(passwordKey, commandKey),
                          Text::tr("Keep one of them."));
    }
}

/// Where the role itself is optional, its password must not stand alone.
void checkOwner(const YamlNode& owner, const QString& passwordKey, const QString& userKey, Diagnostics& diagnostics)
{
    if (at(owner, {userKey}))
        return;
    for (const QString& key : {passwordKey, passwordKey + u"_command"_s}) {
        if (at(owner, {key})) {
            diagnostics.error(owner.find(key)->at, Text::tr("%1 is given without %2.").arg(key, userKey),
                              Text::tr("Say whose password it is."));
        }
    }
}

void checkPasswords(const YamlNode& root, Diagnostics& diagnostics)
{
    const YamlNode* const subscriber = at(root, {u"hosts", u"subscriber", u"conn"});
    for (const YamlNode* const conn : {at(root, {u"hosts", u"publisher", u"conn"}), subscriber}) {
        if (!conn)
            continue;
        for (const auto& key : {u"superuser_password"_s, u"db_owner_password"_s, u"repl_user_password"_s})
            checkPassword(*conn, key, diagnostics);
    }
    if (subscriber)
        checkOwner(*subscriber, u"repl_user_password"_s, u"repl_user"_s, diagnostics);
    if (const YamlNode* const publications = at(root, {u"publications"})) {
        for (const YamlEntry& entry : publications->entries) {
            checkPassword(entry.value, u"db_owner_password"_s, diagnostics);
            checkOwner(entry.value, u"db_owner_password"_s, u"db_owner"_s, diagnostics);
        }
    }
    if (const YamlNode* const attack = at(root, {u"attack"})) {
        checkPassword(*attack, u"password"_s, diagnostics);
        checkOwner(*attack, u"password"_s, u"user"_s, diagnostics);
    }
}

QStringList keysOf(const YamlNode* map)
{
    QStringList keys;
    if (map) {
        for (const YamlEntry& entry : map->entries)
            keys.append(entry.key);
    }
    return keys;
}

void checkSubscription(const YamlEntry& entry, const YamlNode* publications, Diagnostics& diagnostics)
{
    const YamlNode* const database = at(entry.value, {u"dbname"});
    const YamlNode* const publication = at(entry.value, {u"pubname"});
    if (!database || database->kind != YamlNode::Kind::Scalar)
        return;
    const YamlEntry* const source = publications ? publications->find(database->text) : nullptr;
    if (!source) {
        QString suggestion = didYouMean(database->text, keysOf(publications));
        if (suggestion.isEmpty())
            suggestion = Text::tr("Add the database to publications.");
        diagnostics.error(database->at,
                          Text::tr("The subscription %1 names the database %2, which has no publication in this file.")
                              .arg(quoted(entry.key), quoted(database->text)),
                          suggestion);
        return;
    }
    const QString offered = textAt(source->value, {u"pubname"});
    if (publication && !offered.isEmpty() && publication->text != offered) {
        diagnostics.error(publication->at,
                          Text::tr("The subscription %1 names the publication %2, which the database %3 does not have.")
                              .arg(quoted(entry.key), quoted(publication->text), quoted(database->text)),
                          Text::tr("In this file, its publication is %1.").arg(quoted(offered)));
    }
}

void checkSubscriptions(const YamlNode& root, Diagnostics& diagnostics)
{
    const YamlNode* const publications = at(root, {u"publications"});
    const YamlNode* const subscriptions = at(root, {u"subscriptions"});
    if (!subscriptions)
        return;
    QHash<std::pair<QString, QString>, QString> takers;
    for (const YamlEntry& entry : subscriptions->entries) {
        checkSubscription(entry, publications, diagnostics);
        const std::pair source(textAt(entry.value, {u"dbname"}), textAt(entry.value, {u"pubname"}));
        if (source.first.isEmpty() || source.second.isEmpty())
            continue;
        if (takers.contains(source)) {
            diagnostics.error(entry.at,
                              Text::tr("The subscriptions %1 and %2 take the same publication: every row would arrive "
                                       "twice.")
                                  .arg(quoted(takers.value(source)), quoted(entry.key)),
                              Text::tr("Remove one of the two."));
        }
        takers.insert(source, entry.key);
    }
}

void checkPublications(const YamlNode& root, Diagnostics& diagnostics)
{
    const YamlNode* const publications = at(root, {u"publications"});
    if (!publications)
        return;
    for (const YamlEntry& entry : publications->entries) {
        const YamlNode* const tables = at(entry.value, {u"tables"});
        const YamlEntry* const excluded = entry.value.find(u"exclude_tables");
        if (tables && !tables->items.empty() && excluded && !excluded->value.items.empty()) {
            diagnostics.error(excluded->at,
                              Text::tr("exclude_tables has no meaning beside tables, which already lists what is "
                                       "published."),
                              Text::tr("Remove one of the two lists."));
        }
    }
}

} // namespace

void crossCheck(const YamlNode& root, Diagnostics& diagnostics)
{
    const YamlNode* const publisher = at(root, {u"hosts", u"publisher", u"conn"});
    const YamlNode* const subscriber = at(root, {u"hosts", u"subscriber", u"conn"});
    if (publisher && subscriber) {
        checkServersDiffer(*publisher, *subscriber, diagnostics);
        checkRoute(*publisher, *subscriber, diagnostics);
    }
    if (publisher)
        checkFilesElsewhere(*publisher, diagnostics);
    checkPasswords(root, diagnostics);
    checkPublications(root, diagnostics);
    checkSubscriptions(root, diagnostics);
}

bool holdsPasswords(const YamlNode& root)
{
    const auto holds = [](const YamlEntry& entry) { return isPassword(entry) || holdsPasswords(entry.value); };
    return std::any_of(root.entries.begin(), root.entries.end(), holds)
        || std::any_of(root.items.begin(), root.items.end(), holdsPasswords);
}

} // namespace Flare
