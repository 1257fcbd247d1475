// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/demoservers.h"

#include <QMap>
#include <QMenu>

namespace Flare {

/// The menu that is there only while the demo is: its writer, and what can be broken in it. Reaches nothing but the
/// demo's own servers.
class DemoMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit DemoMenu(QWidget* parent = nullptr);

    /// @param servers of the demo that is open; null hides the menu.
    void setServers(DemoServers* servers);

private:
    using Kind = DemoServers::Kind;

    void showWriting(bool writing);
    void showTrouble(Kind kind, bool on);

    DemoServers* m_servers = nullptr;
    QAction* m_writer;
    bool m_writing = false;
    QMap<Kind, QAction*> m_troubles;
};

} // namespace Flare
