// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/pgtools/attendedprocess.h"
#include "core/pgtools/pgtool.h"
#include "core/pgtools/schemadump.h"
#include "core/pgtools/toolprocess.h"
#include "tests/shared/testprogram.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <thread>

using namespace Flare;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void writeProgram(const QString& path, const QByteArray& script)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\n" + script);
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
}

std::optional<ErrorKind> kindOf(const std::function<void()>& action)
{
    try {
        action();
    } catch (const Error& error) {
        return error.kind();
    }
    return std::nullopt;
}

QByteArray shell(const QString& script, const std::optional<Secret>& password = {})
{
    return runTool({u"/bin/sh"_s, {u"-c"_s, script}, password}, Deadline::in(20s), {}).standard;
}

} // namespace

class PgToolTest : public QObject
{
    Q_OBJECT

private slots:
    void choosesTheVersionNearestToTheTarget_data();
    void choosesTheVersionNearestToTheTarget();
    void findsProgramsByTheirOwnWord();
    void saysWhatWasFoundAndWhatIsNeeded();
    void keepsThePasswordOutOfTheArguments();
    void handsThePasswordOverInAPrivateFile();
    void escapesPasswordsForTheFile_data();
    void escapesPasswordsForTheFile();
    void refusesAPasswordWithALineBreak();
    void letsNoTargetThroughTheEnvironment();
    void reportsWhatAProgramComplainedOf();
    void keepsTheWarningsOfAProgramThatSucceeded();
    void boundsWhatAProgramComplainsOf();
    void endsAProgramAtTheDeadline();
    void endsAProgramThatIgnoresTheStop();
    void returnsExitCodesAsAShellDoes_data();
    void returnsExitCodesAsAShellDoes();
    void asksAnAttendedProgramToEnd();

private:
    QTemporaryDir m_directory;
};

void PgToolTest::choosesTheVersionNearestToTheTarget_data()
{
    QTest::addColumn<QList<int>>("there");
    QTest::addColumn<int>("source");
    QTest::addColumn<int>("target");
    QTest::addColumn<int>("chosen");
    QTest::newRow("the target's") << QList{18, 17, 15} << 13 << 17 << 17;
    QTest::newRow("the newest below") << QList{13, 15, 18} << 13 << 17 << 15;
    QTest::newRow("the oldest above") << QList{19, 18, 12} << 13 << 17 << 18;
    QTest::newRow("a downgrade") << QList{10, 18} << 18 << 10 << 18;
    QTest::newRow("too old") << QList{15, 16} << 17 << 18 << 0;
    QTest::newRow("none") << QList<int>{} << 10 << 18 << 0;
}

void PgToolTest::choosesTheVersionNearestToTheTarget()
{
    QFETCH(QList<int>, there);
    QFETCH(int, source);
    QFETCH(int, target);
    QFETCH(int, chosen);
    QList<PgTool> tools;
    for (const int major : there)
        tools.append({u"pg_dump"_s, u"/x"_s, major, QString::number(major)});
    const auto tool = choosePgTool(tools, source, target);
    QCOMPARE(tool ? tool->major : 0, chosen);
}

void PgToolTest::findsProgramsByTheirOwnWord()
{
    const auto home = m_directory.filePath(u"found"_s);
    writeProgram(home + u"/a/bin/pg_dump"_s, "echo 'pg_dump (PostgreSQL) 23.4 (Debian 23.4-1)'");
    writeProgram(home + u"/b/bin/pg_dump"_s, "echo 'pg_dump (PostgreSQL) 24beta1'");
    writeProgram(home + u"/c/bin/pg_dump"_s, "echo nonsense");
    writeProgram(home + u"/d/bin/pg_dump"_s, "exit 1");
    writeProgram(home + u"/e/bin/pg_wrapper"_s, "echo 'pg_dump (PostgreSQL) 25.1'");
    QVERIFY(QFile::link(home + u"/e/bin/pg_wrapper"_s, home + u"/e/bin/pg_dump"_s));
    qputenv("FLARE_PG_DIRS", QFile::encodeName(home));
    const auto tools = findPgTools(u"pg_dump"_s);
    qunsetenv("FLARE_PG_DIRS");
    const auto hasVersion = [&](const QString& version, int major) {
        return std::ranges::any_of(tools, [&](const auto& t) { return t.version == version && t.major == major; });
    };
    QVERIFY(hasVersion(u"23.4"_s, 23));
    QVERIFY(hasVersion(u"24beta1"_s, 24));
    QVERIFY(std::ranges::none_of(tools, [](const auto& tool) { return tool.major == 25 || tool.major == 0; }));
}

void PgToolTest::saysWhatWasFoundAndWhatIsNeeded()
{
    try {
        static_cast<void>(findPgTool(u"pg_dump"_s, 97, 98));
        QFAIL("A version of the far future was found.");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Tool);
        QVERIFY(error.message().contains(u"97"_s));
        QVERIFY(error.advice().contains(u"postgresql-client-98"_s));
    }
}

void PgToolTest::keepsThePasswordOutOfTheArguments()
{
    SchemaDump dump;
    dump.from.host = u"db.example"_s;
    dump.from.user = RoleName(u"o'wner"_s);
    dump.from.database = DatabaseName(u"we\\ird 'db'"_s);
    dump.from.password = Secret(u"s3cret"_s);
    dump.snapshot = u"00000003-0000001B-1"_s;
    const auto list = arguments(dump);
    QVERIFY(!list.join(u' ').contains(u"s3cret"_s));
    QVERIFY(list.contains(u"--snapshot=00000003-0000001B-1"_s));
    QVERIFY(list.contains(u"--no-subscriptions"_s));
    QVERIFY(list.last().startsWith(u"--dbname="_s));
    QVERIFY(list.last().contains(u"dbname='we\\\\ird \\'db\\''"_s));
}

void PgToolTest::handsThePasswordOverInAPrivateFile()
{
    const auto output =
        shell(u"stat -c %a \"$PGPASSFILE\"; cat \"$PGPASSFILE\"; echo \"$PGPASSFILE\""_s, Secret(u"a b"_s));
    const auto lines = output.split('\n');
    QCOMPARE(lines.at(0), "600"_ba);
    QCOMPARE(lines.at(1), "*:*:*:*:a b"_ba);
    QVERIFY(!QFile::exists(QString::fromUtf8(lines.at(2))));
}

void PgToolTest::escapesPasswordsForTheFile_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << u"abc"_s << u"*:*:*:*:abc\n"_s;
    QTest::newRow("special") << u"a:b\\c"_s << u"*:*:*:*:a\\:b\\\\c\n"_s;
    QTest::newRow("others") << u"' \"@/%#€"_s << u"*:*:*:*:' \"@/%#€\n"_s;
}

void PgToolTest::escapesPasswordsForTheFile()
{
    QFETCH(QString, password);
    QFETCH(QString, line);
    QCOMPARE(QString::fromUtf8(passwordFileLine(Secret(password)).reveal()), line);
}

void PgToolTest::refusesAPasswordWithALineBreak()
{
    QCOMPARE(kindOf([] { [[maybe_unused]] const auto line = passwordFileLine(Secret(u"a\nb"_s)); }),
             std::optional(ErrorKind::Precondition));
}

void PgToolTest::letsNoTargetThroughTheEnvironment()
{
    qputenv("PGHOST", "elsewhere");
    qputenv("PGPASSWORD", "s3cret");
    const auto output = shell(u"env"_s);
    qunsetenv("PGHOST");
    qunsetenv("PGPASSWORD");
    QVERIFY(!output.contains("elsewhere") && !output.contains("s3cret"));
    QVERIFY(output.contains("PATH="));
}

void PgToolTest::keepsTheWarningsOfAProgramThatSucceeded()
{
    const auto output =
        runTool({u"/bin/sh"_s, {u"-c"_s, u"echo data; echo 'warning: a cycle' >&2"_s}, {}}, Deadline::in(20s), {});
    QCOMPARE(output.standard, "data\n"_ba);
    QCOMPARE(output.errors, u"warning: a cycle"_s);
}

void PgToolTest::reportsWhatAProgramComplainedOf()
{
    try {
        shell(u"echo data; echo 'no such table' >&2; exit 3"_s);
        QFAIL("The failure went unnoticed.");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Tool);
        QVERIFY2(error.message().contains(u"no such table"_s) && error.message().contains(u'3'), error.what());
    }
    QCOMPARE(kindOf([] {
                 static_cast<void>(runTool({u"/nowhere/pg_dump"_s, {}, {}}, {}, {}));
             }),
             std::optional(ErrorKind::Tool));
}

void PgToolTest::boundsWhatAProgramComplainsOf()
{
    try {
        shell(u"yes complaint | head -c 1000000 >&2; echo last >&2; exit 1"_s);
        QFAIL("The failure went unnoticed.");
    } catch (const Error& error) {
        QVERIFY(error.message().size() < 10'000);
        QVERIFY(error.message().endsWith(u"last"_s));
    }
}

void PgToolTest::endsAProgramAtTheDeadline()
{
    QCOMPARE(kindOf([] {
                 static_cast<void>(runTool({u"/bin/sleep"_s, {u"infinity"_s}, {}}, Deadline::in(100ms), {}));
             }),
             std::optional(ErrorKind::TimedOut));
}

void PgToolTest::endsAProgramThatIgnoresTheStop()
{
    const auto ready = m_directory.filePath(u"ready"_s);
    std::stop_source source;
    const std::jthread stopper([&](const std::stop_token& gaveUp) {
        while (!QFile::exists(ready) && sleepFor(10ms, gaveUp)) { }
        source.request_stop();
    });
    const auto script = u"trap '' TERM; touch '%1'; while :; do sleep 0.1; done"_s.arg(ready);
    const auto run = [&] {
        static_cast<void>(runTool({u"/bin/sh"_s, {u"-c"_s, script}, {}}, Deadline::in(60s), source.get_token()));
    };
    QCOMPARE(kindOf(run), std::optional(ErrorKind::Cancelled));
}

void PgToolTest::returnsExitCodesAsAShellDoes_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("code");
    QTest::newRow("success") << u"exit 0"_s << 0;
    QTest::newRow("failure") << u"exit 37"_s << 37;
    QTest::newRow("signal") << u"kill -KILL $$"_s << 137;
}

void PgToolTest::returnsExitCodesAsAShellDoes()
{
    QFETCH(QString, script);
    QFETCH(int, code);
    QCOMPARE(runAttended(u"/bin/sh"_s, {u"-c"_s, script}, QProcessEnvironment::systemEnvironment(), {}), code);
}

void PgToolTest::asksAnAttendedProgramToEnd()
{
    std::stop_source source;
    const std::jthread stopper([&source] { source.request_stop(); });
    QCOMPARE(runAttended(u"/bin/sleep"_s, {u"60"_s}, QProcessEnvironment::systemEnvironment(), source.get_token()),
             143);
}

FLARE_TEST(PgToolTest)
#include "tst_pgtool.moc"
