// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/testprogram.h"
#include "widgets/cockpit/outagewords.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;
using Stage = Outage::Stage;

namespace {

Outage outageOf(const QString& database, Stage stage)
{
    Outage outage;
    outage.databases = {DatabaseName(database)};
    outage.stage = stage;
    return outage;
}

} // namespace

/// What is told of one outage, and of several as one.
class OutageWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void isAsFarAsTheOneThatIsLeastFar_data();
    void isAsFarAsTheOneThatIsLeastFar();
    void lastsSinceTheFirstAndUntilTheFirst();
    void addsUpWhatIsKnown();
    void saysProvenOnlyOfAll();
    void namesThoseThatAreNotProven();
    void putsWhatFailedFirst();
    void cutsOffALongList();
    void tellsTheEndOfSeveral();

private:
    Config m_config;
    QDateTime m_at = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
};

void OutageWordsTest::init()
{
    m_config = {};
    m_config.subscriber.host = u"new.example"_s;
    m_config.subscriber.port = 5433;
}

void OutageWordsTest::isAsFarAsTheOneThatIsLeastFar_data()
{
    QTest::addColumn<Stage>("one");
    QTest::addColumn<Stage>("other");
    QTest::addColumn<Stage>("both");
    QTest::newRow("all proven") << Stage::Proven << Stage::Proven << Stage::Proven;
    QTest::newRow("one drains") << Stage::Proven << Stage::Draining << Stage::Draining;
    QTest::newRow("one looks") << Stage::Proven << Stage::Looking << Stage::Looking;
    QTest::newRow("one goes back") << Stage::Draining << Stage::GoingBack << Stage::GoingBack;
    QTest::newRow("one without proof") << Stage::Unproven << Stage::GoingBack << Stage::Unproven;
}

void OutageWordsTest::isAsFarAsTheOneThatIsLeastFar()
{
    QFETCH(Stage, one);
    QFETCH(Stage, other);
    QFETCH(Stage, both);
    QCOMPARE(together({outageOf(u"a"_s, one), outageOf(u"b"_s, other)}).stage, both);
    QCOMPARE(together({outageOf(u"a"_s, other), outageOf(u"b"_s, one)}).stage, both);
}

void OutageWordsTest::lastsSinceTheFirstAndUntilTheFirst()
{
    auto one = outageOf(u"a"_s, Stage::Draining);
    one.since = m_at.addSecs(5);
    one.until = m_at.addSecs(60);
    auto other = outageOf(u"b"_s, Stage::Draining);
    other.since = m_at;
    other.until = m_at.addSecs(90);
    const auto both = together({one, other, outageOf(u"c"_s, Stage::Looking)});
    QCOMPARE(both.since, m_at);
    QCOMPARE(both.until, m_at.addSecs(60));
    // Somebody waits already, whatever the others do.
    QCOMPARE(both.stage, Stage::Draining);
    QVERIFY(!together({outageOf(u"a"_s, Stage::Looking), outageOf(u"b"_s, Stage::Looking)}).isStanding());
}

void OutageWordsTest::addsUpWhatIsKnown()
{
    auto one = outageOf(u"a"_s, Stage::Proven);
    one.sessionsEnded = 3;
    one.publisherSessions = 1;
    auto other = outageOf(u"b"_s, Stage::Proven);
    other.sessionsEnded = 4;
    other.publisherSessions = 2;
    const auto both = together({one, other});
    QCOMPARE(both.sessionsEnded, std::optional(7));
    QCOMPARE(both.publisherSessions, 3);
    QVERIFY(!both.sequencesSet);
    QCOMPARE(both.databases, (QList<DatabaseName>{DatabaseName(u"a"_s), DatabaseName(u"b"_s)}));
    QCOMPARE(both.subject(), u"2 database(s)"_s);
}

void OutageWordsTest::saysProvenOnlyOfAll()
{
    const OutageWords words(m_config);
    const auto all = words.now({outageOf(u"a"_s, Stage::Proven), outageOf(u"b"_s, Stage::Proven)}, {});
    QCOMPARE(all.tone, Theme::Tone::Good);
    QVERIFY2(all.text.contains(u"Every committed row"_s) && all.text.contains(u"new.example:5433"_s),
             qPrintable(all.text));
    const auto some = words.now({outageOf(u"a"_s, Stage::Proven), outageOf(u"b"_s, Stage::Draining)}, {});
    QCOMPARE(some.tone, Theme::Tone::Active);
    QVERIFY2(!some.text.contains(u"Every committed row"_s), qPrintable(some.text));
}

void OutageWordsTest::namesThoseThatAreNotProven()
{
    auto waiting = outageOf(u"shop"_s, Stage::Draining);
    waiting.step = u"Wait for the subscriber"_s;
    waiting.waitsFor = u"orders is locked by process 4711"_s;
    const auto told = OutageWords(m_config).now({outageOf(u"done"_s, Stage::Proven), waiting}, {});
    const auto lines = told.text.split(u'\n');
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.first(), u"1 of 2 database(s) proven."_s);
    QCOMPARE(lines.last(), u"shop: Wait for the subscriber: orders is locked by process 4711"_s);
}

void OutageWordsTest::putsWhatFailedFirst()
{
    auto waiting = outageOf(u"a"_s, Stage::Draining);
    waiting.step = u"Wait for the subscriber"_s;
    const auto told = OutageWords(m_config).now(
        {waiting, outageOf(u"b"_s, Stage::Unproven)},
        {{DatabaseName(u"b"_s), Error(ErrorKind::Connect, u"No answer."_s, u"Look at the network."_s)}});
    QCOMPARE(told.tone, Theme::Tone::Bad);
    QCOMPARE(told.text.split(u'\n').at(1), u"b: No answer. Look at the network."_s);
}

void OutageWordsTest::cutsOffALongList()
{
    QList<Outage> many;
    for (int number = 0; number < 100; ++number) {
        many.append(outageOf(u"shop_%1"_s.arg(number), Stage::Draining));
        many.last().step = u"Wait for the subscriber"_s;
    }
    const auto lines = OutageWords(m_config).now(many, {}).text.split(u'\n');
    QVERIFY(lines.size() < 10);
    QCOMPARE(lines.first(), u"0 of 100 database(s) proven."_s);
    QCOMPARE(lines.last(), u"and %1 more"_s.arg(100 - (lines.size() - 2)));
}

void OutageWordsTest::tellsTheEndOfSeveral()
{
    auto one = outageOf(u"a"_s, Stage::Proven);
    one.since = m_at;
    const auto both = together({one, outageOf(u"b"_s, Stage::Proven)});
    const OutageWords words(m_config);
    const auto good = words.after(both, m_at.addSecs(9), {});
    QCOMPARE(good.tone, Theme::Tone::Good);
    QVERIFY2(good.text.contains(u"2 database(s)"_s), qPrintable(good.text));
    const auto bad =
        words.after(both, m_at.addSecs(9), {{DatabaseName(u"b"_s), Error(ErrorKind::Connect, u"No answer."_s)}});
    QCOMPARE(bad.tone, Theme::Tone::Warning);
    QCOMPARE(bad.text.split(u'\n').last(), u"b: No answer."_s);
}

FLARE_TEST(OutageWordsTest)
#include "tst_outagewords.moc"
