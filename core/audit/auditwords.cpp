// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditwords.h"

#include "core/base/text.h"

namespace Flare {

using namespace Qt::StringLiterals;

QList<AuditWord> auditWords(const QString& text, const AuditTitles& titles)
{
    QList<AuditWord> words;
    for (const auto& word : text.split(u' ', Qt::SkipEmptyParts)) {
        words.append({word});
        for (auto title = titles.begin(); title != titles.end(); ++title) {
            if (title->contains(word, Qt::CaseInsensitive))
                words.last().operations.append(title.key());
        }
    }
    return words;
}

QString auditResultText(const QString& result)
{
    if (result == u"succeeded"_s)
        return Text::tr("succeeded");
    if (result == u"failed"_s)
        return Text::tr("failed");
    if (result == u"cancelled"_s)
        return Text::tr("cancelled");
    if (result == u"in_doubt"_s)
        return Text::tr("in doubt");
    if (result == u"refused"_s)
        return Text::tr("refused");
    if (result == u"error"_s)
        return Text::tr("error");
    return result == u"ok"_s ? Text::tr("ok") : result;
}

bool isGoodResult(const QString& result)
{
    return result == u"ok"_s || result == u"succeeded"_s;
}

QString auditSideText(Side side)
{
    return side == Side::Publisher ? Text::tr("Publisher") : Text::tr("Subscriber");
}

QString auditAddress(const AuditRecord& record)
{
    return record.port ? u"%1:%2"_s.arg(record.host, QString::number(*record.port)) : record.host;
}

QString auditPerson(const AuditRecord& record)
{
    if (record.osUser.isEmpty())
        return {};
    return record.workstation.isEmpty() ? record.osUser : u"%1@%2"_s.arg(record.osUser, record.workstation);
}

} // namespace Flare
