// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/config.h"

#include <QSet>

#include <algorithm>

namespace Flare {

const HostConfig& Config::host(Side side) const
{
    return side == Side::Publisher ? publisher : subscriber;
}

const PublicationConfig* Config::publicationOf(const DatabaseName& database) const
{
    const auto found = std::find_if(publications.begin(), publications.end(),
                                    [&](const PublicationConfig& p) { return p.database == database; });
    return found == publications.end() ? nullptr : &*found;
}

const SubscriptionConfig* Config::subscription(const SubscriptionName& name) const
{
    const auto found = std::find_if(subscriptions.begin(), subscriptions.end(),
                                    [&](const SubscriptionConfig& s) { return s.name == name; });
    return found == subscriptions.end() ? nullptr : &*found;
}

QList<SubscriptionConfig> Config::subscriptionsOf(const DatabaseName& database) const
{
    QList<SubscriptionConfig> found;
    std::copy_if(subscriptions.begin(), subscriptions.end(), std::back_inserter(found),
                 [&](const SubscriptionConfig& s) { return s.database == database; });
    return found;
}

QList<DatabaseName> Config::databases() const
{
    QList<DatabaseName> names;
    QSet<DatabaseName> known;
    const auto add = [&](const DatabaseName& name) {
        if (known.contains(name))
            return;
        known.insert(name);
        names.append(name);
    };
    for (const auto& publication : publications)
        add(publication.database);
    for (const auto& subscription : subscriptions)
        add(subscription.database);
    return names;
}

} // namespace Flare
