// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <QString>

namespace Flare {

/// A key and what it does.
struct ShortcutEntry
{
    QString keys; ///< As the desktop writes them: "Ctrl+O".
    QString what;
    QString where; ///< The menu, or the part of the window.
};

/// What keys do in a window at this moment, read from its menus, buttons, tabs and captions themselves, so that the
/// list is never another one than theirs; and those of the topology, which have no button.
[[nodiscard]] QList<ShortcutEntry> shortcutsOf(const QWidget& window);

/// Shows that list.
class ShortcutDialog final : public QDialog
{
    Q_OBJECT

public:
    ShortcutDialog(const QList<ShortcutEntry>& entries, QWidget* parent = nullptr);
};

} // namespace Flare
