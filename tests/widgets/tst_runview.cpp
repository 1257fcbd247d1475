// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/catalogue.h"
#include "tests/shared/testprogram.h"
#include "widgets/operation/runview.h"

#include <QCheckBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPromise>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTest>
#include <QTimer>

#include <thread>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int manyLines = 10000;

Event line(int number)
{
    return Message{Message::Severity::Info, u"line %1 of a run that has a lot to tell"_s.arg(number)};
}

} // namespace

/// The log of a run whose events the test makes.
class RunViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void tellsEachEventWithItsTime();
    void showsTheSameTimesToWhoComesLater();
    void showsADocumentAsItIs();
    void tellsHowMuchIsLeft();
    void staysWhereThePersonReads();
    void followsThePalette();
    void letsOthersInBetweenManyLines();

private:
    void say(const Event& event) { m_promise->addResult(event); }
    void finish();
    [[nodiscard]] QString text() const { return m_view->findChild<QPlainTextEdit*>(u"log"_s)->toPlainText(); }
    [[nodiscard]] int lines() const { return m_view->findChild<QPlainTextEdit*>(u"log"_s)->blockCount(); }

    std::unique_ptr<QPromise<Event>> m_promise;
    std::unique_ptr<RunWatcher> m_run;
    std::unique_ptr<RunView> m_view;
};

void RunViewTest::init()
{
    m_promise = std::make_unique<QPromise<Event>>();
    m_promise->start();
    Plan plan;
    plan.operation = findOperation(u"count"_s);
    m_run = std::make_unique<RunWatcher>(plan,
                                         Run(u"0badcafe"_s, m_promise->future(), {}, std::make_shared<StopRequests>()));
    m_view = std::make_unique<RunView>();
    m_view->resize(600, 300);
    m_view->show();
    m_view->watch(m_run.get());
}

void RunViewTest::cleanup()
{
    if (!m_run->isFinished())
        finish();
    m_view.reset();
    m_run.reset();
}

void RunViewTest::finish()
{
    say(Outcome());
    m_promise->finish();
    QTRY_VERIFY(m_run->isFinished());
}

void RunViewTest::tellsEachEventWithItsTime()
{
    say(StepStarted{0, 2, u"Count the rows"_s, Side::Publisher, u"bench"_s});
    say(Message{Message::Severity::Warning, u"one table is locked"_s});
    say(Table{u"counts"_s, u"Rows"_s, {u"table"_s, u"rows"_s}, {{u"orders"_s, u"42"_s}, {u"lost"_s, std::nullopt}}});
    say(StepFinished{0, 1500ms});
    QTRY_VERIFY(text().contains(u"done in"));
    const auto told = text().split(u'\n');
    const QRegularExpression time(u"^\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z "_s);
    for (const auto& words : {u"Step 1 of 2: Count the rows"_s, u"one table is locked"_s, u"Rows"_s, u"done in"_s}) {
        const auto found = told.filter(words);
        QVERIFY2(!found.isEmpty(), qPrintable(text()));
        QVERIFY2(time.match(found.first()).hasMatch(), qPrintable(found.first()));
    }
    QVERIFY(told.filter(u"lost"_s).first().endsWith(u"NULL"));
    QVERIFY(m_view->findChild<QLabel*>(u"currentStep"_s)->text().contains(u"Count the rows"));
}

void RunViewTest::showsTheSameTimesToWhoComesLater()
{
    say(line(1));
    QTRY_VERIFY(text().contains(u"line 1 "));
    const auto before = text();
    finish();
    RunView later;
    later.watch(m_run.get());
    QTRY_COMPARE(later.findChild<QPlainTextEdit*>(u"log"_s)->toPlainText(), before);
}

void RunViewTest::showsADocumentAsItIs()
{
    const auto script = u"CREATE TABLE a (\n    id integer\n);\n\nSELECT 1;"_s;
    say(Document{script + u"\n\n"_s});
    QTRY_VERIFY(text().contains(u"SELECT 1;"));
    QVERIFY2(text().endsWith(u'\n' + script), qPrintable(text()));
}

void RunViewTest::tellsHowMuchIsLeft()
{
    const auto* bar = m_view->findChild<QProgressBar*>(u"progress"_s);
    say(Progress{1, 4, u"orders"_s});
    QTRY_COMPARE(bar->value(), bar->maximum() / 4);
    QVERIFY(bar->isVisible());
    finish();
    QTRY_VERIFY(!bar->isVisible());
}

void RunViewTest::staysWhereThePersonReads()
{
    auto* log = m_view->findChild<QPlainTextEdit*>(u"log"_s);
    for (int number = 0; number < 200; ++number)
        say(line(number));
    QTRY_COMPARE(lines(), 200);
    QCOMPARE(log->verticalScrollBar()->value(), log->verticalScrollBar()->maximum());
    m_view->findChild<QCheckBox*>()->setChecked(false);
    log->verticalScrollBar()->setValue(10);
    say(line(200));
    QTRY_COMPARE(lines(), 201);
    QCOMPARE(log->verticalScrollBar()->value(), 10);
}

void RunViewTest::followsThePalette()
{
    say(line(1));
    QTRY_VERIFY(text().contains(u"line 1 "));
    auto* log = m_view->findChild<QPlainTextEdit*>(u"log"_s);
    const auto colour = [log] {
        QTextCursor cursor(log->document());
        cursor.movePosition(QTextCursor::End);
        return cursor.charFormat().foreground().color();
    };
    const auto before = text();
    m_view->setPalette(QPalette(QColor(0x2b, 0x2b, 0x2b), QColor(0x1e, 0x1e, 0x1e)));
    QTRY_COMPARE(colour(), log->palette().color(QPalette::Text));
    QVERIFY(colour().lightnessF() > 0.5F);
    QCOMPARE(text(), before);
}

void RunViewTest::letsOthersInBetweenManyLines()
{
    // The slower the machine, the more slices: what is shown at once is bounded by the time that it takes.
    int turnsBetween = 0;
    QTimer other;
    connect(&other, &QTimer::timeout, this, [&] { turnsBetween += lines() > 1 && lines() < manyLines ? 1 : 0; });
    other.start(0ms);
    // From another thread, as a run does it.
    std::jthread worker([this] {
        for (int number = 0; number < manyLines; ++number)
            say(line(number));
    });
    QTRY_COMPARE_WITH_TIMEOUT(lines(), manyLines, patience);
    QVERIFY2(turnsBetween >= 5, qPrintable(QString::number(turnsBetween)));
}

FLARE_TEST(RunViewTest)
#include "tst_runview.moc"
