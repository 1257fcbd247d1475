// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/livefixture.h"
#include "tests/shared/serversetting.h"
#include "tests/shared/testprogram.h"

#include <QScopeGuard>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Stage = LargeTransaction::Phase;

namespace {

constexpr int firstWithDecodingStatistics = 14;

} // namespace

/// Who it is that writes, and the one transaction that all others wait for, against servers.
class LiveWritersTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { m_fixture.stop(); }

    void tellsOtherDatabasesFromItsOwn_data() { addPairRows(); }
    void tellsOtherDatabasesFromItsOwn();
    void namesTheLargeTransaction_data() { addPairRows(); }
    void namesTheLargeTransaction();
    void countsAStreamedTransactionAsTheServerDoes();

private:
    /// What the publisher counts for the slot.
    [[nodiscard]] qint64 decoded(const QString& counter)
    {
        return sqlValue(m_fixture.m_pair->publisher(), u"postgres"_s,
                        u"SELECT %1 FROM pg_stat_replication_slots WHERE slot_name = %2"_s.arg(
                            counter, quotedLiteral(m_fixture.m_slot)))
            .toLongLong();
    }
    [[nodiscard]] LinkReading link() { return m_fixture.link(); }
    void onOther(const QString& text) { sql(m_fixture.m_pair->publisher(), u"postgres"_s, text); }

    LiveFixture m_fixture;
};

void LiveWritersTest::tellsOtherDatabasesFromItsOwn()
{
    QFETCH(const PairVersions, pair);
    m_fixture.start(pair);
    onOther(u"CREATE TABLE other_writes (id int)"_s);
    const auto tidy = qScopeGuard([&] { onOther(u"DROP TABLE other_writes"_s); });
    QTRY_VERIFY_WITH_TIMEOUT(link().ownRows == 0.0 && link().otherRows, patience);

    // By the server's own counters, which the rate is made of: every change and no other.
    m_fixture.forgetWhatWasShown();
    onOther(u"INSERT INTO other_writes SELECT generate_series(1, 50000)"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_fixture.wasEver([](const LiveFrame& frame) { return frame.links.first().otherRows.value_or(0) >= 1000; }),
        patience);
    QVERIFY(!m_fixture.wasEver([](const LiveFrame& frame) { return frame.links.first().ownRows.value_or(0) >= 1000; }));

    QTRY_VERIFY_WITH_TIMEOUT(link().otherRows.value_or(1) < 1, patience);
    m_fixture.forgetWhatWasShown();
    m_fixture.write(50000);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_fixture.wasEver([](const LiveFrame& frame) { return frame.links.first().ownRows.value_or(0) >= 1000; }),
        patience);
    QVERIFY(
        !m_fixture.wasEver([](const LiveFrame& frame) { return frame.links.first().otherRows.value_or(0) >= 1000; }));
}

void LiveWritersTest::namesTheLargeTransaction()
{
    QFETCH(const PairVersions, pair);
    m_fixture.start(pair);
    // The last of its rows is one that takes the subscriber long.
    m_fixture.onSubscriber(u"CREATE FUNCTION app.linger() RETURNS trigger LANGUAGE plpgsql AS"
                           " 'BEGIN PERFORM pg_sleep(6); RETURN NEW; END';"
                           "CREATE TRIGGER linger BEFORE INSERT ON app.\"Order.Line\" FOR EACH ROW"
                           " WHEN (NEW.note = 'the last') EXECUTE PROCEDURE app.linger();"
                           "ALTER TABLE app.\"Order.Line\" ENABLE ALWAYS TRIGGER linger"_s);
    const bool isCounted = pair.publisher >= firstWithDecodingStatistics;
    std::optional<ServerSetting> memory;
    if (isCounted)
        memory.emplace(m_fixture.m_pair->publisher(), u"logical_decoding_work_mem"_s, u"64kB"_s);
    QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes == 0 && !link().transaction, patience);

    SqlSession writer(m_fixture.m_pair->publisher(), m_fixture.m_names.database);
    writer.run(u"BEGIN"_s);
    const auto insert =
        u"INSERT INTO app.\"Order.Line\" (note) SELECT repeat('x', 200) FROM generate_series(1, 20000)"_s;
    writer.run(insert);
    if (isCounted) {
        QTRY_VERIFY_WITH_TIMEOUT(link().transaction && link().transaction->bytes.value_or(0) > 1'000'000, patience);
        QVERIFY(link().transaction->phase != Stage::Applied);
        // It goes on to be told of while it rests, and grows with what it does.
        const auto before = link().transaction->bytes.value_or(0);
        writer.run(insert);
        QTRY_VERIFY_WITH_TIMEOUT(link().transaction && link().transaction->bytes.value_or(0) > before, patience);
    }
    m_fixture.forgetWhatWasShown();
    writer.run(u"INSERT INTO app.\"Order.Line\" (note) VALUES ('the last')"_s);
    writer.run(u"COMMIT"_s);
    const auto isApplied = [](const LiveFrame& frame) {
        const auto& transaction = frame.links.first().transaction;
        return transaction && transaction->phase == Stage::Applied && transaction->bytes.value_or(0) > 1'000'000
            && transaction->age >= 2s;
    };
    QTRY_VERIFY_WITH_TIMEOUT(m_fixture.wasEver(isApplied), patience);
    QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes == 0 && !link().transaction, patience);
}

// A hundred megabytes, and each of them counted.
void LiveWritersTest::countsAStreamedTransactionAsTheServerDoes()
{
    constexpr int rows = 100'000;
    constexpr qint64 size = 100'000'000;
    const auto pair = pairsToTest().last();
    if (pair.publisher < firstWithDecodingStatistics || pair.subscriber < firstWithDecodingStatistics)
        QSKIP("Before 14 nothing is streamed before its end.");
    m_fixture.start(pair);
    const ServerSetting memory(m_fixture.m_pair->publisher(), u"logical_decoding_work_mem"_s, u"4MB"_s);
    m_fixture.onSubscriber(
        u"ALTER SUBSCRIPTION %1 SET (streaming = on)"_s.arg(quotedIdentifier(m_fixture.m_names.subscription)));
    m_fixture.write(1);
    QTRY_VERIFY_WITH_TIMEOUT(link().state == LinkState::Streaming && link().lagBytes == 0 && link().ownRows, patience);
    const auto streamedBefore = decoded(u"stream_bytes"_s);
    const auto spilledBefore = decoded(u"spill_bytes"_s);

    SqlSession writer(m_fixture.m_pair->publisher(), m_fixture.m_names.database);
    writer.run(
        u"BEGIN; INSERT INTO app.\"Order.Line\" (note) SELECT repeat('x', 1000) FROM generate_series(1, %1)"_s.arg(
            rows));
    // Less than the walsender's memory is left when it rests.
    QTRY_VERIFY_WITH_TIMEOUT(decoded(u"stream_bytes"_s) - streamedBefore > size - 4 * 1024 * 1024, patience);
    QTRY_COMPARE_WITH_TIMEOUT(link().transaction ? link().transaction->bytes.value_or(0) : 0,
                              decoded(u"stream_bytes"_s) - streamedBefore, patience);
    QCOMPARE(link().transaction->phase, Stage::Streamed);
    writer.run(u"COMMIT"_s);
    QTRY_VERIFY_WITH_TIMEOUT(link().lagBytes == 0 && !link().transaction, patience);
    const auto streamed = decoded(u"stream_bytes"_s) - streamedBefore;
    QVERIFY2(streamed >= size, qPrintable(QString::number(streamed)));
    QCOMPARE(decoded(u"spill_bytes"_s), spilledBefore);
}

FLARE_TEST(LiveWritersTest)

#include "tst_live_writers.moc"
