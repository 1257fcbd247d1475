// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/names.h"
#include "core/base/side.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Flare {

/// How much a finding weighs.
enum class Severity {
    Note, ///< To be known; nothing goes wrong by it.
    Warning, ///< The migration goes through, but slowly, or with something that surprises somebody.
    Blocker, ///< The migration fails, or loses or alters something.
};

/// A way out of a finding: the whole of it is mended by one of them.
struct Remedy
{
    Side side = Side::Publisher; ///< Where the statements are run.
    DatabaseName database; ///< In which database; empty: in any.
    /// As one pastes it: a line for each statement, which ends in a semicolon. Empty where no SQL helps.
    QString sql;
    QString text = {}; ///< What a person does beside it, or must know of it: full sentences, or empty.
};

/// One thing that a check has found on one server, or in one of its databases.
struct Finding
{
    QString check; ///< The check's id.
    Severity severity = Severity::Warning;
    Side side = Side::Publisher; ///< Whose state it is.
    DatabaseName database; ///< Empty: the server's.
    QStringList objects; ///< As SQL names them.
    QString text; ///< What is the case, and what comes of it tonight. Full sentences.
    QList<Remedy> remedies; ///< The best one first; empty where nothing need be done.
};

/// "note", "warning" or "blocker", for programs.
[[nodiscard]] QString keyOf(Severity severity);
/// A word for people.
[[nodiscard]] QString severityText(Severity severity);

} // namespace Flare
