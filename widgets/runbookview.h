// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/migrationsession.h"

#include <QWidget>

namespace Flare {

/// The steps of the migration by phase, each with its state and the reason for it, and what to do next.
class RunbookView final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit RunbookView(MigrationSession& session, QWidget* parent = nullptr);

    /// Marks the step of that operation for that subject, if there is one.
    void select(const QString& operation, const Arguments& arguments);

signals:
    /// Somebody chose a step, by mouse or keyboard. The switch of the application has no operation.
    void stepChosen(const Flare::RunbookStep& step);

private:
    MigrationSession& m_session;
};

} // namespace Flare
