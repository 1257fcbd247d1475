// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace Flare {

/// What a value of the configuration may be.
enum class ValueType {
    Text,
    Name, ///< Of a database object: at most 63 bytes.
    Host,
    SystemIdentifier,
    Password,
    Command, ///< Run by the shell to get a password.
    Path,
    Relation, ///< A table as SQL writes it, schema optional.
    Integer,
    Boolean,
    Choice,
    Duration, ///< Whole seconds.
    Size, ///< Bytes.
    Map, ///< Known keys.
    Dictionary, ///< Keys are names, all values are alike.
    List,
};

struct KeySpec;

/// One value: the reader checks the file against it, and a test holds the JSON schema for editors against it.
struct ValueSpec
{
    ValueType type = ValueType::Text;
    /// Choice: all of them. Boolean: what it may be beside on and off.
    QStringList words;
    /// Of an Integer, a Duration in seconds, a Size in bytes.
    qint64 minimum = 0;
    qint64 maximum = 0;
    /// Of a Map.
    std::vector<KeySpec> keys;
    /// Exactly one for a Dictionary or a List: what it holds.
    std::vector<ValueSpec> item;

    [[nodiscard]] const KeySpec* key(QStringView name) const;
};

struct KeySpec
{
    QString name;
    ValueSpec value;
    bool required = false;
};

/// The whole file.
[[nodiscard]] ValueSpec configSchema();

} // namespace Flare
