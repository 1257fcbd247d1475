// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/schemacopyfixture.h"

namespace Flare::Test {

using namespace Qt::StringLiterals;

void SchemaCopyFixture::prepare(PairVersions versions)
{
    m_used = &m_pairs.pair(versions);
    createPublisherObjects(*m_used, m_names);
    sql(m_used->publisher(), u"postgres"_s, u"CREATE ROLE "_s + quotedIdentifier(writer()));
}

void SchemaCopyFixture::prepareSimpleSchema()
{
    prepare();
    createSubscriberRoles();
    onPublisher(u"CREATE TABLE public.a (id integer PRIMARY KEY); ALTER TABLE public.a OWNER TO %1;"
                " ALTER DATABASE %2 SET work_mem = '7MB'"_s.arg(quotedIdentifier(m_names.owner),
                                                                quotedIdentifier(m_names.database)));
}

void SchemaCopyFixture::createSubscriberRoles()
{
    SqlSession session(m_used->subscriber(), u"postgres"_s);
    session.run(u"CREATE ROLE %1 LOGIN PASSWORD %2"_s.arg(quotedIdentifier(m_names.owner),
                                                          quotedLiteral(m_names.ownerPassword)));
    for (const auto& role : {m_names.replicator, writer()})
        session.run(u"CREATE ROLE "_s + quotedIdentifier(role));
}

void SchemaCopyFixture::remove(const QStringList& roles)
{
    if (m_used != nullptr) {
        removeEverything(*m_used, m_names);
        for (const auto side : {Side::Publisher, Side::Subscriber}) {
            for (const auto& role : QStringList{writer()} + roles)
                sql(m_used->on(side), u"postgres"_s, u"DROP ROLE IF EXISTS "_s + quotedIdentifier(role));
        }
    }
    m_used = nullptr;
    m_names = {};
}

RunResult SchemaCopyFixture::replicate(const QMap<QString, QStringList>& arguments, std::stop_token stop,
                                       const std::function<void(const Event&)>& onEvent)
{
    return runOperation(configFor(*m_used, m_names), {u"replicate_schema"_s, arguments, {}, std::move(stop), onEvent});
}

bool SchemaCopyFixture::subscriberHasDatabase()
{
    return !sqlValue(m_used->subscriber(), u"postgres"_s,
                     u"SELECT 1 FROM pg_database WHERE datname = "_s + quotedLiteral(m_names.database))
                .isNull();
}

QStringList differencesIn(const RunResult& result)
{
    QStringList found;
    for (const auto& table : result.tables()) {
        for (const auto& row : table.rows)
            found.append(u"%1 %2 | %3"_s.arg(row.at(0).value_or(QString()), row.at(1).value_or(QString()),
                                             row.at(2).value_or(QString())));
    }
    return found;
}

} // namespace Flare::Test
