// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/preflight/checks.h"
#include "core/preflight/publishing.h"
#include "core/replication/databases.h"

namespace Flare::Checks {

using namespace Pg;
using namespace Qt::StringLiterals;
using Facts::Migration;
using Facts::Pair;

namespace {

DatabaseTraits traitsOfDatabase(const DatabaseName& name, const Facts::Database& database)
{
    DatabaseTraits traits;
    traits.name = name;
    traits.owner = database.owner;
    traits.encoding = database.locale.encoding;
    traits.collate = database.locale.collate;
    traits.ctype = database.locale.ctype;
    // "libc" is "c", as pg_database has it; "icu" and "builtin" are their own first letters.
    traits.provider = database.locale.provider == u"libc"_s ? u'c' : database.locale.provider.front();
    traits.locale = database.locale.providerLocale;
    traits.connectionLimit = static_cast<int>(database.connectionLimit);
    return traits;
}

QList<Finding> judgeEncoding(const Migration&, const Pair& pair)
{
    if (!pair.subscriber.exists)
        return {};
    const auto& from = pair.publisher.locale.encoding;
    const auto& to = pair.subscriber.locale.encoding;
    if (canKeepTexts(from, to))
        return {};
    return {
        {{},
         Severity::Blocker,
         Side::Subscriber,
         {},
         {},
         Text::tr("The database %1 has the encoding %2 on the publisher and %3 on the subscriber. The copy of a "
                  "table stops at the first text that can't be kept there, and begins anew for ever.")
             .arg(pair.name.text(), from, to),
         {{Side::Subscriber,
           {},
           sql("DROP DATABASE {}", pair.name).preview() + u';',
           Text::tr("Only if nothing in it is needed: replicate_schema then makes it with the publisher's encoding. "
                    "Of a publisher in SQL_ASCII nobody knows how its texts are encoded: it must be SQL_ASCII on "
                    "both sides.")}}}};
}

QList<Finding> judgeLocale(const Migration&, const Pair& pair)
{
    if (!pair.subscriber.exists)
        return {};
    const auto difference =
        localeDifference(traitsOfDatabase(pair.name, pair.publisher), traitsOfDatabase(pair.name, pair.subscriber));
    if (difference.isEmpty())
        return {};
    return {{{},
             Severity::Warning,
             Side::Subscriber,
             {},
             {},
             difference,
             {{Side::Subscriber,
               {},
               sql("DROP DATABASE {}", pair.name).preview() + u';',
               Text::tr("Only if nothing in it is needed: replicate_schema then makes it as it is on the "
                        "publisher.")}}}};
}

QList<Finding> judgeCollationVersion(const Migration&, const Pair& pair)
{
    const auto& locale = pair.publisher.locale;
    if (locale.version.isEmpty() || locale.actualVersion.isEmpty() || locale.version == locale.actualVersion)
        return {};
    return {{{},
             Severity::Warning,
             Side::Publisher,
             {},
             {},
             Text::tr("The publisher's operating system sorts texts by version %1 of the collation, and %2 was made "
                      "with version %3. Its indexes on texts may miss rows, so that UPDATE and DELETE, and whoever "
                      "compares both sides, don't find them; a key may be there twice, which the subscriber refuses.")
                 .arg(locale.actualVersion, pair.name.text(), locale.version),
             {{Side::Publisher, pair.name,
               pasted({sql("REINDEX DATABASE {}", pair.name),
                       sql("ALTER DATABASE {} REFRESH COLLATION VERSION", pair.name)}),
               Text::tr("REINDEX keeps writers out of each table while its indexes are built.")}}}};
}

QList<Finding> judgeBehind(const Migration&, const Pair& pair)
{
    QList<Finding> notes;
    const auto& around = pair.publisher.others;
    if (!around.defaultRights.isEmpty())
        notes.append({{},
                      Severity::Note,
                      Side::Publisher,
                      {},
                      around.defaultRights,
                      Text::tr("These roles have altered their default privileges. A dump carries them only as far as "
                               "whoever restores it may act for the role: compare_schema tells what is missing."),
                      {}});
    if (around.securityLabels > 0)
        notes.append({{},
                      Severity::Note,
                      Side::Publisher,
                      {},
                      {},
                      Text::tr("%1 has %n security label(s). The subscriber takes them only with the same label "
                               "provider loaded.",
                               nullptr, static_cast<int>(around.securityLabels))
                          .arg(pair.name.text()),
                      {}});
    return notes;
}

QList<Finding> judgeEventTriggers(const Migration&, const Pair& pair)
{
    const auto& names = pair.subscriber.others.eventTriggers;
    if (names.isEmpty())
        return {};
    QList<Sql> statements;
    for (const auto& name : names)
        statements.append(sql("ALTER EVENT TRIGGER {} DISABLE", SqlPart::identifier(name)));
    return {{{},
             Severity::Warning,
             Side::Subscriber,
             {},
             names,
             Text::tr("Event triggers are switched on in %1 on the subscriber. They run at each statement by which the "
                      "schema is copied, and can refuse it or write where nobody expects it.")
                 .arg(pair.name.text()),
             {{Side::Subscriber, pair.name, pasted(statements),
               Text::tr("ALTER EVENT TRIGGER … ENABLE after the switch.")}}}};
}

} // namespace

QList<Check> ofDatabases()
{
    const auto locales = u"https://www.postgresql.org/docs/current/collation.html"_s;
    const auto restrictions = u"https://www.postgresql.org/docs/current/logical-replication-restrictions.html"_s;
    return {
        {u"encoding"_s,
         Text::tr("Encoding of the database"),
         Text::tr("Each text of the publisher must be one that the subscriber can keep."),
         u"https://www.postgresql.org/docs/current/multibyte.html"_s,
         {u"create_subscription"_s},
         {},
         judgeEncoding},
        {u"locale"_s,
         Text::tr("Locale of the database"),
         Text::tr("Texts sort and compare by the locale: the order of lists, what is equal, what an index finds."),
         locales,
         {},
         {},
         judgeLocale},
        {u"collation_version"_s,
         Text::tr("Collations that the operating system has changed"),
         Text::tr("An index that was sorted by another version of a collation does not find all of its rows."),
         locales,
         {},
         {},
         judgeCollationVersion},
        {u"event_triggers"_s,
         Text::tr("Event triggers of the subscriber"),
         Text::tr("The schema must arrive as it was dumped."),
         u"https://www.postgresql.org/docs/current/event-triggers.html"_s,
         {},
         {},
         judgeEventTriggers},
        {u"left_behind"_s,
         Text::tr("What a dump of the schema leaves behind"),
         Text::tr("Rights that are missing are noticed by the first who is refused."),
         restrictions,
         {},
         {},
         judgeBehind},
    };
}

} // namespace Flare::Checks
