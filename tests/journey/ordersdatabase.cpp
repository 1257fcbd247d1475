// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/journey/ordersdatabase.h"

namespace Flare::Test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Login applicationLogin()
{
    return {u"app"_s, Secret(u"app-password-1"_s)};
}

void createOrders(PgPair& pair, const MigrationNames& names)
{
    createPublisherObjects(pair, names);
    sql(pair.publisher(), names.database,
        u"CREATE TABLE public.orders (id bigserial PRIMARY KEY, note text);"
        "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'app') THEN"
        " CREATE ROLE app LOGIN PASSWORD 'app-password-1'; END IF; END $$;"
        "GRANT INSERT ON public.orders TO app; GRANT USAGE ON SEQUENCE public.orders_id_seq TO app;"
        "ALTER TABLE public.orders OWNER TO %1"_s.arg(quotedIdentifier(names.owner)));
}

Config configForOrders(PgPair& pair, const MigrationNames& names)
{
    auto config = configFor(pair, names);
    config.cutover.minStable = 1s;
    return config;
}

} // namespace Flare::Test
