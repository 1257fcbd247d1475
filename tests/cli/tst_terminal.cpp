// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/terminalmigration.h"
#include "tests/shared/flareterminal.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto digitsQuestion = "Enter alone stops): ";
constexpr auto passwordQuestion = "Password of postgres on the publisher";

} // namespace

/// What the program asks a person at a terminal, and what it makes of the answers.
class TerminalTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void goesOnWithTheRightDigits();
    void mayBeMistypedTwice();
    void changesNothingWithoutTheRightDigits_data();
    void changesNothingWithoutTheRightDigits();
    void endsWithCtrlCInsteadOfAnAnswer();
    void asksForAPasswordWithoutShowingIt();
    void tellsOfAWrongPassword();

private:
    std::unique_ptr<FlareTerminal> flare(const QStringList& words) const;
    std::unique_ptr<FlareTerminal> dropPublication() const
    {
        return flare({u"drop_publication"_s, m_migration->database()});
    }
    QString catalogue() const { return catalogueOf(*m_pair, m_migration->database()); }
    QString publications() const
    {
        return sqlValue(m_pair->publisher(), m_migration->database(), u"SELECT count(*) FROM pg_publication"_s);
    }
    QString wrongDigits() const { return m_migration->digits() == u"000000"_s ? u"000001"_s : u"000000"_s; }

    std::unique_ptr<PgPair> m_pair;
    std::unique_ptr<TerminalMigration> m_migration;
    Config m_good;
};

void TerminalTest::initTestCase()
{
    const auto pairs = pairsToTest();
    if (pairs.isEmpty())
        QSKIP("No pair of PostgreSQL servers to test with.");
    m_pair = std::make_unique<PgPair>(pairs.last());
    m_migration = std::make_unique<TerminalMigration>(*m_pair, MigrationNames());
    m_good = m_migration->config;
}

void TerminalTest::init()
{
    m_migration->config = m_good;
    m_migration->writeConfig();
    sql(m_pair->publisher(), m_migration->database(),
        u"DROP PUBLICATION IF EXISTS bench; CREATE PUBLICATION bench FOR ALL TABLES"_s);
}

std::unique_ptr<FlareTerminal> TerminalTest::flare(const QStringList& words) const
{
    return std::make_unique<FlareTerminal>(QString::fromLatin1(FLARE_BINARY), m_migration->directory(), words);
}

void TerminalTest::goesOnWithTheRightDigits()
{
    const auto terminal = dropPublication();
    QVERIFY2(terminal->waitFor(digitsQuestion), terminal->seen());
    QVERIFY2(terminal->seen().contains("TARGET  "), terminal->seen());
    QCOMPARE(publications(), u"1"_s);
    terminal->type(m_migration->digits());
    QVERIFY2(terminal->finish() == 0, terminal->seen());
    QCOMPARE(publications(), u"0"_s);
}

void TerminalTest::mayBeMistypedTwice()
{
    const auto terminal = dropPublication();
    for (int i = 0; i < 2; ++i) {
        QVERIFY2(terminal->waitFor(digitsQuestion), terminal->seen());
        terminal->type(wrongDigits());
    }
    QVERIFY2(terminal->waitFor(digitsQuestion), terminal->seen());
    QCOMPARE(publications(), u"1"_s);
    terminal->type(m_migration->digits());
    QVERIFY2(terminal->finish() == 0, terminal->seen());
    QCOMPARE(publications(), u"0"_s);
}

void TerminalTest::changesNothingWithoutTheRightDigits_data()
{
    QTest::addColumn<QStringList>("answers");
    const auto other = m_migration->config.subscriber.systemIdentifier.lastDigits();
    QTest::newRow("wrong three times") << QStringList{wrongDigits(), wrongDigits(), wrongDigits()};
    QTest::newRow("the other server's") << QStringList{other};
    QTest::newRow("yes") << QStringList{u"yes"_s, u"y"_s, u"YES"_s};
    QTest::newRow("Enter alone") << QStringList{QString()};
}

void TerminalTest::changesNothingWithoutTheRightDigits()
{
    QFETCH(QStringList, answers);
    const auto before = catalogue();
    const auto terminal = dropPublication();
    for (const auto& answer : answers) {
        QVERIFY2(terminal->waitFor(digitsQuestion), terminal->seen());
        terminal->type(answer);
    }
    QVERIFY2(terminal->finish() == 7, terminal->seen());
    QCOMPARE(catalogue(), before);
}

void TerminalTest::endsWithCtrlCInsteadOfAnAnswer()
{
    const auto before = catalogue();
    const auto terminal = dropPublication();
    QVERIFY2(terminal->waitFor(digitsQuestion), terminal->seen());
    terminal->press("\x03"); // Ctrl-C
    QVERIFY2(terminal->finish() == 130, terminal->seen());
    QCOMPARE(catalogue(), before);
}

void TerminalTest::asksForAPasswordWithoutShowingIt()
{
    const auto password = QString::fromUtf8(m_good.publisher.superuser.password->reveal());
    m_migration->config.publisher.superuser.password.reset();
    m_migration->writeConfig();
    const auto terminal = dropPublication();
    QVERIFY2(terminal->waitFor(passwordQuestion), terminal->seen());
    QVERIFY2(terminal->waitFor(": "), terminal->seen());
    terminal->type(password);
    // What comes next is asked visibly again, and the password only once.
    QVERIFY2(terminal->waitFor(digitsQuestion), terminal->seen());
    terminal->type(m_migration->digits());
    QVERIFY2(terminal->finish() == 0, "a password that was typed does not do");
    QVERIFY2(!terminal->seen().contains(password.toUtf8()), "the password stands on the terminal");
    QVERIFY2(terminal->seen().contains(m_migration->digits().toUtf8() + "\r\n"), terminal->seen());
    QCOMPARE(terminal->seen().count(passwordQuestion), 1);
    QCOMPARE(publications(), u"0"_s);
}

void TerminalTest::tellsOfAWrongPassword()
{
    m_migration->config.publisher.superuser.password.reset();
    m_migration->writeConfig();
    const auto before = catalogue();
    const auto terminal = dropPublication();
    QVERIFY2(terminal->waitFor(passwordQuestion), terminal->seen());
    QVERIFY2(terminal->waitFor(": "), terminal->seen());
    terminal->type(u"not-the-password"_s);
    QVERIFY2(terminal->finish() == 4, terminal->seen());
    QVERIFY(!terminal->seen().contains("not-the-password"));
    QCOMPARE(catalogue(), before);
}

FLARE_TEST(TerminalTest)
#include "tst_terminal.moc"
