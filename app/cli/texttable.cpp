// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/texttable.h"

#include <QRegularExpression>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

struct Column
{
    int width = 0;
    bool figures = true;
};

const QString gap = u"  "_s;

QString textOf(const std::optional<QString>& cell)
{
    return cell ? visibleLine(*cell) : u"NULL"_s;
}

bool isFigure(const QString& text)
{
    static const QRegularExpression form(u"^[-+]?[0-9][0-9., ]*( ?(%|ms|s|B|kB|MB|GB|TB))?$"_s);
    return form.match(text).hasMatch();
}

Column measure(const Table& table, qsizetype index)
{
    Column column;
    column.width = displayWidth(table.columns.at(index));
    for (const auto& row : table.rows) {
        const auto cell = row.value(index);
        column.width = std::max(column.width, displayWidth(textOf(cell)));
        column.figures = column.figures && (!cell || isFigure(*cell));
    }
    column.figures = column.figures && !table.rows.isEmpty();
    return column;
}

QString aligned(const QString& text, const Column& column)
{
    const QString space(std::max(0, column.width - displayWidth(text)), u' ');
    return column.figures ? space + text : text + space;
}

QString line(QStringList cells)
{
    auto text = cells.join(gap);
    while (text.endsWith(u' '))
        text.chop(1);
    return text + u'\n';
}

} // namespace

QString textTable(const Table& table, const Style& style)
{
    QList<Column> columns;
    QStringList headings;
    QStringList rules;
    for (qsizetype index = 0; index < table.columns.size(); ++index) {
        columns.append(measure(table, index));
        headings.append(style.strong(aligned(table.columns.at(index), columns.last())));
        rules.append(QString(columns.last().width, style.unicode ? QChar(u'─') : QChar(u'-')));
    }
    QString text = table.title.isEmpty() ? QString() : style.strong(visibleLine(table.title)) + u'\n';
    text += line(headings) + line(rules);
    for (const auto& row : table.rows) {
        QStringList cells;
        for (qsizetype index = 0; index < columns.size(); ++index) {
            const auto cell = row.value(index);
            const auto content = aligned(textOf(cell), columns.at(index));
            cells.append(cell ? content : style.faint(content));
        }
        text += line(cells);
    }
    return text;
}

} // namespace Flare
