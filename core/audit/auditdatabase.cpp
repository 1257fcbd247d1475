// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditdatabase.h"

#include "core/audit/auditcodec.h"
#include "core/audit/auditfile.h"
#include "core/audit/auditquery.h"
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/text.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <sys/stat.h>

#include <algorithm>
#include <limits>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int applicationId = 0x464c5245; // "FLRE"
constexpr int formatVersion = 1;
constexpr int busySeconds = 10;

QStringList schema()
{
    const auto refuse = u"BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END"_s;
    return {
        u"CREATE TABLE record("
        "seq INTEGER PRIMARY KEY AUTOINCREMENT, "
        "body TEXT NOT NULL, "
        "hash TEXT NOT NULL, "
        "time TEXT GENERATED ALWAYS AS (json_extract(body, '$.time')) VIRTUAL, "
        "kind TEXT GENERATED ALWAYS AS (json_extract(body, '$.kind')) VIRTUAL, "
        "operation_id TEXT GENERATED ALWAYS AS (json_extract(body, '$.operation_id')) VIRTUAL, "
        "operation TEXT GENERATED ALWAYS AS (json_extract(body, '$.operation')) VIRTUAL)"_s,
        u"CREATE INDEX record_operation ON record(operation_id, kind)"_s,
        u"CREATE TRIGGER record_no_update BEFORE UPDATE ON record "_s + refuse,
        u"CREATE TRIGGER record_no_delete BEFORE DELETE ON record "_s + refuse,
        // INSERT OR REPLACE removes a row without firing its DELETE trigger unless recursive_triggers is on, which is
        // the writer's choice (https://www.sqlite.org/lang_conflict.html). A BEFORE INSERT trigger fires in any case.
        u"CREATE TRIGGER record_only_next BEFORE INSERT ON record "
        "WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM record) "_s
            + refuse,
    };
}

Error notALog(const QString& path)
{
    return {ErrorKind::Audit, Text::tr("%1 is damaged, or not an audit log of pg-flare.").arg(path),
            Text::tr("Keep the file as it is for inspection, and name another one in FLARE_AUDIT_LOG.")};
}

Error notWritable(const QString& path, const QString& reason)
{
    return {ErrorKind::Audit, Text::tr("The audit log %1 can't be opened or written: %2").arg(path, reason),
            Text::tr("Give your account write access to the file and its directory, or name another file in "
                     "FLARE_AUDIT_LOG. Nothing is done to a server without a record of it.")};
}

// The primary result codes of https://www.sqlite.org/rescode.html; the upper bits only refine them.
Error failure(const QString& path, const QSqlError& error)
{
    constexpr int busy = 5, locked = 6, corrupt = 11, full = 13, notADatabase = 26;
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case busy:
    case locked:
        return {ErrorKind::Audit,
                Text::tr("The audit log %1 was locked by another program for %2 seconds.")
                    .arg(path, QString::number(busySeconds)),
                Text::tr("Find out who holds it open (fuser shows it), let that finish, and try again.")};
    case corrupt:
    case notADatabase:
        return notALog(path);
    case full:
        return {ErrorKind::Audit, Text::tr("There is no space left for the audit log %1.").arg(path),
                Text::tr("Make room on its file system. Don't remove the log to do so.")};
    default:
        return notWritable(path, error.databaseText().isEmpty() ? error.driverText() : error.databaseText());
    }
}

std::pair<quint64, quint64> fileAt(const QString& path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return {status.st_dev, status.st_ino};
}

/// BEGIN IMMEDIATE takes the write lock at once: the head that is read inside stays the head until COMMIT.
class WriteTransaction
{
public:
    explicit WriteTransaction(const QSqlDatabase& database)
        : m_query(database)
    {
    }
    WriteTransaction(const WriteTransaction&) = delete;
    WriteTransaction& operator=(const WriteTransaction&) = delete;
    ~WriteTransaction()
    {
        if (m_active)
            m_query.exec(u"ROLLBACK"_s);
    }
    [[nodiscard]] bool begin() { return m_active = m_query.exec(u"BEGIN IMMEDIATE"_s); }
    [[nodiscard]] bool commit()
    {
        m_active = !m_query.exec(u"COMMIT"_s);
        return !m_active;
    }
    [[nodiscard]] QSqlError error() const { return m_query.lastError(); }

private:
    QSqlQuery m_query;
    bool m_active = false;
};

} // namespace

AuditDatabase::Connection::Connection()
    : name(u"flare-audit-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
    , database(QSqlDatabase::addDatabase(u"QSQLITE"_s, name))
{
}

AuditDatabase::Connection::~Connection()
{
    database.close();
    database = {};
    QSqlDatabase::removeDatabase(name);
}

AuditDatabase::AuditDatabase(QString path, AuditAccess access)
    : m_path(std::move(path))
    , m_access(access)
{
    if (!m_connection.database.isValid())
        throw Error(ErrorKind::Audit, Text::tr("The audit log needs Qt's SQLite driver, which is not installed."),
                    Text::tr("Install it; on Debian and Ubuntu the package is libqt6sql6-sqlite."));
    if (access == AuditAccess::Append)
        openForAppend();
    else
        openForReading();
    m_file = fileAt(m_path);
}

AuditHead AuditDatabase::head()
{
    const auto newest = select(u"ORDER BY seq DESC LIMIT 1"_s, {});
    return newest.isEmpty() ? AuditHead{0, genesisHash()} : AuditHead{newest.first().seq, newest.first().hash};
}

qint64 AuditDatabase::highestSeqEver()
{
    return number(u"SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'record'"_s);
}

bool AuditDatabase::isProtected()
{
    auto query = run(u"SELECT sql FROM sqlite_master WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~'"_s);
    QStringList found;
    while (query.next())
        found.append(query.value(0).toString());
    auto expected = schema();
    found.sort();
    expected.sort();
    return found == expected;
}

QList<AuditLink> AuditDatabase::links(const AuditFilter& filter)
{
    auto query = auditQuery(filter);
    query.values.append(filter.limit);
    const auto order = filter.newest ? u"DESC"_s : u"ASC"_s;
    auto links = select(u"WHERE %1 ORDER BY seq %2 LIMIT ?"_s.arg(query.condition, order), query.values);
    if (filter.newest)
        std::reverse(links.begin(), links.end());
    return links;
}

QList<AuditRunLinks> AuditDatabase::runs(const AuditFilter& filter, std::optional<qint64> begunBefore)
{
    auto query = auditQuery(filter);
    query.values.append(begunBefore.value_or(std::numeric_limits<qint64>::max()));
    query.values.append(filter.limit);
    // A record without an operation is a group of its own: its number is none's identifier, which is text.
    auto found = run(u"SELECT operation_id, min(seq), max(seq), count(*) FROM record WHERE %1"
                     " GROUP BY coalesce(operation_id, seq) HAVING min(seq) < ? ORDER BY min(seq) DESC LIMIT ?"_s.arg(
                         query.condition),
                     query.values);
    QList<AuditRunLinks> runs;
    while (found.next())
        runs.append({found.value(0).toString(),
                     {},
                     found.value(1).toLongLong(),
                     found.value(2).toLongLong(),
                     found.value(3).toLongLong()});
    if (found.lastError().isValid())
        throw failure(m_path, found.lastError());
    for (auto& links : runs) {
        links.heads = select(u"WHERE seq = ? OR (operation_id = ? AND kind IN ('intent', 'outcome')) ORDER BY seq"_s,
                             {links.firstSeq, links.operationId});
    }
    return runs;
}

QList<AuditLink> AuditDatabase::unfinishedIntents()
{
    return select(u"WHERE seq IN (SELECT min(seq) FROM record WHERE kind = 'intent' AND operation_id NOT IN "
                  "(SELECT operation_id FROM record WHERE kind = 'outcome' AND operation_id IS NOT NULL) "
                  "GROUP BY operation_id) ORDER BY seq"_s,
                  {});
}

void AuditDatabase::append(const QList<AuditRecord>& records, const QDateTime& time)
{
    if (m_access == AuditAccess::ReadOnly)
        throw notWritable(m_path, Text::tr("it was opened for reading only."));
    refuseWhenReplaced();
    WriteTransaction transaction(m_connection.database);
    if (!transaction.begin())
        throw failure(m_path, transaction.error());
    auto last = head();
    for (const auto& record : records) {
        const auto body = auditBody(record, ++last.seq, time, last.hash);
        last.hash = auditHash(body);
        run(u"INSERT INTO record(seq, body, hash) VALUES (?, ?, ?)"_s,
            {last.seq, QString::fromUtf8(body), QString::fromLatin1(last.hash)});
    }
    if (!transaction.commit())
        throw failure(m_path, transaction.error());
}

void AuditDatabase::open(const QString& name, const QString& options)
{
    auto& database = m_connection.database;
    database.setDatabaseName(name);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1;QSQLITE_OPEN_URI;"_s.arg(busySeconds * 1000) + options);
    if (!database.open())
        throw failure(m_path, database.lastError());
}

void AuditDatabase::openForAppend()
{
    if (const auto reason = makePrivateFile(m_path))
        throw notWritable(m_path, *reason);
    open(m_path, {});
    if (number(u"SELECT count(*) FROM sqlite_master"_s) == 0)
        initialise();
    checkFormat();
    preferWriteAheadLog();
    // FULL, and in the rollback modes also the directory, without which a commit may come undone when power fails
    // (https://www.sqlite.org/pragma.html#pragma_synchronous).
    run(u"PRAGMA synchronous = EXTRA"_s);
    checkAppendable();
}

void AuditDatabase::openForReading()
{
    const QFileInfo file(m_path);
    if (!file.isFile())
        throw Error(
            ErrorKind::Audit, Text::tr("There is no audit log at %1.").arg(m_path),
            Text::tr("Name the right file in FLARE_AUDIT_LOG. A log comes into being with the first operation."));
    const QFileInfo directory(file.absolutePath());
    const auto hasJournal = QFileInfo::exists(m_path + u"-wal"_s);
    if (file.isWritable() && directory.isWritable()) {
        open(m_path, {});
    } else if (hasJournal) {
        open(m_path, u"QSQLITE_OPEN_READONLY"_s);
    } else {
        // Reading in write-ahead mode needs a shared-memory file beside the log, which can't be made here.
        auto url = QUrl::fromLocalFile(file.absoluteFilePath());
        url.setQuery(u"immutable=1"_s);
        open(url.toString(QUrl::FullyEncoded), u"QSQLITE_OPEN_READONLY"_s);
    }
    run(u"PRAGMA query_only = ON"_s);
    checkFormat();
}

void AuditDatabase::initialise()
{
    WriteTransaction transaction(m_connection.database);
    if (!transaction.begin())
        throw failure(m_path, transaction.error());
    if (number(u"SELECT count(*) FROM sqlite_master"_s) != 0)
        return; // Another process was faster.
    for (const auto& statement : schema())
        run(statement);
    run(u"PRAGMA application_id = %1"_s.arg(applicationId));
    run(u"PRAGMA user_version = %1"_s.arg(formatVersion));
    if (!transaction.commit())
        throw failure(m_path, transaction.error());
}

void AuditDatabase::checkFormat()
{
    if (number(u"PRAGMA application_id"_s) != applicationId)
        throw notALog(m_path);
    if (number(u"PRAGMA user_version"_s) > formatVersion)
        throw Error(ErrorKind::Audit, Text::tr("The audit log %1 was made by a newer version of pg-flare.").arg(m_path),
                    Text::tr("Use that version, or name another file in FLARE_AUDIT_LOG."));
}

void AuditDatabase::checkAppendable()
{
    // One statement sees one moment: another process may append between two of them.
    const auto lastIsThere = number(u"SELECT coalesce((SELECT max(seq) FROM record), 0) = "
                                    "coalesce((SELECT max(seq) FROM sqlite_sequence WHERE name = 'record'), 0)"_s);
    if (isProtected() && lastIsThere != 0)
        return;
    throw Error(
        ErrorKind::Audit,
        Text::tr("The audit log %1 was tampered with: its protection or its last records are gone.").arg(m_path),
        Text::tr("Keep the file for inspection (flare audit verify shows more), and name another one in "
                 "FLARE_AUDIT_LOG."));
}

// One sync for a commit instead of four, and readers don't block writers. Where it can't be had (network file systems,
// somebody in the file at this moment) the rollback journal is as durable.
void AuditDatabase::preferWriteAheadLog()
{
    QSqlQuery query(m_connection.database);
    if (query.exec(u"PRAGMA journal_mode"_s) && query.next() && query.value(0).toString() == "wal"_L1)
        return;
    query.exec(u"PRAGMA journal_mode = WAL"_s);
}

// SQLite would go on writing to a file that nobody can find any more.
void AuditDatabase::refuseWhenReplaced() const
{
    if (fileAt(m_path) == m_file)
        return;
    throw Error(ErrorKind::Audit, Text::tr("The audit log %1 was moved, removed or replaced while in use.").arg(m_path),
                Text::tr("Put the file back, or start the program again to begin a new log."));
}

qint64 AuditDatabase::number(const QString& sql)
{
    auto query = run(sql);
    return query.next() ? query.value(0).toLongLong() : 0;
}

QList<AuditLink> AuditDatabase::select(const QString& tail, const QVariantList& values)
{
    // As blobs: exactly the bytes that were hashed, without a conversion of characters in between.
    auto query = run(u"SELECT seq, CAST(body AS BLOB), CAST(hash AS BLOB) FROM record "_s + tail, values);
    QList<AuditLink> links;
    while (query.next())
        links.append({query.value(0).toLongLong(), query.value(1).toByteArray(), query.value(2).toByteArray()});
    if (query.lastError().isValid())
        throw failure(m_path, query.lastError());
    return links;
}

QSqlQuery AuditDatabase::run(const QString& sql, const QVariantList& values)
{
    QSqlQuery query(m_connection.database);
    query.setForwardOnly(true);
    auto done = query.prepare(sql);
    for (const auto& value : values)
        query.addBindValue(value);
    done = done && query.exec();
    if (!done)
        throw failure(m_path, query.lastError());
    return query;
}

} // namespace Flare
