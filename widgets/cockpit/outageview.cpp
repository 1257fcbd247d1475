// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cockpit/outageview.h"

#include "widgets/cockpit/outageband.h"
#include "widgets/cockpit/outageclock.h"
#include "widgets/cockpit/outagereadings.h"
#include "widgets/cockpit/outagewords.h"
#include "widgets/operation/confirmsheet.h"
#include "widgets/parts/flowlayout.h"
#include "widgets/parts/scrollcolumn.h"
#include "widgets/parts/tonelabel.h"
#include "widgets/session/wayout.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>
#include <ranges>
#include <utility>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Stage = Outage::Stage;

namespace {

// What a run tells may come a thousandfold a second; a person reads it a few times.
constexpr auto eventPause = 100ms;
constexpr auto clockEvery = 200ms;

/// Found at once by somebody in a hurry: white on the button's own colour, in a dark window as in a light one.
QPushButton* bigButton(const QString& name, const QString& text, const QColor& ground)
{
    auto* button = new QPushButton(text);
    auto colours = button->palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
        colours.setColor(group, QPalette::Button, ground);
        colours.setColor(group, QPalette::ButtonText, Qt::white);
    }
    button->setPalette(colours);
    button->setObjectName(name);
    button->setFont(Theme::headingFont(1.3));
    button->setMinimumHeight(button->fontMetrics().height() * 5 / 2);
    button->setAutoDefault(false);
    return button;
}

} // namespace

OutageView::OutageView(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_switch(session)
    , m_databases(new QTabBar)
    , m_band(new OutageBand(session.config()))
    , m_clock(new OutageClock)
    , m_reason(new ToneLabel)
    , m_readings(new OutageReadings(session))
{
    setObjectName(u"outageView"_s);
    m_databases->setObjectName(u"outageDatabases"_s);
    m_databases->setAccessibleName(tr("Databases whose writes are stopped"));
    m_reason->setObjectName(u"outageReason"_s);
    m_reason->setFont(Theme::headingFont(1.15));
    m_reason->setWordWrap(true);
    m_reason->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* told = new QWidget;
    auto* inner = new QVBoxLayout(told);
    inner->setContentsMargins(16, 12, 16, 12);
    inner->setSpacing(12);
    inner->addWidget(m_clock);
    inner->addWidget(m_reason);
    inner->addWidget(m_readings, 1);
    auto* buttons = buildButtons();
    buttons->setContentsMargins(16, 0, 16, 12);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_databases);
    layout->addWidget(m_band);
    // The way out stays in sight however low the window is.
    layout->addWidget(new ScrollColumn(told), 1);
    layout->addWidget(buttons);

    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &OutageView::refresh);
    connect(&m_ticking, &QTimer::timeout, this, &OutageView::tick);
    connect(m_databases, &QTabBar::currentChanged, this, [this](int tab) {
        m_chosen = tab < 1 ? DatabaseName() : m_outages.at(tab - 1).databases.constFirst();
        showOutage();
    });
    connect(&m_switch, &SwitchRecorder::failed, this, &OutageView::fail);
    connect(&m_switch, &SwitchRecorder::recorded, this, [this] {
        if (m_overSince.isValid())
            close();
        emit switched();
    });
    connect(&session, &MigrationSession::topologyChanged, this, &OutageView::refresh);
    connect(&session, &MigrationSession::runStarted, this, &OutageView::watch);
    connect(&WayOut::of(session), &WayOut::failed, this, &OutageView::fail);
    connect(&WayOut::of(session), &WayOut::resumed, this, &OutageView::refresh);
    connect(&WayOut::of(session), &WayOut::confirmationNeeded, this, &OutageView::gatherConfirmations);
    refresh();
}

QWidget* OutageView::buildButtons()
{
    const auto& host = m_session.config().subscriber;
    m_resume = bigButton(u"resumeNow"_s, tr("&RESUME WRITES NOW"), QColor(0xb3, 0x00, 0x1b));
    m_copyAddress = new QPushButton(tr("&Copy the new address"));
    m_copyAddress->setObjectName(u"copyAddress"_s);
    m_copyAddress->setAutoDefault(false);
    m_copyAddress->setToolTip(u"%1:%2"_s.arg(host.host, QString::number(host.port)));
    m_leave = new QPushButton(tr("&Look at the migration meanwhile"));
    m_leave->setObjectName(u"leaveOutage"_s);
    m_leave->setAutoDefault(false);
    m_switched = bigButton(u"switched"_s, tr("I have s&witched the application"), QColor(0x00, 0x6b, 0x4f));
    m_close = bigButton(u"closeOutage"_s, tr("&Back to the migration"), QColor(0x00, 0x5f, 0x96));
    connect(m_resume, &QPushButton::clicked, this, &OutageView::resume);
    connect(m_leave, &QPushButton::clicked, this, &OutageView::leaveRequested);
    connect(m_copyAddress, &QPushButton::clicked, this, &OutageView::copyAddress);
    connect(m_switched, &QPushButton::clicked, this, &OutageView::recordSwitch);
    connect(m_close, &QPushButton::clicked, this, &OutageView::close);
    // In some languages they need more than a line beside the two that decide.
    auto* others = new QWidget;
    auto* flow = new FlowLayout(others);
    flow->addWidget(m_leave);
    flow->addWidget(m_copyAddress);
    auto* box = new QWidget;
    auto* layout = new QHBoxLayout(box);
    layout->setSpacing(12);
    layout->addWidget(m_resume);
    layout->addWidget(others, 1, Qt::AlignVCenter);
    layout->addWidget(m_switched);
    layout->addWidget(m_close);
    return box;
}

void OutageView::watch(RunWatcher* run)
{
    if (run->operation().phase != Phase::Cutover)
        return;
    if (run->operation().id == u"pause_write"_s) {
        // A new one takes the window, also when the end of another is still being shown.
        m_overSince = {};
        m_seen.clear();
        m_active = false;
    }
    connect(run, &RunWatcher::stopRequested, this, &OutageView::refresh);
    connect(run, &RunWatcher::finished, this, &OutageView::refresh);
    connect(run, &RunWatcher::eventsArrived, this, [this] {
        if (!m_soon.isActive())
            m_soon.start(eventPause);
    });
    refresh();
}

// Before the tabs of several comes one for all of them.
QList<Outage> OutageView::shown() const
{
    const auto tab = m_databases->currentIndex();
    if (m_outages.size() < 2 || tab < 1 || tab > m_outages.size())
        return m_outages;
    return {m_outages.at(tab - 1)};
}

void OutageView::refresh()
{
    m_outages = outagesOf(m_session);
    showDatabases();
    if (!m_outages.isEmpty()) {
        if (std::exchange(m_overSince, {}).isValid())
            m_seen.clear();
        for (const auto& outage : std::as_const(m_outages))
            m_seen.insert(outage.databases.constFirst(), outage);
        showOutage();
    } else if (m_last && !m_overSince.isValid()) {
        m_overSince = QDateTime::currentDateTimeUtc();
        showOver();
    }
    confirmGathered();
    setActive(!m_outages.isEmpty() || m_overSince.isValid());
}

void OutageView::showDatabases()
{
    const QSignalBlocker quiet(m_databases);
    QStringList names;
    if (m_outages.size() > 1)
        names.append(tr("All %1").arg(m_outages.size()));
    for (const auto& outage : std::as_const(m_outages))
        names.append(outage.subject());
    while (m_databases->count() > names.size())
        m_databases->removeTab(m_databases->count() - 1);
    while (m_databases->count() < names.size())
        m_databases->addTab(QString());
    int current = 0;
    for (int index = 0; index < m_databases->count(); ++index) {
        m_databases->setTabText(index, names.at(index));
        if (index > 0 && m_outages.at(index - 1).databases.constFirst() == m_chosen)
            current = index;
    }
    m_databases->setCurrentIndex(current);
    m_databases->setVisible(m_outages.size() > 1);
}

void OutageView::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    emit activeChanged(active);
}

void OutageView::showOutage()
{
    const auto outages = shown();
    if (outages.isEmpty())
        return;
    const auto outage = together(outages);
    m_last = outage;
    m_band->show(outage);
    tick();
    m_readings->show(outage);
    const auto words = OutageWords(m_session.config()).now(outages, m_errors);
    m_reason->tell(words.tone, words.text);
    const auto& wayOut = WayOut::of(m_session);
    const auto isUnderWay = [&wayOut](const DatabaseName& database) { return wayOut.isUnderWay(database); };
    const bool anyGoesBack = outage.stage == Stage::GoingBack || std::ranges::any_of(outage.databases, isUnderWay);
    const bool allGoBack = std::ranges::all_of(outages, [&](const Outage& one) {
        return one.stage == Stage::GoingBack || isUnderWay(one.databases.constFirst());
    });
    const bool holds = outage.stage == Stage::Proven || outage.stage == Stage::Unproven;
    m_resume->show();
    m_leave->show();
    m_resume->setEnabled(!allGoBack);
    m_resume->setText(outage.isStanding() ? tr("&RESUME WRITES NOW") : tr("&Cancel the pause"));
    m_copyAddress->setVisible(holds);
    m_switched->show();
    m_switched->setEnabled(outage.stage == Stage::Proven && !anyGoesBack && !m_switch.isUnderWay());
    m_switched->setToolTip(outage.stage == Stage::Proven
                               ? tr("Records who has switched and when, and opens what comes next.")
                               : tr("Only when everything is proven to be on the subscriber."));
    m_close->hide();
    m_readings->show();
}

void OutageView::tick()
{
    if (m_overSince.isValid() || !m_last)
        return;
    m_clock->show(m_last->since, m_last->until, QDateTime::currentDateTimeUtc());
}

void OutageView::showOver()
{
    const auto all = together(m_seen.values());
    m_band->showOver(all.subject());
    m_clock->show(all.since, {}, m_overSince);
    const auto words = OutageWords(m_session.config()).after(all, m_overSince, problemsOfPauses());
    m_reason->tell(words.tone, words.text);
    for (auto* button : {m_resume, m_leave, m_copyAddress, m_switched})
        button->hide();
    m_close->show();
}

QMap<DatabaseName, Error> OutageView::problemsOfPauses() const
{
    QMap<DatabaseName, Error> problems;
    const auto databases = m_seen.keys();
    for (const auto& database : databases) {
        const auto* pause = m_session.latestRun(u"pause_write"_s, database);
        if (pause != nullptr && pause->isFinished() && pause->outcome()->error
            && pause->outcome()->status != Outcome::Status::Cancelled)
            problems.insert(database, *pause->outcome()->error);
    }
    return problems;
}

void OutageView::resume()
{
    for (const auto& outage : shown()) {
        m_errors.remove(outage.databases.constFirst());
        WayOut::of(m_session).resume(outage.databases.constFirst());
    }
    refresh();
}

void OutageView::fail(const DatabaseName& database, const Error& error)
{
    m_errors.insert(database, error);
    refresh();
}

void OutageView::gatherConfirmations(const Plan& plan)
{
    m_toConfirm.append(plan);
    refresh();
}

// Once for all that were asked for by one click.
void OutageView::confirmGathered()
{
    const auto& wayOut = WayOut::of(m_session);
    const bool moreToCome = std::ranges::any_of(
        m_outages, [&wayOut](const Outage& outage) { return wayOut.isUnderWay(outage.databases.constFirst()); });
    if (m_toConfirm.isEmpty() || moreToCome)
        return;
    const auto plans = std::exchange(m_toConfirm, {});
    auto* sheet = new ConfirmSheet(
        m_session, plans,
        [this, plans](const QList<Confirmation>& proof) {
            for (qsizetype index = 0; index < plans.size(); ++index)
                m_session.start(plans.at(index), proof.at(index));
        },
        window());
    sheet->open();
}

void OutageView::recordSwitch()
{
    const auto outages = shown();
    if (outages.isEmpty())
        return;
    const auto databases = together(outages).databases;
    for (const auto& database : databases)
        m_errors.remove(database);
    m_switch.record(databases);
    showOutage();
}

void OutageView::copyAddress()
{
    const auto& host = m_session.config().subscriber;
    QGuiApplication::clipboard()->setText(u"%1:%2"_s.arg(host.host, QString::number(host.port)));
}

void OutageView::close()
{
    m_overSince = {};
    m_last.reset();
    m_seen.clear();
    m_errors.clear();
    setActive(!m_outages.isEmpty());
}

void OutageView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_ticking.start(clockEvery);
}

void OutageView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_ticking.stop();
}

} // namespace Flare
