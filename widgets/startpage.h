// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/configloader.h"

#include <QWidget>

namespace Flare {

/// What the program shows before a migration is opened: ways to open one, and what is wrong with a file that could not
/// be. Connects to nothing.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    /// Lists what is wrong beside the file's text. A file that loads has nothing to be shown here.
    void showProblems(const LoadedConfig& loaded);
    /// Says what is being waited for, or with an empty text that nothing is.
    void setBusy(const QString& text);

signals:
    void openRequested(const QString& path);
    void demoRequested();
};

} // namespace Flare
