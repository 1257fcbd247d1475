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

QFont bold(QFont font)
{
    font.setBold(true);
    return font;
}

QString elided(const QFont& font, const QString& text, int width)
{
    return QFontMetrics(font).elidedText(text, Qt::ElideRight, width);
}

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
    painter->drawText(option.rect.adjusted(margin, 0, -margin, -margin / 2), Qt::AlignLeft | Qt::AlignBottom,
                      index.data().toString());
}

void RunbookDelegate::paintStep(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool next = index.data(RunbookModel::NextRole).toBool();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    const auto tone = static_cast<Theme::Tone>(index.data(RunbookModel::ToneRole).toInt());
    const auto ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    const auto coloured = selected ? ink : Theme::toneColour(tone, option.palette);
    auto area = option.rect.adjusted(margin, margin / 2, -margin, -margin / 2);
    const QRect symbol(area.left(), area.top(), symbolWidth, option.fontMetrics.height());
    painter->setFont(bold(option.font));
    painter->setPen(coloured);
    painter->drawText(symbol, Qt::AlignLeft | Qt::AlignVCenter, index.data(RunbookModel::SymbolRole).toString());
    area.setLeft(area.left() + symbolWidth);

    const auto state = next ? RunbookModel::tr("next") : index.data(RunbookModel::StateRole).toString();
    painter->setFont(next ? bold(option.font) : option.font);
    const int stateWidth = painter->fontMetrics().horizontalAdvance(state);
    painter->drawText(QRect(area.right() - stateWidth, area.top(), stateWidth + 1, option.fontMetrics.height()),
                      Qt::AlignRight | Qt::AlignVCenter, state);

    const auto titleFont = next ? bold(option.font) : option.font;
    const auto subject = index.data(RunbookModel::SubjectRole).toString();
    auto title = index.data().toString();
    if (!subject.isEmpty())
        title += u"  "_s + subject;
    painter->setFont(titleFont);
    painter->setPen(ink);
    const int titleWidth = area.width() - stateWidth - margin;
    painter->drawText(QRect(area.left(), area.top(), titleWidth, option.fontMetrics.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, elided(titleFont, title, titleWidth));

    painter->setFont(option.font);
    painter->setPen(selected ? ink : Theme::toneColour(Theme::Tone::Muted, option.palette));
    const auto reason = index.data(RunbookModel::ReasonRole).toString();
    painter->drawText(
        QRect(area.left(), area.top() + option.fontMetrics.height(), area.width(), option.fontMetrics.height()),
        Qt::AlignLeft | Qt::AlignVCenter, elided(option.font, reason, area.width()));
}

} // namespace Flare
