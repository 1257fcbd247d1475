// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/context.h"

#include "core/base/text.h"
#include "core/replication/endpoints.h"

namespace Flare {

using namespace Qt::StringLiterals;
using namespace Pg;

Context::Context(Setup setup, const Arguments& arguments, Mode mode, std::stop_token stop)
    : m_setup(std::move(setup))
    , m_arguments(arguments)
    , m_mode(mode)
    , m_stop(std::move(stop))
{
}

Context::~Context() = default;

QString Context::applicationName() const
{
    return u"pg-flare/%1/%2"_s.arg(m_setup.operation, m_setup.operationId);
}

Pg::Connection& Context::session(Side side, Role role, const DatabaseName& database)
{
    auto& session = m_sessions[Key(side, role, database)];
    if (!session || !session->isAlive())
        session = open(side, role, database);
    return *session;
}

Pg::Connection& Context::maintenance(Side side)
{
    return session(side, Role::Superuser, maintenanceDatabase());
}

std::unique_ptr<Pg::Connection> Context::open(Side side, Role role, const DatabaseName& database)
{
    return open(side, accountOf(config(), side, role), database);
}

std::unique_ptr<Pg::Connection> Context::open(Side side, const Account& account, const DatabaseName& database)
{
    return connect(side, account, database, m_stop);
}

std::unique_ptr<Pg::Connection> Context::openUnstoppable(Side side, Role role, const DatabaseName& database)
{
    return connect(side, accountOf(config(), side, role), database, {});
}

std::unique_ptr<Pg::Connection> Context::connect(Side side, const Account& account, const DatabaseName& database,
                                                 const std::stop_token& stop)
{
    Pg::OpenOptions options;
    options.readOnly = m_mode == Mode::Plan;
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
    const auto maintenance = connect(side, accountOf(config(), side, Role::Superuser), maintenanceDatabase(), stop);
    const auto found = maintenance->exec("SELECT 1 FROM pg_database WHERE datname = $1"_sql, Pg::Params(database));
    if (found.isEmpty())
        throw Error(ErrorKind::Precondition, Text::tr("The %1 has no database %2.").arg(keyOf(side), database.text()),
                    side == Side::Subscriber ? Text::tr("\"flare replicate_schema\" creates it there.")
                                             : Text::tr("Correct its name in the file, or create it."))
            .on(side);
}

Pg::ConnInfo Context::connInfo(Side side, Role role, const DatabaseName& database)
{
    auto info = endpoint(config(), side, accountOf(config(), side, role).user, database);
    info.password = password(side, role);
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
    m_setup.send(Progress{done, total, m_setup.redactor.scrub(text)});
}

void Context::show(Document document)
{
    m_setup.send(std::move(document));
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
