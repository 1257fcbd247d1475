// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shared/migrationfixture.h"
#include "tests/shared/operationrun.h"

#include <functional>

namespace Flare::Test {

/// A healthy pair of servers with a small database on both sides, in which one thing at a time is made bad on purpose.
class ZooFixture
{
public:
    /// Roles with passwords by scram, the database on both sides with the same table, and the subscriber's role for
    /// replication prepared by grant_replication.
    void prepare(PairVersions versions);
    /// Takes everything off both servers, the settings that were altered too.
    void remove();

    [[nodiscard]] RunResult check(const QMap<QString, QStringList>& arguments = {});
    /// What a run of only this check, or of all, has found that weighs as much.
    [[nodiscard]] QList<Finding> serious(const QString& only = {}, Severity least = Severity::Warning);
    /// Runs a remedy as it stands, line by line, as a person does who pastes it.
    void apply(const Remedy& remedy);
    void on(Side side, const QString& statements);

    std::function<void(Config&)> m_change; ///< Of the file, for check(); forgotten by remove().
    PgPairs m_pairs;
    PgPair* m_used = nullptr;
    MigrationNames m_names;
};

/// "blocker replica_identity publisher public.a, public.b" for each, to compare and to show.
[[nodiscard]] QStringList described(const QList<Finding>& findings);

/// One deliberately bad thing, and the finding that it must bring up.
struct Beast
{
    QString check;
    Severity severity = Severity::Blocker;
    Side side = Side::Publisher; ///< Whose finding it is.
    QStringList objects; ///< That the finding names.
    QString onPublisher; ///< Made bad in the database; statements by line.
    QString onSubscriber;
    QString tidied = {}; ///< On the side of the finding, by line, at the end.
    int publisherFrom = 10; ///< The majors that know it.
    int publisherTo = 99;
    int subscriberFrom = 10;
    int subscriberTo = 99;
    bool isHealed = true; ///< Its first remedy, as it stands, makes the finding go away.
};

/// Fills a _data() function: columns "pair" and "beast", a row for each beast on each pair that knows it.
void addBeasts(const QList<std::pair<QString, Beast>>& beasts);

} // namespace Flare::Test

Q_DECLARE_METATYPE(Flare::Test::Beast)
