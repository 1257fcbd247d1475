// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditchanges.h"
#include "core/audit/auditexport.h"
#include "core/audit/auditreport.h"
#include "core/audit/sqliteauditlog.h"
#include "core/base/redactor.h"
#include "core/operations/catalogue.h"
#include "tests/shared/auditjourney.h"
#include "tests/shared/testprogram.h"
#include "tests/unit/auditfixture.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// The report for a change ticket.
class TestAuditReport : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void namesWhatATicketNeeds();
    void escapesEveryValue();
    void saysWhenTheLogDoesNotVerify();
    void tellsAPauseThatFailed();
    void tellsWhenTheAccessWasGivenBack();
    void readsALogWithoutFigures();
    void namesAServerThatIsAnother();
    void saysWhatItDoesNotHold();
    void leavesOutWhatWouldBuryTheRest();
    void knowsWhatChangesAServer_data();
    void knowsWhatChangesAServer();
    void condensesSql_data();
    void condensesSql();

private:
    [[nodiscard]] QString report(const AuditFilter& filter = {})
    {
        return auditReport(*m_log, filter, operationTitles()).body;
    }
    void appendPause(const QString& result, const QJsonObject& data);

    Redactor m_redactor;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SqliteAuditLog> m_log;
};

void TestAuditReport::init()
{
    m_log.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<SqliteAuditLog>(m_dir->filePath(u"audit.sqlite"_s), m_redactor);
}

void TestAuditReport::appendPause(const QString& result, const QJsonObject& data)
{
    auto record = recordOf(AuditKind::Intent, u"1f00ba11"_s, u"pause_write"_s);
    record.database = DatabaseName(u"shop"_s);
    m_log->append(record);
    record.kind = AuditKind::Outcome;
    record.result = result;
    record.message = u"What became of it."_s;
    record.durationUs = 240'000;
    record.data = data;
    m_log->append(record);
}

void TestAuditReport::namesWhatATicketNeeds()
{
    appendJourney(*m_log);
    const auto html = report();
    for (const auto& text : {u"CHG-2041"_s,
                             u"/srv/shop/flare.yml"_s,
                             QString(64, u'c'),
                             u"old.example.org:5432"_s,
                             u"13.23"_s,
                             u"7166421309857204913"_s,
                             u"new.example.org:5432"_s,
                             u"18.4"_s,
                             u"7412309558112340077"_s,
                             u"the same"_s,
                             u"shop"_s,
                             u"2026-03-01 22:03:28.100Z"_s,
                             u"22:03:28.176Z"_s,
                             u"76.4 ms of 1 min 00 s allowed"_s,
                             u"shop_sub"_s,
                             u"16/B374D848"_s,
                             u"16/B374D8A0"_s,
                             u"replication origin"_s,
                             u"Pause writes"_s,
                             u"Replicate the schema"_s,
                             u"240 ms"_s,
                             u"succeeded"_s,
                             u"pg-flare 0.1.0 (gui)"_s,
                             u"is intact"_s,
                             u"tamper-evident, not tamper-proof"_s,
                             u"Carried out by"_s,
                             u"LOCK TABLE &quot;public&quot;.&quot;orders&quot; IN SHARE MODE"_s})
        QVERIFY2(html.contains(text), qPrintable(text));
    QVERIFY(html.contains(QString::fromLatin1(m_log->head().hash)));
    QVERIFY2(!html.contains(u"pg_class"_s) && !html.contains(u"AS insert"_s), "what was only asked");
    const auto page = auditReportPage(auditReport(*m_log, {}, operationTitles()));
    QVERIFY(page.startsWith("<!DOCTYPE html>") && page.contains("prefers-color-scheme: dark"));
    QVERIFY(!page.contains("http:") && !page.contains("https:"));
}

void TestAuditReport::escapesEveryValue()
{
    auto record = note(u"<script>alert(1)</script> & \"x\""_s);
    record.osUser = u"<img src=x>"_s;
    record.operation = u"<b>"_s;
    record.operationId = u"\"><i>"_s;
    record.kind = AuditKind::Statement;
    record.result = u"error"_s;
    record.sql = u"SELECT '%1 %2' <> E'\\\\' INTO x"_s;
    record.side = Side::Publisher;
    record.host = u"<h>"_s;
    record.backendPid = 1;
    m_log->append(record);
    const auto html = report();
    for (const auto& raw : {u"<script"_s, u"<img"_s, u"<b>"_s, u"<i>"_s, u"<h>"_s})
        QVERIFY2(!html.contains(raw), qPrintable(raw));
    QVERIFY(html.contains(u"&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;"_s));
    QVERIFY(html.contains(u"SELECT '%1 %2' &lt;&gt; E'\\\\' INTO x"_s));
}

void TestAuditReport::saysWhenTheLogDoesNotVerify()
{
    appendJourney(*m_log);
    QVERIFY(!report().contains(u"does not verify"_s));
    {
        RawFile file(m_log->path());
        file.dropTriggers();
        QVERIFY(file.run(u"UPDATE record SET body = replace(body, 'CHG-2041', 'CHG-2042') WHERE seq = 2"_s));
    }
    const auto html = report();
    QVERIFY(html.contains(u"The log does not verify."_s));
    QVERIFY(html.contains(u"Record 2 was altered"_s));
}

void TestAuditReport::tellsAPauseThatFailed()
{
    appendPause(u"failed"_s, {{u"stopped_at"_s, u"2026-03-01T22:03:28.100Z"_s}, {u"max_outage_ms"_s, 2000}});
    const auto html = report();
    QVERIFY(html.contains(u"22:03:28.100Z"_s));
    QVERIFY(html.contains(u"not proven"_s));
    QVERIFY(html.contains(u"What became of it."_s));
    QVERIFY(html.contains(u"hold no proof"_s));
}

void TestAuditReport::tellsWhenTheAccessWasGivenBack()
{
    appendJourney(*m_log);
    QVERIFY(report().contains(u"not given back"_s));
    auto record = recordOf(AuditKind::Outcome, u"2f00ba11"_s, u"resume_write"_s);
    record.database = DatabaseName(u"shop"_s);
    record.result = u"succeeded"_s;
    m_log->append(record);
    const auto at = m_log->read({.limit = 1, .newest = true}).first().time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss'Z'");
    QVERIFY(report().contains(u"access given back at %1"_s.arg(at)));
}

// What the versions before the figures have written.
void TestAuditReport::readsALogWithoutFigures()
{
    appendPause(u"succeeded"_s, {});
    const auto html = report();
    QVERIFY(html.contains(u"not recorded"_s));
    QVERIFY(html.contains(u"hold no proof"_s));
    QVERIFY(html.contains(u"240 ms"_s));
}

void TestAuditReport::namesAServerThatIsAnother()
{
    auto record = recordOf(AuditKind::Statement, u"1"_s, u"pause_write"_s);
    record.side = Side::Subscriber;
    record.expectedIdentifier = SystemIdentifier(7412309558112340077);
    record.seenIdentifier = SystemIdentifier(7412309558112340078);
    m_log->append(record);
    const auto html = report();
    QVERIFY(html.contains(u"7412309558112340077"_s) && html.contains(u"7412309558112340078"_s));
    QVERIFY(!html.contains(u"the same"_s));
}

void TestAuditReport::saysWhatItDoesNotHold()
{
    m_log->append(note(u"nothing else"_s));
    auto html = report();
    QVERIFY(html.contains(u"No writer was stopped"_s));
    QVERIFY(html.contains(u"Nothing that changes a server was sent."_s));
    m_log->append(recordOf(AuditKind::Intent, u"2f00ba11"_s, u"resume_write"_s));
    QVERIFY(report().contains(u"No outcome is recorded."_s));
    QVERIFY(report({.configPath = u"/nowhere/flare.yml"_s}).contains(u"No record matches."_s));
}

void TestAuditReport::leavesOutWhatWouldBuryTheRest()
{
    QList<AuditRecord> records;
    for (int number = 0; number < 120; ++number) {
        records.append(recordOf(AuditKind::Statement, u"1"_s, u"replicate_schema"_s));
        records.last().backendPid = 1;
        records.last().sql = u"CREATE TABLE t%1 ()"_s.arg(number);
    }
    for (int number = 0; number < 3; ++number) {
        records.append(recordOf(AuditKind::Statement, u"2"_s, u"create_publication"_s));
        records.last().backendPid = 1;
        records.last().sql = u"CREATE PUBLICATION p"_s;
    }
    m_log->appendAll(records);
    const auto html = report();
    QVERIFY(html.contains(u"CREATE TABLE t99 ("_s) && !html.contains(u"CREATE TABLE t100 ("_s));
    QVERIFY(html.contains(u"20 more statement"_s));
    QCOMPARE(html.count(u"CREATE PUBLICATION p"_s), 1);
    QVERIFY(html.contains(u"3 times"_s));
}

void TestAuditReport::knowsWhatChangesAServer_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<bool>("changes");
    const auto row = [](const char* sql, bool changes) { QTest::newRow(sql) << QString::fromUtf8(sql) << changes; };
    row("SELECT 1", false);
    row("  /* a */ -- b\n select pubinsert AS insert, pubupdate AS update FROM pg_publication", false);
    row("SELECT has_table_privilege(oid, 'UPDATE') FROM pg_class WHERE relname = 'a; DROP TABLE b'", false);
    row("WITH a AS (SELECT 1) SELECT * FROM a", false);
    row("SHOW server_version", false);
    row("BEGIN", false);
    row("SET LOCAL lock_timeout = '3s'", false);
    row("SAVEPOINT flare", false);
    row("SELECT pg_try_advisory_lock($1)", false);
    row("SELECT pg_replication_origin_progress($1, true)", false);
    row("SELECT \"setval\" FROM t WHERE \"a\"\"b; DROP\" = 1", false);
    row("CREATE TABLE t ()", true);
    row("GRANT CONNECT ON DATABASE d TO r", true);
    row("INSERT INTO t VALUES (1)", true);
    row("VACUUM ANALYZE", true);
    row("WITH a AS (DELETE FROM t RETURNING *) SELECT * FROM a", true);
    row("WITH a AS (SELECT 1) INSERT INTO t SELECT * FROM a", true);
    row("SELECT * INTO t FROM u", true);
    row("BEGIN; LOCK TABLE t IN SHARE MODE", true);
    row("SELECT setval('s', 1)", true);
    row("SELECT count(*) FILTER (WHERE pg_terminate_backend(pid)) FROM pg_stat_activity", true);
    row("SELECT lsn FROM pg_create_logical_replication_slot('s', 'pgoutput')", true);
    row("DO $$ BEGIN PERFORM 1; END $$", true);
}

void TestAuditReport::knowsWhatChangesAServer()
{
    QFETCH(const QString, sql);
    auto record = recordOf(AuditKind::Statement, u"1"_s, u"x"_s);
    record.sql = sql;
    record.backendPid = 1;
    QTEST(changesServer(record), "changes");
    record.kind = AuditKind::Intent;
    QVERIFY(!changesServer(record));
    // A program that was started; the dumping ones only read.
    record.kind = AuditKind::Statement;
    record.backendPid.reset();
    record.sql = u"/usr/bin/pg_dump --schema-only"_s;
    QVERIFY(!changesServer(record));
    record.sql = u"psql -c 'SELECT pg_dump'"_s;
    QVERIFY(changesServer(record));
}

void TestAuditReport::condensesSql_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<QString>("condensed");
    QTest::newRow("lines") << u"CREATE TABLE t (\n    a int,\n    b int\n)\n"_s << u"CREATE TABLE t ( a int, b int )"_s;
    QTest::newRow("literal") << u"SELECT  'a\n  b',\n E'c  d'"_s << u"SELECT 'a\n  b', E'c  d'"_s;
    QTest::newRow("name") << u"SELECT  \"a  b\""_s << u"SELECT \"a  b\""_s;
    QTest::newRow("body") << u"DO  $x$ a;\n  b; $x$"_s << u"DO $x$ a;\n  b; $x$"_s;
    QTest::newRow("comment") << u"SELECT 1 -- one\n  , 2"_s << u"SELECT 1 -- one\n  , 2"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestAuditReport::condensesSql()
{
    QFETCH(const QString, sql);
    QTEST(condensedSql(sql), "condensed");
}

FLARE_TEST(TestAuditReport)

#include "tst_auditreport.moc"
