// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QList>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace Flare {

/// Holds every writer of a database without ending one session: SHARE locks on its tables, in one transaction of a
/// session that does nothing else. Writers, whoever they are, wait in the lock queue; reads and decoding go on.
/// Nothing durable changes, so giving it up is a ROLLBACK.
///
/// The lease is the server's: idle_in_transaction_session_timeout, kept from expiring by a heartbeat. A program that is
/// killed loses the locks at once, one that is stopped or cut off when the lease ends. The heartbeat ends with the
/// budget: a run that hangs holds nobody longer than it may.
///
/// lock_timeout is below deadlock_timeout (1 s unless somebody changed it): in a deadlock with the application it is
/// never the application that loses. take() and release() belong to one thread.
class SoftFence
{
public:
    struct Setup
    {
        std::unique_ptr<Pg::Connection> session; ///< Superuser, the database; nobody else's.
        QList<RelationName> tables;
        Milliseconds lease{3000};
    };
    explicit SoftFence(Setup setup);
    ~SoftFence();
    Q_DISABLE_COPY_MOVE(SoftFence)

    /// Tries until the first deadline, with a rest between in which the writers go on; calls between() before each try,
    /// to make room. The locks are held until the second one at most. Throws TimedOut, Cancelled, and what the server
    /// says.
    void take(Deadline deadline, Deadline heldUntil, const std::stop_token& stop,
              const std::function<void(int tries)>& between);
    /// Throws Error(Precondition) when the locks are gone, as the server says at this moment.
    void check();
    /// The locks go at once where the server hears of it; if not, with the lease, or with endSession().
    void release() noexcept;
    /// The server's process that holds the locks.
    [[nodiscard]] int backendPid() const { return m_pid; }
    /// The session, for what must be read under the locks. Never from two threads.
    [[nodiscard]] Pg::Result query(const Pg::Sql& sql, const Pg::Params& params = {});

private:
    [[nodiscard]] bool tryOnce(Deadline deadline);
    void beat(const std::stop_token& stop);
    void lose(const Error& error);

    Setup m_setup;
    int m_pid = 0;
    Deadline m_until;
    std::mutex m_mutex;
    bool m_held = false;
    std::optional<Error> m_lost;
    std::jthread m_heart; ///< Last: it uses the others.
};

} // namespace Flare
