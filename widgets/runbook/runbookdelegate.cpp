// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runbook/runbookdelegate.h"

#include "widgets/parts/elidedlines.h"
#include "widgets/runbook/runbookmodel.h"

#include <QApplication>
#include <QListView>
#include <QPainter>

#include <limits>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int margin = 8;
constexpr int symbolWidth = 22;
// A text's width is not a whole number: without this, it may be broken in the room that it asked for.
constexpr int rounding = 2;

/// Where everything of a row goes, for its size and for its picture.
class RowLayout
{
public:
    RowLayout(const QStyleOptionViewItem& option, const QModelIndex& index, int width)
        : m_kind(static_cast<RunbookModel::Kind>(index.data(RunbookModel::KindRole).toInt()))
        , m_font(option.font)
        , m_start(isStep() ? margin + symbolWidth : margin)
        , m_pill(index.data(RunbookModel::NextRole).toBool() ? RunbookModel::tr("next") : QString())
    {
        m_titleFont = m_font;
        m_titleFont.setBold(!isStep() || !m_pill.isEmpty());
        if (!isStep())
            m_titleFont.setPointSizeF(m_font.pointSizeF() * phaseSize);
        m_count = m_kind == RunbookModel::Kind::Phase ? index.data(RunbookModel::StateRole).toString() : QString();
        m_textStart = m_start + symbolWidth;
        m_titleWidth = std::max(width - m_textStart - margin - endWidth(), 1);
        m_title = broken(index.data().toString(), m_titleFont, m_titleWidth);
        m_belowWidth = std::max(width - m_textStart - margin, 1);
        m_below = broken(below(index), m_font, m_belowWidth);
    }

    [[nodiscard]] int height() const
    {
        return static_cast<int>(m_title.size()) * titleLine() + static_cast<int>(m_below.size()) * line()
            + padding() * 2;
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const auto ink = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
        const auto tone = static_cast<Theme::Tone>(index.data(RunbookModel::ToneRole).toInt());
        const auto coloured = selected ? ink : Theme::toneColour(tone, option.palette);
        const auto muted = selected ? ink : Theme::toneColour(Theme::Tone::Muted, option.palette);
        const auto place = [&](int x, int y, int width, int height) {
            return QStyle::visualRect(option.direction, option.rect,
                                      QRect(option.rect.left() + x, option.rect.top() + y, width, height));
        };
        int y = padding();
        write(painter, option, place(m_start, y, symbolWidth, titleLine()),
              index.data(RunbookModel::SymbolRole).toString(), m_titleFont, coloured, Qt::AlignLeft);
        const int end = option.rect.width() - margin - endWidth();
        if (!m_pill.isEmpty())
            paintPill(painter, option, place(end + gap, y, pillWidth(), titleLine()));
        if (!m_count.isEmpty())
            write(painter, option, place(option.rect.width() - margin - countWidth(), y, countWidth(), titleLine()),
                  m_count, m_font, coloured, Qt::AlignRight);
        for (const auto& text : m_title) {
            write(painter, option, place(m_textStart, y, m_titleWidth + rounding, titleLine()), text, m_titleFont, ink,
                  Qt::AlignLeft);
            y += titleLine();
        }
        for (const auto& text : m_below) {
            write(painter, option, place(m_textStart, y, m_belowWidth + rounding, line()), text, m_font,
                  isStep() ? muted : coloured, Qt::AlignLeft);
            y += line();
        }
    }

private:
    static constexpr double phaseSize = 1.1;
    static constexpr int gap = 6;

    [[nodiscard]] bool isStep() const { return m_kind == RunbookModel::Kind::Step; }
    [[nodiscard]] int padding() const { return isStep() ? 3 : margin; }
    [[nodiscard]] int line() const { return QFontMetrics(m_font).height(); }
    [[nodiscard]] int titleLine() const { return QFontMetrics(m_titleFont).height(); }
    [[nodiscard]] int pillWidth() const
    {
        return m_pill.isEmpty() ? 0 : QFontMetrics(bold()).horizontalAdvance(m_pill) + margin * 2;
    }
    [[nodiscard]] int countWidth() const
    {
        return m_count.isEmpty() ? 0 : QFontMetrics(m_font).horizontalAdvance(m_count) + rounding;
    }
    [[nodiscard]] int endWidth() const
    {
        return (m_pill.isEmpty() ? 0 : pillWidth() + gap) + (m_count.isEmpty() ? 0 : countWidth() + gap);
    }
    [[nodiscard]] QFont bold() const
    {
        auto font = m_font;
        font.setBold(true);
        return font;
    }

    static QString below(const QModelIndex& index)
    {
        const auto kind = static_cast<RunbookModel::Kind>(index.data(RunbookModel::KindRole).toInt());
        if (kind == RunbookModel::Kind::Overview)
            return {};
        if (kind == RunbookModel::Kind::Phase)
            return index.data(RunbookModel::ReasonRole).toString();
        const auto subject = index.data(RunbookModel::SubjectRole).toString();
        const auto state = index.data(RunbookModel::StateRole).toString();
        return subject.isEmpty() ? state : state + u" · "_s + subject;
    }

    static QStringList broken(const QString& text, const QFont& font, int width)
    {
        return text.isEmpty() ? QStringList() : elidedLines(text, font, width, std::numeric_limits<int>::max());
    }

    static void write(QPainter* painter, const QStyleOptionViewItem& option, const QRect& where, const QString& text,
                      const QFont& font, const QColor& colour, Qt::Alignment to)
    {
        painter->setFont(font);
        painter->setPen(colour);
        painter->drawText(where, static_cast<int>(QStyle::visualAlignment(option.direction, to | Qt::AlignVCenter)),
                          text);
    }

    void paintPill(QPainter* painter, const QStyleOptionViewItem& option, const QRect& where) const
    {
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(Theme::toneColour(Theme::Tone::Active, option.palette));
        painter->drawRoundedRect(where, where.height() / 2.0, where.height() / 2.0);
        write(painter, option, where, m_pill, bold(), option.palette.color(QPalette::Base), Qt::AlignHCenter);
    }

    RunbookModel::Kind m_kind;
    QFont m_font;
    QFont m_titleFont;
    int m_start;
    int m_textStart = 0;
    int m_titleWidth = 0;
    int m_belowWidth = 0;
    QString m_pill;
    QString m_count;
    QStringList m_title;
    QStringList m_below;
};

} // namespace

QSize RunbookDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view != nullptr ? view->viewport()->width() : option.rect.width();
    return {0, RowLayout(option, index, width).height()};
}

void RunbookDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    RowLayout(option, index, option.rect.width()).paint(painter, option, index);
    painter->restore();
}

} // namespace Flare
