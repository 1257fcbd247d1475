// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/diagnostic.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace Flare {

struct YamlEntry;

/// A YAML document as our readers see it: text, lists and maps with their places. Scalars keep the text as written, so
/// that no digit of a password or an identifier is lost on the way through a number.
struct YamlNode
{
    /// Refused = a diagnostic about it has been given already.
    enum class Kind { Null, Scalar, Sequence, Map, Refused };

    Kind kind = Kind::Null;
    Position at;
    QString text;
    std::vector<YamlNode> items;
    /// In the file's order, each key once.
    std::vector<YamlEntry> entries;

    [[nodiscard]] const YamlEntry* find(QStringView key) const;
};

struct YamlEntry
{
    QString key;
    Position at;
    YamlNode value;
};

/// Reads one document. No value when its syntax is broken; what else is amiss (a key given twice, an anchor) is
/// reported, and the rest is still there to be checked.
[[nodiscard]] std::optional<YamlNode> readYamlTree(const QByteArray& yaml, Diagnostics& diagnostics);

/// With a mark in the place of each character that would upset a terminal, and not too long.
[[nodiscard]] QString printable(const QString& text);

/// A piece of the file's text for a sentence, safe and short enough to be shown in a diagnostic.
[[nodiscard]] QString quoted(const QString& text);

} // namespace Flare
