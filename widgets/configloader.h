// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configreader.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace Flare {

/// A configuration file as it was read: what it means, what is to be said about it, and its text to show that in.
struct LoadedConfig
{
    QString path;
    ConfigResult result;
    /// As it was on the disk. May hold passwords: shown to whoever opened the file, kept nowhere else.
    QByteArray text;
};

/// Reads a file on a thread of the pool: it may lie on a network that hangs. Connects to nothing.
[[nodiscard]] QFuture<LoadedConfig> loadConfig(const QString& path);

} // namespace Flare
