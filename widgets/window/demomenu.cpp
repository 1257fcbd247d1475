// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/demomenu.h"

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kinds = {DemoServers::Kind::EndedWalsender, DemoServers::Kind::DuplicateKey,
                        DemoServers::Kind::StoppedSubscriber, DemoServers::Kind::LongTransaction,
                        DemoServers::Kind::LockedTable};

/// What choosing the entry does. A lasting trouble that is on is ended by the same entry.
QString wordsFor(DemoServers::Kind kind, bool on)
{
    switch (kind) {
    case DemoServers::Kind::EndedWalsender:
        return DemoMenu::tr("End the &walsender");
    case DemoServers::Kind::DuplicateKey:
        return on ? DemoMenu::tr("Take the &duplicate key away")
                  : DemoMenu::tr("Insert a &duplicate key on the subscriber");
    case DemoServers::Kind::StoppedSubscriber:
        return on ? DemoMenu::tr("&Start the subscriber again") : DemoMenu::tr("&Stop the subscriber");
    case DemoServers::Kind::LongTransaction:
        return on ? DemoMenu::tr("End the &long transaction")
                  : DemoMenu::tr("Begin a &long transaction on the publisher");
    case DemoServers::Kind::LockedTable:
        return on ? DemoMenu::tr("Release the &table of the subscriber")
                  : DemoMenu::tr("Lock a &table of the subscriber");
    }
    Q_UNREACHABLE();
}

} // namespace

DemoMenu::DemoMenu(QWidget* parent)
    : QMenu(tr("Dem&o"), parent)
    , m_writer(addAction(QString()))
{
    setObjectName(u"demoMenu"_s);
    m_writer->setObjectName(u"writer"_s);
    connect(m_writer, &QAction::triggered, this, [this] { m_servers->setWriting(!m_writing); });
    auto* breaking = addMenu(tr("&Break something"));
    for (const auto kind : kinds) {
        auto* action = breaking->addAction(QString());
        m_troubles.insert(kind, action);
        connect(action, &QAction::triggered, this, [this, kind, action] {
            // Until the servers' thread is through with it; its answer says how it stands then.
            action->setEnabled(false);
            m_servers->setTrouble(kind, !action->data().toBool());
        });
    }
    setServers(nullptr);
}

void DemoMenu::setServers(DemoServers* servers)
{
    m_servers = servers;
    menuAction()->setVisible(servers != nullptr);
    showWriting(servers != nullptr);
    for (const auto kind : kinds)
        showTrouble(kind, false);
    if (servers == nullptr)
        return;
    connect(servers, &DemoServers::writingChanged, this, &DemoMenu::showWriting);
    connect(servers, &DemoServers::troubleChanged, this, &DemoMenu::showTrouble);
}

void DemoMenu::showWriting(bool writing)
{
    m_writing = writing;
    m_writer->setText(writing ? tr("&Stop the writer") : tr("&Start the writer"));
}

void DemoMenu::showTrouble(Kind kind, bool on)
{
    auto* action = m_troubles[kind];
    action->setText(wordsFor(kind, on));
    action->setData(on);
    action->setEnabled(true);
}

} // namespace Flare
