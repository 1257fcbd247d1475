// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditwords.h"
#include "core/audit/sqliteauditlog.h"
#include "core/base/redactor.h"
#include "core/operations/catalogue.h"
#include "tests/shared/auditjourney.h"
#include "tests/shared/testprogram.h"
#include "tests/unit/auditfixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>
#include <stop_token>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// One log of a workstation, many migrations: which records are of which, and what belongs together.
class TestAuditFilter : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void findsTheRecordsOfAFile();
    void findsTheRecordsOfServers();
    void findsWordsInValuesOnly();
    void findsAnOperationByItsTitle();
    void groupsRecordsByRun();
    void pagesThroughRuns();
    void findsWhatHasComeSince();
    void keepsRecordsOfNoRunApart();
    void stopsAVerification();

private:
    [[nodiscard]] qsizetype count(AuditFilter filter)
    {
        filter.limit = std::numeric_limits<int>::max();
        return m_log->read(filter).size();
    }
    [[nodiscard]] AuditFilter words(const QString& text) const
    {
        return {.words = auditWords(text, operationTitles())};
    }

    Redactor m_redactor;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SqliteAuditLog> m_log;
    AuditJourney m_other{u"/srv/other/flare.yml"_s, QString(64, u'd'), u"CHG-7"_s,
                         SystemIdentifier(7166421309857200001), SystemIdentifier(7412309558112340077)};
};

void TestAuditFilter::init()
{
    m_log.reset();
    m_dir = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<SqliteAuditLog>(m_dir->filePath(u"audit.sqlite"_s), m_redactor);
}

void TestAuditFilter::findsTheRecordsOfAFile()
{
    appendJourney(*m_log);
    const auto mine = count({});
    appendJourney(*m_log, m_other);
    QCOMPARE(count({}), 2 * mine);
    QCOMPARE(count({.configPath = u"/srv/shop/flare.yml"_s}), mine);
    QCOMPARE(count({.configDigest = m_other.configDigest}), mine);
    QCOMPARE(count({.configPath = u"flare.yml"_s}), 0);
    // The file has moved since, or has changed: both are of it.
    AuditJourney moved;
    moved.configPath = u"/old/flare.yml"_s;
    appendJourney(*m_log, moved);
    AuditJourney changed;
    changed.configDigest = QString(64, u'e');
    appendJourney(*m_log, changed);
    QCOMPARE(count({.configPath = u"/srv/shop/flare.yml"_s, .configDigest = QString(64, u'c')}), 3 * mine);
}

void TestAuditFilter::findsTheRecordsOfServers()
{
    appendJourney(*m_log);
    const auto mine = count({});
    appendJourney(*m_log, m_other);
    m_log->append(note(u"of no server"_s));
    const AuditJourney journey;
    QCOMPARE(count({.servers = {journey.publisher}}) + count({.servers = {m_other.publisher}})
                 + count({.servers = {journey.subscriber}}),
             2 * mine);
    QVERIFY(count({.servers = {journey.publisher}}) > 0);
    QCOMPARE(count({.configPath = journey.configPath, .servers = {journey.publisher, journey.subscriber}}), mine);
    QCOMPARE(count({.servers = {SystemIdentifier(1)}}), 0);
}

void TestAuditFilter::findsWordsInValuesOnly()
{
    auto record = note(u"100% of the \"Orders\" are\nin C:\\\\shop_1"_s);
    record.port = 5433;
    record.data = {{u"key"_s, u"needle"_s}};
    m_log->append(record);
    for (const auto& text : {u"100%"_s, u"orders"_s, u"\"orders\""_s, u"are\nin"_s, u"C:\\\\SHOP_1"_s, u"5433"_s,
                             u"needle"_s, u"orders 5433"_s, QString()})
        QVERIFY2(count(words(text)) == 1, qPrintable(text));
    // A field's name, a hash, a pattern, a word that another one lacks.
    for (const auto& text : {u"message"_s, u"0000"_s, u"1%0"_s, u"shop.1"_s, u"shop%1"_s, u"orders missing"_s})
        QVERIFY2(count(words(text)) == 0, qPrintable(text));
}

void TestAuditFilter::findsAnOperationByItsTitle()
{
    m_log->append(recordOf(AuditKind::Intent, u"1"_s, u"pause_write"_s));
    m_log->append(recordOf(AuditKind::Intent, u"2"_s, u"resume_write"_s));
    QCOMPARE(count(words(u"pause writes"_s)), 1);
    QCOMPARE(count(words(u"writes"_s)), 2);
}

void TestAuditFilter::groupsRecordsByRun()
{
    appendJourney(*m_log);
    const auto runs = m_log->runs({});
    QCOMPARE(runs.size(), journeyRuns);
    const auto& pause = runs.first();
    QCOMPARE(pause.begin.record.operation, u"pause_write"_s);
    QCOMPARE(pause.begin.record.kind, AuditKind::Intent);
    QVERIFY(pause.outcome && pause.outcome->record.result == u"succeeded"_s);
    QCOMPARE(pause.records, 1 + 5 * 3 + 1);
    QCOMPARE(pause.lastSeq - pause.firstSeq + 1, pause.records);
    // Of what is looked for, the run says how it began and ended all the same.
    const auto found = m_log->runs(words(u"pg_terminate_backend"_s));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().records, 1);
    QCOMPARE(found.first().begin.record.kind, AuditKind::Intent);
    QVERIFY(found.first().outcome.has_value());
    const auto look = runs.last();
    QCOMPARE(look.records, 1);
    QVERIFY(look.outcome && look.outcome->seq == look.begin.seq);
}

void TestAuditFilter::pagesThroughRuns()
{
    for (int number = 0; number < 7; ++number) {
        m_log->append(recordOf(AuditKind::Intent, QString::number(number), u"count"_s));
        m_log->append(recordOf(AuditKind::Outcome, QString::number(number), u"count"_s));
    }
    QStringList seen;
    std::optional<qint64> before;
    for (QList<AuditRun> page; !(page = m_log->runs({.limit = 3}, before)).isEmpty(); before = page.last().firstSeq) {
        for (const auto& run : page)
            seen.append(run.operationId);
    }
    QCOMPARE(seen, (QStringList{u"6"_s, u"5"_s, u"4"_s, u"3"_s, u"2"_s, u"1"_s, u"0"_s}));
}

void TestAuditFilter::findsWhatHasComeSince()
{
    m_log->append(recordOf(AuditKind::Intent, u"1"_s, u"count"_s));
    m_log->append(recordOf(AuditKind::Intent, u"2"_s, u"count"_s));
    const auto seen = m_log->head().seq;
    QVERIFY(m_log->runs({.afterSeq = seen}).isEmpty());
    m_log->append(recordOf(AuditKind::Outcome, u"1"_s, u"count"_s));
    const auto runs = m_log->runs({.afterSeq = seen});
    QCOMPARE(runs.size(), 1);
    QCOMPARE(runs.first().operationId, u"1"_s);
    QCOMPARE(runs.first().records, 1);
    QCOMPARE(runs.first().begin.seq, 1);
    QVERIFY(runs.first().outcome.has_value());
}

void TestAuditFilter::keepsRecordsOfNoRunApart()
{
    m_log->append(recordOf(AuditKind::Export, {}, {}));
    m_log->append(recordOf(AuditKind::Confirm, {}, u"pause_write"_s));
    // An identifier that reads like the number of a record is none.
    m_log->append(recordOf(AuditKind::Intent, u"1"_s, u"count"_s));
    const auto runs = m_log->runs({});
    QCOMPARE(runs.size(), 3);
    QCOMPARE(runs[0].operationId, u"1"_s);
    QVERIFY(runs[1].operationId.isEmpty() && runs[2].operationId.isEmpty());
    QCOMPARE(runs[1].begin.record.kind, AuditKind::Confirm);
}

void TestAuditFilter::stopsAVerification()
{
    appendJourney(*m_log);
    std::stop_source stop;
    QVERIFY(m_log->verify({}, stop.get_token()).ok);
    stop.request_stop();
    const auto error = errorOf([&] { std::ignore = m_log->verify({}, stop.get_token()); });
    QVERIFY(error && error->kind() == ErrorKind::Cancelled);
}

FLARE_TEST(TestAuditFilter)

#include "tst_auditfilter.moc"
