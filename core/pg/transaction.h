// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pg/connection.h"

namespace Flare::Pg {

/// A transaction block. Rolled back when it goes without commit(); the rollback's own failure is swallowed, since a
/// server that can't be reached rolls back by itself.
class Transaction
{
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    /// Throws Error(InDoubt) when the link dies during COMMIT: then nobody here knows whether it happened.
    void commit();

private:
    Connection& m_connection;
    bool m_open = false;
};

} // namespace Flare::Pg
