// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topology/identitystrip.h"

#include "widgets/parts/theme.h"
#include "widgets/topology/servercard.h"

#include <QFileInfo>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QLabel* band(const QColor& ground, const QColor& ink)
{
    auto* label = new QLabel;
    auto colours = label->palette();
    colours.setColor(QPalette::Window, ground);
    colours.setColor(QPalette::WindowText, ink);
    label->setPalette(colours);
    label->setAutoFillBackground(true);
    label->setContentsMargins(12, 4, 12, 4);
    label->setWordWrap(true);
    auto font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

/// Which migration this is: file, ticket and environment. Two windows of two migrations differ in nothing else that is
/// seen at a glance.
QLabel* migrationBand(const MigrationSession& session, const QPalette& palette)
{
    const auto& config = session.config();
    QStringList words{QFileInfo(config.path).fileName(), config.ticket, Theme::environmentText(config.environment)};
    if (config.environment == Environment::Demo)
        words.append(IdentityStrip::tr("Throw-away servers of this machine: nothing here is real."));
    if (session.options().readOnly)
        words.append(IdentityStrip::tr("READ-ONLY: nothing that changes a server can be run."));
    words.removeAll(QString());
    const bool production = config.environment == Environment::Production;
    const bool named = config.environment != Environment::Unspecified || session.options().readOnly;
    auto* label = named ? band(production ? QColor(0x7a, 0x10, 0x10) : QColor(0x5a, 0x3d, 0x86), Qt::white)
                        : band(palette.color(QPalette::AlternateBase), palette.color(QPalette::WindowText));
    label->setText(words.join(u"  ·  "_s));
    label->setToolTip(config.path);
    label->setObjectName(u"environment"_s);
    return label;
}

} // namespace

IdentityStrip::IdentityStrip(MigrationSession& session, QWidget* parent)
    : QWidget(parent)
    , m_session(session)
    , m_publisher(new ServerCard(Side::Publisher))
    , m_subscriber(new ServerCard(Side::Subscriber))
    , m_lock(band(QColor(0xb3, 0x00, 0x1b), Qt::white))
{
    auto* cards = new QHBoxLayout;
    cards->setSpacing(12);
    cards->addWidget(m_publisher, 1);
    cards->addWidget(m_subscriber, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(migrationBand(session, palette()));
    layout->addLayout(cards);
    layout->addWidget(m_lock);
    // The direction of the data does not turn round with the language.
    cards->setDirection(isRightToLeft() ? QBoxLayout::RightToLeft : QBoxLayout::LeftToRight);
    m_lock->setObjectName(u"lock"_s);
    connect(&session, &MigrationSession::topologyChanged, this, &IdentityStrip::update);
    update();
}

void IdentityStrip::update()
{
    const auto& topology = m_session.topology();
    m_publisher->show(topology.publisher, topology.takenAt);
    m_subscriber->show(topology.subscriber, topology.takenAt);
    const bool wrong = topology.publisher.isWrong() || topology.subscriber.isWrong();
    m_lock->setVisible(wrong);
    if (wrong)
        m_lock->setText(tr("✖ Every operation that changes a server is locked: %1").arg(m_session.lockedBecause()));
}

} // namespace Flare
