// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shared/flareprocess.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/sqlsession.h"

#include <QTemporaryDir>

#include <functional>
#include <memory>

namespace Flare::Test {

/// One migration of one database by calls of the program, from an empty subscriber to the verified end, with an attack
/// and an application at work on the publisher meanwhile. Takes everything off both servers when it goes.
class TerminalMigration
{
public:
    TerminalMigration(PgPair& pair, const MigrationNames& names);
    ~TerminalMigration();
    Q_DISABLE_COPY_MOVE(TerminalMigration)

    /// The whole way; a failure is reported to Qt Test, and the rest is left out.
    void migrate();
    /// The part of it up to a stream that has caught up, without an attack.
    void replicate();
    void compareSides() const;

    FlareResult run(const QStringList& words);
    [[nodiscard]] std::unique_ptr<FlareProcess> start(const QStringList& words) const;
    void writeConfig() const;

    [[nodiscard]] QString directory() const { return m_directory.path(); }
    [[nodiscard]] QString database() const { return m_names.database; }
    [[nodiscard]] QString digits() const { return config.publisher.systemIdentifier.lastDigits(); }
    /// Everything that the program has written to its outputs so far.
    [[nodiscard]] QByteArray spoken() const { return m_spoken; }
    [[nodiscard]] PgPair& pair() const { return m_pair; }

    Config config;
    /// Put behind every command: "--debug" for instance.
    QStringList options;
    /// Called again and again while a command runs.
    std::function<void()> watcher;

private:
    void createDatabase();
    void prepare(const QStringList& words);
    void cutOver();
    void write(int rows);

    PgPair& m_pair;
    MigrationNames m_names;
    QTemporaryDir m_directory;
    QByteArray m_spoken;
    std::unique_ptr<FlareProcess> m_attack;
};

/// What the catalogues of both servers hold of roles, databases and the migration's database, as one text: the same
/// before and after whoever changes nothing.
[[nodiscard]] QString catalogueOf(PgPair& pair, const QString& database);

} // namespace Flare::Test
