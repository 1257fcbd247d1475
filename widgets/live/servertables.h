// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/live/livefactrows.h"
#include "widgets/session/livefeed.h"

#include <QTimer>
#include <QWidget>

class QTabWidget;

namespace Flare {

class FactView;
class ToneLabel;

/// What both servers tell of themselves, as tables beside the charts: slots, subscriptions, sessions, transactions.
/// Nothing here changes a server. Costs nothing while nobody sees it.
class ServerTables final : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the tables.
    ServerTables(LiveFeed& feed, const Config& config, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Page
    {
        LiveFactTable table;
        FactView* view = nullptr;
        ToneLabel* freshness = nullptr;
    };

    [[nodiscard]] QWidget* buildPage(const LiveFactTable& table);
    void take();
    [[nodiscard]] LiveFrame known(const LiveFactTable& table) const;
    void refresh();
    /// How old what is shown is, and why there is nothing newer.
    void tellFreshness();
    [[nodiscard]] const Page* current() const;
    [[nodiscard]] QString ageText(Side side) const;
    [[nodiscard]] bool isStale(Side side) const;

    LiveFeed& m_feed;
    const Config& m_config;
    QTabWidget* m_tabs;
    QList<Page> m_pages;
    QMap<Side, LiveFrame> m_known; ///< As it was when that server answered last.
    QTimer m_clock;
};

} // namespace Flare
