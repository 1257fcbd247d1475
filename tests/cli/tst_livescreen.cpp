// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/livescreen.h"
#include "tests/shared/livesamples.h"
#include "tests/shared/testprogram.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

QString withoutSequences(QString text)
{
    static const QRegularExpression sequence(u"\\x1b\\[[0-9]*[A-Za-z]"_s);
    return text.remove(sequence).remove(u'\r');
}

} // namespace

/// What a monitor draws on a terminal.
class LiveScreenTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void drawsOverThePictureBefore();
    void saysWhyAServerIsLost();
    void leavesAGapInTheSparkline();
    void keepsEveryLineWithinTheTerminal_data();
    void keepsEveryLineWithinTheTerminal();
    void usesNothingButAsciiWhereItMust();
    void showsTheFirstCopies();
    void writesBelowWhatIsLeft();

private:
    [[nodiscard]] QString draw(const LiveFrame& frame);
    void resize(int columns, Style style = {true, true});

    QBuffer m_out;
    std::unique_ptr<Terminal> m_terminal;
    std::unique_ptr<LiveScreen> m_screen;
    std::unique_ptr<LiveSamples> m_samples;
    std::unique_ptr<LiveState> m_state;
};

void LiveScreenTest::init()
{
    m_samples = std::make_unique<LiveSamples>();
    m_state = std::make_unique<LiveState>(m_samples->config);
    resize(100);
}

void LiveScreenTest::resize(int columns, Style style)
{
    m_out.close();
    m_out.setData({});
    m_out.open(QIODevice::ReadWrite);
    m_terminal = std::make_unique<Terminal>(Terminal{m_out, m_out, true, true, style.unicode, style.colours, columns});
    m_screen = std::make_unique<LiveScreen>(*m_terminal, style);
}

QString LiveScreenTest::draw(const LiveFrame& frame)
{
    const auto before = m_out.data().size();
    m_screen->draw(frame);
    return QString::fromUtf8(m_out.data().mid(before));
}

void LiveScreenTest::drawsOverThePictureBefore()
{
    const auto first = draw(m_samples->next(*m_state));
    QVERIFY2(!first.contains(u"\x1b[0A"_s) && !first.startsWith(u"\x1b["_s), qPrintable(first));
    QVERIFY(withoutSequences(first).contains(u"s: streaming"_s));
    m_samples->position += 4 * 1024 * 1024;
    const auto second = draw(m_samples->next(*m_state));
    QVERIFY2(second.startsWith(u"\x1b[%1A"_s.arg(first.count(u'\n'))), qPrintable(second));
    QVERIFY2(withoutSequences(second).contains(u"4.0 MiB behind"_s), qPrintable(second));
    QVERIFY(second.endsWith(u"\x1b[J"_s));
}

void LiveScreenTest::saysWhyAServerIsLost()
{
    (void)draw(m_samples->next(*m_state));
    m_state->take(m_samples->lost(Side::Publisher));
    const auto text = withoutSequences(draw(m_state->frame()));
    QVERIFY2(text.contains(u"publisher  The connection to the publisher was lost."_s), qPrintable(text));
    QVERIFY2(text.contains(u"not known"_s) && !text.contains(u"0 bytes"_s), qPrintable(text));
}

void LiveScreenTest::leavesAGapInTheSparkline()
{
    m_samples->position += 1000;
    (void)draw(m_samples->next(*m_state));
    m_state->take(m_samples->lost(Side::Publisher));
    (void)draw(m_state->frame());
    m_samples->position += 1000;
    const auto text = withoutSequences(draw(m_samples->next(*m_state)));
    static const QRegularExpression lag(u"Lag +▅ █ "_s);
    QVERIFY2(lag.match(text).hasMatch(), qPrintable(text));
}

void LiveScreenTest::keepsEveryLineWithinTheTerminal_data()
{
    QTest::addColumn<int>("columns");
    for (const int columns : {40, 60, 80, 120})
        QTest::addRow("%d", columns) << columns;
}

void LiveScreenTest::keepsEveryLineWithinTheTerminal()
{
    QFETCH(const int, columns);
    resize(columns);
    m_samples->slot.walStatus = u"extended"_s;
    m_samples->slot.unsentBytes = 4000;
    for (int second = 0; second < 60; ++second) {
        m_samples->position += 1'000'000;
        m_samples->tables = {{u'r', 1000}, {u'd', 2}, {u'i', 300}, {u's', 1}, {u'f', 1}};
        (void)draw(m_samples->next(*m_state));
    }
    m_state->take(m_samples->lost(Side::Publisher));
    (void)draw(m_state->frame());
    for (const auto& line : withoutSequences(QString::fromUtf8(m_out.data())).split(u'\n'))
        QVERIFY2(displayWidth(line) < columns, qPrintable(line));
}

void LiveScreenTest::usesNothingButAsciiWhereItMust()
{
    resize(100, {false, false});
    m_samples->position += 1000;
    const auto text = withoutSequences(draw(m_samples->next(*m_state)));
    QVERIFY(std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; }));
}

void LiveScreenTest::showsTheFirstCopies()
{
    for (int table = 1; table <= 7; ++table) {
        const RelationName name{u"app"_s, u"a_table_with_a_name_that_leaves_no_room_%1"_s.arg(table)};
        m_samples->sizes.insert(name, {1000 * table, 1'000'000});
        m_samples->subscription.copies.append({16'400 + table, name, table, 0, 0});
    }
    (void)draw(m_samples->next(*m_state));
    for (auto& copy : m_samples->subscription.copies)
        copy.rows = 100;
    const auto text = withoutSequences(draw(m_samples->next(*m_state)));
    QVERIFY2(text.contains(u"Copied now  app.a_table_with"_s), qPrintable(text));
    QCOMPARE(text.count(u"app.a_table"_s), 5);
    QVERIFY2(text.contains(u": 1 % of about 7,000 rows, about 1 min 09 s to go"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"of about 2,000 rows"_s), qPrintable(text));
    QVERIFY2(text.contains(u"  and 2 more\n"_s), qPrintable(text));
    for (const auto& line : text.split(u'\n'))
        QVERIFY2(displayWidth(line) < 100, qPrintable(line));
}

void LiveScreenTest::writesBelowWhatIsLeft()
{
    (void)draw(m_samples->next(*m_state));
    m_screen->leave();
    QVERIFY(!draw(m_samples->next(*m_state)).startsWith(u"\x1b["_s + u'1'));
}

FLARE_TEST(LiveScreenTest)
#include "tst_livescreen.moc"
