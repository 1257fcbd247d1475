// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditchanges.h"

#include "core/base/secretplaces.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr QChar quoted(u'\x1');

qsizetype endOfLineComment(QStringView sql, qsizetype at)
{
    const auto end = sql.indexOf(u'\n', at);
    return end < 0 ? sql.size() : end;
}

qsizetype endOfBlockComment(QStringView sql, qsizetype at)
{
    const auto end = sql.indexOf(u"*/", at + 2);
    return end < 0 ? sql.size() : end + 2;
}

qsizetype endOfName(QStringView sql, qsizetype at)
{
    const auto end = sql.indexOf(u'"', at + 1);
    return end < 0 ? sql.size() : end + 1;
}

bool isInWord(QStringView sql, qsizetype at)
{
    return at > 0 && (sql[at - 1].isLetterOrNumber() || sql[at - 1] == u'_');
}

/// The same text with everything in quotes crossed out and each comment blanked, character by character.
QString bareSql(const QString& sql)
{
    auto bare = sql;
    const auto blank = [&](qsizetype& at, qsizetype end, QChar with) {
        std::fill(bare.begin() + at, bare.begin() + end, with);
        at = end;
    };
    for (qsizetype at = 0; at < sql.size();) {
        const auto rest = QStringView(sql).sliced(at);
        if (rest.startsWith(u"--"))
            blank(at, endOfLineComment(sql, at), u' ');
        else if (rest.startsWith(u"/*"))
            blank(at, endOfBlockComment(sql, at), u' ');
        else if (rest.startsWith(u'"'))
            blank(at, endOfName(sql, at), quoted);
        else if (const auto literal = sql[at] != u'\'' && isInWord(sql, at) ? std::nullopt : literalAt(sql, at))
            blank(at, literal->end, quoted);
        else
            ++at;
    }
    return bare;
}

bool isRead(const QString& word)
{
    static const QStringList words{
        u"ABORT"_s, u"BEGIN"_s,  u"CLOSE"_s, u"COMMIT"_s,  u"DEALLOCATE"_s, u"DECLARE"_s,  u"DISCARD"_s,   u"END"_s,
        u"FETCH"_s, u"LISTEN"_s, u"MOVE"_s,  u"RELEASE"_s, u"RESET"_s,      u"ROLLBACK"_s, u"SAVEPOINT"_s, u"SELECT"_s,
        u"SET"_s,   u"SHOW"_s,   u"START"_s, u"TABLE"_s,   u"UNLISTEN"_s,   u"VALUES"_s,   u"WITH"_s};
    return words.contains(word);
}

bool statementChanges(const QString& bare)
{
    static const QRegularExpression firstWord(u"[A-Za-z]+"_s);
    // A data-changing part of a WITH, or what follows it; SELECT INTO; functions that do more than answer.
    static const QRegularExpression changing(
        u"[()]\\s*(INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|MERGE\\s+INTO)\\b|\\bINTO\\b"
        "|\\b(setval|nextval|pg_terminate_backend|pg_cancel_backend|pg_logical_emit_message|pg_create_\\w+"
        "|pg_drop_\\w+|pg_copy_\\w+|pg_replication_slot_advance|pg_replication_origin_(create|drop|advance)"
        "|pg_switch_(wal|xlog)|pg_reload_conf|pg_promote|pg_stat_reset\\w*|pg_import_system_collations"
        "|lo_\\w+|dblink\\w*)\\s*\\("_s,
        QRegularExpression::CaseInsensitiveOption);
    const auto word = firstWord.match(bare).captured().toUpper();
    return !word.isEmpty() && (!isRead(word) || changing.match(bare).hasMatch());
}

/// pg_dump and the like only read; what else is started may do anything.
bool programChanges(const QString& commandLine)
{
    static const QRegularExpression dump(u"^'?\\S*pg_dump(all)?'?(\\s|$)"_s);
    return !dump.match(commandLine).hasMatch();
}

} // namespace

bool changesServer(const AuditRecord& record)
{
    if (record.kind != AuditKind::Statement)
        return false;
    // A child process has no session of ours.
    if (!record.backendPid)
        return programChanges(record.sql);
    const auto statements = bareSql(record.sql).split(u';');
    return std::any_of(statements.begin(), statements.end(), statementChanges);
}

QString condensedSql(const QString& sql)
{
    if (sql.contains(u"--"))
        return sql.trimmed();
    const auto bare = bareSql(sql);
    QString condensed;
    for (qsizetype at = 0; at < sql.size(); ++at) {
        const bool isSpace = sql[at].isSpace() && bare[at] != quoted;
        if (!isSpace)
            condensed += sql[at];
        else if (!condensed.isEmpty() && !(at > 0 && sql[at - 1].isSpace() && bare[at - 1] != quoted))
            condensed += u' ';
    }
    return condensed.trimmed();
}

} // namespace Flare
