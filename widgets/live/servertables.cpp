// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/live/servertables.h"

#include "core/base/units.h"
#include "widgets/live/factview.h"
#include "widgets/parts/tonelabel.h"

#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Three looks without an answer.
constexpr auto staleAfter = 3s;

QList<Side> sidesOf(const LiveFactTable& table)
{
    return table.side ? QList<Side>{*table.side} : QList<Side>{Side::Publisher, Side::Subscriber};
}

} // namespace

ServerTables::ServerTables(LiveFeed& feed, const Config& config, QWidget* parent)
    : QWidget(parent)
    , m_feed(feed)
    , m_config(config)
    , m_tabs(new QTabWidget)
{
    m_tabs->setObjectName(u"liveTables"_s);
    m_tabs->setAccessibleName(tr("Tables of both servers"));
    m_tabs->setDocumentMode(true);
    for (const auto& table : liveFactTables())
        m_tabs->addTab(buildPage(table), table.title);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 4, 10, 8);
    layout->addWidget(m_tabs);
    connect(&feed, &LiveFeed::frameChanged, this, [this] {
        take();
        if (isVisible())
            refresh();
    });
    connect(m_tabs, &QTabWidget::currentChanged, this, &ServerTables::refresh);
    connect(&m_clock, &QTimer::timeout, this, &ServerTables::tellFreshness);
}

QWidget* ServerTables::buildPage(const LiveFactTable& table)
{
    Page page{table, new FactView(table.name, table.title, table.columns), new ToneLabel};
    page.freshness->setObjectName(table.name + u"Freshness"_s);
    page.freshness->setWordWrap(true);
    page.view->setAccessibleDescription(table.help);
    m_pages.append(page);
    auto* box = new QWidget;
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    layout->addWidget(page.view, 1);
    layout->addWidget(page.freshness);
    return box;
}

void ServerTables::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    m_clock.start(1s);
}

void ServerTables::hideEvent(QHideEvent* event)
{
    m_clock.stop();
    QWidget::hideEvent(event);
}

const ServerTables::Page* ServerTables::current() const
{
    const int index = m_tabs->currentIndex();
    return index >= 0 && index < m_pages.size() ? &m_pages.at(index) : nullptr;
}

// A server that is gone leaves the last that it said, greyed, rather than an empty table.
void ServerTables::take()
{
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        if (m_feed.frame().server(side).isUp())
            m_known[side] = m_feed.frame();
    }
}

LiveFrame ServerTables::known(const LiveFactTable& table) const
{
    auto frame = m_known.value(table.side.value_or(Side::Publisher));
    frame.publisher = m_known.value(Side::Publisher).publisher;
    frame.subscriber = m_known.value(Side::Subscriber).subscriber;
    return frame;
}

void ServerTables::refresh()
{
    const auto* page = current();
    if (page == nullptr)
        return;
    page->view->update(page->table.rows(m_config, known(page->table)));
    const auto sides = sidesOf(page->table);
    const bool answered = std::all_of(sides.begin(), sides.end(), [this](Side side) { return m_known.contains(side); });
    page->view->setEmptyText(answered ? page->table.none : QString());
    tellFreshness();
}

bool ServerTables::isStale(Side side) const
{
    const auto& server = m_feed.frame().server(side);
    return !server.isUp()
        || server.answeredAt.msecsTo(QDateTime::currentDateTimeUtc()) > Milliseconds(staleAfter).count();
}

QString ServerTables::ageText(Side side) const
{
    const auto& server = m_feed.frame().server(side);
    const auto name = Theme::sideWord(side);
    if (!server.answeredAt.isValid())
        return server.last && server.last->gap ? u"%1: %2"_s.arg(name, server.last->gap->message())
                                               : tr("%1: has not answered yet").arg(name);
    const auto age = std::max<qint64>(0, server.answeredAt.secsTo(QDateTime::currentDateTimeUtc()));
    const auto ageText = age < 60 ? tr("%1 s").arg(age) : timeText(std::chrono::seconds(age));
    auto text = tr("%1: %2 ago").arg(name, ageText);
    if (server.last->gap)
        text += u". "_s + server.last->gap->message();
    return text;
}

void ServerTables::tellFreshness()
{
    const auto* page = current();
    if (page == nullptr)
        return;
    QStringList texts;
    bool stale = false;
    for (const auto side : sidesOf(page->table)) {
        texts.append(ageText(side));
        stale = stale || isStale(side);
    }
    page->view->setStale(stale);
    page->freshness->tell(stale ? Theme::Tone::Warning : Theme::Tone::Neutral, texts.join(u"   "_s));
}

} // namespace Flare
