// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configdigest.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// JSON numbers are doubles: what may exceed 2^53 is written as text.

QJsonArray canonical(const TlsSettings& tls)
{
    return {tls.mode, tls.rootCertificate, tls.certificate, tls.key};
}

// What was not there in the first version stands in the text only where it is given: a file keeps its digest.
QJsonObject canonical(const HostConfig& host)
{
    QJsonObject object{
        {u"host"_s, host.host},
        {u"port"_s, host.port},
        {u"host_via_subscriber"_s, host.hostViaSubscriber},
        {u"port_via_subscriber"_s, host.portViaSubscriber.value_or(0)},
        {u"system_identifier"_s, host.systemIdentifier.text()},
        {u"superuser"_s, host.superuser.user.text()},
        {u"db_owner"_s, host.dbOwner.user.text()},
        {u"repl_user"_s, host.replUser ? host.replUser->user.text() : QString()},
        {u"ssl"_s, canonical(host.tls)},
        {u"connect_timeout"_s, QString::number(host.connectTimeout.count())},
    };
    if (const auto elsewhere = canonical(host.tlsViaSubscriber); elsewhere != canonical(TlsSettings()))
        object.insert(u"ssl_via_subscriber"_s, elsewhere);
    return object;
}

QJsonObject canonical(const PublicationConfig& publication)
{
    QJsonObject object{
        {u"dbname"_s, publication.database.text()},
        {u"pubname"_s, publication.name.text()},
        {u"replica_identity_full_tables"_s, QJsonArray::fromStringList(publication.replicaIdentityFullTables)},
        {u"schemas"_s, QJsonArray::fromStringList(publication.schemas)},
        {u"tables"_s, QJsonArray::fromStringList(publication.tables)},
        {u"exclude_tables"_s, QJsonArray::fromStringList(publication.excludeTables)},
        {u"publish_via_partition_root"_s, publication.viaPartitionRoot},
    };
    if (publication.dbOwner)
        object.insert(u"db_owner"_s, publication.dbOwner->user.text());
    return object;
}

QJsonObject canonical(const SubscriptionConfig& subscription)
{
    QJsonObject options;
    for (auto option = subscription.options.cbegin(); option != subscription.options.cend(); ++option)
        options.insert(option.key(), option.value());
    return {
        {u"subname"_s, subscription.name.text()},
        {u"dbname"_s, subscription.database.text()},
        {u"pubname"_s, subscription.publication.text()},
        {u"options"_s, options},
    };
}

QJsonObject canonical(const CutoverConfig& cutover)
{
    QJsonArray appUsers;
    for (const RoleName& user : cutover.appUsers)
        appUsers.append(user.text());
    return {
        {u"max_outage"_s, QString::number(cutover.maxOutage.count())},
        {u"lag_threshold"_s, QString::number(cutover.lagThreshold)},
        {u"min_stable"_s, QString::number(cutover.minStable.count())},
        {u"app_users"_s, appUsers},
        {u"hooks"_s, QJsonArray::fromStringList(cutover.hooks)},
        {u"poolers"_s, QJsonArray::fromStringList(cutover.poolers)},
    };
}

template <typename Value>
QJsonArray canonicalList(const QList<Value>& values)
{
    QJsonArray array;
    for (const Value& value : values)
        array.append(canonical(value));
    return array;
}

} // namespace

QByteArray digestOf(const Config& config)
{
    const QJsonObject attack{
        {u"user"_s, config.attack.account ? config.attack.account->user.text() : QString()},
        {u"workers"_s, config.attack.workers},
        {u"rate"_s, config.attack.rate},
    };
    // The members of a QJsonObject are sorted by key.
    const QJsonObject all{
        {u"environment"_s, static_cast<int>(config.environment)},
        {u"ticket"_s, config.ticket},
        {u"publisher"_s, canonical(config.publisher)},
        {u"subscriber"_s, canonical(config.subscriber)},
        {u"publications"_s, canonicalList(config.publications)},
        {u"subscriptions"_s, canonicalList(config.subscriptions)},
        {u"cutover"_s, canonical(config.cutover)},
        {u"attack"_s, attack},
        {u"preflight"_s, QJsonArray::fromStringList(config.acceptedChecks)},
    };
    return QCryptographicHash::hash(QJsonDocument(all).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
        .toHex();
}

} // namespace Flare
