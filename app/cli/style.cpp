// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/style.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <cmath>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString coloured(bool colours, const QString& code, const QString& text)
{
    return colours ? u"\x1b["_s + code + u'm' + text + u"\x1b[0m"_s : text;
}

// Blocks of the Unicode property East_Asian_Width with W or F; finer distinctions do not matter in a table.
bool isWide(char32_t c)
{
    return (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1FAFF) || (c >= 0x20000 && c <= 0x3FFFD);
}

int widthOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        return isWide(c) ? 2 : 1;
    }
}

bool steersTerminal(QChar c)
{
    const bool reorders = (c >= QChar(0x202A) && c <= QChar(0x202E)) || (c >= QChar(0x2066) && c <= QChar(0x2069));
    return reorders || c.category() == QChar::Other_Control;
}

QString escaped(QChar c)
{
    return c.unicode() < 0x100 ? u"\\x%1"_s.arg(c.unicode(), 2, 16, QChar(u'0'))
                               : u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
}

} // namespace

QString Style::mark(Mark mark) const
{
    switch (mark) {
    case Mark::Good:
        return unicode ? u"✔"_s : u"[ok]"_s;
    case Mark::Warning:
        return unicode ? u"▲"_s : u"[!]"_s;
    case Mark::Bad:
        return unicode ? u"✘"_s : u"[x]"_s;
    case Mark::Running:
        return unicode ? u"▸"_s : u">"_s;
    case Mark::Note:
        return unicode ? u"·"_s : u"-"_s;
    }
    Q_UNREACHABLE();
}

QString Style::paint(Mark mark, const QString& text) const
{
    switch (mark) {
    case Mark::Good:
        return coloured(colours, u"32"_s, text);
    case Mark::Warning:
        return coloured(colours, u"33"_s, text);
    case Mark::Bad:
        return coloured(colours, u"31"_s, text);
    case Mark::Running:
    case Mark::Note:
        return text;
    }
    Q_UNREACHABLE();
}

QString Style::strong(const QString& text) const
{
    return coloured(colours, u"1"_s, text);
}

QString Style::faint(const QString& text) const
{
    return coloured(colours, u"2"_s, text);
}

QString Style::bar(double fraction, int cells) const
{
    const int full = static_cast<int>(std::floor(std::clamp(fraction, 0.0, 1.0) * cells));
    const QString done(full, unicode ? QChar(u'▓') : QChar(u'#'));
    const QString open(cells - full, unicode ? QChar(u'░') : QChar(u'.'));
    return unicode ? done + open : u'[' + done + open + u']';
}

namespace {

/// Japanese has no spaces: there a line may end between most characters, though not before a full stop.
QStringList unbreakable(const QString& word)
{
    QStringList pieces;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, word);
    qsizetype begin = 0;
    for (auto end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        const bool atWideOne =
            widthOf(word.at(end - 1).unicode()) > 1 || end == word.size() || widthOf(word.at(end).unicode()) > 1;
        if (!atWideOne)
            continue;
        pieces.append(word.mid(begin, end - begin));
        begin = end;
    }
    return pieces;
}

} // namespace

int displayWidth(const QString& text)
{
    int width = 0;
    for (const uint c : text.toUcs4())
        width += widthOf(c);
    return width;
}

QString cutToWidth(const QString& text, int columns)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype end = 0;
    for (auto next = finder.toNextBoundary(); next >= 0; next = finder.toNextBoundary()) {
        if (displayWidth(text.left(next)) > columns)
            break;
        end = next;
    }
    return text.left(end);
}

QString visible(const QString& text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        if (steersTerminal(c) && c != u'\n' && c != u'\t')
            result += escaped(c);
        else
            result += c;
    }
    return result;
}

QString visibleLine(const QString& text)
{
    return visible(text).replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s);
}

QString wrapped(const QString& text, int width, int indent)
{
    const QString margin(indent, u' ');
    QStringList lines;
    for (const auto& paragraph : text.split(u'\n')) {
        QString line;
        for (const auto& word : paragraph.split(u' ', Qt::SkipEmptyParts)) {
            QString glue = line.isEmpty() ? QString() : u" "_s;
            for (const auto& piece : unbreakable(word)) {
                if (!line.isEmpty() && displayWidth(line + glue + piece) > width - indent) {
                    lines.append(margin + line);
                    line.clear();
                    glue.clear();
                }
                line += glue + piece;
                glue.clear();
            }
        }
        lines.append(line.isEmpty() ? QString() : margin + line);
    }
    return lines.join(u'\n');
}

QString padded(const QString& text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), u' ');
}

} // namespace Flare
