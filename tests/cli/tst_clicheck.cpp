// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preflight/checks.h"
#include "tests/cli/clifixture.h"
#include "tests/shared/flareyml.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/testprogram.h"

#include <QJsonArray>

using namespace Flare;
using namespace Flare::Test;

namespace {

constexpr int refusedByGuard = 6;
const auto fullIdentity = u"ALTER TABLE \"public\".\"bare\" REPLICA IDENTITY FULL;"_s;

} // namespace

/// What stands in the way, as the command line tells it, and what comes of it.
class CliCheckTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void tellsPeopleWhatIsWrongAndWhatHelps();
    void tellsProgramsTheSame();
    void letsThroughWhatTheFileAccepts();
    void namesAnAcceptedCheckThatIsNone();
    void listsWhatItLooksFor();

private:
    void accept(const QByteArray& checks);

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    std::unique_ptr<CliFixture> m_cli;
};

void CliCheckTest::init()
{
    const auto pairs = pairsToTest();
    if (pairs.isEmpty())
        QSKIP("no pair of servers is installed");
    m_pair = &m_pairs.pair(pairs.last());
    createPublisherObjects(*m_pair);
    sql(m_pair->publisher(), u"bench"_s, u"CREATE TABLE public.bare (a integer)"_s);
    m_cli = std::make_unique<CliFixture>();
    m_cli->writeConfig(flareYml(configFor(*m_pair)));
}

void CliCheckTest::cleanup()
{
    if (m_pair != nullptr)
        removeEverything(*m_pair);
}

void CliCheckTest::accept(const QByteArray& checks)
{
    m_cli->writeConfig(flareYml(configFor(*m_pair)) + "preflight: {accept: [" + checks + "]}\n");
}

void CliCheckTest::tellsPeopleWhatIsWrongAndWhatHelps()
{
    const auto result = m_cli->run({u"check"_s, u"--only"_s, u"replica_identity"_s});
    QCOMPARE(result.code, refusedByGuard);
    QVERIFY2(result.out.contains(u"replica_identity  publisher, database bench"_s), qUtf8Printable(result.out));
    QVERIFY2(result.out.contains(u"public.bare"_s), qUtf8Printable(result.out));
    QVERIFY2(result.out.contains(u"      "_s + fullIdentity + u'\n'), qUtf8Printable(result.out));
    QVERIFY2(result.err.contains(u"1 blocker(s), 0 warning(s)"_s), qUtf8Printable(result.err));
    QVERIFY2(m_cli->run({u"create_publication"_s}).code == refusedByGuard, "it must not run");
}

void CliCheckTest::tellsProgramsTheSame()
{
    const auto result = m_cli->run({u"check"_s, u"--only"_s, u"replica_identity"_s, u"--json"_s});
    QCOMPARE(result.code, refusedByGuard);
    QJsonArray findings;
    for (const auto& object : result.objects()) {
        if (object.value(u"event"_s) == u"findings"_s)
            findings = object.value(u"findings"_s).toArray();
    }
    QCOMPARE(findings.size(), 1);
    const auto finding = findings.first().toObject();
    QCOMPARE(finding.value(u"check"_s).toString(), u"replica_identity"_s);
    QCOMPARE(finding.value(u"severity"_s).toString(), u"blocker"_s);
    QCOMPARE(finding.value(u"side"_s).toString(), u"publisher"_s);
    QCOMPARE(finding.value(u"database"_s).toString(), u"bench"_s);
    QCOMPARE(finding.value(u"objects"_s).toArray(), QJsonArray{u"public.bare"_s});
    QCOMPARE(finding.value(u"remedies"_s).toArray().first().toObject().value(u"sql"_s).toString(), fullIdentity);
    QCOMPARE(result.outcome().value(u"data"_s).toObject().value(u"blockers"_s).toInt(), 1);
}

void CliCheckTest::letsThroughWhatTheFileAccepts()
{
    accept("replica_identity");
    const auto checked = m_cli->run({u"check"_s, u"--only"_s, u"replica_identity"_s});
    QCOMPARE(checked.code, 0);
    QVERIFY2(checked.out.contains(u"public.bare"_s), qUtf8Printable(checked.out));
    QVERIFY2(checked.err.contains(u"The file accepts what replica_identity has found."_s), qUtf8Printable(checked.err));
    const auto published = m_cli->run({u"create_publication"_s});
    QVERIFY2(published.code == 0, qUtf8Printable(published.err));
    QVERIFY2(published.err.contains(u"Accepted by the file (replica_identity)"_s), qUtf8Printable(published.err));
    const auto log = m_cli->run({u"audit"_s, u"export"_s});
    QVERIFY2(log.out.contains(u"accepted by the file: replica_identity"_s), qUtf8Printable(log.out));
}

void CliCheckTest::namesAnAcceptedCheckThatIsNone()
{
    accept("replica_identities");
    const auto result = m_cli->run({u"check"_s, u"--only"_s, u"replica_identity"_s});
    QCOMPARE(result.code, refusedByGuard);
    QVERIFY2(result.err.contains(u"replica_identities, which is no check"_s), qUtf8Printable(result.err));
}

void CliCheckTest::listsWhatItLooksFor()
{
    const auto page = m_cli->runBare({u"help"_s, u"checks"_s});
    QCOMPARE(page.code, 0);
    for (const auto& check : checks())
        QVERIFY2(page.out.contains(check.id), qUtf8Printable(check.id));
}

FLARE_TEST(CliCheckTest)
#include "tst_clicheck.moc"
