// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/demowriter.h"

#include <QRandomGenerator>

namespace Flare {

using namespace Pg;
using namespace std::chrono_literals;

namespace {

constexpr Milliseconds pause = 1000ms / DemoWriter::transactionsPerSecond;
constexpr auto rest = 1s;
constexpr auto statementLimit = 30s;
// Each changes an account; one of so many makes an invoice and a ticket too, whose keys come from sequences.
constexpr qint64 perInvoice = 10;

} // namespace

DemoWriter::DemoWriter(const DemoMigration& demo)
    : m_demo(demo)
    , m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

void DemoWriter::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        try {
            const auto session = m_demo.connectAsApplication(Side::Publisher, stop);
            while (sleepFor(pause, stop))
                write(*session);
        } catch (const Error&) {
            sleepFor(rest, stop);
        }
    }
}

void DemoWriter::write(Connection& session)
{
    const auto account = qint64(QRandomGenerator::global()->bounded(1, DemoMigration::accounts + 1));
    const auto delta = qint64(QRandomGenerator::global()->bounded(-5000, 5001));
    session.exec("WITH changed AS (UPDATE public.pgbench_accounts SET abalance = abalance + $2::int"
                 " WHERE aid = $1::int RETURNING aid, bid)"
                 " INSERT INTO public.pgbench_history (tid, bid, aid, delta, mtime)"
                 " SELECT 1, bid, aid, $2::int, now() FROM changed"_sql,
                 Params(account, delta), Deadline::in(statementLimit));
    if (m_written % perInvoice == 0) {
        session.exec("INSERT INTO public.invoices (aid, amount) VALUES ($1::int, 9.99)"_sql, Params(account),
                     Deadline::in(statementLimit));
        session.exec("INSERT INTO public.tickets (subject) VALUES ('From the demo''s application')"_sql, {},
                     Deadline::in(statementLimit));
    }
    ++m_written;
}

} // namespace Flare
