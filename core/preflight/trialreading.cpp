// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preflight/trialreading.h"

#include "core/base/parallel.h"
#include "core/replication/endpoints.h"

#include <QSet>

namespace Flare {

namespace {

using Facts::Pair;

/// Without the database itself, what uses an extension can't be tried.
QList<Facts::SystemView> triable(const Facts::Migration& facts, const Pair& pair)
{
    if (facts.subscriber.major() <= facts.publisher.major())
        return {};
    QSet<QString> extensions;
    for (const auto& extension : pair.subscriber.extensions)
        extensions.insert(extension.name);
    bool hasExtensions = pair.subscriber.exists;
    for (const auto& extension : pair.publisher.extensions)
        hasExtensions = hasExtensions && extensions.contains(extension.name);
    auto views = pair.publisher.legacy.systemViews;
    views.removeIf([&](const Facts::SystemView& view) { return view.ofExtensions && !hasExtensions; });
    return views;
}

void tryOut(const Facts::Migration& facts, Pair& pair, const OpenForReading& open)
{
    // Once the schema is there, it is the subscriber's functions that its workers call.
    const auto side = pair.subscriber.tables.permanent.isEmpty() ? Side::Publisher : Side::Subscriber;
    const auto& functions = pair.on(side).calledFunctions;
    if (!functions.isEmpty())
        pair.trials.lostFunctions = Facts::tryFunctions(*open(side, pair.name), functions);
    if (const auto views = triable(facts, pair); !views.isEmpty()) {
        const auto database = pair.subscriber.exists ? pair.name : maintenanceDatabase();
        pair.trials.refusedViews = Facts::tryViews(*open(Side::Subscriber, database), views);
    }
}

} // namespace

void readTrials(Facts::Migration& facts, const OpenForReading& open, int connections)
{
    auto* const pairs = facts.databases.data(); // Not shared: each thread writes into items of its own.
    const auto& read = facts;
    forEachInParallel(facts.databases.size(), connections, [&]() -> ItemWorker {
        return [&, pairs](qsizetype index) { tryOut(read, pairs[index], open); };
    });
}

} // namespace Flare
