// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/benchoptions.h"
#include "tests/bench/classicpause.h"
#include "tests/bench/cutoverarena.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QTemporaryDir>

#include <cstdio>
#include <map>

using namespace Flare;
using namespace Flare::Bench;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int writerCount = 4;
constexpr qint64 rowsBeforePause = 200;
constexpr double ratioWanted = 0.2;
constexpr double p95Wanted = 200;

/// Pauses the same writers in turns with pause_write and with the classic method, and measures what they feel: the
/// time from the last acknowledged write to the moment when the subscriber is known to have everything.
class CutoverBench
{
public:
    explicit CutoverBench(const BenchOptions& options)
        : m_options(options)
        , m_arena(options.pair)
        , m_writers(m_arena.publisher(), m_arena.names().database, m_arena.app(), writerCount)
    {
    }

    void run();
    [[nodiscard]] bool meetsTargets() const;
    void print() const;

private:
    void measure(const char* name, Figures& outages, const std::function<Clock::time_point()>& pause,
                 const std::function<void()>& resume);
    void measureClassic();
    void measureOurs();
    void checkBarrier(const QString& position) const;
    [[nodiscard]] double ratio() const { return m_ours.median() / m_classic.median(); }

    BenchOptions m_options;
    CutoverArena m_arena;
    FullSpeedWriters m_writers;
    Figures m_classic;
    Figures m_ours;
    std::map<QString, Figures> m_phases;
    qint64 m_lost = 0;
};

void CutoverBench::measure(const char* name, Figures& outages, const std::function<Clock::time_point()>& pause,
                           const std::function<void()>& resume)
{
    if (!m_writers.waitForEachToWrite(rowsBeforePause, 30s))
        throw Error(ErrorKind::TimedOut, u"The writers did not come back after the last round."_s);
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
            for (const auto& phase : {u"fence_ms"_s, u"end_sessions_ms"_s, u"lock_ms"_s, u"barrier_ms"_s})
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
    return m_lost == 0 && ratio() <= ratioWanted && m_ours.quantile(0.95) < p95Wanted;
}

void CutoverBench::print() const
{
    std::printf("Write outage, PostgreSQL %s, %d writers, ms from the last acknowledged write to the proof\n",
                qPrintable(m_options.pair.name()), writerCount);
    QList<QStringList> rows{figuresHeading(u"method"_s), figuresRow(u"classic"_s, m_classic),
                            figuresRow(u"pause_write"_s, m_ours)};
    for (const auto& [phase, figures] : m_phases)
        rows.append(figuresRow(u"  "_s + phase, figures));
    printTable(rows);
    std::printf("ratio of medians %.3f (wanted: at most %.1f), p95 %.1f ms (wanted: under %.0f), rows lost %lld\n",
                ratio(), ratioWanted, m_ours.quantile(0.95), p95Wanted, static_cast<long long>(m_lost));
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication application(argc, argv);
    const auto options =
        readOptions(QCoreApplication::arguments(), u"Write outage of pause_write against the classic method."_s);
    const QTemporaryDir state;
    qputenv("XDG_STATE_HOME", state.path().toUtf8());
    try {
        CutoverBench bench(options);
        bench.run();
        bench.print();
        return bench.meetsTargets() ? EXIT_SUCCESS : EXIT_FAILURE;
    } catch (const Error& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return EXIT_FAILURE;
    }
}
