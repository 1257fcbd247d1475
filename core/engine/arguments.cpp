// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/arguments.h"

#include <QRegularExpression>

namespace Flare {

using namespace Qt::StringLiterals;

void Arguments::set(const QString& id, const QStringList& values)
{
    m_values.insert(id, values);
}

bool Arguments::has(const QString& id) const
{
    return m_values.contains(id);
}

QString Arguments::text(const QString& id) const
{
    return m_values.value(id).value(0);
}

QStringList Arguments::list(const QString& id) const
{
    return m_values.value(id);
}

std::optional<qint64> Arguments::integer(const QString& id) const
{
    bool ok = false;
    const qint64 value = text(id).toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<Milliseconds> Arguments::duration(const QString& id) const
{
    return parseMilliseconds(text(id));
}

DatabaseName Arguments::database(const QString& id) const
{
    return DatabaseName(text(id));
}

SubscriptionName Arguments::subscription(const QString& id) const
{
    return SubscriptionName(text(id));
}

std::optional<Milliseconds> parseMilliseconds(const QString& text)
{
    static const QRegularExpression form(u"^(?:(\\d{1,6})h)?(?:(\\d{1,6})m)?(?:(\\d{1,8})s?)?(?:(\\d{1,9})ms)?\\z"_s);
    static const QRegularExpression onlyMilliseconds(u"^(\\d{1,9})ms\\z"_s);
    if (const auto match = onlyMilliseconds.match(text); match.hasMatch())
        return Milliseconds(match.captured(1).toLongLong());
    const auto match = form.match(text);
    if (text.isEmpty() || !match.hasMatch())
        return std::nullopt;
    const auto number = [&match](int group) { return match.captured(group).toLongLong(); };
    return Milliseconds(((number(1) * 60 + number(2)) * 60 + number(3)) * 1000 + number(4));
}

} // namespace Flare
