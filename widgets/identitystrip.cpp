// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/identitystrip.h"

namespace Flare {

IdentityStrip::IdentityStrip(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
{
}

} // namespace Flare
