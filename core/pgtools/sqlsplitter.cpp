// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pgtools/sqlsplitter.h"

#include <algorithm>
#include <cctype>

namespace Flare {

namespace {

// Bytes above ASCII belong to names.
bool isWordStart(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || c == '_' || std::isalpha(byte) != 0;
}

bool isWordPart(char c)
{
    return isWordStart(c) || c == '$' || std::isdigit(static_cast<unsigned char>(c)) != 0;
}

} // namespace

SqlSplitter::SqlSplitter(const QByteArray& text)
    : m_text(text)
{
}

char SqlSplitter::peek(qsizetype offset) const
{
    return m_at + offset < m_text.size() ? m_text.at(m_at + offset) : '\0';
}

bool SqlSplitter::startsWith(const char* text) const
{
    return QByteArrayView(m_text).sliced(m_at).startsWith(text);
}

void SqlSplitter::skipSpace()
{
    while (!atEnd() && std::isspace(static_cast<unsigned char>(peek())) != 0)
        ++m_at;
}

QByteArray SqlSplitter::takeLine()
{
    const auto begin = m_at;
    skipLine();
    const auto line = m_text.mid(begin, m_at - begin);
    return line.endsWith('\n') ? line.chopped(1) : line;
}

void SqlSplitter::skipLine()
{
    const auto end = m_text.indexOf('\n', m_at);
    m_at = end < 0 ? m_text.size() : end + 1;
}

QByteArray SqlSplitter::takeStatement()
{
    m_parentheses = 0;
    m_words = 0;
    m_routine = false;
    m_bodies = 0;
    const auto begin = m_at;
    while (!atEnd() && !(peek() == ';' && m_parentheses == 0 && m_bodies == 0))
        step();
    auto statement = m_text.mid(begin, m_at - begin);
    if (!atEnd())
        ++m_at;
    return statement;
}

void SqlSplitter::step()
{
    const char c = peek();
    if (c == '\'' || c == '"')
        skipQuoted(c, false);
    else if (c == '$')
        skipDollarQuoted();
    else if (startsWith("--"))
        skipLine();
    else if (startsWith("/*"))
        skipBlockComment();
    else if (isWordStart(c))
        takeWord();
    else {
        m_parentheses += c == '(' ? 1 : 0;
        m_parentheses -= c == ')' && m_parentheses > 0 ? 1 : 0;
        ++m_at;
    }
}

void SqlSplitter::skipQuoted(char quote, bool escapes)
{
    ++m_at;
    while (!atEnd()) {
        const char c = peek();
        if ((escapes && c == '\\') || (c == quote && peek(1) == quote))
            ++m_at;
        else if (c == quote)
            break;
        ++m_at;
    }
    m_at = std::min(m_at + 1, m_text.size());
}

void SqlSplitter::skipDollarQuoted()
{
    auto end = m_at + 1;
    while (end < m_text.size() && m_text.at(end) != '$' && isWordPart(m_text.at(end)))
        ++end;
    const bool isParameter = std::isdigit(static_cast<unsigned char>(peek(1))) != 0;
    if (end >= m_text.size() || m_text.at(end) != '$' || isParameter) {
        ++m_at;
        return;
    }
    const auto tag = m_text.mid(m_at, end + 1 - m_at);
    const auto closing = m_text.indexOf(tag, end + 1);
    m_at = closing < 0 ? m_text.size() : closing + tag.size();
}

void SqlSplitter::skipBlockComment()
{
    int depth = 0;
    do {
        if (startsWith("/*"))
            ++depth, m_at += 2;
        else if (startsWith("*/"))
            --depth, m_at += 2;
        else
            ++m_at;
    } while (depth > 0 && !atEnd());
}

// Inside of BEGIN ATOMIC semicolons end the body's statements, not ours; a CASE in it ends with an END of its own.
void SqlSplitter::takeWord()
{
    const auto begin = m_at;
    while (!atEnd() && isWordPart(peek()))
        ++m_at;
    const auto word = m_text.mid(begin, m_at - begin).toUpper();
    if (word == "E" && peek() == '\'') {
        skipQuoted('\'', true);
        return;
    }
    ++m_words;
    // CREATE [OR REPLACE] FUNCTION
    m_routine = m_routine || (m_words <= 4 && (word == "FUNCTION" || word == "PROCEDURE"));
    if (!m_routine || m_parentheses > 0)
        return;
    if (word == "BEGIN" || (word == "CASE" && m_bodies > 0))
        ++m_bodies;
    else if (word == "END" && m_bodies > 0)
        --m_bodies;
}

} // namespace Flare
