// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/operation/runview.h"

#include "widgets/operation/findingsview.h"
#include "widgets/parts/elidedlines.h"

#include <QCheckBox>
#include <QDateTime>
#include <QElapsedTimer>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Beyond, the oldest lines go: an endless run must not fill the memory. The audit log keeps what matters.
constexpr int mostLogLines = 20000;
constexpr int barSteps = 1000;
constexpr qsizetype columnGap = 2;
// Thousands of lines may come at once; the window stays usable when they are shown a slice at a time.
constexpr auto frame = 16ms;
constexpr auto slice = 8ms;

Theme::Tone toneOf(Message::Severity severity)
{
    switch (severity) {
    case Message::Severity::Info:
        return Theme::Tone::Neutral;
    case Message::Severity::Good:
        return Theme::Tone::Good;
    case Message::Severity::Warning:
        return Theme::Tone::Warning;
    }
    Q_UNREACHABLE();
}

QString cellText(const std::optional<QString>& cell)
{
    return cell ? QString(*cell).replace(u'\n', u' ') : u"NULL"_s;
}

/// The columns that stand beside each other in that room; what is left goes on in a line of its own.
QList<QList<qsizetype>> groupsOf(const QList<qsizetype>& widths, qsizetype room)
{
    QList<QList<qsizetype>> groups;
    qsizetype used = 0;
    for (qsizetype column = 0; column < widths.size(); ++column) {
        const auto width = widths[column] + columnGap;
        if (groups.isEmpty() || used + width > room) {
            groups.append(QList<qsizetype>());
            used = groups.size() * columnGap;
        }
        groups.last().append(column);
        used += width;
    }
    return groups;
}

} // namespace

QString tableText(const Table& table, qsizetype room)
{
    QList<qsizetype> widths;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        qsizetype width = table.columns[column].size();
        for (const auto& row : table.rows)
            width = std::max(width, cellText(row.value(column)).size());
        widths.append(width);
    }
    const auto groups = groupsOf(widths, room);
    QStringList lines{table.title};
    const auto append = [&](const auto& cells, const auto& toText) {
        for (qsizetype group = 0; group < groups.size(); ++group) {
            QString text((group + 1) * columnGap, u' ');
            for (const auto column : groups[group])
                text += toText(cells.value(column)).leftJustified(widths[column] + columnGap);
            while (text.endsWith(u' '))
                text.chop(1);
            lines.append(text);
        }
    };
    append(table.columns, [](const QString& text) { return text; });
    for (const auto& row : table.rows)
        append(row, cellText);
    return lines.join(u'\n');
}

RunView::RunView(QWidget* parent)
    : QWidget(parent)
    , m_step(new QLabel)
    , m_time(new QLabel)
    , m_bar(new QProgressBar)
    , m_findings(new FindingsView)
    , m_log(new QPlainTextEdit)
    , m_follow(new QCheckBox(tr("&Follow the end")))
{
    m_step->setObjectName(u"currentStep"_s);
    m_step->setWordWrap(true);
    m_bar->setObjectName(u"progress"_s);
    m_bar->setRange(0, barSteps);
    m_log->setObjectName(u"log"_s);
    m_log->setAccessibleName(tr("Log of the run"));
    m_log->setReadOnly(true);
    m_log->setMaximumBlockCount(mostLogLines);
    m_log->setFont(Theme::fixedFont());
    m_log->setPlaceholderText(tr("What happens during a run is told here."));
    m_log->setUndoRedoEnabled(false);
    m_follow->setChecked(true);
    m_time->setObjectName(u"runTime"_s);
    m_time->setTextFormat(Qt::PlainText);
    m_time->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_step);
    layout->addWidget(m_bar);
    layout->addWidget(m_findings, 3);
    layout->addWidget(m_log, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(4, 0, 4, 2);
    foot->addWidget(m_time, 1);
    foot->addWidget(m_follow);
    layout->addLayout(foot);
    m_drain.setSingleShot(true);
    connect(&m_drain, &QTimer::timeout, this, &RunView::drain);
    connect(&m_tick, &QTimer::timeout, this, &RunView::updateTime);
    watch(nullptr);
}

void RunView::watch(RunWatcher* run)
{
    if (m_run != nullptr)
        m_run->disconnect(this);
    m_run = run;
    m_progress.reset();
    m_findings->hide();
    m_log->clear();
    m_shown = 0;
    m_drain.stop();
    m_step->clear();
    m_step->setVisible(run != nullptr);
    m_bar->setVisible(run != nullptr && !run->isFinished());
    m_bar->setRange(0, 0);
    m_time->clear();
    if (run == nullptr) {
        m_tick.stop();
        return;
    }
    connect(run, &RunWatcher::eventsArrived, this, [this] {
        if (!m_drain.isActive())
            m_drain.start(frame);
    });
    drain();
    if (!run->isFinished())
        m_tick.start(200ms);
    updateTime();
}

void RunView::drain()
{
    if (m_run == nullptr)
        return;
    QElapsedTimer moment;
    moment.start();
    const auto& events = m_run->events();
    m_log->setUpdatesEnabled(false);
    for (; m_shown < events.size() && moment.elapsed() < slice.count(); ++m_shown)
        append(events.at(m_shown), m_run->arrivals().at(m_shown));
    m_log->setUpdatesEnabled(true);
    if (m_follow->isChecked())
        m_log->verticalScrollBar()->setValue(m_log->verticalScrollBar()->maximum());
    if (m_shown < events.size()) {
        m_drain.start(frame);
    } else if (m_run->isFinished()) {
        m_tick.stop();
        m_bar->hide();
        updateTime();
    }
}

void RunView::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || m_run == nullptr)
        return;
    m_log->clear();
    m_shown = 0;
    m_drain.start(frame);
}

QTextCharFormat RunView::format(Theme::Tone tone) const
{
    QTextCharFormat result;
    result.setForeground(Theme::toneColour(tone, m_log->palette()));
    return result;
}

void RunView::append(const Event& event, const QDateTime& arrived)
{
    if (const auto* started = std::get_if<StepStarted>(&event)) {
        m_step->setText(tr("Step %1 of %2: %3").arg(started->index + 1).arg(started->total).arg(started->title));
        m_progress.reset();
        m_bar->setRange(0, 0);
        auto bold = format(Theme::Tone::Active);
        bold.setFontWeight(QFont::Bold);
        appendLine(arrived, Theme::toneSymbol(Theme::Tone::Active) + u' ' + m_step->text(), bold);
    } else if (const auto* message = std::get_if<Message>(&event)) {
        const auto tone = toneOf(message->severity);
        const auto symbol = tone == Theme::Tone::Neutral ? u"·"_s : Theme::toneSymbol(tone);
        appendLine(arrived, symbol + u' ' + message->text, format(tone));
    } else if (const auto* document = std::get_if<Document>(&event)) {
        // From the start of a line, so that it can be copied as it is.
        appendLine(arrived, u'\n' + document->text.trimmed(), format(Theme::Tone::Neutral));
    } else if (const auto* table = std::get_if<Table>(&event)) {
        appendLine(arrived, tableText(*table, columns()), format(Theme::Tone::Neutral));
    } else if (const auto* found = std::get_if<Findings>(&event)) {
        m_findings->show(found->findings);
        m_findings->setVisible(!found->findings.isEmpty());
    } else if (const auto* progress = std::get_if<Progress>(&event)) {
        showProgress(*progress);
    } else if (const auto* finished = std::get_if<StepFinished>(&event)) {
        const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(finished->duration);
        appendLine(arrived,
                   Theme::toneSymbol(Theme::Tone::Good) + u' ' + tr("done in %1").arg(Theme::durationText(took)),
                   format(Theme::Tone::Good));
    }
}

void RunView::appendLine(const QDateTime& arrived, const QString& text, const QTextCharFormat& lineFormat)
{
    QTextCursor cursor(m_log->document());
    cursor.movePosition(QTextCursor::End);
    if (!m_log->document()->isEmpty())
        cursor.insertBlock();
    // As the audit log and the servers' logs have it, so that lines of the three can be laid side by side.
    cursor.insertText(arrived.toString(u"HH:mm:ss.zzz'Z' "_s), format(Theme::Tone::Muted));
    cursor.insertText(text, lineFormat);
}

qsizetype RunView::columns() const
{
    // The scroll bar may come with the next line.
    const int room = m_log->viewport()->width() - m_log->verticalScrollBar()->sizeHint().width();
    return room / std::max(1, m_log->fontMetrics().horizontalAdvance(u'0'));
}

void RunView::showProgress(const Progress& progress)
{
    m_progress = progress;
    if (progress.total <= 0) {
        m_bar->setRange(0, 0);
    } else {
        m_bar->setRange(0, barSteps);
        m_bar->setValue(static_cast<int>(std::clamp<qint64>(progress.done * barSteps / progress.total, 0, barSteps)));
    }
    m_bar->setToolTip(progress.text);
    updateTime();
}

void RunView::updateTime()
{
    if (m_run == nullptr)
        return;
    auto text = m_run->isFinished() ? tr("took %1").arg(Theme::durationText(m_run->elapsed()))
                                    : tr("running for %1").arg(Theme::durationText(m_run->elapsed()));
    if (m_progress && !m_progress->text.isEmpty() && !m_run->isFinished())
        text += u" · "_s + m_progress->text;
    // An estimate from a few per cent would only mislead.
    if (m_progress && !m_run->isFinished() && m_progress->total > 0 && m_progress->done * 20 > m_progress->total)
        text += u" · "_s
            + tr("about %1 left")
                  .arg(Theme::durationText(m_run->elapsed() * (m_progress->total - m_progress->done)
                                           / m_progress->done));
    // What an attack tells of its errors is longer than any window is wide.
    constexpr int mostLinesOfTime = 2;
    m_time->setText(elidedLines(text, m_time->font(), m_time->width(), mostLinesOfTime).join(u'\n'));
    m_time->setToolTip(text);
}

void RunView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    updateTime();
}

} // namespace Flare
