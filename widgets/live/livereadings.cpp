// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/livereadings.h"

#include "core/base/units.h"
#include "core/monitor/linkjudgement.h"
#include "core/monitor/liveformat.h"
#include "widgets/parts/readinggrid.h"
#include "widgets/parts/tonelabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString rateOrDash(const std::optional<double>& rate)
{
    return rate ? rateText(*rate) : u"–"_s;
}

QString stateSentence(const LiveFrame& frame, const LinkReading& link)
{
    auto text = link.name.text() + u": "_s + stateText(link);
    if (const auto failure = failureOf(link); !failure.isEmpty())
        text += u". "_s + failure;
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        const auto& server = frame.server(side);
        if (server.last && server.last->gap)
            text += u". "_s + server.last->gap->message();
        if (const auto clock = clockText(server); !clock.isEmpty())
            text += u". "_s + Theme::sideWord(side) + u": "_s + clock;
    }
    if (link.transaction)
        text += u". "_s + LiveReadings::tr("Transaction: %1.").arg(transactionText(*link.transaction));
    if (const auto tables = tablesText(link.tables); !tables.isEmpty())
        text += u". "_s + LiveReadings::tr("Tables: %1.").arg(tables);
    if (link.newErrors.value_or(0) > 0)
        text += u' ' + LiveReadings::tr("%n failure(s) in the last half minute.", nullptr, int(*link.newErrors));
    return text;
}

} // namespace

LiveReadings::LiveReadings(QWidget* parent)
    : QWidget(parent)
    , m_state(new ToneLabel)
{
    m_state->setObjectName(u"linkState"_s);
    m_state->setWordWrap(true);
    auto* values = new ReadingGrid(2);
    m_lag = values->add(u"lag"_s, tr("to apply"));
    m_delay = values->add(u"delay"_s, tr("behind"));
    m_written = values->add(u"written"_s, tr("written"));
    m_confirmed = values->add(u"confirmed"_s, tr("applied"));
    m_eta = new QLabel;
    m_eta->setObjectName(u"eta"_s);
    m_eta->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(m_state);
    layout->addWidget(values);
    layout->addWidget(m_eta);
}

void LiveReadings::show(const LiveFrame& frame, const LinkReading& link)
{
    m_state->tell(Theme::toneOf(link.state), stateSentence(frame, link));
    m_lag->setText(link.lagBytes ? sizeText(*link.lagBytes) : u"–"_s);
    m_delay->setText(link.idle ? tr("idle") : link.delay ? delayText(link.delay) : u"–"_s);
    m_written->setText(rateOrDash(link.writeRate));
    const auto writers = writersText(link);
    m_written->setToolTip(writers.isEmpty() ? QString() : tr("Changed: %1.").arg(writers));
    m_confirmed->setText(rateOrDash(link.confirmRate));
    m_eta->setText(tr("Threshold: %1.").arg(etaText(link.eta, frame.thresholdBytes)));
}

} // namespace Flare
