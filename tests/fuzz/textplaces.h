// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8.h"
#include "core/config/diagnostic.h"

#include <QByteArrayList>
#include <QList>

#include <optional>

namespace Flare::Fuzz {

/// The lines of a YAML file, to hold places against.
class TextPlaces
{
public:
    explicit TextPlaces(QByteArray yaml)
    {
        while (yaml.startsWith("\xEF\xBB\xBF"))
            yaml.remove(0, 3);
        for (const auto& line : yaml.split('\n'))
            m_lines.append({textFromUtf8(line).toUcs4(), line.size()});
    }

    /// One behind the last character counts as inside. Far out in a line, columns are counted in bytes.
    [[nodiscard]] bool hold(Position at) const
    {
        if (at.line < 1 || at.line > m_lines.size() || at.column < 1)
            return false;
        const auto& line = m_lines.at(at.line - 1);
        return at.column <= (line.bytes > farOut ? line.bytes : line.characters.size()) + 1;
    }

    /// The character there; none at the end of a line, or far out.
    [[nodiscard]] std::optional<uint> character(Position at) const
    {
        const auto& characters = m_lines.at(at.line - 1).characters;
        if (at.column > characters.size() || at.column > farOut)
            return std::nullopt;
        return characters.at(at.column - 1);
    }

private:
    static constexpr qsizetype farOut = 2000;
    struct Line
    {
        QList<uint> characters;
        qsizetype bytes = 0;
    };
    QList<Line> m_lines;
};

} // namespace Flare::Fuzz
