// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Flare {

/// A text to read in a window, with the places that its table of contents leads to.
struct HelpText
{
    struct Section
    {
        QString title;
        QString anchor;
        int level = 0; ///< 0: a page, 1: a section of it, 2: a part of that.
    };
    QString html;
    QList<Section> sections;
};

/// Appends a manual page, as roff's macros of man(7) have it, to a text. Knows what our pages use, and shows any
/// other line as it stands.
void appendManPage(HelpText& help, const QByteArray& roff);
/// The pages that come with the program, one after the other. Reads them: not for the window's thread.
[[nodiscard]] HelpText readManual();
/// The changelog that comes with the program, in the same way.
[[nodiscard]] HelpText readChangelog();

} // namespace Flare
