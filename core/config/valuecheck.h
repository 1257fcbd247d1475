// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configschema.h"

#include <optional>

namespace Flare {

/// What is wrong with a value, in words that never show the value of a password, a command, a host or an identifier.
struct ValueProblem
{
    QString message;
    QString suggestion;
};

/// Checks a scalar. The path names it for the reader: "hosts.publisher.conn.port".
[[nodiscard]] std::optional<ValueProblem> problemOf(const ValueSpec& spec, const QString& path, const QString& text);

/// What to do about a value that is missing; may be empty.
[[nodiscard]] QString howToProvide(const ValueSpec& spec);

} // namespace Flare
