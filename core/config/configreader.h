// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/config/config.h"
#include "core/config/diagnostic.h"

#include <optional>

namespace Flare {

/// What became of reading a file. All that is to be said about it is said at once.
struct ConfigResult
{
    /// Set if and only if no diagnostic is an error.
    std::optional<Config> config;
    QList<Diagnostic> diagnostics;
};

/// Reads and checks a configuration file, the file's own permissions included.
[[nodiscard]] ConfigResult readConfig(const QString& path);

/// Reads and checks a configuration. Relative paths in it begin at the path's folder.
[[nodiscard]] ConfigResult parseConfig(const QByteArray& yaml, const QString& path = {});

/// For callers that throw: every diagnostic in one error.
[[nodiscard]] Error configError(const ConfigResult& result, const QString& path);

} // namespace Flare
