// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditchain.h"
#include "core/audit/auditfilter.h"
#include "core/audit/auditrecord.h"

#include <QList>
#include <QSqlDatabase>
#include <QString>
#include <QVariantList>

#include <utility>

class QSqlQuery;

namespace Flare {

/// A run as it is found: what says how it began and ended, and which of its records match.
struct AuditRunLinks
{
    QString operationId;
    QList<AuditLink> heads = {}; ///< At least one.
    qint64 firstSeq = 0;
    qint64 lastSeq = 0;
    qint64 records = 0;
};

/// The file of SqliteAuditLog. Lives and dies in one thread, as its QSqlDatabase must. Every failure is an
/// Error(Audit).
///
/// Each row is a record's canonical JSON and its hash; what queries need is computed from the JSON by the table itself
/// and so cannot disagree with what was hashed.
class AuditDatabase
{
public:
    AuditDatabase(QString path, AuditAccess access);
    AuditDatabase(const AuditDatabase&) = delete;
    AuditDatabase& operator=(const AuditDatabase&) = delete;
    ~AuditDatabase() = default;

    [[nodiscard]] AuditHead head();
    /// The highest number ever given, also when its record is gone.
    [[nodiscard]] qint64 highestSeqEver();
    /// Whether table and triggers are as we make them, and nothing beside them.
    [[nodiscard]] bool isProtected();
    [[nodiscard]] QList<AuditLink> links(const AuditFilter& filter);
    /// Newest first.
    [[nodiscard]] QList<AuditRunLinks> runs(const AuditFilter& filter, std::optional<qint64> begunBefore);
    /// The first intent of each operation that has no outcome.
    [[nodiscard]] QList<AuditLink> unfinishedIntents();

    /// One transaction, on disk when it returns.
    void append(const QList<AuditRecord>& records, const QDateTime& time);

private:
    /// Qt keeps connections by name in a table of its own until they are removed.
    struct Connection
    {
        Connection();
        Connection(const Connection&) = delete;
        Connection& operator=(const Connection&) = delete;
        ~Connection();
        QString name;
        QSqlDatabase database;
    };

    void open(const QString& name, const QString& options);
    void openForAppend();
    void openForReading();
    void checkFormat();
    void checkAppendable();
    void initialise();
    void preferWriteAheadLog();
    void refuseWhenReplaced() const;
    [[nodiscard]] qint64 number(const QString& sql);
    [[nodiscard]] QList<AuditLink> select(const QString& tail, const QVariantList& values);
    QSqlQuery run(const QString& sql, const QVariantList& values = {});

    QString m_path;
    AuditAccess m_access;
    Connection m_connection;
    /// Device and inode of the file that was opened.
    std::pair<quint64, quint64> m_file;
};

} // namespace Flare
