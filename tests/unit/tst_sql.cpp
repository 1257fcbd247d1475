// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/pg/conninfo.h"
#include "core/pg/environment.h"
#include "core/pg/result.h"
#include "core/pg/sql.h"
#include "tests/shared/testprogram.h"

#include <QTest>

#include <libpq-fe.h>

using namespace Flare;
using namespace Flare::Pg;
using namespace Qt::StringLiterals;

namespace {

/// One row with one value, in the column "a".
Result resultOf(QByteArray value)
{
    auto* const rows = PQmakeEmptyPGresult(nullptr, PGRES_TUPLES_OK);
    QByteArray name = "a";
    PGresAttDesc column{name.data(), 0, 0, 0, 0, -1, -1};
    PQsetResultAttrs(rows, 1, &column);
    PQsetvalue(rows, 0, 0, value.data(), static_cast<int>(value.size()));
    return Result(rows);
}

} // namespace

class SqlTest : public QObject
{
    Q_OBJECT

private slots:
    void quotesByType();
    void masksSecretsInThePreview();
    void joinsStatements();
    void writesArraysThatTheServerReadsBack();
    void readsArrays_data();
    void readsArrays();
    void refusesWhatIsNoArrayOfTexts_data();
    void refusesWhatIsNoArrayOfTexts();
    void readsEveryCharacterOfAName();
    void quotesConninfoValues();
    void masksThePasswordOfAConninfo();
    void dropsWhatChoosesATarget();
    void keepsWhatHardens();
};

void SqlTest::quotesByType()
{
    const auto statement =
        sql("GRANT {} ON {} TO {} -- {} {}", SqlPart::identifier(u"a\"b"_s), RelationName{u"S.x"_s, u"t"_s},
            RoleName(u"r'ö"_s), Literal{u"it's a \\ "_s}, qint64{-7});
    QCOMPARE(statement.preview(), u"GRANT \"a\"\"b\" ON \"S.x\".\"t\" TO \"r'ö\" -- E'it''s a \\\\ ' -7"_s);
    QCOMPARE(statement.text(), statement.preview().toUtf8());
    QVERIFY(!statement.hasSecret());
}

void SqlTest::masksSecretsInThePreview()
{
    const auto statement = sql("ALTER ROLE {} PASSWORD {}", RoleName(u"app"_s), SecretLiteral{Secret(u"pa'ss"_s)});
    QCOMPARE(statement.text(), "ALTER ROLE \"app\" PASSWORD 'pa''ss'"_ba);
    QCOMPARE(statement.preview(), u"ALTER ROLE \"app\" PASSWORD '%1'"_s.arg(redacted()));
    QVERIFY(statement.hasSecret());
    // A secret inside a statement inside a statement stays masked.
    const auto both = sql("BEGIN; {}; COMMIT", joined({statement, "SELECT 1"_sql}, "; "_sql));
    QVERIFY(both.text().contains("pa''ss"));
    QVERIFY(!both.preview().contains(u"pa'"_s));
}

void SqlTest::joinsStatements()
{
    QCOMPARE(joined({}, ", "_sql).text(), ""_ba);
    QCOMPARE(joined({"a"_sql}, ", "_sql).text(), "a"_ba);
    QCOMPARE(joined({"a"_sql, "b"_sql}, ", "_sql).text(), "a, b"_ba);
}

void SqlTest::writesArraysThatTheServerReadsBack()
{
    const Params params(QStringList{u"a"_s, u"b \"c\" \\ {d},"_s, QString()}, std::optional<QString>(), true);
    QCOMPARE(params.values().at(0), std::optional("{\"a\",\"b \\\"c\\\" \\\\ {d},\",\"\"}"_ba));
    QCOMPARE(params.values().at(1), std::nullopt);
    QCOMPARE(params.values().at(2), std::optional("t"_ba));
}

void SqlTest::readsArrays_data()
{
    QTest::addColumn<QString>("array");
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("none") << u"{}"_s << QStringList();
    QTest::newRow("plain") << u"{a,ö🔑}"_s << QStringList{u"a"_s, u"ö🔑"_s};
    QTest::newRow("quoted") << uR"({"b \"c\" \\ {d},",""})"_s << QStringList{uR"(b "c" \ {d},)"_s, QString()};
    QTest::newRow("the text NULL") << u"{\"NULL\"}"_s << QStringList{u"NULL"_s};
}

void SqlTest::readsArrays()
{
    QFETCH(QString, array);
    QFETCH(QStringList, texts);
    QCOMPARE(resultOf(array.toUtf8()).texts(0, "a"), texts);
}

void SqlTest::refusesWhatIsNoArrayOfTexts_data()
{
    QTest::addColumn<QString>("text");
    for (const auto& text : {u""_s, u"a,b"_s, u"{a"_s, u"{a,"_s, u"{a,}"_s, u"{,}"_s, u"{\"a}"_s, u"{\"a\\"_s,
                             u"{a}b"_s, u"{{a},{b}}"_s, u"[0:0]={a}"_s, u"{NULL}"_s, u"{a🔑"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void SqlTest::refusesWhatIsNoArrayOfTexts()
{
    QFETCH(QString, text);
    QVERIFY_THROWS_EXCEPTION(Error, static_cast<void>(resultOf(text.toUtf8()).texts(0, "a")));
}

void SqlTest::readsEveryCharacterOfAName()
{
    for (const auto& name : {u"\uFEFForders"_s, u"orders\uFEFF"_s, u"🔑"_s}) {
        QCOMPARE(resultOf(name.toUtf8()).text(0, "a"), name);
        QCOMPARE(resultOf(name.toUtf8()).cell(0, 0), std::optional(name));
    }
}

void SqlTest::quotesConninfoValues()
{
    ConnInfo info;
    info.host = u"::1"_s;
    info.port = 5433;
    info.user = RoleName(u"a b"_s);
    info.database = DatabaseName(u"d'b\\"_s);
    info.password = Secret(u"p'\\ "_s);
    QCOMPARE(conninfoString(info).reveal(),
             "host='::1' port='5433' user='a b' dbname='d\\'b\\\\' password='p\\'\\\\ '"_ba);
    QCOMPARE(displayName(info), u"[::1]:5433/d'b\\ as a b"_s);
}

void SqlTest::masksThePasswordOfAConninfo()
{
    ConnInfo info;
    info.host = u"h"_s;
    info.password = Secret(u"geheim"_s);
    QVERIFY(!maskedConninfoString(info).contains(u"geheim"_s));
    QVERIFY(maskedConninfoString(info).contains(redacted()));
}

void SqlTest::dropsWhatChoosesATarget()
{
    qputenv("PGHOSTADDR", "192.0.2.1");
    qputenv("PGSERVICE", "elsewhere");
    qputenv("PGPASSWORD", "x");
    QCOMPARE(dropTargetVariables(), (QStringList{u"PGHOSTADDR"_s, u"PGPASSWORD"_s, u"PGSERVICE"_s}));
    QVERIFY(!qEnvironmentVariableIsSet("PGHOSTADDR"));
    QVERIFY(dropTargetVariables().isEmpty());
}

void SqlTest::keepsWhatHardens()
{
    qputenv("PGSSLMODE", "verify-full");
    qputenv("PGOPTIONS", "-c search_path=evil");
    QVERIFY(!childEnvironment().contains(u"PGOPTIONS"_s));
    QCOMPARE(childEnvironment().value(u"PGSSLMODE"_s), u"verify-full"_s);
    dropTargetVariables();
    QCOMPARE(qgetenv("PGSSLMODE"), "verify-full"_ba);
    qunsetenv("PGSSLMODE");
}

FLARE_TEST(SqlTest)
#include "tst_sql.moc"
