// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/pgtools/dumpscript.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

QList<QByteArray> texts(const QList<DumpStatement>& statements)
{
    QList<QByteArray> found;
    for (const auto& statement : statements)
        found.append(statement.text);
    return found;
}

QList<QByteArray> fittedTexts(const QByteArray& dump, const DumpTarget& target)
{
    return texts(fitted(splitDump(dump), target));
}

} // namespace

class DumpScriptTest : public QObject
{
    Q_OBJECT

private slots:
    void splitsOnlyWhereAStatementEnds_data();
    void splitsOnlyWhereAStatementEnds();
    void namesTheObjectOfEachStatement();
    void leavesOutWhatLocksPsql();
    void keepsARestrictLineInsideAFunction();
    void refusesOtherCommandsForPsql();
    void refusesWhatIsNotUtf8_data();
    void refusesWhatIsNotUtf8();
    void leavesOutSettingsThatTheTargetDoesNotKnow_data();
    void leavesOutSettingsThatTheTargetDoesNotKnow();
    void leavesOutWhatIsThereAlready();
    void changesTheRoleWhereTheUserCantBeChanged();
    void leavesThePublicSchemaToItsServer();
    void leavesOutWhatIsGrantedToWhoNeedNotBeThere();
    void survivesAnUnfinishedText_data();
    void survivesAnUnfinishedText();
};

void DumpScriptTest::splitsOnlyWhereAStatementEnds_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::newRow("plain") << "SELECT 1"_ba;
    QTest::newRow("literal") << "COMMENT ON TABLE \"a\" IS 'it''s; a \\'"_ba;
    QTest::newRow("escape literal") << "COMMENT ON TABLE \"a\" IS E'it\\'s; \\\\'"_ba;
    QTest::newRow("word that ends in e before a literal") << "SELECT DATE'2024-01-01\\'"_ba;
    QTest::newRow("identifier") << "CREATE TABLE \"a\"\"; b\" (\"c'\" integer)"_ba;
    QTest::newRow("dollar quotes") << "CREATE FUNCTION f() AS $$ a; ' $x$ ; $$"_ba;
    QTest::newRow("tagged dollar quotes") << "DO $_$ BEGIN; $$ ; $_$"_ba;
    QTest::newRow("dollar in a word") << "SELECT a$b$c"_ba;
    QTest::newRow("parameter") << "CREATE FUNCTION f(integer) RETURN $1"_ba;
    QTest::newRow("line comment") << "SELECT 1 -- it's; not\n, 2"_ba;
    QTest::newRow("nested comment") << "SELECT /* a; /* b'; */ ; */ 1"_ba;
    QTest::newRow("rule") << "CREATE RULE r AS ON INSERT TO t DO ALSO (DELETE FROM a; UPDATE b SET c = 1;)"_ba;
    QTest::newRow("SQL body") << "CREATE FUNCTION f() RETURNS integer LANGUAGE sql\n BEGIN ATOMIC\n SELECT CASE WHEN"
                                 " true THEN 1 END;\n SELECT 2;\nEND"_ba;
    QTest::newRow("SQL body, replaced") << "create or replace procedure p() begin atomic select 1; end"_ba;
    QTest::newRow("not a body") << "SELECT 1 AS begin"_ba;
    QTest::newRow("trigger") << "CREATE TRIGGER t BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION begin()"_ba;
    QTest::newRow("unicode") << "CREATE TABLE Näme€ (日本 text DEFAULT ';')"_ba;
}

void DumpScriptTest::splitsOnlyWhereAStatementEnds()
{
    QFETCH(QByteArray, one);
    QCOMPARE(texts(splitDump(one + ";\n\nSELECT 'next';\n")), (QList{one, "SELECT 'next'"_ba}));
}

void DumpScriptTest::namesTheObjectOfEachStatement()
{
    const auto statements =
        splitDump("--\n-- PostgreSQL database dump\n--\n\nSET a = 1;\n\n--\n-- Name: or;der; Type: TABLE; "
                  "Schema: Sales; Owner: app\n--\n\nCREATE TABLE x;\nALTER TABLE x;\n--\n-- Name: s; "
                  "Type: SCHEMA; Schema: -; Owner: app\n--\n\nCREATE SCHEMA s;"_ba);
    QCOMPARE(statements.size(), 4);
    QCOMPARE(statements.at(0).object, QString());
    QCOMPARE(statements.at(1).object, u"TABLE Sales.or;der"_s);
    QCOMPARE(statements.at(2).object, u"TABLE Sales.or;der"_s);
    QCOMPARE(statements.at(3).object, u"SCHEMA s"_s);
}

void DumpScriptTest::leavesOutWhatLocksPsql()
{
    QCOMPARE(texts(splitDump("\\restrict aB3\n\nSELECT 1;\n\n\\unrestrict aB3\n\n"_ba)), QList{"SELECT 1"_ba});
}

void DumpScriptTest::keepsARestrictLineInsideAFunction()
{
    const auto function =
        "CREATE FUNCTION f() AS $$\n\\restrict aB3\n\\connect x\n-- Name: a; Type: b; Schema: c; Owner: d\n"
        "$$"_ba;
    const auto statements = splitDump("\\restrict aB3\n"_ba + function + ";\n\\unrestrict aB3\n");
    QCOMPARE(texts(statements), QList{function});
    QCOMPARE(statements.first().object, QString());
}

void DumpScriptTest::refusesOtherCommandsForPsql()
{
    QVERIFY_THROWS_EXCEPTION(Error, static_cast<void>(splitDump("SELECT 1;\n\\connect elsewhere\nSELECT 2;"_ba)));
}

void DumpScriptTest::refusesWhatIsNotUtf8_data()
{
    QTest::addColumn<QByteArray>("dump");
    QTest::newRow("another encoding") << "COMMENT ON TABLE a IS 'caf\xe9';"_ba;
    QTest::newRow("zero, where the statement would end") << "DELETE FROM a\0 WHERE b;"_ba;
}

void DumpScriptTest::refusesWhatIsNotUtf8()
{
    QFETCH(QByteArray, dump);
    try {
        [[maybe_unused]] const auto statements = splitDump(dump);
        QFAIL("A text in another encoding was taken.");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Precondition);
    }
}

void DumpScriptTest::leavesOutSettingsThatTheTargetDoesNotKnow_data()
{
    QTest::addColumn<int>("major");
    QTest::addColumn<QList<QByteArray>>("kept");
    const auto timeout = "SET transaction_timeout = 0"_ba;
    const auto method = "SET default_table_access_method = \"heap\""_ba;
    QTest::newRow("11") << 11 << QList<QByteArray>{};
    QTest::newRow("12") << 12 << QList{method};
    QTest::newRow("16") << 16 << QList{method};
    QTest::newRow("17") << 17 << QList{timeout, method};
}

void DumpScriptTest::leavesOutSettingsThatTheTargetDoesNotKnow()
{
    QFETCH(int, major);
    QFETCH(QList<QByteArray>, kept);
    QCOMPARE(fittedTexts("SET transaction_timeout = 0;\nSET default_table_access_method = \"heap\";\n"_ba,
                         {major, true, {}, {}}),
             kept);
}

void DumpScriptTest::leavesOutWhatIsThereAlready()
{
    const auto dump = "CREATE SCHEMA \"we\"\"ird\";\nCREATE SCHEMA \"new\";\n"
                      "CREATE EXTENSION IF NOT EXISTS \"uuid-ossp\" WITH SCHEMA \"public\";\n"
                      "COMMENT ON EXTENSION \"uuid-ossp\" IS 'x';\n"
                      "CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA \"public\";\n"
                      "COMMENT ON SCHEMA \"we\"\"ird\" IS 'kept';\n"_ba;
    QCOMPARE(fittedTexts(dump, {18, true, {u"uuid-ossp"_s}, {u"we\"ird"_s, u"public"_s}}),
             (QList{"CREATE SCHEMA \"new\""_ba, "CREATE EXTENSION IF NOT EXISTS hstore WITH SCHEMA \"public\""_ba,
                    "COMMENT ON SCHEMA \"we\"\"ird\" IS 'kept'"_ba}));
}

void DumpScriptTest::changesTheRoleWhereTheUserCantBeChanged()
{
    const auto dump = "SET SESSION AUTHORIZATION \"app\";\nGRANT SELECT ON TABLE \"a\" TO \"b\";\n"
                      "RESET SESSION AUTHORIZATION;\n"_ba;
    QCOMPARE(fittedTexts(dump, {18, false, {}, {}}),
             (QList{"SET ROLE \"app\""_ba, "GRANT SELECT ON TABLE \"a\" TO \"b\""_ba, "RESET ROLE"_ba}));
    QCOMPARE(fittedTexts(dump, {18, true, {}, {}}), texts(splitDump(dump)));
}

void DumpScriptTest::leavesThePublicSchemaToItsServer()
{
    const auto dump = "ALTER SCHEMA \"public\" OWNER TO \"a b\";\nREVOKE USAGE ON SCHEMA \"public\" FROM PUBLIC;\n"
                      "GRANT ALL ON SCHEMA \"public\" TO \"a\" WITH GRANT OPTION;\n"_ba;
    const auto kept = "ALTER SCHEMA \"other\" OWNER TO \"a b\";\nGRANT USAGE ON SCHEMA \"publicity\" TO \"public\";\n"
                      "GRANT SELECT ON TABLE \"public\".\"a\" TO \"b\";\nCOMMENT ON SCHEMA \"public\" IS 'x';\n"_ba;
    QCOMPARE(fittedTexts(dump + kept, {18, true, {}, {}}), texts(splitDump(kept)));
}

void DumpScriptTest::leavesOutWhatIsGrantedToWhoNeedNotBeThere()
{
    const auto others = "GRANT SELECT ON TABLE \"a\" TO \"re\"\"pl2\";\n"
                        "GRANT SELECT ON TABLE \"x\"\" TO \"\"re\"\"pl\" TO \"b\";\n"
                        "COMMENT ON TABLE \"a\" IS 'GRANT x TO \"re\"\"pl\"';\n"_ba;
    const auto dump = "GRANT SELECT ON TABLE \"a\" TO \"re\"\"pl\";\n"
                      "GRANT SELECT(\"b\") ON TABLE \"a\" TO \"re\"\"pl\" WITH GRANT OPTION;\n"
                      "REVOKE ALL ON TABLE \"a\" FROM \"re\"\"pl\";\n"
                      "ALTER DEFAULT PRIVILEGES FOR ROLE \"o\" GRANT SELECT ON TABLES TO \"re\"\"pl\";\n"_ba
        + others;
    QCOMPARE(fittedTexts(dump, {18, true, {}, {}, u"re\"pl"_s}), texts(splitDump(others)));
    QCOMPARE(fittedTexts(dump, {18, true, {}, {}, {}}), texts(splitDump(dump)));
}

void DumpScriptTest::survivesAnUnfinishedText_data()
{
    QTest::addColumn<QByteArray>("dump");
    for (const auto& dump : {"SELECT 1"_ba, "SELECT '"_ba, "SELECT E'\\"_ba, "SELECT $a$ x"_ba, "SELECT $"_ba,
                             "SELECT /* /*"_ba, "SELECT ("_ba, "--"_ba, "/*"_ba, "\\restrict"_ba + " x"})
        QTest::newRow(dump.constData()) << dump;
}

void DumpScriptTest::survivesAnUnfinishedText()
{
    QFETCH(QByteArray, dump);
    QVERIFY(splitDump(dump).size() <= 1);
}

FLARE_TEST(DumpScriptTest)
#include "tst_dumpscript.moc"
