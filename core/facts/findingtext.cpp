// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/facts/findingtext.h"

#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

QString placeText(Side side, const DatabaseName& database)
{
    return database.isEmpty() ? keyOf(side) : Text::tr("%1, database %2").arg(keyOf(side), database.text());
}

QStringList remedyLines(const Finding& finding, qsizetype most)
{
    QStringList lines;
    QString place;
    qsizetype told = 0;
    for (const auto& remedy : finding.remedies) {
        if (told++ == most) {
            lines.append(u"-- "_s
                         + Text::tr("and %n more; --json has them all", nullptr,
                                    static_cast<int>(finding.remedies.size() - most)));
            break;
        }
        const auto here = placeText(remedy.side, remedy.database);
        if (!remedy.sql.isEmpty() && here != place)
            lines.append(u"-- "_s + Text::tr("on the %1:").arg(here));
        place = here;
        if (!remedy.sql.isEmpty())
            lines.append(remedy.sql);
        if (!remedy.text.isEmpty())
            lines.append((remedy.sql.isEmpty() ? QString() : u"-- "_s) + remedy.text);
    }
    return lines;
}

QString findingText(const Finding& finding)
{
    QStringList lines{severityText(finding.severity) + u": "_s + finding.check + u" ("_s
                          + placeText(finding.side, finding.database) + u')',
                      u"  "_s + finding.text};
    if (!finding.objects.isEmpty())
        lines.append(u"  "_s + finding.objects.join(u", "_s));
    for (const auto& line : remedyLines(finding))
        lines.append(u"    "_s + line);
    return lines.join(u'\n');
}

} // namespace Flare
