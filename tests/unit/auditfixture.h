// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/auditrecord.h"
#include "core/base/error.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <functional>
#include <optional>

namespace Flare {

using namespace Qt::StringLiterals;

inline AuditRecord note(const QString& message)
{
    AuditRecord record;
    record.message = message;
    return record;
}

inline AuditRecord recordOf(AuditKind kind, const QString& operationId, const QString& operation)
{
    AuditRecord record;
    record.kind = kind;
    record.operationId = operationId;
    record.operation = operation;
    return record;
}

/// Another program in the file, with its own connection.
class RawFile
{
public:
    explicit RawFile(const QString& path)
        : m_database(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"raw"_s))
    {
        m_database.setDatabaseName(path);
        if (!m_database.open())
            qFatal("can't open the file");
    }
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;
    ~RawFile()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(u"raw"_s);
    }
    bool run(const QString& sql)
    {
        QSqlQuery query(m_database);
        const auto done = query.exec(sql);
        m_error = query.lastError().databaseText();
        return done;
    }
    void dropTriggers()
    {
        for (const auto& name : {u"record_no_update"_s, u"record_no_delete"_s, u"record_only_next"_s})
            QVERIFY2(run(u"DROP TRIGGER "_s + name), qPrintable(m_error));
    }
    [[nodiscard]] const QString& error() const { return m_error; }

private:
    QSqlDatabase m_database;
    QString m_error;
};

/// What the call throws.
inline std::optional<Error> errorOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error;
    }
    return {};
}

} // namespace Flare

#define VERIFY_AUDIT_ERROR(call)                                                                                       \
    do {                                                                                                               \
        const auto error = Flare::errorOf([&] { call; });                                                              \
        QVERIFY(error.has_value());                                                                                    \
        QCOMPARE(error->kind(), Flare::ErrorKind::Audit);                                                              \
        QVERIFY(!error->advice().isEmpty());                                                                           \
        QVERIFY2(error->message().contains(u"audit"_s), error->what());                                                \
    } while (false)
