// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/migrationsession.h"

#include <QWidget>

namespace Flare {

/// The audit log: filter, details of a record, whether the chain holds, and exports.
class AuditView final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit AuditView(MigrationSession& session, QWidget* parent = nullptr);

private:
    MigrationSession& m_session;
};

} // namespace Flare
