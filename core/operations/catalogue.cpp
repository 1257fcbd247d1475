// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/catalogue.h"

#include "core/operations/operations.h"

#include <algorithm>

namespace Flare {

const QList<Operation>& catalogue()
{
    static const QList<Operation> operations{
        Operations::verifyConnectivity(),
        Operations::checkMigration(),
        Operations::replicateRoles(),
        Operations::installExtensions(),
        Operations::grantCreate(),
        Operations::grantReplication(),
        Operations::createReplicationStatusTable(),
        Operations::resetReplicationStatus(),
        Operations::replicateSchema(),
        Operations::createPublication(),
        Operations::createSubscription(),
        Operations::monitor(),
        Operations::countRows(),
        Operations::compareSchema(),
        Operations::vacuumAnalyze(),
        Operations::pauseWrite(),
        Operations::syncSequences(),
        Operations::resumeWrite(),
        Operations::recordSwitch(),
        Operations::dropSubscription(),
        Operations::dropPublication(),
        Operations::exec(),
        Operations::createAttackDb(),
        Operations::attack(),
    };
    return operations;
}

const Operation* findOperation(const QString& id)
{
    const auto name = QString(id).replace(u'-', u'_');
    const auto& all = catalogue();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Operation& o) { return o.id == name; });
    return found == all.end() ? nullptr : &*found;
}

QMap<QString, QString> operationTitles()
{
    QMap<QString, QString> titles;
    for (const auto& operation : catalogue())
        titles.insert(operation.id, operation.title);
    return titles;
}

} // namespace Flare
