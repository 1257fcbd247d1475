// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/pausefixture.h"
#include "tests/shared/testprogram.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

/// An application: inserts one row after the other, reconnects when it is thrown out, counts what was acknowledged.
class Writer
{
public:
    Writer(const SandboxCluster& cluster, QString database, Login login)
        : m_thread([this, &cluster, database = std::move(database), login = std::move(login)](std::stop_token stop) {
            while (!stop.stop_requested())
                writeUntilThrownOut(cluster, database, login, stop);
        })
    {
    }
    [[nodiscard]] qint64 acknowledged() const { return m_acknowledged; }
    [[nodiscard]] qint64 refused() const { return m_refused; }
    void stop()
    {
        m_thread.request_stop();
        m_thread.join();
    }

private:
    void writeUntilThrownOut(const SandboxCluster& cluster, const QString& database, const Login& login,
                             const std::stop_token& stop)
    {
        try {
            SqlSession session(cluster, database, login);
            while (!stop.stop_requested()) {
                session.run(u"INSERT INTO app.\"Order.Line\" (note) VALUES ('x')"_s);
                ++m_acknowledged;
            }
        } catch (const Error&) {
            ++m_refused;
            sleepFor(std::chrono::milliseconds(20), stop);
        }
    }

    std::atomic<qint64> m_acknowledged = 0;
    std::atomic<qint64> m_refused = 0;
    std::jthread m_thread;
};

} // namespace

/// A pause and its end as they should go, and what a pause refuses before it touches anything.
class PauseWriteTest : public QObject, private PauseFixture
{
    Q_OBJECT

private slots:
    void cleanup() { remove(); }

    void losesNothingAndRestoresExactly_data() { addPairRows(); }
    void losesNothingAndRestoresExactly();
    void restoresEveryKindOfGrant();
    void worksWithWeirdNames();
    void blocksOwnersGranteesAndMembers();
    void canBeRepeated();
    void refusesWithoutASubscription();
    void refusesWithAPreparedTransaction();
    void refusesAPublishedTableThatIsNotSubscribed();
    void needsTheDigitsOfThePublisher();
    void keepsTwoOperationsApart();
    void setsTheSequences();
    void disconnectsNobodyWhenItIsGivenUp();
    void tellsSinceWhenWritersWaitAndForWhom();
};

void PauseWriteTest::losesNothingAndRestoresExactly()
{
    QFETCH(PairVersions, pair);
    prepare(pair);
    const auto before = access();
    Writer one(m_pair->publisher(), m_names.database, owner());
    Writer two(m_pair->publisher(), m_names.database,
               {m_pair->publisher().superuser(), m_pair->publisher().superuserPassword()});
    QTRY_VERIFY_WITH_TIMEOUT(one.acknowledged() > 50 && two.acknowledged() > 50, 30'000);
    const auto paused = run(u"pause_write"_s);
    QVERIFY2(paused.succeeded(), paused.describe());
    // The superuser can connect again, but finds its transactions read only; the owner can't connect.
    const auto rows = rowsOn(Side::Publisher);
    QCOMPARE(rowsOn(Side::Subscriber), rows);
    const auto acknowledged = one.acknowledged() + two.acknowledged();
    QVERIFY(rows >= acknowledged);
    // They go on trying.
    const auto triesOfOne = one.refused();
    const auto triesOfTwo = two.refused();
    QTRY_VERIFY_WITH_TIMEOUT(one.refused() > triesOfOne + 2 && two.refused() > triesOfTwo + 2, 30'000);
    QCOMPARE(one.acknowledged() + two.acknowledged(), acknowledged);
    QCOMPARE(rowsOn(Side::Publisher), rows);

    const auto resumed = run(u"resume_write"_s);
    QVERIFY2(resumed.succeeded(), resumed.describe());
    QCOMPARE(access(), before);
    QTRY_VERIFY_WITH_TIMEOUT(one.acknowledged() + two.acknowledged() > acknowledged, 30'000);
    one.stop();
    two.stop();
    QTRY_COMPARE_WITH_TIMEOUT(rowsOn(Side::Subscriber), rowsOn(Side::Publisher), 60'000);
}

void PauseWriteTest::restoresEveryKindOfGrant()
{
    prepare();
    const auto database = quotedIdentifier(m_names.database);
    sql(m_pair->publisher(), u"postgres"_s,
        u"CREATE ROLE app1 LOGIN; CREATE ROLE app2 LOGIN; CREATE ROLE parent NOLOGIN; GRANT parent TO app2;"
        " GRANT CONNECT ON DATABASE %1 TO app1 WITH GRANT OPTION; SET ROLE app1;"
        " GRANT CONNECT ON DATABASE %1 TO app2; RESET ROLE; GRANT ALL ON DATABASE %1 TO parent;"
        " REVOKE TEMPORARY ON DATABASE %1 FROM PUBLIC;"
        " ALTER DATABASE %1 SET default_transaction_read_only = off; ALTER DATABASE %1 SET work_mem = '5MB'"_s.arg(
            database));
    const auto before = access();
    const auto paused = run(u"pause_write"_s);
    QVERIFY2(paused.succeeded(), paused.describe());
    QVERIFY(access() != before);
    const auto resumed = run(u"resume_write"_s);
    QVERIFY2(resumed.succeeded(), resumed.describe());
    QCOMPARE(access(), before);
    sql(m_pair->publisher(), u"postgres"_s, u"DROP OWNED BY app2, app1, parent CASCADE"_s);
}

void PauseWriteTest::worksWithWeirdNames()
{
    m_names = weirdNames();
    prepare();
    const auto before = access();
    const auto paused = run(u"pause_write"_s);
    QVERIFY2(paused.succeeded(), paused.describe());
    QVERIFY(!paused.everything().contains(m_names.ownerPassword));
    QVERIFY2(run(u"resume_write"_s).succeeded(), "resume");
    QCOMPARE(access(), before);
}

void PauseWriteTest::blocksOwnersGranteesAndMembers()
{
    prepare();
    sql(m_pair->publisher(), u"postgres"_s,
        u"CREATE ROLE parent NOLOGIN; CREATE ROLE app1 LOGIN PASSWORD 'app1' IN ROLE parent;"
        " GRANT CONNECT ON DATABASE %1 TO parent"_s.arg(quotedIdentifier(m_names.database)));
    QVERIFY2(run(u"pause_write"_s).succeeded(), "pause");
    for (const auto& login : {owner(), Login{u"app1"_s, Secret(u"app1"_s)}}) {
        QVERIFY_THROWS_EXCEPTION(Error, SqlSession(m_pair->publisher(), m_names.database, login));
    }
    QVERIFY_THROWS_EXCEPTION(Error, onPublisher(u"INSERT INTO app.\"Order.Line\" (note) VALUES ('late')"_s));
    QVERIFY2(run(u"resume_write"_s).succeeded(), "resume");
    SqlSession(m_pair->publisher(), m_names.database, {u"app1"_s, Secret(u"app1"_s)}).run(u"SELECT 1"_s);
    sql(m_pair->publisher(), u"postgres"_s, u"DROP OWNED BY parent, app1"_s);
}

void PauseWriteTest::canBeRepeated()
{
    prepare();
    const auto before = access();
    QVERIFY2(run(u"pause_write"_s).succeeded(), "first");
    const auto paused = access();
    const auto again = run(u"pause_write"_s);
    QVERIFY2(again.succeeded(), again.describe());
    QCOMPARE(access(), paused);
    QVERIFY2(run(u"resume_write"_s).succeeded(), "resume");
    QCOMPARE(access(), before);
    const auto nothing = run(u"resume_write"_s);
    QVERIFY2(nothing.succeeded(), nothing.describe());
    QVERIFY(nothing.plan.steps.isEmpty());
    QVERIFY(!nothing.outcome.summary.isEmpty());
}

void PauseWriteTest::refusesWithoutASubscription()
{
    use(pairsToTest().first());
    createPublisherObjects(*m_pair, m_names);
    sql(m_pair->subscriber(), u"postgres"_s, u"CREATE DATABASE "_s + quotedIdentifier(m_names.database));
    const auto before = access();
    const auto result = run(u"pause_write"_s);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->message().contains(u"create_subscription"_s));
    QCOMPARE(access(), before);
}

void PauseWriteTest::refusesWithAPreparedTransaction()
{
    use(pairsToTest().first());
    allowPreparedTransactions();
    replicate();
    onPublisher(u"BEGIN; INSERT INTO app.\"Order.Line\" (note) VALUES ('later'); PREPARE TRANSACTION 'xa 1'"_s);
    const auto result = run(u"pause_write"_s);
    onPublisher(u"ROLLBACK PREPARED 'xa 1'"_s);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->message().contains(u"xa 1"_s));
}

void PauseWriteTest::refusesAPublishedTableThatIsNotSubscribed()
{
    prepare();
    for (const auto side : {Side::Publisher, Side::Subscriber})
        sql(m_pair->on(side), m_names.database, u"CREATE TABLE app.newcomer (id int PRIMARY KEY)"_s);
    const auto result = run(u"pause_write"_s);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(result.outcome.error->message().contains(u"app.newcomer"_s));
}

void PauseWriteTest::needsTheDigitsOfThePublisher()
{
    prepare();
    const auto before = access();
    auto pause = request(u"pause_write"_s);
    pause.confirmation = m_config.subscriber.systemIdentifier.lastDigits();
    const auto other = runOperation(m_config, pause);
    QCOMPARE(other.errorKind(), std::optional(ErrorKind::NotConfirmed));
    QVERIFY(other.outcome.error->message().contains(u"subscriber"_s));
    QCOMPARE(access(), before);
    pause.confirmation = m_config.publisher.systemIdentifier.lastDigits();
    QVERIFY2(runOperation(m_config, pause).succeeded(), "the right digits");
    QVERIFY2(run(u"resume_write"_s).succeeded(), "resume");
}

void PauseWriteTest::keepsTwoOperationsApart()
{
    prepare();
    SqlSession somebody(m_pair->publisher(), u"postgres"_s);
    somebody.run(u"SET application_name = 'pg-flare/create_publication/0badcafe';"
                 " SELECT pg_advisory_lock(1718378866, hashtext(%1))"_s.arg(quotedLiteral(m_names.database)));
    const auto refused = run(u"pause_write"_s);
    QCOMPARE(refused.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY(refused.outcome.error->message().contains(u"pg-flare/create_publication/0badcafe"_s));
}

void PauseWriteTest::setsTheSequences()
{
    prepare();
    const auto many = u"DO $$ BEGIN FOR i IN 1..250 LOOP EXECUTE 'CREATE SEQUENCE app.s' || i; END LOOP; END $$"_s;
    onPublisher(many);
    onSubscriber(many);
    // Every other one is used, and one was moved without being used.
    onPublisher(u"INSERT INTO app.\"Order.Line\" (note) SELECT 'x' FROM generate_series(1, 42);"
                " SELECT nextval('app.down') FROM generate_series(1, 5);"
                " SELECT nextval(('app.s' || i)::regclass) FROM generate_series(1, 250, 2) i;"
                " SELECT setval('app.s250', 17, false)"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rowsOn(Side::Subscriber), 42, 60'000);
    const auto paused = run(u"pause_write"_s);
    QVERIFY2(paused.succeeded(), paused.describe());
    QCOMPARE(paused.outcome.data.value(u"sequences_set"_s).toInt(), 2 + 125 + 1);
    for (const auto& states : {u"SELECT schemaname, sequencename, last_value FROM pg_sequences ORDER BY 1, 2"_s,
                               u"SELECT last_value, is_called FROM app.s250"_s})
        QCOMPARE(sql(m_pair->subscriber(), m_names.database, states),
                 sql(m_pair->publisher(), m_names.database, states));
    // One that is further on the subscriber is never set back.
    onSubscriber(u"SELECT setval('app.down', -100)"_s);
    const auto again = run(u"sync_sequences"_s);
    QVERIFY2(again.succeeded(), again.describe());
    QCOMPARE(again.outcome.data.value(u"ahead"_s).toInt(), 1);
    QCOMPARE(sqlValue(m_pair->subscriber(), m_names.database, u"SELECT last_value FROM app.down"_s), u"-100"_s);
    QVERIFY2(run(u"resume_write"_s).succeeded(), "resume");
}

/// Under the locks writers only wait: an application does not hear of a pause that comes to nothing.
void PauseWriteTest::disconnectsNobodyWhenItIsGivenUp()
{
    prepare();
    const auto before = access();
    std::vector<std::unique_ptr<Writer>> writers;
    for (int i = 0; i < 4; ++i)
        writers.push_back(std::make_unique<Writer>(m_pair->publisher(), m_names.database, owner()));
    const auto acknowledged = [&writers] {
        qint64 sum = 0;
        for (const auto& writer : writers)
            sum += writer->acknowledged();
        return sum;
    };
    QTRY_VERIFY_WITH_TIMEOUT(acknowledged() > 100, 30'000);
    const auto blocker = holdBackApply();
    std::stop_source stop;
    int held = 0;
    auto pause = request(u"pause_write"_s);
    pause.stop = stop.get_token();
    pause.onEvent = [&](const Event& event) {
        if (const auto* progress = std::get_if<Progress>(&event); progress && progress->text == u"draining") {
            held = holders();
            stop.request_stop();
        }
    };
    const auto result = runOperation(m_config, pause);
    QVERIFY2(result.outcome.status == Outcome::Status::Cancelled, result.describe());
    QCOMPARE(result.outcome.left, Outcome::Left::Undone);
    QCOMPARE(held, 1);
    const auto after = acknowledged();
    QTRY_VERIFY_WITH_TIMEOUT(acknowledged() > after + 100, 30'000);
    for (const auto& writer : writers) {
        writer->stop();
        QCOMPARE(writer->refused(), 0);
    }
    QCOMPARE(access(), before);
}

void PauseWriteTest::tellsSinceWhenWritersWaitAndForWhom()
{
    prepare();
    auto blocker = holdBackApply();
    const auto holder = blocker->value(u"SELECT pg_backend_pid()"_s);
    auto pause = request(u"pause_write"_s);
    QList<WritersHeld> held;
    QString reason;
    pause.onEvent = [&](const Event& event) {
        if (const auto* told = std::get_if<WritersHeld>(&event))
            held.append(*told);
        const auto* progress = std::get_if<Progress>(&event);
        if (progress == nullptr || !blocker || !progress->text.contains(u"waits for"_s))
            return;
        reason = progress->text;
        blocker.reset();
    };
    const auto result = runOperation(m_config, pause);
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY2(reason.contains(u"a lock on app.\"Order.Line\""_s) && reason.contains(u"process "_s + holder),
             qPrintable(reason));
    QCOMPARE(held.size(), 2);
    QVERIFY(held.first().since.isValid());
    QCOMPARE(held.first().since.secsTo(held.first().until), m_config.cutover.maxOutage.count());
    // It holds until a person says so.
    QCOMPARE(held.last().since, held.first().since);
    QVERIFY(!held.last().until.isValid());

    // A new proof of it gives nothing back by itself, so that nothing counts down.
    const auto first = held.takeFirst();
    held.clear();
    const auto again = runOperation(m_config, pause);
    QVERIFY2(again.succeeded(), again.describe());
    QCOMPARE(held.size(), 1);
    QVERIFY(!held.first().until.isValid());
    QVERIFY(held.first().since.isValid() && held.first().since <= first.since);
}

FLARE_TEST(PauseWriteTest)
#include "tst_pause_write.moc"
