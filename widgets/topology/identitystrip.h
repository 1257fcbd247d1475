// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/session/migrationsession.h"

#include <QWidget>

class QLabel;

namespace Flare {

class ServerCard;

/// Which two servers this is about, always in sight: role, address, version, state and system_identifier of each,
/// whether it is the one that the file names, and the environment.
class IdentityStrip final : public QWidget
{
    Q_OBJECT

public:
    /// The session must outlive the view.
    explicit IdentityStrip(MigrationSession& session, QWidget* parent = nullptr);

private:
    void update();

    MigrationSession& m_session;
    ServerCard* m_publisher;
    ServerCard* m_subscriber;
    QLabel* m_lock;
};

} // namespace Flare
