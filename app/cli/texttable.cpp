// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype screenful = 20;
constexpr int narrowest = 20; // A text in less than that is hard to read.
const QString gap = u"  "_s;

bool isFigure(const QString& text)
{
    static const QRegularExpression form(u"^[-+]?[0-9][0-9., ]*( ?(%|ms|s|B|kB|MB|GB|TB))?$"_s);
    return form.match(text).hasMatch();
}

/// Of a cell, each as wide as its column or less; broken between words where there are any.
QStringList piecesOf(QString text, int width)
{
    QStringList pieces;
    while (displayWidth(text) > width) {
        auto piece = cutToWidth(text, width);
        if (piece.isEmpty())
            break;
        const auto space = piece.lastIndexOf(u' ');
        if (space > 0 && text.at(piece.size()) != u' ')
            piece.truncate(space);
        text = text.mid(piece.size());
        while (text.startsWith(u' '))
            text.remove(0, 1);
        pieces.append(piece);
    }
    return pieces << text;
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
    for (const auto& row : table.rows) {
        const auto lines = rowText(row);
        m_rowsBelowHeading += lines.count(u'\n');
        text += lines;
    }
    return text;
}

QList<TextTables::Column> TextTables::measured(const Table& table) const
{
    QList<Column> columns;
    for (qsizetype index = 0; index < table.columns.size(); ++index) {
        Column column{displayWidth(table.columns.at(index)), !table.rows.isEmpty()};
        for (const auto& row : table.rows) {
            const auto cell = row.value(index);
            column.width = std::max(column.width, displayWidth(cellText(cell)));
            column.figures = column.figures && (!cell || isFigure(*cell));
        }
        columns.append(column);
    }
    narrow(columns);
    return columns;
}

/// The widest first, and no figures.
void TextTables::narrow(QList<Column>& columns) const
{
    const auto gaps = displayWidth(gap) * std::max<qsizetype>(columns.size() - 1, 0);
    auto excess = std::accumulate(columns.begin(), columns.end(), gaps - m_limit,
                                  [](qsizetype sum, const Column& column) { return sum + column.width; });
    const auto room = [](const Column& column) { return column.figures ? 0 : column.width - narrowest; };
    for (; excess > 0; --excess) {
        const auto widest = std::ranges::max_element(columns, {}, room);
        if (widest == columns.end() || room(*widest) <= 0)
            return;
        --widest->width;
    }
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

/// As many lines as the cell with most of them takes.
QString TextTables::rowText(const QList<std::optional<QString>>& row) const
{
    QList<QStringList> cells;
    qsizetype height = 1;
    for (qsizetype index = 0; index < m_columns.size(); ++index) {
        cells.append(piecesOf(cellText(row.value(index)), m_columns.at(index).width));
        height = std::max(height, cells.last().size());
    }
    QString text;
    for (qsizetype at = 0; at < height; ++at) {
        QStringList pieces;
        for (qsizetype index = 0; index < m_columns.size(); ++index) {
            const auto content = aligned(cells.at(index).value(at), m_columns.at(index));
            pieces.append(row.value(index) ? content : m_style.faint(content));
        }
        text += line(pieces);
    }
    return text;
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
