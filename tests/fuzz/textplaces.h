// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/utf8.h"
#include "core/config/diagnostic.h"

#include <QByteArrayList>
#include <QStringList>

#include <algorithm>
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
        m_lines = yaml.split('\n');
    }

    /// One behind the last character counts as inside. Far out in a line, columns are counted in bytes.
    [[nodiscard]] bool hold(Position at) const
    {
        if (at.line < 1 || at.line > m_lines.size() || at.column < 1)
            return false;
        const auto& line = m_lines.at(at.line - 1);
        const auto characters = textFromUtf8(line).toUcs4().size();
        return at.column <= (line.size() > farOut ? line.size() : characters) + 1;
    }

    /// The character there; none at the end of a line, or far out.
    [[nodiscard]] std::optional<uint> character(Position at) const
    {
        const auto line = textFromUtf8(m_lines.at(at.line - 1)).toUcs4();
        if (at.column > line.size() || at.column > farOut)
            return std::nullopt;
        return line.at(at.column - 1);
    }

private:
    static constexpr qsizetype farOut = 2000;
    QByteArrayList m_lines;
};

} // namespace Flare::Fuzz
