// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/relationnames.h"

#include "core/base/error.h"
#include "core/base/identifiers.h"
#include "core/base/text.h"

#include <QSet>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

Error notAName(const QString& text)
{
    return Error(ErrorKind::Config, Text::tr("\"%1\" in the file can't be read as a name.").arg(text),
                 Text::tr("Write it as SQL does: schema.table, each part at most 63 bytes long, and in double quotes "
                          "where it has capitals, dots or other special characters."));
}

QString withMore(const QString& names, qsizetype more)
{
    return more > 0 ? Text::tr("%1 and %n more", nullptr, static_cast<int>(more)).arg(names) : names;
}

} // namespace

QList<RelationName> relationNamesOf(const QStringList& texts)
{
    QList<RelationName> names;
    QSet<RelationName> there;
    for (const auto& text : texts) {
        auto name = parseRelationName(text);
        if (!name)
            throw notAName(text);
        if (name->schema.isEmpty())
            name->schema = u"public"_s;
        if (!there.contains(*name)) {
            there.insert(*name);
            names.append(*name);
        }
    }
    return names;
}

NameColumns columnsOf(const QList<RelationName>& relations)
{
    NameColumns columns;
    for (const auto& relation : relations) {
        columns.schemas.append(relation.schema);
        columns.names.append(relation.name);
    }
    return columns;
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
    return withMore(names.mid(0, most).join(u", "_s), names.size() - most);
}

QString listed(const QList<RelationName>& names, int most)
{
    QStringList texts;
    for (const auto& name : names.mid(0, most))
        texts.append(displayName(name));
    return withMore(texts.join(u", "_s), names.size() - most);
}

} // namespace Flare
