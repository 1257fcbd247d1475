// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/ledger.h"

#include "core/base/error.h"
#include "tests/shared/testprogram.h"

#include <QDir>
#include <QFileInfo>
#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <thread>
#include <vector>

using namespace Flare;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = WriteRecord::Kind;
using std::chrono::microseconds;

namespace {

constexpr qint64 run = 20261122204407123;

LedgerHeader header(int workers = 4)
{
    return {run, SystemIdentifier(7166421309857204913ULL), DatabaseName(u"bench"_s), workers, {}};
}

QList<LedgerRecord> recordsOf(LedgerReader& reader)
{
    QList<LedgerRecord> list;
    while (const auto record = reader.next())
        list.append(*record);
    return list;
}

/// The kind of the error that the action throws; none if it throws none.
template <typename Action>
std::optional<ErrorKind> refusalOf(const Action& action)
{
    try {
        action();
    } catch (const Error& error) {
        return error.kind();
    }
    return std::nullopt;
}

} // namespace

class LedgerTest : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_directory = std::make_unique<QTemporaryDir>(); }

    void givesBackWhatWasWritten()
    {
        const QList<WriteRecord> writes{
            {Kind::Insert, 0, 0, 1},
            {Kind::Update, 3, (qint64(1) << 40) - 1, (qint64(1) << 24) - 1},
            {Kind::Delete, 1, 77, 12},
        };
        const auto before = QDateTime::currentDateTimeUtc();
        {
            LedgerWriter writer(path(), header());
            for (const auto& write : writes)
                writer.acknowledged(write);
            writer.inDoubt(writes.last());
            writer.close();
        }
        LedgerReader reader(file());
        QCOMPARE(reader.header().run, run);
        QCOMPARE(reader.header().server.text(), u"7166421309857204913"_s);
        QCOMPARE(reader.header().database.text(), u"bench"_s);
        QCOMPARE(reader.header().workers, 4);
        QVERIFY(reader.header().startedAt.msecsTo(before) <= 0);
        const auto records = recordsOf(reader);
        QCOMPARE(records.size(), 4);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(records[i].acknowledged);
            QVERIFY(records[i].write == writes[i]);
        }
        QVERIFY(!records[3].acknowledged);
        QVERIFY(records[3].write == writes.last());
        QVERIFY(reader.closedAt().has_value());
        QVERIFY(*reader.closedAt() >= records.last().at);
    }

    void keepsTheOrderOfTimeOverAllThreads()
    {
        constexpr int perWorker = 2000;
        LedgerWriter writer(path(), header());
        {
            std::vector<std::jthread> threads;
            for (int worker = 0; worker < 4; ++worker)
                threads.emplace_back([&writer, worker] {
                    for (int i = 0; i < perWorker; ++i)
                        writer.acknowledged({Kind::Insert, worker, i, 1});
                });
        }
        writer.close();
        LedgerReader reader(file());
        QList<qint64> next(4, 0);
        microseconds last{0};
        while (const auto record = reader.next()) {
            QVERIFY(record->at >= last);
            last = record->at;
            QCOMPARE(record->write.sequence, next[record->write.worker]++);
        }
        QCOMPARE(next, QList<qint64>(4, perWorker));
    }

    void losesNoRecordWhenTheProgramIsKilled()
    {
        // More than one reserved part of the file.
        constexpr int count = 70'000;
        const auto child = fork();
        if (child == 0) {
            try {
                LedgerWriter writer(path(), header());
                for (int i = 0; i < count; ++i)
                    writer.acknowledged({Kind::Insert, 0, i, 1});
                kill(getpid(), SIGKILL);
            } catch (const Error&) {
                _exit(1);
            }
        }
        int status = 0;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);

        LedgerReader reader(file());
        const auto records = recordsOf(reader);
        QCOMPARE(records.size(), count);
        QVERIFY(records.last().write == (WriteRecord{Kind::Insert, 0, count - 1, 1}));
        QVERIFY(!reader.closedAt());
    }

    void leavesNothingBehindWhenItCanNotBegin()
    {
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const auto restore = qScopeGuard([&] {
            setrlimit(RLIMIT_FSIZE, &before);
            std::signal(SIGXFSZ, handler);
        });
        const rlimit small{8, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        QCOMPARE(refusalOf([this] { (void)LedgerWriter(path(), header()); }), ErrorKind::Audit);
        QVERIFY(!QFile::exists(file()));
    }

    void takesOnlyWhatItHoldsWhenItIsDone()
    {
        constexpr int count = 70'000;
        LedgerWriter writer(path(), header());
        const auto reserved = QFileInfo(file()).size();
        for (int i = 0; i < count; ++i)
            writer.acknowledged({Kind::Insert, 0, i, 1});
        QVERIFY(QFileInfo(file()).size() > count * ledgerRecordSize);
        writer.close();
        const auto size = QFileInfo(file()).size();
        QVERIFY(size - (count + 1) * ledgerRecordSize < 200);
        QVERIFY(size > reserved);
    }

    void belongsToItsOwnerOnly()
    {
        LedgerWriter writer(path(), header());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(file()) & others));
    }

    void tellsAnUnclosedLedgerFromAClosedOne()
    {
        {
            LedgerWriter writer(path(), header());
            writer.acknowledged({Kind::Insert, 0, 0, 1});
        }
        LedgerReader reader(file());
        QCOMPARE(recordsOf(reader).size(), 1);
        QVERIFY(!reader.closedAt());
    }

    void leavesOutARecordThatWasCutShort()
    {
        {
            LedgerWriter writer(path(), header());
            writer.acknowledged({Kind::Insert, 0, 0, 1});
            writer.acknowledged({Kind::Insert, 0, 1, 1});
        }
        QVERIFY(QFile::resize(file(), QFileInfo(file()).size() - 3));
        LedgerReader reader(file());
        QCOMPARE(recordsOf(reader).size(), 1);
        QVERIFY(!reader.closedAt());
    }

    void leavesOutARecordWithoutItsFirstWord()
    {
        (void)appendAfterTwoRecords(QByteArray(8, '\0') + QByteArray(8, 'x') + QByteArray(100'000, '\0'));
        LedgerReader reader(file());
        QCOMPARE(recordsOf(reader).size(), 2);
        QVERIFY(!reader.closedAt());
    }

    void refusesRecordsBehindAHole_data()
    {
        QTest::addColumn<int>("hole");
        QTest::newRow("one record") << 16;
        QTest::newRow("many pages") << 160'000;
    }

    void refusesRecordsBehindAHole()
    {
        QFETCH(int, hole);
        const auto record = appendAfterTwoRecords(QByteArray(hole, '\0'));
        QFile ledger(file());
        QVERIFY(ledger.open(QIODevice::Append));
        ledger.write(record);
        ledger.close();
        LedgerReader reader(file());
        QCOMPARE(refusalOf([&reader] { recordsOf(reader); }), ErrorKind::Audit);
    }

    void refusesASecondLedgerOfOneRun()
    {
        LedgerWriter writer(path(), header());
        QCOMPARE(refusalOf([this] { (void)LedgerWriter(path(), header()); }), ErrorKind::Audit);
    }

    void refusesToReadWhileTheAttackRuns()
    {
        LedgerWriter writer(path(), header());
        QCOMPARE(refusalOf([this] { (void)LedgerReader(file()); }), ErrorKind::Precondition);
        writer.close();
        QCOMPARE(refusalOf([this] { (void)LedgerReader(file()); }), std::nullopt);
    }

    void refusesWhatIsNoLedger_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("not a ledger, but long enough to be one");
        QTest::newRow("head cut short") << QByteArray("FLARELEDGER1\n\x40\0\0\0 abc", 21);
    }

    void refusesWhatIsNoLedger()
    {
        QFETCH(QByteArray, content);
        QFile strange(file());
        QVERIFY(strange.open(QIODevice::WriteOnly));
        strange.write(content);
        strange.close();
        QCOMPARE(refusalOf([this] { (void)LedgerReader(file()); }), ErrorKind::Audit);
    }

    void refusesAHeadThatIsLongerThanAny()
    {
        LedgerWriter(path(), header()).close();
        QFile ledger(file());
        QVERIFY(ledger.open(QIODevice::ReadWrite) && ledger.seek(13)); // Behind the magic.
        ledger.write("\xf0\xff\xff\x7f", 4);
        ledger.close();
        QCOMPARE(refusalOf([this] { (void)LedgerReader(file()); }), ErrorKind::Audit);
    }

    void refusesAnAlteredRecord()
    {
        {
            LedgerWriter writer(path(), header());
            for (int i = 0; i < 100; ++i)
                writer.acknowledged({Kind::Insert, 0, i, 1});
            writer.close();
        }
        QFile ledger(file());
        QVERIFY(ledger.open(QIODevice::ReadWrite));
        // The version of the 50th record from the end.
        ledger.seek(ledger.size() - 50 * 16 + 8);
        ledger.write("\x02", 1);
        ledger.close();
        LedgerReader reader(file());
        QCOMPARE(refusalOf([&reader] { recordsOf(reader); }), ErrorKind::Audit);
    }

    void refusesARecordBehindTheEnd()
    {
        {
            LedgerWriter writer(path(), header());
            writer.acknowledged({Kind::Insert, 0, 0, 1});
            writer.close();
        }
        QFile ledger(file());
        QVERIFY(ledger.open(QIODevice::ReadWrite));
        ledger.seek(ledger.size() - 32);
        const auto record = ledger.read(16);
        ledger.seek(ledger.size());
        ledger.write(record);
        ledger.close();
        LedgerReader reader(file());
        QCOMPARE(refusalOf([&reader] { recordsOf(reader); }), ErrorKind::Audit);
    }

    void saysWhenItCanNotBeWritten()
    {
        LedgerWriter writer(path(), header());
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const auto restore = qScopeGuard([&] {
            setrlimit(RLIMIT_FSIZE, &before);
            std::signal(SIGXFSZ, handler);
        });
        // The room that is reserved can still be used.
        const auto reserved = QFileInfo(file()).size();
        const rlimit full{static_cast<rlim_t>(reserved), before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
        qint64 written = 0;
        const auto fill = [&] {
            for (; written <= reserved / ledgerRecordSize; ++written)
                writer.acknowledged({Kind::Insert, 0, written, 1});
        };
        QCOMPARE(refusalOf(fill), ErrorKind::Audit);
        QCOMPARE(refusalOf(fill), ErrorKind::Audit);
        QVERIFY(written > 0 && written < reserved / ledgerRecordSize);
    }

    void listsTheRunsOfADirectory()
    {
        for (const qint64 one : {run + 5, run, run + 1}) {
            auto head = header();
            head.run = one;
            LedgerWriter(path(), head).close();
        }
        QFile(path() + u"/notes.ledger"_s).open(QIODevice::WriteOnly);
        QCOMPARE(ledgerRuns(path()), (QList<qint64>{run, run + 1, run + 5}));
        QVERIFY(ledgerRuns(path() + u"/nowhere"_s).isEmpty());
    }

    void namesARunByItsStart()
    {
        const QDateTime start({2026, 11, 22}, {20, 44, 7, 123}, Qt::UTC);
        QCOMPARE(newRun(start), run);
        QCOMPARE(newRun(start.toOffsetFromUtc(3600)), run);
    }

    void liesInTheStateDirectory_data()
    {
        QTest::addColumn<QByteArray>("state");
        QTest::addColumn<QString>("directory");
        const auto home = QDir::homePath() + u"/.local/state/pg-flare/attack"_s;
        QTest::newRow("set") << QByteArray("/var/tmp/state") << u"/var/tmp/state/pg-flare/attack"_s;
        QTest::newRow("not set") << QByteArray() << home;
        QTest::newRow("relative, to be ignored") << QByteArray("state") << home;
    }

    void liesInTheStateDirectory()
    {
        QFETCH(QByteArray, state);
        const auto before = qgetenv("XDG_STATE_HOME");
        const auto restore = qScopeGuard([&before] { qputenv("XDG_STATE_HOME", before); });
        qputenv("XDG_STATE_HOME", state);
        QTEST(ledgerDirectory(), "directory");
    }

private:
    /// Returns the second of the records.
    [[nodiscard]] QByteArray appendAfterTwoRecords(const QByteArray& bytes) const
    {
        {
            LedgerWriter writer(path(), header());
            writer.acknowledged({Kind::Insert, 0, 0, 1});
            writer.acknowledged({Kind::Insert, 0, 1, 1});
        }
        QFile ledger(file());
        ledger.open(QIODevice::ReadWrite);
        ledger.seek(ledger.size() - ledgerRecordSize);
        const auto record = ledger.read(ledgerRecordSize);
        ledger.write(bytes);
        return record;
    }

    [[nodiscard]] QString path() const { return m_directory->path(); }
    [[nodiscard]] QString file() const { return ledgerPath(path(), run); }

    std::unique_ptr<QTemporaryDir> m_directory;
};

FLARE_TEST(LedgerTest)
#include "tst_ledger.moc"
