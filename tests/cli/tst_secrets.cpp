// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/terminalmigration.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/testprogram.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QUrl>

#include <sys/resource.h>

#include <csignal>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

QByteArray replaced(QByteArray text, const QList<std::pair<QByteArray, QByteArray>>& pairs)
{
    for (const auto& [from, to] : pairs)
        text.replace(from, to);
    return text;
}

/// A password as SQL, connection strings, URIs, password files, JSON, CSV, HTML and shells would write it.
QList<QByteArray> formsOf(const Secret& secret)
{
    const QByteArray raw = secret.reveal();
    const QSet<QByteArray> forms{
        raw,
        replaced(raw, {{"'", "''"}}),
        replaced(raw, {{"\\", "\\\\"}, {"'", "''"}}),
        replaced(raw, {{"\\", "\\\\"}, {"'", "\\'"}}),
        replaced(raw, {{"\\", "\\\\"}, {"'", "\\'"}, {"\\", "\\\\"}, {"'", "''"}}),
        replaced(raw, {{"\\", "\\\\"}, {":", "\\:"}}),
        replaced(raw, {{"\\", "\\\\"}, {"\"", "\\\""}}),
        replaced(raw, {{"\"", "\"\""}}),
        replaced(raw, {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}}),
        replaced(raw, {{"&", "&amp;"}, {"<", "&lt;"}, {">", "&gt;"}, {"\"", "&quot;"}, {"'", "&#39;"}}),
        replaced(raw, {{"'", "'\\''"}}),
        QUrl::toPercentEncoding(QString::fromUtf8(raw)),
        raw.toBase64(),
    };
    return forms.values();
}

const auto activity = u"pg_stat_activity"_s;
const QList<QByteArray> schemaSecrets{"server-S3CRET", "mapping-S3CRET", "setting-S3CRET", "function-S3CRET"};

QByteArray contentOfFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Which programs run with which arguments, as everybody on the machine can see.
QByteArray commandLines()
{
    QByteArray text;
    for (QDirIterator processes(u"/proc"_s, {u"[1-9]*"_s}, QDir::Dirs); processes.hasNext();)
        text += contentOfFile(processes.next() + u"/cmdline"_s).replace('\0', ' ') + '\n';
    return text;
}

} // namespace

/// A migration with passwords of every awkward character, with the servers logging all they can; then each place is
/// searched where somebody without these passwords could read.
class SecretsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void appearNowhere();
    void leaveNoCoreBehind();

private:
    void logEverything();
    void watch();
    void hideSecretsInTheSchema(const TerminalMigration& migration) const;
    void giveOnePasswordByCommand(TerminalMigration& migration);
    void collectWhatWasKept(TerminalMigration& migration);
    void check(const TerminalMigration& migration);
    [[nodiscard]] QList<QByteArray> needles(const TerminalMigration& migration, const QString& place) const;

    std::unique_ptr<PgPair> m_pair;
    std::map<Side, std::unique_ptr<SqlSession>> m_sessions;
    std::map<Side, qsizetype> m_logBegins;
    QSet<QString> m_statements;
    QSet<QByteArray> m_commandLines;
    QMap<QString, QByteArray> m_places;
    Secret m_byCommand;
};

/// From here on: the test's own statements before name the passwords.
void SecretsTest::logEverything()
{
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        auto& cluster = m_pair->on(side);
        m_logBegins[side] = cluster.logText().size();
        cluster.configure({{u"log_statement"_s, u"all"_s},
                           {u"log_min_duration_statement"_s, u"0"_s},
                           {u"log_min_error_statement"_s, u"debug5"_s},
                           {u"log_error_verbosity"_s, u"verbose"_s},
                           {u"log_connections"_s, u"on"_s},
                           {u"log_replication_commands"_s, u"on"_s}});
        cluster.reload();
        m_sessions[side] = std::make_unique<SqlSession>(cluster, u"postgres"_s);
        QTRY_COMPARE(m_sessions[side]->value(u"SHOW log_statement"_s), u"all"_s);
    }
}

void SecretsTest::watch()
{
    for (const auto& [side, session] : m_sessions) {
        for (const auto& row : session->run(u"SELECT query FROM pg_stat_activity WHERE pid <> pg_backend_pid()"_s))
            m_statements.insert(row.first());
    }
    for (const auto& line : commandLines().split('\n'))
        m_commandLines.insert(line);
}

void SecretsTest::collectWhatWasKept(TerminalMigration& migration)
{
    for (const auto format : {"jsonl", "csv", "html"}) {
        const auto name = QString::fromLatin1(format);
        const auto file = migration.directory() + u"/export."_s + name;
        const auto result = migration.run({u"audit"_s, u"export"_s, u"--format"_s, name, u"--output"_s, file});
        QVERIFY2(result.code == 0, result.describe());
        m_places[file] = contentOfFile(file);
    }
    QDirIterator files(migration.directory() + u"/state"_s, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const auto file = files.next();
        m_places[file] = contentOfFile(file);
    }
    for (const auto& [side, begin] : m_logBegins)
        m_places[u"log of the %1"_s.arg(keyOf(side))] = m_pair->on(side).logText().mid(begin).toUtf8();
    m_places[u"output"_s] = migration.spoken();
    m_places[activity] = QStringList(m_statements.values()).join(u'\n').toUtf8();
    m_places[u"command lines"_s] = m_commandLines.values().join('\n');
}

/// Of kinds that no file names.
void SecretsTest::hideSecretsInTheSchema(const TerminalMigration& migration) const
{
    sql(m_pair->publisher(), migration.database(),
        u"CREATE FOREIGN DATA WRAPPER away; CREATE SERVER far FOREIGN DATA WRAPPER away OPTIONS (password "
        u"'server-S3CRET');"
        "CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (\"user\" 'u', password 'mapping-S3CRET');"
        "CREATE FUNCTION app.f() RETURNS int LANGUAGE sql SET app.password = 'function-S3CRET' AS 'SELECT 1';"
        "ALTER DATABASE %1 SET app.api_key = 'setting-S3CRET'"_s.arg(quotedIdentifier(migration.database())));
}

void SecretsTest::giveOnePasswordByCommand(TerminalMigration& migration)
{
    auto& account = migration.config.subscriber.dbOwner;
    m_byCommand = *std::exchange(account.password, std::nullopt);
    const auto path = migration.directory() + u"/password"_s;
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(m_byCommand.reveal()) == m_byCommand.reveal().size());
    account.passwordCommand = u"cat "_s + path;
    migration.writeConfig();
}

QList<QByteArray> SecretsTest::needles(const TerminalMigration& migration, const QString& place) const
{
    const auto& config = migration.config;
    QList<QByteArray> needles{"SCRAM-SHA-256$"};
    for (const auto& secret : {*config.publisher.superuser.password, *config.subscriber.superuser.password,
                               *config.publisher.dbOwner.password, m_byCommand, *config.publisher.replUser->password})
        needles += formsOf(secret);
    // Such a statement has no parameters: while it runs, a superuser of the server sees it there.
    if (place != activity)
        needles += schemaSecrets;
    return needles;
}

void SecretsTest::check(const TerminalMigration& migration)
{
    QStringList leaks;
    for (auto place = m_places.begin(); place != m_places.end(); ++place) {
        QVERIFY2(!place->isEmpty(), qUtf8Printable(place.key()));
        const auto wanted = needles(migration, place.key());
        for (qsizetype i = 0; i < wanted.size(); ++i) {
            if (place->contains(wanted.at(i)))
                leaks.append(u"needle %1 in %2"_s.arg(i).arg(place.key()));
        }
    }
    QVERIFY2(leaks.isEmpty(), qUtf8Printable(leaks.join(u'\n')));
}

void SecretsTest::initTestCase()
{
    const auto pairs = pairsToTest();
    if (pairs.isEmpty())
        QSKIP("No pair of PostgreSQL servers to test with.");
    m_pair = std::make_unique<PgPair>(pairs.first());
}

/// Connections that are open keep their passwords in memory, libpq's own copies among them.
void SecretsTest::leaveNoCoreBehind()
{
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_CORE, &limit), 0);
    limit.rlim_cur = limit.rlim_max;
    QCOMPARE(setrlimit(RLIMIT_CORE, &limit), 0);
    const TerminalMigration migration(*m_pair, MigrationNames());
    const QDir directory(migration.directory());
    const auto cores = [&] { return directory.entryList({u"*core*"_s}, QDir::Files); };
    QProcess other;
    other.setWorkingDirectory(directory.path());
    other.start(u"/bin/sh"_s, {u"-c"_s, u"kill -ABRT $$"_s});
    QVERIFY(other.waitForFinished());
    if (cores().isEmpty())
        QSKIP("This machine keeps no core of a program that crashes, or keeps it elsewhere.");
    for (const auto& core : cores())
        QVERIFY(QFile::remove(directory.filePath(core)));

    const auto flare =
        migration.start({u"exec"_s, u"--"_s, u"/bin/sh"_s, u"-c"_s, u"echo \"child $$.\" >&2; exec sleep 600"_s});
    static const QRegularExpression child(u"child (\\d+)\\."_s);
    QTRY_VERIFY2_WITH_TIMEOUT(child.match(QString::fromUtf8(flare->spoken())).hasMatch(), flare->spoken().constData(),
                              60'000);
    flare->signal(SIGABRT);
    const auto result = flare->finish();
    ::kill(child.match(QString::fromUtf8(result.err)).captured(1).toInt(), SIGTERM);
    QCOMPARE(result.endedBy, "the signal 6"_ba);
    QCOMPARE(cores(), QStringList());
}

void SecretsTest::appearNowhere()
{
    TerminalMigration migration(*m_pair, weirdNames());
    hideSecretsInTheSchema(migration);
    giveOnePasswordByCommand(migration);
    logEverything();
    migration.options = {u"--debug"_s};
    migration.watcher = [this] { watch(); };
    migration.migrate();
    if (QTest::currentTestFailed())
        return;
    for (const auto option : {"--json", "--verbose", "--dry-run"}) {
        migration.options = {QString::fromLatin1(option)};
        for (const auto& words : {QStringList{u"resume_write"_s, migration.database()},
                                  QStringList{u"verify_connectivity"_s}, QStringList{u"replicate_roles"_s}}) {
            const auto result = migration.run(words);
            QVERIFY2(result.code == 0, result.describe());
        }
    }
    migration.options.clear();
    collectWhatWasKept(migration);
    check(migration);
}

FLARE_TEST(SecretsTest)
#include "tst_secrets.moc"
