// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/config.h"

#include <QByteArray>
#include <QString>

namespace Flare::Test {

/// The file that a user would write for this configuration, passwords included.
[[nodiscard]] QByteArray flareYml(const Config& config);

/// Writes it so that nobody else can read it.
void writeFlareYml(const QByteArray& yaml, const QString& path);

} // namespace Flare::Test
