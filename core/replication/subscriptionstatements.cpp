// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/subscriptionstatements.h"

#include <QCryptographicHash>
#include <QRegularExpression>

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

// ReplicationSlotValidateName() in PostgreSQL's slot.c: lower case letters, digits and underscores, NAMEDATALEN - 1.
constexpr int longestSlotName = 63;
constexpr int digestLength = 8;

bool allowedInSlotName(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_';
}

SecretLiteral conninfoLiteral(const ConnInfo& info)
{
    return {conninfoString(info), maskedConninfoString(info)};
}

} // namespace

SlotName slotNameFor(const SubscriptionName& name)
{
    QString replaced;
    const auto lower = name.text().toLower();
    for (const QChar c : lower)
        replaced += allowedInSlotName(c) ? c : u'_';
    if (replaced == name.text() && replaced.size() <= longestSlotName)
        return SlotName(replaced);
    const auto digest = QCryptographicHash::hash(name.text().toUtf8(), QCryptographicHash::Sha256).toHex();
    return SlotName(replaced.left(longestSlotName - digestLength - 1) + u'_'
                    + QString::fromLatin1(digest.left(digestLength)));
}

Sql createSlot(const SlotName& slot)
{
    return sql("SELECT lsn FROM pg_create_logical_replication_slot({}, 'pgoutput')", Literal{slot.text()});
}

Sql dropSlot(const SlotName& slot)
{
    return sql("SELECT pg_drop_replication_slot({})", Literal{slot.text()});
}

Sql createSubscriptionStatement(const SubscriptionDefinition& definition, const ConnInfo& publisher)
{
    QList<Sql> options;
    for (auto it = definition.options.begin(); it != definition.options.end(); ++it)
        options.append(sql(", {} = {}", SqlPart::identifier(it.key()), Literal{it.value()}));
    return sql("CREATE SUBSCRIPTION {} CONNECTION {} PUBLICATION {} WITH (create_slot = false, slot_name = {},"
               " enabled = false, copy_data = true{})",
               definition.name, conninfoLiteral(publisher), definition.publication, Literal{definition.slot.text()},
               joined(options, Sql()));
}

Sql setSubscriptionConnection(const SubscriptionName& name, const ConnInfo& publisher)
{
    return sql("ALTER SUBSCRIPTION {} CONNECTION {}", name, conninfoLiteral(publisher));
}

Sql enableSubscription(const SubscriptionName& name)
{
    return sql("ALTER SUBSCRIPTION {} ENABLE", name);
}

Sql disableSubscription(const SubscriptionName& name)
{
    return sql("ALTER SUBSCRIPTION {} DISABLE", name);
}

Sql detachSlot(const SubscriptionName& name)
{
    return sql("ALTER SUBSCRIPTION {} SET (slot_name = NONE)", name);
}

Sql dropSubscriptionStatement(const SubscriptionName& name)
{
    return sql("DROP SUBSCRIPTION {}", name);
}

Sql refreshSubscription(const SubscriptionName& name)
{
    return sql("ALTER SUBSCRIPTION {} REFRESH PUBLICATION", name);
}

bool isTableSyncSlot(const SlotName& slot, qint64 subscriptionId, const SystemIdentifier& subscriber)
{
    const QRegularExpression pattern(u"^pg_%1_sync_[0-9]+_%2$"_s.arg(subscriptionId).arg(subscriber.text()));
    return pattern.match(slot.text()).hasMatch();
}

} // namespace Flare
