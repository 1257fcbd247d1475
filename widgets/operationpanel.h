// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/migrationsession.h"

#include <QWidget>

namespace Flare {

/// One operation: what it does and needs, its parameters, the exact SQL, its run with log and progress, its outcome.
class OperationPanel final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit OperationPanel(MigrationSession& session, QWidget* parent = nullptr);

    /// Shows an operation of the catalogue, with what is known of its arguments already; a run of it that is under way
    /// or was the last one is shown with it.
    void show(const QString& operation, const Arguments& arguments);
    using QWidget::show;

private:
    MigrationSession& m_session;
};

} // namespace Flare
