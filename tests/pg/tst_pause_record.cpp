// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/cutover/pauserestore.h"
#include "tests/pg/pausefixture.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// What others do to an access, and to its record, between a pause and its end.
class PauseRecordTest : public QObject, private PauseFixture
{
    Q_OBJECT

private slots:
    void cleanup() { remove(); }

    void staysPausedWhenASecondProofFails();
    void keepsARightThatWasGivenMeanwhile();
    void givesBackWhatItCanWhenARoleIsGone();
    void knowsARoleByItsNewName();
    void leavesAnotherPauseAlone();
    void tellsAFenceWhoseRecordIsGone();
    void refusesARecordThatItCanNotRead();
    void asksOnceNumbersWereTakenOnTheSubscriber();
    void seesATableThatComesWhileItHolds();
    void failsWhenItsLockIsTaken();
    void findsARecordInThePlaceOfAnotherSetting();

private:
    [[nodiscard]] std::unique_ptr<Pg::Connection> connect() const;
    /// %1 = the database.
    void onServer(QString text) { sql(m_pair->publisher(), u"postgres"_s, text.replace(u"%1"_s, database())); }
    [[nodiscard]] QString database() const { return quotedIdentifier(m_names.database); }
    [[nodiscard]] bool mayConnect(const QString& role)
    {
        return sqlValue(m_pair->publisher(), u"postgres"_s,
                        u"SELECT has_database_privilege(%1, %2, 'CONNECT')"_s.arg(quotedLiteral(role),
                                                                                  quotedLiteral(m_names.database)))
            == u"t"_s;
    }
};

void PauseRecordTest::staysPausedWhenASecondProofFails()
{
    prepare();
    const auto before = access();
    QVERIFY2(run(u"pause_write"_s).succeeded(), "first");
    const auto paused = access();
    // As superuser, who can still write.
    SqlSession blocker(m_pair->subscriber(), m_names.database);
    blocker.run(u"BEGIN; LOCK TABLE app.\"Order.Line\" IN SHARE MODE"_s);
    onPublisher(u"BEGIN READ WRITE; INSERT INTO app.\"Order.Line\" (note) VALUES ('late'); COMMIT"_s);
    m_config.cutover.maxOutage = std::chrono::seconds(2);
    const auto again = run(u"pause_write"_s);
    QCOMPARE(again.errorKind(), std::optional(ErrorKind::TimedOut));
    QVERIFY2(again.outcome.error->message().contains(u"bytes behind"_s), again.describe());
    QVERIFY2(again.outcome.error->advice().contains(u"max_outage"_s), again.describe());
    QCOMPARE(access(), paused);
    blocker.run(u"ROLLBACK"_s);
    QVERIFY2(run(u"resume_write"_s).succeeded(), "resume");
    QCOMPARE(access(), before);
}

void PauseRecordTest::keepsARightThatWasGivenMeanwhile()
{
    prepare();
    QVERIFY2(run(u"pause_write"_s).succeeded(), "pause");
    onServer(u"CREATE ROLE app1 LOGIN; GRANT CONNECT ON DATABASE %1 TO app1"_s);
    const auto resumed = run(u"resume_write"_s);
    QVERIFY2(resumed.succeeded(), resumed.describe());
    QVERIFY2(resumed.messages().join(u'\n').contains(u"app1"_s), resumed.describe());
    onServer(u"REVOKE CONNECT ON DATABASE %1 FROM PUBLIC"_s);
    QVERIFY(mayConnect(u"app1"_s));
    onServer(u"DROP OWNED BY app1"_s);
}

void PauseRecordTest::givesBackWhatItCanWhenARoleIsGone()
{
    prepare();
    onServer(u"CREATE ROLE app1 LOGIN; CREATE ROLE app2 LOGIN; REVOKE CONNECT ON DATABASE %1 FROM PUBLIC;"
             " GRANT CONNECT ON DATABASE %1 TO app1, app2"_s);
    QVERIFY2(run(u"pause_write"_s).succeeded(), "pause");
    QVERIFY(!mayConnect(u"app2"_s));
    onServer(u"DROP OWNED BY app1; DROP ROLE app1"_s);
    const auto resumed = run(u"resume_write"_s);
    QVERIFY2(resumed.succeeded(), resumed.describe());
    QVERIFY2(resumed.messages().join(u'\n').contains(u"app1"_s), resumed.describe());
    QVERIFY(mayConnect(u"app2"_s));
    QVERIFY2(run(u"resume_write"_s).plan.steps.isEmpty(), "something is left");
    onServer(u"DROP OWNED BY app2"_s);
}

void PauseRecordTest::knowsARoleByItsNewName()
{
    prepare();
    onServer(u"CREATE ROLE app1 LOGIN; CREATE ROLE parent NOLOGIN; GRANT CONNECT ON DATABASE %1 TO app1"_s);
    QVERIFY2(run(u"pause_write"_s).succeeded(), "pause");
    onServer(u"ALTER ROLE app1 RENAME TO app2; ALTER DATABASE %1 OWNER TO parent"_s);
    const auto resumed = run(u"resume_write"_s);
    QVERIFY2(resumed.succeeded(), resumed.describe());
    onServer(u"REVOKE CONNECT ON DATABASE %1 FROM PUBLIC"_s);
    QVERIFY(mayConnect(u"app2"_s));
    QVERIFY(mayConnect(u"parent"_s));
    onServer(u"DROP OWNED BY app2; ALTER DATABASE %1 OWNER TO "_s + quotedIdentifier(m_names.owner));
}

std::unique_ptr<Pg::Connection> PauseRecordTest::connect() const
{
    Pg::ConnInfo info;
    info.host = m_pair->publisher().host();
    info.port = m_pair->publisher().port();
    info.user = RoleName(m_pair->publisher().superuser());
    info.password = m_pair->publisher().superuserPassword();
    info.database = DatabaseName(u"postgres"_s);
    return Pg::Connection::open(info, {Side::Publisher, m_config.publisher.systemIdentifier, {}}, {}, {});
}

/// A program that slept through somebody's resume_write knows another epoch than the one that stands.
void PauseRecordTest::leavesAnotherPauseAlone()
{
    prepare();
    const auto before = access();
    const DatabaseName name(m_names.database);
    const auto connection = connect();
    QCOMPARE(giveBackAccess(*connection, name, newEpoch()).how, Restored::How::NotPaused);
    QVERIFY2(run(u"pause_write"_s).succeeded(), "pause");
    const auto paused = access();
    const auto found = PauseJournal::find(*connection, name);
    QVERIFY(found);
    const auto other = giveBackAccess(*connection, name, newEpoch());
    QCOMPARE(other.how, Restored::How::AnothersPause);
    QCOMPARE(other.record.epoch, found->record.epoch);
    QCOMPARE(access(), paused);
    QCOMPARE(giveBackAccess(*connection, name, found->record.epoch).how, Restored::How::GivenBack);
    QCOMPARE(access(), before);
}

void PauseRecordTest::tellsAFenceWhoseRecordIsGone()
{
    prepare();
    QVERIFY2(run(u"pause_write"_s).succeeded(), "pause");
    onServer(u"ALTER DATABASE %1 RESET flare.pause"_s);
    const auto resumed = run(u"resume_write"_s);
    QCOMPARE(resumed.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY2(resumed.outcome.error->advice().contains(u"GRANT CONNECT"_s), resumed.describe());
    onServer(u"GRANT CONNECT ON DATABASE %1 TO PUBLIC; ALTER DATABASE %1 RESET default_transaction_read_only"_s);
}

void PauseRecordTest::refusesARecordThatItCanNotRead()
{
    prepare();
    onServer(u"ALTER DATABASE %1 SET flare.pause = '{\"version\": 99}'"_s);
    for (const auto& operation : {u"pause_write"_s, u"resume_write"_s}) {
        const auto result = run(operation);
        QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
        QVERIFY2(result.outcome.error->message().contains(u"99"_s), result.describe());
    }
    onServer(u"ALTER DATABASE %1 RESET flare.pause"_s);
}

void PauseRecordTest::asksOnceNumbersWereTakenOnTheSubscriber()
{
    prepare();
    QVERIFY2(run(u"pause_write"_s).succeeded(), "pause");
    onSubscriber(u"INSERT INTO app.\"Order.Line\" (note) VALUES ('on the new server')"_s);
    auto resume = request(u"resume_write"_s);
    resume.confirmation = u"no"_s;
    const auto refused = runOperation(m_config, resume);
    QCOMPARE(refused.errorKind(), std::optional(ErrorKind::NotConfirmed));
    QVERIFY2(refused.plan.consequences.join(u'\n').contains(u"Order.Line_id_seq"_s), refused.describe());
    QVERIFY2(run(u"resume_write"_s).succeeded(), "confirmed");
}

/// No lock keeps a new table from coming, and its rows are in no stream.
void PauseRecordTest::seesATableThatComesWhileItHolds()
{
    prepare();
    const auto before = access();
    const auto blocker = holdBackApply();
    auto pause = request(u"pause_write"_s);
    pause.onEvent = [this, &blocker, done = false](const Event& event) mutable {
        const auto* progress = std::get_if<Progress>(&event);
        if (progress == nullptr || progress->text != u"draining"_s || std::exchange(done, true))
            return;
        onPublisher(u"CREATE TABLE app.newcomer (id int PRIMARY KEY); INSERT INTO app.newcomer VALUES (1)"_s);
        blocker->run(u"ROLLBACK"_s);
    };
    const auto result = runOperation(m_config, pause);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY2(result.outcome.error->message().contains(u"app.newcomer"_s), result.describe());
    QCOMPARE(result.outcome.left, Outcome::Left::Undone);
    QCOMPARE(access(), before);
    QCOMPARE(holders(), 0);
}

/// Somebody else may be at work then: nothing may be taken, and nothing be said to be paused.
void PauseRecordTest::failsWhenItsLockIsTaken()
{
    prepare();
    const auto before = access();
    const auto blocker = holdBackApply();
    auto pause = request(u"pause_write"_s);
    pause.onEvent = [this, &blocker, done = false](const Event& event) mutable {
        const auto* progress = std::get_if<Progress>(&event);
        if (progress == nullptr || progress->text != u"draining"_s || std::exchange(done, true))
            return;
        sql(m_pair->publisher(), u"postgres"_s,
            u"SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted"
            " AND classid::bigint = 1718378866"_s);
        blocker->run(u"ROLLBACK"_s);
    };
    const auto result = runOperation(m_config, pause);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QCOMPARE(result.outcome.left, Outcome::Left::Undone);
    QCOMPARE(access(), before);
    QCOMPARE(holders(), 0);
}

/// As a login leaves it that may not set flare.pause.
void PauseRecordTest::findsARecordInThePlaceOfAnotherSetting()
{
    prepare();
    onServer(u"ALTER DATABASE %1 SET application_name = 'the shop''s'"_s);
    const auto before = access();
    const auto connection = connect();
    const DatabaseName name(m_names.database);
    PauseRecord record;
    record.epoch = newEpoch();
    record.access = readAccess(*connection, name);
    record.applicationName = readDatabaseSetting(*connection, name, u"application_name"_s);
    QCOMPARE(record.applicationName, std::optional(u"the shop's"_s));
    record.pausedAt = QDateTime::currentDateTimeUtc();
    connection->exec(PauseJournal::setStatement(record, PauseJournal::Place::ApplicationName));
    onServer(u"REVOKE CONNECT ON DATABASE %1 FROM PUBLIC; ALTER DATABASE %1 SET default_transaction_read_only = on"_s);

    const auto found = PauseJournal::find(*connection, name);
    QVERIFY(found && found->place == PauseJournal::Place::ApplicationName);
    QCOMPARE(found->record.epoch, record.epoch);
    QVERIFY(PauseJournal::findPaused(*connection, {name}).contains(name));
    QVERIFY(
        PauseJournal::isRecord(u"application_name"_s, *readDatabaseSetting(*connection, name, u"application_name"_s)));
    QVERIFY(!PauseJournal::isRecord(u"application_name"_s, u"the shop's"_s));
    const auto resumed = run(u"resume_write"_s);
    QVERIFY2(resumed.succeeded(), resumed.describe());
    QCOMPARE(access(), before);
    onServer(u"ALTER DATABASE %1 RESET application_name"_s);
}

FLARE_TEST(PauseRecordTest)
#include "tst_pause_record.moc"
