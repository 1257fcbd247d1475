// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/auditview.h"

namespace Flare {

AuditView::AuditView(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
}

} // namespace Flare
