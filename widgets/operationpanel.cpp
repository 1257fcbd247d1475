// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/operationpanel.h"

namespace Flare {

OperationPanel::OperationPanel(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
}

void OperationPanel::show(const QString&, const Arguments&) { }

} // namespace Flare
