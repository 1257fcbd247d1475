// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/findingtext.h"

#include "core/base/text.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

QString placeText(Side side, const DatabaseName& database)
{
    return database.isEmpty() ? keyOf(side) : Text::tr("%1, database %2").arg(keyOf(side), database.text());
}

QStringList remedyLines(const Finding& finding, qsizetype most)
{
    QStringList lines;
    const bool hasSql =
        std::ranges::any_of(finding.remedies, [](const Remedy& remedy) { return !remedy.sql.isEmpty(); });
    for (const auto& remedy : finding.remedies) {
        const auto statements = remedy.sql.split(u'\n', Qt::SkipEmptyParts);
        const bool first = lines.isEmpty();
        if (!statements.isEmpty()) {
            const auto where = placeText(remedy.side, remedy.database);
            lines.append(u"-- "_s + (first ? Text::tr("on the %1:") : Text::tr("or on the %1:")).arg(where));
        }
        lines += statements.mid(0, most);
        if (statements.size() > most)
            lines.append(
                u"-- "_s
                + Text::tr("and %n more; --json has them all", nullptr, static_cast<int>(statements.size() - most)));
        if (!remedy.text.isEmpty())
            lines.append((hasSql ? u"-- "_s : QString()) + remedy.text);
    }
    return lines;
}

} // namespace Flare
