// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/config/configreader.h"

#include <QFuture>
#include <QString>

namespace Flare {

/// A configuration file as it was read: what it means, what is to be said about it, and its text to show that in.
struct LoadedConfig
{
    QString path;
    ConfigResult result;
    QString text; ///< What may be a password is masked; lines and columns before it are the file's.
    bool readableByOthers = false;
};

/// Reads a file on a thread of the pool: it may lie on a network that hangs. Connects to nothing.
[[nodiscard]] QFuture<LoadedConfig> loadConfig(const QString& path);

/// Takes everybody else's rights to a file away. Returns why it can't be done; empty when it is.
[[nodiscard]] QFuture<QString> makePrivate(const QString& path);

/// Writes the template of a configuration, readable for its owner only. Replaces a file of that name: whoever chose the
/// name was asked. Returns why it can't be done; empty when it is.
[[nodiscard]] QFuture<QString> writeTemplate(const QString& path);

/// The text with the value of each key that ends in "password" replaced by dots, however wrong the rest of it is.
[[nodiscard]] QString withPasswordsMasked(const QString& yaml);

} // namespace Flare
