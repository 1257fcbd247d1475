// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/parts/noticebar.h"

#include "widgets/parts/tonelabel.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// More would push the topology away; the charts' markers have them all.
constexpr qsizetype mostLines = 2;

} // namespace

NoticeBar::NoticeBar(QWidget* parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout)
{
    setObjectName(u"notices"_s);
    auto* dismiss = new QPushButton(tr("&Dismiss"));
    dismiss->setObjectName(u"dismissNotices"_s);
    dismiss->setAutoDefault(false);
    connect(dismiss, &QPushButton::clicked, this, &NoticeBar::clear);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 10, 4);
    m_layout->setSpacing(2);
    layout->addLayout(m_layout, 1);
    layout->addWidget(dismiss, 0, Qt::AlignTop);
    hide();
}

void NoticeBar::tell(const LiveNotice& notice, const QDateTime& at)
{
    auto* line = new ToneLabel;
    line->setObjectName(u"notice"_s);
    line->setWordWrap(true);
    line->tell(notice.isAlarm() ? Theme::Tone::Warning : Theme::Tone::Good, Theme::clockText(at) + u' ' + notice.text);
    m_layout->addWidget(line);
    m_lines.append(line);
    if (m_lines.size() > mostLines)
        delete m_lines.takeFirst();
    show();
}

void NoticeBar::clear()
{
    qDeleteAll(m_lines);
    m_lines.clear();
    hide();
}

} // namespace Flare
