// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QList>
#include <QString>

#include <sys/types.h>

#include <optional>

namespace Flare {

/// The process by number and start time: numbers are used again, the pair is not.
struct ProcessStamp
{
    pid_t pid = 0;
    quint64 startTicks = 0; ///< In clock ticks since boot, as the kernel gives it.

    friend bool operator==(const ProcessStamp&, const ProcessStamp&) = default;
};

[[nodiscard]] std::optional<ProcessStamp> processStamp(pid_t pid);

/// The postmaster that postmaster.pid of this data directory names, if that process lives and really works there.
[[nodiscard]] std::optional<pid_t> postmasterOf(const QString& dataDirectory);

/// Whether that postmaster lets clients in, as postmaster.pid says since version 10.
[[nodiscard]] bool acceptsClients(const QString& dataDirectory);

/// Ends the server of the data directory at once, as after a crash of the machine: SIGKILL for the postmaster, then for
/// each process that it leaves behind, after which it can be started again. Returns false when one of them is still
/// there at the deadline.
bool killServer(const QString& dataDirectory, Deadline deadline);

/// Asks the postmaster for an immediate shutdown, falls back to SIGKILL, and frees the shared memory segment that
/// a killed server leaves behind.
bool endServer(const QString& dataDirectory, Deadline deadline);

} // namespace Flare
