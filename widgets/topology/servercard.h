// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/monitor/topology.h"

#include <QDateTime>
#include <QFrame>

#include <optional>

class QLabel;

namespace Flare {

/// One server in the identity strip.
class ServerCard final : public QFrame
{
    Q_OBJECT

public:
    explicit ServerCard(Side side, QWidget* parent = nullptr);

    /// @param taken when the state was read; invalid while nothing has been.
    void show(const ServerState& server, const QDateTime& taken);
    using QWidget::show;

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void showState(const ServerState& server, const QDateTime& taken);
    void showIdentifier(const ServerState& server);

    Side m_side;
    std::optional<ServerState> m_shown;
    QDateTime m_taken;
    QLabel* m_role;
    QLabel* m_address;
    QLabel* m_facts;
    QLabel* m_identifier;
    QLabel* m_verdict;
};

} // namespace Flare
