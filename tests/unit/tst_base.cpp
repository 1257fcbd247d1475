// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/names.h"
#include "core/base/redactor.h"
#include "core/base/secret.h"
#include "core/base/utf8.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

class BaseTest : public QObject
{
    Q_OBJECT

private slots:
    void readsSystemIdentifiersExactly_data();
    void readsSystemIdentifiersExactly();
    void groupsAnIdentifierFromTheRight();
    void knowsWhenAClusterWasInitialised();
    void readsEveryCharacterOfUtf8();
    void readsWalPositions_data();
    void readsWalPositions();
    void quotesNamesOnlyWhereNeeded();
    void aDeadlinePasses();
    void aStopEndsASleep();
    void errorsKeepTheirPartsWhenTheyGrow();
    void errorsShortenAStatement();
    void takesOutPasswordsInEveryForm_data();
    void takesOutPasswordsInEveryForm();
    void takesOutVerifiers_data();
    void takesOutVerifiers();
    void takesOutTheLongerPasswordFirst();
    void secretsAreCopiedApart();
};

void BaseTest::readsSystemIdentifiersExactly_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("above 2^53") << u"7166421309857204913"_s << true;
    QTest::newRow("largest") << u"18446744073709551615"_s << true;
    QTest::newRow("too large") << u"18446744073709551616"_s << false;
    QTest::newRow("zero") << u"0"_s << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("sign") << u"-1"_s << false;
    QTest::newRow("space") << u" 716"_s << false;
    QTest::newRow("other digits") << u"٧"_s << false;
}

void BaseTest::readsSystemIdentifiersExactly()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto identifier = SystemIdentifier::parse(text);
    QCOMPARE(identifier.has_value(), good);
    if (good)
        QCOMPARE(identifier->text(), text);
}

void BaseTest::groupsAnIdentifierFromTheRight()
{
    QCOMPARE(SystemIdentifier(7166421309857204913).grouped(), u"7 166 421 309 857 204 913"_s);
    QCOMPARE(SystemIdentifier(7166421309857204913).lastDigits(), u"204913"_s);
    QCOMPARE(SystemIdentifier(100).grouped(), u"100"_s);
}

void BaseTest::knowsWhenAClusterWasInitialised()
{
    QCOMPARE(SystemIdentifier(quint64{1668562475} << 32).initialisedAt(),
             QDateTime::fromString(u"2022-11-16T01:34:35Z"_s, Qt::ISODate));
}

void BaseTest::readsEveryCharacterOfUtf8()
{
    for (const auto& text : {u""_s, u"a"_s, u"\uFEFFa"_s, u"\uFEFF\uFEFF"_s, u"a\uFEFF"_s, u"\U0001F525"_s})
        QCOMPARE(textFromUtf8(text.toUtf8()), text);
}

void BaseTest::readsWalPositions_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("usual") << u"16/B374D848"_s << true;
    QTest::newRow("zero") << u"0/0"_s << true;
    QTest::newRow("no slash") << u"16B374D848"_s << false;
    QTest::newRow("not hexadecimal") << u"16/G"_s << false;
    QTest::newRow("too long") << u"0/123456789"_s << false;
    QTest::newRow("too long, with zeros") << u"000000016/0"_s << false;
    QTest::newRow("space before it") << u" 16/0"_s << false;
    QTest::newRow("space within it") << u"16/ 0"_s << false;
    QTest::newRow("sign") << u"+16/0"_s << false;
    QTest::newRow("prefix") << u"0x16/0"_s << false;
    QTest::newRow("half") << u"16/"_s << false;
}

void BaseTest::readsWalPositions()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    const auto lsn = Lsn::parse(text);
    QCOMPARE(lsn.has_value(), good);
    if (good)
        QCOMPARE(lsn->text(), text);
}

void BaseTest::quotesNamesOnlyWhereNeeded()
{
    QCOMPARE(displayName({u"public"_s, u"orders"_s}), u"public.orders"_s);
    QCOMPARE(displayName({u"App"_s, u"a\"b"_s}), u"\"App\".\"a\"\"b\""_s);
    QCOMPARE(displayName({u"1st"_s, u"ü"_s}), u"\"1st\".\"ü\""_s);
}

void BaseTest::aDeadlinePasses()
{
    QVERIFY(!Deadline::never().hasPassed());
    QCOMPARE(Deadline::never().pollTimeout(), -1);
    const auto passed = Deadline::in(Milliseconds(-1));
    QVERIFY(passed.hasPassed());
    QCOMPARE(passed.remaining(), Milliseconds(0));
    QVERIFY(!Deadline::in(Milliseconds(60'000)).hasPassed());
    QVERIFY(Deadline::never().earliest(passed).hasPassed());
    QVERIFY(passed.earliest(Deadline::in(Milliseconds(60'000))).hasPassed());
}

void BaseTest::aStopEndsASleep()
{
    std::stop_source stop;
    QVERIFY(sleepFor(Milliseconds(1), stop.get_token()));
    stop.request_stop();
    QVERIFY(!sleepFor(Milliseconds(600'000), stop.get_token()));
}

void BaseTest::errorsKeepTheirPartsWhenTheyGrow()
{
    const auto error = Error(ErrorKind::Sql, u"no"_s, u"do this"_s)
                           .on(Side::Subscriber)
                           .withServerError({"42501", u"d"_s, u"h"_s, u"c"_s})
                           .during(u"Granting"_s)
                           .as(ErrorKind::Partial);
    QCOMPARE(error.message(), u"Granting: no"_s);
    QCOMPARE(error.what(), "Granting: no");
    QCOMPARE(error.kind(), ErrorKind::Partial);
    QCOMPARE(error.sqlState(), "42501"_ba);
    QCOMPARE(error.advice(), u"do this"_s);
    QCOMPARE(error.side(), std::optional(Side::Subscriber));
}

// One that names thousands of tables.
void BaseTest::errorsShortenAStatement()
{
    const Error error(ErrorKind::Sql, u"It failed."_s);
    QCOMPARE(error.withStatement(u"x"_s.repeated(2000)).statement(), u"x"_s.repeated(2000));
    QCOMPARE(error.withStatement(u"x"_s.repeated(60'000)).statement(),
             u"x"_s.repeated(2000) + u" … (and 58000 more characters)"_s);
    const auto face = QString::fromUcs4(U"\x1F600", 1);
    QCOMPARE(error.withStatement(u"x"_s + face.repeated(1000)).statement(),
             u"x"_s + face.repeated(999) + u" … (and 2 more characters)"_s);
}

void BaseTest::takesOutPasswordsInEveryForm_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << u"login with p'a\\ss@1 failed"_s;
    QTest::newRow("literal") << u"PASSWORD E'p''a\\\\ss@1'"_s;
    QTest::newRow("conninfo") << u"password='p\\'a\\\\ss@1'"_s;
    QTest::newRow("conninfo in a literal") << u"CONNECTION E'password=''p\\\\''a\\\\\\\\ss@1'''"_s;
    QTest::newRow("percent") << u"postgresql://u:p%27a%5Css%401@h"_s;
}

void BaseTest::takesOutPasswordsInEveryForm()
{
    QFETCH(QString, text);
    Redactor redactor;
    redactor.learn(Secret(u"p'a\\ss@1"_s));
    const auto clean = redactor.scrub(text);
    QVERIFY2(clean.contains(redacted()), qPrintable(clean));
    QVERIFY2(!clean.contains(u"ss@1"_s) && !clean.contains(u"ss%401"_s), qPrintable(clean));
}

void BaseTest::takesOutVerifiers_data()
{
    QTest::addColumn<QString>("verifier");
    QTest::newRow("scram") << u"SCRAM-SHA-256$4096:c2FsdA==$c3RvcmVk:c2VydmVy"_s;
    QTest::newRow("md5") << u"md50123456789abcdef0123456789abcdef"_s;
}

void BaseTest::takesOutVerifiers()
{
    QFETCH(QString, verifier);
    QCOMPARE(Redactor().scrub(u"PASSWORD '%1';"_s.arg(verifier)), u"PASSWORD '%1';"_s.arg(redacted()));
}

void BaseTest::takesOutTheLongerPasswordFirst()
{
    Redactor redactor;
    redactor.learn(Secret(u"secret"_s));
    redactor.learn(Secret(u"secret-and-more"_s));
    QCOMPARE(redactor.scrub(u"secret-and-more"_s), redacted());
}

void BaseTest::secretsAreCopiedApart()
{
    Secret copy;
    {
        const Secret original(u"geheim"_s);
        copy = original;
    }
    QCOMPARE(copy.reveal(), "geheim"_ba);
    const auto moved = std::move(copy);
    QCOMPARE(moved.reveal(), "geheim"_ba);
}

FLARE_TEST(BaseTest)
#include "tst_base.moc"
