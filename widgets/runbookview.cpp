// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runbookview.h"

namespace Flare {

RunbookView::RunbookView(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
}

void RunbookView::select(const QString&, const Arguments&) { }

} // namespace Flare
