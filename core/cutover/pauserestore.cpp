// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cutover/pauserestore.h"

#include "core/base/text.h"
#include "core/pg/transaction.h"

namespace Flare {

using namespace Pg;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// "flrp" in ASCII: beside the lock of a whole operation, which the one who resumes may not have.
constexpr qint64 recordClass = 0x666c7270;

/// The statements of one grant, which stand and fall together: SET LOCAL ROLE, GRANT, RESET ROLE.
QList<QList<Sql>> groupsOf(const QList<Sql>& statements)
{
    QList<QList<Sql>> groups;
    bool asRole = false;
    for (const auto& statement : statements) {
        if (!asRole)
            groups.append(QList<Sql>());
        groups.last().append(statement);
        if (statement.text().startsWith("SET LOCAL ROLE"))
            asRole = true;
        else if (statement.text().startsWith("RESET ROLE"))
            asRole = false;
    }
    return groups;
}

/// Returns those that were refused.
QList<Sql> runEach(Connection& control, const QList<Sql>& statements)
{
    QList<Sql> refused;
    for (const auto& group : groupsOf(statements)) {
        control.exec("SAVEPOINT one"_sql);
        try {
            control.execScript(joined(group, "; "_sql), Deadline::in(10s));
            control.exec("RELEASE SAVEPOINT one"_sql);
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::Sql || !control.isAlive())
                throw;
            control.exec("ROLLBACK TO SAVEPOINT one"_sql);
            refused += group;
        }
    }
    return refused;
}

/// The form of the list: with other roles than then it can't be had, and nobody misses it.
void restoreForm(Connection& control, const DatabaseAccess& access)
{
    control.exec("SAVEPOINT form"_sql);
    try {
        restoreAclText(control, access);
    } catch (const Error& error) {
        if (error.kind() != ErrorKind::Sql || !control.isAlive())
            throw;
        control.exec("ROLLBACK TO SAVEPOINT form"_sql);
    }
}

QString byHand(const QList<Sql>& statements)
{
    QStringList lines;
    for (const auto& statement : statements)
        lines.append(statement.preview() + u';');
    return lines.join(u' ');
}

struct Way
{
    RestorableAccess restorable;
    QList<Sql> statements;
    Sql forget;
};

Way wayBack(Connection& control, const PauseJournal::Found& found)
{
    const auto& record = found.record;
    const auto now = readAccess(control, record.access.database);
    auto restorableNow = restorable(record.access, now, roleNames(control, record.access));
    auto statements = restoreStatements(now, restorableNow.access, record.given);
    for (const auto& grant : now.grants) {
        if (!restorableNow.access.grants.contains(grant) && !includes(record.given, {grant}))
            restorableNow.differences.append(
                Text::tr("%1 was given the right to connect to %2 while it was paused, and keeps it.")
                    .arg(grant.grantee.isEmpty() ? u"PUBLIC"_s : grant.grantee.text(), record.access.database.text()));
    }
    return {std::move(restorableNow), std::move(statements), PauseJournal::resetStatement(record, found.place)};
}

/// Returns the statements that a person must run: those that were refused, and the end of the record, which stays.
QList<Sql> restore(Connection& control, const PauseJournal::Found& found, Restored& restored)
{
    const auto way = wayBack(control, found);
    const auto refused = runEach(control, way.statements);
    restored.differences = way.restorable.differences;
    if (!refused.isEmpty())
        return refused + QList{way.forget};
    control.exec(way.forget);
    restoreForm(control, way.restorable.access);
    return {};
}

} // namespace

void lockPauseRecord(Connection& control, const DatabaseName& database)
{
    control.exec("SELECT pg_advisory_xact_lock($1::int, hashtext($2))"_sql, Params(recordClass, database));
}

Restored giveBackAccess(Connection& control, const DatabaseName& database, const QString& epoch)
{
    Restored restored;
    Transaction transaction(control);
    control.exec("SET LOCAL lock_timeout = '3s'"_sql);
    lockPauseRecord(control, database);
    const auto found = PauseJournal::find(control, database);
    if (found)
        restored.record = found->record;
    if (!found || found->record.epoch != epoch) {
        restored.how = found ? Restored::How::AnothersPause : Restored::How::NotPaused;
        return restored;
    }
    const auto left = restore(control, *found, restored);
    transaction.commit();
    if (!left.isEmpty())
        throw Error(ErrorKind::Partial,
                    Text::tr("Not every right to connect to %1 could be given back.").arg(database.text()),
                    Text::tr("Run as superuser on the publisher: %1").arg(byHand(left)))
            .on(Side::Publisher);
    return restored;
}

QList<Sql> restorePlan(Connection& control, const PauseJournal::Found& found)
{
    auto way = wayBack(control, found);
    way.statements.append(way.forget);
    return way.statements;
}

} // namespace Flare
