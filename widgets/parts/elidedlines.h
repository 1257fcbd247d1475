// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace Flare {

/// The text broken at words into lines of that width, at most so many; what does not fit ends in "…".
[[nodiscard]] QStringList elidedLines(const QString& text, const QFont& font, qreal width, int most);

} // namespace Flare
