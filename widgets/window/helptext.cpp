// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/helptext.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>
#include <QTextDocument>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

/// The words of a macro's line; quotes hold several together.
QStringList wordsOf(const QString& line)
{
    QStringList words;
    static const QRegularExpression word(u"\"([^\"]*)\"|((?:\\\\ |[^\\s\"])+)"_s);
    for (auto found = word.globalMatch(line); found.hasNext();) {
        const auto match = found.next();
        words.append(match.capturedStart(1) >= 0 ? match.captured(1) : match.captured(2));
    }
    return words;
}

/// Escapes of roff and of HTML, and the fonts within a line.
QString inlineHtml(const QString& roff)
{
    static const QRegularExpression comment(u"\\\\\".*$"_s);
    static const QRegularExpression font(u"\\\\f([BIPR])"_s);
    auto text = QString(roff).remove(comment).toHtmlEscaped();
    text.replace(u"\\-"_s, u"-"_s).replace(u"\\(aq"_s, u"'"_s).replace(u"\\ "_s, u"&nbsp;"_s);
    text.replace(u"\\&amp;"_s, QString()).replace(u"\\e"_s, u"&#92;"_s);
    QString html;
    QString open;
    qsizetype from = 0;
    for (auto found = font.globalMatch(text); found.hasNext();) {
        const auto match = found.next();
        html += text.mid(from, match.capturedStart() - from) + (open.isEmpty() ? QString() : u"</"_s + open + u'>');
        const auto letter = match.captured(1);
        open = letter == u"B" ? u"b"_s : letter == u"I" ? u"i"_s : QString();
        html += open.isEmpty() ? QString() : u'<' + open + u'>';
        from = match.capturedEnd();
    }
    return html + text.mid(from) + (open.isEmpty() ? QString() : u"</"_s + open + u'>');
}

/// "B" and "I" set their words in one font, "BR", "IR" and so on in two that alternate, without a space between.
QString fontsHtml(const QString& macro, const QStringList& words)
{
    const auto inFont = [](QChar font, const QString& text) {
        return font == u'R' ? text : u"<%1>%2</%1>"_s.arg(font.toLower(), text);
    };
    if (macro.size() == 1)
        return inFont(macro.front(), inlineHtml(words.join(u' ')));
    QString html;
    for (qsizetype index = 0; index < words.size(); ++index)
        html += inFont(macro.at(index % 2), inlineHtml(words.at(index)));
    return html;
}

/// Turns the lines of one page into HTML, paragraph by paragraph.
class ManPageWriter
{
public:
    explicit ManPageWriter(HelpText& help)
        : m_help(help)
    {
    }

    void take(const QString& line)
    {
        if (!line.startsWith(u'.')) {
            addText(inlineHtml(line));
            return;
        }
        const auto macro = line.mid(1).section(u' ', 0, 0);
        const auto rest = line.mid(1).section(u' ', 1);
        static const QStringList fonts{u"B"_s, u"I"_s, u"BR"_s, u"RB"_s, u"RI"_s, u"IR"_s, u"BI"_s, u"IB"_s};
        if (fonts.contains(macro))
            addText(fontsHtml(macro, wordsOf(rest)));
        else
            arrange(macro, rest);
    }

    void end()
    {
        closeParagraph();
        setDepth(0);
    }

private:
    /// What concerns whole paragraphs. Fine points of roff's line breaking mean nothing here.
    void arrange(const QString& macro, const QString& rest)
    {
        if (macro == u"br") {
            m_paragraph += u"<br>"_s;
            return;
        }
        if (macro == u"TH" || macro == u"SH" || macro == u"SS") {
            end();
            addHeading(macro, wordsOf(rest));
        } else if (macro == u"TP") {
            closeParagraph();
            m_isTerm = true;
        } else if (macro == u"PP") {
            closeParagraph();
            m_indented = false;
        } else if (macro == u"RS" || macro == u"RE") {
            closeParagraph();
            setDepth(m_depth + (macro == u"RS" ? 1 : -1));
        } else if (macro == u"nf" || macro == u"fi") {
            closeParagraph();
            m_verbatim = macro == u"nf";
        }
    }

    void addHeading(const QString& macro, const QStringList& words)
    {
        const int level = macro == u"TH" ? 0 : macro == u"SH" ? 1 : 2;
        auto title = words.join(u' ').replace(u"\\-"_s, u"-"_s);
        if (level == 0)
            title = u"%1(%2)"_s.arg(QString(words.value(0)).replace(u"\\-"_s, u"-"_s).toLower(), words.value(1));
        const auto anchor = u"section-%1"_s.arg(m_help.sections.size());
        m_help.sections.append({title, anchor, level});
        m_help.html += u"<h%1><a name=\"%2\"></a>%3</h%1>\n"_s.arg(level + 1).arg(anchor, title.toHtmlEscaped());
        m_indented = false;
    }

    void addText(const QString& html)
    {
        if (m_isTerm) {
            m_help.html += u"<p style='margin-bottom:0'>%1</p>\n"_s.arg(html);
            m_isTerm = false;
            m_indented = true;
            return;
        }
        if (html.isEmpty() && !m_verbatim) {
            closeParagraph();
            return;
        }
        m_paragraph += html + (m_verbatim ? u'\n' : u' ');
    }

    void closeParagraph()
    {
        if (m_paragraph.isEmpty())
            return;
        if (m_verbatim)
            m_help.html += u"<pre>%1</pre>\n"_s.arg(m_paragraph);
        else
            m_help.html += (m_indented ? u"<p style='margin-left:2em;margin-top:0'>%1</p>\n"_s : u"<p>%1</p>\n"_s)
                               .arg(m_paragraph.trimmed());
        m_paragraph.clear();
    }

    void setDepth(int depth)
    {
        for (; m_depth < depth; ++m_depth)
            m_help.html += u"<blockquote>"_s;
        for (; m_depth > std::max(0, depth); --m_depth)
            m_help.html += u"</blockquote>"_s;
    }

    HelpText& m_help;
    QString m_paragraph;
    int m_depth = 0;
    bool m_isTerm = false; ///< The next line is what a paragraph of its own explains.
    bool m_indented = false; ///< The paragraph explains a term.
    bool m_verbatim = false;
};

QByteArray resource(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

void appendManPage(HelpText& help, const QByteArray& roff)
{
    ManPageWriter writer(help);
    // A backslash at the end joins two lines.
    const auto text = QString::fromUtf8(roff).replace(u"\\\n"_s, QString());
    for (const auto& line : text.split(u'\n'))
        writer.take(line);
    writer.end();
}

HelpText readManual()
{
    HelpText manual;
    for (const auto* page : {"pg-flare.1", "flare.1", "flare.yml.5"})
        appendManPage(manual, resource(u":/packaging/man/"_s + QString::fromLatin1(page)));
    return manual;
}

HelpText readChangelog()
{
    QTextDocument text;
    text.setMarkdown(QString::fromUtf8(resource(u":/CHANGELOG.md"_s)));
    return {text.toHtml(), {}};
}

} // namespace Flare
