// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace Flare {

/// The candidate that a slip of the finger (a letter missing, doubled, wrong, or swapped with its neighbour; another
/// case; a dash for an underscore) turns into the word. No value when none is near enough.
[[nodiscard]] std::optional<QString> nearest(const QString& word, const QStringList& candidates);

/// "Did you mean "…"?", or an empty text.
[[nodiscard]] QString didYouMean(const QString& word, const QStringList& candidates);

} // namespace Flare
