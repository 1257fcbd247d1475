// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/migrationsession.h"

#include <QTextBrowser>

namespace Flare {

/// The steps of a phase with state and reason, as high as they are, up to a height; each leads to its own page.
class PhaseSteps final : public QTextBrowser
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit PhaseSteps(const MigrationSession& session, QWidget* parent = nullptr);

    void show(const QList<RunbookStep>& steps);
    using QWidget::show;
    /// Beyond, it scrolls.
    void setMostHeight(int height);

signals:
    void stepRequested(const Flare::RunbookStep& step);

protected:
    void changeEvent(QEvent* event) override;

private:
    void update();
    void fit();

    const MigrationSession& m_session;
    QList<RunbookStep> m_steps;
    QString m_told; ///< Of them: what is set anew loses its selection.
    int m_mostHeight = 200;
};

} // namespace Flare
