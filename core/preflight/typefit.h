// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace Flare::Checks {

/// Whether the values of one type find room in another, which the text form of a value decides.
enum class TypeFit {
    Same,
    Wider, ///< All of them.
    Other, ///< Perhaps not all, or they come out altered.
};

/// @param source,target As format_type() writes them.
[[nodiscard]] TypeFit typeFit(const QString& source, const QString& target);

} // namespace Flare::Checks
