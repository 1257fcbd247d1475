// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QSyntaxHighlighter>

class QPlainTextEdit;

namespace Flare {

/// Colours SQL for reading: keywords, literals, quoted identifiers, comments. On one line at a time, which is enough
/// for statements as we send them.
class SqlHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    /// For as long as the editor lives, in the colours of its palette.
    explicit SqlHighlighter(QPlainTextEdit* editor);

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;
    void highlightBlock(const QString& text) override;

private:
    void takeColours(const QPalette& palette);

    QRegularExpression m_token;
    QTextCharFormat m_keyword;
    QTextCharFormat m_literal;
    QTextCharFormat m_comment;
};

} // namespace Flare
