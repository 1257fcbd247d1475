// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"
#include "core/engine/arguments.h"
#include "core/monitor/topology.h"
#include "widgets/parts/theme.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Flare {

/// A thing that the topology shows: a server, a database on one of them, or a subscription between them.
struct TopologyElement
{
    enum class Kind { Server, Database, Link };

    Kind kind = Kind::Server;
    Side side = Side::Publisher; ///< Of a server or database.
    DatabaseName database;
    SubscriptionName subscription; ///< Of a link.

    friend bool operator==(const TopologyElement&, const TopologyElement&) = default;
};

/// How an element is shown: plain texts, so that the picture, its details and a screen reader say the same.
struct ElementText
{
    QString title;
    QStringList facts; ///< One line each, the most important first: where the tone is not neutral, that one tells why.
    Theme::Tone tone = Theme::Tone::Neutral;
    QString state; ///< In words: of a link always, of a server where it can't be read.
    bool stale = false; ///< The server did not answer the last time, or it is long ago.

    friend bool operator==(const ElementText&, const ElementText&) = default;
};

/// An operation that somebody may want for an element.
struct ElementAction
{
    QString operation;
    Arguments arguments;

    friend bool operator==(const ElementAction& one, const ElementAction& other)
    {
        return one.operation == other.operation && one.arguments.all() == other.arguments.all();
    }
};

[[nodiscard]] ElementText describeElement(const TopologyElement& element, const Topology& topology,
                                          const QDateTime& now);
/// With the arguments that the operation takes, and no others.
[[nodiscard]] QList<ElementAction> actionsFor(const TopologyElement& element, const Config& config,
                                              const Topology& topology);
/// The lines under the title that its box has room for.
[[nodiscard]] int linesFor(const TopologyElement& element, int subscriptions);
/// Whether the snapshot is too old to be taken for the present.
[[nodiscard]] bool isOld(const Topology& topology, const QDateTime& now);
/// All of it in sentences, for a screen reader.
[[nodiscard]] QString spokenTopology(const Topology& topology, const QDateTime& now);
/// Servers, then databases, then links, each in the file's order.
[[nodiscard]] QList<TopologyElement> elementsOf(const Topology& topology);

} // namespace Flare
