// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/terminalmigration.h"

#include "core/base/error.h"
#include "tests/shared/flareyml.h"

#include <QTest>

#include <csignal>

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

QString binary()
{
    return QString::fromLatin1(FLARE_BINARY);
}

QString joined(const Rows& rows)
{
    QStringList lines;
    for (const auto& row : rows)
        lines.append(row.join(u'|'));
    return lines.join(u'\n') + u'\n';
}

QString serverCatalogue(const SandboxCluster& cluster)
{
    return joined(sql(cluster, u"postgres"_s,
                      u"SELECT 'role', rolname, r.rolsuper, rolcanlogin, rolreplication, rolconnlimit,"
                      " rolcreatedb, rolcreaterole, rolbypassrls, rolinherit, md5(rolpassword)"
                      " FROM pg_authid r ORDER BY 2"_s))
        + joined(sql(cluster, u"postgres"_s,
                     u"SELECT 'database', datname, pg_get_userbyid(datdba), datacl::text, datconnlimit, datallowconn"
                     " FROM pg_database ORDER BY 2"_s))
        + joined(sql(cluster, u"postgres"_s,
                     u"SELECT 'member', roleid::regrole::text, member::regrole::text, admin_option"
                     " FROM pg_auth_members ORDER BY 2, 3"_s))
        + joined(sql(cluster, u"postgres"_s,
                     u"SELECT 'setting', setdatabase, setrole, setconfig::text FROM pg_db_role_setting"
                     " ORDER BY 2, 3"_s))
        + joined(sql(cluster, u"postgres"_s,
                     u"SELECT 'subscription', subname, subslotname, subenabled, subpublications::text, md5(subconninfo)"
                     " FROM pg_subscription ORDER BY 2"_s))
        + joined(sql(cluster, u"postgres"_s,
                     u"SELECT 'slot', slot_name, plugin, database FROM pg_replication_slots WHERE NOT temporary"
                     " ORDER BY 2"_s));
}

QString databaseCatalogue(const SandboxCluster& cluster, const QString& database)
{
    const auto present =
        sqlValue(cluster, u"postgres"_s, u"SELECT 1 FROM pg_database WHERE datname = "_s + quotedLiteral(database));
    if (present.isNull())
        return u"no database\n"_s;
    SqlSession session(cluster, database);
    return joined(session.run(u"SELECT 'relation', c.oid::regclass::text, relkind, relreplident, relacl::text,"
                              " pg_get_userbyid(relowner), relnatts FROM pg_class c"
                              " WHERE c.oid >= 16384 AND relnamespace <> 'pg_toast'::regnamespace ORDER BY 2"_s))
        + joined(session.run(u"SELECT 'schema', nspname, nspacl::text, pg_get_userbyid(nspowner) FROM pg_namespace"
                             " WHERE nspname !~ '^pg_t' ORDER BY 2"_s))
        + joined(session.run(u"SELECT 'extension', extname, extversion FROM pg_extension ORDER BY 2"_s))
        + joined(session.run(u"SELECT 'publication', pubname, puballtables, pg_get_userbyid(pubowner)"
                             " FROM pg_publication ORDER BY 2"_s))
        + joined(session.run(u"SELECT 'published', schemaname, tablename FROM pg_publication_tables ORDER BY 2, 3"_s));
}

/// Available on both servers: not every server is installed with its contributed modules.
QString commonExtension(PgPair& pair)
{
    const auto available = u"SELECT name FROM pg_available_extensions WHERE name IN ('citext', 'hstore')"
                           " ORDER BY name"_s;
    const auto here = sql(pair.publisher(), u"postgres"_s, available);
    const auto there = sql(pair.subscriber(), u"postgres"_s, available);
    for (const auto& row : here) {
        if (there.contains(row))
            return row.first();
    }
    return {};
}

/// Rows and digest of every table, and the state of every sequence.
QString contentOf(const SandboxCluster& cluster, const QString& database)
{
    SqlSession session(cluster, database);
    QString content;
    const auto tables = session.run(u"SELECT format('%I.%I', nspname, relname) FROM pg_class c JOIN pg_namespace n"
                                    " ON n.oid = relnamespace WHERE relkind = 'r' AND nspname NOT IN"
                                    " ('pg_catalog', 'information_schema') ORDER BY 1"_s);
    for (const auto& table : tables)
        content += table.first() + u' '
            + joined(session.run(u"SELECT count(*), md5(string_agg(t::text, chr(10) ORDER BY t::text COLLATE \"C\"))"
                                 " FROM %1 t"_s.arg(table.first())));
    const auto sequences = session.run(u"SELECT format('%I.%I', schemaname, sequencename) FROM pg_sequences"
                                       " ORDER BY 1"_s);
    for (const auto& sequence : sequences)
        content += sequence.first() + u' '
            + joined(session.run(u"SELECT last_value, is_called FROM %1"_s.arg(sequence.first())));
    return content;
}

} // namespace

QString catalogueOf(PgPair& pair, const QString& database)
{
    QString text;
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        const auto& cluster = pair.on(side);
        text += serverCatalogue(cluster) + databaseCatalogue(cluster, database);
    }
    return text;
}

TerminalMigration::TerminalMigration(PgPair& pair, const MigrationNames& names)
    : config(configFor(pair, names))
    , m_pair(pair)
    , m_names(names)
{
    config.publications.first().replicaIdentityFullTables = {u"app.\"No Key\""_s};
    config.cutover.minStable = std::chrono::seconds(0);
    config.attack.workers = 2;
    config.attack.rate = 100;
    removeEverything(pair, names);
    createDatabase();
    writeConfig();
}

TerminalMigration::~TerminalMigration()
{
    m_attack.reset();
    try {
        for (const auto side : {Side::Publisher, Side::Subscriber}) {
            if (!m_pair.on(side).isRunning())
                m_pair.on(side).start();
        }
        removeEverything(m_pair, m_names);
    } catch (const Error& error) {
        QTest::qFail(error.what(), __FILE__, __LINE__);
    }
}

void TerminalMigration::writeConfig() const
{
    writeFlareYml(flareYml(config), m_directory.filePath(u"flare.yml"_s));
}

/// In a schema that is in no search_path: a table with a key that a sequence fills, one without any key, a sequence
/// that counts down.
void TerminalMigration::createDatabase()
{
    createPublisherObjects(m_pair, m_names);
    SqlSession session(m_pair.publisher(), m_names.database);
    const auto extension = commonExtension(m_pair);
    if (!extension.isEmpty())
        session.run(u"CREATE EXTENSION "_s + extension);
    session.run(u"CREATE SCHEMA app AUTHORIZATION %1; SET ROLE %1;"
                " CREATE TABLE app.\"Order.Line\" (id bigserial PRIMARY KEY, note text, price numeric(10, 2));"
                " CREATE TABLE app.\"No Key\" (\"what's it\" text, many int);"
                " CREATE SEQUENCE app.down INCREMENT -3;"
                " CREATE VIEW app.cheap AS SELECT * FROM app.\"Order.Line\" WHERE price < 10"_s.arg(
                    quotedIdentifier(m_names.owner)));
    write(1000);
}

/// As the application does, with every kind of change.
void TerminalMigration::write(int rows)
{
    SqlSession session(m_pair.publisher(), m_names.database, {m_names.owner, Secret(m_names.ownerPassword)});
    session.run(u"INSERT INTO app.\"Order.Line\" (note, price) SELECT E'n\\u00f6te\\t\\'' || i, i / 7.0"
                " FROM generate_series(1, %1) i;"
                " INSERT INTO app.\"No Key\" SELECT NULLIF(i % 10, 0)::text, i FROM generate_series(1, %1) i;"
                " SELECT nextval('app.down')"_s.arg(rows));
}

FlareResult TerminalMigration::run(const QStringList& words)
{
    const auto result = runFlare(binary(), directory(), words + options, watcher);
    m_spoken += result.describe();
    return result;
}

std::unique_ptr<FlareProcess> TerminalMigration::start(const QStringList& words) const
{
    return std::make_unique<FlareProcess>(binary(), directory(), words + options);
}

/// Runs it twice: the second time there is nothing left to do, and nothing may change.
void TerminalMigration::prepare(const QStringList& words)
{
    const auto dry = run(words + QStringList{u"--dry-run"_s});
    QVERIFY2(dry.code == 0, dry.describe());
    const auto first = run(words);
    QVERIFY2(first.code == 0, first.describe());
    const auto before = catalogueOf(m_pair, m_names.database);
    const auto second = run(words);
    QVERIFY2(second.code == 0, second.describe());
    QCOMPARE(catalogueOf(m_pair, m_names.database), before);
}

void TerminalMigration::replicate()
{
    for (const auto verb : {"replicate_roles", "install_extensions", "grant_create", "grant_replication",
                            "create_replication_status_table", "replicate_schema", "create_publication"}) {
        QStringList words{QString::fromLatin1(verb)};
        if (words.first() != u"replicate_roles"_s)
            words.append(m_names.database);
        prepare(words);
        if (QTest::currentTestFailed())
            return;
        write(3);
    }
    prepare({u"create_subscription"_s, m_names.subscription});
}

void TerminalMigration::cutOver()
{
    const auto refused = run({u"pause_write"_s, m_names.database});
    QVERIFY2(refused.code == 7, refused.describe());
    const auto paused = run({u"pause_write"_s, m_names.database, u"--confirm"_s, digits()});
    QVERIFY2(paused.code == 0, paused.describe());
    m_attack->signal(SIGINT);
    const auto attacked = m_attack->finish();
    m_spoken += attacked.describe();
    QVERIFY2(attacked.code == 0, attacked.describe());
    compareSides();
    const auto verified = run({u"attack"_s, m_names.database, u"--verify"_s});
    QVERIFY2(verified.code == 0, verified.describe());
}

void TerminalMigration::compareSides() const
{
    QCOMPARE(contentOf(m_pair.subscriber(), m_names.database), contentOf(m_pair.publisher(), m_names.database));
}

void TerminalMigration::migrate()
{
    const auto connected = run({u"verify_connectivity"_s});
    QVERIFY2(connected.code == 0, connected.describe());
    prepare({u"create_attack_db"_s, m_names.database});
    if (QTest::currentTestFailed())
        return;
    m_attack = start({u"attack"_s, m_names.database});
    replicate();
    if (QTest::currentTestFailed())
        return;
    write(100);
    const auto counted = run({u"count"_s, m_names.database});
    QVERIFY2(counted.code == 0, counted.describe());
    QVERIFY(m_attack->isRunning());
    cutOver();
}

} // namespace Flare::Test
