// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/yamlsource.h"

#include "core/base/text.h"

#include <algorithm>

namespace Flare {

namespace {

constexpr char byteOrderMark[] = "\xEF\xBB\xBF";
// yaml-cpp looks ahead to the end of an unclosed flow collection and gets slow long before it gives up.
constexpr int mostBrackets = 10'000;
constexpr int longestCounted = 2'000;

bool isContinuationByte(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool isForbiddenControl(char byte)
{
    return (static_cast<unsigned char>(byte) < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
}

/// The length of the well-formed sequence at the start of the bytes, 0 if there is none (Unicode, table 3-7).
int utf8Length(const char* at, qsizetype left)
{
    const auto byte = [at](int index) { return static_cast<unsigned char>(at[index]); };
    const unsigned char lead = byte(0);
    if (lead < 0x80)
        return 1;
    const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || left < length)
        return 0;
    if (!std::all_of(at + 1, at + length, isContinuationByte))
        return 0;
    const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
    const bool surrogate = lead == 0xED && byte(1) > 0x9F;
    const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
    return overlong || surrogate || beyond ? 0 : length;
}

std::optional<qsizetype> firstInvalidByte(const QByteArray& bytes)
{
    for (qsizetype at = 0; at < bytes.size();) {
        const int length = utf8Length(bytes.constData() + at, bytes.size() - at);
        if (length == 0)
            return at;
        at += length;
    }
    return std::nullopt;
}

} // namespace

YamlSource::YamlSource(QByteArray yaml)
    : m_bytes(std::move(yaml))
{
    // yaml-cpp would leave out a second one, and then count the columns of the first line from there.
    while (m_bytes.startsWith(byteOrderMark))
        m_bytes.remove(0, 3);
    m_lineStarts.append(0);
    for (qsizetype at = m_bytes.indexOf('\n'); at >= 0; at = m_bytes.indexOf('\n', at + 1))
        m_lineStarts.append(at + 1);
}

qsizetype YamlSource::offset(int line, int byteColumn) const
{
    if (line < 0 || line >= m_lineStarts.size())
        return m_bytes.size();
    return std::clamp<qsizetype>(m_lineStarts[line] + byteColumn, 0, m_bytes.size());
}

Position YamlSource::position(int line, int byteColumn) const
{
    if (line < 0 || line >= m_lineStarts.size())
        return {1, 1};
    // Counting characters anew for each value of one endless line would take quadratic time.
    if (byteColumn > longestCounted)
        return {line + 1, byteColumn + 1};
    const char* const start = m_bytes.constData() + m_lineStarts[line];
    const char* const end = m_bytes.constData() + offset(line, byteColumn);
    const auto continuing = std::count_if(start, end, isContinuationByte);
    return {line + 1, static_cast<int>(end - start - continuing) + 1};
}

Position YamlSource::positionOf(qsizetype offset) const
{
    const auto next = std::upper_bound(m_lineStarts.begin(), m_lineStarts.end(), offset);
    const auto line = std::distance(m_lineStarts.begin(), next) - 1;
    return position(static_cast<int>(line), static_cast<int>(offset - m_lineStarts[line]));
}

bool YamlSource::isOpenQuote(int line, int byteColumn) const
{
    qsizetype at = offset(line, byteColumn);
    if (at >= m_bytes.size() || (m_bytes[at] != '"' && m_bytes[at] != '\''))
        return false;
    const char quote = m_bytes[at];
    for (++at; at < m_bytes.size(); ++at) {
        const bool isEscape = quote == '"' && m_bytes[at] == '\\';
        const bool isDoubled = quote == '\'' && QByteArrayView(m_bytes).sliced(at).startsWith("''");
        if (isEscape || isDoubled)
            ++at;
        else if (m_bytes[at] == quote)
            return false;
    }
    return true;
}

std::optional<Position> YamlSource::indentingTab(int lastLine) const
{
    for (int line = 0; line <= lastLine && line < m_lineStarts.size(); ++line) {
        for (qsizetype at = m_lineStarts[line]; at < m_bytes.size(); ++at) {
            if (m_bytes[at] == '\t')
                return positionOf(at);
            if (m_bytes[at] != ' ')
                break;
        }
    }
    return std::nullopt;
}

std::optional<Position> YamlSource::bareWordAbove(int line) const
{
    while (--line >= 0 && line + 1 < m_lineStarts.size()) {
        const qsizetype start = m_lineStarts[line];
        const QByteArray text = m_bytes.mid(start, m_lineStarts[line + 1] - start).trimmed();
        if (text.isEmpty() || text.startsWith('#'))
            continue;
        const auto isOfAWord = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
        if (!std::all_of(text.begin(), text.end(), isOfAWord))
            return std::nullopt;
        return positionOf(m_bytes.indexOf(text, start));
    }
    return std::nullopt;
}

bool YamlSource::isPlainText(Diagnostics& diagnostics) const
{
    if (const auto invalid = firstInvalidByte(m_bytes)) {
        diagnostics.error(positionOf(*invalid), Text::tr("The file is not UTF-8 from here on."),
                          Text::tr("Save it with the encoding UTF-8."));
        return false;
    }
    const auto control = std::find_if(m_bytes.begin(), m_bytes.end(), isForbiddenControl);
    if (control != m_bytes.end()) {
        diagnostics.error(positionOf(std::distance(m_bytes.begin(), control)),
                          Text::tr("A control character stands here; YAML does not allow it."),
                          Text::tr("Within double quotes it can be written as \\x and two hexadecimal digits."));
        return false;
    }
    if (m_bytes.count('[') + m_bytes.count('{') > mostBrackets) {
        diagnostics.error({1, 1}, Text::tr("The file holds more than %1 opening brackets.").arg(mostBrackets));
        return false;
    }
    return true;
}

} // namespace Flare
