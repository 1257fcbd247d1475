// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/preflight/checks.h"
#include "core/preflight/publishing.h"

#include <algorithm>

namespace Flare::Checks {

using namespace Pg;
using namespace Qt::StringLiterals;
using Facts::Migration;
using Facts::Pair;

namespace {

QList<Finding> judgeForeignKeys(const Migration& facts, const Pair& pair)
{
    const auto published = publishedBy(facts, pair);
    if (!published || published->design.definition.allTables)
        return {};
    const auto tables = published->all(pair.publisher);
    QStringList names;
    for (const auto& key : pair.publisher.foreignKeys) {
        if (tables.contains(key.table) && !tables.contains(key.referenced))
            names.append(u"%1 → %2"_s.arg(displayName(key.table), displayName(key.referenced)));
    }
    names.removeDuplicates();
    if (names.isEmpty())
        return {};
    return {{{},
             Severity::Warning,
             Side::Publisher,
             {},
             names,
             Text::tr("Foreign keys of published tables refer to tables that the file's publication leaves out. "
                      "Replicated rows are not checked, so that they arrive, and refer to rows that are not there: "
                      "after the switch, rows are refused and deletions do not reach them."),
             {byHand(Side::Publisher,
                     Text::tr("Take the tables into the publication in the file, or carry their rows by other means "
                              "before the switch."))}}};
}

const Facts::PublicationFacts* publicationThere(const Migration& facts, const Pair& pair)
{
    const auto* config = facts.config.publicationOf(pair.name);
    if (config == nullptr)
        return nullptr;
    const auto& all = pair.publisher.others.publications;
    const auto found = std::ranges::find(all, config->name, &Facts::PublicationFacts::name);
    return found == all.end() ? nullptr : &*found;
}

QList<Finding> judgeTruncate(const Migration& facts, const Pair& pair)
{
    if (facts.publisher.major() >= 11 && facts.subscriber.major() >= 11)
        return {};
    const auto* there = publicationThere(facts, pair);
    if (there != nullptr && there->truncates && facts.subscriber.major() < 11)
        return {{{},
                 Severity::Blocker,
                 Side::Publisher,
                 {},
                 {there->name.text()},
                 Text::tr("The publication %1 carries TRUNCATE, which a subscriber of PostgreSQL 10 does not know: the "
                          "first one stops all changes for ever.")
                     .arg(there->name.text()),
                 {{Side::Publisher, pair.name,
                   sql("ALTER PUBLICATION {} SET (publish = 'insert, update, delete')", there->name).preview() + u';',
                   Text::tr("And let nobody truncate a table until the switch.")}}}};
    return {{{},
             Severity::Note,
             Side::Publisher,
             {},
             {},
             Text::tr("TRUNCATE is not replicated, since PostgreSQL 10 does not know how: what is truncated on the "
                      "publisher keeps its rows on the subscriber. Let nobody do it until the switch."),
             {}}};
}

} // namespace

QList<Check> ofCoverage()
{
    const auto restrictions = u"https://www.postgresql.org/docs/current/logical-replication-restrictions.html"_s;
    return {
        {u"foreign_keys"_s,
         Text::tr("Foreign keys to tables that are left out"),
         Text::tr("A row should come with the rows that it refers to."),
         restrictions,
         {},
         {},
         judgeForeignKeys},
        {u"truncate"_s,
         Text::tr("TRUNCATE and PostgreSQL 10"),
         Text::tr("TRUNCATE is replicated from PostgreSQL 11 on."),
         restrictions,
         {u"create_subscription"_s},
         {},
         judgeTruncate},
    };
}

} // namespace Flare::Checks
