// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/sqliteauditlog.h"
#include "core/base/error.h"
#include "core/base/redactor.h"
#include "tests/shared/testprogram.h"
#include "tests/unit/auditfixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

class TestAuditTampering : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void refusesToBeChanged_data();
    void refusesToBeChanged();
    void findsTheRecordThatWasTamperedWith_data();
    void findsTheRecordThatWasTamperedWith();
    void findsAnEndThatWasCutOffAndCoveredUp();
    void acceptsAnEarlierHeadAsExpected();
    void noticesMissingTriggers();
    void refusesToContinueATamperedLog();

private:
    void appendNotes(int count);
    Verification verify(const QByteArray& expectedHead = {});

    Redactor m_redactor;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void TestAuditTampering::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(u"state/flare/audit.sqlite"_s);
}

void TestAuditTampering::appendNotes(int count)
{
    SqliteAuditLog log(m_path, m_redactor);
    for (int i = 1; i <= count; ++i)
        log.append(note(QString::number(i)));
}

Verification TestAuditTampering::verify(const QByteArray& expectedHead)
{
    SqliteAuditLog log(m_path, m_redactor, AuditAccess::ReadOnly);
    return log.verify(expectedHead);
}

void TestAuditTampering::refusesToBeChanged_data()
{
    QTest::addColumn<QString>("sql");
    QTest::newRow("update") << u"UPDATE record SET body = body WHERE seq = 2"_s;
    QTest::newRow("update or replace") << u"UPDATE OR REPLACE record SET seq = 1 WHERE seq = 2"_s;
    QTest::newRow("delete") << u"DELETE FROM record WHERE seq = 2"_s;
    QTest::newRow("delete all") << u"DELETE FROM record"_s;
    QTest::newRow("replace") << u"REPLACE INTO record(seq, body, hash) VALUES (2, '{}', 'x')"_s;
    QTest::newRow("upsert") << u"INSERT INTO record(seq, body, hash) VALUES (2, '{}', 'x') "
                               "ON CONFLICT(seq) DO UPDATE SET hash = 'x'"_s;
    QTest::newRow("gap") << u"INSERT INTO record(seq, body, hash) VALUES (9, '{}', 'x')"_s;
    QTest::newRow("number left to SQLite") << u"INSERT INTO record(body, hash) VALUES ('{}', 'x')"_s;
}

void TestAuditTampering::refusesToBeChanged()
{
    QFETCH(const QString, sql);
    appendNotes(3);
    {
        RawFile file(m_path);
        QVERIFY(!file.run(sql));
        QVERIFY2(file.error().contains(u"append-only"_s), qPrintable(file.error()));
    }
    const auto verification = verify();
    QVERIFY(verification.ok);
    QCOMPARE(verification.checked, 3);
}

void TestAuditTampering::findsTheRecordThatWasTamperedWith_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<qint64>("firstBadSeq");
    QTest::newRow("altered") << QStringList{u"UPDATE record SET body = replace(body, '\"3\"', '\"4\"') WHERE seq = 3"_s}
                             << qint64(3);
    QTest::newRow("hash altered") << QStringList{u"UPDATE record SET hash = upper(hash) WHERE seq = 4"_s} << qint64(4);
    QTest::newRow("deleted") << QStringList{u"DELETE FROM record WHERE seq = 2"_s} << qint64(2);
    QTest::newRow("first deleted") << QStringList{u"DELETE FROM record WHERE seq = 1"_s} << qint64(1);
    QTest::newRow("last deleted") << QStringList{u"DELETE FROM record WHERE seq = 5"_s} << qint64(5);
    QTest::newRow("all deleted") << QStringList{u"DELETE FROM record"_s} << qint64(1);
    QTest::newRow("gap closed") << QStringList{u"DELETE FROM record WHERE seq = 3"_s,
                                               u"UPDATE record SET seq = seq - 1 WHERE seq > 3"_s}
                                << qint64(3);
    QTest::newRow("swapped") << QStringList{u"UPDATE record SET seq = 99 WHERE seq = 2"_s,
                                            u"UPDATE record SET seq = 2 WHERE seq = 3"_s,
                                            u"UPDATE record SET seq = 3 WHERE seq = 99"_s}
                             << qint64(2);
    QTest::newRow("emptied") << QStringList{u"DROP INDEX record_operation"_s,
                                            u"UPDATE record SET body = '{}' WHERE seq = 5"_s}
                             << qint64(5);
}

void TestAuditTampering::findsTheRecordThatWasTamperedWith()
{
    QFETCH(const QStringList, statements);
    QFETCH(const qint64, firstBadSeq);
    appendNotes(5);
    {
        RawFile file(m_path);
        file.dropTriggers();
        for (const auto& statement : statements)
            QVERIFY2(file.run(statement), qPrintable(file.error()));
    }
    const auto verification = verify();
    QVERIFY(!verification.ok);
    QCOMPARE(verification.firstBadSeq.value_or(-1), firstBadSeq);
    QVERIFY(!verification.reason.isEmpty());
}

void TestAuditTampering::findsAnEndThatWasCutOffAndCoveredUp()
{
    appendNotes(5);
    const auto head = SqliteAuditLog(m_path, m_redactor).head().hash;
    {
        RawFile file(m_path);
        QVERIFY(file.run(u"DROP TRIGGER record_no_delete"_s));
        QVERIFY(file.run(u"DELETE FROM record WHERE seq > 3"_s));
        QVERIFY(file.run(u"UPDATE sqlite_sequence SET seq = 3"_s));
        QVERIFY(file.run(u"CREATE TRIGGER record_no_delete BEFORE DELETE ON record "
                         "BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END"_s));
    }
    QVERIFY(verify().ok);
    const auto verification = verify(head);
    QVERIFY(!verification.ok);
    QVERIFY(!verification.firstBadSeq.has_value());
    QCOMPARE(verification.checked, 3);
}

void TestAuditTampering::acceptsAnEarlierHeadAsExpected()
{
    appendNotes(2);
    const auto head = SqliteAuditLog(m_path, m_redactor).head().hash;
    appendNotes(2);
    QVERIFY(verify(head).ok);
    QVERIFY(verify(' ' + head.toUpper() + '\n').ok);
    QVERIFY(!verify(QByteArray(64, 'a')).ok);
}

void TestAuditTampering::noticesMissingTriggers()
{
    appendNotes(2);
    QVERIFY(RawFile(m_path).run(u"DROP TRIGGER record_no_update"_s));
    const auto verification = verify();
    QVERIFY(!verification.ok);
    QVERIFY(!verification.firstBadSeq.has_value());
    QCOMPARE(verification.checked, 2);
}

void TestAuditTampering::refusesToContinueATamperedLog()
{
    appendNotes(2);
    QVERIFY(RawFile(m_path).run(u"CREATE TRIGGER swallow BEFORE INSERT ON record BEGIN SELECT RAISE(IGNORE); END"_s));
    SqliteAuditLog log(m_path, m_redactor);
    VERIFY_AUDIT_ERROR(log.append(note(u"x"_s)));
}

FLARE_TEST(TestAuditTampering)

#include "tst_audittampering.moc"
