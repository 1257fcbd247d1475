// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/identifiers.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// Not QString::trimmed(): what only Unicode calls a space, like U+00A0, is a letter of a name to the server.
QStringView withoutSpaceAround(QStringView text)
{
    const auto isSpace = [](QChar c) { return c == u' ' || (c >= u'\t' && c <= u'\r'); };
    while (!text.isEmpty() && isSpace(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isSpace(text.back()))
        text.chop(1);
    return text;
}

bool startsName(QChar c)
{
    return c.isLetter() || c == u'_' || c.unicode() >= 0x80;
}

bool continuesName(QChar c)
{
    return startsName(c) || c.isDigit() || c == u'$';
}

// Like the server in a UTF-8 database, only ASCII letters fold.
QString folded(QStringView text)
{
    QString lower = text.toString();
    for (auto& c : lower) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + ('a' - 'A'));
    }
    return lower;
}

std::optional<QString> quotedPart(QStringView text, qsizetype& at)
{
    QString part;
    for (++at; at < text.size(); ++at) {
        if (text[at] != u'"') {
            part += text[at];
        } else if (at + 1 < text.size() && text[at + 1] == u'"') {
            part += text[at++];
        } else {
            ++at;
            return part;
        }
    }
    return std::nullopt;
}

std::optional<QString> nextPart(QStringView text, qsizetype& at)
{
    if (at >= text.size())
        return std::nullopt;
    std::optional<QString> part;
    if (text[at] == u'"') {
        part = quotedPart(text, at);
    } else if (startsName(text[at])) {
        const auto begin = at;
        while (at < text.size() && continuesName(text[at]))
            ++at;
        part = folded(text.mid(begin, at - begin));
    }
    const bool fits = part && !part->isEmpty() && part->toUtf8().size() <= longestName;
    return fits ? part : std::nullopt;
}

} // namespace

std::optional<QStringList> parseIdentifiers(QStringView text)
{
    text = withoutSpaceAround(text);
    QStringList parts;
    qsizetype at = 0;
    for (;;) {
        const auto part = nextPart(text, at);
        if (!part)
            return std::nullopt;
        parts.append(*part);
        if (at == text.size())
            return parts;
        if (text[at++] != u'.')
            return std::nullopt;
    }
}

bool isRounded(const SystemIdentifier& written, const SystemIdentifier& real)
{
    // A second has 2^32 of them: two servers are this near to each other only when initdb ran twice in a microsecond.
    constexpr quint64 mostLost = 5000;
    constexpr quint64 leastZeros = 100;
    const auto one = written.text().toULongLong();
    const auto other = real.text().toULongLong();
    return one != other && one % leastZeros == 0 && std::max(one, other) - std::min(one, other) <= mostLost;
}

std::optional<RelationName> parseRelationName(QStringView text)
{
    const auto parts = parseIdentifiers(text);
    if (!parts || parts->size() > 2)
        return std::nullopt;
    return parts->size() == 1 ? RelationName{{}, parts->first()} : RelationName{parts->first(), parts->last()};
}

} // namespace Flare
