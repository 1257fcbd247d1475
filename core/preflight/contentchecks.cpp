// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/preflight/checks.h"
#include "core/preflight/publishing.h"
#include "core/replication/rolestatements.h"

#include <algorithm>

namespace Flare::Checks {

using namespace Pg;
using namespace Qt::StringLiterals;
using Facts::EffectiveSetting;
using Facts::Migration;
using Facts::Pair;
using Facts::Trait;

namespace {

/// The traits of one kind in the tables that will be published; none without a publication in the file.
QList<Trait> publishedTraits(const Migration& facts, const Pair& pair, Trait::Kind kind)
{
    const auto found = std::ranges::count(pair.publisher.traits, kind, &Trait::kind);
    const auto published = found > 0 ? publishedBy(facts, pair) : std::nullopt;
    if (!published)
        return {};
    const auto tables = published->all(pair.publisher);
    QList<Trait> traits;
    std::ranges::copy_if(pair.publisher.traits, std::back_inserter(traits),
                         [&](const Trait& trait) { return trait.kind == kind && tables.contains(trait.table); });
    return traits;
}

QStringList columnsOfTraits(const QList<Trait>& traits)
{
    QStringList names;
    for (const auto& trait : traits)
        names.append(shownColumn(trait.table, trait.detail));
    names.removeDuplicates();
    return names;
}

Finding ofContent(Severity severity, const QStringList& names, const QString& text, const QList<Remedy>& remedies)
{
    return {{}, severity, Side::Publisher, {}, names, text, remedies};
}

QList<Finding> judgeOids(const Migration& facts, const Pair& pair)
{
    if (facts.subscriber.major() < 12)
        return {};
    QStringList names;
    QList<Sql> statements;
    for (const auto& trait : publishedTraits(facts, pair, Trait::Kind::Oids)) {
        names.append(displayName(trait.table));
        statements.append(sql("ALTER TABLE {} SET WITHOUT OIDS", trait.table));
    }
    if (names.isEmpty())
        return {};
    return {ofContent(Severity::Blocker, names,
                      Text::tr("Tables are made WITH OIDS, which PostgreSQL 12 no longer knows. The OIDs of their rows "
                               "are not replicated and are lost; what refers to rows by them finds nothing."),
                      {{Side::Publisher, pair.name, pasted(statements),
                        Text::tr("If something uses these OIDs, keep them in a column of their own first. The table is "
                                 "rewritten and locked for that time.")}})};
}

/// Names of locales differ between systems that mean the same.
QString plainLocale(const QString& name)
{
    const auto plain = name.toLower().remove(u'-');
    return plain == u"posix"_s || plain == u"c.utf8"_s ? u"c"_s : plain;
}

RoleName replicatorOr(const Migration& facts, const RoleName& other)
{
    return facts.config.publisher.replUser ? facts.config.publisher.replUser->user : other;
}

QList<Finding> judgeMoney(const Migration& facts, const Pair& pair)
{
    const auto name = u"lc_monetary"_s;
    const auto here = effectiveSetting(facts.publisher, replicatorOr(facts, facts.publisher.user), pair.name, name)
                          .value_or(EffectiveSetting())
                          .value;
    const auto there =
        effectiveSetting(facts.subscriber, facts.subscriber.user, pair.name, name).value_or(EffectiveSetting()).value;
    if (plainLocale(here) == plainLocale(there))
        return {};
    const auto names = columnsOfTraits(publishedTraits(facts, pair, Trait::Kind::Money));
    if (names.isEmpty())
        return {};
    return {ofContent(
        Severity::Blocker, names,
        Text::tr("Amounts of the type money are written by lc_monetary, which is \"%1\" on the publisher and \"%2\" on "
                 "the subscriber: they are refused there, or arrive as other amounts without an error.")
            .arg(here, there),
        {{Side::Subscriber,
          {},
          sql("ALTER DATABASE {} SET lc_monetary = {}", pair.name, Literal{here}).preview() + u';',
          Text::tr("The database must be there, and its machine must know the locale. Where the role has a setting of "
                   "its own, that one counts. A column of the type numeric would be better.")}})};
}

QList<Finding> judgeReferences(const Migration& facts, const Pair& pair)
{
    const auto names = columnsOfTraits(publishedTraits(facts, pair, Trait::Kind::Reference));
    if (names.isEmpty())
        return {};
    return {ofContent(
        Severity::Warning, names,
        Text::tr("Columns hold OIDs of the catalogue (oid, regclass and the like). Numbers mean other objects on the "
                 "subscriber, or none; names are looked for there, and one that is missing stops the copy."),
        {byHand(Side::Publisher, Text::tr("Keep names in them (text), or fill them anew after the switch."))})};
}

QList<Finding> judgePositions(const Migration& facts, const Pair& pair)
{
    const auto names = columnsOfTraits(publishedTraits(facts, pair, Trait::Kind::Position));
    if (names.isEmpty())
        return {};
    return {ofContent(
        Severity::Warning, names,
        Text::tr("Columns keep transaction ids or positions in the write-ahead log. The subscriber counts its own, "
                 "from another number: who asks for everything after a stored one misses rows, or gets all again."),
        {byHand(Side::Publisher,
                Text::tr("Plan for it: whoever reads by these columns must begin anew at the switch."))})};
}

Sql compressionStatement(const Pair& pair, const RoleName& user, EffectiveSetting::Source source)
{
    if (source == EffectiveSetting::Source::Server || source == EffectiveSetting::Source::Database)
        return sql("ALTER DATABASE {} SET default_toast_compression = 'pglz'", pair.name);
    return setRoleSetting({user, pair.name, u"default_toast_compression"_s, u"pglz"_s});
}

QList<Finding> judgeCompression(const Migration& facts, const Pair& pair)
{
    const auto name = u"default_toast_compression"_s;
    const auto there = effectiveSetting(facts.subscriber, facts.subscriber.user, pair.name, name);
    // Before 14 there was only pglz.
    if (!there || there->value != u"lz4"_s || facts.publisher.setting(name) == u"lz4"_s)
        return {};
    const auto names = columnsOfTraits(publishedTraits(facts, pair, Trait::Kind::WideIndex));
    if (names.isEmpty())
        return {};
    return {ofContent(
        Severity::Warning, names,
        Text::tr("The subscriber compresses long values with lz4, the publisher with pglz. Text comes out longer with "
                 "lz4, and an index takes at most 2.7 kB a row: a value that these indexes hold on the publisher may "
                 "be refused on the subscriber, and the copy of its table then begins anew for ever."),
        {{Side::Subscriber,
          {},
          compressionStatement(pair, facts.subscriber.user, there->source).preview() + u';',
          Text::tr("Before the subscription is created, as soon as the database is there.")}})};
}

QList<Finding> judgeLargeValues(const Migration& facts, const Pair& pair)
{
    // A bytea is twice as long as text, and no message is longer than 1 GiB; the sizes are those after compression.
    constexpr qint64 perRow = 10LL * 1024 * 1024;
    QStringList names;
    for (const auto& trait : publishedTraits(facts, pair, Trait::Kind::LargeValues)) {
        if (trait.bytes / std::max<qint64>(trait.rows, 1) >= perRow)
            names.append(u"%1 (%2)"_s.arg(displayName(trait.table), sizeText(trait.bytes)));
    }
    if (names.isEmpty())
        return {};
    const bool binary = facts.publisher.major() >= 16 && facts.subscriber.major() >= 16;
    return {ofContent(
        Severity::Warning, names,
        Text::tr("Tables have very large values in few rows. A row is copied as text of 1 GiB at most, in which a "
                 "bytea takes twice its size: with one of 512 MiB the copy of its table never succeeds."),
        {byHand(Side::Publisher,
                binary ? Text::tr("Look at the largest (SELECT max(octet_length(…))). With binary: true for the "
                                  "subscription in the file a bytea takes its own size.")
                       : Text::tr("Look at the largest (SELECT max(octet_length(…))); cut it into several rows, or "
                                  "leave the table out and carry it by hand."))})};
}

QList<Finding> judgeInet(const Migration& facts, const Pair& pair)
{
    if (facts.subscriber.major() < 19)
        return {};
    const auto names = columnsOfTraits(publishedTraits(facts, pair, Trait::Kind::InetExclusion));
    if (names.isEmpty())
        return {};
    return {ofContent(
        Severity::Warning, names,
        Text::tr("Indexes use btree_gist's operator classes for inet and cidr, which may overlook rows. PostgreSQL 19 "
                 "builds them with its own class: an exclusion constraint may refuse rows there that the publisher "
                 "let in."),
        {byHand(Side::Publisher,
                Text::tr("Look for rows that exclude each other, with enable_indexscan and enable_bitmapscan off, "
                         "before the copy."))})};
}

QList<Check> ofSizes()
{
    return {
        {u"index_compression"_s,
         Text::tr("Long texts in indexes"),
         Text::tr("What an index can hold depends on how the server compresses it."),
         u"https://www.postgresql.org/docs/current/runtime-config-client.html"_s,
         {},
         {},
         judgeCompression},
        {u"large_values"_s,
         Text::tr("Very large values"),
         Text::tr("A row travels as one message."),
         u"https://www.postgresql.org/docs/current/limits.html"_s,
         {},
         {},
         judgeLargeValues},
        {u"inet_exclusion"_s,
         Text::tr("Indexes of btree_gist on addresses"),
         Text::tr("What an index overlooks, a "
                  "constraint on it lets in."),
         u"https://www.postgresql.org/docs/current/btree-gist.html"_s,
         {},
         {},
         judgeInet},
    };
}

} // namespace

QList<Check> ofContents()
{
    const QList<Check> ofMeaning{
        {u"table_oids"_s,
         Text::tr("Tables with OIDs"),
         Text::tr("The hidden column oid is no longer there."),
         u"https://www.postgresql.org/docs/release/12.0/"_s,
         {},
         {},
         judgeOids},
        {u"money"_s,
         Text::tr("Amounts of money"),
         Text::tr("The text form of money depends on a setting."),
         u"https://www.postgresql.org/docs/current/datatype-money.html"_s,
         {u"create_subscription"_s},
         {},
         judgeMoney},
        {u"catalogue_references"_s,
         Text::tr("References to the catalogue"),
         Text::tr("An object has another OID on each server."),
         u"https://www.postgresql.org/docs/current/datatype-oid.html"_s,
         {},
         {},
         judgeReferences},
        {u"stored_positions"_s,
         Text::tr("Stored transaction ids and positions"),
         Text::tr("Each server counts transactions and bytes of WAL by itself."),
         u"https://www.postgresql.org/docs/current/functions-info.html"_s,
         {},
         {},
         judgePositions},
    };
    return ofMeaning + ofSizes();
}

} // namespace Flare::Checks
