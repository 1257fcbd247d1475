// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cockpit/outageclock.h"

#include "widgets/parts/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

// "0:00:16": of one width, so that nothing moves while it runs.
QString clockOf(qint64 milliseconds)
{
    const auto seconds = std::max<qint64>(0, milliseconds) / 1000;
    return u"%1:%2:%3"_s.arg(seconds / 3600)
        .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
        .arg(seconds % 60, 2, 10, QChar(u'0'));
}

} // namespace

OutageClock::OutageClock(QWidget* parent)
    : QWidget(parent)
    , m_elapsed(new QLabel)
    , m_left(new QLabel)
    , m_bar(new QProgressBar)
{
    m_elapsed->setObjectName(u"outageElapsed"_s);
    m_elapsed->setFont(Theme::headingFont(3));
    m_elapsed->setAccessibleName(tr("Time since the writers were stopped"));
    m_left->setObjectName(u"outageLeft"_s);
    m_left->setFont(Theme::headingFont(1.2));
    m_left->setWordWrap(true);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Part of the longest outage that has passed"));
    auto* words = new QVBoxLayout;
    words->addStretch();
    words->addWidget(m_left);
    words->addWidget(m_bar);
    words->addStretch();
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(24);
    layout->addWidget(m_elapsed);
    layout->addLayout(words, 1);
}

void OutageClock::show(const QDateTime& since, const QDateTime& until, const QDateTime& now)
{
    m_elapsed->setText(clockOf(since.isValid() ? since.msecsTo(now) : 0));
    m_bar->setVisible(since.isValid() && until.isValid());
    if (!since.isValid()) {
        m_left->setText(tr("Nobody waits yet."));
        return;
    }
    if (!until.isValid()) {
        m_left->setText(tr("It holds until you switch the application or resume the writes."));
        return;
    }
    const auto whole = std::max<qint64>(1, since.msecsTo(until));
    m_bar->setRange(0, static_cast<int>(whole));
    m_bar->setValue(static_cast<int>(std::clamp<qint64>(since.msecsTo(now), 0, whole)));
    const auto left = now.msecsTo(until);
    m_left->setText(
        left > 0 ? tr("The writers go on by themselves in %1, unless it is proven by then.").arg(clockOf(left).mid(2))
                 : tr("The time is up: the writers are being let go."));
}

} // namespace Flare
