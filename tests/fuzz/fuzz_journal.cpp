// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pgtools/sqlsplitter.h"
#include "core/replication/pausejournal.h"
#include "core/replication/publicationjournal.h"
#include "tests/fuzz/claim.h"

using namespace Flare;
using namespace Flare::Fuzz;

namespace {

bool same(const PauseRecord& a, const PauseRecord& b)
{
    return a.access.database == b.access.database && a.access.owner == b.access.owner && a.access.acl == b.access.acl
        && a.access.grants == b.access.grants && a.access.readOnlyDefault == b.access.readOnlyDefault
        && (a.pausedAt == b.pausedAt || !a.pausedAt.isValid()) && a.by == b.by && a.operationId == b.operationId
        && a.epoch == b.epoch && a.given == b.given && a.applicationName == b.applicationName;
}

void checkStatements(const QList<Pg::Sql>& statements)
{
    for (const auto& statement : statements) {
        SqlSplitter splitter(statement.text());
        must(splitter.takeStatement() == statement.text(), "no name ends the statement that it stands in");
    }
}

void checkAccess(const DatabaseAccess& saved)
{
    const auto revoked = revokeStatements(saved, {});
    checkStatements(revoked);
    checkStatements(revokeStatements(saved, {saved.owner}));
    must(revoked.size() >= saved.grants.size(), "each right is taken");
    must(sameAccess(saved, saved), "an access is like itself");
    must(restoreStatements(saved, saved, {}).size() == 1, "what is there is not given again");
    auto now = saved;
    now.grants.clear();
    const auto restored = restoreStatements(now, saved, {});
    checkStatements(restored);
    must(restored.size() == revoked.size() + 1, "each right is given back by the one who had given it");
    must(restoreStatements(saved, now, saved.grants).size() == restored.size(), "what nobody had before is taken");
}

void checkPause(const QByteArray& json)
{
    const auto read = PauseRecord::fromJson(json);
    if (!read)
        return;
    // Halves of surrogate pairs don't survive the first way out.
    const auto record = PauseRecord::fromJson(read->toJson());
    must(record.has_value(), "a record that is written can be read");
    const auto again = PauseRecord::fromJson(record->toJson());
    must(again && same(*record, *again), "a record comes back as it was written");
    checkAccess(record->access);
    for (const auto place : {PauseJournal::Place::OwnSetting, PauseJournal::Place::ApplicationName})
        checkStatements({PauseJournal::setStatement(*record, place), PauseJournal::resetStatement(*record, place)});
}

bool same(const PublicationJournal& a, const PublicationJournal& b)
{
    return a.identities == b.identities && a.slotOwners == b.slotOwners;
}

QStringList foreignLines(const QString& comment)
{
    auto lines = comment.split(u'\n', Qt::SkipEmptyParts);
    lines.removeIf([](const QString& line) { return line.startsWith(QLatin1StringView("pg-flare: ")); });
    return lines;
}

void checkComment(const QString& comment)
{
    const auto written = withJournal(comment, journalIn(comment));
    const auto journal = journalIn(written);
    const auto again = withJournal(written, journal);
    must(same(journalIn(again), journal), "a journal comes back as it was written");
    must(foreignLines(again) == foreignLines(comment), "what others have said stays");
    must(withJournal(again, journal) == again, "the same journal changes nothing");
    must(journalIn(comment).isEmpty() == journal.isEmpty(), "nothing of a journal is lost");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto bytes = bytesOf(data, size);
    checkPause(bytes);
    checkComment(QString::fromUtf8(bytes));
    return 0;
}
