// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/linkbutton.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace Flare {

namespace {

constexpr int margin = 10;
constexpr int gap = 2;
constexpr int widthInCharacters = 40;

} // namespace

LinkButton::LinkButton(const QString& text, const QString& description, QWidget* parent)
    : QAbstractButton(parent)
    , m_description(description)
{
    setText(text);
    setAccessibleDescription(description);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    auto policy = QSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont LinkButton::titleFont() const
{
    auto bold = font();
    bold.setBold(true);
    return bold;
}

QSize LinkButton::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * widthInCharacters;
    return {width, heightForWidth(width)};
}

int LinkButton::heightForWidth(int width) const
{
    const QRect room(0, 0, width - 2 * margin, QWIDGETSIZE_MAX);
    return 2 * margin + gap + QFontMetrics(titleFont()).height()
        + fontMetrics().boundingRect(room, Qt::TextWordWrap, m_description).height();
}

void LinkButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    QStyleOptionButton option;
    option.initFrom(this);
    option.state.setFlag(QStyle::State_Sunken, isDown());
    // Without a ground of its own before the mouse is over it or it is pressed, as a command link.
    if (underMouse() || isDown()) {
        option.state.setFlag(QStyle::State_Raised, !isDown());
        style()->drawControl(QStyle::CE_PushButtonBevel, &option, &painter, this);
    }
    auto room = rect().adjusted(margin, margin, -margin, -margin);
    painter.setFont(titleFont());
    style()->drawItemText(&painter, room, Qt::AlignLeft | Qt::AlignTop | Qt::TextShowMnemonic, palette(), isEnabled(),
                          text(), QPalette::WindowText);
    room.setTop(room.top() + QFontMetrics(titleFont()).height() + gap);
    painter.setFont(font());
    style()->drawItemText(&painter, room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, palette(), isEnabled(),
                          m_description, QPalette::WindowText);
    if (hasFocus()) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(2, 2, -2, -2);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

} // namespace Flare
