// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configbuilder.h"

#include "core/config/values.h"

#include <QDir>
#include <QFileInfo>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

/// Reads values by key out of one map of the document, an empty one when the map is absent.
class Section
{
public:
    explicit Section(const YamlNode* node)
        : m_node(node)
    {
    }

    [[nodiscard]] const YamlNode* node(QStringView key) const
    {
        const YamlEntry* const entry = m_node ? m_node->find(key) : nullptr;
        return entry ? &entry->value : nullptr;
    }
    [[nodiscard]] Section section(QStringView key) const { return Section(node(key)); }
    [[nodiscard]] const std::vector<YamlEntry>& entries() const
    {
        static const std::vector<YamlEntry> none;
        return m_node ? m_node->entries : none;
    }
    [[nodiscard]] bool has(QStringView key) const
    {
        const YamlNode* const value = node(key);
        return value && value->kind == YamlNode::Kind::Scalar;
    }
    [[nodiscard]] QString text(QStringView key) const { return has(key) ? node(key)->text : QString(); }
    [[nodiscard]] QStringList list(QStringView key) const;
    [[nodiscard]] int integer(QStringView key, int fallback) const
    {
        const auto value = parseInteger(text(key));
        return value ? static_cast<int>(*value) : fallback;
    }
    [[nodiscard]] std::chrono::seconds duration(QStringView key, std::chrono::seconds fallback) const
    {
        return parseDuration(text(key)).value_or(fallback);
    }

private:
    const YamlNode* m_node;
};

QStringList Section::list(QStringView key) const
{
    QStringList texts;
    if (const YamlNode* const value = node(key)) {
        for (const YamlNode& item : value->items)
            texts.append(item.text);
    }
    return texts;
}

Account account(const Section& section, const QString& userKey, const QString& prefix)
{
    Account account;
    account.user = RoleName(section.text(userKey));
    // libpq takes an empty password for none at all.
    if (const QString password = section.text(prefix + u"password"_s); !password.isEmpty())
        account.password = Secret(password);
    account.passwordCommand = section.text(prefix + u"password_command"_s);
    return account;
}

QString resolved(const QString& path, const QString& file)
{
    if (path.startsWith(u"~/"_s))
        return QDir::home().filePath(path.mid(2));
    if (path.isEmpty() || file.isEmpty() || QDir::isAbsolutePath(path))
        return path;
    return QDir::cleanPath(QFileInfo(file).absoluteDir().filePath(path));
}

TlsSettings tls(const Section& ssl, const QString& file)
{
    TlsSettings tls;
    tls.mode = ssl.text(u"mode");
    const QString root = ssl.text(u"rootcert");
    // libpq's word for the certificates of the operating system.
    tls.rootCertificate = root == u"system"_s ? root : resolved(root, file);
    tls.certificate = resolved(ssl.text(u"cert"), file);
    tls.key = resolved(ssl.text(u"key"), file);
    return tls;
}

/// As written: they are files of another machine.
TlsSettings tlsElsewhere(const Section& ssl)
{
    return {ssl.text(u"mode"), ssl.text(u"rootcert"), ssl.text(u"cert"), ssl.text(u"key")};
}

HostConfig host(const Section& conn, const QString& file)
{
    HostConfig host;
    host.host = conn.text(u"host");
    host.port = conn.integer(u"port", host.port);
    host.hostViaSubscriber = conn.text(u"host_via_subscriber");
    if (const auto port = conn.integer(u"port_via_subscriber", 0); port > 0)
        host.portViaSubscriber = port;
    host.tlsViaSubscriber = tlsElsewhere(conn.section(u"ssl_via_subscriber"));
    host.systemIdentifier = SystemIdentifier::parse(conn.text(u"system_identifier")).value_or(SystemIdentifier());
    host.superuser = account(conn, u"superuser"_s, u"superuser_"_s);
    host.dbOwner = account(conn, u"db_owner"_s, u"db_owner_"_s);
    if (conn.has(u"repl_user"))
        host.replUser = account(conn, u"repl_user"_s, u"repl_user_"_s);
    host.tls = tls(conn.section(u"ssl"), file);
    host.connectTimeout = conn.duration(u"connect_timeout", host.connectTimeout);
    return host;
}

PublicationConfig publication(const YamlEntry& entry)
{
    const Section section(&entry.value);
    PublicationConfig publication;
    publication.database = DatabaseName(entry.key);
    publication.name = PublicationName(section.text(u"pubname"));
    if (section.has(u"db_owner"))
        publication.dbOwner = account(section, u"db_owner"_s, u"db_owner_"_s);
    publication.replicaIdentityFullTables = section.list(u"replica_identity_full_tables");
    publication.schemas = section.list(u"schemas");
    publication.tables = section.list(u"tables");
    publication.excludeTables = section.list(u"exclude_tables");
    publication.viaPartitionRoot = parseBoolean(section.text(u"publish_via_partition_root")).value_or(false);
    return publication;
}

SubscriptionConfig subscription(const YamlEntry& entry)
{
    const Section section(&entry.value);
    SubscriptionConfig subscription;
    subscription.name = SubscriptionName(entry.key);
    subscription.database = DatabaseName(section.text(u"dbname"));
    subscription.publication = PublicationName(section.text(u"pubname"));
    for (const YamlEntry& option : section.section(u"options").entries()) {
        if (option.value.kind != YamlNode::Kind::Scalar)
            continue;
        const auto boolean = parseBoolean(option.value.text);
        const QString written = boolean ? (*boolean ? u"true"_s : u"false"_s) : option.value.text;
        subscription.options.insert(option.key, written);
    }
    return subscription;
}

CutoverConfig cutover(const Section& section)
{
    CutoverConfig cutover;
    cutover.maxOutage = section.duration(u"max_outage", cutover.maxOutage);
    cutover.lagThreshold = parseSize(section.text(u"lag_threshold")).value_or(cutover.lagThreshold);
    cutover.minStable = section.duration(u"min_stable", cutover.minStable);
    for (const QString& user : section.list(u"app_users"))
        cutover.appUsers.append(RoleName(user));
    cutover.hooks = section.list(u"hooks");
    cutover.poolers = section.list(u"poolers");
    return cutover;
}

AttackConfig attack(const Section& section)
{
    AttackConfig attack;
    if (section.has(u"user"))
        attack.account = account(section, u"user"_s, {});
    attack.workers = section.integer(u"workers", attack.workers);
    attack.rate = section.integer(u"rate", attack.rate);
    return attack;
}

Environment environment(const QString& word)
{
    if (word == u"production"_s)
        return Environment::Production;
    if (word == u"staging"_s)
        return Environment::Staging;
    return word == u"demo"_s ? Environment::Demo : Environment::Unspecified;
}

} // namespace

Config buildConfig(const YamlNode& root, const QString& path)
{
    const Section file(&root);
    const Section hosts = file.section(u"hosts");
    Config config;
    config.path = path;
    config.environment = environment(file.text(u"environment"));
    config.ticket = file.text(u"ticket");
    config.publisher = host(hosts.section(u"publisher").section(u"conn"), path);
    config.subscriber = host(hosts.section(u"subscriber").section(u"conn"), path);
    for (const YamlEntry& entry : file.section(u"publications").entries())
        config.publications.append(publication(entry));
    for (const YamlEntry& entry : file.section(u"subscriptions").entries())
        config.subscriptions.append(subscription(entry));
    config.cutover = cutover(file.section(u"cutover"));
    config.attack = attack(file.section(u"attack"));
    config.acceptedChecks = file.section(u"preflight").list(u"accept");
    return config;
}

} // namespace Flare
