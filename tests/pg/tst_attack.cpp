// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attackschema.h"
#include "core/attack/ledger.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/operationrun.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

class AttackTest : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_state = std::make_unique<QTemporaryDir>();
        qputenv("XDG_STATE_HOME", QFile::encodeName(m_state->path()));
    }

    void cleanup()
    {
        if (auto* used = std::exchange(m_used, nullptr))
            removeEverything(*used);
    }

    void provesWhatItWroteAndTellsWhatIsLost_data() { addPairRows(); }

    void provesWhatItWroteAndTellsWhatIsLost()
    {
        QFETCH(PairVersions, pair);
        auto& servers = prepared(pair);
        subscribe(servers);
        const auto config = configFor(servers);
        QTRY_COMPARE_WITH_TIMEOUT(sqlValue(servers.subscriber(), u"bench"_s,
                                           u"SELECT count(*) FROM pg_subscription_rel"
                                           " WHERE srsubstate <> 'r'"_s),
                                  u"0"_s, 60'000);
        const auto attack = attackUntilItWrote(servers);
        QVERIFY2(attack.succeeded(), attack.describe());
        QVERIFY(attack.outcome.data.value(u"acknowledged"_s).toInteger() > 0);
        QCOMPARE(attack.outcome.data.value(u"in_doubt"_s).toInteger(), 0);
        QVERIFY(!attack.everything().contains(u"owner-password-1"_s));

        const auto proof = verify(config);
        QVERIFY2(proof.succeeded(), proof.describe());
        QCOMPARE(proof.plan.risk, Risk::ReadOnly);
        const auto& data = proof.outcome.data;
        QCOMPARE(data.value(u"run"_s), attack.outcome.data.value(u"run"_s));
        QCOMPARE(data.value(u"acknowledged"_s), attack.outcome.data.value(u"acknowledged"_s));
        QCOMPARE(data.value(u"rows_found"_s), data.value(u"rows_expected"_s));
        QCOMPARE(data.value(u"outage_ms"_s), attack.outcome.data.value(u"longest_gap_ms"_s));

        const auto lost = sql(servers.subscriber(), u"bench"_s,
                              u"DELETE FROM flare_attack.row WHERE worker = 1 AND sequence ="
                              " (SELECT max(sequence) FROM flare_attack.row WHERE worker = 1)"
                              " RETURNING worker, sequence, version"_s);
        const auto loss = verify(config);
        QCOMPARE(loss.errorKind(), ErrorKind::Partial);
        QCOMPARE(loss.outcome.data.value(u"missing"_s).toInteger(), 1);
        const auto rows = loss.tables().last().rows;
        QCOMPARE(rows.size(), 1);
        for (int column = 0; column < 3; ++column)
            QCOMPARE(rows.first().at(column), lost.first().at(column));
    }

    void endsWithSuccessWhenItIsStopped()
    {
        auto& servers = prepared(firstPair());
        const auto result = attackUntilItWrote(servers);
        QVERIFY2(result.succeeded(), result.describe());
        QVERIFY(result.plan.endless);
        QVERIFY(!result.outcome.summary.isEmpty());
        LedgerReader ledger(result.outcome.data.value(u"ledger"_s).toString());
        qint64 records = 0;
        while (ledger.next())
            ++records;
        QVERIFY(ledger.closedAt().has_value());
        QCOMPARE(result.outcome.data.value(u"acknowledged"_s).toInteger(), records);
    }

    void writesOnlyAsTheRoleItIsGiven()
    {
        auto& servers = prepared(firstPair());
        sql(servers.publisher(), u"bench"_s,
            u"CREATE TABLE seen (name text); GRANT INSERT ON seen TO PUBLIC;"
            "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS"
            " $$BEGIN INSERT INTO public.seen VALUES (session_user); RETURN NULL; END$$;"
            "CREATE TRIGGER note AFTER INSERT ON flare_attack.row FOR EACH STATEMENT EXECUTE PROCEDURE note()"_s);
        auto config = configFor(servers);
        config.attack.account = config.publisher.superuser;
        const auto attack = [&](const QString& user) {
            const QMap<QString, QStringList> arguments{
                {u"database"_s, {u"bench"_s}}, {u"duration"_s, {u"1s"_s}}, {u"app-user"_s, {user}}};
            return runOperation(config, {u"attack"_s, arguments, {}, {}, {}});
        };
        const auto result = attack(u"dbowner"_s);
        QVERIFY2(result.succeeded(), result.describe());
        QCOMPARE(sqlValue(servers.publisher(), u"bench"_s, u"SELECT string_agg(DISTINCT name, ',') FROM seen"_s),
                 u"dbowner"_s);
        QCOMPARE(attack(u"somebody"_s).errorKind(), ErrorKind::Usage);
    }

    void refusesWordsThatMakeNoSense_data()
    {
        QTest::addColumn<QString>("parameter");
        QTest::addColumn<QString>("value");
        QTest::newRow("a database of nobody") << u"database"_s << u"postgres"_s;
        QTest::newRow("no workers") << u"workers"_s << u"0"_s;
        QTest::newRow("too many workers") << u"workers"_s << u"1001"_s;
        QTest::newRow("a mix without inserts") << u"mix"_s << u"0/50/50"_s;
        QTest::newRow("a mix of two") << u"mix"_s << u"50/50"_s;
        QTest::newRow("a mix of words") << u"mix"_s << u"a/b/c"_s;
        QTest::newRow("a negative share") << u"mix"_s << u"50/-10/50"_s;
        QTest::newRow("a run without its proof") << u"run"_s << u"1"_s;
    }

    void refusesWordsThatMakeNoSense()
    {
        QFETCH(QString, parameter);
        QFETCH(QString, value);
        auto& servers = m_pairs.pair(firstPair());
        const auto result = runOperation(configFor(servers), {u"attack"_s, {{parameter, {value}}}, {}, {}, {}});
        QCOMPARE(result.errorKind(), ErrorKind::Usage);
        QVERIFY(ledgerRuns(ledgerDirectory()).isEmpty());
    }

    void tellsBeforehandWhatIsMissing_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QStringList>("told");
        QTest::newRow("tables, of the first database of the file")
            << QString() << QStringList{u"bench"_s, u"create_attack_db bench"_s, u"flare_attack.row"_s};
        QTest::newRow("the database of its own")
            << u"flare_test"_s
            << QStringList{u"no database flare_test"_s, u"create_attack_db flare_test creates it"_s, u"bench"_s};
    }

    void tellsBeforehandWhatIsMissing()
    {
        QFETCH(QString, database);
        QFETCH(QStringList, told);
        auto& servers = m_pairs.pair(firstPair());
        m_used = &servers;
        createPublisherObjects(servers);
        QMap<QString, QStringList> arguments;
        if (!database.isEmpty())
            arguments.insert(u"database"_s, {database});
        const auto result = runOperation(configFor(servers), {u"attack"_s, arguments, {}, {}, {}});
        QCOMPARE(result.errorKind(), ErrorKind::Precondition);
        QVERIFY2(result.plan.steps.isEmpty() && ledgerRuns(ledgerDirectory()).isEmpty(), result.describe());
        const auto text = result.outcome.error->message() + u' ' + result.outcome.error->advice();
        for (const auto& words : told)
            QVERIFY2(text.contains(words), qPrintable(text));
        QVERIFY(!text.contains(u"Correct"_s));
    }

    void neverBreaksASubscriberThatLacksTheTables()
    {
        auto& servers = prepared(firstPair());
        subscribe(servers);
        const auto attack = [&] {
            return runOperation(configFor(servers), {u"attack"_s, {{u"duration"_s, {u"1s"_s}}}, {}, {}, {}});
        };
        sql(servers.subscriber(), u"bench"_s, u"ALTER SCHEMA flare_attack RENAME TO elsewhere"_s);
        const auto result = attack();
        QCOMPARE(result.errorKind(), ErrorKind::Precondition);
        QCOMPARE(result.outcome.error->side(), std::optional(Side::Subscriber));
        QCOMPARE(sqlValue(servers.publisher(), u"bench"_s, u"SELECT count(*) FROM flare_attack.row"_s), u"0"_s);
        sql(servers.subscriber(), u"bench"_s, u"ALTER SCHEMA elsewhere RENAME TO flare_attack"_s);
        const auto later = attack();
        QVERIFY2(later.succeeded(), later.describe());
    }

    void takesALoadAndAnEndInProduction()
    {
        auto& servers = prepared(firstPair());
        auto config = configFor(servers);
        const auto consequences = [&](const QMap<QString, QStringList>& arguments) {
            std::stop_source stop;
            RunRequest request{u"attack"_s, arguments, {}, stop.get_token(), {}};
            request.onPlan = [&](const Plan&) { stop.request_stop(); };
            return runOperation(config, request).plan.consequences.join(u' ');
        };
        const auto elsewhere = consequences({});
        QVERIFY2(elsewhere.contains(u"as much load"_s) && elsewhere.contains(u"until it is stopped"_s),
                 qPrintable(elsewhere));
        config.environment = Environment::Production;
        const auto& host = config.publisher;
        const auto production = consequences({});
        for (const auto& words :
             {u"100 transactions per second"_s, u"ends by itself after 10 min"_s, u"bench on the publisher"_s,
              u"%1:%2"_s.arg(host.host).arg(host.port), host.systemIdentifier.grouped(), u"PRODUCTION"_s})
            QVERIFY2(production.contains(words), qPrintable(words + u" is not in "_s + production));
        config.attack.rate = 7;
        QVERIFY(consequences({}).contains(u"7 transactions per second"_s));
        const auto told = consequences({{u"rate"_s, {u"0"_s}}, {u"duration"_s, {u"30s"_s}}});
        QVERIFY2(told.contains(u"as much load"_s) && told.contains(u"after 30"_s), qPrintable(told));
    }

    void refusesToProveWithoutALedger()
    {
        const auto result = verify(configFor(m_pairs.pair(firstPair())));
        QCOMPARE(result.errorKind(), ErrorKind::Precondition);
    }

private:
    static PairVersions firstPair()
    {
        const auto pairs = pairsToTest();
        if (pairs.isEmpty())
            qFatal("packaging/install-deps.sh --postgresql installs the servers that this test wants.");
        return pairs.first();
    }

    static RunResult verify(const Config& config)
    {
        return runOperation(config, {u"attack"_s, {{u"verify"_s, {u"true"_s}}}, {}, {}, {}});
    }

    /// Stops the attack, as Ctrl-C does, once enough has been written.
    static RunResult attackUntilItWrote(PgPair& servers)
    {
        std::stop_source stop;
        RunRequest request{u"attack"_s, {{u"database"_s, {u"bench"_s}}}, {}, stop.get_token(), {}};
        request.onEvent = [&](const Event& event) {
            const auto count = u"SELECT count(*) > 500 FROM flare_attack.row"_s;
            if (std::holds_alternative<Progress>(event) && sqlValue(servers.publisher(), u"bench"_s, count) == u"t"_s)
                stop.request_stop();
        };
        return runOperation(configFor(servers), request);
    }

    PgPair& prepared(PairVersions versions)
    {
        auto& servers = m_pairs.pair(versions);
        m_used = &servers;
        createPublisherObjects(servers);
        const auto result =
            runOperation(configFor(servers), {u"create_attack_db"_s, {{u"database"_s, {u"bench"_s}}}, {}, {}, {}});
        if (!result.succeeded())
            qWarning("%s", result.describe().constData());
        return servers;
    }

    static void subscribe(PgPair& servers)
    {
        const MigrationNames names;
        sql(servers.subscriber(), u"postgres"_s, u"CREATE ROLE dbowner LOGIN PASSWORD 'owner-password-1'"_s);
        sql(servers.subscriber(), u"postgres"_s, u"CREATE DATABASE bench OWNER dbowner"_s);
        QString tables = u"SET ROLE dbowner"_s;
        for (const auto& statement : AttackSchema::create(RoleName(names.owner), {}))
            tables += u"; "_s + statement.preview();
        sql(servers.subscriber(), u"bench"_s, tables);
        sql(servers.publisher(), u"bench"_s,
            u"CREATE PUBLICATION bench FOR ALL TABLES; GRANT SELECT ON ALL TABLES IN SCHEMA flare_attack TO repl;"
            "GRANT USAGE ON SCHEMA flare_attack TO repl"_s);
        sql(servers.subscriber(), u"bench"_s,
            u"CREATE SUBSCRIPTION bench1 CONNECTION 'host=%1 port=%2 user=repl password=repl-password-1 dbname=bench'"
            " PUBLICATION bench"_s.arg(servers.publisher().host())
                .arg(servers.publisher().port()));
    }

    std::unique_ptr<QTemporaryDir> m_state;
    PgPairs m_pairs;
    PgPair* m_used = nullptr;
};

FLARE_TEST(AttackTest)
#include "tst_attack.moc"
