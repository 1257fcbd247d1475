// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/progressline.h"

#include "core/base/text.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto redrawInterval = 100ms;
constexpr auto lineInterval = 5s;
constexpr int barCells = 20;

double fractionOf(const Progress& progress)
{
    return static_cast<double>(progress.done) / static_cast<double>(progress.total);
}

} // namespace

ProgressLine::ProgressLine(Terminal& terminal, Style style, bool redraw)
    : m_terminal(terminal)
    , m_style(style)
    , m_redraw(redraw)
{
}

bool ProgressLine::isDue(const Progress& progress)
{
    const auto elapsed = Clock::now() - m_lastShown;
    const bool complete = progress.total > 0 && progress.done >= progress.total;
    if (m_redraw)
        return complete || elapsed >= redrawInterval;
    const int tenth = progress.total > 0 ? static_cast<int>(fractionOf(progress) * 10) : m_lastTenth;
    return tenth != m_lastTenth || elapsed >= lineInterval;
}

QString ProgressLine::text(const Progress& progress) const
{
    const auto what = visibleLine(progress.text);
    if (progress.total <= 0)
        return what.isEmpty() ? QString::number(progress.done) : what;
    const int percent = static_cast<int>(std::min(1.0, fractionOf(progress)) * 100);
    const auto figures = Text::tr("%1 % (%2 of %3)").arg(percent).arg(progress.done).arg(progress.total);
    const auto bar = m_redraw ? m_style.bar(fractionOf(progress), barCells) + u' ' : QString();
    return what.isEmpty() ? bar + figures : bar + figures + u' ' + what;
}

void ProgressLine::show(const Progress& progress)
{
    if (!isDue(progress))
        return;
    m_lastShown = Clock::now();
    if (progress.total > 0)
        m_lastTenth = static_cast<int>(fractionOf(progress) * 10);
    const auto line = u"  "_s + text(progress);
    if (m_redraw)
        m_terminal.err.write(u"\r%1\x1b[K"_s.arg(cutToWidth(line, m_terminal.columns - 1)).toUtf8());
    else
        m_terminal.err.write(line.toUtf8() + '\n');
    m_drawn = m_redraw;
}

void ProgressLine::clear()
{
    if (m_drawn)
        m_terminal.err.write("\r\x1b[K");
    m_drawn = false;
}

void ProgressLine::reset()
{
    clear();
    m_lastTenth = -1;
    m_lastShown = {};
}

} // namespace Flare
