// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/terminalmigration.h"
#include "tests/shared/pgpair.h"
#include "tests/shared/testprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QSet>
#include <QTest>
#include <QUrl>

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
    void appearNowhere();

private:
    void logEverything();
    void watch();
    void collectWhatWasKept(TerminalMigration& migration);
    void check(const TerminalMigration& migration);

    std::unique_ptr<PgPair> m_pair;
    std::map<Side, std::unique_ptr<SqlSession>> m_sessions;
    std::map<Side, qsizetype> m_logBegins;
    QSet<QString> m_statements;
    QSet<QByteArray> m_commandLines;
    QMap<QString, QByteArray> m_places;
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
    m_places[u"pg_stat_activity"_s] = QStringList(m_statements.values()).join(u'\n').toUtf8();
    m_places[u"command lines"_s] = m_commandLines.values().join('\n');
}

void SecretsTest::check(const TerminalMigration& migration)
{
    const auto& config = migration.config;
    QList<QByteArray> needles{"SCRAM-SHA-256$"};
    for (const auto& account : {config.publisher.superuser, config.subscriber.superuser, config.publisher.dbOwner,
                                config.subscriber.dbOwner, *config.publisher.replUser})
        needles += formsOf(*account.password);
    QStringList leaks;
    for (auto place = m_places.begin(); place != m_places.end(); ++place) {
        QVERIFY2(!place->isEmpty(), qUtf8Printable(place.key()));
        for (qsizetype i = 0; i < needles.size(); ++i) {
            if (place->contains(needles.at(i)))
                leaks.append(u"needle %1 in %2"_s.arg(i).arg(place.key()));
        }
    }
    QVERIFY2(leaks.isEmpty(), qUtf8Printable(leaks.join(u'\n')));
}

void SecretsTest::appearNowhere()
{
    const auto pairs = pairsToTest();
    if (pairs.isEmpty())
        QSKIP("No pair of PostgreSQL servers to test with.");
    m_pair = std::make_unique<PgPair>(pairs.first());
    TerminalMigration migration(*m_pair, weirdNames());
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
