// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/transaction.h"

#include "core/base/text.h"

namespace Flare::Pg {

Transaction::Transaction(Connection& connection)
    : m_connection(connection)
{
    m_connection.exec("BEGIN"_sql);
    m_open = true;
}

Transaction::~Transaction()
{
    if (!m_open || !m_connection.isAlive())
        return;
    // The reason for the rollback is often a stop or a budget, which must not stop the rollback too.
    const auto stop = m_connection.setStopToken({});
    const auto budget = m_connection.setBudget({});
    try {
        m_connection.exec("ROLLBACK"_sql, {}, Deadline::in(std::chrono::seconds(5)));
    } catch (const Error&) {
        return;
    }
    m_connection.setStopToken(stop);
    m_connection.setBudget(budget);
}

void Transaction::commit()
{
    m_open = false;
    try {
        m_connection.exec("COMMIT"_sql);
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Sql)
            throw;
        throw error.as(ErrorKind::InDoubt)
            .during(Text::tr("Committing on the %1").arg(keyOf(m_connection.side())))
            .withAdvice(Text::tr("Whether the change happened is not known. Run the operation again: it looks at what "
                                 "is there and goes on from it."));
    }
}

} // namespace Flare::Pg
