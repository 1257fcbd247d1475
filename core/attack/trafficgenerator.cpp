// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/trafficgenerator.h"

#include "core/attack/attackschema.h"
#include "core/base/text.h"

namespace Flare {

using namespace std::chrono_literals;

namespace {

constexpr auto grace = 2s;

void registerRun(const TrafficOptions& options, qint64 run, std::stop_token stop)
{
    const auto connection = Pg::Connection::open(options.logins.first(), options.server, {}, std::move(stop));
    if (!connection->exec(AttackSchema::exists()).boolean(0, "present"))
        throw Error(ErrorKind::Precondition,
                    Text::tr("The database %1 on the %2 has no tables for an attack.")
                        .arg(options.logins.first().database.text(), keyOf(options.server.side)),
                    Text::tr("Run create_attack_db for this database first."))
            .on(options.server.side);
    connection->exec(AttackSchema::registerRun(), Pg::Params(run, options.workers));
}

} // namespace

std::unique_ptr<TrafficGenerator> TrafficGenerator::start(const TrafficOptions& options, std::stop_token stop)
{
    if (options.logins.isEmpty() || !options.mix.isValid() || options.rate < 0 || options.workers < 1
        || options.workers > maxWorkers)
        throw Error(ErrorKind::Usage,
                    Text::tr("An attack needs 1 to %1 workers, a rate that is not negative, and a mix with inserts.")
                        .arg(maxWorkers));
    const auto run = newRun(QDateTime::currentDateTimeUtc());
    registerRun(options, run, std::move(stop));
    std::unique_ptr<TrafficGenerator> generator(new TrafficGenerator(options, run));
    generator->launch();
    return generator;
}

TrafficGenerator::TrafficGenerator(const TrafficOptions& options, qint64 run)
    : m_run(run)
    , m_ledger(options.ledgerDirectory,
               {run, options.server.identifier, options.logins.first().database, options.workers, {}})
    , m_pace(options.rate)
{
    for (int worker = 0; worker < options.workers; ++worker)
        m_writers.push_back(std::make_unique<AttackWriter>(worker, run, options, m_pace, m_ledger));
}

void TrafficGenerator::launch()
{
    for (const auto& writer : m_writers) {
        m_threads.emplace_back([this, &writer = *writer] { work(writer); });
        const std::scoped_lock lock(m_mutex);
        ++m_running;
    }
}

TrafficGenerator::~TrafficGenerator()
{
    m_giveUp.request_stop();
    join();
}

void TrafficGenerator::work(AttackWriter& writer)
{
    std::optional<Error> failure;
    try {
        writer.run(m_stop.get_token(), m_giveUp.get_token());
    } catch (const Error& error) {
        failure = error;
    } catch (const std::exception& error) {
        failure = Error(ErrorKind::Internal, QString::fromUtf8(error.what()));
    }
    // Writes that the ledger can't hold would be worthless.
    if (failure)
        m_stop.request_stop();
    const std::scoped_lock lock(m_mutex);
    if (failure && !m_failure)
        m_failure = failure;
    --m_running;
    m_ended.notify_all();
}

void TrafficGenerator::join() noexcept
{
    m_stop.request_stop();
    std::unique_lock lock(m_mutex);
    const bool ended = m_ended.wait_for(lock, grace, [this] { return m_running == 0; });
    lock.unlock();
    if (!ended)
        m_giveUp.request_stop();
    m_threads.clear();
}

void TrafficGenerator::stop()
{
    join();
    if (!m_failure)
        m_ledger.close();
}

TrafficSample TrafficGenerator::sample() const
{
    TrafficSample sample;
    for (const auto& writer : m_writers)
        writer->addTo(sample);
    const auto timing = m_ledger.timing();
    sample.elapsed = timing.elapsed;
    sample.longestGap = timing.longestGap;
    sample.currentGap = timing.currentGap;
    const std::scoped_lock lock(m_mutex);
    sample.failure = m_failure;
    return sample;
}

} // namespace Flare
