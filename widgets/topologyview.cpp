// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topologyview.h"

namespace Flare {

TopologyView::TopologyView(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
}

} // namespace Flare
