// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preflight/publishing.h"

#include <QHash>

#include <algorithm>

namespace Flare::Checks {

using namespace Qt::StringLiterals;

namespace {

QList<RelationName> targetsOf(const PublicationDesign& design)
{
    if (design.definition.viaPartitionRoot)
        return design.listed.tables;
    QList<RelationName> names;
    names.reserve(design.stored.size());
    for (const auto& table : design.stored)
        names.append(table.name);
    return names;
}

} // namespace

QSet<RelationName> Published::all(const Facts::Database& publisher) const
{
    QHash<RelationName, std::optional<RelationName>> parents;
    for (const auto& table : publisher.tables.permanent)
        parents.insert(table.name, table.parent);
    QSet<RelationName> names(targets.begin(), targets.end());
    for (const auto& table : design.stored) {
        auto at = std::optional(table.name);
        while (at) {
            names.insert(*at);
            at = parents.value(*at);
        }
    }
    return names;
}

std::optional<Published> publishedBy(const Facts::Migration& facts, const Facts::Pair& pair)
{
    const auto* config = facts.config.publicationOf(pair.name);
    if (config == nullptr)
        return std::nullopt;
    try {
        const auto design = designPublication(*config, pair.publisher.tables.permanent, facts.publisher.major(),
                                              facts.subscriber.major());
        return Published{design, targetsOf(design)};
    } catch (const Error&) {
        return std::nullopt;
    }
}

bool isSchemaThere(const Facts::Pair& pair, const Published& published)
{
    return std::ranges::any_of(published.targets,
                               [&](const RelationName& name) { return pair.subscriber.relations.contains(name); });
}

QList<SubscriptionName> subscriptionsOfFile(const Facts::Migration& facts, const Facts::Pair& pair)
{
    QList<SubscriptionName> names;
    for (const auto& subscription : facts.config.subscriptionsOf(pair.name))
        names.append(subscription.name);
    return names;
}

QString shownColumn(const RelationName& table, const QString& column)
{
    // Quoted as the name of a relation is, without the schema before it.
    return displayName(table) + u'.' + displayName({u"a"_s, column}).sliced(2);
}

QStringList shownNames(const QList<RelationName>& names)
{
    QStringList texts;
    texts.reserve(names.size());
    for (const auto& name : names)
        texts.append(displayName(name));
    return texts;
}

bool awaitsGrants(const Facts::Pair& pair)
{
    const auto& rights = pair.publisher.publisherRights;
    return !rights.replicator.isEmpty() && rights.grantsOfOthers.isEmpty();
}

QString pasted(const QList<Pg::Sql>& statements)
{
    QStringList lines;
    lines.reserve(statements.size());
    for (const auto& statement : statements)
        lines.append(statement.preview() + u';');
    return lines.join(u'\n');
}

Remedy byHand(Side side, const QString& text)
{
    return {side, {}, {}, text};
}

} // namespace Flare::Checks
