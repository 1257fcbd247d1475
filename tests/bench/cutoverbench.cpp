// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/cutoverbench.h"

#include "tests/bench/classicpause.h"

#include <QJsonObject>

#include <cstdio>

namespace Flare::Bench {

using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int writerCount = 4;
constexpr qint64 rowsBeforePause = 200;
constexpr double ratioWanted = 0.1;
constexpr double p95Wanted = 100;
constexpr double burdenedWanted = 1000;

/// Figures of the operation's outcome, in the order in which they come to pass; the last one spans the others but the
/// first.
const QStringList& phases()
{
    static const QStringList keys{u"lock_ms"_s,  u"barrier_ms"_s,      u"sequences_ms"_s,
                                  u"fence_ms"_s, u"end_sessions_ms"_s, u"stopped_to_proven_ms"_s};
    return keys;
}

} // namespace

CutoverBench::CutoverBench(const BenchOptions& options, const Burden& burden)
    : m_options(options)
    , m_burden(burden)
    , m_arena(options.pair, burden)
    , m_writers(m_arena.publisher(), m_arena.names().database, m_arena.app(), writerCount)
{
}

void CutoverBench::measure(const char* name, Figures& outages, const std::function<Clock::time_point()>& pause,
                           const std::function<void()>& resume)
{
    if (!m_writers.waitForEachToWrite(rowsBeforePause, 30s))
        throw Error(ErrorKind::TimedOut, u"The writers did not come back after the last round."_s);
    m_arena.renewBurden();
    m_arena.waitUntilCaughtUp();
    const auto proven = pause();
    const auto lost = m_arena.lostRows(m_writers);
    const auto last = m_writers.lastAcknowledgement();
    m_lost += lost;
    outages.add(millisecondsBetween(last, proven));
    std::fprintf(stderr, "%s: %.1f ms\n", name, millisecondsBetween(last, proven));
    resume();
}

void CutoverBench::measureClassic()
{
    ClassicPause classic(m_arena.publisher(), m_arena.subscriber(), m_arena.names().database, m_arena.app().user);
    measure(
        "classic", m_classic,
        [&] {
            classic.pause();
            return Clock::now();
        },
        [&] { classic.resume(); });
}

void CutoverBench::measureOurs()
{
    Clock::time_point proven;
    RunRequest request;
    request.operation = u"pause_write"_s;
    request.onEvent = [&proven](const Event& event) {
        if (const auto* table = std::get_if<Table>(&event); table != nullptr && table->id == u"barrier"_s)
            proven = Clock::now();
    };
    measure(
        "pause_write", m_ours,
        [&] {
            const auto result = m_arena.run(request);
            m_sequencesLost += m_arena.differingSequences();
            for (const auto& phase : phases())
                m_phases[phase].add(result.outcome.data.value(phase).toDouble());
            checkBarrier(result.outcome.data.value(u"barrier_lsn"_s).toString());
            return proven;
        },
        [&] {
            RunRequest resume;
            resume.operation = u"resume_write"_s;
            m_arena.run(resume);
        });
}

// By the clock alone an acknowledgement may seem to come after the proof, when its thread had to wait for a core. The
// WAL's positions don't depend on that.
void CutoverBench::checkBarrier(const QString& position) const
{
    const auto barrier = Lsn::parse(position);
    if (!barrier || m_writers.lastPosition() >= *barrier)
        throw Error(ErrorKind::Internal,
                    u"A write at %1 was acknowledged, behind the barrier at %2."_s.arg(m_writers.lastPosition().text(),
                                                                                       position));
}

void CutoverBench::run()
{
    for (int round = 0; round < m_options.rounds; ++round) {
        // Each goes first in every other round, so that neither is favoured by what the other leaves behind.
        if (round % 2 == 0)
            measureClassic();
        measureOurs();
        if (round % 2 != 0)
            measureClassic();
    }
}

bool CutoverBench::meetsTargets() const
{
    if (m_lost != 0 || m_sequencesLost != 0)
        return false;
    if (!m_burden.isNone())
        return m_ours.quantile(1) < burdenedWanted;
    return ratio() <= ratioWanted && m_ours.quantile(0.95) < p95Wanted;
}

QString CutoverBench::targets() const
{
    if (!m_burden.isNone())
        return u"ratio of medians %1, max %2 ms (wanted: under %3)"_s.arg(ratio(), 0, 'f', 3)
            .arg(m_ours.quantile(1), 0, 'f', 1)
            .arg(burdenedWanted);
    return u"ratio of medians %1 (wanted: at most %2), p95 %3 ms (wanted: under %4)"_s.arg(ratio(), 0, 'f', 3)
        .arg(ratioWanted)
        .arg(m_ours.quantile(0.95), 0, 'f', 1)
        .arg(p95Wanted);
}

void CutoverBench::print() const
{
    std::printf("Write outage, PostgreSQL %s, %d writers, ms from the last acknowledged write to the proof\n",
                qPrintable(m_options.pair.name()), writerCount);
    if (!m_burden.isNone())
        std::printf("with %d further tables, %d sequences to set, %d autovacuums at work\n", m_burden.tables,
                    m_burden.sequences, m_burden.autovacuums);
    QList<QStringList> rows{figuresHeading(u"method"_s), figuresRow(u"classic"_s, m_classic),
                            figuresRow(u"pause_write"_s, m_ours)};
    for (const auto& phase : phases())
        rows.append(figuresRow(u"  "_s + phase, m_phases.at(phase)));
    printTable(rows);
    std::printf("%s, rows lost %lld, sequences not set %lld\n", qPrintable(targets()), static_cast<long long>(m_lost),
                static_cast<long long>(m_sequencesLost));
}

} // namespace Flare::Bench
