// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/jsonfacts.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace Flare {

QList<QJsonObject> objectsOf(const Pg::Result& result, const char* column, int row)
{
    QList<QJsonObject> objects;
    const auto array = QJsonDocument::fromJson(result.text(row, column).toUtf8()).array();
    for (const auto& value : array)
        objects.append(value.toObject());
    return objects;
}

std::optional<qint64> integerOf(const QJsonObject& object, const QString& key)
{
    const auto value = object.value(key);
    return value.isDouble() ? std::optional(qint64(value.toDouble())) : std::nullopt;
}

std::optional<std::chrono::seconds> secondsOf(const QJsonObject& object, const QString& key)
{
    const auto value = integerOf(object, key);
    return value ? std::optional(std::chrono::seconds(std::max<qint64>(0, *value))) : std::nullopt;
}

std::optional<Lsn> lsnOf(const QJsonObject& object, const QString& key)
{
    return Lsn::parse(object.value(key).toString());
}

QString textOf(const QJsonObject& object, const QString& key)
{
    return object.value(key).toString();
}

} // namespace Flare
