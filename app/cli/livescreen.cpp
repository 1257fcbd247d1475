// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/livescreen.h"

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/monitor/linkjudgement.h"
#include "core/monitor/liveformat.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace Flare {

using namespace Qt::StringLiterals;
using Mark = Style::Mark;
using State = LinkState;

namespace {

constexpr int mostCells = 40;
constexpr int fewestCells = 8;
// What stands beside a sparkline.
constexpr int textColumns = 58;
constexpr int screenIndent = 2;
constexpr int mostCopies = 5;
constexpr int reasonIndent = 16;

void remember(QList<std::optional<double>>& values, std::optional<double> value)
{
    values.append(value);
    if (values.size() > mostCells)
        values.removeFirst();
}

Mark markOf(State state)
{
    switch (state) {
    case State::Streaming:
        return Mark::Good;
    case State::Copying:
    case State::CatchingUp:
    case State::Connecting:
        return Mark::Running;
    case State::Unknown:
    case State::Absent:
    case State::NoSubscription:
    case State::NoSlot:
    case State::Disabled:
    case State::NotConnected:
    case State::SlotAtRisk:
        return Mark::Warning;
    case State::SlotLost:
    case State::Incomplete:
    case State::Stalled:
    case State::Failing:
        return Mark::Bad;
    }
    Q_UNREACHABLE();
}

QString orUnknown(const std::optional<double>& rate)
{
    return rate ? rateText(*rate) : Text::tr("not known");
}

QString slotText(const LinkReading& link)
{
    if (!link.slot)
        return Text::tr("none");
    auto text = Text::tr("%1 of WAL kept").arg(sizeText(link.slot->retainedBytes));
    if (!link.slot->walStatus.isEmpty())
        text += u", wal_status "_s + link.slot->walStatus;
    if (link.slotSafeFor)
        text += u", "_s + Text::tr("in danger in about %1").arg(timeText(*link.slotSafeFor));
    return text;
}

} // namespace

LiveScreen::LiveScreen(Terminal& terminal, Style style)
    : m_terminal(terminal)
    , m_style(style)
{
}

void LiveScreen::draw(const LiveFrame& frame)
{
    const auto picture = lines(frame);
    QString output;
    if (m_drawn > 0)
        output += u"\x1b[%1A"_s.arg(m_drawn);
    for (const auto& line : picture)
        output += u"\r\x1b[K"_s + line + u'\n';
    // A picture with fewer lines than the one before leaves none of those behind.
    output += u"\x1b[J"_s;
    m_terminal.out.write(output.toUtf8());
    m_drawn = static_cast<int>(picture.size());
}

QStringList LiveScreen::lines(const LiveFrame& frame)
{
    QStringList lines{m_style.faint(timestamp(frame.at))};
    for (const auto side : {Side::Publisher, Side::Subscriber})
        lines.append(serverLine(frame, side));
    for (const auto& link : frame.links)
        addLink(frame, link, lines);
    return lines;
}

QString LiveScreen::serverLine(const LiveFrame& frame, Side side) const
{
    const auto& server = frame.server(side);
    const auto name = padded(keyOf(side), 11);
    if (!server.last)
        return marked(Mark::Note, name + Text::tr("not asked yet"));
    if (!server.isUp())
        return marked(Mark::Bad, name + visibleLine(server.last->gap->message()));
    auto text = Text::tr("answered in %1 ms").arg(server.last->took.count());
    if (const auto clock = clockText(server); !clock.isEmpty())
        text += u", "_s + clock;
    return marked(Mark::Good, name + text);
}

void LiveScreen::addLink(const LiveFrame& frame, const LinkReading& link, QStringList& lines)
{
    auto& history = m_history[link.name];
    remember(history.lag, link.lagBytes ? std::optional(double(*link.lagBytes)) : std::nullopt);
    remember(history.writeRate, link.writeRate);
    remember(history.confirmRate, link.confirmRate);

    const auto add = [&](const QString& name, const QString& text, const QString& line = {}) {
        const auto label = QString(screenIndent, u' ') + padded(name, 12);
        lines.append(cutToWidth(line.isEmpty() ? label + text : label + line + u' ' + text, m_terminal.columns - 1));
    };
    lines.append(QString());
    lines.append(marked(markOf(link.state), visibleLine(link.name.text()) + u": "_s + stateText(link)));
    auto reason = Text::tr("Why");
    if (const auto failure = failureOf(link); !failure.isEmpty()) {
        for (const auto& line : wrapped(visibleLine(failure), m_terminal.columns - reasonIndent, 0).split(u'\n'))
            add(std::exchange(reason, QString()), line);
    }
    add(Text::tr("Lag"), lagText(link), sparkline(history.lag));
    add(Text::tr("Written"), orUnknown(link.writeRate), sparkline(history.writeRate));
    if (const auto writers = writersText(link); !writers.isEmpty())
        add(Text::tr("Changed"), writers);
    add(Text::tr("Applied"), orUnknown(link.confirmRate), sparkline(history.confirmRate));
    if (link.lagBytes.value_or(0) > 0 && link.unsentBytes && link.unconfirmedBytes)
        add(Text::tr("Of these"),
            Text::tr("%1 not sent, %2 sent and not applied")
                .arg(sizeText(*link.unsentBytes), sizeText(*link.unconfirmedBytes)));
    if (link.transaction)
        add(Text::tr("Transaction"), transactionText(*link.transaction));
    add(Text::tr("Threshold"), etaText(link.eta, frame.thresholdBytes));
    add(Text::tr("Slot"), slotText(link));
    if (const auto tables = tablesText(link.tables); !tables.isEmpty())
        add(Text::tr("Tables"), tables);
    auto name = Text::tr("Copied now");
    for (const auto& line : copyLines(link))
        add(std::exchange(name, QString()), line);
    if (link.newErrors.value_or(0) > 0)
        add(Text::tr("Failures"), Text::tr("%1 in the last half minute").arg(*link.newErrors));
}

QStringList LiveScreen::copyLines(const LinkReading& link) const
{
    // A long name must not push out what is said of the table.
    const int nameColumns = std::max(20, m_terminal.columns / 3);
    QStringList lines;
    for (const auto& copy : link.copies.mid(0, mostCopies))
        lines.append(cutToWidth(visibleLine(displayName(copy.table)), nameColumns) + u": "_s + copyText(copy));
    if (const auto more = link.copies.size() - mostCopies; more > 0)
        lines.append(Text::tr("and %1 more").arg(more));
    return lines;
}

/// From zero to the highest of the values that are shown, so that a height means an amount; a gap is a space.
QString LiveScreen::sparkline(const QList<std::optional<double>>& values) const
{
    static const auto blocks = u"▁▂▃▄▅▆▇█"_s;
    static const auto letters = u"_.-=*#%@"_s;
    const auto& steps = m_style.unicode ? blocks : letters;
    const qsizetype cells = std::clamp(m_terminal.columns - textColumns, fewestCells, mostCells);
    const auto shown = values.mid(std::max<qsizetype>(0, values.size() - cells));
    double highest = 0;
    for (const auto& value : shown)
        highest = std::max(highest, value.value_or(0));
    QString line(cells - shown.size(), u' ');
    for (const auto& value : shown) {
        const auto share = value && highest > 0 ? *value / highest : 0;
        const auto step = std::min<qsizetype>(steps.size() - 1, std::lround(share * double(steps.size() - 1)));
        line += value ? steps.at(step) : QChar(u' ');
    }
    return line;
}

QString LiveScreen::marked(Mark mark, const QString& text) const
{
    const auto symbol = m_style.mark(mark);
    return m_style.paint(mark, symbol) + u' ' + cutToWidth(text, m_terminal.columns - 2 - displayWidth(symbol));
}

} // namespace Flare
