// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/didyoumean.h"
#include "core/config/values.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 refused = -1;

}

class TestConfigValues : public QObject
{
    Q_OBJECT

private slots:
    void readsDurations_data();
    void readsDurations();
    void readsSizes_data();
    void readsSizes();
    void readsIntegers_data();
    void readsIntegers();
    void suggestsTheNearestWord_data();
    void suggestsTheNearestWord();
};

void TestConfigValues::readsDurations_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("seconds");
    const std::pair<const char*, qint64> rows[] = {{"0", 0},
                                                   {"90", 90},
                                                   {"60s", 60},
                                                   {"1m30s", 90},
                                                   {"1m 30s", 90},
                                                   {"2h", 7200},
                                                   {"5min", 300},
                                                   {"1h1m1s", 3661},
                                                   {"500ms", refused},
                                                   {"1.5s", refused},
                                                   {"", refused},
                                                   {"s", refused},
                                                   {"-5", refused},
                                                   {"5s\n", refused},
                                                   {"5 s", refused},
                                                   {"30s1m", refused},
                                                   {"1d", refused},
                                                   {"1e3", refused},
                                                   {"010", refused},
                                                   {"9999999999s", refused},
                                                   {"99999999999999999999", refused}};
    for (const auto& [text, seconds] : rows)
        QTest::newRow(text) << QString::fromUtf8(text) << seconds;
}

void TestConfigValues::readsDurations()
{
    QFETCH(QString, text);
    QFETCH(qint64, seconds);
    const auto duration = parseDuration(text);
    QCOMPARE(duration ? qint64{duration->count()} : refused, seconds);
}

void TestConfigValues::readsSizes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("bytes");
    const std::pair<const char*, qint64> rows[] = {{"0", 0},
                                                   {"1048576", 1048576},
                                                   {"1MB", 1048576},
                                                   {"16MiB", 16 * 1048576},
                                                   {"16 MiB", 16 * 1048576},
                                                   {"1kB", 1024},
                                                   {"1KB", 1024},
                                                   {"2gb", qint64{2} << 30},
                                                   {"1TB", qint64{1} << 40},
                                                   {"7B", 7},
                                                   {"MB", refused},
                                                   {"1.5MB", refused},
                                                   {"1 M", refused},
                                                   {"-1MB", refused},
                                                   {"9223372036854775807TB", refused},
                                                   {"", refused}};
    for (const auto& [text, bytes] : rows)
        QTest::newRow(text) << QString::fromUtf8(text) << bytes;
}

void TestConfigValues::readsSizes()
{
    QFETCH(QString, text);
    QFETCH(qint64, bytes);
    QCOMPARE(parseSize(text).value_or(refused), bytes);
}

void TestConfigValues::readsIntegers_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("value");
    const std::pair<const char*, qint64> rows[] = {
        {"0", 0},          {"5432", 5432},     {"05432", refused},
        {"0x10", refused}, {"1_000", refused}, {"+1", refused},
        {"1e3", refused},  {"", refused},      {"99999999999999999999", refused},
        {"٣", refused}};
    for (const auto& [text, value] : rows)
        QTest::newRow(text) << QString::fromUtf8(text) << value;
}

void TestConfigValues::readsIntegers()
{
    QFETCH(QString, text);
    QFETCH(qint64, value);
    QCOMPARE(parseInteger(text).value_or(refused), value);
}

void TestConfigValues::suggestsTheNearestWord_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("suggested");
    const std::pair<QString, QString> rows[] = {{u"db_owner_password:"_s, u"db_owner_password"_s},
                                                {u"hots"_s, u"host"_s},
                                                {u"prot"_s, u"port"_s},
                                                {u"HOST"_s, u"host"_s},
                                                {u"db-owner"_s, u"db_owner"_s},
                                                {u"databse_owner"_s, QString()},
                                                {u"zzz"_s, QString()},
                                                {QString(), QString()},
                                                {QString(5000, u'h'), QString()}};
    for (const auto& [word, suggested] : rows)
        QTest::newRow(qPrintable(word.left(20))) << word << suggested;
}

void TestConfigValues::suggestsTheNearestWord()
{
    QFETCH(QString, word);
    QFETCH(QString, suggested);
    const QStringList words{u"host"_s, u"port"_s, u"db_owner"_s, u"db_owner_password"_s};
    QCOMPARE(nearest(word, words).value_or(QString()), suggested);
}

FLARE_TEST(TestConfigValues)

#include "tst_configvalues.moc"
