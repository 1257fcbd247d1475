// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/names.h"

#include <QTimeZone>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

bool isPlainIdentifier(const QString& text)
{
    const auto plain = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'_'; };
    return !text.isEmpty() && !text.front().isDigit() && std::all_of(text.begin(), text.end(), plain);
}

QString quotedWhereNeeded(const QString& text)
{
    return isPlainIdentifier(text) ? text : u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"';
}

// As pg_lsn_in() has it. Qt's conversion would also take spaces, a sign, 0x and any number of zeros.
bool isWalPart(QStringView text)
{
    const auto isHex = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    };
    return !text.isEmpty() && text.size() <= 8 && std::all_of(text.begin(), text.end(), isHex);
}

} // namespace

QString displayName(const RelationName& relation)
{
    if (relation.schema.isEmpty())
        return quotedWhereNeeded(relation.name);
    return quotedWhereNeeded(relation.schema) + u'.' + quotedWhereNeeded(relation.name);
}

std::optional<SystemIdentifier> SystemIdentifier::parse(QStringView digits)
{
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
        return std::nullopt;
    bool ok = false;
    const quint64 value = digits.toULongLong(&ok);
    if (!ok || value == 0)
        return std::nullopt;
    return SystemIdentifier(value);
}

QString SystemIdentifier::grouped() const
{
    QString grouped = text();
    for (auto at = grouped.size() - 3; at > 0; at -= 3)
        grouped.insert(at, u' ');
    return grouped;
}

QDateTime SystemIdentifier::initialisedAt() const
{
    // BootStrapXLOG() in PostgreSQL's xlog.c puts the seconds since the epoch into the upper 32 bits.
    return QDateTime::fromSecsSinceEpoch(static_cast<qint64>(m_value >> 32), QTimeZone::utc());
}

std::optional<Lsn> Lsn::parse(QStringView text)
{
    const auto slash = text.indexOf(u'/');
    const auto high = text.left(std::max<qsizetype>(slash, 0));
    const auto low = text.mid(slash + 1);
    if (!isWalPart(high) || !isWalPart(low))
        return std::nullopt;
    return Lsn(high.toULongLong(nullptr, 16) << 32 | low.toULongLong(nullptr, 16));
}

QString Lsn::text() const
{
    const auto part = [](quint64 value) { return QString::number(value, 16).toUpper(); };
    return part(m_value >> 32) + u'/' + part(m_value & 0xFFFFFFFFU);
}

} // namespace Flare
