// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/endpoints.h"

#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

Pg::ConnInfo withHost(const HostConfig& host, const RoleName& user, const DatabaseName& database)
{
    Pg::ConnInfo info;
    info.host = host.host;
    info.port = host.port;
    info.user = user;
    info.database = database;
    info.sslMode = host.tls.mode;
    info.sslRootCert = host.tls.rootCertificate;
    info.sslCert = host.tls.certificate;
    info.sslKey = host.tls.key;
    info.connectTimeout = host.connectTimeout;
    return info;
}

bool refusesPassword(const Error& error)
{
    return error.sqlState() == Pg::invalidPassword
        || (error.sqlState() == Pg::invalidAuthorization && error.serverError().passwordSent);
}

std::unique_ptr<Pg::Connection> openOrAsk(Pg::ConnInfo info, Credentials& credentials, const Account& account,
                                          const Pg::ExpectedServer& expected, const Pg::OpenOptions& options,
                                          const std::stop_token& stop)
{
    std::unique_ptr<Pg::Connection> connection;
    const auto open = [&]() -> std::optional<Error> {
        try {
            connection = Pg::Connection::open(info, expected, options, stop);
            return std::nullopt;
        } catch (const Error& error) {
            // A server that is down or unknown wants no password.
            if (!refusesPassword(error))
                throw;
            return error;
        }
    };
    auto refusal = open();
    if (refusal) {
        if (auto fresh = credentials.passwordInPlaceOf(info.password, expected.side, account, stop)) {
            info.password = std::move(fresh);
            refusal = open();
        }
    }
    if (refusal) {
        const auto known = info.password;
        refusal = credentials.ask(expected.side, info.user, known, *refusal, [&](const Secret& typed) {
            info.password = typed;
            return open();
        });
    }
    if (refusal)
        throw *refusal;
    return connection;
}

} // namespace

DatabaseName maintenanceDatabase()
{
    return DatabaseName(u"postgres"_s);
}

Pg::ConnInfo endpoint(const Config& config, Side side, const RoleName& user, const DatabaseName& database)
{
    return withHost(config.host(side), user, database);
}

Pg::ConnInfo publisherAsSeenBySubscriber(const Config& config, const RoleName& user, const DatabaseName& database)
{
    auto info = withHost(config.publisher, user, database);
    if (!config.publisher.hostViaSubscriber.isEmpty())
        info.host = config.publisher.hostViaSubscriber;
    info.port = config.publisher.portViaSubscriber.value_or(info.port);
    // Files of this machine mean nothing to the subscriber's server, which opens the connection.
    const auto& tls = config.publisher.tlsViaSubscriber;
    if (!tls.mode.isEmpty())
        info.sslMode = tls.mode;
    info.sslRootCert = tls.rootCertificate;
    info.sslCert = tls.certificate;
    info.sslKey = tls.key;
    return info;
}

Pg::ExpectedServer expectedServer(const Config& config, Side side)
{
    return {side, config.host(side).systemIdentifier, config.host(otherSide(side)).systemIdentifier};
}

QString adviceOnWay(const Config& config)
{
    const auto way = publisherAsSeenBySubscriber(config, {}, {});
    if (!way.sslMode.startsWith(u"verify-"_s) || !way.sslRootCert.isEmpty())
        return {};
    return Text::tr(
               "With sslmode %1 the subscriber's server checks the publisher's certificate by a root certificate on "
               "its own machine: name its path there as ssl_via_subscriber.rootcert in the file, or have it in "
               ".postgresql/root.crt of the account that runs the server.")
        .arg(way.sslMode);
}

std::unique_ptr<Pg::Connection> connectTo(const Config& config, Credentials& credentials, Side side,
                                          const Account& account, const DatabaseName& database,
                                          const Pg::OpenOptions& options, const QString& applicationName,
                                          const std::stop_token& stop)
{
    auto info = endpoint(config, side, account.user, database);
    info.applicationName = applicationName;
    info.password = credentials.password(side, account, stop);
    const LoginBackoff::Login login{side, account.user, database};
    const auto trial = credentials.backoff().begin(login, stop);
    try {
        auto connection = openOrAsk(info, credentials, account, expectedServer(config, side), options, stop);
        credentials.backoff().accepted(login);
        return connection;
    } catch (const Error& error) {
        throw credentials.backoff().refused(login, error);
    }
}

} // namespace Flare
