// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/confirmation.h"
#include "core/operations/catalogue.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

Config twoDatabases()
{
    Config config;
    config.publisher.systemIdentifier = SystemIdentifier(7166421309857204913);
    config.subscriber.systemIdentifier = SystemIdentifier(7381004926551118602);
    config.publications = {{DatabaseName(u"bench"_s), PublicationName(u"p"_s), {}, {}, {}, {}, false},
                           {DatabaseName(u"shop"_s), PublicationName(u"q"_s), {}, {}, {}, {}, false}};
    config.subscriptions = {{SubscriptionName(u"bench1"_s), DatabaseName(u"bench"_s), PublicationName(u"p"_s), {}},
                            {SubscriptionName(u"shop1"_s), DatabaseName(u"shop"_s), PublicationName(u"q"_s), {}}};
    return config;
}

Plan destructivePlan()
{
    Plan plan;
    plan.operation = findOperation(u"pause_write"_s);
    plan.risk = Risk::Destructive;
    plan.target = Side::Publisher;
    plan.steps = {Step{}};
    return plan;
}

ErrorKind kindOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.kind();
    }
    return ErrorKind::Internal;
}

} // namespace

class EngineTest : public QObject
{
    Q_OBJECT

private slots:
    void readsDurations_data();
    void readsDurations();
    void refusesADatabaseThatIsNotInTheFile();
    void completesWhatOnlyOneValueFits();
    void refusesAMissingTarget();
    void takesTheRightDigits_data();
    void takesTheRightDigits();
    void asksForMoreDigitsWhenBothEndAlike();
    void findsOperationsInBothSpellings();
    void everyOperationExplainsItself();
    void everyUndoIsAnOperation();
};

void EngineTest::readsDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds"); // -1: refused
    QTest::newRow("seconds") << u"90"_s << qint64{90'000};
    QTest::newRow("unit") << u"30s"_s << qint64{30'000};
    QTest::newRow("mixed") << u"1m30s"_s << qint64{90'000};
    QTest::newRow("hours") << u"2h"_s << qint64{7'200'000};
    QTest::newRow("milliseconds") << u"500ms"_s << qint64{500};
    QTest::newRow("empty") << QString() << qint64{-1};
    QTest::newRow("words") << u"soon"_s << qint64{-1};
    QTest::newRow("negative") << u"-5s"_s << qint64{-1};
    QTest::newRow("end of line") << u"5s\n"_s << qint64{-1};
    QTest::newRow("fraction") << u"1.5s"_s << qint64{-1};
}

void EngineTest::readsDurations()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const auto duration = parseMilliseconds(text);
    QCOMPARE(duration ? duration->count() : -1, milliseconds);
}

void EngineTest::refusesADatabaseThatIsNotInTheFile()
{
    const auto config = twoDatabases();
    Arguments given;
    given.set(u"database"_s, {u"production"_s});
    QCOMPARE(kindOf([&] { (void)checkedArguments(*findOperation(u"pause_write"_s), given, config); }),
             ErrorKind::Usage);
}

void EngineTest::completesWhatOnlyOneValueFits()
{
    auto config = twoDatabases();
    Arguments given;
    given.set(u"database"_s, {u"shop"_s});
    const auto complete = checkedArguments(*findOperation(u"pause_write"_s), given, config);
    QCOMPARE(complete.subscription().text(), u"shop1"_s);
    config.publications.removeLast();
    config.subscriptions.removeLast();
    QCOMPARE(checkedArguments(*findOperation(u"resume_write"_s), {}, config).database().text(), u"bench"_s);
}

void EngineTest::refusesAMissingTarget()
{
    const auto config = twoDatabases();
    QCOMPARE(kindOf([&] { (void)checkedArguments(*findOperation(u"resume_write"_s), {}, config); }), ErrorKind::Usage);
}

void EngineTest::takesTheRightDigits_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("last six") << u"204913"_s << true;
    QTest::newRow("with a space") << u"204 913"_s << true;
    QTest::newRow("whole") << u"7166421309857204913"_s << true;
    QTest::newRow("the other server's") << u"118602"_s << false;
    QTest::newRow("five") << u"04913"_s << false;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("yes") << u"yes"_s << false;
}

void EngineTest::takesTheRightDigits()
{
    QFETCH(QString, entry);
    QFETCH(bool, accepted);
    const auto kind = kindOf([&] { (void)Confirmation::check(destructivePlan(), twoDatabases(), entry); });
    QCOMPARE(kind, accepted ? ErrorKind::Internal : ErrorKind::NotConfirmed);
    QCOMPARE(kindOf([] { (void)Confirmation::notNeededFor(destructivePlan()); }), ErrorKind::NotConfirmed);
}

void EngineTest::asksForMoreDigitsWhenBothEndAlike()
{
    auto config = twoDatabases();
    QCOMPARE(digitsToConfirm(config), 6);
    config.subscriber.systemIdentifier = SystemIdentifier(7381004926551204913);
    QCOMPARE(digitsToConfirm(config), 9);
    QCOMPARE(kindOf([&] { (void)Confirmation::check(destructivePlan(), config, u"204913"_s); }),
             ErrorKind::NotConfirmed);
}

void EngineTest::findsOperationsInBothSpellings()
{
    QVERIFY(findOperation(u"pause-write"_s) != nullptr);
    QCOMPARE(findOperation(u"pause-write"_s), findOperation(u"pause_write"_s));
    QVERIFY(findOperation(u"pause"_s) == nullptr);
}

void EngineTest::everyOperationExplainsItself()
{
    // The seed's verbs and the original's further ones: a promise.
    const QStringList promised{
        u"verify_connectivity"_s,
        u"replicate_roles"_s,
        u"install_extensions"_s,
        u"grant_create"_s,
        u"replicate_schema"_s,
        u"create_publication"_s,
        u"create_subscription"_s,
        u"create_attack_db"_s,
        u"attack"_s,
        u"pause_write"_s,
        u"resume_write"_s,
        u"grant_replication"_s,
        u"monitor"_s,
        u"drop_publication"_s,
        u"create_replication_status_table"_s,
        u"exec"_s,
        u"drop_subscription"_s,
        u"reset_replication_status"_s,
        u"count"_s,
        u"vacuum_analyze"_s,
    };
    for (const auto& id : promised)
        QVERIFY2(findOperation(id) != nullptr, qPrintable(id));
    for (const auto& operation : catalogue()) {
        QVERIFY2(operation.summary.endsWith(u'.'), qPrintable(operation.id));
        QVERIFY2(operation.description.size() > operation.summary.size(), qPrintable(operation.id));
        for (const auto& parameter : operation.parameters)
            QVERIFY2(parameter.help.endsWith(u'.'), qPrintable(operation.id + u' ' + parameter.id));
    }
}

void EngineTest::everyUndoIsAnOperation()
{
    for (const auto& operation : catalogue())
        QVERIFY2(operation.undo.isEmpty() || findOperation(operation.undo) != nullptr, qPrintable(operation.id));
}

FLARE_TEST(EngineTest)
#include "tst_engine.moc"
