// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/diagnostic.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace Flare {

/// The bytes of a YAML file: what must hold before a parser sees them, and where a byte stands for the reader's eye.
class YamlSource
{
public:
    explicit YamlSource(QByteArray yaml);

    /// Without a byte order mark.
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    /// Both count from 0, the column in bytes, as yaml-cpp marks a place.
    [[nodiscard]] Position position(int line, int byteColumn) const;
    [[nodiscard]] bool isOpenQuote(int line, int byteColumn) const;
    /// The first tab that indents something, down to the given line, counted from 0.
    [[nodiscard]] std::optional<Position> indentingTab(int lastLine) const;
    /// A line that is nothing but a word, the nearest one with content above the given line, counted from 0.
    [[nodiscard]] std::optional<Position> bareWordAbove(int line) const;
    /// Encoding, control characters, and masses of brackets; false when a parser must not see the bytes.
    [[nodiscard]] bool isPlainText(Diagnostics& diagnostics) const;

private:
    [[nodiscard]] qsizetype offset(int line, int byteColumn) const;
    [[nodiscard]] Position positionOf(qsizetype offset) const;

    QByteArray m_bytes;
    QList<qsizetype> m_lineStarts;
};

} // namespace Flare
