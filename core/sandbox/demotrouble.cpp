// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sandbox/demotrouble.h"

#include "core/base/text.h"

namespace Flare {

using namespace Pg;
using namespace std::chrono_literals;

namespace {

constexpr auto limit = 10s;

} // namespace

DemoTrouble::DemoTrouble(DemoMigration& demo)
    : m_demo(demo)
{
}

bool DemoTrouble::isOn(Kind kind) const
{
    switch (kind) {
    case Kind::EndedWalsender:
        return false;
    case Kind::DuplicateKey:
        return m_duplicate != 0;
    case Kind::StoppedSubscriber:
        return !m_demo.cluster(Side::Subscriber).isRunning();
    case Kind::LongTransaction:
        return m_transaction != nullptr;
    case Kind::LockedTable:
        return m_lock != nullptr;
    }
    Q_UNREACHABLE();
}

QString DemoTrouble::begin(Kind kind)
{
    switch (kind) {
    case Kind::EndedWalsender:
        return endWalsender();
    case Kind::DuplicateKey:
        return insertDuplicate();
    case Kind::StoppedSubscriber:
        m_demo.cluster(Side::Subscriber).stop();
        return Text::tr("The subscriber was stopped; the publisher keeps its WAL. Start it again in the same menu.");
    case Kind::LongTransaction: {
        auto session = m_demo.connectAsApplication(Side::Publisher);
        session->exec("BEGIN"_sql);
        session->exec("INSERT INTO public.invoices (aid, amount) VALUES (1, 1)"_sql, {}, Deadline::in(limit));
        m_transaction = std::move(session);
        return Text::tr(
            "An idle transaction is open on the publisher: a pause has to wait for it or to end it. End it in "
            "the same menu.");
    }
    case Kind::LockedTable: {
        auto session = m_demo.connectAsSuperuser(Side::Subscriber, m_demo.database());
        session->exec("BEGIN"_sql);
        session->exec("LOCK TABLE public.pgbench_accounts IN ACCESS EXCLUSIVE MODE"_sql, {}, Deadline::in(limit));
        m_lock = std::move(session);
        return Text::tr(
            "public.pgbench_accounts is locked on the subscriber, and what changes it is not applied. Release "
            "it in the same menu.");
    }
    }
    Q_UNREACHABLE();
}

QString DemoTrouble::end(Kind kind)
{
    switch (kind) {
    case Kind::EndedWalsender:
        break;
    case Kind::DuplicateKey:
        return removeDuplicate();
    case Kind::StoppedSubscriber:
        m_demo.cluster(Side::Subscriber).start();
        return Text::tr("The subscriber runs again and catches up.");
    case Kind::LongTransaction:
        m_transaction.reset();
        return Text::tr("The transaction on the publisher was ended; its row was rolled back.");
    case Kind::LockedTable:
        m_lock.reset();
        return Text::tr("The lock on the subscriber was released; the apply worker goes on.");
    }
    Q_UNREACHABLE();
}

QString DemoTrouble::endWalsender()
{
    const auto ended = m_demo.connectAsSuperuser(Side::Publisher, m_demo.database())
                           ->exec("SELECT count(pg_terminate_backend(pid)) AS ended FROM pg_stat_replication"_sql)
                           .integer(0, "ended");
    if (ended == 0)
        throw Error(ErrorKind::Precondition, Text::tr("No walsender runs on the publisher."),
                    Text::tr("One runs as soon as there is a subscription."));
    return Text::tr("Walsenders ended on the publisher: %1. The subscriber connects again by itself.").arg(ended);
}

QString DemoTrouble::insertDuplicate()
{
    const auto publisher = m_demo.connectAsSuperuser(Side::Publisher, m_demo.database());
    const auto subscriber = m_demo.connectAsSuperuser(Side::Subscriber, m_demo.database());
    const auto key = publisher->exec("SELECT nextval('public.ticket_numbers') AS key"_sql).integer(0, "key");
    // Before the publisher has it: the row that comes from there finds its key taken.
    subscriber->exec("INSERT INTO public.tickets (number, subject) VALUES ($1, 'In the way')"_sql, Params(key),
                     Deadline::in(limit));
    m_duplicate = key;
    publisher->exec("INSERT INTO public.tickets (number, subject) VALUES ($1, 'Not in the way')"_sql, Params(key),
                    Deadline::in(limit));
    return Text::tr(
               "Row %1 of public.tickets is in the way on the subscriber: its apply worker fails. Take it away in the "
               "same menu.")
        .arg(key);
}

QString DemoTrouble::removeDuplicate()
{
    m_demo.connectAsSuperuser(Side::Subscriber, m_demo.database())
        ->exec("DELETE FROM public.tickets WHERE number = $1 AND subject = 'In the way'"_sql, Params(m_duplicate),
               Deadline::in(limit));
    m_duplicate = 0;
    return Text::tr("The row that was in the way is gone; the apply worker goes on within seconds.");
}

} // namespace Flare
