// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/findingblock.h"

#include "core/facts/findingtext.h"
#include "core/replication/relationnames.h"

namespace Flare {

using namespace Qt::StringLiterals;
using Mark = Style::Mark;

namespace {

constexpr int objectsTold = 10;
constexpr int textIndent = 4;

Mark markOf(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return Mark::Note;
    case Severity::Warning:
        return Mark::Warning;
    case Severity::Blocker:
        return Mark::Bad;
    }
    Q_UNREACHABLE();
}

QString remedyText(const QString& line, int columns, int indent)
{
    const auto comment = u"-- "_s;
    const QString margin(indent, u' ');
    if (line.endsWith(u';') && !line.startsWith(comment))
        return margin + line + u'\n';
    if (!line.startsWith(comment))
        return wrapped(line, columns, indent) + u'\n';
    const int room = columns - indent - static_cast<int>(comment.size());
    QString text;
    for (const auto& part : wrapped(line.mid(comment.size()), room, 0).split(u'\n'))
        text += margin + comment + part + u'\n';
    return text;
}

} // namespace

QString findingBlock(const Finding& finding, const Style& style, int columns)
{
    const auto mark = markOf(finding.severity);
    QString text = style.paint(mark, style.mark(mark) + u' ' + severityText(finding.severity)) + u"  "_s
        + style.strong(finding.check) + u"  "_s + visibleLine(placeText(finding.side, finding.database)) + u'\n';
    const auto body = [&](const QString& words) { text += wrapped(visibleLine(words), columns, textIndent) + u'\n'; };
    body(finding.text);
    if (!finding.objects.isEmpty())
        body(listed(finding.objects, objectsTold));
    for (const auto& line : remedyLines(finding))
        text += remedyText(visibleLine(line), columns, textIndent + 2);
    return text;
}

} // namespace Flare
