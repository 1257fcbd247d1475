// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/side.h"
#include "core/pg/conninfo.h"
#include "core/pg/result.h"
#include "core/pg/sql.h"

#include <QStringList>

#include <atomic>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>

struct pg_conn;
struct pg_result;

namespace Flare::Pg {

/// A file descriptor that another thread can make readable, so that a poll() ends at once.
class WakeDescriptor
{
public:
    WakeDescriptor();
    ~WakeDescriptor();
    WakeDescriptor(const WakeDescriptor&) = delete;
    WakeDescriptor& operator=(const WakeDescriptor&) = delete;

    [[nodiscard]] int descriptor() const { return m_descriptor; }
    void wake() noexcept;
    /// Asks the system only if it was woken.
    void clear() noexcept;

private:
    int m_descriptor;
    std::atomic<bool> m_woken = false;
};

/// The raw libpq connection and its waiting. Knows nothing of identities.
class Link
{
public:
    /// @param address what the host stands for; empty: the host itself is an address or a socket's folder.
    Link(const ConnInfo& info, Side side, std::stop_token stop, const QString& address = {});
    ~Link();

    void connect(const ConnInfo& info, Deadline deadline);
    /// Sends the statement and waits for its last result. No parameters (nullptr) = simple protocol, many statements.
    Result run(const Sql& sql, const Params* params, Deadline deadline);
    Result prepare(const PreparedStatement& statement, Deadline deadline);
    Result runPrepared(const PreparedStatement& statement, const Params& params, Deadline deadline);
    Result runPrepared(const PreparedStatement& statement, std::span<const char* const> values, Deadline deadline);

    [[nodiscard]] pg_conn* handle() const { return m_handle.get(); }
    /// Returns the one before.
    std::stop_token setStop(std::stop_token stop);
    QStringList notices;

private:
    enum class Wait { Ready, Stopped, TimedOut };
    [[nodiscard]] Wait wait(bool forWriting, Deadline deadline) const;
    void begin();
    /// What a successful PQsend…() call leaves to be done.
    Result finish(int sent, const Sql& sql, Deadline deadline);
    void flush(Deadline deadline);
    /// The last result of the statement, all others cleared.
    [[nodiscard]] Result collect(const Sql& sql, Deadline deadline);
    struct Clear
    {
        void operator()(pg_result* result) const noexcept;
    };
    using OwnedResult = std::unique_ptr<pg_result, Clear>;
    /// Ready when everything has arrived.
    [[nodiscard]] Wait gather(OwnedResult& last, const std::function<Wait()>& waiting);
    /// Throws what the server says.
    [[nodiscard]] Result resultOf(OwnedResult last, const Sql& sql);
    [[nodiscard]] Error interrupted(Wait why, const Sql& sql, bool ended);
    [[nodiscard]] bool drainAfterCancel(OwnedResult& last);
    [[nodiscard]] Error connectError(const ConnInfo& info) const;
    [[nodiscard]] Error lostLink(const Sql& sql) const;

    struct Finish
    {
        void operator()(pg_conn* connection) const noexcept;
    };
    Side m_side;
    std::unique_ptr<pg_conn, Finish> m_handle;
    WakeDescriptor m_wake;
    std::stop_token m_stop;
    std::unique_ptr<std::stop_callback<std::function<void()>>> m_onStop;
};

} // namespace Flare::Pg
