// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/serversetting.h"

#include "tests/shared/migrationfixture.h"
#include "tests/shared/sqlsession.h"

namespace Flare::Test {

using namespace Qt::StringLiterals;

ServerSetting::ServerSetting(const SandboxCluster& server, const QString& name, const QString& value)
    : m_server(server)
    , m_name(name)
{
    alter(u"SET %1 = %2"_s.arg(m_name, quotedLiteral(value)));
}

ServerSetting::~ServerSetting()
{
    alter(u"RESET "_s + m_name);
}

void ServerSetting::alter(const QString& change) const
{
    sql(m_server, u"postgres"_s, u"ALTER SYSTEM "_s + change);
    sql(m_server, u"postgres"_s, u"SELECT pg_reload_conf()"_s);
}

} // namespace Flare::Test
