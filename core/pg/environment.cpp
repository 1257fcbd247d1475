// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/environment.h"

#include <libpq-fe.h>

#include <array>

namespace Flare::Pg {

namespace {

// https://www.postgresql.org/docs/current/libpq-envars.html: all that select a server, a session's behaviour or, as
// PGPASSWORD, would be offered to whichever server answers.
constexpr std::array targetVariables{
    "PGHOST",
    "PGHOSTADDR",
    "PGPORT",
    "PGDATABASE",
    "PGUSER",
    "PGPASSWORD",
    "PGSERVICE",
    "PGSERVICEFILE",
    "PGSYSCONFDIR",
    "PGOPTIONS",
    "PGAPPNAME",
    "PGTARGETSESSIONATTRS",
    "PGLOADBALANCEHOSTS",
    "PGCLIENTENCODING",
    "PGDATESTYLE",
    "PGTZ",
    "PGGEQO",
    "PGREALM",
};

constexpr std::array childVariables{
    "PATH",
    "HOME",
    "LANG",
    "LC_ALL",
    "LC_CTYPE",
    "LC_MESSAGES",
    "TZ",
    "TMPDIR",
    "LD_LIBRARY_PATH",
    "SystemRoot",
    "PGSSLMODE",
    "PGSSLROOTCERT",
    "PGSSLCERT",
    "PGSSLKEY",
    "PGSSLCRL",
    "PGSSLCRLDIR",
    "PGSSLSNI",
    "PGSSLMINPROTOCOLVERSION",
    "PGSSLMAXPROTOCOLVERSION",
    "PGSSLNEGOTIATION",
    "PGSSLCOMPRESSION",
    "PGCHANNELBINDING",
    "PGREQUIREAUTH",
    "PGREQUIREPEER",
    "PGGSSENCMODE",
    "PGKRBSRVNAME",
    "PGGSSLIB",
    "PGPASSFILE",
};

} // namespace

QStringList dropTargetVariables()
{
    QStringList dropped;
    for (const char* name : targetVariables) {
        if (!qEnvironmentVariableIsSet(name))
            continue;
        dropped.append(QString::fromLatin1(name));
        qunsetenv(name);
    }
    return dropped;
}

QProcessEnvironment childEnvironment()
{
    QProcessEnvironment environment;
    for (const char* name : childVariables) {
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    return environment;
}

QString clientLibraryVersion()
{
    const int version = PQlibVersion();
    return QString::number(version / 10000) + QChar(u'.') + QString::number(version % 10000);
}

} // namespace Flare::Pg
