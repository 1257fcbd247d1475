// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pg/conninfo.h"

namespace Flare::Pg {

using namespace Qt::StringLiterals;

namespace {

QByteArray quotedValue(const QByteArray& value)
{
    return '\'' + QByteArray(value).replace('\\', "\\\\").replace('\'', "\\'") + '\'';
}

QList<std::pair<QByteArray, QByteArray>> targetKeywords(const ConnInfo& info)
{
    QList<std::pair<QByteArray, QByteArray>> list;
    const auto add = [&list](const char* keyword, const QString& value) {
        if (!value.isEmpty())
            list.emplaceBack(keyword, value.toUtf8());
    };
    add("host", info.host);
    add("port", QString::number(info.port));
    add("user", info.user.text());
    add("dbname", info.database.text());
    add("sslmode", info.sslMode);
    add("sslrootcert", info.sslRootCert);
    add("sslcert", info.sslCert);
    add("sslkey", info.sslKey);
    add("application_name", info.applicationName);
    return list;
}

QByteArray joined(const QList<std::pair<QByteArray, QByteArray>>& list)
{
    QByteArray text;
    for (const auto& [keyword, value] : list)
        text += (text.isEmpty() ? "" : " ") + keyword + '=' + quotedValue(value);
    return text;
}

} // namespace

QString displayName(const ConnInfo& info)
{
    const auto host = info.host.contains(u':') ? u'[' + info.host + u']' : info.host;
    return u"%1:%2/%3 as %4"_s.arg(host, QString::number(info.port), info.database.text(), info.user.text());
}

QList<std::pair<QByteArray, QByteArray>> keywords(const ConnInfo& info)
{
    auto list = targetKeywords(info);
    if (info.password)
        list.emplaceBack("password", info.password->reveal());
    list.emplaceBack("client_encoding", "UTF8");
    // libpq by itself waits for a silent peer as long as the kernel does, which can be hours.
    list.emplaceBack("keepalives_idle", "10");
    list.emplaceBack("keepalives_interval", "5");
    list.emplaceBack("keepalives_count", "3");
    list.emplaceBack("tcp_user_timeout", "30000");
    return list;
}

Secret conninfoString(const ConnInfo& info)
{
    auto list = targetKeywords(info);
    if (info.password)
        list.emplaceBack("password", info.password->reveal());
    return Secret(joined(list));
}

QString maskedConninfoString(const ConnInfo& info)
{
    auto list = targetKeywords(info);
    if (info.password)
        list.emplaceBack("password", redacted().toUtf8());
    return QString::fromUtf8(joined(list));
}

} // namespace Flare::Pg
