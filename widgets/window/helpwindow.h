// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/window/helptext.h"

#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTextBrowser;
class QTreeWidget;

namespace Flare {

/// A text to read in a window of its own, with its contents beside it and a search within, to be read while the other
/// window is worked in.
class HelpWindow final : public QWidget
{
    Q_OBJECT

public:
    /// @param read is called on a thread of its own.
    HelpWindow(const QString& title, HelpText (*read)(), QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* buildSearch();
    void fill(const HelpText& help);
    /// The next place with the words that are searched for, from the beginning again after the last one.
    void find(bool backwards);

    QTreeWidget* m_contents;
    QTextBrowser* m_text;
    QLineEdit* m_words;
    QLabel* m_found;
    QFutureWatcher<HelpText> m_reading;
};

} // namespace Flare
