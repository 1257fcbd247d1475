// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditfile.h"
#include "core/audit/sqliteauditlog.h"
#include "core/base/error.h"
#include "core/base/redactor.h"
#include "tests/shared/testprogram.h"
#include "tests/unit/auditfixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <thread>
#include <vector>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

AuditRecord fullRecord()
{
    auto record = recordOf(AuditKind::Statement, u"1f00ba11"_s, u"pause_write"_s);
    record.sessionId = u"s1"_s;
    record.risk = u"disruptive"_s;
    record.step = u"Revoke CONNECT"_s;
    record.osUser = u"dba7"_s;
    record.osUid = 4294967294;
    record.workstation = u"ws12"_s;
    record.tool = u"flare"_s;
    record.toolVersion = u"0.1.0"_s;
    record.frontend = u"cli"_s;
    record.configPath = u"/srv/flare.yml"_s;
    record.configDigest = u"c0ffee"_s;
    record.ticket = u"CHG-1"_s;
    record.side = Side::Publisher;
    record.role = Role::DbOwner;
    record.host = u"db1.eu"_s;
    record.port = 5432;
    record.database = DatabaseName(u"bench"_s);
    record.databaseUser = RoleName(u"owner"_s);
    record.backendPid = 4711;
    record.applicationName = u"flare/pause_write/1f00ba11"_s;
    record.expectedIdentifier = SystemIdentifier(7166421309857204913);
    record.seenIdentifier = SystemIdentifier(18446744073709551615U);
    record.serverVersion = 150020;
    record.timeline = 1;
    record.inRecovery = false;
    record.tls = u"TLSv1.3"_s;
    record.sql = u"REVOKE CONNECT ON DATABASE \"b\u00e9nch\" FROM PUBLIC;\n\t-- \U0001F525 \\"_s;
    record.rows = 9007199254740993;
    record.result = u"succeeded"_s;
    record.sqlState = u"00000"_s;
    record.message = u"\ufeffwith a \u0000 in it"_s;
    record.durationUs = 0;
    record.lsn = Lsn(0);
    record.clockOffsetMs = -12;
    record.dryRun = true;
    record.confirmation = u"204913"_s;
    record.data = {{u"rows"_s, qint64{9007199254740993}},
                   {u"proofs"_s, QJsonArray{QJsonObject{{u"lsn"_s, u"16/B374D848"_s}}}}};
    return record;
}

} // namespace

class TestSqliteAuditLog : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void choosesThePathFromTheEnvironment();
    void keepsEveryFieldThroughReopening();
    void makesFileAndDirectoryPrivate();
    void chainsFromTheGenesisHash();
    void takesNothingOrAllOfABatch();
    void filtersAndPages();
    void listsIntentsWithoutAnOutcome();
    void scrubsSecretsBeforeTheyAreHashed();
    void letsThreadsAppendAtOnce();
    void refusesWhatItCannotUse_data();
    void refusesWhatItCannotUse();
    void leavesAForeignDatabaseAlone();
    void refusesALogOfANewerVersion();
    void noticesThatTheFileIsGone();
    void neverWritesWhenOpenedForReading();

private:
    void appendNotes(int count);
    Verification verify(const QByteArray& expectedHead = {});

    Redactor m_redactor;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestSqliteAuditLog::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(u"state/flare/audit.sqlite"_s);
}

void TestSqliteAuditLog::appendNotes(int count)
{
    SqliteAuditLog log(m_path, m_redactor);
    for (int i = 1; i <= count; ++i)
        log.append(note(QString::number(i)));
}

Verification TestSqliteAuditLog::verify(const QByteArray& expectedHead)
{
    SqliteAuditLog log(m_path, m_redactor, AuditAccess::ReadOnly);
    return log.verify(expectedHead);
}

void TestSqliteAuditLog::choosesThePathFromTheEnvironment()
{
    QProcessEnvironment environment;
    QCOMPARE(defaultAuditPath(environment), QDir::homePath() + u"/.local/state/pg-flare/audit.sqlite"_s);
    environment.insert(u"XDG_STATE_HOME"_s, u"relative"_s);
    QCOMPARE(defaultAuditPath(environment), QDir::homePath() + u"/.local/state/pg-flare/audit.sqlite"_s);
    environment.insert(u"XDG_STATE_HOME"_s, u"/var/state"_s);
    QCOMPARE(defaultAuditPath(environment), u"/var/state/pg-flare/audit.sqlite"_s);
    environment.insert(u"FLARE_AUDIT_LOG"_s, u"/var/log/flare.sqlite"_s);
    QCOMPARE(defaultAuditPath(environment), u"/var/log/flare.sqlite"_s);
}

void TestSqliteAuditLog::keepsEveryFieldThroughReopening()
{
    const auto before = QDateTime::currentDateTimeUtc();
    SqliteAuditLog(m_path, m_redactor).append(fullRecord());
    SqliteAuditLog(m_path, m_redactor).append(AuditRecord());
    SqliteAuditLog log(m_path, m_redactor);
    const auto entries = log.read();
    QCOMPARE(entries.size(), 2);
    QVERIFY(entries[0].record == fullRecord());
    QVERIFY(entries[1].record == AuditRecord());
    QVERIFY(entries[0].time.addMSecs(1) > before && entries[0].time <= QDateTime::currentDateTimeUtc());
    const auto verification = log.verify();
    QVERIFY2(verification.ok, qPrintable(verification.reason));
    QCOMPARE(verification.checked, 2);
}

void TestSqliteAuditLog::makesFileAndDirectoryPrivate()
{
    appendNotes(1);
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    QCOMPARE(QFile::permissions(m_path) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(m_dir->filePath(u"state/flare"_s)) & others, QFile::Permissions());
    QCOMPARE(QFile::permissions(m_dir->filePath(u"state"_s)) & others, QFile::Permissions());
}

void TestSqliteAuditLog::chainsFromTheGenesisHash()
{
    appendNotes(3);
    SqliteAuditLog log(m_path, m_redactor);
    const auto entries = log.read();
    QCOMPARE(entries[0].previousHash, QByteArray(64, '0'));
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QCOMPARE(entries[i].seq, i + 1);
        QCOMPARE(entries[i].hash, QCryptographicHash::hash(entries[i].body, QCryptographicHash::Sha256).toHex());
    }
    QCOMPARE(entries[1].previousHash, entries[0].hash);
    QCOMPARE(log.head().hash, entries[2].hash);
    QCOMPARE(log.verify().headHash, entries[2].hash);
}

void TestSqliteAuditLog::takesNothingOrAllOfABatch()
{
    SqliteAuditLog log(m_path, m_redactor);
    log.appendAll({note(u"a"_s), note(u"b"_s)});
    {
        RawFile file(m_path);
        QVERIFY(file.run(u"CREATE TRIGGER spoiler BEFORE INSERT ON record WHEN NEW.seq = 4 "
                         "BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
        VERIFY_AUDIT_ERROR(log.appendAll({note(u"c"_s), note(u"d"_s)}));
        QVERIFY(file.run(u"DROP TRIGGER spoiler"_s));
    }
    log.append(note(u"e"_s));
    const auto entries = log.read();
    QCOMPARE(entries.size(), 3);
    QCOMPARE(entries[2].record.message, u"e"_s);
    QVERIFY(log.verify().ok);
}

void TestSqliteAuditLog::filtersAndPages()
{
    SqliteAuditLog log(m_path, m_redactor);
    for (int i = 0; i < 5; ++i) {
        const auto id = QString::number(i);
        log.append(recordOf(AuditKind::Intent, id, i % 2 == 0 ? u"attack"_s : u"monitor"_s));
        log.append(recordOf(AuditKind::Outcome, id, i % 2 == 0 ? u"attack"_s : u"monitor"_s));
    }
    const auto seqs = [&](const AuditFilter& filter) {
        QList<qint64> found;
        for (const auto& entry : log.read(filter))
            found.append(entry.seq);
        return found;
    };
    QCOMPARE(seqs({.operationId = u"1"_s}), (QList<qint64>{3, 4}));
    QCOMPARE(seqs({.operation = u"monitor"_s}), (QList<qint64>{3, 4, 7, 8}));
    QCOMPARE(seqs({.operation = u"attack"_s, .kind = AuditKind::Outcome}), (QList<qint64>{2, 6, 10}));
    QCOMPARE(seqs({.afterSeq = 3, .limit = 2}), (QList<qint64>{4, 5}));
    QCOMPARE(seqs({.limit = 3, .newest = true}), (QList<qint64>{8, 9, 10}));
    QCOMPARE(seqs({.beforeSeq = 8, .limit = 2, .newest = true}), (QList<qint64>{6, 7}));
    const auto entries = log.read();
    const auto first = entries.first().time;
    const auto last = entries.last().time;
    QCOMPARE(seqs({.since = first}).size(), 10);
    QCOMPARE(seqs({.until = first}).size(), 0);
    QCOMPARE(seqs({.since = last.addMSecs(1)}).size(), 0);
    QCOMPARE(seqs({.until = last.addMSecs(1)}).size(), 10);
}

void TestSqliteAuditLog::listsIntentsWithoutAnOutcome()
{
    SqliteAuditLog log(m_path, m_redactor);
    QVERIFY(log.unfinishedOperations().isEmpty());
    log.append(recordOf(AuditKind::Intent, u"a"_s, u"pause_write"_s));
    log.append(recordOf(AuditKind::Intent, u"b"_s, u"attack"_s));
    log.append(recordOf(AuditKind::Statement, u"a"_s, u"pause_write"_s));
    log.append(recordOf(AuditKind::Intent, u"a"_s, u"pause_write"_s));
    log.append(recordOf(AuditKind::Outcome, u"b"_s, u"attack"_s));
    log.append(recordOf(AuditKind::Outcome, {}, {}));
    const auto unfinished = log.unfinishedOperations();
    QCOMPARE(unfinished.size(), 1);
    QCOMPARE(unfinished[0].seq, 1);
    QCOMPARE(unfinished[0].record.operationId, u"a"_s);
    log.append(recordOf(AuditKind::Outcome, u"a"_s, u"pause_write"_s));
    QVERIFY(log.unfinishedOperations().isEmpty());
}

void TestSqliteAuditLog::scrubsSecretsBeforeTheyAreHashed()
{
    Redactor redactor;
    redactor.learn(Secret(u"s3cr'et"_s));
    redactor.learn(Secret(u"write"_s));
    const auto verifier = u"SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy"_s;
    auto record = recordOf(AuditKind::Statement, u"1"_s, u"pause_write"_s);
    record.sql = u"CREATE ROLE r PASSWORD 's3cr''et'; ALTER ROLE q PASSWORD '%1'"_s.arg(verifier);
    record.message = u"s3cr'et"_s;
    record.host = u"postgresql://u:s3cr%27et@h"_s;
    record.databaseUser = RoleName(u"s3cr'et"_s);
    record.data = {{u"list"_s, QJsonArray{u"it is s3cr'et"_s}}};
    SqliteAuditLog log(m_path, redactor);
    log.append(record);
    const auto entry = log.read().first();
    QCOMPARE(entry.record.sql, u"CREATE ROLE r PASSWORD '%1'; ALTER ROLE q PASSWORD '%1'"_s.arg(redacted()));
    QCOMPARE(entry.record.message, redacted());
    QCOMPARE(entry.record.operation, u"pause_write"_s);
    QCOMPARE(entry.record.data.value(u"list"_s)[0].toString(), u"it is %1"_s.arg(redacted()));
    QVERIFY(!entry.body.contains("s3cr") && !entry.body.contains("SCRAM"));
    QVERIFY(log.verify().ok);
}

void TestSqliteAuditLog::letsThreadsAppendAtOnce()
{
    constexpr int threads = 4;
    constexpr int each = 100;
    SqliteAuditLog log(m_path, m_redactor);
    {
        std::vector<std::jthread> writers;
        for (int t = 0; t < threads; ++t) {
            writers.emplace_back([&log, t] {
                for (int i = 0; i < each; ++i)
                    log.append(recordOf(AuditKind::Statement, QString::number(t), QString::number(i)));
            });
        }
    }
    const auto verification = log.verify();
    QVERIFY2(verification.ok, qPrintable(verification.reason));
    QCOMPARE(verification.checked, threads * each);
    for (int t = 0; t < threads; ++t) {
        const auto entries = log.read({.operationId = QString::number(t)});
        QCOMPARE(entries.size(), each);
        for (int i = 0; i < each; ++i)
            QCOMPARE(entries[i].record.operation, QString::number(i));
    }
}

void TestSqliteAuditLog::refusesWhatItCannotUse_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("below a file") << u"file/audit.sqlite"_s << QByteArray();
    QTest::newRow("a directory") << u"."_s << QByteArray();
    QTest::newRow("not a database") << u"file"_s << QByteArray(4096, 'x');
    QTest::newRow("cut short") << u"file"_s << QByteArray("SQLite format 3\0\x10", 17);
    QTest::newRow("nowhere") << u"/proc/flare/audit.sqlite"_s << QByteArray();
}

void TestSqliteAuditLog::refusesWhatItCannotUse()
{
    QFETCH(const QString, path);
    QFETCH(const QByteArray, content);
    QFile file(m_dir->filePath(u"file"_s));
    QVERIFY(file.open(QFile::WriteOnly));
    file.write(content);
    file.close();
    SqliteAuditLog log(QDir(m_dir->path()).absoluteFilePath(path), m_redactor);
    VERIFY_AUDIT_ERROR(log.append(note(u"x"_s)));
    VERIFY_AUDIT_ERROR(log.append(note(u"again"_s)));
    SqliteAuditLog reader(QDir(m_dir->path()).absoluteFilePath(path), m_redactor, AuditAccess::ReadOnly);
    VERIFY_AUDIT_ERROR(static_cast<void>(reader.read()));
    QVERIFY(file.open(QFile::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void TestSqliteAuditLog::leavesAForeignDatabaseAlone()
{
    const auto path = m_dir->filePath(u"foreign.sqlite"_s);
    QVERIFY(RawFile(path).run(u"CREATE TABLE record(seq INTEGER PRIMARY KEY, body, hash)"_s));
    SqliteAuditLog log(path, m_redactor);
    VERIFY_AUDIT_ERROR(log.append(note(u"x"_s)));
    RawFile file(path);
    QVERIFY(file.run(u"INSERT INTO record VALUES (1, 'mine', '')"_s));
    QVERIFY(!QFile::exists(path + u"-wal"_s));
}

void TestSqliteAuditLog::refusesALogOfANewerVersion()
{
    appendNotes(1);
    QVERIFY(RawFile(m_path).run(u"PRAGMA user_version = 2"_s));
    SqliteAuditLog log(m_path, m_redactor);
    VERIFY_AUDIT_ERROR(log.append(note(u"x"_s)));
}

void TestSqliteAuditLog::noticesThatTheFileIsGone()
{
    SqliteAuditLog log(m_path, m_redactor);
    log.append(note(u"a"_s));
    QVERIFY(QFile::rename(m_path, m_path + u".old"_s));
    VERIFY_AUDIT_ERROR(log.append(note(u"b"_s)));
    QVERIFY(QFile::rename(m_path + u".old"_s, m_path));
    log.append(note(u"c"_s));
    QVERIFY(log.verify().ok);
}

void TestSqliteAuditLog::neverWritesWhenOpenedForReading()
{
    SqliteAuditLog reader(m_path, m_redactor, AuditAccess::ReadOnly);
    VERIFY_AUDIT_ERROR(static_cast<void>(reader.head()));
    QVERIFY(!QFile::exists(m_path));
    appendNotes(1);
    VERIFY_AUDIT_ERROR(reader.append(note(u"x"_s)));
    QCOMPARE(reader.head().seq, 1);
    appendNotes(1);
    QCOMPARE(reader.head().seq, 2);
}

FLARE_TEST(TestSqliteAuditLog)

#include "tst_sqliteauditlog.moc"
