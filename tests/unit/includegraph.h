// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

/// What the sources of core, widgets and app include. Paths are from the project's top.
namespace Flare::Includes {

struct Include
{
    QString file;
    QString name;
    bool quoted = true; ///< "…" rather than <…>.

    friend bool operator==(const Include&, const Include&) = default;
};

/// Sorted.
[[nodiscard]] QStringList productFiles();
[[nodiscard]] QList<Include> includesIn(const QString& file, const QString& text);
[[nodiscard]] const QList<Include>& productIncludes();

/// The circles among headers alone, written out: "a.h -> b.h -> a.h". At least one of each knot.
[[nodiscard]] QStringList circlesOfHeaders(const QList<Include>& includes);
/// The same with x.h and x.cpp taken for one: "a.cpp -> b.h, b.cpp -> a.h".
[[nodiscard]] QStringList circlesOfUnits(const QList<Include>& includes);

} // namespace Flare::Includes
