// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runbookdelegate.h"

#include "widgets/runbookmodel.h"

#include <QApplication>
#include <QPainter>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int symbolWidth = 22;
// A text's width is not a whole number: without this, it may be elided in the room that it asked for.
constexpr int rounding = 2;

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

/// A line of text that is filled from both of its ends, in the direction of the language.
struct Line
{
    QPainter* painter;
    QRect area; ///< What is still free of it.
    Qt::LayoutDirection direction;

    void write(const QRect& where, const QString& text, const QFont& font, const QColor& colour, Qt::Alignment to) const
    {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(where, static_cast<int>(QStyle::visualAlignment(direction, to | Qt::AlignVCenter)),
                          QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
    }

    [[nodiscard]] QRect take(int width, bool start)
    {
        const bool left = start == (direction == Qt::LeftToRight);
        const QRect taken(left ? area.left() : area.right() + 1 - width, area.top(), width, area.height());
        area.adjust(left ? width : 0, 0, left ? 0 : -width, 0);
        return taken;
    }

    void writeAtStart(const QString& text, const QFont& font, const QColor& colour, int width)
    {
        write(take(width, true), text, font, colour, Qt::AlignLeft);
    }

    void writeAtEnd(const QString& text, const QFont& font, const QColor& colour)
    {
        const auto where = take(QFontMetrics(font).horizontalAdvance(text) + rounding, false);
        write(where, text, font, colour, Qt::AlignRight);
        (void)take(margin, false);
    }

    void writeMark(const QString& text, const QFont& font, const QPalette& palette)
    {
        const auto where = take(QFontMetrics(font).horizontalAdvance(text) + margin * 2, false);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::toneColour(Theme::Tone::Active, palette));
        painter->drawRoundedRect(where, where.height() / 2.0, where.height() / 2.0);
        write(where, text, font, palette.color(QPalette::Base), Qt::AlignHCenter);
        (void)take(margin, false);
    }
};

} // namespace

QSize RunbookDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = option.fontMetrics.height();
    return {0, index.data(RunbookModel::HeadingRole).toBool() ? line + margin * 2 : line * 2 + margin + 2};
}

void RunbookDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    if (index.data(RunbookModel::HeadingRole).toBool())
        paintHeading(painter, option, index);
    else
        paintStep(painter, option, index);
    painter->restore();
}

void RunbookDelegate::paintHeading(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    painter->setFont(bold(option.font));
    painter->setPen(Theme::toneColour(Theme::Tone::Muted, option.palette));
    painter->drawText(option.rect.adjusted(margin, 0, -margin, -margin / 2),
                      static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignBottom)),
                      index.data().toString());
}

void RunbookDelegate::paintStep(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool next = index.data(RunbookModel::NextRole).toBool();
    const auto tone = static_cast<Theme::Tone>(index.data(RunbookModel::ToneRole).toInt());
    const auto ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const auto coloured = selected ? ink : Theme::toneColour(tone, option.palette);
    const auto font = next ? bold(option.font) : option.font;
    Line line{painter, option.rect.adjusted(margin, margin / 2, -margin, -margin / 2), option.direction};
    line.area.setHeight(option.fontMetrics.height());

    line.writeAtStart(index.data(RunbookModel::SymbolRole).toString(), bold(option.font), coloured, symbolWidth);
    const auto below = line.area.translated(0, line.area.height());
    if (next)
        line.writeMark(RunbookModel::tr("next"), bold(option.font), option.palette);
    line.writeAtEnd(index.data(RunbookModel::StateRole).toString(), font, coloured);
    auto title = index.data().toString();
    if (const auto subject = index.data(RunbookModel::SubjectRole).toString(); !subject.isEmpty())
        title += u"  "_s + subject;
    line.writeAtStart(title, font, ink, line.area.width());

    line.area = below;
    line.writeAtStart(index.data(RunbookModel::ReasonRole).toString(), option.font,
                      selected ? ink : Theme::toneColour(Theme::Tone::Muted, option.palette), below.width());
}

} // namespace Flare
