// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attack/attackschema.h"
#include "core/attack/attacktarget.h"
#include "core/attack/trafficframe.h"
#include "core/attack/trafficgenerator.h"
#include "core/base/text.h"
#include "core/base/units.h"
#include "core/operations/attack_proof.h"
#include "core/operations/attack_tables.h"
#include "core/operations/operations.h"
#include "core/replication/endpoints.h"

#include <QJsonObject>

namespace Flare::Operations {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto samplePeriod = 100ms;
// Where the application's users are, an attack takes a load and an end unless it is told others.
constexpr int productionRate = 100;
constexpr Milliseconds productionDuration = 10min;
// The event stream keeps what it is given: often at first, when somebody looks, then seldom.
constexpr auto closeLook = 10min;
constexpr auto closePeriod = 1s;
constexpr auto farPeriod = 10s;

QString milliseconds(std::chrono::nanoseconds duration)
{
    return QString::number(std::chrono::duration<double, std::milli>(duration).count(), 'f', 1);
}

std::optional<WriteMix> parsedMix(const QString& text)
{
    QList<int> shares;
    for (const auto& part : text.split(u'/')) {
        bool ok = false;
        shares.append(part.toInt(&ok));
        if (!ok)
            return std::nullopt;
    }
    constexpr int most = 1'000'000;
    const WriteMix mix{shares.value(0), shares.value(1), shares.value(2)};
    const bool small = mix.inserts <= most && mix.updates <= most && mix.deletes <= most;
    return shares.size() == 3 && small && mix.isValid() ? std::optional(mix) : std::nullopt;
}

qint64 usualRate(const Config& config)
{
    const auto inFile = config.attack.rate;
    return inFile == 0 && config.environment == Environment::Production ? productionRate : inFile;
}

std::optional<Milliseconds> usualDuration(const Config& config)
{
    return config.environment == Environment::Production ? std::optional(productionDuration) : std::nullopt;
}

Arguments usualArguments(const Config& config)
{
    Arguments usual;
    if (!config.databases().isEmpty())
        usual.set(u"database"_s, {attackedDatabase(config, {}).text()});
    usual.set(u"workers"_s, {QString::number(config.attack.workers)});
    usual.set(u"rate"_s, {QString::number(usualRate(config))});
    if (const auto duration = usualDuration(config))
        usual.set(u"duration"_s, {u"%1s"_s.arg(std::chrono::floor<std::chrono::seconds>(*duration).count())});
    const WriteMix mix;
    usual.set(u"mix"_s, {u"%1/%2/%3"_s.arg(mix.inserts).arg(mix.updates).arg(mix.deletes)});
    return usual;
}

std::optional<Milliseconds> durationFor(const Context& context)
{
    const auto given = context.arguments().duration(u"duration"_s);
    return given ? given : usualDuration(context.config());
}

TrafficOptions optionsFrom(const Context& context)
{
    const auto& arguments = context.arguments();
    TrafficOptions options;
    const auto workers = arguments.integer(u"workers"_s).value_or(context.config().attack.workers);
    const auto rate = arguments.integer(u"rate"_s).value_or(usualRate(context.config()));
    const auto mix = arguments.has(u"mix"_s) ? parsedMix(arguments.text(u"mix"_s)) : WriteMix();
    constexpr qint64 highestRate = 10'000'000;
    if (workers < 1 || workers > maxWorkers || rate > highestRate)
        throw Error(ErrorKind::Usage,
                    Text::tr("An attack takes 1 to %1 workers and a rate up to %2.").arg(maxWorkers).arg(highestRate));
    if (!mix)
        throw Error(ErrorKind::Usage,
                    Text::tr("\"%1\" is not a mix of inserts, updates and deletes.").arg(arguments.text(u"mix"_s)),
                    Text::tr("Give three shares such as 70/20/10; that of the inserts must not be 0."));
    options.workers = static_cast<int>(workers);
    options.rate = static_cast<int>(rate);
    options.mix = *mix;
    options.server = expectedServer(context.config(), Side::Publisher);
    options.ledgerDirectory = ledgerDirectory();
    return options;
}

/// Each login is tried, which also finds its password, before the writers take it over.
QList<Pg::ConnInfo> triedLogins(Context& context, const QList<Account>& accounts, const DatabaseName& database)
{
    const auto name = context.arguments().text(u"name"_s);
    QList<Pg::ConnInfo> logins;
    for (const auto& account : accounts) {
        auto info = context.open(Side::Publisher, account, database)->info();
        if (!name.isEmpty())
            info.applicationName += u'/' + name;
        logins.append(info);
    }
    return logins;
}

QString progressText(const TrafficSample& sample, const TrafficSample& earlier)
{
    auto text = Text::tr("%1 writes acknowledged, %2 per second, p99 %3 ms, longest gap %4 ms")
                    .arg(sample.transactions)
                    .arg(qRound64(sample.rateSince(earlier)))
                    .arg(milliseconds(sample.latency.percentile(99)), milliseconds(sample.longestGap.duration()));
    if (const auto errors = errorsText(sample.errorsBySqlState); !errors.isEmpty())
        text += Text::tr("; errors: %1").arg(errors);
    return text;
}

/// What the writers reach, second by second, for whoever looks.
class TrafficWatch
{
public:
    TrafficWatch(Context& context, const TrafficOptions& options, qint64 run)
        : m_context(context)
    {
        m_subject.run = run;
        m_subject.database = options.logins.first().database;
        m_subject.workers = options.workers;
    }

    void take(const TrafficSample& sample)
    {
        if (sample.elapsed - m_shown.elapsed >= closePeriod)
            show(sample, false);
    }

    /// So that the last frame says what the outcome says.
    void end(const TrafficSample& sample) { show(sample, true); }

private:
    void show(const TrafficSample& sample, bool isLast)
    {
        auto frame = frameBetween(m_shown, sample);
        frame.run = m_subject.run;
        frame.database = m_subject.database;
        frame.workers = m_subject.workers;
        frame.at = QDateTime::currentDateTimeUtc();
        frame.isLast = isLast;
        m_context.show(std::move(frame));
        m_shown = sample;
    }

    Context& m_context;
    TrafficFrame m_subject;
    TrafficSample m_shown;
};

void watch(Context& context, const TrafficGenerator& traffic, TrafficWatch& view)
{
    auto told = traffic.sample();
    const auto duration = durationFor(context);
    const auto limit = duration ? Deadline::in(*duration) : Deadline::never();
    const auto total = duration ? qint64{std::chrono::duration_cast<std::chrono::seconds>(*duration).count()} : 0;
    while (!limit.hasPassed() && context.sleep(std::min<Milliseconds>(samplePeriod, limit.remaining()))) {
        const auto sample = traffic.sample();
        if (sample.failure)
            throw *sample.failure;
        view.take(sample);
        if (sample.elapsed - told.elapsed < (sample.elapsed < closeLook ? closePeriod : farPeriod))
            continue;
        const auto done = qint64{std::chrono::duration_cast<std::chrono::seconds>(sample.elapsed).count()};
        context.progress(done, total, progressText(sample, told));
        told = sample;
    }
}

void record(Context& context, const TrafficGenerator& traffic, const TrafficSample& sample)
{
    QJsonObject errors;
    for (auto error = sample.errorsBySqlState.begin(); error != sample.errorsBySqlState.end(); ++error)
        errors.insert(QString::fromLatin1(error.key()), error.value());
    const auto inMilliseconds = [](std::chrono::nanoseconds duration) {
        return std::chrono::duration<double, std::milli>(duration).count();
    };
    context.record(u"run"_s, QString::number(traffic.run()));
    context.record(u"ledger"_s, traffic.ledgerPath());
    context.record(u"acknowledged"_s, sample.transactions);
    context.record(u"in_doubt"_s, sample.inDoubt);
    context.record(u"rate"_s, sample.rateSince({}));
    context.record(u"p50_ms"_s, inMilliseconds(sample.latency.percentile(50)));
    context.record(u"p95_ms"_s, inMilliseconds(sample.latency.percentile(95)));
    context.record(u"p99_ms"_s, inMilliseconds(sample.latency.percentile(99)));
    context.record(u"max_ms"_s, inMilliseconds(sample.latency.max()));
    context.record(u"longest_gap_ms"_s, inMilliseconds(sample.longestGap.duration()));
    context.record(u"errors"_s, errors);
}

void show(Context& context, const TrafficGenerator& traffic, const TrafficSample& sample)
{
    Table table;
    table.id = u"attack"_s;
    table.title = Text::tr("What the writers saw");
    table.columns = {u"run"_s,    u"acknowledged"_s, u"in_doubt"_s, u"per_second"_s,    u"p50_ms"_s,
                     u"p95_ms"_s, u"p99_ms"_s,       u"max_ms"_s,   u"longest_gap_ms"_s};
    table.numbers = table.columns;
    const auto percentile = [&sample](double percent) { return milliseconds(sample.latency.percentile(percent)); };
    table.rows = {{QString::number(traffic.run()), QString::number(sample.transactions),
                   QString::number(sample.inDoubt), QString::number(qRound64(sample.rateSince({}))), percentile(50),
                   percentile(95), percentile(99), milliseconds(sample.latency.max()),
                   milliseconds(sample.longestGap.duration())}};
    context.show(table);
    if (sample.errorsBySqlState.isEmpty())
        return;
    const auto nameOf = [](const QByteArray& sqlState) {
        const auto name = conditionName(sqlState);
        return name.isEmpty() ? std::nullopt : std::optional(name);
    };
    Table errors;
    errors.id = u"attack_errors"_s;
    errors.title = Text::tr("Refusals by SQLSTATE");
    errors.columns = {u"sqlstate"_s, u"count"_s, u"condition"_s};
    errors.numbers = {u"count"_s};
    for (auto error = sample.errorsBySqlState.begin(); error != sample.errorsBySqlState.end(); ++error)
        errors.rows.append({QString::fromLatin1(error.key()), QString::number(error.value()), nameOf(error.key())});
    context.show(errors);
}

void attack(Context& context, TrafficOptions options, const QList<Account>& accounts, const DatabaseName& database)
{
    options.logins = triedLogins(context, accounts, database);
    const auto traffic = TrafficGenerator::start(options, context.stop());
    context.say(Text::tr("Run %1, ledger %2").arg(QString::number(traffic->run()), traffic->ledgerPath()));
    TrafficWatch view(context, options, traffic->run());
    watch(context, *traffic, view);
    traffic->stop();
    const auto sample = traffic->sample();
    view.end(sample);
    record(context, *traffic, sample);
    show(context, *traffic, sample);
    if (!sample.lastError.isEmpty())
        context.warn(Text::tr("Until the end the server refused to be written to: %1").arg(sample.lastError));
    if (sample.transactions == 0)
        context.warn(Text::tr("No write was acknowledged: this run proves nothing."));
    context.setSummary(Text::tr("The server acknowledged %1 writes; the longest time without one was %2 ms.")
                           .arg(sample.transactions)
                           .arg(milliseconds(sample.longestGap.duration())));
    context.setNextStep(
        Text::tr("flare attack %1 --verify --run %2").arg(database.text(), QString::number(traffic->run())));
}

QStringList consequencesOf(const Context& context, const TrafficOptions& options, const DatabaseName& database)
{
    const auto load = options.rate > 0
        ? Text::tr("%1 writers put a load of %2 transactions per second on the publisher.")
              .arg(options.workers)
              .arg(options.rate)
        : Text::tr("%1 writers put as much load on the publisher as they can.").arg(options.workers);
    const auto duration = durationFor(context);
    return {load, attackedServerText(context.config(), database),
            duration ? Text::tr("It ends by itself after %1.").arg(timeText(*duration))
                     : Text::tr("It goes on until it is stopped.")};
}

Plan planOfWriting(Context& context)
{
    const auto& config = context.config();
    const auto database = attackedDatabase(config, context.arguments().text(u"database"_s));
    const auto accounts = attackAccounts(config, database, context.arguments().text(u"app-user"_s));
    const auto options = optionsFrom(context);
    checkAttackTables(context, database);
    QStringList users;
    for (const auto& account : accounts)
        users.append(account.user.text());
    Step step;
    step.title = Text::tr("Write to the schema %1 as %2").arg(AttackSchema::name(), users.join(u", "_s));
    step.database = database.text();
    step.preview = {AttackSchema::registerRun().preview(), AttackSchema::insertRow().preview(),
                    AttackSchema::updateRow().preview(), AttackSchema::deleteRow().preview()};
    step.body = [options, accounts, database](Context& run) { attack(run, options, accounts, database); };
    Plan plan;
    plan.risk = Risk::Disruptive;
    plan.database = database.text();
    plan.endless = true;
    plan.consequences = consequencesOf(context, options, database);
    plan.steps = {step};
    return plan;
}

Plan plan(Context& context)
{
    if (context.arguments().flag(u"verify"_s))
        return planOfProof(context);
    if (context.arguments().has(u"run"_s))
        throw Error(ErrorKind::Usage, Text::tr("--run names the run that --verify is about."));
    return planOfWriting(context);
}

QList<Parameter> parameters()
{
    using Kind = Parameter::Kind;
    const auto option = [](const QString& id, Kind kind, const QString& help) {
        return Parameter{id, kind, help, false, false, {}, {}};
    };
    return {
        {u"database"_s,
         Kind::Text,
         Text::tr("A database of the file, by default its first one, whose writes are to be paused; or flare_test."),
         true,
         false,
         {},
         {}},
        option(u"workers"_s, Kind::Integer,
               Text::tr("Writers at the same time, instead of the file's attack.workers.")),
        option(u"rate"_s, Kind::Integer,
               Text::tr("Transactions per second over all writers, instead of the file's attack.rate; 0 for as many as "
                        "they can. In PRODUCTION 100 if neither says more.")),
        option(u"duration"_s, Kind::Duration,
               Text::tr("Stop after this time; otherwise Ctrl-C stops it, and in PRODUCTION ten minutes do.")),
        option(u"mix"_s, Kind::Text, Text::tr("Shares of inserts, updates and deletes; 70/20/10 if not given.")),
        option(u"app-user"_s, Kind::Text,
               Text::tr("The only role to write as: attack.user, db_owner or one of cutover.app_users.")),
        option(u"name"_s, Kind::Text, Text::tr("Added to application_name, to tell attacks apart on the server.")),
        flagParameter(u"verify"_s, Text::tr("Write nothing: prove that the subscriber has what a run wrote.")),
        option(u"run"_s, Kind::Text, Text::tr("The run to verify; the latest one if not given.")),
    };
}

} // namespace

Operation attack()
{
    Operation operation;
    operation.id = u"attack"_s;
    operation.title = Text::tr("Attack");
    operation.summary = Text::tr("Writes to the publisher, and proves afterwards what arrived at the subscriber.");
    operation.description =
        Text::tr("Several writers insert, update and delete rows of their own, as the application would, and come back "
                 "by themselves after every error. Each write that the server acknowledged goes into a ledger. With "
                 "--verify the ledger is compared with the subscriber: no acknowledged write may be missing there. "
                 "The longest time without an acknowledged write is the outage as an application feels it.");
    operation.phase = Phase::Tools;
    operation.risk = Risk::Disruptive;
    operation.exclusion = Exclusion::Alongside;
    operation.parameters = parameters();
    operation.usual = usualArguments;
    operation.plan = plan;
    return operation;
}

} // namespace Flare::Operations
