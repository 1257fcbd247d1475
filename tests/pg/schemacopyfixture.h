// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/shared/migrationfixture.h"
#include "tests/shared/operationrun.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/sqlsession.h"

namespace Flare::Test {

/// What compare_schema has listed, "kind name | what" for each, in its order.
[[nodiscard]] QStringList differencesIn(const RunResult& result);

/// A publisher with roles and a database, and a subscriber that is to get its schema.
class SchemaCopyFixture
{
public:
    /// A role beside the owner, with a name that needs quoting.
    static QString writer() { return QStringLiteral("wri\"ter É"); }

    void prepare(PairVersions versions);
    void prepare() { prepare(pairsToTest().first()); }
    /// One table of the owner's, one setting, and the roles on both sides.
    void prepareSimpleSchema();
    void createSubscriberRoles();
    /// Also drops these roles, beside the fixture's own.
    void remove(const QStringList& roles = {});

    [[nodiscard]] RunResult replicate(const QMap<QString, QStringList>& arguments = {}, std::stop_token stop = {},
                                      const std::function<void(const Event&)>& onEvent = {});
    QString onSubscriber(const QString& text) { return sqlValue(m_used->subscriber(), m_names.database, text); }
    void onPublisher(const QString& text) { sql(m_used->publisher(), m_names.database, text); }
    [[nodiscard]] bool subscriberHasDatabase();

    PgPairs m_pairs;
    PgPair* m_used = nullptr;
    MigrationNames m_names;
};

} // namespace Flare::Test
