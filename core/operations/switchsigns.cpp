// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/switchsigns.h"

#include "core/base/text.h"
#include "core/replication/pausejournal.h"
#include "core/replication/sequences.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;

namespace {

void addRecord(Context& context, const DatabaseName& database, QStringList& signs)
{
    const auto found = PauseJournal::find(context.maintenance(Side::Publisher), database);
    if (found && found->record.switchedAt.isValid())
        signs.append(Text::tr("%1 has recorded that the application works on the subscriber since %2.")
                         .arg(found->record.switchedBy, timestamp(found->record.switchedAt)));
}

void addMissingSubscription(Context& context, const DatabaseName& database, QStringList& signs)
{
    QStringList names;
    for (const auto& subscription : context.config().subscriptionsOf(database))
        names.append(subscription.name.text());
    const auto there =
        context.maintenance(Side::Subscriber)
            .exec("SELECT count(*) AS there FROM pg_subscription WHERE subname = ANY ($1)"_sql, Params(names))
            .integer(0, "there");
    if (there == 0)
        signs.append(Text::tr("The subscriber has no subscription of the file any more, as after a switch."));
}

void addSequencesAhead(Context& context, const DatabaseName& database, QStringList& signs)
{
    const auto comparison =
        compareSequences(readSequences(context.session(Side::Publisher, Role::Superuser, database)),
                         readSequences(context.session(Side::Subscriber, Role::Superuser, database)));
    if (!comparison.ahead.isEmpty())
        signs.append(
            Text::tr("%n sequence(s) on the subscriber are ahead of the publisher's: somebody has taken numbers "
                     "there; the first is %1.",
                     nullptr, static_cast<int>(comparison.ahead.size()))
                .arg(displayName(comparison.ahead.first().to.name)));
}

} // namespace

QStringList sessionsOnSubscriber(Context& context, const DatabaseName& database)
{
    QStringList sentences;
    const auto result = context.maintenance(Side::Subscriber)
                            .exec("SELECT a.usename, count(*) AS sessions FROM pg_stat_activity a JOIN pg_roles r"
                                  " ON r.oid = a.usesysid AND NOT r.rolsuper WHERE a.datname = $1"
                                  " AND a.backend_type = 'client backend' AND a.application_name NOT LIKE 'pg-flare/%'"
                                  " GROUP BY 1 ORDER BY 1"_sql,
                                  Params(database));
    for (int row = 0; row < result.rows(); ++row)
        sentences.append(Text::tr("%1 has %n session(s) on the subscriber.", nullptr,
                                  static_cast<int>(result.integer(row, "sessions")))
                             .arg(result.text(row, "usename")));
    return sentences;
}

QStringList signsOfSwitch(Context& context, const DatabaseName& database)
{
    QStringList signs;
    try {
        addRecord(context, database, signs);
        addMissingSubscription(context, database, signs);
        signs += sessionsOnSubscriber(context, database);
        addSequencesAhead(context, database, signs);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Cancelled)
            throw;
        context.warn(
            Text::tr("Whether the application has already been switched to the subscriber is not wholly known: "
                     "%1")
                .arg(error.message()));
    }
    return signs;
}

} // namespace Flare
