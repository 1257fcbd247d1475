// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sandbox/sandboxcluster.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <memory>

extern "C" struct pg_conn;

namespace Flare::Test {

/// As whom to log in, if not as the superuser.
struct Login
{
    QString user;
    Secret password;
};

using Rows = QList<QStringList>;

/// A session for the statements of a test itself, past everything that is under test. Throws Error: Connect when the
/// login fails, Sql with SQLSTATE when a statement does.
class SqlSession
{
public:
    SqlSession(const SandboxCluster& cluster, const QString& database);
    SqlSession(const SandboxCluster& cluster, const QString& database, const Login& login);

    /// The rows of the last statement in the text; NULL is a null string.
    Rows run(const QString& text);
    /// The first column of the first row; null if there is no row.
    QString value(const QString& text);
    /// Asks the server.
    [[nodiscard]] bool isAlive();

private:
    struct Closer
    {
        void operator()(pg_conn* connection) const;
    };
    std::unique_ptr<pg_conn, Closer> m_connection;
};

/// One session for one text, as the superuser.
Rows sql(const SandboxCluster& cluster, const QString& database, const QString& text);
QString sqlValue(const SandboxCluster& cluster, const QString& database, const QString& text);

} // namespace Flare::Test
