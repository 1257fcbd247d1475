// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configreader.h"
#include "tests/shared/testprogram.h"
#include "tests/unit/sampleconfig.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

QByteArray sample()
{
    return sampleConfig().join(u'\n').toUtf8() + '\n';
}

/// The document that introduced the file's format, its values filled in and its two slips (a colon too many, one too
/// few) mended.
QByteArray originalDocument()
{
    return R"(hosts:
  publisher:
      conn:
        superuser: postgres
        superuser_password: one

        db_owner: owner
        db_owner_password: two

        repl_user: repl
        repl_user_password: three

        host: 10.0.0.1
        host_via_subscriber: publisher # hostname that can be resolved from the subscriber

        port: 15432
        port_via_subscriber: 5432 # port that can be accessible from the subscriber

        system_identifier: 7166421309857204913

  subscriber:
      conn:
        superuser: postgres
        superuser_password: four

        db_owner: owner
        db_owner_password: five

        host: 10.0.0.2
        port: 25432
        system_identifier: 7166421309857204999

publications:
  bench: # dbname
    pubname: bench
    replica_identity_full_tables:
      - pgbench_history

subscriptions:
  bench1: # subname
    dbname: bench
    pubname: bench
)";
}

QByteArray everything()
{
    return sample().replace("      host: new", R"(      connect_timeout: 3s
      ssl: {mode: verify-full, rootcert: certs/root.crt, cert: /etc/c.crt, key: ../c.key}
      repl_user: back
      repl_user_password_command: pass show back
      host: new)")
        + R"(    options: {streaming: parallel, binary: yes, origin: none, synchronous_commit: off}
environment: production
ticket: 0042
cutover:
  max_outage: 1m30s
  lag_threshold: 16MiB
  min_stable: 0
  app_users: [app, Über]
  hooks: [./switch-dns]
  poolers: [bouncer-1]
attack: {user: bob, password_command: cat x, workers: 8, rate: 500}
)";
}

Config mustLoad(const QByteArray& yaml, const QString& path = {})
{
    const auto result = parseConfig(yaml, path);
    if (!result.config)
        qFatal("%s", qPrintable(configError(result, path).message()));
    return *result.config;
}

} // namespace

class TestConfigReader : public QObject
{
    Q_OBJECT

private slots:
    void loadsTheOriginalDocument();
    void loadsWhatWasAddedSince();
    void loadsAnOwnerOfOneDatabase();
    void takesFilesOfTheSubscriberAsTheyAre();
    void fillsInDefaults();
    void takesEmptySectionsForAbsent();
    void keepsPasswordsAsWritten_data();
    void keepsPasswordsAsWritten();
    void takesABareNullForNoPassword();
    void acceptsHosts_data();
    void acceptsHosts();
    void acceptsByteOrderMarkAndCrLf();
    void digestIsThatOfTheValues();
    void digestLeavesSecretsOut();
    void digestChangesWithTheTarget_data();
    void digestChangesWithTheTarget();
    void describesLikeACompiler();
    void throwsEverythingAtOnce();
    void cutsALongTextBetweenCharacters();
    void countsColumnsBehindByteOrderMarks();
};

void TestConfigReader::loadsTheOriginalDocument()
{
    const auto result = parseConfig(originalDocument());
    QCOMPARE(result.diagnostics.size(), 0);
    const Config& config = result.config.value();
    QCOMPARE(config.publisher.superuser.user.text(), u"postgres"_s);
    QCOMPARE(config.publisher.superuser.password->reveal(), "one"_ba);
    QCOMPARE(config.publisher.dbOwner.password->reveal(), "two"_ba);
    QCOMPARE(config.publisher.replUser->password->reveal(), "three"_ba);
    QCOMPARE(config.publisher.host, u"10.0.0.1"_s);
    QCOMPARE(config.publisher.hostViaSubscriber, u"publisher"_s);
    QCOMPARE(config.publisher.port, 15432);
    QCOMPARE(config.publisher.portViaSubscriber, 5432);
    QCOMPARE(config.publisher.systemIdentifier.text(), u"7166421309857204913"_s);
    QCOMPARE(config.subscriber.superuser.password->reveal(), "four"_ba);
    QCOMPARE(config.subscriber.dbOwner.password->reveal(), "five"_ba);
    QVERIFY(!config.subscriber.replUser);
    QCOMPARE(config.subscriber.port, 25432);
    QCOMPARE(config.publications.size(), 1);
    QCOMPARE(config.publications[0].database.text(), u"bench"_s);
    QCOMPARE(config.publications[0].name.text(), u"bench"_s);
    QCOMPARE(config.publications[0].replicaIdentityFullTables, QStringList{u"pgbench_history"_s});
    QCOMPARE(config.subscriptions.size(), 1);
    QCOMPARE(config.subscriptions[0].name.text(), u"bench1"_s);
    QCOMPARE(config.subscriptions[0].database.text(), u"bench"_s);
    QCOMPARE(config.subscriptions[0].publication.text(), u"bench"_s);
}

void TestConfigReader::loadsWhatWasAddedSince()
{
    const Config config = mustLoad(everything(), u"/etc/flare/flare.yml"_s);
    QCOMPARE(config.path, u"/etc/flare/flare.yml"_s);
    QCOMPARE(config.environment, Environment::Production);
    QCOMPARE(config.ticket, u"0042"_s);
    QCOMPARE(config.subscriber.connectTimeout.count(), 3);
    QCOMPARE(config.subscriber.tls.mode, u"verify-full"_s);
    QCOMPARE(config.subscriber.tls.rootCertificate, u"/etc/flare/certs/root.crt"_s);
    QCOMPARE(config.subscriber.tls.certificate, u"/etc/c.crt"_s);
    QCOMPARE(config.subscriber.tls.key, u"/etc/c.key"_s);
    QCOMPARE(config.subscriber.replUser->user.text(), u"back"_s);
    QCOMPARE(config.subscriber.replUser->passwordCommand, u"pass show back"_s);
    const QMap<QString, QString> options{{u"streaming"_s, u"parallel"_s},
                                         {u"binary"_s, u"true"_s},
                                         {u"origin"_s, u"none"_s},
                                         {u"synchronous_commit"_s, u"false"_s}};
    QCOMPARE(config.subscriptions[0].options, options);
    QCOMPARE(config.cutover.maxOutage.count(), 90);
    QCOMPARE(config.cutover.lagThreshold, 16 * 1024 * 1024);
    QCOMPARE(config.cutover.minStable.count(), 0);
    QCOMPARE(config.cutover.appUsers, (QList<RoleName>{RoleName(u"app"_s), RoleName(u"Über"_s)}));
    QCOMPARE(config.cutover.hooks, QStringList{u"./switch-dns"_s});
    QCOMPARE(config.cutover.poolers, QStringList{u"bouncer-1"_s});
    QCOMPARE(config.attack.account->user.text(), u"bob"_s);
    QCOMPARE(config.attack.account->passwordCommand, u"cat x"_s);
    QCOMPARE(config.attack.workers, 8);
    QCOMPARE(config.attack.rate, 500);
}

void TestConfigReader::loadsAnOwnerOfOneDatabase()
{
    const auto config = mustLoad(changedConfig(
        26, u"    pubname: bench_pub\n    db_owner: bench_owner\n    db_owner_password_command: pass show bench"_s));
    const auto& owner = config.publications.first().dbOwner;
    QVERIFY(owner);
    QCOMPARE(owner->user.text(), u"bench_owner"_s);
    QCOMPARE(owner->passwordCommand, u"pass show bench"_s);
    QCOMPARE(config.publisher.dbOwner.user.text(), u"app"_s);
    QVERIFY(config.digest != mustLoad(sample()).digest);
    QVERIFY(!mustLoad(sample()).publications.first().dbOwner);
}

void TestConfigReader::takesFilesOfTheSubscriberAsTheyAre()
{
    const auto config =
        mustLoad(changedConfig(13, u"      ssl_via_subscriber: {mode: verify-ca, rootcert: /r, key: /k}"_s),
                 u"/etc/flare/flare.yml"_s);
    QCOMPARE(config.publisher.tlsViaSubscriber.mode, u"verify-ca"_s);
    QCOMPARE(config.publisher.tlsViaSubscriber.rootCertificate, u"/r"_s);
    QCOMPARE(config.publisher.tlsViaSubscriber.certificate, QString());
    QCOMPARE(config.publisher.tlsViaSubscriber.key, u"/k"_s);
    // A file without it is the file that it was before there was such a key.
    const auto with = [](const QString& value) {
        return mustLoad(changedConfig(12, u"      port: 5432\n      ssl_via_subscriber: "_s + value)).digest;
    };
    QCOMPARE(with(u"{}"_s), mustLoad(sample()).digest);
    QVERIFY(with(u"{rootcert: /r}"_s) != mustLoad(sample()).digest);
}

void TestConfigReader::fillsInDefaults()
{
    const Config config = mustLoad(sample().replace("      port: 5432\n", ""));
    QCOMPARE(config.publisher.port, 5432);
    QCOMPARE(config.environment, Environment::Unspecified);
    QCOMPARE(config.publisher.connectTimeout.count(), 10);
    QCOMPARE(config.cutover.maxOutage.count(), 60);
    QCOMPARE(config.cutover.lagThreshold, 1024 * 1024);
    QVERIFY(!config.attack.account);
    QVERIFY(config.publisher.tls.mode.isEmpty());
}

void TestConfigReader::takesEmptySectionsForAbsent()
{
    const auto result = parseConfig(sample() + "    options:\ncutover:\nattack:\nticket:\n");
    QCOMPARE(result.diagnostics.size(), 0);
    QVERIFY(result.config);
}

void TestConfigReader::keepsPasswordsAsWritten_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("password");
    const QString hard = u"'\"\\@:/% #&*!|>{}[],?-`"_s;
    QTest::newRow("single quotes") << u"'%1'"_s.arg(QString(hard).replace(u"'"_s, u"''"_s)) << hard;
    QTest::newRow("double quotes") << u"\"%1\""_s.arg(
        QString(hard).replace(u"\\"_s, u"\\\\"_s).replace(u"\""_s, u"\\\""_s))
                                   << hard;
    QTest::newRow("leading zero") << u"0123"_s << u"0123"_s;
    QTest::newRow("exponent") << u"1e3"_s << u"1e3"_s;
    QTest::newRow("many digits") << u"12345678901234567890123"_s << u"12345678901234567890123"_s;
    QTest::newRow("boolean") << u"yes"_s << u"yes"_s;
    QTest::newRow("date") << u"2024-02-03"_s << u"2024-02-03"_s;
    QTest::newRow("begins with U+FEFF") << u"\uFEFFs3cret"_s << u"\uFEFFs3cret"_s;
    QTest::newRow("quoted null") << u"'null'"_s << u"null"_s;
    QTest::newRow("unicode") << u"пароль-密码-🔑"_s << u"пароль-密码-🔑"_s;
    QTest::newRow("spaces kept by quotes") << u"'  a b  '"_s << u"  a b  "_s;
    QTest::newRow("hash without a space") << u"a#b"_s << u"a#b"_s;
    QTest::newRow("comment") << u"ab #c"_s << u"ab"_s;
    QTest::newRow("escapes") << u"\"\\t\\x07\\u00e9\""_s << u"\t\u0007é"_s;
    QTest::newRow("long") << QString(5000, u'x') << QString(5000, u'x');
}

void TestConfigReader::keepsPasswordsAsWritten()
{
    QFETCH(QString, written);
    QFETCH(QString, password);
    const Config config = mustLoad(changedConfig(5, u"      superuser_password: "_s + written));
    QCOMPARE(config.publisher.superuser.password->reveal(), password.toUtf8());
}

void TestConfigReader::takesABareNullForNoPassword()
{
    for (const auto& written : {u""_s, u"~"_s, u"null"_s}) {
        const Config config = mustLoad(changedConfig(5, u"      superuser_password: "_s + written));
        QVERIFY(!config.publisher.superuser.password);
    }
}

void TestConfigReader::acceptsHosts_data()
{
    QTest::addColumn<QString>("host");
    for (const char* const host : {"db", "db-1.example.org", "10.0.0.1", "::1", "fe80::1%eth0", "2001:db8::5",
                                   "/var/run/postgresql", "xn--d1abbgf6aiiy.example", "under_score"})
        QTest::newRow(host) << QString::fromUtf8(host);
}

void TestConfigReader::acceptsHosts()
{
    QFETCH(QString, host);
    const auto result = parseConfig(changedConfig(10, u"      host: '%1'"_s.arg(host)));
    QVERIFY(result.config);
    QCOMPARE(result.config->publisher.host, host);
    QCOMPARE(result.diagnostics.size(), 0);
}

void TestConfigReader::acceptsByteOrderMarkAndCrLf()
{
    const auto plain = mustLoad(sample());
    const auto windows = mustLoad("\xEF\xBB\xBF" + sample().replace("\n", "\r\n"));
    QCOMPARE(windows.digest, plain.digest);
    QCOMPARE(windows.publisher.superuser.password->reveal(), "s3cret"_ba);
}

void TestConfigReader::digestIsThatOfTheValues()
{
    const auto digest = mustLoad(sample()).digest;
    QCOMPARE(digest.size(), 64);
    QCOMPARE(QByteArray::fromHex(digest).toHex(), digest);
    QCOMPARE(mustLoad(sample() + "# a comment\n").digest, digest);
    QCOMPARE(mustLoad(sample() + "cutover: {max_outage: 1m}\n").digest, digest);
    QCOMPARE(mustLoad(sample(), u"/elsewhere/flare.yml"_s).digest, digest);
}

void TestConfigReader::digestLeavesSecretsOut()
{
    const auto digest = mustLoad(everything()).digest;
    QCOMPARE(mustLoad(everything().replace("s3cret", "other")).digest, digest);
    QCOMPARE(mustLoad(everything().replace("pass show back", "echo other")).digest, digest);
}

void TestConfigReader::digestChangesWithTheTarget_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const std::pair<const char*, const char*> rows[] = {{"superuser: postgres", "superuser: root"},
                                                        {"db_owner: app", "db_owner: other"},
                                                        {"repl_user: repl", "repl_user: other"},
                                                        {"repl_user: back", "repl_user: other"},
                                                        {"host: old.example.org", "host: x"},
                                                        {"host: new.example.org", "host: x"},
                                                        {"old.internal", "x"},
                                                        {"port: 5432", "port: 1"},
                                                        {"port_via_subscriber: 6432", "port_via_subscriber: 1"},
                                                        {"7166421309857204913", "7166421309857204912"},
                                                        {"7166421309857204999", "7166421309857204998"},
                                                        {"verify-full", "require"},
                                                        {"certs/root.crt", "x"},
                                                        {"connect_timeout: 3s", "connect_timeout: 4s"},
                                                        {"bench_pub", "other"},
                                                        {"bench1", "other"},
                                                        {"- pgbench_history", "- other"},
                                                        {"origin: none", "origin: any"},
                                                        {"production", "staging"},
                                                        {"0042", "42"},
                                                        {"1m30s", "91"},
                                                        {"16MiB", "16777217"},
                                                        {"min_stable: 0", "min_stable: 1"},
                                                        {"[app, ", "["},
                                                        {"./switch-dns", "x"},
                                                        {"bouncer-1", "x"},
                                                        {"user: bob", "user: eve"},
                                                        {"workers: 8", "workers: 9"},
                                                        {"rate: 500", "rate: 501"}};
    for (const auto& [from, to] : rows)
        QTest::newRow(from) << QByteArray(from) << QByteArray(to);
}

void TestConfigReader::digestChangesWithTheTarget()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QVERIFY(everything().contains(from));
    QVERIFY(mustLoad(everything().replace(from, to)).digest != mustLoad(everything()).digest);
}

void TestConfigReader::describesLikeACompiler()
{
    const Diagnostic diagnostic{Diagnostic::Severity::Error, 14, 9, u"Wrong."_s, u"Mend it."_s};
    QCOMPARE(describe(diagnostic, u"flare.yml"_s), u"flare.yml:14:9: error: Wrong. Mend it."_s);
    const Diagnostic ofTheFile{Diagnostic::Severity::Warning, 0, 0, u"Odd."_s, {}};
    QCOMPARE(describe(ofTheFile, u"flare.yml"_s), u"flare.yml: warning: Odd."_s);
}

void TestConfigReader::throwsEverythingAtOnce()
{
    const auto error = configError(parseConfig("a: 1\nb: 2\n"), u"flare.yml"_s);
    QCOMPARE(error.kind(), ErrorKind::Config);
    QVERIFY(error.message().contains(u"flare.yml:1:1: error: Unknown key \"a\"."_s));
    QVERIFY(error.message().contains(u"flare.yml:2:1: error: Unknown key \"b\"."_s));
    QVERIFY(error.message().contains(u"hosts is missing"_s));
}

void TestConfigReader::cutsALongTextBetweenCharacters()
{
    const auto result = parseConfig(changedConfig(0, QString(62, u'a') + u"\U0001F525b: x"_s));
    QCOMPARE(result.diagnostics.size(), 1);
    QVERIFY(result.diagnostics.first().message.isValidUtf16());
    QVERIFY(result.diagnostics.first().message.contains(QString(62, u'a') + u'…'));
}

void TestConfigReader::countsColumnsBehindByteOrderMarks()
{
    const auto mark = "\xEF\xBB\xBF"_ba;
    for (const auto& marks : {mark, mark + mark}) {
        const auto result = parseConfig(marks + "{hosts: x, colour: y}\n");
        const auto found = std::find_if(result.diagnostics.begin(), result.diagnostics.end(),
                                        [](const Diagnostic& d) { return d.message.contains(u"colour"_s); });
        QVERIFY(found != result.diagnostics.end());
        QCOMPARE(found->column, 12);
    }
}

FLARE_TEST(TestConfigReader)

#include "tst_configreader.moc"
