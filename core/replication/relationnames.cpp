// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/relationnames.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// NAMEDATALEN - 1: the server cuts a longer name off without an error, and would then mean another object.
constexpr int longestName = 63;

bool startsName(QChar c)
{
    return c.isLetter() || c == u'_' || c.unicode() >= 0x80;
}

bool continuesName(QChar c)
{
    return startsName(c) || c.isDigit() || c == u'$';
}

// Like the server in a UTF-8 database, only ASCII letters fold.
QString folded(const QString& text)
{
    QString lower = text;
    for (auto& c : lower) {
        if (c >= u'A' && c <= u'Z')
            c = QChar(c.unicode() + ('a' - 'A'));
    }
    return lower;
}

std::optional<QString> quotedPart(const QString& text, qsizetype& at)
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

std::optional<QString> nextPart(const QString& text, qsizetype& at)
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

std::optional<QStringList> partsOf(const QString& written)
{
    const auto text = written.trimmed();
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

Error notAName(const QString& text)
{
    return Error(ErrorKind::Config, Text::tr("\"%1\" in the file can't be read as a name.").arg(text),
                 Text::tr("Write it as SQL does: schema.table, each part at most 63 bytes long, and in double quotes "
                          "where it has capitals, dots or other special characters."));
}

} // namespace

std::optional<RelationName> parseRelationName(const QString& text)
{
    const auto parts = partsOf(text);
    if (!parts || parts->size() > 2)
        return std::nullopt;
    return parts->size() == 1 ? RelationName{{}, parts->first()} : RelationName{parts->first(), parts->last()};
}

QList<RelationName> relationNamesOf(const QStringList& texts)
{
    QList<RelationName> names;
    for (const auto& text : texts) {
        auto name = parseRelationName(text);
        if (!name)
            throw notAName(text);
        if (name->schema.isEmpty())
            name->schema = u"public"_s;
        if (!names.contains(*name))
            names.append(*name);
    }
    return names;
}

QString schemaNameOf(const QString& text)
{
    const auto parts = partsOf(text);
    if (!parts || parts->size() != 1)
        throw notAName(text);
    return parts->first();
}

QString listed(const QStringList& names, int most)
{
    auto text = names.mid(0, most).join(u", "_s);
    if (names.size() > most)
        text = Text::tr("%1 and %n more", nullptr, static_cast<int>(names.size()) - most).arg(text);
    return text;
}

QString listed(const QList<RelationName>& names, int most)
{
    QStringList texts;
    for (const auto& name : names)
        texts.append(displayName(name));
    return listed(texts, most);
}

} // namespace Flare
