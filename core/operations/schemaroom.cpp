// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/schemaroom.h"

#include "core/base/text.h"
#include "core/replication/lockroom.h"

#include <algorithm>

namespace Flare {

using namespace Pg;

namespace {

// Of one statement, with the table's indexes, its TOAST table and what refers to it.
constexpr qint64 locksOfAStatement = 10;

} // namespace

void checkRoomForDump(Connection& publisher)
{
    const auto tables = countTables(publisher);
    const auto room = readLockRoom(publisher);
    if (tables <= room.most() - room.used)
        return;
    throw Error(ErrorKind::Precondition,
                Text::tr("pg_dump locks each of the %1 tables, and the publisher has room for the locks of some %2.")
                    .arg(tables)
                    .arg(room.most() - room.used),
                Text::tr("Set max_locks_per_transaction = %1 there, and restart it.").arg(room.settingFor(tables)))
        .on(Side::Publisher);
}

std::optional<qint64> statementsAtOnce(Connection& publisher, Connection& subscriber, QStringList& notes)
{
    const auto objects = countLockable(publisher);
    const auto room = readLockRoom(subscriber);
    if (objects <= room.available())
        return std::nullopt;
    const auto atOnce = std::max<qint64>(1, room.available() / locksOfAStatement);
    notes.append(Text::tr("The schema has %1 objects, and the subscriber has room for the locks of some %2 in one "
                          "transaction, so it is committed in parts of %3 statements. Should it fail half-way, the "
                          "database is dropped again if it was created by this; otherwise a part of the schema is left "
                          "in it. With max_locks_per_transaction = %4 and a restart of the subscriber it is all or "
                          "nothing.")
                     .arg(objects)
                     .arg(room.available())
                     .arg(atOnce)
                     .arg(room.settingFor(objects)));
    return atOnce;
}

Error partOfSchemaIsLeft(const DatabaseName& database, const Error& error)
{
    return error.as(ErrorKind::Partial)
        .withAdvice(Text::tr("A part of the schema is left in the database %1 on the subscriber, as it had to be "
                             "committed in parts. Correct the cause, drop that database if nothing else in it is "
                             "needed, then run this again.")
                        .arg(database.text()));
}

} // namespace Flare
