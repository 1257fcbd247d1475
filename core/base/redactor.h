// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"

#include <QList>
#include <QString>

#include <mutex>

namespace Flare {

/// The last line of defence before text leaves the program (log, audit, error, terminal). Takes out, in this order:
/// - what looks like a password verifier;
/// - every password it knows, wherever it stands, also in the forms that SQL and conninfo quoting give it;
/// - every value that stands where secrets stand, known or not (see withoutSecretValues());
/// - of the passwords that are also words (see isWord()) what a server may quote of them: 'word' outside of an
/// expression,
///   and near "word".
/// A word is not taken out elsewhere: "repl" stands in "replicate_schema", and "postgres" replaced in a list of users
/// would tell that it is the password. Whoever reads it there learns nothing from it.
/// Safe to use from several threads.
class Redactor
{
public:
    void learn(const Secret& secret);
    /// Text of any kind.
    [[nodiscard]] QString scrub(const QString& text) const;
    /// SQL that is to go on working: what is a secret by its kind is found as the server would read it.
    [[nodiscard]] QString scrubSql(const QString& sql) const;

    /// Whether a password can't be told from the words and numbers of ordinary text: at most twelve letters,
    /// underscores, and digits at the end, in lower or upper case or with a capital; or fewer than four characters.
    /// "postgres", "Admin_2024" and "123456" are; "rep-pw", "s3cret", "qK7xz" and "correcthorsebattery" are not.
    [[nodiscard]] static bool isWord(const QString& password);

private:
    [[nodiscard]] QString withoutKnown(const QString& text) const;
    [[nodiscard]] QString withoutQuotedWords(const QString& text) const;

    mutable std::mutex m_mutex;
    QList<Secret> m_forms;
    QList<Secret> m_words;
};

} // namespace Flare
