// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/topology/servercard.h"

#include "widgets/parts/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr int stripeWidth = 6;

// In the colours of the card: while the palette changes, the label may still have the old one.
void setTone(QLabel* label, Theme::Tone tone, const QPalette& palette)
{
    auto colours = label->palette();
    colours.setColor(QPalette::WindowText, Theme::toneColour(tone, palette));
    label->setPalette(colours);
}

QString factsOf(const Pg::ServerIdentity& identity)
{
    return QStringList{ServerCard::tr("PostgreSQL %1").arg(identity.versionText()),
                       identity.inRecovery ? ServerCard::tr("standby") : ServerCard::tr("primary"),
                       ServerCard::tr("timeline %1").arg(identity.timeline),
                       identity.tls.isEmpty() ? ServerCard::tr("no TLS") : identity.tls}
        .join(u" · "_s);
}

} // namespace

ServerCard::ServerCard(Side side, QWidget* parent)
    : QFrame(parent)
    , m_side(side)
    , m_role(new QLabel(u"<span style='color:%1'>%2</span> %3"_s.arg(
          Theme::sideColour(side).name(), Theme::sideSymbol(side), Theme::sideWord(side).toUpper())))
    , m_address(new QLabel)
    , m_facts(new QLabel)
    , m_identifier(new QLabel)
    , m_verdict(new QLabel)
{
    setObjectName(keyOf(side) + u"Card"_s);
    auto roleFont = Theme::headingFont(1.0);
    m_role->setFont(roleFont);
    m_address->setFont(Theme::headingFont(1.1));
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_identifier->setFont(Theme::fixedFont());
    m_identifier->setTextFormat(Qt::RichText);
    m_identifier->setObjectName(u"identifier"_s);
    m_verdict->setObjectName(u"verdict"_s);
    m_verdict->setWordWrap(true);
    m_facts->setObjectName(u"facts"_s);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(stripeWidth + 12, 8, 12, 8);
    layout->setHorizontalSpacing(12);
    layout->setVerticalSpacing(3);
    layout->addWidget(m_role, 0, 0);
    layout->addWidget(m_address, 0, 1);
    layout->addWidget(m_facts, 1, 0, 1, 2);
    layout->addWidget(m_identifier, 2, 0, 1, 2);
    layout->addWidget(m_verdict, 3, 0, 1, 2);
    layout->setColumnStretch(1, 1);
}

void ServerCard::show(const ServerState& server, const QDateTime& taken)
{
    m_shown = server;
    m_taken = taken;
    m_address->setText(u"%1:%2"_s.arg(server.host, QString::number(server.port)));
    showIdentifier(server);
    showState(server, taken);
    setAccessibleName(tr("%1 %2, system identifier %3. %4")
                          .arg(Theme::sideWord(m_side), m_address->text(), Theme::spokenIdentifier(server.expected),
                               m_verdict->text()));
}

void ServerCard::showIdentifier(const ServerState& server)
{
    m_identifier->setText(Theme::markedIdentifier(server.expected, palette()));
    m_identifier->setToolTip(tr("system_identifier of the file; initialised %1")
                                 .arg(server.expected.initialisedAt().toString(u"yyyy-MM-dd HH:mm'Z'")));
}

void ServerCard::showState(const ServerState& server, const QDateTime& taken)
{
    m_facts->setText(server.identity ? factsOf(*server.identity) : tr("Version and state are not known."));
    auto tone = Theme::Tone::Good;
    QString text = tr("This is the server that the file names (asked at %1).").arg(Theme::clockText(taken));
    if (!taken.isValid()) {
        tone = Theme::Tone::Muted;
        text = tr("Not asked yet.");
    } else if (server.error) {
        tone = Theme::Tone::Bad;
        text = server.error->message();
    }
    setTone(m_verdict, tone, palette());
    m_verdict->setText(Theme::toneSymbol(tone) + u' ' + text);
    m_verdict->setToolTip(server.error ? server.error->advice() : QString());
}

void ServerCard::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_shown) {
        showIdentifier(*m_shown);
        showState(*m_shown, m_taken);
    }
}

void ServerCard::paintEvent(QPaintEvent* event)
{
    QFrame::paintEvent(event);
    QPainter painter(this);
    painter.fillRect(0, 0, stripeWidth, height(), Theme::sideColour(m_side));
}

} // namespace Flare
