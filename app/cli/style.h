// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace Flare {

/// How text looks on a terminal: symbols beside the words, colours beside the symbols, each of them optional.
struct Style
{
    enum class Mark { Good, Warning, Bad, Running, Note };

    bool unicode = true;
    bool colours = false;

    /// The symbol, or its ASCII form.
    [[nodiscard]] QString mark(Mark mark) const;
    [[nodiscard]] QString paint(Mark mark, const QString& text) const;
    [[nodiscard]] QString strong(const QString& text) const;
    [[nodiscard]] QString faint(const QString& text) const;
    /// "[#####.....]" in the terminal's symbols.
    [[nodiscard]] QString bar(double fraction, int cells) const;
};

/// Columns that the text takes on a terminal: two for East Asian wide characters, none for combining ones.
[[nodiscard]] int displayWidth(const QString& text);
/// As much of its begin as fits, in whole characters as people see them.
[[nodiscard]] QString cutToWidth(const QString& text, int columns);
/// With control characters and reordering marks made visible: what a server or a file says must not steer the terminal.
[[nodiscard]] QString visible(const QString& text);
/// The same, on one line.
[[nodiscard]] QString visibleLine(const QString& text);
/// Broken at spaces, and between the characters of scripts without any, to fit the width; each line behind the
/// indentation.
[[nodiscard]] QString wrapped(const QString& text, int width, int indent);
[[nodiscard]] QString padded(const QString& text, int width);

} // namespace Flare
