// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/configreader.h"
#include "tests/shared/testprogram.h"
#include "tests/unit/sampleconfig.h"

#include <QTest>

#include <algorithm>

using namespace Flare;
using namespace Qt::StringLiterals;
using Level = Flare::Diagnostic::Severity;

Q_DECLARE_METATYPE(Flare::Diagnostic::Severity)

class TestConfigRefusals : public QObject
{
    Q_OBJECT

private slots:
    void namesTheMistakeAtItsPlace_data();
    void namesTheMistakeAtItsPlace();
    void warnsOfAHostThatIsAnotherMachineToTheSubscriber_data();
    void warnsOfAHostThatIsAnotherMachineToTheSubscriber();
    void namesEveryMistakeAtOnce();

private:
    void addKeyRows();
    void addValueRows();
    void addHostRows();
    void addListRows();
    void addCrossRows();
    void addSyntaxRows();
};

/// A row: this line becomes that text; then exactly one diagnostic says these words at that place.
#define ROW(name, changed, text, severity, line, column, ...)                                                          \
    QTest::newRow(name) << changed << QStringLiteral(text) << severity << line << column << QStringList                \
    {                                                                                                                  \
        __VA_ARGS__                                                                                                    \
    }

void TestConfigRefusals::namesTheMistakeAtItsPlace_data()
{
    QTest::addColumn<int>("changed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<Diagnostic::Severity>("severity");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QStringList>("words");
    addKeyRows();
    addValueRows();
    addHostRows();
    addListRows();
    addCrossRows();
    addSyntaxRows();
}

void TestConfigRefusals::addKeyRows()
{
    ROW("the seed's double colon", 7, "      db_owner_password:: s3cret", Level::Error, 7, 7, u"Unknown key"_s,
        u"Did you mean \"db_owner_password\"?"_s);
    ROW("misspelt key", 11, "      host_via_subscribr: x", Level::Error, 11, 7, u"hosts.publisher.conn"_s,
        u"Did you mean \"host_via_subscriber\"?"_s);
    ROW("key of another place", 0, "port: 5432", Level::Error, 33, 1, u"Unknown key \"port\"."_s,
        u"It belongs in hosts.publisher.conn, hosts.subscriber.conn."_s);
    ROW("key of the top level", 32, "    pubname: bench_pub\n    environment: demo", Level::Error, 33, 5,
        u"It belongs in the top level."_s);
    ROW("key without a likeness", 0, "colour: red", Level::Error, 33, 1, u"Known here: environment, ticket, hosts"_s);
    ROW("publisher's key at the subscriber", 22, "      port_via_subscriber: 5433", Level::Error, 22, 7,
        u"Unknown key"_s, u"It belongs in hosts.publisher.conn."_s);
    ROW("subscription option", 0, "    options: {steaming: on}", Level::Error, 33, 15,
        u"subscriptions.bench1.options"_s, u"Did you mean \"streaming\"?"_s);
    ROW("duplicate key", 22, "      port: 5433\n      port: 5434", Level::Error, 23, 7, u"\"port\" is given twice"_s,
        u"line 22"_s);
    ROW("duplicate section", 0, "hosts: {}", Level::Error, 33, 1, u"given twice"_s, u"line 1"_s);
    ROW("duplicate database", 28, "      - pgbench_history\n  bench:\n    pubname: other", Level::Error, 29, 3,
        u"given twice"_s, u"line 25"_s);
    ROW("merge key", 0, "<<: {}", Level::Error, 33, 1, u"merge key"_s);
    ROW("no superuser", 4, "      # none", Level::Error, 3, 5, u"hosts.publisher.conn.superuser is missing"_s);
    ROW("no owner", 19, "", Level::Error, 16, 5, u"hosts.subscriber.conn.db_owner is missing"_s);
    ROW("no host", 21, "", Level::Error, 16, 5, u"hosts.subscriber.conn.host is missing"_s);
    ROW("no system identifier", 23, "", Level::Error, 16, 5, u"hosts.subscriber.conn.system_identifier is missing"_s,
        u"SELECT system_identifier FROM pg_control_system();"_s);
    ROW("empty system identifier", 14, "      system_identifier:", Level::Error, 14, 7, u"system_identifier is empty"_s,
        u"SELECT system_identifier FROM pg_control_system();"_s);
    ROW("empty host", 10, "      host:", Level::Error, 10, 7, u"hosts.publisher.conn.host is empty"_s);
    ROW("null superuser", 17, "      superuser: ~", Level::Error, 17, 7, u"hosts.subscriber.conn.superuser is empty"_s);
    ROW("no pubname", 26, "", Level::Error, 25, 3, u"publications.bench.pubname is missing"_s);
    ROW("no dbname", 31, "", Level::Error, 30, 3, u"subscriptions.bench1.dbname is missing"_s);
    ROW("password without a role", 23, "      system_identifier: 7166421309857204999\n      repl_user_password: s3cret",
        Level::Error, 24, 7, u"repl_user_password is given without repl_user"_s);
    ROW("traffic password without a role", 0, "attack: {password: s3cret}", Level::Error, 33, 10,
        u"password is given without user"_s);
    ROW("password and command", 7, "      db_owner_password: s3cret\n      db_owner_password_command: pass x",
        Level::Error, 8, 7, u"both given"_s);
    ROW("empty password", 7, "      db_owner_password: ''", Level::Warning, 7, 26, u"counts as absent"_s);
}

void TestConfigRefusals::addValueRows()
{
    ROW("port zero", 12, "      port: 0", Level::Error, 12, 13, u"from 1 to 65535"_s);
    ROW("port too large", 12, "      port: 65536", Level::Error, 12, 13, u"from 1 to 65535"_s, u"\"65536\""_s);
    ROW("port a word", 13, "      port_via_subscriber: pg", Level::Error, 13, 28, u"port_via_subscriber"_s);
    ROW("port octal", 12, "      port: 05432", Level::Error, 12, 13, u"whole number"_s);
    ROW("identifier negative", 14, "      system_identifier: -5", Level::Error, 14, 26, u"not a system identifier"_s,
        u"pg_control_system()"_s);
    ROW("identifier a double", 14, "      system_identifier: 7.16e18", Level::Error, 14, 26,
        u"not a system identifier"_s);
    ROW("identifier beyond 64 bits", 14, "      system_identifier: 18446744073709551616", Level::Error, 14, 26,
        u"not a system identifier"_s);
    ROW("identifier zero", 14, "      system_identifier: 0", Level::Error, 14, 26, u"not a system identifier"_s);
    ROW("environment", 0, "environment: prodution", Level::Error, 33, 14, u"production, staging, demo"_s,
        u"Did you mean \"production\"?"_s);
    ROW("ssl mode", 12, "      ssl: {mode: verify_full}", Level::Error, 12, 19, u"Did you mean \"verify-full\"?"_s);
    ROW("timeout below a second", 12, "      connect_timeout: 500ms", Level::Error, 12, 24, u"whole seconds"_s,
        u"1m30s"_s);
    ROW("timeout of nothing", 12, "      connect_timeout: 0", Level::Error, 12, 24, u"from 1 to 3600 seconds"_s);
    ROW("outage", 0, "cutover: {max_outage: soon}", Level::Error, 33, 23, u"cutover.max_outage"_s);
    ROW("lag", 0, "cutover: {lag_threshold: 1 parsec}", Level::Error, 33, 26, u"cutover.lag_threshold"_s, u"16MiB"_s);
    ROW("workers", 0, "attack: {workers: 0}", Level::Error, 33, 19, u"from 1 to 1000"_s);
    ROW("boolean", 0, "    options: {binary: maybe}", Level::Error, 33, 23, u"on, off"_s);
    ROW("word of another option", 0, "    options: {streaming: remote_apply}", Level::Error, 33, 26,
        u"on, off, parallel"_s);
    ROW("a map for a name", 4, "      superuser: {a: b}", Level::Error, 4, 18, u"must be a single value"_s);
    ROW("a list for a password", 5, "      superuser_password: [s3cret]", Level::Error, 5, 27,
        u"must be a single value"_s);
    ROW("a word for a map", 0, "cutover: quickly", Level::Error, 33, 10, u"cutover must hold keys"_s);
    ROW("a word for a dictionary", 0, "attack: 3", Level::Error, 33, 9, u"attack must hold keys"_s);
    ROW("name too long", 6, "      db_owner: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
        Level::Error, 6, 17, u"64 bytes"_s, u"63 bytes"_s);
    ROW("name empty", 6, "      db_owner: ''", Level::Error, 6, 17, u"hosts.publisher.conn.db_owner is empty"_s);
    ROW("name with NUL", 6, "      db_owner: \"a\\0b\"", Level::Error, 6, 17, u"NUL"_s);
    ROW("password with NUL", 7, "      db_owner_password: \"a\\0b\"", Level::Error, 7, 26, u"NUL"_s);
    ROW("column in characters", 0, "cutover: {app_users: [größe, {}]}", Level::Error, 33, 30, u"single value"_s);
}

void TestConfigRefusals::addHostRows()
{
    ROW("several hosts", 10, "      host: a.example.org,b.example.org", Level::Error, 10, 13, u"several hosts"_s);
    ROW("URI", 10, "      host: postgresql://u:s3cret@h/db", Level::Error, 10, 13, u"connection string"_s);
    ROW("conninfo", 10, "      host: host=h password=s3cret", Level::Error, 10, 13, u"connection string"_s);
    ROW("port in host", 10, "      host: old.example.org:5432", Level::Error, 10, 13, u"holds a port"_s);
    ROW("brackets", 10, "      host: '[::1]'", Level::Error, 10, 13, u"not a host name"_s);
    ROW("space", 10, "      host: old example", Level::Error, 10, 13, u"not a host name"_s);
    ROW("end of line", 10, "      host: \"old\\n\"", Level::Error, 10, 13, u"not a host name"_s);
    ROW("relative path", 10, "      host: run/postgresql", Level::Error, 10, 13, u"not a host name"_s);
    ROW("several hosts for the subscriber", 11, "      host_via_subscriber: a,b", Level::Error, 11, 28,
        u"several hosts"_s);
}

void TestConfigRefusals::addListRows()
{
    ROW("a word for a list", 0, "cutover: {app_users: app}", Level::Error, 33, 22, u"must be a list"_s, u"\"- \""_s);
    ROW("a list in a list", 0, "cutover: {app_users: [[app]]}", Level::Error, 33, 23, u"must be a single value"_s);
    ROW("empty entry", 28, "      - pgbench_history\n      -", Level::Error, 27, 5, u"holds an empty entry"_s);
    ROW("no table", 28, "      - a.b.c", Level::Error, 28, 9, u"does not name a table"_s);
    ROW("twice in a list", 28, "      - t\n      - t", Level::Warning, 29, 9, u"lists \"t\" twice"_s);
    ROW("tables and their exclusion", 27, "    tables: [t]\n    exclude_tables: [t]\n    schemas:", Level::Error, 28, 5,
        u"no meaning beside tables"_s);
    ROW("database name too long", 29,
        "  aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: {pubname: p}\nsubscriptions:",
        Level::Error, 29, 3, u"A name in publications is 64 bytes long"_s);
    ROW("database without a name", 29, "  '': {pubname: p}\nsubscriptions:", Level::Error, 29, 3, u"is empty"_s);
}

void TestConfigRefusals::addCrossRows()
{
    ROW("same identifier", 23, "      system_identifier: 7166421309857204913", Level::Error, 23, 26,
        u"same system_identifier"_s);
    ROW("same host and port", 21, "      host: OLD.example.org", Level::Error, 21, 13, u"same host and port"_s);
    ROW("a file of the subscriber without its folder", 13, "      ssl_via_subscriber: {rootcert: root.crt}",
        Level::Error, 13, 38, u"on its own machine"_s, u"whole path"_s);
    ROW("subscription's files at the subscriber", 22, "      ssl_via_subscriber: {mode: require}", Level::Error, 22, 7,
        u"It belongs in hosts.publisher.conn."_s);
    ROW("an owner's password without the owner", 26, "    pubname: bench_pub\n    db_owner_password: s3cret",
        Level::Error, 27, 5, u"db_owner_password is given without db_owner"_s);
    ROW("unknown database", 31, "    dbname: bensh", Level::Error, 31, 13, u"has no publication"_s,
        u"Did you mean \"bench\"?"_s);
    ROW("database without likeness", 31, "    dbname: sales", Level::Error, 31, 13,
        u"Add the database to publications"_s);
    ROW("unknown publication", 32, "    pubname: bench_bup", Level::Error, 32, 14,
        u"names the publication \"bench_bup\""_s, u"its publication is \"bench_pub\""_s);
    ROW("two of one publication", 0, "  bench2: {dbname: bench, pubname: bench_pub}", Level::Error, 33, 3,
        u"\"bench1\""_s, u"twice"_s);
}

void TestConfigRefusals::addSyntaxRows()
{
    ROW("anchor", 6, "      db_owner: &app app", Level::Error, 6, 17, u"leading &"_s, u"single quotes"_s);
    ROW("swallowed password", 7, "      db_owner_password: &s3cret", Level::Error, 7, 26, u"leading &"_s);
    ROW("unknown alias", 7, "      db_owner_password: *s3cret", Level::Error, 7, 26, u"leading *"_s);
    ROW("tag", 7, "      db_owner_password: !s3cret", Level::Error, 7, 26, u"leading !"_s, u"single quotes"_s);
    ROW("reserved character", 7, "      db_owner_password: @s3cret", Level::Error, 7, 26, u"cannot begin"_s,
        u"single quotes"_s);
    ROW("percent", 7, "      db_owner_password: %s3cret", Level::Error, 7, 26, u"cannot begin"_s);
    ROW("colon in a value", 7, "      db_owner_password: s3cret: x", Level::Error, 7, 32, u"colon"_s);
    ROW("colon without a space", 7, "      db_owner_password:s3cret", Level::Error, 8, 16, u"colon"_s);
    ROW("key without a colon", 14, "      system_identifier", Level::Error, 14, 7, u"has no colon"_s);
    ROW("key without a colon above a gap", 23, "      system_identifier\n\n# next", Level::Error, 23, 7,
        u"has no colon"_s);
    ROW("escape", 7, "      db_owner_password: \"s3c\\ret\\q\"", Level::Error, 7, 36, u"\\\\"_s);
    ROW("open quote", 20, "      db_owner_password: 's3cret", Level::Error, 20, 26, u"never closed"_s);
    ROW("open double quote", 32, "    pubname: \"bench_pub", Level::Error, 32, 14, u"never closed"_s);
    ROW("open bracket", 27, "    schemas: [public", Level::Error, 29, 14, u"[ is never closed"_s);
    ROW("tab", 26, "\tpubname: bench_pub", Level::Error, 26, 1, u"tab"_s, u"Use spaces."_s);
    ROW("second document", 0, "---\nhosts: {}", Level::Error, 33, 1, u"second YAML document"_s);
    ROW("a comma in front", 1, ",hosts:", Level::Error, 1, 1, u"second YAML document"_s);
    ROW("complex key", 0, "[a]: b", Level::Error, 33, 1, u"plain text"_s);
    ROW("no key", 0, ": b", Level::Error, 33, 1, u"key is missing"_s);
    ROW("depth", 0, "a: [[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]", Level::Error, 33, 23, u"levels deep"_s);
}

void TestConfigRefusals::namesTheMistakeAtItsPlace()
{
    QFETCH(int, changed);
    QFETCH(QString, text);
    QFETCH(Diagnostic::Severity, severity);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QStringList, words);
    const auto result = parseConfig(changedConfig(changed, text));
    QVERIFY2(result.diagnostics.size() == 1, qPrintable(shownProblems(result)));
    const Diagnostic& diagnostic = result.diagnostics.front();
    const QString said = describe(diagnostic, u"flare.yml"_s);
    QCOMPARE(diagnostic.severity, severity);
    QCOMPARE(result.config.has_value(), severity != Diagnostic::Severity::Error);
    QVERIFY2(diagnostic.line == line && diagnostic.column == column, qPrintable(said));
    for (const QString& word : words)
        QVERIFY2(said.contains(word), qPrintable(said));
    QVERIFY2(!said.contains(u"s3cret"_s), qPrintable(said));
}

void TestConfigRefusals::warnsOfAHostThatIsAnotherMachineToTheSubscriber_data()
{
    QTest::addColumn<QString>("publisher");
    QTest::addColumn<QString>("subscriber");
    QTest::addColumn<bool>("warned");
    QTest::newRow("socket") << u"/run/postgresql"_s << u"new.example.org"_s << true;
    QTest::newRow("localhost") << u"localhost"_s << u"new.example.org"_s << true;
    QTest::newRow("loopback") << u"127.0.0.1"_s << u"new.example.org"_s << true;
    QTest::newRow("both here") << u"127.0.0.1"_s << u"localhost"_s << false;
    QTest::newRow("both elsewhere") << u"old.example.org"_s << u"new.example.org"_s << false;
}

void TestConfigRefusals::warnsOfAHostThatIsAnotherMachineToTheSubscriber()
{
    QFETCH(QString, publisher);
    QFETCH(QString, subscriber);
    QFETCH(bool, warned);
    QStringList lines = sampleConfig();
    lines[9] = u"      host: "_s + publisher;
    lines[10].clear();
    lines[20] = u"      host: "_s + subscriber;
    const auto result = parseConfig(lines.join(u'\n').toUtf8());
    QVERIFY(result.config);
    QCOMPARE(result.diagnostics.size(), warned ? 1 : 0);
    if (warned) {
        QCOMPARE(result.diagnostics[0].line, 10);
        QVERIFY(result.diagnostics[0].suggestion.contains(u"host_via_subscriber"_s));
    }
}

void TestConfigRefusals::namesEveryMistakeAtOnce()
{
    QStringList lines = sampleConfig();
    lines[6] = u"      db_owner_password:: s3cret"_s;
    lines[11] = u"      port: 99999"_s;
    lines[22] = u"      system_identifier: abc"_s;
    lines[30] = u"    dbname: bensh"_s;
    lines.append(u"wrong: 1"_s);
    const auto result = parseConfig(lines.join(u"\r\n"_s).toUtf8());
    QVERIFY(!result.config);
    QList<std::pair<int, int>> places;
    for (const Diagnostic& diagnostic : result.diagnostics)
        places.append({diagnostic.line, diagnostic.column});
    const QList<std::pair<int, int>> expected{{7, 7}, {12, 13}, {23, 26}, {31, 13}, {33, 1}};
    QCOMPARE(places, expected);
}

FLARE_TEST(TestConfigRefusals)

#include "tst_configrefusals.moc"
