// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/style.h"
#include "app/cli/terminal.h"
#include "core/monitor/liveframe.h"

#include <QMap>

namespace Flare {

/// What a monitor shows on a terminal: one picture, drawn over the one before it.
class LiveScreen
{
public:
    LiveScreen(Terminal& terminal, Style style);

    void draw(const LiveFrame& frame);
    /// What comes next is written below the picture.
    void leave() { m_drawn = 0; }

private:
    [[nodiscard]] QStringList lines(const LiveFrame& frame);
    [[nodiscard]] QString serverLine(const LiveFrame& frame, Side side) const;
    void addLink(const LiveFrame& frame, const LinkReading& link, QStringList& lines);
    /// The first few, those that take longest.
    [[nodiscard]] QStringList copyLines(const LinkReading& link) const;
    [[nodiscard]] QString sparkline(const QList<std::optional<double>>& values) const;
    /// In one line of the terminal, which a longer one would leave in two.
    [[nodiscard]] QString marked(Style::Mark mark, const QString& text) const;

    /// The last looks, of which each is a cell of a sparkline; no value: a gap.
    struct History
    {
        QList<std::optional<double>> lag;
        QList<std::optional<double>> writeRate;
        QList<std::optional<double>> confirmRate;
    };

    Terminal& m_terminal;
    Style m_style;
    QMap<SubscriptionName, History> m_history;
    int m_drawn = 0; ///< Lines of the picture on the terminal.
};

} // namespace Flare
