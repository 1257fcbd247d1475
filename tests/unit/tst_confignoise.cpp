// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/testprogram.h"
#include "tests/unit/sampleconfig.h"

#include <QTest>

#include <algorithm>

using namespace Flare;
using namespace Qt::StringLiterals;

/// What is hardly a file: bytes that are no text, passwords in the wrong place, a megabyte of anything.
class TestConfigNoise : public QObject
{
    Q_OBJECT

private slots:
    void refusesBrokenBytes_data();
    void refusesBrokenBytes();
    void showsNoPassword_data();
    void showsNoPassword();
    void survivesNoise_data();
    void survivesNoise();
    void countsWhatItLeavesOut();
};

void TestConfigNoise::refusesBrokenBytes_data()
{
    QTest::addColumn<QByteArray>("yaml");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const QByteArray& yaml, int line, int column, const QString& words) {
        QTest::newRow(name) << yaml << line << column << words;
    };
    row("nothing", "", 1, 1, u"empty"_s);
    row("only comments", "# nothing\n\n", 1, 1, u"empty"_s);
    row("a list", "- a\n", 1, 1, u"must hold keys"_s);
    row("a word", "hello\n", 1, 1, u"must hold keys"_s);
    row("Latin 1",
        "a: 1\nb: gr\xF6\xDF"
        "e\n",
        2, 6, u"not UTF-8"_s);
    row("overlong", "a: \xC0\xAF\n", 1, 4, u"not UTF-8"_s);
    row("surrogate", "a: \xED\xA0\x80\n", 1, 4, u"not UTF-8"_s);
    row("cut off", "a: \xE2\x82", 1, 4, u"not UTF-8"_s);
    row("UTF-16",
        QByteArray("\xFF\xFE"
                   "h\0o\0",
                   6),
        1, 1, u"not UTF-8"_s);
    row("NUL", QByteArray("a: é\0b\n", 8), 1, 5, u"control character"_s);
    row("end of transmission", "a: 1\n\x04", 2, 1, u"control character"_s);
    row("brackets", QByteArray(20'000, '['), 1, 1, u"brackets"_s);
    row("billion laughs", "a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n", 1, 4, u"anchor"_s);
    row("too large", QByteArray(1024 * 1024 + 1, '#'), 0, 0, u"1 MiB"_s);
}

void TestConfigNoise::refusesBrokenBytes()
{
    QFETCH(QByteArray, yaml);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(QString, words);
    const auto result = parseConfig(yaml);
    QVERIFY(!result.config);
    const auto fits = [&](const Diagnostic& d) {
        return d.line == line && d.column == column && d.message.contains(words);
    };
    QVERIFY2(std::any_of(result.diagnostics.begin(), result.diagnostics.end(), fits),
             qPrintable(shownProblems(result)));
}

void TestConfigNoise::showsNoPassword_data()
{
    QTest::addColumn<QString>("text");
    for (const char* const text :
         {"superuser_password: {s3cret: x}", "superuser_password: [s3cret]", "superuser_pasword: s3cret",
          "superuser_password: *s3cret", "superuser_password: !s3cret", "superuser_password: &s3cret",
          "superuser_password: %s3cret", "superuser_password: \"\\s3cret\"", "superuser_password: \"a\\0s3cret\"",
          "superuser_password:s3cret: ", "superuser_password_command: [echo s3cret]", "host: u:s3cret@h",
          "host: postgres://u:s3cret@h", "system_identifier: s3cret", "? superuser_password:s3cret\n      : x"})
        QTest::newRow(text) << QString::fromUtf8(text);
}

void TestConfigNoise::showsNoPassword()
{
    QFETCH(QString, text);
    const auto result = parseConfig(changedConfig(5, u"      "_s + text));
    QVERIFY(!result.config);
    QVERIFY2(!shownProblems(result).contains(u"s3cret"_s), qPrintable(shownProblems(result)));
}

void TestConfigNoise::survivesNoise_data()
{
    QTest::addColumn<QByteArray>("unit");
    for (const char* const unit :
         {"[a,", "{a: ",   "- ",    "a: ", "? ", "&a ", "\"",  "'",       "!a ",   "|", "a\n",   "*a ",
          "x ",  "a: b\n", "- a\n", "\t",  "\n", ",",   "'' ", "\"a\": ", "---\n", "%", "a:\n ", ":"})
        QTest::newRow(unit) << QByteArray(unit);
    QByteArray keys;
    for (int i = 0; i < 100'000; ++i)
        keys += "k" + QByteArray::number(i) + ":\n";
    QTest::newRow("keys") << keys;
}

void TestConfigNoise::survivesNoise()
{
    QFETCH(QByteArray, unit);
    const auto result = parseConfig(unit.repeated(1'000'000 / unit.size()));
    QVERIFY(!result.config);
    QVERIFY(!result.diagnostics.isEmpty());
    QCOMPARE_LE(result.diagnostics.size(), 51);
}

void TestConfigNoise::countsWhatItLeavesOut()
{
    QString keys;
    for (int i = 0; i < 62; ++i)
        keys += u"key%1: 1\n"_s.arg(i);
    const auto result = parseConfig(changedConfig(0, keys));
    QVERIFY(!result.config);
    QCOMPARE(result.diagnostics.size(), 51);
    QCOMPARE(result.diagnostics.back().severity, Diagnostic::Severity::Note);
    QCOMPARE(result.diagnostics.back().message, u"And 12 more."_s);
}

FLARE_TEST(TestConfigNoise)

#include "tst_confignoise.moc"
