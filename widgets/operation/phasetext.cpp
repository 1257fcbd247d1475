// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/operation/phasetext.h"

#include "widgets/session/stepstate.h"

#include <QCoreApplication>
#include <QMap>
#include <QPalette>

#include <algorithm>
#include <map>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Flare::PhasePage)
};

QString titleOf(const RunbookStep& step)
{
    return step.subject.isEmpty() ? step.title : Words::tr("%1, %2").arg(step.title, step.subject);
}

QStringList statementsOf(const RunbookStep& step, const Plan& plan)
{
    QStringList lines;
    for (const auto& part : plan.steps) {
        lines.append(u"-- %1 %2 · %3 · %4"_s.arg(Theme::sideSymbol(part.side), Theme::sideWord(part.side),
                                                 part.database, part.title));
        lines += part.preview;
        lines.append(QString());
    }
    if (plan.steps.isEmpty())
        lines = {u"-- "_s + (plan.summary.isEmpty() ? Words::tr("There is nothing to do.") : plan.summary), QString()};
    return QStringList{u"-- "_s + u"─── %1 "_s.arg(titleOf(step)).leftJustified(76, u'─')} + lines;
}

/// As comments: what is copied from here still runs.
QStringList commented(const QString& text)
{
    QStringList lines;
    for (const auto& line : text.split(u'\n'))
        lines.append(u"-- "_s + line);
    return lines;
}

bool isOfSeveral(const PhaseRun& run)
{
    // One lane is the servers'.
    return run.lanes().size() > 2;
}

// The steps above tell how far each database is.
QString severalText(const PhaseRun& run)
{
    int all = 0;
    int ended = 0;
    QStringList now;
    for (const auto& lane : run.lanes()) {
        all += lane->database().isEmpty() ? 0 : 1;
        ended += lane->isFinished() && !lane->database().isEmpty() ? 1 : 0;
        if (lane->state() == PhaseRun::State::Running)
            now.append(Words::tr("%1, %2").arg(lane->step()->title, lane->step()->subject));
    }
    const auto done = Words::tr("%1 of %n database(s) at the end", nullptr, all).arg(ended);
    if (now.isEmpty())
        return run.waitingFor().isEmpty() ? Words::tr("%1.").arg(done)
                                          : Words::tr("%1. %2").arg(done, run.waitingFor());
    return Words::tr("%1. Now: %2").arg(done, now.join(u" · "_s));
}

bool mustWait(const RunbookStep& step)
{
    return step.state != RunbookStep::State::Ready || step.byPerson;
}

/// The same step of so many databases is one line.
constexpr qsizetype mostLines = 4;

QString stepLine(const RunbookStep& step, qsizetype index, const StepLook& look, const QPalette& palette)
{
    const auto ink = palette.color(QPalette::Text).name();
    const auto muted = Theme::toneColour(Theme::Tone::Muted, palette).name();
    const auto subject = step.subject.isEmpty()
        ? QString()
        : u" <span style='color:%1'>%2</span>"_s.arg(muted, Theme::breakable(step.subject).toHtmlEscaped());
    return u"<tr><td width='24' style='color:%1'><b>%2</b></td>"_s.arg(Theme::toneColour(look.tone, palette).name(),
                                                                       look.symbol)
        + u"<td width='38%'><a href='%1' style='color:%2'>%3</a>%4</td>"_s.arg(index).arg(
            ink, step.title.toHtmlEscaped(), subject)
        + u"<td><b>%1</b>: <span style='color:%2'>%3</span></td></tr>"_s.arg(
            look.state.toHtmlEscaped(), muted, Theme::breakable(look.reason).toHtmlEscaped());
}

/// How a step stands in many databases: how many are how far, and by name those that a person should know of.
class StepGroup
{
public:
    void add(const RunbookStep& step, qsizetype index, const StepLook& look)
    {
        const bool isFirst = m_count == 0;
        ++m_count;
        if (isFirst)
            m_first = step;
        m_done += step.state == RunbookStep::State::Done || step.state == RunbookStep::State::Optional ? 1 : 0;
        const auto rank = rankOf(look.tone);
        if (isFirst || rank > m_rank) {
            m_rank = rank;
            m_look = look;
            m_index = index;
        }
        if (look.tone == Theme::Tone::Bad || look.tone == Theme::Tone::Warning)
            m_named.append(u"<a href='%1'>%2</a>: %3"_s.arg(index).arg(step.subject.toHtmlEscaped(),
                                                                       Theme::breakable(look.reason).toHtmlEscaped()));
        ++m_states[look.state];
        if (m_states.size() <= mostStates && !m_order.contains(look.state))
            m_order.append(look.state);
    }

    [[nodiscard]] QString line(const QPalette& palette) const
    {
        QStringList counts;
        for (const auto& state : m_order)
            counts.append(Words::tr("%1 %2").arg(m_states.value(state)).arg(state));
        const auto ink = palette.color(QPalette::Text).name();
        auto named = m_named.mid(0, mostNamed);
        if (m_named.size() > mostNamed)
            named.append(Words::tr("and %n more", nullptr, static_cast<int>(m_named.size() - mostNamed)));
        return u"<tr><td width='24' style='color:%1'><b>%2</b></td>"_s.arg(
                   Theme::toneColour(m_look.tone, palette).name(), m_look.symbol)
            + u"<td width='38%'><a href='%1' style='color:%2'>%3</a></td>"_s.arg(m_index).arg(
                ink, m_first.title.toHtmlEscaped())
            + u"<td><b>%1/%2</b>: %3%4</td></tr>"_s.arg(m_done).arg(m_count).arg(
                counts.join(u", "_s).toHtmlEscaped(), named.isEmpty() ? QString() : u"<br>"_s + named.join(u"<br>"_s));
    }

private:
    static constexpr qsizetype mostNamed = 5;
    static constexpr qsizetype mostStates = 5;

    static int rankOf(Theme::Tone tone)
    {
        switch (tone) {
        case Theme::Tone::Bad:
            return 4;
        case Theme::Tone::Warning:
            return 3;
        case Theme::Tone::Active:
            return 2;
        case Theme::Tone::Neutral:
        case Theme::Tone::Muted:
            return 1;
        case Theme::Tone::Good:
            return 0;
        }
        Q_UNREACHABLE();
    }

    RunbookStep m_first;
    StepLook m_look;
    qsizetype m_index = 0;
    int m_rank = 0;
    int m_count = 0;
    int m_done = 0;
    QMap<QString, int> m_states;
    QStringList m_order;
    QStringList m_named;
};

} // namespace

QString stepsHtml(const MigrationSession& session, const QList<RunbookStep>& steps, const QPalette& palette)
{
    QString html = u"<table cellspacing='0' cellpadding='2' width='100%'>"_s;
    for (qsizetype index = 0; index < steps.size();) {
        auto end = index;
        while (end < steps.size() && steps.at(end).operation == steps.at(index).operation)
            ++end;
        StepGroup group;
        const bool isGroup = end - index > mostLines;
        for (; index < end; ++index) {
            const auto& step = steps.at(index);
            const auto look = lookOf(step, stepRunOf(session, step));
            if (isGroup)
                group.add(step, index, look);
            else
                html += stepLine(step, index, look, palette);
        }
        if (isGroup)
            html += group.line(palette);
    }
    return html + u"</table>"_s;
}

QString phaseStatements(const PhasePreview& preview)
{
    QStringList lines;
    QStringList later;
    for (const auto& step : preview.steps()) {
        const auto* result = preview.planOf(step);
        if (mustWait(step)) {
            later.append(u"-- %1: %2"_s.arg(titleOf(step), step.reason));
        } else if (result == nullptr) {
            lines += commented(Words::tr("%1: reading both servers for what would be done …").arg(titleOf(step)));
        } else if (result->error) {
            lines += commented(Words::tr("%1 can't be run now: %2").arg(titleOf(step), result->error->message()))
                + QStringList{QString()};
        } else {
            lines += statementsOf(step, *result->plan);
        }
    }
    if (!later.isEmpty())
        lines += QStringList{u"-- "_s + Words::tr("Not planned yet; each is planned when its turn comes:")} + later;
    return lines.join(u'\n');
}

QStringList phaseConsequences(const PhasePreview& preview)
{
    QStringList titles;
    QMap<QString, QStringList> sentences;
    for (const auto& step : preview.steps()) {
        const auto* result = preview.planOf(step);
        if (result == nullptr || !result->plan || result->plan->steps.isEmpty())
            continue;
        for (const auto& sentence : result->plan->consequences + result->plan->notes) {
            if (!titles.contains(step.title))
                titles.append(step.title);
            if (auto& told = sentences[step.title]; !told.contains(sentence))
                told.append(sentence);
        }
    }
    QStringList lines;
    for (const auto& title : titles)
        lines.append(preview.steps().size() == 1 ? sentences[title].join(u' ')
                                                 : Words::tr("%1: %2").arg(title, sentences[title].join(u' ')));
    return lines;
}

QList<RunbookStep> runnableSteps(const PhasePreview& preview)
{
    QList<RunbookStep> steps;
    for (const auto& step : preview.steps()) {
        const auto* result = preview.planOf(step);
        const bool hasNothing = result != nullptr && result->plan && result->plan->steps.isEmpty();
        if (!step.byPerson && !hasNothing)
            steps.append(step);
    }
    return steps;
}

QString runCaption(const PhasePreview& preview)
{
    const auto steps = runnableSteps(preview);
    if (steps.size() == 1) {
        const auto& step = steps.first();
        const auto* result = preview.planOf(step);
        const bool asks = result != nullptr && result->plan && result->plan->risk == Risk::Destructive;
        if (step.phase == Phase::Check)
            return Words::tr("&Check both servers");
        return asks ? Words::tr("%1 …").arg(step.title) : step.title;
    }
    std::map<Side, int> counts;
    int later = 0;
    for (const auto& step : steps) {
        const auto* result = preview.planOf(step);
        if (result != nullptr && result->plan)
            ++counts[result->plan->target];
        else
            ++later;
    }
    QStringList parts;
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        if (counts[side] > 0)
            parts.append(Words::tr("%1 on %2").arg(counts[side]).arg(Theme::sideSymbol(side)));
    }
    if (later > 0 && !parts.isEmpty())
        parts.append(Words::tr("%1 after them").arg(later));
    const auto caption = Words::tr("&Run these %1").arg(steps.size());
    return parts.isEmpty() ? caption : Words::tr("%1: %2").arg(caption, parts.join(u", "_s));
}

QString runningText(const PhaseRun& run)
{
    const auto* step = run.step();
    if (step == nullptr)
        return {};
    if (isOfSeveral(run) && !run.isStopping())
        return severalText(run);
    const auto what = step->subject.isEmpty() ? step->title : Words::tr("%1, %2").arg(step->title, step->subject);
    switch (run.state()) {
    case PhaseRun::State::Waiting:
        return Words::tr("%1 waits: %2").arg(what, run.waitingFor());
    case PhaseRun::State::Reading:
    case PhaseRun::State::Queued:
    case PhaseRun::State::Planning:
        return Words::tr("Reading both servers …");
    case PhaseRun::State::Confirming:
        return Words::tr("%1 is to be confirmed.").arg(what);
    case PhaseRun::State::Running:
        return run.isStopping() ? Words::tr("Stopping: what its step has begun is rolled back or given back first.")
                                : what;
    case PhaseRun::State::Idle:
    case PhaseRun::State::Finished:
        return {};
    }
    Q_UNREACHABLE();
}

QString problemTitle(const PhaseRun& run)
{
    int problems = 0;
    for (const auto& lane : run.lanes())
        problems += lane->problem() ? 1 : 0;
    const auto& focus = run.focus();
    auto what = focus.step() == nullptr ? QString() : focus.step()->title;
    if (problems > 1)
        what = Words::tr("%1, %2 (and %n more)", nullptr, problems - 1).arg(what, focus.database().text());
    else if (isOfSeveral(run) && !focus.database().isEmpty())
        what = Words::tr("%1, %2").arg(what, focus.database().text());
    return run.end() == PhaseRun::End::Stopped ? Words::tr("%1 was stopped").arg(what)
                                               : Words::tr("%1 is in the way").arg(what);
}

} // namespace Flare
