// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

#include <QJsonObject>
#include <QList>

#include <chrono>
#include <optional>

namespace Flare {

// A server's answer of many rows in one: what a column of JSON holds. NULL and what is not there have no value.

/// The objects of a column that holds a JSON array, or NULL.
[[nodiscard]] QList<QJsonObject> objectsOf(const Pg::Result& result, const char* column, int row = 0);
/// Exact up to 2^53, as JSON is read.
[[nodiscard]] std::optional<qint64> integerOf(const QJsonObject& object, const QString& key);
/// Never negative: two clocks of one server were read one after the other.
[[nodiscard]] std::optional<std::chrono::seconds> secondsOf(const QJsonObject& object, const QString& key);
[[nodiscard]] std::optional<Lsn> lsnOf(const QJsonObject& object, const QString& key);
[[nodiscard]] QString textOf(const QJsonObject& object, const QString& key);

} // namespace Flare
