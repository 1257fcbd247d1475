// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shared/migrationfixture.h"
#include "tests/shared/operationrun.h"
#include "tests/shared/sqlsession.h"

#include <map>

namespace Flare::Test {

/// A migration's database on both servers with the same tables, rows on the publisher, and a replicator who may read
/// them. Takes everything off both servers when it comes and when it goes.
class BenchDatabase
{
public:
    /// Two tables with keys, one of them with a name that must be quoted in a schema outside every search_path.
    static QString usualTables();
    /// One without any.
    static QString keylessTable();

    explicit BenchDatabase(PgPair& pair, const MigrationNames& names = {}, const QString& ddl = usualTables());
    ~BenchDatabase();
    Q_DISABLE_COPY_MOVE(BenchDatabase)

    [[nodiscard]] Rows onPublisher(const QString& text) const { return on(Side::Publisher, text); }
    [[nodiscard]] Rows onSubscriber(const QString& text) const { return on(Side::Subscriber, text); }
    [[nodiscard]] QString publisherValue(const QString& text) const { return onPublisher(text).value(0).value(0); }
    [[nodiscard]] QString subscriberValue(const QString& text) const { return onSubscriber(text).value(0).value(0); }
    /// As the owner, who has created the tables.
    void runAsOwner(Side side, const QString& text) const;
    void grantReading() const;

    /// On the database, or the subscription, of the names.
    RunResult run(const QString& operation, const QStringList& flags = {}) const;
    RunResult run(RunRequest request) const;

    Config config;

private:
    Rows on(Side side, const QString& text) const;

    PgPair& m_pair;
    MigrationNames m_names;
    /// Logging in costs more than most statements, so each side's session is kept.
    mutable std::map<Side, SqlSession> m_sessions;
};

} // namespace Flare::Test
