// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/cockpit/outageband.h"

#include "widgets/parts/theme.h"

#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace Flare {

using namespace Qt::StringLiterals;
using Stage = Outage::Stage;

namespace {

// White on each of them has a contrast of at least 5:1, in a dark window as in a light one.
constexpr QColor stopped(0xb3, 0x00, 0x1b);
constexpr QColor moving(0x8a, 0x4b, 0x00);
constexpr QColor quiet(0x00, 0x5f, 0x96);
constexpr QColor over(0x00, 0x6b, 0x4f);

QString serverText(const Config& config, Side side)
{
    const auto& host = config.host(side);
    return OutageBand::tr("%1 %2:%3 …%4")
        .arg(Theme::sideSymbol(side), host.host, QString::number(host.port), host.systemIdentifier.lastDigits());
}

QString what(const Outage& outage)
{
    switch (outage.stage) {
    case Stage::Looking:
        return OutageBand::tr("BEFORE THE OUTAGE");
    case Stage::Draining:
        return OutageBand::tr("OUTAGE, DRAINING");
    case Stage::Proven:
        return OutageBand::tr("OUTAGE, PROVEN");
    case Stage::Unproven:
        return OutageBand::tr("OUTAGE, NOT PROVEN");
    case Stage::GoingBack:
        return OutageBand::tr("GIVING THE WRITES BACK");
    }
    Q_UNREACHABLE();
}

QColor groundOf(Stage stage)
{
    switch (stage) {
    case Stage::Looking:
        return quiet;
    case Stage::GoingBack:
        return moving;
    case Stage::Draining:
    case Stage::Proven:
    case Stage::Unproven:
        return stopped;
    }
    Q_UNREACHABLE();
}

QString stageText(Theme::Tone tone, const QString& word)
{
    return Theme::toneSymbol(tone) + u' ' + word;
}

} // namespace

OutageBand::OutageBand(const Config& config, QWidget* parent)
    : QWidget(parent)
    , m_config(config)
    , m_title(new QLabel)
    , m_servers(new QLabel)
    , m_stages(new QLabel)
    , m_ground(quiet)
{
    setObjectName(u"outageBand"_s);
    m_title->setObjectName(u"outageTitle"_s);
    m_servers->setObjectName(u"outageServers"_s);
    m_stages->setObjectName(u"outageStages"_s);
    m_title->setFont(Theme::headingFont(1.6));
    m_stages->setFont(Theme::headingFont(1.2));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    for (auto* label : {m_title, m_servers, m_stages}) {
        auto colours = label->palette();
        colours.setColor(QPalette::WindowText, Qt::white);
        label->setPalette(colours);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    m_servers->setText(serverText(config, Side::Publisher) + u"  →  "_s + serverText(config, Side::Subscriber));
}

void OutageBand::setTitle(const QString& text, const QString& subject, const QColor& ground)
{
    QStringList parts{text, subject, Theme::environmentText(m_config.environment)};
    parts.removeAll(QString());
    m_title->setText(Theme::sideSymbol(Side::Publisher) + u' ' + parts.join(u" · "_s));
    m_ground = ground;
    update();
}

void OutageBand::setStages(const QStringList& stages)
{
    m_stages->setText(stages.join(u"  ─  "_s));
    m_stages->setVisible(!stages.isEmpty());
}

void OutageBand::show(const Outage& outage)
{
    using enum Theme::Tone;
    setTitle(what(outage), outage.subject(), groundOf(outage.stage));
    const bool drains = outage.stage == Stage::Draining;
    const bool proven = outage.stage == Stage::Proven;
    const auto stoppedWord =
        outage.isStanding() ? tr("stopped %1").arg(Theme::clockText(outage.since)) : tr("writers go on");
    if (outage.stage == Stage::GoingBack) {
        setStages({});
        return;
    }
    setStages({stageText(outage.isStanding() ? Good : Neutral, stoppedWord),
               stageText(proven       ? Good
                             : drains ? Active
                                      : Neutral,
                         drains ? tr("draining") : tr("drained")),
               stageText(proven ? Good : Neutral, tr("proven")), stageText(proven ? Active : Neutral, tr("switched"))});
}

void OutageBand::showOver(const QString& subject)
{
    setTitle(tr("WRITES GO ON"), subject, over);
    setStages({});
}

void OutageBand::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), m_ground);
}

} // namespace Flare
