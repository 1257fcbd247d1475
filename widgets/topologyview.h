// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/migrationsession.h"

#include <QWidget>

namespace Flare {

/// Both servers with their databases, publications and slots, and the subscriptions as edges between them.
class TopologyView final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit TopologyView(MigrationSession& session, QWidget* parent = nullptr);

signals:
    /// Somebody chose what can be done to an element.
    void operationRequested(const QString& operation, const Flare::Arguments& arguments);

private:
    MigrationSession& m_session;
};

} // namespace Flare
