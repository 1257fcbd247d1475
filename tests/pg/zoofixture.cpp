// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/zoofixture.h"

#include <QTest>

namespace Flare::Test {

using namespace Qt::StringLiterals;

namespace {

QString healthyTables(const MigrationNames& names)
{
    return u"CREATE TABLE public.healthy (id integer PRIMARY KEY, name text NOT NULL, price numeric(10, 2));"
           " ALTER TABLE public.healthy OWNER TO "_s
        + quotedIdentifier(names.owner);
}

void createRolesThere(PgPair& pair, const MigrationNames& names)
{
    SqlSession server(pair.subscriber(), u"postgres"_s);
    server.run(u"SET password_encryption = 'scram-sha-256'"_s);
    server.run(
        u"CREATE ROLE %1 LOGIN PASSWORD %2"_s.arg(quotedIdentifier(names.owner), quotedLiteral(names.ownerPassword)));
    createDatabase(server, names);
}

void useScram(PgPair& pair, const MigrationNames& names)
{
    SqlSession server(pair.publisher(), u"postgres"_s);
    server.run(u"SET password_encryption = 'scram-sha-256'"_s);
    const auto give = [&](const QString& role, const QString& password) {
        server.run(u"ALTER ROLE %1 PASSWORD %2"_s.arg(quotedIdentifier(role), quotedLiteral(password)));
    };
    give(names.owner, names.ownerPassword);
    give(names.replicator, names.replicatorPassword);
}

} // namespace

void ZooFixture::prepare(PairVersions versions)
{
    m_used = &m_pairs.pair(versions);
    createPublisherObjects(*m_used, m_names);
    useScram(*m_used, m_names);
    createRolesThere(*m_used, m_names);
    for (const auto side : {Side::Publisher, Side::Subscriber})
        on(side, healthyTables(m_names));
    const auto granted = runOperation(configFor(*m_used, m_names), {u"grant_replication"_s, {}, {}, {}, {}});
    if (!granted.succeeded())
        qFatal("%s", granted.describe().constData());
}

void ZooFixture::remove()
{
    if (m_used != nullptr) {
        for (const auto side : {Side::Publisher, Side::Subscriber}) {
            SqlSession server(m_used->on(side), u"postgres"_s);
            server.run(u"ALTER SYSTEM RESET ALL"_s);
            server.run(u"SELECT pg_reload_conf()"_s);
        }
        removeEverything(*m_used, m_names);
    }
    m_used = nullptr;
    m_names = {};
    m_change = {};
}

RunResult ZooFixture::check(const QMap<QString, QStringList>& arguments)
{
    auto config = configFor(*m_used, m_names);
    if (m_change)
        m_change(config);
    return runOperation(config, {u"check"_s, arguments, {}, {}, {}});
}

QList<Finding> ZooFixture::serious(const QString& only, Severity least)
{
    const auto result = only.isEmpty() ? check() : check({{u"only"_s, {only}}});
    auto findings = result.findings();
    findings.removeIf([least](const Finding& finding) { return finding.severity < least; });
    if (!result.succeeded() && findings.isEmpty())
        qFatal("%s", result.describe().constData());
    return findings;
}

void ZooFixture::apply(const Remedy& remedy)
{
    SqlSession session(m_used->on(remedy.side), remedy.database.isEmpty() ? u"postgres"_s : remedy.database.text());
    for (const auto& line : remedy.sql.split(u'\n', Qt::SkipEmptyParts))
        session.run(line);
}

void ZooFixture::on(Side side, const QString& statements)
{
    SqlSession session(m_used->on(side), m_names.database);
    for (const auto& line : statements.split(u'\n', Qt::SkipEmptyParts))
        session.run(line);
}

QStringList described(const QList<Finding>& findings)
{
    QStringList lines;
    for (const auto& finding : findings)
        lines.append(u"%1 %2 %3 %4"_s.arg(keyOf(finding.severity), finding.check, keyOf(finding.side),
                                          finding.objects.join(u", "_s)));
    return lines;
}

void addBeasts(const QList<std::pair<QString, Beast>>& beasts)
{
    QTest::addColumn<PairVersions>("pair");
    QTest::addColumn<Beast>("beast");
    bool some = false;
    for (const auto& pair : pairsToTest()) {
        for (const auto& [name, beast] : beasts) {
            if (pair.publisher < beast.publisherFrom || pair.publisher > beast.publisherTo
                || pair.subscriber < beast.subscriberFrom || pair.subscriber > beast.subscriberTo)
                continue;
            QTest::addRow("%s: %s", qUtf8Printable(pair.name()), qUtf8Printable(name)) << pair << beast;
            some = true;
        }
    }
    if (!some)
        QSKIP("none of them can be between these versions");
}

} // namespace Flare::Test
