// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/sqlhighlighter.h"

#include "widgets/parts/theme.h"

#include <QEvent>
#include <QPlainTextEdit>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// In the order in which they are tried: a word in a literal is no keyword. Quoted identifiers are matched so that
// nothing inside of them is.
const auto tokens = uR"((?<comment>--.*$)|(?<literal>[eE]?'(?:[^']|'')*'?)|(?<name>"(?:[^"]|"")*"?)|\b(?<keyword>)"
                    "ALTER|ALL|AND|ANY|AS|ASC|BEGIN|BY|CASE|CHECK|COLUMN|COMMIT|CONNECT|CONNECTION|CREATE|DATABASE|"
                    "DEFAULT|DELETE|DESC|DISTINCT|DROP|ELSE|END|EXCEPT|EXISTS|EXTENSION|FOR|FROM|FULL|FUNCTION|GRANT|"
                    "GROUP|IDENTITY|IF|IN|INSERT|INTO|IS|JOIN|KEY|LANGUAGE|LATERAL|LIKE|LIMIT|LOCAL|LOCK|LOGIN|MODE|"
                    "NOT|NULL|ON|ONLY|OR|ORDER|OWNER|PASSWORD|PRIMARY|PRIVILEGES|PUBLIC|PUBLICATION|REFERENCES|"
                    "REPLICA|REPLICATION|RESET|RETURNING|REVOKE|ROLE|ROLLBACK|SCHEMA|SELECT|SEQUENCE|SET|SHARE|SLOT|"
                    "SUBSCRIPTION|TABLE|TABLES|THEN|TO|TRANSACTION|TRUNCATE|UNION|UPDATE|USAGE|USING|VACUUM|ANALYZE|"
                    "VALUES|VIEW|WHEN|WHERE|WITH)\\b"_s;

} // namespace

SqlHighlighter::SqlHighlighter(QPlainTextEdit* editor)
    : QSyntaxHighlighter(editor->document())
    , m_token(tokens, QRegularExpression::CaseInsensitiveOption)
{
    m_keyword.setFontWeight(QFont::Bold);
    m_comment.setFontItalic(true);
    takeColours(editor->palette());
    editor->installEventFilter(this);
}

// The desktop turns dark in the evening, with the window open.
bool SqlHighlighter::eventFilter(QObject* editor, QEvent* event)
{
    if (event->type() == QEvent::PaletteChange) {
        takeColours(qobject_cast<QPlainTextEdit*>(editor)->palette());
        rehighlight();
    }
    return QSyntaxHighlighter::eventFilter(editor, event);
}

void SqlHighlighter::takeColours(const QPalette& palette)
{
    m_keyword.setForeground(Theme::toneColour(Theme::Tone::Active, palette));
    m_literal.setForeground(Theme::toneColour(Theme::Tone::Good, palette));
    m_comment.setForeground(Theme::toneColour(Theme::Tone::Muted, palette));
}

void SqlHighlighter::highlightBlock(const QString& text)
{
    auto matches = m_token.globalMatch(text);
    while (matches.hasNext()) {
        const auto match = matches.next();
        const auto paint = [&](const QString& group, const QTextCharFormat& format) {
            if (match.capturedLength(group) > 0)
                setFormat(static_cast<int>(match.capturedStart(group)), static_cast<int>(match.capturedLength(group)),
                          format);
        };
        paint(u"comment"_s, m_comment);
        paint(u"literal"_s, m_literal);
        paint(u"keyword"_s, m_keyword);
    }
}

} // namespace Flare
