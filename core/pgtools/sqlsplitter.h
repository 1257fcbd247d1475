// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace Flare {

/// Finds where SQL statements end, as PostgreSQL's own lexer sees it with standard_conforming_strings = on: quotes,
/// dollar quotes, nested comments, parentheses (the actions of a rule) and SQL bodies (BEGIN ATOMIC … END).
class SqlSplitter
{
public:
    explicit SqlSplitter(const QByteArray& text);

    [[nodiscard]] qsizetype position() const { return m_at; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    /// Moves past white space, but not past comments.
    void skipSpace();
    /// The rest of the line, which is passed.
    [[nodiscard]] QByteArray takeLine();
    void skipLine();
    [[nodiscard]] bool startsWith(const char* text) const;
    /// From the statement's first character to before its semicolon, which is passed.
    [[nodiscard]] QByteArray takeStatement();
    /// A comment in slashes, nested or not.
    void skipBlockComment();

private:
    void step();
    void skipQuoted(char quote, bool escapes);
    void skipDollarQuoted();
    void takeWord();
    [[nodiscard]] char peek(qsizetype offset = 0) const;

    const QByteArray& m_text;
    qsizetype m_at = 0;
    int m_parentheses = 0;
    int m_words = 0;
    bool m_routine = false;
    int m_bodies = 0;
};

} // namespace Flare
