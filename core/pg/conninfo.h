// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/names.h"
#include "core/base/secret.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>
#include <utility>

namespace Flare::Pg {

/// Where and as whom to connect. Empty texts are left out, so libpq's hardening defaults (PGSSL*) stay in force.
struct ConnInfo
{
    QString host;
    int port = 5432;
    RoleName user;
    std::optional<Secret> password;
    DatabaseName database;
    QString sslMode;
    QString sslRootCert;
    QString sslCert;
    QString sslKey;
    QString applicationName;
    Milliseconds connectTimeout{10'000};
};

/// The SQLSTATE (invalid_password) of an Error when the server does not accept a password, and also when it wants one
/// and there was none to give: libpq knows that of itself, and no server names a code for it.
inline constexpr auto invalidPassword = "28P01";
/// The SQLSTATE (invalid_authorization_specification) that a directory's refusal of a password comes with (ldap, pam,
/// radius); also that of a login that pg_hba.conf does not let in at all, before any password is asked for.
inline constexpr auto invalidAuthorization = "28000";

/// host:port/database as user, for messages; never a secret.
[[nodiscard]] QString displayName(const ConnInfo& info);

/// Keyword and value pairs for PQconnectStartParams().
[[nodiscard]] QList<std::pair<QByteArray, QByteArray>> keywords(const ConnInfo& info);

/// One conninfo string: keyword='value' with backslash and quote escaped, as libpq's conninfo_parse() reads it. The
/// password is in it: only for CREATE and ALTER SUBSCRIPTION, which store it on the subscriber.
[[nodiscard]] Secret conninfoString(const ConnInfo& info);
/// The same with the password masked.
[[nodiscard]] QString maskedConninfoString(const ConnInfo& info);

} // namespace Flare::Pg
