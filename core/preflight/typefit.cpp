// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preflight/typefit.h"

#include <QList>
#include <QStringList>

namespace Flare::Checks {

using namespace Qt::StringLiterals;

namespace {

struct ParsedType
{
    QString base; ///< "timestamp without time zone"; without the schema.
    QList<int> sizes;
    qsizetype dimensions = 0; ///< Pairs of brackets.
};

ParsedType parsed(QString text)
{
    ParsedType type;
    while (text.endsWith(u"[]"_s)) {
        text.chop(2);
        ++type.dimensions;
    }
    const auto open = text.indexOf(u'(');
    const auto close = text.indexOf(u')', open);
    if (open >= 0 && close > open) {
        for (const auto& size : text.sliced(open + 1, close - open - 1).split(u','))
            type.sizes.append(size.toInt());
        text.remove(open, close - open + 1);
    }
    // The same extension may be in another schema.
    type.base = text.sliced(text.lastIndexOf(u'.') + 1);
    return type;
}

bool holdsInteger(const QString& source, const ParsedType& target)
{
    static const QStringList ranks{u"smallint"_s, u"integer"_s, u"bigint"_s, u"numeric"_s};
    const auto from = ranks.indexOf(source);
    return from >= 0 && target.sizes.isEmpty() && ranks.indexOf(target.base) > from;
}

bool holdsText(const ParsedType& source, const ParsedType& target)
{
    const auto varying = u"character varying"_s;
    if (source.base != varying && source.base != u"text"_s)
        return false;
    if (target.base == u"text"_s || (target.base == varying && target.sizes.isEmpty()))
        return true;
    return target.base == varying && !source.sizes.isEmpty() && target.sizes.first() >= source.sizes.first();
}

bool holdsNumeric(const ParsedType& source, const ParsedType& target)
{
    if (source.base != u"numeric"_s || target.base != u"numeric"_s)
        return false;
    if (target.sizes.isEmpty())
        return true;
    if (source.sizes.size() != 2 || target.sizes.size() != 2)
        return false;
    const auto whole = [](const ParsedType& type) { return type.sizes.at(0) - type.sizes.at(1); };
    return target.sizes.at(1) >= source.sizes.at(1) && whole(target) >= whole(source);
}

bool holdsTime(const ParsedType& source, const ParsedType& target)
{
    if (source.base != target.base || !source.base.startsWith(u"time"_s))
        return false;
    return target.sizes.isEmpty() || (!source.sizes.isEmpty() && target.sizes.first() >= source.sizes.first());
}

} // namespace

TypeFit typeFit(const QString& source, const QString& target)
{
    const auto from = parsed(source);
    const auto to = parsed(target);
    if (from.base == to.base && from.sizes == to.sizes && from.dimensions == to.dimensions)
        return TypeFit::Same;
    if (from.dimensions != to.dimensions)
        return TypeFit::Other;
    const bool real = from.base == u"real"_s && to.base == u"double precision"_s;
    const bool wider =
        holdsInteger(from.base, to) || holdsText(from, to) || holdsNumeric(from, to) || holdsTime(from, to) || real;
    return wider ? TypeFit::Wider : TypeFit::Other;
}

} // namespace Flare::Checks
