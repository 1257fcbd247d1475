// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include <QRegularExpression>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype screenful = 20;
constexpr int narrowestCut = 20; // Less of a text tells nothing.
const QString gap = u"  "_s;

bool isFigure(const QString& text)
{
    static const QRegularExpression form(u"^[-+]?[0-9][0-9., ]*( ?(%|ms|s|B|kB|MB|GB|TB))?$"_s);
    return form.match(text).hasMatch();
}

QString line(const QStringList& cells)
{
    auto text = cells.join(gap);
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

} // namespace

TextTables::TextTables(Style style, int limit)
    : m_style(style)
    , m_limit(limit)
{
}

QString TextTables::text(const Table& table)
{
    const auto columns = measured(table);
    QString text;
    if (!isLast(table))
        begin(table, columns);
    if (m_rowsBelowHeading == 0 || m_rowsBelowHeading >= screenful || !fits(columns)) {
        widen(columns);
        text = heading();
    }
    for (const auto& row : table.rows)
        text += rowText(row);
    m_rowsBelowHeading += table.rows.size();
    return text;
}

QList<TextTables::Column> TextTables::measured(const Table& table) const
{
    QList<Column> columns;
    int total = 0;
    for (qsizetype index = 0; index < table.columns.size(); ++index) {
        Column column{displayWidth(table.columns.at(index)), !table.rows.isEmpty()};
        for (const auto& row : table.rows) {
            const auto cell = row.value(index);
            column.width = std::max(column.width, displayWidth(cellText(cell)));
            column.figures = column.figures && (!cell || isFigure(*cell));
        }
        columns.append(column);
        total += column.width + (index > 0 ? displayWidth(gap) : 0);
    }
    if (total > m_limit && !columns.isEmpty() && !columns.last().figures)
        columns.last().width = std::clamp(columns.last().width - (total - m_limit),
                                          std::min(narrowestCut, columns.last().width), columns.last().width);
    return columns;
}

bool TextTables::isLast(const Table& table) const
{
    return table.id == m_last.id && table.title == m_last.title && table.columns == m_last.columns;
}

void TextTables::begin(const Table& table, const QList<Column>& columns)
{
    m_last = {table.id, table.title, table.columns, {}};
    m_columns = columns;
    m_rowsBelowHeading = 0;
}

bool TextTables::fits(const QList<Column>& columns) const
{
    return std::ranges::equal(columns, m_columns, [](const Column& now, const Column& known) {
        return now.width <= known.width && (now.figures || !known.figures);
    });
}

/// Widths only grow, or each change of a figure's length would want a heading of its own.
void TextTables::widen(const QList<Column>& columns)
{
    for (qsizetype index = 0; index < m_columns.size(); ++index) {
        auto& known = m_columns[index];
        known.width = std::max(known.width, columns.at(index).width);
        known.figures = known.figures && columns.at(index).figures;
    }
    m_rowsBelowHeading = 0;
}

QString TextTables::heading() const
{
    QStringList headings;
    QStringList rules;
    for (qsizetype index = 0; index < m_columns.size(); ++index) {
        headings.append(m_style.strong(aligned(m_last.columns.at(index), m_columns.at(index))));
        rules.append(QString(m_columns.at(index).width, m_style.unicode ? QChar(u'─') : QChar(u'-')));
    }
    const auto title = m_last.title.isEmpty() ? QString() : m_style.strong(visibleLine(m_last.title)) + u'\n';
    return title + line(headings) + line(rules);
}

QString TextTables::rowText(const QList<std::optional<QString>>& row) const
{
    QStringList cells;
    for (qsizetype index = 0; index < m_columns.size(); ++index) {
        const auto cell = row.value(index);
        const auto content = aligned(cellText(cell), m_columns.at(index));
        cells.append(cell ? content : m_style.faint(content));
    }
    return line(cells);
}

QString TextTables::cellText(const std::optional<QString>& cell) const
{
    if (cell)
        return visibleLine(*cell);
    return m_style.unicode ? u"–"_s : u"-"_s;
}

QString TextTables::aligned(const QString& text, const Column& column) const
{
    const int width = displayWidth(text);
    if (width > column.width) {
        const auto end = m_style.unicode ? u"…"_s : u"..."_s;
        return cutToWidth(text, column.width - displayWidth(end)) + end;
    }
    const QString space(column.width - width, u' ');
    return column.figures ? space + text : text + space;
}

} // namespace Flare
