// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pausetrial.h"

#include "tests/shared/flareyml.h"

#include <csignal>

namespace Flare::Bench {

using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = BreakableLink::State;

namespace {

constexpr auto maxOutage = 3s;
// Longer than the outage may last and than the lease of the locks.
constexpr auto longerThanAllowed = 8s;
constexpr auto cutFor = 4s;
constexpr int steps = 6;
constexpr int proofStep = 3;
// What is held back on the subscriber is much for two writers, and must not keep the pause from beginning.
constexpr qint64 farBehind = qint64{1} << 30;
constexpr int longestWaitInStep = 30;
constexpr auto writersComeBack = 15s;

void send(const FlareProcess& flare, int number)
{
    if (flare.isRunning() && flare.pid() > 0)
        ::kill(static_cast<pid_t>(flare.pid()), number);
}

CutoverArena::Administrator administrator(bool managed)
{
    return managed ? CutoverArena::Administrator::Managed : CutoverArena::Administrator::Superuser;
}

} // namespace

QString nameOf(Fault fault)
{
    switch (fault) {
    case Fault::Kill:
        return u"SIGKILL"_s;
    case Fault::Stop:
        return u"SIGSTOP"_s;
    case Fault::InterruptTwice:
        return u"SIGINT twice"_s;
    case Fault::Quit:
        return u"SIGQUIT"_s;
    case Fault::Cut:
        return u"network cut"_s;
    case Fault::Silent:
        return u"network silent"_s;
    case Fault::Crash:
        return u"publisher crashed"_s;
    }
    Q_UNREACHABLE();
}

PauseTrial::PauseTrial(const Options& options)
    : m_options(options)
    , m_arena(options.pair, {}, administrator(options.managed))
    , m_writers(m_arena.publisher(), m_arena.names().database, m_arena.app(), 2)
    , m_toPublisher(m_arena.publisher().port())
    , m_toSubscriber(m_arena.subscriber().port())
    , m_before(access())
    , m_random(options.seed)
{
    writeFile(m_here, m_toPublisher.port(), m_toSubscriber.port());
    writeFile(m_elsewhere, m_arena.publisher().port(), m_arena.subscriber().port());
}

void PauseTrial::writeFile(const QTemporaryDir& directory, int publisherPort, int subscriberPort) const
{
    auto config = m_arena.config();
    config.publisher.port = publisherPort;
    config.subscriber.port = subscriberPort;
    config.cutover.maxOutage = maxOutage;
    config.cutover.lagThreshold = farBehind;
    writeFlareYml(flareYml(config), directory.filePath(u"flare.yml"_s));
}

int PauseTrial::random(int upTo)
{
    return std::uniform_int_distribution<int>(0, upTo)(m_random);
}

// Only a superuser can write that a database has no access list of its own; the one that is meant by that says the
// same.
QString PauseTrial::access()
{
    const auto none = m_options.managed ? u"acldefault('d', datdba)::text"_s : u"'default'"_s;
    return sqlValue(
        m_arena.publisher(), u"postgres"_s,
        u"SELECT coalesce(datacl::text, %1) || coalesce((SELECT string_agg(setconfig::text, ';')"
        " FROM pg_db_role_setting WHERE setdatabase = d.oid), '') FROM pg_database d WHERE datname = %2"_s.arg(
            none, quotedLiteral(m_arena.names().database)));
}

QString PauseTrial::waitForMoment(FlareProcess& flare, int lastStep)
{
    const int step = 1 + random(lastStep - 1);
    const int wait = random(longestWaitInStep);
    const auto begun = u"▸ %1/"_s.arg(step).toUtf8();
    while (flare.isRunning() && !flare.spoken().contains(begun)) { }
    sleepFor(Milliseconds(wait), {});
    return u"%1 ms after the beginning of step %2"_s.arg(wait).arg(step);
}

// In either state the server must have let go of what only the program's life may hold.
void PauseTrial::stopAndGoOn(FlareProcess& flare, TrialRound& round)
{
    send(flare, SIGSTOP);
    sleepFor(longerThanAllowed, {});
    if (flare.isRunning() && access() == m_before && !m_writers.waitForEachToWrite(1, 5s))
        round.complaints.append(u"A stopped program that has not taken the access holds the writers."_s);
    send(flare, SIGCONT);
}

void PauseTrial::inflict(Fault fault, FlareProcess& flare, TrialRound& round)
{
    switch (fault) {
    case Fault::Kill:
        return send(flare, SIGKILL);
    case Fault::Stop:
        return stopAndGoOn(flare, round);
    case Fault::InterruptTwice:
        send(flare, SIGINT);
        sleepFor(Milliseconds(random(200)), {});
        return send(flare, SIGINT);
    case Fault::Quit:
        return send(flare, SIGQUIT);
    case Fault::Cut:
    case Fault::Silent:
        m_toPublisher.set(fault == Fault::Cut ? State::Cut : State::Silent);
        m_toSubscriber.set(fault == Fault::Cut ? State::Cut : State::Silent);
        sleepFor(fault == Fault::Cut ? cutFor : longerThanAllowed, {});
        m_toPublisher.set(State::Open);
        return m_toSubscriber.set(State::Open);
    case Fault::Crash:
        m_arena.publisher().kill();
        sleepFor(m_options.away, {});
        return m_arena.publisher().start();
    }
}

TrialRound PauseTrial::round(Fault fault)
{
    TrialRound round;
    if (!m_writers.waitForEachToWrite(20, 60s))
        throw Error(ErrorKind::TimedOut, u"The writers did not come back after the last round."_s);
    m_arena.waitUntilCaughtUp();
    // A proof takes a few milliseconds, which most faults would miss: every other round holds it up.
    std::unique_ptr<SqlSession> blocker;
    if (random(1) == 1) {
        blocker = std::make_unique<SqlSession>(m_arena.subscriber(), m_arena.names().database);
        blocker->run(u"BEGIN; LOCK TABLE public.orders IN SHARE MODE"_s);
    }
    FlareProcess flare(QStringLiteral(FLARE_BINARY), m_here.path(),
                       {u"pause_write"_s, m_arena.names().database, u"--confirm"_s,
                        m_arena.config().publisher.systemIdentifier.lastDigits()});
    round.moment = waitForMoment(flare, blocker ? proofStep : steps) + (blocker ? u", the proof held up"_s : QString());
    inflict(fault, flare, round);
    blocker.reset();
    round.result = flare.finish({}, 120s);
    judge(round);
    comeBack(round);
    return round;
}

/// Exit codes are what a script goes by: 0 says paused and proven, 9 that writes may be blocked, anything else that
/// nothing is. One that was killed says nothing.
void PauseTrial::judge(TrialRound& round)
{
    const auto code = round.result.code;
    round.wasPaused = access() != m_before;
    if (code == 0) {
        if (!round.wasPaused)
            round.complaints.append(u"It said paused, and the access is open."_s);
        const auto acknowledged = m_writers.acknowledged();
        sleepFor(300ms, {});
        if (m_writers.acknowledged() != acknowledged)
            round.complaints.append(u"It said paused, and somebody writes."_s);
        if (const auto lost = m_arena.lostRows(m_writers); lost != 0)
            round.complaints.append(u"It said proven, and %1 rows are missing."_s.arg(lost));
    } else if (code > 0 && code != 9 && round.wasPaused) {
        round.complaints.append(u"It said that nothing is blocked, and the access is taken."_s);
    } else if (code < 0 && !round.result.endedBy.startsWith("the signal 9")) {
        round.complaints.append(u"It did not end by itself: %1."_s.arg(QString::fromUtf8(round.result.endedBy)));
    }
}

void PauseTrial::comeBack(TrialRound& round)
{
    round.neededResume = round.wasPaused && round.result.code != 0;
    if (round.wasPaused) {
        const auto resumed =
            runFlare(QStringLiteral(FLARE_BINARY), m_elsewhere.path(), {u"resume_write"_s, m_arena.names().database});
        if (resumed.code != 0)
            round.complaints.append(u"resume_write from elsewhere: "_s + QString::fromUtf8(resumed.describe()));
    }
    if (const auto now = access(); now != m_before)
        round.complaints.append(u"The access is %1 and was %2."_s.arg(now, m_before));
    if (!m_writers.waitForEachToWrite(1, writersComeBack))
        round.complaints.append(u"The writers do not come back."_s);
}

} // namespace Flare::Bench
