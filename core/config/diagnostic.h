// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace Flare {

/// Something to say about a configuration file. Never holds a value that could be a password.
struct Diagnostic
{
    enum class Severity { Error, Warning, Note };

    Severity severity = Severity::Error;
    /// Both count from 1, columns in characters; 0 = the file as a whole.
    int line = 0;
    int column = 0;
    QString message;
    /// What to do about it, a whole sentence; may be empty.
    QString suggestion;
};

/// For the terminal: "flare.yml:14:9: error: Unknown key. Did you mean …?"
[[nodiscard]] QString describe(const Diagnostic& diagnostic, const QString& path);

/// Where a value stands in the file, as Diagnostic counts.
struct Position
{
    int line = 0;
    int column = 0;
};

/// Collects what the readers find; keeps the first fifty and counts the rest, so that noise stays readable.
class Diagnostics
{
public:
    void error(Position at, const QString& message, const QString& suggestion = {});
    void warning(Position at, const QString& message, const QString& suggestion = {});

    [[nodiscard]] bool hasErrors() const { return m_errors > 0; }
    /// Further ones are only counted: their words need not be made up.
    [[nodiscard]] bool isFull() const;
    /// By position, ending with a note about those that were left out.
    [[nodiscard]] QList<Diagnostic> sorted() const;

private:
    void add(Diagnostic diagnostic);

    QList<Diagnostic> m_kept;
    int m_errors = 0;
    int m_leftOut = 0;
};

} // namespace Flare
