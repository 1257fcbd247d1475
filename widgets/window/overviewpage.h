// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/migrationsession.h"

#include <QWidget>

class QLabel;

namespace Flare {

class PrimaryButton;
class TopologyView;

/// What a file opens into: both servers and what is between them, and the way on.
class OverviewPage final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the page.
    explicit OverviewPage(MigrationSession& session, QWidget* parent = nullptr);

    [[nodiscard]] TopologyView& topology() { return *m_topology; }

signals:
    /// Both servers have not been checked by this window yet, and shall be.
    void checkRequested();
    void phaseRequested(Flare::Phase phase);

private:
    void update();
    void proceed();
    [[nodiscard]] std::optional<RunbookStep> next() const;
    [[nodiscard]] QString nothingText() const;

    MigrationSession& m_session;
    TopologyView* m_topology;
    QLabel* m_message;
    PrimaryButton* m_go;
};

} // namespace Flare
