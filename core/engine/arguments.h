// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/names.h"

#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace Flare {

/// One thing that an operation can be told. It becomes a command-line option and a form editor alike. None of them can
/// choose a server; a database or subscription must be one of the file's.
struct Parameter
{
    enum class Kind { Database, Subscription, Text, Integer, Duration, Flag, Command };

    QString id; ///< "allowed-rep-duration": the option's name, without dashes.
    Kind kind = Kind::Text;
    QString help;
    bool positional = false;
    bool required = false;
    QString defaultText; ///< What holds when it is not given; for the help, and applied by parseArguments().
    QStringList choices; ///< For Text: the only values it takes.
};

/// What an operation was told, already checked against its parameters.
class Arguments
{
public:
    void set(const QString& id, const QStringList& values);

    [[nodiscard]] bool has(const QString& id) const;
    [[nodiscard]] bool flag(const QString& id) const { return has(id); }
    [[nodiscard]] QString text(const QString& id) const;
    [[nodiscard]] QStringList list(const QString& id) const;
    [[nodiscard]] std::optional<qint64> integer(const QString& id) const;
    [[nodiscard]] std::optional<Milliseconds> duration(const QString& id) const;
    [[nodiscard]] DatabaseName database(const QString& id = QStringLiteral("database")) const;
    [[nodiscard]] SubscriptionName subscription(const QString& id = QStringLiteral("subscription")) const;
    [[nodiscard]] const QMap<QString, QStringList>& all() const { return m_values; }

private:
    QMap<QString, QStringList> m_values;
};

/// "90", "500ms", "1m30s", "2h": plain digits are seconds.
[[nodiscard]] std::optional<Milliseconds> parseMilliseconds(const QString& text);

} // namespace Flare
