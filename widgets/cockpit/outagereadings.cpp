// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cockpit/outagereadings.h"

#include "core/base/units.h"
#include "widgets/chart/timeplot.h"
#include "widgets/parts/readinggrid.h"
#include "widgets/session/livefeed.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr int plotHeight = 200;
// More lines are not told apart; these are furthest behind.
constexpr qsizetype mostSeries = 6;

QString bytesLabel(double bytes)
{
    return sizeText(qRound64(bytes));
}

QString countOr(std::optional<int> count)
{
    return count ? Theme::countText(*count) : u"–"_s;
}

} // namespace

OutageReadings::OutageReadings(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_plot(new TimePlot(tr("WAL to apply, the last minute"), 1024, bytesLabel, 1023.9 * 1024))
{
    auto* grid = new ReadingGrid(6);
    m_toApply = grid->add(u"outageToApply"_s, tr("WAL to apply"));
    m_rate = grid->add(u"outageRate"_s, tr("applied"));
    m_ended = grid->add(u"outageEnded"_s, tr("sessions ended"));
    m_sequences = grid->add(u"outageSequences"_s, tr("sequences set"));
    m_old = grid->add(u"outageOld"_s, tr("sessions on %1").arg(Theme::sideSymbol(Side::Publisher)));
    m_new = grid->add(u"outageNew"_s, tr("sessions on %1").arg(Theme::sideSymbol(Side::Subscriber)));
    m_plot->setObjectName(u"outagePlot"_s);
    m_plot->setMinimumHeight(plotHeight);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addWidget(grid);
    layout->addWidget(m_plot, 1);
    connect(&session.live(), &LiveFeed::frameChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void OutageReadings::show(const Outage& outage)
{
    m_outage = outage;
    QWidget::show();
    if (isVisible())
        refresh();
}

QList<const LinkReading*> OutageReadings::links() const
{
    QList<const LinkReading*> links;
    for (const auto& link : m_session.live().frame().links) {
        if (m_outage->databases.contains(link.database))
            links.append(&link);
    }
    if (links.size() <= mostSeries)
        return links;
    std::stable_sort(links.begin(), links.end(), [](const LinkReading* one, const LinkReading* other) {
        return one->lagBytes.value_or(-1) > other->lagBytes.value_or(-1);
    });
    return links;
}

void OutageReadings::refresh()
{
    if (!m_outage)
        return;
    qint64 bytes = 0;
    double rate = 0;
    bool known = false;
    for (const auto* link : links()) {
        if (!link->lagBytes)
            continue;
        known = true;
        // All of them are behind the end of one and the same WAL.
        bytes = std::max(bytes, *link->lagBytes);
        rate += link->confirmRate.value_or(0);
    }
    m_toApply->setText(Theme::bytesText(known ? std::optional(bytes) : std::nullopt));
    m_rate->setText(known ? rateText(rate) : u"–"_s);
    m_ended->setText(countOr(m_outage->sessionsEnded));
    m_sequences->setText(countOr(m_outage->sequencesSet));
    m_old->setText(Theme::countText(m_outage->publisherSessions));
    m_new->setText(Theme::countText(m_outage->subscriberSessions));
    showPlot();
}

void OutageReadings::showPlot()
{
    PlotContent content;
    content.to = QDateTime::currentMSecsSinceEpoch();
    content.from = content.to - minute;
    const auto& history = m_session.live().history();
    content.markers = {history.markers().begin(), history.markers().end()};
    for (const auto* link : links()) {
        if (content.series.size() == mostSeries)
            break;
        const auto& track = history.track(link->name);
        content.gaps += QList<HistoryGap>{track.gaps().begin(), track.gaps().end()};
        const auto runs = runsOf(track, {LiveHistory::Lag}, content.from, content.to, m_plot->columns());
        content.series.append({link->name.text(), Theme::Tone::Active, Qt::SolidLine, runs.first()});
    }
    m_plot->show(std::move(content));
}

void OutageReadings::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
}

} // namespace Flare
