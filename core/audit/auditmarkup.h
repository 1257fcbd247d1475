// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/side.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

/// The pieces of HTML that a report is made of. What is not called escaped takes plain text, unless its parameter says
/// "html".
namespace Flare::Markup {

[[nodiscard]] QString escaped(const QString& text);
[[nodiscard]] QString good(const QString& text);
[[nodiscard]] QString bad(const QString& text);
[[nodiscard]] QString quiet(const QString& text);
[[nodiscard]] QString heading(const QString& text);
[[nodiscard]] QString paragraph(const QString& text, const QString& styleClass = {});
/// Symbol and colour of a server, and a blank.
[[nodiscard]] QString sideSymbol(Side side);
/// The same with its word.
[[nodiscard]] QString sideMark(Side side);
/// Symbol, colour and word of a result's key.
[[nodiscard]] QString resultMark(const QString& result);

[[nodiscard]] QString cell(const QString& html, const QString& styleClass = {});
[[nodiscard]] QString row(const QStringList& cells);
/// A row of the facts; empty without a value.
[[nodiscard]] QString fact(const QString& name, const QString& html, const QString& styleClass = {});
[[nodiscard]] QString tableStart(const QString& title, const QStringList& columns);
[[nodiscard]] QString tableEnd();

/// "2026-11-29 16:30:21 Z", of UTC as in the servers' logs; with milliseconds where they tell something.
[[nodiscard]] QString timeOf(const QDateTime& time);
[[nodiscard]] QString preciseTimeOf(const QDateTime& time);
[[nodiscard]] QString preciseClockOf(const QDateTime& time);
[[nodiscard]] QString durationOf(qint64 microseconds);

} // namespace Flare::Markup
