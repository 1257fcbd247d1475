// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/abortbench.h"

#include "tests/shared/blocker.h"

#include <QJsonObject>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

namespace Flare::Bench {

using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int writerCount = 4;
constexpr qint64 rowsAround = 200;
constexpr auto watchedAround = 500ms;
// Of the plan's steps: when it begins, the tables are locked.
constexpr int proofStep = 2;
constexpr int shortestWait = 50;
constexpr int longestWait = 300;
constexpr double gapWanted = 500;

using Records = std::vector<std::vector<Clock::time_point>>;

/// The longest time in which any of the writers had nothing acknowledged.
double longestGap(const Records& records)
{
    double longest = 0;
    for (const auto& moments : records) {
        for (size_t i = 1; i < moments.size(); ++i)
            longest = std::max(longest, millisecondsBetween(moments[i - 1], moments[i]));
    }
    return longest;
}

/// Until the last of the writers is back.
double untilAllWrite(const Records& records, Clock::time_point since)
{
    double longest = 0;
    for (const auto& moments : records) {
        const auto next = std::ranges::upper_bound(moments, since);
        if (next == moments.end())
            throw Error(ErrorKind::Internal, u"A writer did not come back."_s);
        longest = std::max(longest, millisecondsBetween(since, *next));
    }
    return longest;
}

} // namespace

AbortBench::AbortBench(const BenchOptions& options, const Burden& burden)
    : m_options(options)
    , m_burden(burden)
    , m_arena(options.pair, burden)
    , m_writers(m_arena.publisher(), m_arena.names().database, m_arena.app(), writerCount)
{
    // While its worker is held back, the subscriber falls behind before the pause has looked at it.
    m_arena.allowAnyLag();
}

void AbortBench::run()
{
    for (int round = 0; round < m_options.rounds; ++round)
        measure();
}

void AbortBench::measure()
{
    if (!m_writers.waitForEachToWrite(rowsAround, 30s))
        throw Error(ErrorKind::TimedOut, u"The writers do not write."_s);
    m_arena.renewBurden();
    m_arena.waitUntilCaughtUp();
    watchUndisturbed();

    const Milliseconds wait(QRandomGenerator::global()->bounded(shortestWait, longestWait + 1));
    const auto errorsBefore = m_writers.errors();
    m_writers.startRecord();
    sleepFor(watchedAround, {});
    const auto stopped = abortPause(wait);
    if (!m_writers.waitForEachToWrite(rowsAround, 30s))
        throw Error(ErrorKind::TimedOut, u"The writers did not come back after the stop."_s);
    sleepFor(watchedAround, {});
    const auto records = m_writers.takeRecord();
    m_errors += m_writers.errors() - errorsBefore;
    m_waits.add(double(wait.count()));
    m_gaps.add(longestGap(records));
    m_returns.add(untilAllWrite(records, stopped));
    std::fprintf(stderr, "stopped after %lld ms: gap %.1f ms, stop to write %.1f ms\n",
                 static_cast<long long>(wait.count()), longestGap(records), untilAllWrite(records, stopped));
}

/// What the writers' own server makes them wait for, whoever pauses.
void AbortBench::watchUndisturbed()
{
    m_writers.startRecord();
    sleepFor(watchedAround * 2, {});
    m_undisturbed.add(longestGap(m_writers.takeRecord()));
}

/// Returns when it was told to stop.
Clock::time_point AbortBench::abortPause(Milliseconds after)
{
    const Blocker heldBack(m_arena.subscriber(), m_arena.names().database, u"LOCK TABLE public.orders IN SHARE MODE"_s);
    std::stop_source source;
    Clock::time_point stopped;
    RunRequest request;
    request.operation = u"pause_write"_s;
    request.stop = source.get_token();
    request.onEvent = [&](const Event& event) {
        const auto* step = std::get_if<StepStarted>(&event);
        if (step == nullptr || step->index != proofStep)
            return;
        sleepFor(after, {});
        stopped = Clock::now();
        source.request_stop();
    };
    const auto result = m_arena.attempt(request);
    const auto& outcome = result.outcome;
    const bool asMeant = outcome.status == Outcome::Status::Cancelled && outcome.left == Outcome::Left::Undone
        && outcome.data.contains(u"lock_ms"_s) && !outcome.data.contains(u"barrier_ms"_s);
    if (!asMeant)
        throw Error(ErrorKind::Internal, QString::fromUtf8(result.describe()));
    m_locks.add(outcome.data.value(u"lock_ms"_s).toDouble());
    return stopped;
}

bool AbortBench::meetsTargets() const
{
    return m_errors == 0 && m_gaps.quantile(1) < gapWanted && m_returns.quantile(1) < gapWanted;
}

void AbortBench::print() const
{
    std::printf("Pauses stopped before the proof, PostgreSQL %s, %d writers, ms without an acknowledged write\n",
                qPrintable(m_options.pair.name()), writerCount);
    if (!m_burden.isNone())
        std::printf("with %d further tables, %d sequences to set, %d autovacuums at work\n", m_burden.tables,
                    m_burden.sequences, m_burden.autovacuums);
    printTable({figuresHeading(u"of any writer"_s), figuresRow(u"longest gap without a pause"_s, m_undisturbed),
                figuresRow(u"longest gap with one"_s, m_gaps),
                figuresRow(u"from the stop to the next write"_s, m_returns),
                figuresRow(u"  the locks taken (lock_ms)"_s, m_locks),
                figuresRow(u"  the locks held until the stop"_s, m_waits)});
    std::printf("errors %lld (wanted: none), max gap %.1f ms, max from the stop %.1f ms (wanted: both under %.0f)\n",
                static_cast<long long>(m_errors), m_gaps.quantile(1), m_returns.quantile(1), gapWanted);
}

} // namespace Flare::Bench
