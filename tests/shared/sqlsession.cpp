// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/sqlsession.h"

#include "core/base/error.h"
#include "core/pg/tlslibrary.h"

#include <libpq-fe.h>

#include <array>

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

using Result = std::unique_ptr<PGresult, decltype([](PGresult* result) { PQclear(result); })>;

QString cell(const PGresult* result, int row, int column)
{
    return PQgetisnull(result, row, column) != 0 ? QString() : QString::fromUtf8(PQgetvalue(result, row, column));
}

Rows rowsOf(const PGresult* result)
{
    Rows rows;
    for (int row = 0; row < PQntuples(result); ++row) {
        QStringList cells;
        for (int column = 0; column < PQnfields(result); ++column)
            cells += cell(result, row, column);
        rows += cells;
    }
    return rows;
}

} // namespace

void SqlSession::Closer::operator()(pg_conn* connection) const
{
    PQfinish(connection);
}

SqlSession::SqlSession(const SandboxCluster& cluster, const QString& database)
    : SqlSession(cluster, database, {cluster.superuser(), cluster.superuserPassword()})
{
}

SqlSession::SqlSession(const SandboxCluster& cluster, const QString& database, const Login& login)
{
    const QByteArray host = cluster.host().toUtf8();
    const QByteArray port = QByteArray::number(cluster.port());
    const QByteArray name = database.toUtf8();
    const QByteArray user = login.user.toUtf8();
    const std::array keys{"host",
                          "port",
                          "dbname",
                          "user",
                          "password",
                          "client_encoding",
                          "connect_timeout",
                          "application_name",
                          static_cast<const char*>(nullptr)};
    const std::array values{host.constData(),
                            port.constData(),
                            name.constData(),
                            user.constData(),
                            login.password.reveal().constData(),
                            "UTF8",
                            "20",
                            "flare-test",
                            static_cast<const char*>(nullptr)};
    static_assert(keys.size() == values.size());
    Pg::keepTlsLibrary();
    m_connection.reset(PQconnectdbParams(keys.data(), values.data(), 0));
    if (PQstatus(m_connection.get()) != CONNECTION_OK)
        throw Error(ErrorKind::Connect, QString::fromUtf8(PQerrorMessage(m_connection.get())).trimmed());
    // Notices belong to what the tests look at, not to their output.
    PQsetNoticeProcessor(
        m_connection.get(), [](void*, const char*) {}, nullptr);
}

Rows SqlSession::run(const QString& text)
{
    const Result result(PQexec(m_connection.get(), text.toUtf8().constData()));
    const auto status = PQresultStatus(result.get());
    if (status != PGRES_TUPLES_OK && status != PGRES_COMMAND_OK) {
        throw Error(ErrorKind::Sql, QString::fromUtf8(PQerrorMessage(m_connection.get())).trimmed())
            .withServerError({.sqlState = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE),
                              .detail = {},
                              .hint = {},
                              .context = {}})
            .withStatement(text);
    }
    return rowsOf(result.get());
}

QString SqlSession::value(const QString& text)
{
    return run(text).value(0).value(0);
}

bool SqlSession::isAlive()
{
    const Result answer(PQexec(m_connection.get(), ""));
    return PQstatus(m_connection.get()) == CONNECTION_OK;
}

Rows sql(const SandboxCluster& cluster, const QString& database, const QString& text)
{
    return SqlSession(cluster, database).run(text);
}

QString sqlValue(const SandboxCluster& cluster, const QString& database, const QString& text)
{
    return SqlSession(cluster, database).value(text);
}

} // namespace Flare::Test
