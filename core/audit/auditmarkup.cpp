// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditmarkup.h"

#include "core/audit/auditwords.h"
#include "core/base/units.h"

namespace Flare::Markup {

using namespace Qt::StringLiterals;

namespace {

QString span(const QString& styleClass, const QString& html)
{
    return u"<span class=\"%1\">"_s.arg(styleClass) + html + u"</span>"_s;
}

QString classOf(const QString& name)
{
    return name.isEmpty() ? QString() : u" class=\"%1\""_s.arg(name);
}

} // namespace

QString escaped(const QString& text)
{
    // HTML has no way to write U+0000.
    return QString(text).replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter)).toHtmlEscaped();
}

QString good(const QString& text)
{
    return span(u"good"_s, u"✔ "_s + escaped(text));
}

QString bad(const QString& text)
{
    return span(u"bad"_s, u"✘ "_s + escaped(text));
}

QString quiet(const QString& text)
{
    return span(u"quiet"_s, escaped(text));
}

QString heading(const QString& text)
{
    return u"<h2>"_s + escaped(text) + u"</h2>\n"_s;
}

QString paragraph(const QString& text, const QString& styleClass)
{
    return u"<p"_s + classOf(styleClass) + u'>' + escaped(text) + u"</p>\n"_s;
}

QString sideSymbol(Side side)
{
    return span(keyOf(side), side == Side::Publisher ? u"■ "_s : u"● "_s);
}

QString sideMark(Side side)
{
    return sideSymbol(side) + escaped(auditSideText(side));
}

QString resultMark(const QString& result)
{
    return isGoodResult(result) ? good(auditResultText(result)) : bad(auditResultText(result));
}

QString cell(const QString& html, const QString& styleClass)
{
    return u"<td"_s + classOf(styleClass) + u'>' + html + u"</td>"_s;
}

QString row(const QStringList& cells)
{
    return u"<tr>"_s + cells.join(QString()) + u"</tr>\n"_s;
}

QString fact(const QString& name, const QString& html, const QString& styleClass)
{
    return html.isEmpty()
        ? QString()
        : u"<tr><th width=\"27%\">"_s + escaped(name) + u"</th>"_s + cell(html, styleClass) + u"</tr>\n"_s;
}

QString tableStart(const QString& title, const QStringList& columns)
{
    QString head;
    for (const auto& column : columns)
        head += u"<th>"_s + escaped(column) + u"</th>"_s;
    return heading(title) + u"<table width=\"100%\"><thead><tr>"_s + head + u"</tr></thead><tbody>\n"_s;
}

QString tableEnd()
{
    return u"</tbody></table>\n"_s;
}

QString timeOf(const QDateTime& time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss'Z'");
}

QString preciseTimeOf(const QDateTime& time)
{
    return time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz'Z'");
}

QString preciseClockOf(const QDateTime& time)
{
    return time.toUTC().toString(u"HH:mm:ss.zzz'Z'");
}

QString durationOf(qint64 microseconds)
{
    return latencyText(std::chrono::microseconds(microseconds));
}

} // namespace Flare::Markup
