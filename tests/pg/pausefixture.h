// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shared/migrationfixture.h"
#include "tests/shared/operationrun.h"

#include <QTemporaryDir>

namespace Flare::Test {

/// A replicated table on a pair of servers, for the operations that take the access to it away and give it back.
class PauseFixture
{
public:
    PauseFixture();

    /// The pair alone.
    void use(PairVersions versions);
    /// A table in a schema of its own, with the status table, replicated and caught up.
    void replicate();
    void prepare(PairVersions versions);
    void prepare() { prepare(pairsToTest().first()); }
    void allowPreparedTransactions();
    void remove();

    [[nodiscard]] RunResult run(const QString& operation, const QStringList& flags = {}) const;
    [[nodiscard]] RunRequest request(const QString& operation, const QStringList& flags = {}) const;
    /// What decides who may do what on the publisher, as a text that must be the same before and after.
    [[nodiscard]] QString access() const;
    /// The sessions that hold the publisher's table in SHARE mode: the writers wait.
    [[nodiscard]] int holders() const;
    [[nodiscard]] qint64 rowsOn(Side side) const;
    [[nodiscard]] Login owner() const { return {m_names.owner, Secret(m_names.ownerPassword)}; }
    void onPublisher(const QString& text) const { sql(m_pair->publisher(), m_names.database, text); }
    void onSubscriber(const QString& text) const { sql(m_pair->subscriber(), m_names.database, text); }
    /// With a row that waits for it: the apply worker is held back, so that the barrier can't be reached.
    [[nodiscard]] std::unique_ptr<SqlSession> holdBackApply() const;

    QTemporaryDir m_state;
    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_names;
    QString m_slot = QStringLiteral("pause_test");
    Config m_config;
};

} // namespace Flare::Test
