// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace Flare {

/// FLARE_AUDIT_LOG, or pg-flare/audit.sqlite in the user's state directory as XDG has it.
[[nodiscard]] QString
defaultAuditPath(const QProcessEnvironment& environment = QProcessEnvironment::systemEnvironment());

/// Makes an empty file that only its owner can read, and directories likewise, unless they are there: then they stay as
/// they are, since a log shared within a group is set up so on purpose. Returns why it can't be done.
[[nodiscard]] std::optional<QString> makePrivateFile(const QString& path);

} // namespace Flare
