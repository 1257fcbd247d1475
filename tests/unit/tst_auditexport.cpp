// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditcodec.h"
#include "core/audit/auditexport.h"
#include "core/audit/sqliteauditlog.h"
#include "core/base/error.h"
#include "core/base/redactor.h"
#include "tests/shared/testprogram.h"
#include "tests/unit/auditfixture.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

class TestAuditExport : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void knowsItsFormats();
    void writesJsonLinesThatVerify();
    void writesIdentifiersAsStrings();
    void detectsEveryFlippedByte();
    void refusesAnotherFormOfARecord_data();
    void refusesAnotherFormOfARecord();
    void detectsLinesThatAreMissingOrMoved_data();
    void detectsLinesThatAreMissingOrMoved();
    void acceptsGapsOnlyInASelection();
    void findsACutOffEndByTheExpectedHead();
    void quotesCsvCells_data();
    void quotesCsvCells();
    void writesOneCsvColumnForEachField();
    void exportsMoreThanOnePage();
    void canBeStopped();
    void reportsADeviceThatRefuses();

private:
    QByteArray exported(AuditFormat format, const AuditFilter& filter = {});
    Verification verified(QByteArray json, Completeness completeness = Completeness::WholeLog,
                          const QByteArray& expectedHead = {});
    void appendPause();

    Redactor m_redactor;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SqliteAuditLog> m_log;
};

void TestAuditExport::init()
{
    m_log.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<SqliteAuditLog>(m_dir->filePath(u"audit.sqlite"_s), m_redactor);
}

QByteArray TestAuditExport::exported(AuditFormat format, const AuditFilter& filter)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exportAudit(*m_log, filter, format, buffer);
    return buffer.data();
}

Verification TestAuditExport::verified(QByteArray json, Completeness completeness, const QByteArray& expectedHead)
{
    QBuffer buffer(&json);
    buffer.open(QIODevice::ReadOnly);
    return verifyJsonLines(buffer, completeness, expectedHead);
}

void TestAuditExport::appendPause()
{
    auto record = recordOf(AuditKind::Intent, u"1f00ba11"_s, u"pause_write"_s);
    record.osUser = u"dba7"_s;
    record.workstation = u"ws12"_s;
    record.ticket = u"CHG-204417"_s;
    m_log->append(record);
    record.kind = AuditKind::Statement;
    record.side = Side::Publisher;
    record.host = u"db1.eu"_s;
    record.port = 5433;
    record.serverVersion = 150020;
    record.expectedIdentifier = SystemIdentifier(7166421309857204913);
    record.seenIdentifier = SystemIdentifier(7166421309857204913);
    m_log->append(record);
    record.side = Side::Subscriber;
    record.expectedIdentifier = SystemIdentifier(7412309558112340077);
    record.seenIdentifier = {};
    m_log->append(record);
    record.kind = AuditKind::Outcome;
    record.result = u"succeeded"_s;
    m_log->append(record);
}

void TestAuditExport::knowsItsFormats()
{
    QCOMPARE(auditFormatFrom(u"jsonl"), AuditFormat::JsonLines);
    QCOMPARE(auditFormatFrom(u"csv"), AuditFormat::Csv);
    QCOMPARE(auditFormatFrom(u"html"), AuditFormat::Html);
    QVERIFY(!auditFormatFrom(u"pdf").has_value());
}

void TestAuditExport::writesJsonLinesThatVerify()
{
    QVERIFY(verified({}).ok);
    appendPause();
    m_log->append(note(u"line\nbreak, \"quotes\", \u00fc \U0001F525"_s));
    const auto json = exported(AuditFormat::JsonLines);
    QCOMPARE(json.count('\n'), 5);
    const auto verification = verified(json);
    QVERIFY2(verification.ok, qPrintable(verification.reason));
    QCOMPARE(verification.checked, 5);
    QCOMPARE(verification.headHash, m_log->head().hash);
}

void TestAuditExport::writesIdentifiersAsStrings()
{
    appendPause();
    const auto line = exported(AuditFormat::JsonLines).split('\n').at(1);
    const auto record = QJsonDocument::fromJson(line).object().value("record"_L1).toObject();
    QCOMPARE(record.value("expected_identifier"_L1), QJsonValue(u"7166421309857204913"_s));
    QCOMPARE(record.value("port"_L1), QJsonValue(5433));
    QVERIFY(!record.contains("dry_run"_L1));
}

void TestAuditExport::detectsEveryFlippedByte()
{
    m_log->append(note(u"one"_s));
    m_log->append(note(u"two"_s));
    const auto json = exported(AuditFormat::JsonLines);
    for (qsizetype i = 0; i < json.size(); ++i) {
        for (const auto bit : {0x01, 0x20}) {
            auto flipped = json;
            flipped[i] = static_cast<char>(flipped[i] ^ bit);
            QVERIFY2(!verified(flipped).ok, qPrintable(QString::number(i)));
        }
    }
}

void TestAuditExport::refusesAnotherFormOfARecord_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::newRow("space") << "\"seq\":1"_ba
                           << "\"seq\": 1"_ba;
    QTest::newRow("fraction") << "5433"_ba
                              << "5433.5"_ba;
    QTest::newRow("exponent") << "\"seq\":1"_ba
                              << "\"seq\":1e0"_ba;
    QTest::newRow("key twice") << "\"port\""_ba
                               << "\"port\":5432,\"port\""_ba;
    QTest::newRow("unknown key") << "\"port\""_ba
                                 << "\"a\":1,\"port\""_ba;
    QTest::newRow("empty text") << "\"kind\""_ba
                                << "\"host\":\"\",\"kind\""_ba;
    QTest::newRow("time of a zone") << "Z\""_ba
                                    << "+00:00\""_ba;
}

void TestAuditExport::refusesAnotherFormOfARecord()
{
    QFETCH(const QByteArray, before);
    QFETCH(const QByteArray, after);
    auto record = note(u"x"_s);
    record.port = 5433;
    const auto body = auditBody(record, 1, QDateTime::fromMSecsSinceEpoch(0), genesisHash());
    const auto line = [](const QByteArray& text) {
        return "{\"hash\":\"" + auditHash(text) + "\",\"record\":" + text + "}\n";
    };
    QVERIFY(verified(line(body)).ok);
    const auto changed = QByteArray(body).replace(before, after);
    QVERIFY(changed != body);
    QVERIFY(!verified(line(changed)).ok);
}

void TestAuditExport::detectsLinesThatAreMissingOrMoved_data()
{
    QTest::addColumn<QList<int>>("lines");
    QTest::addColumn<qint64>("firstBadSeq");
    QTest::newRow("first missing") << QList<int>{1, 2, 3} << qint64(1);
    QTest::newRow("middle missing") << QList<int>{0, 1, 3} << qint64(3);
    QTest::newRow("swapped") << QList<int>{0, 2, 1, 3} << qint64(2);
    QTest::newRow("twice") << QList<int>{0, 1, 1, 2, 3} << qint64(2);
}

void TestAuditExport::detectsLinesThatAreMissingOrMoved()
{
    QFETCH(const QList<int>, lines);
    QFETCH(const qint64, firstBadSeq);
    appendPause();
    const auto original = exported(AuditFormat::JsonLines).split('\n');
    QByteArray changed;
    for (const auto line : lines)
        changed += original[line] + '\n';
    const auto verification = verified(changed);
    QVERIFY(!verification.ok);
    QCOMPARE(verification.firstBadSeq.value_or(-1), firstBadSeq);
}

void TestAuditExport::acceptsGapsOnlyInASelection()
{
    appendPause();
    m_log->append(note(u"between"_s));
    appendPause();
    const auto selection = exported(AuditFormat::JsonLines, {.kind = AuditKind::Statement});
    QVERIFY(!verified(selection).ok);
    const auto verification = verified(selection, Completeness::Selection);
    QVERIFY2(verification.ok, qPrintable(verification.reason));
    QCOMPARE(verification.checked, 4);
    auto replaced = selection;
    replaced.replace("ws12", "ws13");
    QVERIFY(!verified(replaced, Completeness::Selection).ok);
}

void TestAuditExport::findsACutOffEndByTheExpectedHead()
{
    appendPause();
    const auto json = exported(AuditFormat::JsonLines);
    const auto shortened = json.left(json.lastIndexOf('\n', -2) + 1);
    const auto head = m_log->head().hash;
    QVERIFY(verified(json, Completeness::WholeLog, head).ok);
    QVERIFY(verified(shortened).ok);
    QVERIFY(!verified(shortened, Completeness::WholeLog, head).ok);
}

void TestAuditExport::quotesCsvCells_data()
{
    QTest::addColumn<QString>("message");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << u"plain text"_s << "plain text"_ba;
    QTest::newRow("comma") << u"a,b"_s << "\"a,b\""_ba;
    QTest::newRow("quotes") << u"a \"b\""_s << "\"a \"\"b\"\"\""_ba;
    QTest::newRow("line break") << u"a\nb"_s << "\"a\nb\""_ba;
    QTest::newRow("equals") << u"=HYPERLINK(\"http://x\")"_s << "\"'=HYPERLINK(\"\"http://x\"\")\""_ba;
    QTest::newRow("plus") << u"+1"_s << "'+1"_ba;
    QTest::newRow("minus") << u"-- comment"_s << "'-- comment"_ba;
    QTest::newRow("at") << u"@SUM(A1)"_s << "'@SUM(A1)"_ba;
    QTest::newRow("tab") << u"\t=1"_s << "\"'\t=1\""_ba;
    QTest::newRow("carriage return") << u"\r=1"_s << "\"'\r=1\""_ba;
    QTest::newRow("not at the start") << u"a=1"_s << "a=1"_ba;
    QTest::newRow("formula after a blank") << u" =1"_s << "' =1"_ba;
    QTest::newRow("wide formula") << u"\uff1d1"_s
                                  << "'\xef\xbc\x9d"
                                     "1"_ba;
    QTest::newRow("semicolon") << u"a;=1"_s << "\"a;=1\""_ba;
    QTest::newRow("apostrophe") << u"'a"_s << "''a"_ba;
    QTest::newRow("number") << u"0042"_s << "'0042"_ba;
    QTest::newRow("exponent") << u"12e45678"_s << "'12e45678"_ba;
    QTest::newRow("hexadecimal") << u"1f00ba11"_s << "1f00ba11"_ba;
    QTest::newRow("version") << u"0.1.0"_s << "'0.1.0"_ba;
    QTest::newRow("fraction") << u"1/2000"_s << "'1/2000"_ba;
    QTest::newRow("date") << u"3-4"_s << "'3-4"_ba;
    QTest::newRow("month") << u"mar1"_s << "'mar1"_ba;
    QTest::newRow("day and month") << u"1-Dec"_s << "'1-Dec"_ba;
    QTest::newRow("word like a month") << u"decade"_s << "decade"_ba;
    QTest::newRow("time") << u"2026-03-01T22:03:28.100Z"_s << "2026-03-01T22:03:28.100Z"_ba;
    QTest::newRow("unicode") << u"\u00e4"_s << "\xc3\xa4"_ba;
}

void TestAuditExport::quotesCsvCells()
{
    QFETCH(const QString, message);
    QFETCH(const QByteArray, cell);
    m_log->append(note(message));
    const auto csv = exported(AuditFormat::Csv);
    QVERIFY2(csv.contains(',' + cell + ','), csv.constData());
    QVERIFY(csv.endsWith("\r\n"));
}

void TestAuditExport::writesOneCsvColumnForEachField()
{
    appendPause();
    auto lines = exported(AuditFormat::Csv).split('\n');
    QCOMPARE(lines.takeLast(), QByteArray());
    QCOMPARE(lines.size(), 5);
    QVERIFY(lines.first().startsWith("\xef\xbb\xbfseq,time,kind,session_id,"));
    for (const auto& line : std::as_const(lines)) {
        QVERIFY(line.endsWith('\r'));
        QCOMPARE(line.count(','), lines.first().count(','));
    }
    // Neither rounded nor in a form that loses its last digits.
    QVERIFY(lines[2].contains(",'7166421309857204913,"));
}

void TestAuditExport::exportsMoreThanOnePage()
{
    QList<AuditRecord> records;
    for (int i = 0; i < 1234; ++i)
        records.append(note(QString::number(i)));
    m_log->appendAll(records);
    QCOMPARE(verified(exported(AuditFormat::JsonLines)).checked, 1234);
    QCOMPARE(exported(AuditFormat::JsonLines, {.limit = 1}).count('\n'), 1234);
    QCOMPARE(exported(AuditFormat::JsonLines, {.beforeSeq = 3}).count('\n'), 2);
    QCOMPARE(m_log->verify().checked, 1234);
}

void TestAuditExport::canBeStopped()
{
    appendPause();
    std::stop_source stop;
    stop.request_stop();
    for (const auto format : {AuditFormat::JsonLines, AuditFormat::Csv, AuditFormat::Html}) {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::WriteOnly));
        try {
            exportAudit(*m_log, {}, format, buffer, {}, stop.get_token());
            QFAIL("It went on.");
        } catch (const Error& error) {
            QCOMPARE(error.kind(), ErrorKind::Cancelled);
        }
    }
}

void TestAuditExport::reportsADeviceThatRefuses()
{
    appendPause();
    for (const auto format : {AuditFormat::JsonLines, AuditFormat::Csv, AuditFormat::Html}) {
        QFile full(u"/dev/full"_s);
        QVERIFY(full.open(QFile::WriteOnly));
        VERIFY_AUDIT_ERROR(exportAudit(*m_log, {}, format, full));
    }
}

FLARE_TEST(TestAuditExport)

#include "tst_auditexport.moc"
