// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/sqliteauditlog.h"
#include "core/base/redactor.h"

namespace Flare {

/// The log opened once more for reading, with a thread and a connection of its own: neither the window nor an operation
/// waits for a search or a verification. Whoever reads on a pool's thread holds it, so that it lives as long as that
/// takes and the view that asked may go.
class AuditReader
{
public:
    explicit AuditReader(const QString& path)
        : m_log(path, m_nothingToHide, AuditAccess::ReadOnly)
    {
    }
    [[nodiscard]] SqliteAuditLog& log() { return m_log; }

private:
    Redactor m_nothingToHide; ///< Nothing is written.
    SqliteAuditLog m_log;
};

} // namespace Flare
