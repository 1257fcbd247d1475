// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/link.h"

#include "core/base/text.h"
#include "core/pg/tlslibrary.h"

#include <QRegularExpression>

#include <libpq-fe.h>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <array>
#include <future>
#include <thread>

namespace Flare::Pg {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// How long a cancelled statement may take to end before the connection is given up.
constexpr auto cancelPatience = 3s;

// For so long a wait looks at the socket alone: most answers come within it, and a poll of two descriptors takes the
// system longer. A stop request has to wait for its end.
constexpr int promptAnswer = 20;

QString trimmedMessage(const char* text)
{
    return QString::fromUtf8(text).trimmed();
}

ServerError serverErrorOf(const PGresult* result)
{
    const auto field = [result](int code) { return QString::fromUtf8(PQresultErrorField(result, code)); };
    return {PQresultErrorField(result, PG_DIAG_SQLSTATE), field(PG_DIAG_MESSAGE_DETAIL), field(PG_DIAG_MESSAGE_HINT),
            field(PG_DIAG_CONTEXT)};
}

/// A failed connection has no result to ask for its SQLSTATE: the verbose text of libpq is the only place that has it,
/// in whatever language the server speaks ("FATAL:  28P01: …"). The line about the server's source is of no use to
/// anybody.
ServerError takeSqlState(QString& message)
{
    static const QRegularExpression state(u":  ([0-9A-Z]{5}): "_s);
    static const QRegularExpression location(u"\\n[^\\n]*\\.c:\\d+$"_s);
    const auto found = state.match(message);
    if (!found.hasMatch())
        return {};
    message.replace(found.capturedStart(), found.capturedLength(), u":  "_s).remove(location);
    return {.sqlState = found.captured(1).toLatin1(), .detail = {}, .hint = {}, .context = {}};
}

// PQcancel() opens a connection of its own and waits for the server to close it, without any limit: a server that
// hangs would hang us. It runs beside us; the handle it needs is shared, so it may outlive this connection.
bool requestCancel(PGconn* connection)
{
    const std::shared_ptr<PGcancel> handle(PQgetCancel(connection), [](PGcancel* cancel) { PQfreeCancel(cancel); });
    if (!handle)
        return false;
    std::promise<bool> promise;
    auto done = promise.get_future();
    std::thread([handle, promise = std::move(promise)]() mutable {
        std::array<char, 256> error{};
        promise.set_value(PQcancel(handle.get(), error.data(), static_cast<int>(error.size())) == 1);
    }).detach();
    return done.wait_for(cancelPatience) == std::future_status::ready && done.get();
}

/// A statement without any result was so, too.
bool wasCancelled(const PGresult* result)
{
    const QByteArray cancelled = "57014";
    return result == nullptr
        || (PQresultStatus(result) == PGRES_FATAL_ERROR && PQresultErrorField(result, PG_DIAG_SQLSTATE) == cancelled);
}

bool isCopy(const PGresult* result)
{
    const auto status = PQresultStatus(result);
    return status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH;
}

std::vector<const char*> pointersTo(const Params& params)
{
    std::vector<const char*> values;
    for (const auto& value : params.values())
        values.push_back(value ? value->constData() : nullptr);
    return values;
}

void collectNotice(void* argument, const PGresult* result)
{
    auto* notices = static_cast<QStringList*>(argument);
    const auto severity = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_SEVERITY));
    notices->append(severity + u": "_s + QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY)));
}

} // namespace

WakeDescriptor::WakeDescriptor()
    : m_descriptor(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    if (m_descriptor < 0)
        throw Error(ErrorKind::Internal, Text::tr("No file descriptor could be had for waiting on a server."));
}

WakeDescriptor::~WakeDescriptor()
{
    close(m_descriptor);
}

// The flag comes after the write: what clear() does not see yet, it sees the next time.
void WakeDescriptor::wake() noexcept
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = write(m_descriptor, &one, sizeof one);
    m_woken = true;
}

void WakeDescriptor::clear() noexcept
{
    if (!m_woken.exchange(false))
        return;
    quint64 count = 0;
    [[maybe_unused]] const auto got = read(m_descriptor, &count, sizeof count);
}

void Link::Clear::operator()(pg_result* result) const noexcept
{
    PQclear(result);
}

void Link::Finish::operator()(pg_conn* connection) const noexcept
{
    PQfinish(connection);
}

Link::Link(const ConnInfo& info, Side side, std::stop_token stop, const QString& address)
    : m_side(side)
{
    keepTlsLibrary();
    setStop(std::move(stop));
    auto pairs = keywords(info);
    if (!address.isEmpty())
        pairs.emplaceBack("hostaddr", address.toLatin1());
    std::vector<const char*> names;
    std::vector<const char*> values;
    for (const auto& [name, value] : pairs) {
        names.push_back(name.constData());
        values.push_back(value.constData());
    }
    names.push_back(nullptr);
    values.push_back(nullptr);
    m_handle.reset(PQconnectStartParams(names.data(), values.data(), 0));
    if (!m_handle)
        throw Error(ErrorKind::Internal, Text::tr("There is not enough memory for a connection."));
}

Link::~Link() = default;

std::stop_token Link::setStop(std::stop_token stop)
{
    m_onStop.reset();
    m_wake.clear();
    auto before = std::exchange(m_stop, std::move(stop));
    m_onStop = std::make_unique<std::stop_callback<std::function<void()>>>(m_stop, [this] { m_wake.wake(); });
    return before;
}

Link::Wait Link::wait(bool forWriting, Deadline deadline) const
{
    const auto events = static_cast<short>(forWriting ? POLLOUT | POLLIN : POLLIN);
    std::array<pollfd, 2> descriptors{pollfd{PQsocket(m_handle.get()), events, 0},
                                      pollfd{m_wake.descriptor(), POLLIN, 0}};
    nfds_t count = 1;
    for (;;) {
        if (m_stop.stop_requested())
            return Wait::Stopped;
        const int limit = deadline.pollTimeout();
        const int timeout = count > 1 || (limit >= 0 && limit < promptAnswer) ? limit : promptAnswer;
        const int ready = poll(descriptors.data(), count, timeout);
        if (ready > 0 && descriptors[0].revents != 0)
            return Wait::Ready;
        if (ready == 0 && deadline.hasPassed())
            return Wait::TimedOut;
        count = descriptors.size();
    }
}

void Link::connect(const ConnInfo& info, Deadline deadline)
{
    const auto attempt = Text::tr("Connecting to the %1 at %2").arg(keyOf(m_side), displayName(info));
    PQsetErrorVerbosity(m_handle.get(), PQERRORS_VERBOSE);
    auto state = PQstatus(m_handle.get()) == CONNECTION_BAD ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
    while (state != PGRES_POLLING_OK) {
        if (state == PGRES_POLLING_FAILED)
            throw connectError(info);
        switch (wait(state == PGRES_POLLING_WRITING, deadline)) {
        case Wait::Stopped:
            throw Error(ErrorKind::Cancelled, Text::tr("%1 was cancelled.").arg(attempt)).on(m_side);
        case Wait::TimedOut:
            throw Error(ErrorKind::Connect,
                        Text::tr("%1 took longer than %2 s: it accepts, or swallows, the connection but does not "
                                 "answer.")
                            .arg(attempt, QString::number(double(info.connectTimeout.count()) / 1000)),
                        Text::tr("Check the host, the port and the firewall between, then try again; connect_timeout "
                                 "in the file allows for a slow server."))
                .on(m_side);
        case Wait::Ready:
            state = PQconnectPoll(m_handle.get());
        }
    }
    PQsetErrorVerbosity(m_handle.get(), PQERRORS_DEFAULT);
    PQsetnonblocking(m_handle.get(), 1);
    PQsetNoticeReceiver(m_handle.get(), collectNotice, &notices);
}

Error Link::connectError(const ConnInfo& info) const
{
    auto why = trimmedMessage(PQerrorMessage(m_handle.get()));
    auto details = takeSqlState(why);
    auto advice = Text::tr("Check host and port in the file, that the server runs, and its pg_hba.conf.");
    details.passwordSent = PQconnectionUsedPassword(m_handle.get()) != 0;
    if (PQconnectionNeedsPassword(m_handle.get()) != 0) {
        details.sqlState = invalidPassword;
        advice = Text::tr("The server wants a password for %1: give it in the file, by a password command or in the "
                          "password file.")
                     .arg(info.user.text());
    } else if (details.passwordSent) {
        advice = Text::tr("The server was reached and answered the login of %1: check the user's password, its right "
                          "to log in, and that the database exists.")
                     .arg(info.user.text());
    }
    return Error(ErrorKind::Connect,
                 Text::tr("Connecting to the %1 at %2 failed: %3").arg(keyOf(m_side), displayName(info), why), advice)
        .withServerError(details)
        .on(m_side);
}

Error Link::lostLink(const Sql& sql) const
{
    return Error(ErrorKind::Connect,
                 Text::tr("The connection to the %1 was lost: %2")
                     .arg(keyOf(m_side), trimmedMessage(PQerrorMessage(m_handle.get()))),
                 Text::tr("Check that the server runs, then run the same operation again: each one is safe to repeat."))
        .on(m_side)
        .withStatement(sql.preview());
}

void Link::flush(Deadline deadline)
{
    while (const int pending = PQflush(m_handle.get())) {
        if (pending < 0)
            return; // The reason comes with the result.
        if (wait(true, deadline) != Wait::Ready)
            return;
        if (PQconsumeInput(m_handle.get()) == 0)
            return;
    }
}

void Link::begin()
{
    // What is left in the wake descriptor is from a stop of before.
    m_wake.clear();
    if (m_stop.stop_requested())
        throw Error(ErrorKind::Cancelled, Text::tr("The operation was cancelled.")).on(m_side);
}

Result Link::finish(int sent, const Sql& sql, Deadline deadline)
{
    if (sent == 0)
        throw lostLink(sql);
    flush(deadline);
    return collect(sql, deadline);
}

Result Link::run(const Sql& sql, const Params* params, Deadline deadline)
{
    begin();
    if (params == nullptr)
        return finish(PQsendQuery(m_handle.get(), sql.text().constData()), sql, deadline);
    const auto values = pointersTo(*params);
    return finish(PQsendQueryParams(m_handle.get(), sql.text().constData(), static_cast<int>(values.size()), nullptr,
                                    values.data(), nullptr, nullptr, 0),
                  sql, deadline);
}

Result Link::prepare(const PreparedStatement& statement, Deadline deadline)
{
    begin();
    return finish(
        PQsendPrepare(m_handle.get(), statement.name.constData(), statement.sql.text().constData(), 0, nullptr),
        statement.sql, deadline);
}

Result Link::runPrepared(const PreparedStatement& statement, const Params& params, Deadline deadline)
{
    return runPrepared(statement, pointersTo(params), deadline);
}

Result Link::runPrepared(const PreparedStatement& statement, std::span<const char* const> values, Deadline deadline)
{
    begin();
    return finish(PQsendQueryPrepared(m_handle.get(), statement.name.constData(), static_cast<int>(values.size()),
                                      values.data(), nullptr, nullptr, 0),
                  statement.sql, deadline);
}

Link::Wait Link::gather(OwnedResult& last, const std::function<Wait()>& waiting)
{
    for (;;) {
        while (PQisBusy(m_handle.get()) != 0) {
            if (const auto outcome = waiting(); outcome != Wait::Ready)
                return outcome;
            if (PQconsumeInput(m_handle.get()) == 0)
                break;
        }
        OwnedResult next(PQgetResult(m_handle.get()));
        if (!next)
            return Wait::Ready;
        // It would come again for ever, until somebody copies.
        if (isCopy(next.get())) {
            last = std::move(next);
            return Wait::Ready;
        }
        // The first error of a script counts, not what follows from it.
        if (!last || PQresultStatus(last.get()) != PGRES_FATAL_ERROR)
            last = std::move(next);
    }
}

Result Link::collect(const Sql& sql, Deadline deadline)
{
    OwnedResult last;
    const auto outcome = gather(last, [&] { return wait(false, deadline); });
    if (outcome == Wait::Ready)
        return resultOf(std::move(last), sql);
    const bool ended = requestCancel(m_handle.get()) && drainAfterCancel(last);
    // What was quicker than the request to cancel has happened, and is told as that. Whoever wants to stop is heard at
    // the next statement.
    if (ended && !wasCancelled(last.get()))
        return resultOf(std::move(last), sql);
    throw interrupted(outcome, sql, ended);
}

Result Link::resultOf(OwnedResult last, const Sql& sql)
{
    if (isCopy(last.get())) {
        m_handle.reset();
        throw Error(ErrorKind::Internal, Text::tr("A statement began to copy rows, which nobody here takes."))
            .on(m_side)
            .withStatement(sql.preview());
    }
    const auto status = last ? PQresultStatus(last.get()) : PGRES_FATAL_ERROR;
    if (status != PGRES_FATAL_ERROR && status != PGRES_BAD_RESPONSE)
        return Result(last.release());
    const auto details = last ? serverErrorOf(last.get()) : ServerError{};
    // A FATAL of the server ("terminating connection …") has an SQLSTATE, but the link is gone with it.
    if (PQstatus(m_handle.get()) == CONNECTION_BAD || details.sqlState.isEmpty())
        throw lostLink(sql).withServerError(details);
    throw Error(ErrorKind::Sql, QString::fromUtf8(PQresultErrorField(last.get(), PG_DIAG_MESSAGE_PRIMARY)))
        .on(m_side)
        .withServerError(details)
        .withStatement(sql.preview());
}

Error Link::interrupted(Wait why, const Sql& sql, bool ended)
{
    const auto base = why == Wait::Stopped
        ? Error(ErrorKind::Cancelled, Text::tr("The operation was cancelled."))
        : Error(ErrorKind::TimedOut, Text::tr("The %1 did not finish a statement in time.").arg(keyOf(m_side)));
    auto error = base.on(m_side).withStatement(sql.preview());
    if (ended)
        return error;
    // The statement may still run there; closing the socket is all that is left.
    m_handle.reset();
    return error.withAdvice(Text::tr("The server did not answer the cancel request either: the statement may "
                                     "still be running there. Look for it in pg_stat_activity."));
}

bool Link::drainAfterCancel(OwnedResult& last)
{
    const auto deadline = Deadline::in(cancelPatience);
    const auto outcome = gather(last, [&] {
        pollfd descriptor{PQsocket(m_handle.get()), POLLIN, 0};
        return poll(&descriptor, 1, deadline.pollTimeout()) == 0 ? Wait::TimedOut : Wait::Ready;
    });
    return outcome == Wait::Ready && PQstatus(m_handle.get()) == CONNECTION_OK;
}

} // namespace Flare::Pg
