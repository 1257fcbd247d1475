// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/attack/trafficgenerator.h"
#include "core/attack/verification.h"
#include "core/sandbox/sandboxcluster.h"
#include "tests/shared/sqlsession.h"

#include <QString>
#include <QTemporaryDir>

#include <memory>

namespace Flare::Test {

/// A database of its own on a cluster, with the tables of an attack and two roles that may write to them: "attacker"
/// and the owner, "arena". Ledgers go to a temporary directory.
class AttackArena
{
public:
    AttackArena(SandboxCluster& cluster, const QString& database);

    [[nodiscard]] TrafficOptions options() const;
    [[nodiscard]] Pg::ExpectedServer server() const;
    [[nodiscard]] std::unique_ptr<Pg::Connection> connectAsOwner() const;
    [[nodiscard]] VerificationReport verify(const TrafficGenerator& traffic) const;

    /// As the superuser, in the arena's database.
    Rows run(const QString& text) const { return sql(m_cluster, m_database, text); }
    [[nodiscard]] QString value(const QString& text) const { return sqlValue(m_cluster, m_database, text); }
    [[nodiscard]] SqlSession session() const { return {m_cluster, m_database}; }
    void terminateWriters() const;

private:
    [[nodiscard]] Pg::ConnInfo login(const QString& user) const;

    SandboxCluster& m_cluster;
    QString m_database;
    QTemporaryDir m_ledgers;
};

[[nodiscard]] qint64 transactionsOf(const TrafficGenerator& traffic);

} // namespace Flare::Test
