// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/config/values.h"
#include "core/monitor/exposition.h"
#include "core/monitor/linkjudgement.h"
#include "core/monitor/liveformat.h"
#include "core/monitor/livemonitor.h"
#include "core/monitor/metricsserver.h"
#include "core/operations/monitortable.h"
#include "core/operations/operations.h"

#include <optional>
#include <utility>

namespace Flare::Operations {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto shortestInterval = 100ms;
// The event stream keeps what it is given: often at first, when somebody looks, then seldom.
constexpr auto closeLook = 10min;
constexpr auto farPeriod = 10s;
// For both servers to answer for the first time.
constexpr auto firstLook = 50ms;

const auto prometheus = u"prometheus"_s;

struct Wishes
{
    QList<SubscriptionName> subscriptions;
    bool once = false;
    bool exposition = false;
    Milliseconds interval{1000};
    std::optional<qint64> mostLag;
    std::optional<QString> serveAt;
};

std::optional<qint64> limitFrom(const Arguments& arguments)
{
    if (!arguments.has(u"max-lag"_s))
        return std::nullopt;
    const auto text = arguments.text(u"max-lag"_s);
    const auto bytes = parseSize(text);
    if (!bytes)
        throw Error(ErrorKind::Usage, Text::tr("\"%1\" is not a number of bytes.").arg(text),
                    Text::tr("Write it like 1048576, 1MB or 16MiB."));
    return bytes;
}

QList<SubscriptionName> subscriptionsOf(const Config& config, const Arguments& arguments)
{
    if (arguments.has(u"subscription"_s))
        return {arguments.subscription()};
    QList<SubscriptionName> names;
    for (const auto& subscription : config.subscriptions) {
        if (!arguments.has(u"database"_s) || subscription.database == arguments.database())
            names.append(subscription.name);
    }
    return names;
}

Wishes wishesFrom(const Config& config, const Arguments& arguments)
{
    Wishes wishes;
    wishes.subscriptions = subscriptionsOf(config, arguments);
    wishes.once = arguments.flag(u"once"_s);
    wishes.exposition = arguments.text(u"format"_s) == prometheus;
    wishes.interval = std::max<Milliseconds>(shortestInterval, arguments.duration(u"interval"_s).value_or(1s));
    wishes.mostLag = limitFrom(arguments);
    if (arguments.has(u"serve"_s))
        wishes.serveAt = arguments.text(u"serve"_s);
    if (!wishes.once && (wishes.mostLag || wishes.exposition))
        throw Error(ErrorKind::Usage, Text::tr("--max-lag and --format prometheus go with --once."),
                    Text::tr("Let whoever calls it call it again, as cron and monitoring systems do; --serve answers "
                             "Prometheus itself."));
    if (wishes.once && wishes.serveAt)
        throw Error(ErrorKind::Usage, Text::tr("--serve goes on until it is stopped, which --once does not."));
    return wishes;
}

QString gapsSentence(const LinkReading& link)
{
    return Text::tr("%1 lacks tables of the publisher, whose changes reach nobody: %2.")
        .arg(link.name.text(), gapsText(*link.gaps));
}

QString mendsGaps()
{
    return Text::tr(
        "Create a table that the subscriber lacks there, and publish it if the publication lists its tables; "
        "then run ALTER SUBSCRIPTION … REFRESH PUBLICATION on the subscriber.");
}

QString adviceOn(const LinkReading& link)
{
    if (link.state == LinkState::Incomplete)
        return mendsGaps();
    return failureOf(link).isEmpty() ? QString() : Text::tr("Why: %1").arg(failureOf(link));
}

/// Throws for a lag that is too big, and for a state in which its figure says nothing.
void checkLag(const LiveFrame& frame, qint64 most)
{
    for (const auto& link : frame.links) {
        if (!isFlowing(link.state))
            throw Error(ErrorKind::Precondition,
                        Text::tr("%1 is not following the publisher: %2.").arg(link.name.text(), stateText(link)),
                        adviceOn(link));
        if (!link.gaps)
            throw Error(ErrorKind::Precondition,
                        Text::tr("Whether %1 follows every table is not known.").arg(link.name.text()),
                        Text::tr("The superuser of the file must be able to connect to the database on both sides."));
        if (!link.lagBytes)
            throw Error(ErrorKind::Precondition, Text::tr("How far %1 is behind is not known.").arg(link.name.text()));
        if (*link.lagBytes > most)
            throw Error(ErrorKind::Precondition,
                        Text::tr("%1 is %2 behind, more than %3.")
                            .arg(link.name.text(), sizeText(*link.lagBytes), sizeText(most)));
    }
}

/// The file with the subscriptions alone that somebody wants to see: no other database is asked.
Config narrowed(Config config, const Wishes& wishes)
{
    config.subscriptions.removeIf(
        [&](const SubscriptionConfig& subscription) { return !wishes.subscriptions.contains(subscription.name); });
    return config;
}

/// Until each database was asked for its tables, of which a look takes a handful.
qsizetype looksAtAll(const Config& config)
{
    QSet<DatabaseName> databases;
    for (const auto& subscription : config.subscriptions)
        databases.insert(subscription.database);
    return 1 + databases.size() / LiveSampler::mostToDatabases;
}

// Over connections that stand, and the subscriber first: what is applied while somebody logs in, or after the publisher
// was read, would hide what is behind.
LiveFrame frameOfOneLook(Context& context, const Wishes& wishes)
{
    const auto config = narrowed(context.config(), wishes);
    const auto samplerOf = [&](Side side) {
        return LiveSampler(config, context.credentials(), side, context.applicationName(), Clock::system());
    };
    auto publisher = samplerOf(Side::Publisher);
    auto subscriber = samplerOf(Side::Subscriber);
    const auto read = [&](LiveSampler& sampler, Side side) {
        auto sample = sampler.read(context.config().host(side).connectTimeout, context.stop());
        if (sample.gap && !wishes.exposition)
            throw *sample.gap;
        return sample;
    };
    for (auto left = looksAtAll(config); left > 0; --left)
        (void)read(publisher, Side::Publisher);
    for (auto left = looksAtAll(config); left > 0; --left)
        (void)read(subscriber, Side::Subscriber);
    const auto applied = read(subscriber, Side::Subscriber);
    LiveState state(config);
    state.take(applied);
    state.take(read(publisher, Side::Publisher));
    return state.frame();
}

void lookOnce(Context& context, const Wishes& wishes)
{
    const auto frame = frameOfOneLook(context, wishes);
    if (wishes.exposition)
        context.show(Document{prometheusText(frame)});
    else
        context.show(monitorTable(frame));
    for (const auto& link : frame.links) {
        if (link.state == LinkState::Incomplete)
            context.warn(gapsSentence(link));
    }
    context.record(u"frame"_s, jsonOf(frame));
    if (wishes.mostLag)
        checkLag(frame, *wishes.mostLag);
}

/// Takes the samples as they come, and hands out frames at an even pace.
class Watch
{
public:
    Watch(Context& context, const Wishes& wishes)
        : m_context(context)
        , m_wishes(wishes)
        , m_state(context.config(), wishes.subscriptions)
        , m_begun(std::chrono::steady_clock::now())
    {
    }

    void run()
    {
        listen();
        LiveMonitor monitor(m_context.config(), m_context.credentials(),
                            [this](const LiveSample& sample) {
                                const std::lock_guard lock(m_mutex);
                                m_state.take(sample);
                            },
                            {m_wishes.interval, m_context.applicationName()});
        monitor.start();
        while (!hasAnswers() && m_context.sleep(firstLook)) { }
        do
            tell();
        while (pause());
        m_context.checkStop();
    }

private:
    void listen()
    {
        if (!m_wishes.serveAt)
            return;
        m_server.emplace(*m_wishes.serveAt);
        m_context.say(Text::tr("Prometheus finds the figures at %1.").arg(m_server->url()));
        if (m_server->isOpenToOthers())
            m_context.warn(Text::tr("Whoever reaches that address can read names of databases, subscriptions and "
                                    "tables, and how the migration stands."));
    }

    /// Until the next look; false when it was stopped.
    [[nodiscard]] bool pause()
    {
        return m_server ? m_server->serveFor(
                   m_wishes.interval, [this] { return prometheusText(frame()); }, m_context.stop())
                        : m_context.sleep(m_wishes.interval);
    }

    [[nodiscard]] LiveFrame frame()
    {
        const std::lock_guard lock(m_mutex);
        return m_state.frame();
    }

    [[nodiscard]] bool hasAnswers()
    {
        const auto now = frame();
        return now.publisher.last && now.subscriber.last;
    }

    void tell()
    {
        const auto now = frame();
        tellChange(now.publisher, m_publisherUp);
        tellChange(now.subscriber, m_subscriberUp);
        for (const auto& link : now.links)
            tellGaps(link);
        const auto elapsed = std::chrono::steady_clock::now() - m_begun;
        if (m_context.show(now) || elapsed < m_nextTold)
            return;
        m_context.show(monitorTable(now));
        m_nextTold = elapsed < closeLook ? elapsed : elapsed + farPeriod;
    }

    /// What was lost is told once, and so is its return.
    void tellChange(const ServerReading& server, bool& wasUp)
    {
        if (std::exchange(wasUp, server.isUp()) == server.isUp())
            return;
        if (server.isUp())
            m_context.good(Text::tr("The %1 answers again.").arg(keyOf(server.last->side)));
        else if (server.last)
            m_context.warn(server.last->gap->message());
    }

    /// Once for each that is added.
    void tellGaps(const LinkReading& link)
    {
        if (!link.gaps)
            return;
        const auto text = gapsText(*link.gaps);
        auto& told = m_gapsTold[link.name];
        if (std::exchange(told, text) == text)
            return;
        if (text.isEmpty())
            m_context.good(Text::tr("%1 follows every table that it should.").arg(link.name.text()));
        else
            m_context.warn(gapsSentence(link));
    }

    Context& m_context;
    const Wishes& m_wishes;
    std::mutex m_mutex;
    LiveState m_state;
    std::optional<MetricsServer> m_server;
    std::chrono::steady_clock::time_point m_begun;
    std::chrono::steady_clock::duration m_nextTold{0};
    bool m_publisherUp = true;
    bool m_subscriberUp = true;
    QMap<SubscriptionName, QString> m_gapsTold;
};

Parameter optional(Parameter parameter, const QString& help)
{
    parameter.required = false;
    parameter.help = help;
    return parameter;
}

void watch(Context& context)
{
    const auto wishes = wishesFrom(context.config(), context.arguments());
    if (wishes.once)
        lookOnce(context, wishes);
    else
        Watch(context, wishes).run();
}

Plan plan(Context& context)
{
    const auto& arguments = context.arguments();
    const auto wishes = wishesFrom(context.config(), arguments);
    if (wishes.subscriptions.isEmpty())
        throw Error(ErrorKind::Usage, Text::tr("The file has no subscription for this database."));
    QStringList names;
    for (const auto& name : wishes.subscriptions)
        names.append(name.text());
    const auto* first = context.config().subscription(wishes.subscriptions.first());
    if (arguments.has(u"database"_s) && first != nullptr && arguments.database() != first->database)
        throw Error(ErrorKind::Usage,
                    Text::tr("The subscription %1 belongs to the database %2.")
                        .arg(first->name.text(), first->database.text()));
    Step step;
    step.title = Text::tr("Watch the replication of %1").arg(names.join(u", "_s));
    step.database = arguments.text(u"database"_s);
    step.preview = {
        u"-- "_s
        + Text::tr(
            "reads pg_replication_slots, pg_stat_replication, pg_stat_activity, pg_stat_subscription, "
            "pg_subscription_rel, pg_replication_origin_status and pg_stat_progress_copy, pg_class while something "
            "is copied, and every half minute which tables are published")};
    step.body = watch;
    Plan plan;
    plan.risk = Risk::ReadOnly;
    plan.database = step.database;
    plan.steps = {step};
    plan.endless = !wishes.once;
    return plan;
}

} // namespace

Operation monitor()
{
    Operation operation;
    operation.id = u"monitor"_s;
    operation.title = Text::tr("Monitor");
    operation.summary =
        Text::tr("Shows how far the subscriber is behind the publisher, and when it will have caught up.");
    operation.description = Text::tr(
        "Looks at both servers at each interval, until it is stopped: how much WAL is not sent and not applied, "
        "how old the oldest change to apply is, how fast WAL is written and applied, when the lag will be at "
        "the file's cutover.lag_threshold, what the slot keeps, the states of the tables, and how far each one is "
        "that is being copied. Reads only, and writes nothing to the publisher. A server that goes away is shown as "
        "lost, and read again once it is back.");
    operation.phase = Phase::Copy;
    operation.risk = Risk::ReadOnly;
    operation.exclusion = Exclusion::Alongside;
    operation.parameters = {
        optional(databaseParameter(), Text::tr("Only the subscriptions of this database.")),
        optional(subscriptionParameter(), Text::tr("Only this subscription.")),
        flagParameter(u"once"_s, Text::tr("Look once and end.")),
        {u"interval"_s, Parameter::Kind::Duration, Text::tr("Between two looks."), false, false, u"1s"_s, {}},
        {u"max-lag"_s,
         Parameter::Kind::Text,
         Text::tr("With --once: fail when more WAL than this is not applied, when that is not known, when changes do "
                  "not flow, and when those of some table reach nobody."),
         false,
         false,
         {},
         {}},
        {u"format"_s,
         Parameter::Kind::Text,
         Text::tr("With --once: as text for Prometheus."),
         false,
         false,
         {},
         {prometheus}},
        {u"serve"_s,
         Parameter::Kind::Text,
         Text::tr("Answer Prometheus at this port or address, like 9187 or 127.0.0.1:9187, as long as it runs. A port "
                  "alone is one of this machine."),
         false,
         false,
         {},
         {}}};
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
