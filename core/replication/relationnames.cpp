// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/relationnames.h"

#include "core/base/error.h"
#include "core/base/identifiers.h"
#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

Error notAName(const QString& text)
{
    return Error(ErrorKind::Config, Text::tr("\"%1\" in the file can't be read as a name.").arg(text),
                 Text::tr("Write it as SQL does: schema.table, each part at most 63 bytes long, and in double quotes "
                          "where it has capitals, dots or other special characters."));
}

} // namespace

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
    const auto parts = parseIdentifiers(text);
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
