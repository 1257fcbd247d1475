// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/allcommands.h"
#include "tests/cli/clifixture.h"
#include "tests/shared/testprogram.h"

#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>

using namespace Flare;
using namespace Flare::Test;

class CompletionTest : public QObject
{
    Q_OBJECT

private slots:
    void offersEveryCommandAndOption();
    void offersWhatComesNext_data();
    void offersWhatComesNext();
    void needsNoFile();
    void worksInTheShells_data();
    void worksInTheShells();

private:
    [[nodiscard]] QStringList offers(const QStringList& words)
    {
        QStringList offered;
        const auto told = m_cli.runBare(QStringList{u"completion_words"_s, u"--"_s} + words).out;
        for (const auto& line : told.split(u'\n', Qt::SkipEmptyParts))
            offered.append(line.section(u'\t', 0, 0));
        return offered;
    }

    CliFixture m_cli;
};

void CompletionTest::offersEveryCommandAndOption()
{
    for (const auto& command : allCommands(catalogue())) {
        auto words = command.id.split(u' ');
        QVERIFY2(offers(words).contains(words.last()), qPrintable(command.id));
        const auto options = offers(words << u"--"_s);
        for (const auto& parameter : command.parameters) {
            if (!parameter.positional && parameter.kind != Parameter::Kind::Command)
                QVERIFY2(options.contains(u"--"_s + parameter.id), qPrintable(parameter.id));
        }
        QVERIFY(options.contains(u"--config"_s));
    }
}

void CompletionTest::offersWhatComesNext_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("offered");
    const QStringList file{u"--config"_s, u"FILE"_s};
    QTest::newRow("a second word") << QStringList{u"audit"_s, u"v"_s} << QStringList{u"verify"_s};
    QTest::newRow("a database") << file + QStringList{u"count"_s, QString()} << QStringList{u"bench"_s};
    QTest::newRow("a database, the command with a hyphen")
        << file + QStringList{u"pause-write"_s, u"b"_s} << QStringList{u"bench"_s};
    QTest::newRow("the file behind the command")
        << QStringList{u"count"_s, u"--config=FILE"_s, QString()} << QStringList{u"bench"_s};
    QTest::newRow("a subscription") << file + QStringList{u"create_subscription"_s, QString()}
                                    << QStringList{u"bench1"_s};
    QTest::newRow("behind an option's value")
        << file + QStringList{u"count"_s, u"--jobs"_s, u"4"_s, QString()} << QStringList{u"bench"_s};
    QTest::newRow("nothing more") << file + QStringList{u"count"_s, u"bench"_s, QString()} << QStringList{};
    QTest::newRow("an option's values") << QStringList{u"monitor"_s, u"--format"_s, QString()}
                                        << QStringList{u"prometheus"_s};
    QTest::newRow("a choice") << QStringList{u"completion"_s, u"z"_s} << QStringList{u"zsh"_s};
    QTest::newRow("a file") << QStringList{u"--config"_s, QString()} << QStringList{u":files"_s};
    QTest::newRow("another program's words") << QStringList{u"exec"_s, u"--"_s, u"ps"_s} << QStringList{u":files"_s};
    QTest::newRow("nothing known") << QStringList{u"explode"_s, QString()} << QStringList{};
}

void CompletionTest::offersWhatComesNext()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, offered);
    words.replaceInStrings(u"FILE"_s, m_cli.configPath());
    QCOMPARE(offers(words), offered);
}

void CompletionTest::needsNoFile()
{
    QCOMPARE(offers({u"--config"_s, u"/nonexistent/flare.yml"_s, u"count"_s, QString()}), QStringList());
    QVERIFY(!offers({QString()}).isEmpty());
}

void CompletionTest::worksInTheShells_data()
{
    QTest::addColumn<QString>("shell");
    QTest::addColumn<QString>("ask");
    QTest::newRow("bash")
        << u"bash"_s << u"COMP_WORDS=(flare --config \"$FILE\" count ''); COMP_CWORD=4; _flare; echo ${COMPREPLY[@]}"_s;
    QTest::newRow("zsh") << u"zsh"_s
                         << u"_describe() { print -l ${(P)2%%:*} }; "
                            "words=(flare --config $FILE count ''); CURRENT=5; _flare"_s;
    QTest::newRow("fish") << u"fish"_s << u"complete -C \"flare --config $FILE count \" | string split -f1 \\t"_s;
}

void CompletionTest::worksInTheShells()
{
    QFETCH(QString, shell);
    QFETCH(QString, ask);
    if (QStandardPaths::findExecutable(shell).isEmpty())
        QSKIP("This shell is not installed.");
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"PATH"_s,
                       QFileInfo(QString::fromLatin1(FLARE_BINARY)).path() + u':' + qEnvironmentVariable("PATH"));
    environment.insert(u"FILE"_s, m_cli.configPath());
    environment.insert(u"HOME"_s, m_cli.directory.path());
    const auto script = m_cli.runBare({u"completion"_s, shell}).out;
    QProcess process;
    process.setProcessEnvironment(environment);
    // What announces the function to zsh's own completion is not loaded in a script.
    const auto before = shell == u"zsh"_s ? u"compdef() { : }\n"_s : QString();
    process.start(shell, {u"-c"_s, before + script + ask});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.readAllStandardError(), QByteArray());
    QCOMPARE(process.readAllStandardOutput().trimmed(), "bench"_ba);
}

FLARE_TEST(CompletionTest)
#include "tst_completion.moc"
