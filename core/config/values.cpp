// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/values.h"

#include <QRegularExpression>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

bool equals(QStringView text, QStringView word)
{
    return text.compare(word, Qt::CaseInsensitive) == 0;
}

struct SizeUnit
{
    QStringView name;
    int shift;
};

} // namespace

std::optional<qint64> parseInteger(QStringView text)
{
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    if (text.isEmpty() || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    if (text.size() > 1 && text.front() == u'0')
        return std::nullopt;
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<bool> parseBoolean(QStringView text)
{
    if (equals(text, u"true") || equals(text, u"yes") || equals(text, u"on"))
        return true;
    if (equals(text, u"false") || equals(text, u"no") || equals(text, u"off"))
        return false;
    return std::nullopt;
}

std::optional<std::chrono::seconds> parseDuration(QStringView text)
{
    static const QRegularExpression form(u"^(?:(\\d{1,9})h)?\\s*(?:(\\d{1,9})m(?:in)?)?\\s*(?:(\\d{1,9})s)?\\z"_s);
    if (const auto seconds = parseInteger(text); seconds && *seconds <= 999'999'999)
        return std::chrono::seconds(*seconds);
    const auto match = form.match(text.toString());
    if (text.isEmpty() || !match.hasMatch())
        return std::nullopt;
    return std::chrono::hours(match.capturedView(1).toLongLong())
        + std::chrono::minutes(match.capturedView(2).toLongLong())
        + std::chrono::seconds(match.capturedView(3).toLongLong());
}

std::optional<qint64> parseSize(QStringView text)
{
    static constexpr SizeUnit units[] = {{u"", 0},     {u"B", 0},   {u"kB", 10},  {u"KiB", 10}, {u"MB", 20},
                                         {u"MiB", 20}, {u"GB", 30}, {u"GiB", 30}, {u"TB", 40},  {u"TiB", 40}};
    const auto isDigit = [](QChar c) { return c >= u'0' && c <= u'9'; };
    const auto unitAt = std::distance(text.begin(), std::find_if_not(text.begin(), text.end(), isDigit));
    const auto number = parseInteger(text.left(unitAt));
    const QStringView name = text.mid(unitAt).trimmed();
    const auto unit =
        std::find_if(std::begin(units), std::end(units), [&](const SizeUnit& u) { return equals(u.name, name); });
    if (!number || unit == std::end(units) || *number > (std::numeric_limits<qint64>::max() >> unit->shift))
        return std::nullopt;
    return *number << unit->shift;
}

} // namespace Flare
