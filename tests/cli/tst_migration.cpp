// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/terminalmigration.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

class MigrationTest : public QObject
{
    Q_OBJECT

private slots:
    void losesNothingFromTheTerminal_data();
    void losesNothingFromTheTerminal();

private:
    PgPairs m_pairs;
};

void MigrationTest::losesNothingFromTheTerminal_data()
{
    addPairRows();
}

void MigrationTest::losesNothingFromTheTerminal()
{
    QFETCH(PairVersions, pair);
    TerminalMigration migration(m_pairs.pair(pair), {});
    migration.migrate();
    if (QTest::currentTestFailed())
        return;
    const auto verified = migration.run({u"audit"_s, u"verify"_s});
    QVERIFY2(verified.code == 0, verified.describe());
    const auto file = migration.directory() + u"/audit.jsonl"_s;
    const auto exported = migration.run({u"audit"_s, u"export"_s, u"--format"_s, u"jsonl"_s, u"--output"_s, file});
    QVERIFY2(exported.code == 0, exported.describe());
    const auto again = migration.run({u"audit"_s, u"verify"_s, file});
    QVERIFY2(again.code == 0, again.describe());
    QVERIFY2(again.out.contains("Head:") || again.err.contains("Head:"), again.describe());
}

FLARE_TEST(MigrationTest)
#include "tst_migration.moc"
