// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/databaseaccess.h"
#include "core/replication/pausejournal.h"
#include "core/replication/sequences.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

const RoleName owner(u"own"_s);

ConnectGrant grant(const QString& to, const QString& by = u"own"_s, bool grantable = false)
{
    return {RoleName(to), RoleName(by), grantable, 0, 0};
}

DatabaseAccess access(QList<ConnectGrant> grants, std::optional<QString> readOnly = {})
{
    return {DatabaseName(u"d"_s), owner, u"{}"_s, std::move(grants), std::move(readOnly), 0};
}

QStringList texts(const QList<Pg::Sql>& statements)
{
    QStringList lines;
    for (const auto& statement : statements)
        lines.append(statement.preview());
    return lines;
}

} // namespace

class DatabaseAccessTest : public QObject
{
    Q_OBJECT

private slots:
    void revokesDependentGrantsFirst();
    void revokesAsTheGrantor();
    void keepsTheExempt();
    void restoresOnlyWhatIsMissing();
    void givesBackTheSettingThatWasThere();
    void survivesTheJournal();
    void refusesAJournalThatIsNone();
    void comparesSequencesInTheirDirection();
};

void DatabaseAccessTest::revokesDependentGrantsFirst()
{
    const auto statements =
        texts(revokeStatements(access({grant({}), grant(u"app2"_s, u"own"_s, true), grant(u"app3"_s, u"app2"_s)}), {}));
    QCOMPARE(statements,
             (QStringList{u"SET LOCAL ROLE \"app2\""_s, u"REVOKE CONNECT ON DATABASE \"d\" FROM \"app3\""_s,
                          u"RESET ROLE"_s, u"REVOKE CONNECT ON DATABASE \"d\" FROM \"app2\""_s,
                          u"REVOKE CONNECT ON DATABASE \"d\" FROM PUBLIC"_s}));
}

void DatabaseAccessTest::revokesAsTheGrantor()
{
    const auto statements = texts(revokeStatements(access({grant(u"x"_s, u"other\"role"_s)}), {}));
    QCOMPARE(statements.first(), u"SET LOCAL ROLE \"other\"\"role\""_s);
    QCOMPARE(statements.last(), u"RESET ROLE"_s);
}

void DatabaseAccessTest::keepsTheExempt()
{
    const auto statements = texts(revokeStatements(access({grant(u"repl"_s), grant(u"app"_s)}), {RoleName(u"repl"_s)}));
    QCOMPARE(statements,
             (QStringList{u"GRANT CONNECT ON DATABASE \"d\" TO \"repl\""_s,
                          u"REVOKE CONNECT ON DATABASE \"d\" FROM \"app\""_s}));
}

void DatabaseAccessTest::restoresOnlyWhatIsMissing()
{
    const auto saved = access({grant({}), grant(u"a"_s, u"own"_s, true), grant(u"b"_s, u"a"_s)});
    const auto now = access({grant(u"repl"_s)}, u"on"_s);
    QCOMPARE(texts(restoreStatements(now, saved, now.grants)),
             (QStringList{u"GRANT CONNECT ON DATABASE \"d\" TO PUBLIC"_s,
                          u"GRANT CONNECT ON DATABASE \"d\" TO \"a\" WITH GRANT OPTION"_s, u"SET LOCAL ROLE \"a\""_s,
                          u"GRANT CONNECT ON DATABASE \"d\" TO \"b\""_s, u"RESET ROLE"_s,
                          u"REVOKE CONNECT ON DATABASE \"d\" FROM \"repl\""_s,
                          u"ALTER DATABASE \"d\" RESET default_transaction_read_only"_s}));
    QCOMPARE(texts(restoreStatements(saved, saved, {})),
             QStringList{u"ALTER DATABASE \"d\" RESET default_transaction_read_only"_s});
}

void DatabaseAccessTest::givesBackTheSettingThatWasThere()
{
    QCOMPARE(texts(restoreStatements(access({}, u"on"_s), access({}, u"off"_s), {})),
             QStringList{u"ALTER DATABASE \"d\" SET default_transaction_read_only = 'off'"_s});
}

void DatabaseAccessTest::survivesTheJournal()
{
    PauseRecord record;
    record.access = access({grant({}), grant(u"Ä\"'\\"_s, u"own"_s, true)}, u"off"_s);
    record.access.acl.reset();
    record.pausedAt = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
    record.by = u"dba@ws"_s;
    record.operationId = u"1a2b"_s;
    const auto read = PauseRecord::fromJson(record.toJson());
    QVERIFY(read);
    QVERIFY(sameAccess(read->access, record.access));
    QCOMPARE(read->access.grants, record.access.grants);
    QCOMPARE(read->access.acl, std::nullopt);
    QCOMPARE(read->pausedAt, record.pausedAt);
    QCOMPARE(read->by, record.by);
}

void DatabaseAccessTest::refusesAJournalThatIsNone()
{
    QVERIFY(!PauseRecord::fromJson("{}"));
    QVERIFY(!PauseRecord::fromJson("not json"));
    QVERIFY(!PauseRecord::fromJson("{\"version\":1}"));
}

void DatabaseAccessTest::comparesSequencesInTheirDirection()
{
    const auto state = [](const QString& name, qint64 value, bool called, qint64 increment) {
        return SequenceState{{u"s"_s, name}, value, called, increment};
    };
    const QList<SequenceState> publisher{state(u"up"_s, 10, true, 1),  state(u"down"_s, -10, true, -3),
                                         state(u"same"_s, 5, true, 1), state(u"fresh"_s, 1, true, 1),
                                         state(u"gone"_s, 1, true, 1), state(u"far"_s, 3, true, 1)};
    QList<SequenceState> subscriber{state(u"up"_s, 1, false, 1), state(u"down"_s, -4, true, -3),
                                    state(u"same"_s, 5, true, 1), state(u"fresh"_s, 1, false, 1),
                                    state(u"far"_s, 9, true, 1)};
    const auto comparison = compareSequences(publisher, subscriber);
    QCOMPARE(comparison.behind.size(), 3);
    QCOMPARE(comparison.equal, 1);
    QCOMPARE(comparison.ahead.size(), 1);
    QCOMPARE(comparison.ahead.first().to.name.name, u"far"_s);
    QCOMPARE(comparison.missing, (QList<RelationName>{{u"s"_s, u"gone"_s}}));
    noteAsSet(subscriber, comparison.behind);
    const auto afterwards = compareSequences(publisher, subscriber);
    QCOMPARE(afterwards.behind.size(), 0);
    QCOMPARE(afterwards.equal, 4);
}

FLARE_TEST(DatabaseAccessTest)
#include "tst_databaseaccess.moc"
