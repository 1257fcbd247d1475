// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace Flare {

/// Of what the keychain has, the names alone, in the user's settings: entries, and the addresses at which each has
/// served.
namespace KeychainIndex {

[[nodiscard]] QStringList entries();
/// Empty for an entry that is not there.
[[nodiscard]] QStringList addresses(const QString& entry);
void add(const QString& entry, const QString& address);
void remove(const QString& entry);

} // namespace KeychainIndex

} // namespace Flare
