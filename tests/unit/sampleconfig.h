// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configreader.h"

#include <QStringList>

namespace Flare {

/// As the person at the command line reads it.
inline QString shownProblems(const ConfigResult& result)
{
    return configError(result, QStringLiteral("flare.yml")).message();
}

/// A configuration that loads without a word. Its lines are what the tests of the reader change.
inline QStringList sampleConfig()
{
    using namespace Qt::StringLiterals;
    return {
        u"hosts:"_s,
        u"  publisher:"_s,
        u"    conn:"_s,
        u"      superuser: postgres"_s,
        u"      superuser_password: s3cret"_s, // 5
        u"      db_owner: app"_s,
        u"      db_owner_password: s3cret"_s,
        u"      repl_user: repl"_s,
        u"      repl_user_password: s3cret"_s,
        u"      host: old.example.org"_s, // 10
        u"      host_via_subscriber: old.internal"_s,
        u"      port: 5432"_s,
        u"      port_via_subscriber: 6432"_s,
        u"      system_identifier: 7166421309857204913"_s,
        u"  subscriber:"_s, // 15
        u"    conn:"_s,
        u"      superuser: postgres"_s,
        u"      superuser_password: s3cret"_s,
        u"      db_owner: app"_s,
        u"      db_owner_password: s3cret"_s, // 20
        u"      host: new.example.org"_s,
        u"      port: 5432"_s,
        u"      system_identifier: 7166421309857204999"_s,
        u"publications:"_s,
        u"  bench:"_s, // 25
        u"    pubname: bench_pub"_s,
        u"    replica_identity_full_tables:"_s,
        u"      - pgbench_history"_s,
        u"subscriptions:"_s,
        u"  bench1:"_s, // 30
        u"    dbname: bench"_s,
        u"    pubname: bench_pub"_s,
    };
}

/// The sample with one line, counted from 1, replaced; a line of 0 adds the text at the end.
inline QByteArray changedConfig(int line, const QString& text)
{
    QStringList lines = sampleConfig();
    if (line > 0)
        lines[line - 1] = text;
    else
        lines.append(text);
    return lines.join(u'\n').toUtf8() + '\n';
}

} // namespace Flare
