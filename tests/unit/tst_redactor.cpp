// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/redactor.h"
#include "core/base/secretplaces.h"
#include "core/base/sqlsecrets.h"
#include "core/pg/sql.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

/// The text with "#" for what was taken out.
QString marked(QString text)
{
    return text.replace(redacted(), u"#"_s);
}

void addRow(const char* name, const QString& text, const QString& expected)
{
    QTest::newRow(name) << text << expected;
}

void addSettingRows()
{
    addRow("setting", u"SET app.password = 'pw'"_s, u"SET app.password = '#'"_s);
    addRow("bare setting", u"SET LOCAL app.api_token TO pw1"_s, u"SET LOCAL app.api_token TO '#'"_s);
    addRow("setting of a role", u"ALTER ROLE a IN DATABASE d SET \"app.secret\" TO 'pw'"_s,
           u"ALTER ROLE a IN DATABASE d SET \"app.secret\" TO '#'"_s);
    addRow("setting of a database", u"ALTER DATABASE d SET \"app\".\"tokens\" = 'a', 'b'"_s,
           u"ALTER DATABASE d SET \"app\".\"tokens\" = '#', '#'"_s);
    addRow("setting of a function",
           u"CREATE FUNCTION f() RETURNS int LANGUAGE sql SET \"x.passphrase\" TO 'pw' AS $$select 1$$"_s,
           u"CREATE FUNCTION f() RETURNS int LANGUAGE sql SET \"x.passphrase\" TO '#' AS $$select 1$$"_s);
    addRow("call", u"SELECT pg_catalog.set_config('app.password', 'pw', false)"_s,
           u"SELECT pg_catalog.set_config('app.password', '#', false)"_s);
}

void addBodyRows()
{
    addRow(
        "body",
        u"CREATE FUNCTION f() AS $_$BEGIN ALTER ROLE a PASSWORD 'pw'; DO $$BEGIN SET x.token = 'pw'; END$$; END$_$"_s,
        u"CREATE FUNCTION f() AS $_$BEGIN ALTER ROLE a PASSWORD '#'; DO $$BEGIN SET x.token = '#'; END$$; END$_$"_s);
    addRow("text in a body", u"DO $$BEGIN EXECUTE 'ALTER ROLE a PASSWORD ''p''''w'' LOGIN'; END$$"_s,
           u"DO $$BEGIN EXECUTE 'ALTER ROLE a PASSWORD ''#'' LOGIN'; END$$"_s);
    addRow("variable", u"DO $$DECLARE password text; BEGIN password := 'pw'; PERFORM f(token => 'pw'); END$$"_s,
           u"DO $$DECLARE password text; BEGIN password := '#'; PERFORM f(token => '#'); END$$"_s);
    addRow("dblink", u"SELECT dblink_connect('dbname=d password=p(w, user=u')"_s,
           u"SELECT dblink_connect('dbname=d password=# user=u')"_s);
    addRow("behind an odd name", u"CREATE USER MAPPING FOR \"can't\" SERVER \"a\"\"b\" OPTIONS (password 'pw')"_s,
           u"CREATE USER MAPPING FOR \"can't\" SERVER \"a\"\"b\" OPTIONS (password '#')"_s);
}

} // namespace

class RedactorTest : public QObject
{
    Q_OBJECT

private slots:
    void masksStatementsByKind_data();
    void masksStatementsByKind();
    void leavesOtherStatementsAlone_data();
    void leavesOtherStatementsAlone();
    void sendsWhatItMasks();
    void masksTextByKind_data();
    void masksTextByKind();
    void leavesOtherTextAlone_data();
    void leavesOtherTextAlone();
    void tellsWordsFromPasswords_data();
    void tellsWordsFromPasswords();
    void leavesWordsAlone_data();
    void leavesWordsAlone();
    void takesOutWordsWhereSecretsStand_data();
    void takesOutWordsWhereSecretsStand();
    void takesTimeInProportion_data();
    void takesTimeInProportion();
};

void RedactorTest::masksStatementsByKind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    addRow("user mapping", u"CREATE USER MAPPING FOR PUBLIC SERVER \"far\" OPTIONS (\"user\" 'u', password 'pw1')"_s,
           u"CREATE USER MAPPING FOR PUBLIC SERVER \"far\" OPTIONS (\"user\" 'u', password '#')"_s);
    addRow("as pg_dump has it",
           u"CREATE USER MAPPING FOR \"a\" SERVER \"far\" OPTIONS (\n    \"password\" 'pw''1',\n    \"user\" 'u'\n)"_s,
           u"CREATE USER MAPPING FOR \"a\" SERVER \"far\" OPTIONS (\n    \"password\" '#',\n    \"user\" 'u'\n)"_s);
    addRow("altered mapping",
           u"alter user mapping for a server b options (set Password E'p\\'w', add sslpassword 'pw2')"_s,
           u"alter user mapping for a server b options (set Password E'#', add sslpassword '#')"_s);
    addRow("server",
           u"CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h', \"api_key\" 'pw', secret_access_key 'pw')"_s,
           u"CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h', \"api_key\" '#', secret_access_key '#')"_s);
    addRow("subscription", u"CREATE SUBSCRIPTION s CONNECTION 'host=h password=pw user=u' PUBLICATION p"_s,
           u"CREATE SUBSCRIPTION s CONNECTION 'host=h password=# user=u' PUBLICATION p"_s);
    addRow("quoted conninfo", u"ALTER SUBSCRIPTION s CONNECTION 'host=''h'' password=''a b'' user=''u'''"_s,
           u"ALTER SUBSCRIPTION s CONNECTION 'host=''h'' password=''#'' user=''u'''"_s);
    addRow("escaped conninfo", u"ALTER SUBSCRIPTION s CONNECTION E'user=''u'' password=''p\\\\''w'''"_s,
           u"ALTER SUBSCRIPTION s CONNECTION E'user=''u'' password=''#'''"_s);
    addRow("conninfo as an URI", u"ALTER SUBSCRIPTION s CONNECTION 'postgresql://u:p%20w@h/d?sslpassword=x&port=1'"_s,
           u"ALTER SUBSCRIPTION s CONNECTION 'postgresql://u:#@h/d?sslpassword=#&port=1'"_s);
    addRow("role", u"CREATE ROLE a LOGIN PASSWORD 'pw' VALID UNTIL 'infinity'"_s,
           u"CREATE ROLE a LOGIN PASSWORD '#' VALID UNTIL 'infinity'"_s);
    addRow("no gap", u"ALTER ROLE a encrypted password'pw'"_s, u"ALTER ROLE a encrypted password'#'"_s);
    addRow("no end", u"ALTER ROLE a PASSWORD 'pw"_s, u"ALTER ROLE a PASSWORD '#"_s);
    addRow("over lines", u"ALTER ROLE a PASSWORD -- the new one\n 'p''w'\n 'more' NOINHERIT"_s,
           u"ALTER ROLE a PASSWORD -- the new one\n '#'\n '#' NOINHERIT"_s);
    addRow("dollars", u"ALTER ROLE a PASSWORD $x$p'w$x$"_s, u"ALTER ROLE a PASSWORD $x$#$x$"_s);
    addSettingRows();
    addBodyRows();
}

void RedactorTest::masksStatementsByKind()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(marked(withoutSecrets(text)), expected);
    QCOMPARE(marked(withoutSecrets(withoutSecrets(text))), expected);
    // What people and logs get has gone through the coarser look too.
    QVERIFY2(!Redactor().scrub(text).contains(u"pw"_s), qUtf8Printable(Redactor().scrub(text)));
}

void RedactorTest::leavesOtherStatementsAlone_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& text) { QTest::newRow(name) << text; };
    row("column", u"CREATE TABLE \"users\" (\"password\" text DEFAULT 'none', token text NOT NULL)"_s);
    row("comparison", u"CREATE VIEW v AS SELECT token = 'x'::text AS a FROM users WHERE password <> ''"_s);
    row("comment", u"COMMENT ON COLUMN users.password IS 'the user''s password, or ''none'''"_s);
    row("enumeration", u"CREATE TYPE t AS ENUM ('password', 'token', 'my secret', 'x')"_s);
    row("no password", u"ALTER ROLE a PASSWORD NULL VALID UNTIL 'infinity'"_s);
    row("encryption", u"SET password_encryption = 'scram-sha-256'"_s);
    row("default", u"ALTER ROLE a SET app.password TO DEFAULT; SET search_path = 'x'"_s);
    row("subscription", u"CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p WITH (password_required = 'false')"_s);
    row("expression",
        u"CREATE FUNCTION f() AS $$UPDATE u SET password = crypt($1, gen_salt('bf')) WHERE token = 'x'$$"_s);
    row("text", u"DO $$BEGIN EXECUTE 'UPDATE u SET password=md5($1) WHERE id=1' USING x; END$$"_s);
    row("format",
        u"DO $$BEGIN EXECUTE format('ALTER ROLE %I PASSWORD %L', a, b); RAISE NOTICE 'password ''%'''; END$$"_s);
    row("put together", u"DO $$BEGIN EXECUTE 'ALTER ROLE x PASSWORD ''' || pw || ''''; END$$"_s);
    row("index", u"CREATE INDEX i ON t USING pgroonga (a) WITH (tokenizer = 'TokenBigram')"_s);
    row("table", u"GRANT SELECT ON TABLE \"tokens\" TO \"password\""_s);
    row("setting", u"SELECT pg_catalog.set_config('search_path', '', false)"_s);
    row("URI", u"COMMENT ON TABLE t IS 'see https://example.com/a:b'"_s);
    row("parameter", u"ALTER TABLE t ALTER password TYPE varchar USING $1"_s);
}

void RedactorTest::leavesOtherStatementsAlone()
{
    QFETCH(QString, text);
    QCOMPARE(withoutSecrets(text), text);
}

void RedactorTest::sendsWhatItMasks()
{
    const auto statement = u"ALTER USER MAPPING FOR a SERVER b OPTIONS (SET password 'TOPSECRET')"_s;
    const auto sql = Pg::statementFromServer(statement);
    QCOMPARE(sql.text(), statement.toUtf8());
    QVERIFY(sql.hasSecret());
    QVERIFY(!sql.preview().contains(u"TOPSECRET"_s));
    QVERIFY(!Pg::statementFromServer(u"SELECT 1"_s).hasSecret());
    const auto setting = Pg::sql("ALTER DATABASE {} SET {} TO {}", DatabaseName(u"d"_s),
                                 Pg::SqlPart::identifier(u"app.token"_s), Pg::Literal{u"TOPSECRET"_s});
    QVERIFY(setting.hasSecret());
    QCOMPARE(marked(setting.preview()), u"ALTER DATABASE \"d\" SET \"app.token\" TO '#'"_s);
}

void RedactorTest::masksTextByKind_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    addRow("behind an apostrophe", u"The subscriber can't do this: ALTER ROLE a PASSWORD 'pw' LOGIN"_s,
           u"The subscriber can't do this: ALTER ROLE a PASSWORD '#' LOGIN"_s);
    addRow("context of the server",
           u"SQL statement \"ALTER USER MAPPING … OPTIONS (SET \"password\" 'pw')\" PL/pgSQL"_s,
           u"SQL statement \"ALTER USER MAPPING … OPTIONS (SET \"password\" '#')\" PL/pgSQL"_s);
    addRow("conninfo", u"connection to \"host=h password=p,w) user=u\" failed"_s,
           u"connection to \"host=h password=# user=u\" failed"_s);
    addRow("escaped conninfo", u"host=h password = 'p\\'w x' user=u"_s, u"host=h password = '#' user=u"_s);
    addRow("JSON", u"{\"user\": \"u\", \"password\": \"p\\\"w\", \"port\": 1}"_s,
           u"{\"user\": \"u\", \"password\": \"#\", \"port\": 1}"_s);
    addRow("environment", u"PGPASSWORD=pw psql"_s, u"PGPASSWORD=# psql"_s);
    addRow("URI", u"postgres://u:p@w@h:5432/d and https://h/x"_s, u"postgres://u:#@h:5432/d and https://h/x"_s);
    addRow("nested thrice", u"'x ''y PASSWORD ''''p''''''''w'''' LOGIN'' '"_s,
           u"'x ''y PASSWORD ''''#'''' LOGIN'' '"_s);
    addRow("quote first", u"PASSWORD '''pw''' x"_s, u"PASSWORD '#' x"_s);
    addRow("cut off", u"ALTER ROLE a PASSWORD 'p''w"_s, u"ALTER ROLE a PASSWORD '#"_s);
}

void RedactorTest::masksTextByKind()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    QCOMPARE(marked(Redactor().scrub(text)), expected);
    QCOMPARE(marked(Redactor().scrub(Redactor().scrub(text))), expected);
}

void RedactorTest::leavesOtherTextAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("login") << u"FATAL: password authentication failed for user \"postgres\""_s;
    QTest::newRow("advice") << u"Set the password with \\password, or 'password_command' in flare.yml."_s;
    QTest::newRow("empty") << u"OPTIONS (password '', user 'u')"_s;
    QTest::newRow("words") << u"The tokens' names: 'token', 'secret'."_s;
    QTest::newRow("option") << u"password_required=false, --no-passwords"_s;
}

void RedactorTest::leavesOtherTextAlone()
{
    QFETCH(QString, text);
    QCOMPARE(Redactor().scrub(text), text);
}

void RedactorTest::tellsWordsFromPasswords_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("word");
    for (const auto& word : {u"repl"_s, u"postgres"_s, u"Admin"_s, u"ADMIN_2024"_s, u"123456"_s, u"own_app"_s, u"abc"_s,
                             u"x-y"_s, u"größe"_s, u"日本語名"_s})
        QTest::newRow(qUtf8Printable(word)) << word << true;
    for (const auto& strong : {u"rep-pw"_s, u"S3cret!x"_s, u"s3cret"_s, u"qKxzz"_s, u"correcthorse1"_s, u"a b c"_s,
                               u"2024admin"_s, u"a8f3c2d1"_s, u"it's"_s})
        QTest::newRow(qUtf8Printable(strong)) << strong << false;
}

void RedactorTest::tellsWordsFromPasswords()
{
    QFETCH(QString, password);
    QFETCH(bool, word);
    QCOMPARE(Redactor::isWord(password), word);
    Redactor redactor;
    redactor.learn(Secret(password));
    QCOMPARE(redactor.scrub(u"what_"_s + password + u"ing"_s).contains(password), word);
}

void RedactorTest::leavesWordsAlone_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("in a word") << u"replicate_schema creates it"_s;
    QTest::newRow("a cell") << u"repl"_s;
    QTest::newRow("a name") << u"GRANT CONNECT ON DATABASE \"repl\" TO repl"_s;
    QTest::newRow("a user") << u"role \"repl\" does not exist; user=repl"_s;
    QTest::newRow("an expression") << u"SELECT 1 FROM pg_roles WHERE rolname = 'repl' OR f('repl')"_s;
}

void RedactorTest::leavesWordsAlone()
{
    QFETCH(QString, text);
    Redactor redactor;
    redactor.learn(Secret(u"repl"_s));
    QCOMPARE(redactor.scrub(text), text);
    QCOMPARE(redactor.scrubSql(text), text);
}

void RedactorTest::takesOutWordsWhereSecretsStand_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    addRow("password", u"CREATE ROLE repl PASSWORD 'repl'"_s, u"CREATE ROLE repl PASSWORD '#'"_s);
    addRow("conninfo", u"user=repl password=repl"_s, u"user=repl password=#"_s);
    addRow("URI", u"postgresql://repl:repl@h/repl"_s, u"postgresql://repl:#@h/repl"_s);
    addRow("literal", u"the value 'repl' is refused and ''repl'' too"_s, u"the value '#' is refused and ''#'' too"_s);
    addRow("token", u"syntax error at or near \"'repl'\""_s, u"syntax error at or near \"'#'\""_s);
    addRow("bare token", u"syntax error at or near \"repl\""_s, u"syntax error at or near \"#\""_s);
}

void RedactorTest::takesOutWordsWhereSecretsStand()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    Redactor redactor;
    redactor.learn(Secret(u"repl"_s));
    QCOMPARE(marked(redactor.scrub(text)), expected);
}

void RedactorTest::takesTimeInProportion_data()
{
    QTest::addColumn<QString>("piece");
    for (const auto& piece :
         {u"password"_s, u"password '"_s, u"password='"_s, u"password$a"_s, u"password $a$ $b$"_s, u"token "_s, u"''"_s,
          u"'repl'"_s, u"' 'repl"_s, u"secret=\\'"_s, u"://a:"_s, u"a://"_s, u"/*"_s, u"\"password\":\""_s,
          u"$a$ $b$ "_s, u"set_config('token',"_s, u"token.\""_s, u"SET a.token = 'x', "_s})
        QTest::newRow(qUtf8Printable(piece)) << piece;
}

/// What takes time with the square of its input does not end within the test's time here.
void RedactorTest::takesTimeInProportion()
{
    QFETCH(QString, piece);
    const auto text = piece.repeated(200'000 / piece.size());
    Redactor redactor;
    redactor.learn(Secret(u"repl"_s));
    QVERIFY(!redactor.scrub(text).isEmpty());
    QVERIFY(!redactor.scrubSql(text).isEmpty());
}

FLARE_TEST(RedactorTest)
#include "tst_redactor.moc"
