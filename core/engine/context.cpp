// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/context.h"

#include "core/base/text.h"
#include "core/replication/endpoints.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace Pg;

namespace {

constexpr Milliseconds progressEvery(100);

} // namespace

Context::Context(Setup setup, const Arguments& arguments, Mode mode, std::stop_token stop)
    : m_setup(std::move(setup))
    , m_arguments(arguments)
    , m_mode(mode)
    , m_stop(std::move(stop))
    , m_wayBack({[this](Side side) { return connectForWayBack(side); }, [this](const QString& text) { warn(text); },
                 m_setup.stops == nullptr ? m_nobody : *m_setup.stops})
{
}

Context::~Context() = default;

QString Context::applicationName() const
{
    return u"pg-flare/%1/%2"_s.arg(m_setup.operation, m_setup.operationId);
}

QList<int> Context::ownProcesses(Side side) const
{
    const std::scoped_lock lock(m_mutex);
    return m_processes.value(side);
}

Pg::Connection& Context::session(Side side, Role role, const DatabaseName& database)
{
    auto& session = m_sessions[Key(side, role, database)];
    if (session && !session->isAlive())
        m_dead.push_back(std::exchange(session, nullptr));
    if (!session)
        session = open(side, role, database);
    return *session;
}

Pg::Connection& Context::maintenance(Side side)
{
    return session(side, Role::Superuser, maintenanceDatabase());
}

std::unique_ptr<Pg::Connection> Context::open(Side side, Role role, const DatabaseName& database)
{
    return open(side, accountOf(config(), side, role, database), database);
}

std::unique_ptr<Pg::Connection> Context::open(Side side, const Account& account, const DatabaseName& database)
{
    auto connection = connect(side, account, database, options(), m_stop);
    checkSameServer(*connection, false);
    return connection;
}

std::unique_ptr<Pg::Connection> Context::openUnstoppable(Side side, Role role, const DatabaseName& database)
{
    auto connection = connect(side, accountOf(config(), side, role, database), database, {}, {});
    checkSameServer(*connection, true);
    return connection;
}

Pg::OpenOptions Context::options() const
{
    Pg::OpenOptions options;
    options.readOnly = m_mode == Mode::Plan;
    options.budget = m_budget;
    return options;
}

// A server that was restarted or has recovered meanwhile is still the one that something was taken from.
std::unique_ptr<Pg::Connection> Context::connectForWayBack(Side side)
{
    m_setup.credentials.backoff().forget(side);
    m_setup.credentials.retryCommands(side);
    Pg::OpenOptions unlimited;
    unlimited.statementTimeout = Milliseconds(15'000);
    auto connection = connect(side, accountOf(config(), side, Role::Superuser), maintenanceDatabase(), unlimited, {});
    checkSameServer(*connection, true);
    return connection;
}

// Behind one address there may be several servers with one identifier: a copy, a standby that was promoted.
void Context::checkSameServer(const Pg::Connection& connection, bool mayHaveRestarted)
{
    const auto side = connection.side();
    const auto& identity = connection.identity();
    const std::scoped_lock lock(m_mutex);
    if (!m_servers.contains(side))
        m_servers.insert(side, identity);
    const auto& first = m_servers[side];
    if (identity.timeline != first.timeline || (!mayHaveRestarted && identity.startedAt != first.startedAt))
        throw Error(
            ErrorKind::WrongServer,
            Text::tr("Two connections to the %1 reach two servers, or it was restarted in between: timeline %2, "
                     "started at %3, and timeline %4, started at %5. Their identifier is the same.")
                .arg(keyOf(side))
                .arg(first.timeline)
                .arg(timestamp(first.startedAt))
                .arg(identity.timeline)
                .arg(timestamp(identity.startedAt)),
            Text::tr("Find out what else answers at that address (a copy, a promoted standby, a balancer), and "
                     "put the one server's own address into the file."))
            .on(side);
    m_processes[side].append(identity.backendPid);
}

std::unique_ptr<Pg::Connection> Context::connect(Side side, const Account& account, const DatabaseName& database,
                                                 const Pg::OpenOptions& options, const std::stop_token& stop)
{
    try {
        auto connection =
            connectTo(config(), m_setup.credentials, side, account, database, options, applicationName(), stop);
        if (m_setup.observe)
            connection->setObserver([observe = m_setup.observe, raw = connection.get()](
                                        const Pg::StatementRecord& record) { observe(*raw, record); });
        return connection;
    } catch (const Error& error) {
        if (error.kind() == ErrorKind::Connect && !(database == maintenanceDatabase()))
            checkDatabaseExists(side, database, stop);
        throw;
    }
}

// A login that fails says why only in words. What is missing is a matter of the migration's order, not of passwords.
void Context::checkDatabaseExists(Side side, const DatabaseName& database, const std::stop_token& stop)
{
    const auto maintenance =
        connect(side, accountOf(config(), side, Role::Superuser), maintenanceDatabase(), options(), stop);
    const auto found = maintenance->exec("SELECT 1 FROM pg_database WHERE datname = $1"_sql, Pg::Params(database));
    if (found.isEmpty())
        throw Error(ErrorKind::Precondition, Text::tr("The %1 has no database %2.").arg(keyOf(side), database.text()),
                    side == Side::Subscriber ? Text::tr("\"flare replicate_schema\" creates it there.")
                                             : Text::tr("Correct its name in the file, or create it."))
            .on(side);
}

Pg::ConnInfo Context::connInfo(Side side, Role role, const DatabaseName& database)
{
    const auto& account = accountOf(config(), side, role, database);
    auto info = endpoint(config(), side, account.user, database);
    info.password = m_setup.credentials.password(side, account, m_stop);
    info.applicationName = applicationName();
    return info;
}

std::optional<Secret> Context::password(Side side, Role role)
{
    return m_setup.credentials.password(side, role, m_stop);
}

void Context::closeSessions(Side side, const DatabaseName& database)
{
    std::erase_if(m_sessions, [&](const auto& entry) {
        return std::get<Side>(entry.first) == side && std::get<DatabaseName>(entry.first) == database;
    });
}

int Context::attend(const QString& commandLine, const std::function<int()>& child) const
{
    ProcessRecord record{commandLine, QDateTime::currentDateTimeUtc(), {}, false, {}};
    const auto begun = std::chrono::steady_clock::now();
    const auto note = [&](bool succeeded, const QString& message) {
        record.duration =
            std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begun);
        record.succeeded = succeeded;
        record.message = message;
        if (m_setup.observeProcess)
            m_setup.observeProcess(record);
    };
    try {
        const int code = child();
        note(code == 0, Text::tr("exit code %1").arg(code));
        return code;
    } catch (const Error& error) {
        note(false, error.message());
        throw;
    }
}

void Context::say(const QString& text)
{
    m_setup.send(Message{Message::Severity::Info, m_setup.redactor.scrub(text)});
}

void Context::good(const QString& text)
{
    m_setup.send(Message{Message::Severity::Good, m_setup.redactor.scrub(text)});
}

void Context::warn(const QString& text)
{
    m_setup.send(Message{Message::Severity::Warning, m_setup.redactor.scrub(text)});
}

void Context::progress(qint64 done, qint64 total, const QString& text)
{
    const std::scoped_lock lock(m_mutex);
    const auto percent = total > 0 ? done * 100 / total : -1;
    if (m_progressText == text && m_progressPercent == percent && !m_nextProgress.hasPassed())
        return;
    m_progressText = text;
    m_progressPercent = percent;
    m_nextProgress = Deadline::in(progressEvery);
    m_setup.send(Progress{done, total, m_setup.redactor.scrub(text)});
}

void Context::show(Document document)
{
    m_setup.send(std::move(document));
}

void Context::show(Findings findings)
{
    const auto scrub = [this](QString& text) { text = m_setup.redactor.scrub(text); };
    for (auto& finding : findings.findings) {
        scrub(finding.text);
        std::ranges::for_each(finding.objects, scrub);
        for (auto& remedy : finding.remedies) {
            scrub(remedy.sql);
            scrub(remedy.text);
        }
    }
    m_setup.send(std::move(findings));
}

void Context::show(WritersHeld held)
{
    m_setup.send(std::move(held));
}

bool Context::show(const LiveFrame& frame)
{
    if (m_setup.views.live)
        m_setup.views.live(frame);
    return m_setup.views.live != nullptr;
}

void Context::show(TrafficFrame frame)
{
    if (!m_setup.views.traffic)
        return;
    frame.operationId = m_setup.operationId;
    frame.lastError = m_setup.redactor.scrub(frame.lastError);
    m_setup.views.traffic(frame);
}

void Context::show(Table table)
{
    for (auto& row : table.rows) {
        for (auto& cell : row)
            cell = cell ? std::optional(m_setup.redactor.scrub(*cell)) : std::nullopt;
    }
    m_setup.send(std::move(table));
}

void Context::record(const QString& key, const QJsonValue& value)
{
    m_outcome.data.insert(key, value);
}

void Context::setSummary(const QString& text)
{
    m_outcome.summary = m_setup.redactor.scrub(text);
}

void Context::setNextStep(const QString& text)
{
    m_outcome.nextStep = text;
}

void Context::checkStop() const
{
    if (m_stop.stop_requested())
        throw Error(ErrorKind::Cancelled, Text::tr("The operation was cancelled."));
}

} // namespace Flare
