// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/diagnostic.h"

#include "core/base/text.h"

#include <algorithm>
#include <utility>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostKept = 50;

QString severityWord(Diagnostic::Severity severity)
{
    switch (severity) {
    case Diagnostic::Severity::Error:
        return Text::tr("error");
    case Diagnostic::Severity::Warning:
        return Text::tr("warning");
    case Diagnostic::Severity::Note:
        return Text::tr("note");
    }
    Q_UNREACHABLE();
}

/// A name of the file may hold any character; whoever shows it, a terminal or a log, must not be steered by it.
QString withoutControls(QString text)
{
    const auto steers = [](QChar c) { return c.category() == QChar::Other_Control && c != u'\n'; };
    std::replace_if(text.begin(), text.end(), steers, QChar(QChar::ReplacementCharacter));
    return text;
}

} // namespace

QString describe(const Diagnostic& diagnostic, const QString& path)
{
    QString text = path;
    if (diagnostic.line > 0)
        text += u":%1:%2"_s.arg(diagnostic.line).arg(diagnostic.column);
    text += u": "_s + severityWord(diagnostic.severity) + u": "_s + diagnostic.message;
    if (!diagnostic.suggestion.isEmpty())
        text += u' ' + diagnostic.suggestion;
    return text;
}

void Diagnostics::error(Position at, const QString& message, const QString& suggestion)
{
    ++m_errors;
    add({Diagnostic::Severity::Error, at.line, at.column, message, suggestion});
}

void Diagnostics::warning(Position at, const QString& message, const QString& suggestion)
{
    add({Diagnostic::Severity::Warning, at.line, at.column, message, suggestion});
}

bool Diagnostics::isFull() const
{
    return m_kept.size() >= mostKept;
}

void Diagnostics::add(Diagnostic diagnostic)
{
    diagnostic.message = withoutControls(diagnostic.message);
    diagnostic.suggestion = withoutControls(diagnostic.suggestion);
    if (!isFull())
        m_kept.append(std::move(diagnostic));
    else
        ++m_leftOut;
}

QList<Diagnostic> Diagnostics::sorted() const
{
    QList<Diagnostic> sorted = m_kept;
    std::stable_sort(sorted.begin(), sorted.end(), [](const Diagnostic& a, const Diagnostic& b) {
        return std::pair(a.line, a.column) < std::pair(b.line, b.column);
    });
    if (m_leftOut > 0)
        sorted.append({Diagnostic::Severity::Note, 0, 0, Text::tr("And %n more.", nullptr, m_leftOut), {}});
    return sorted;
}

} // namespace Flare
