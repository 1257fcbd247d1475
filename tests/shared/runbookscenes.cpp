// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/runbookscenes.h"

#include <algorithm>

namespace Flare::Scenes {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = RunbookStep::State;

namespace {

Account account(const QString& name)
{
    return {RoleName(name), Secret(u"secret"_s), {}};
}

void answer(ServerState& server, int version)
{
    Pg::ServerIdentity identity;
    identity.systemIdentifier = server.expected;
    identity.version = version;
    server.identity = identity;
    server.walLevel = u"logical"_s;
    server.maxReplicationSlots = 10;
    server.maxWalSenders = 10;
    server.roles = {RoleName(u"postgres"_s)};
}

void subscribe(SubscriptionLink& link, LinkState state)
{
    link.state = state;
    link.reason = u"the reason of the link"_s;
    link.subscription = Subscription();
    link.slot = LiveSlot();
    link.slot->name = link.slotName;
    link.slotIsOurs = true;
    link.streamingFor = 3600s;
    link.lagBytes = 100;
    link.tables.ready = 13;
}

void subscribeAll(Topology& topology, LinkState state)
{
    published(topology);
    for (auto& database : topology.databases) {
        for (auto& link : database.subscriptions)
            subscribe(link, state);
    }
}

} // namespace

Config configOf(const QStringList& databases)
{
    Config config;
    config.publisher.host = u"old.example.org"_s;
    config.subscriber.host = u"new.example.org"_s;
    for (auto* host : {&config.publisher, &config.subscriber}) {
        host->superuser = account(u"postgres"_s);
        host->dbOwner = account(u"app"_s);
    }
    config.publisher.systemIdentifier = SystemIdentifier(7166421309857204913);
    config.subscriber.systemIdentifier = SystemIdentifier(7381004926551118602);
    config.publisher.replUser = account(u"repl"_s);
    for (const auto& name : databases) {
        config.publications.append({DatabaseName(name), PublicationName(name + u"_pub"_s), {}, {}, {}, {}, false});
        config.subscriptions.append(
            {SubscriptionName(name + u"_sub"_s), DatabaseName(name), PublicationName(name + u"_pub"_s), {}});
    }
    return config;
}

Topology freshTopology(const Config& config)
{
    auto topology = unreadTopology(config);
    topology.takenAt = QDateTime::currentDateTimeUtc();
    answer(topology.publisher, 100023);
    answer(topology.subscriber, 180001);
    topology.publisher.roles += {RoleName(u"app"_s), RoleName(u"repl"_s)};
    FileRole replicator;
    replicator.role = Role::ReplUser;
    replicator.name = RoleName(u"repl"_s);
    replicator.exists = true;
    topology.publisher.fileRoles = {replicator};
    for (auto& database : topology.databases) {
        database.publisher.known = database.publisher.exists = database.publisher.inspected = true;
        database.publisher.owner = RoleName(u"app"_s);
        database.publisher.tables = 12;
        database.publisher.ownerMayCreate = true;
        database.subscriber.known = true;
        database.extensions = {u"hstore"_s, u"citext"_s};
        database.grants = PublisherGrants{false, false, 3, 12};
        for (auto& link : database.subscriptions) {
            link.state = LinkState::Absent;
            link.reason = u"absent"_s;
        }
    }
    return topology;
}

void prepared(Topology& topology)
{
    topology.subscriber.roles = topology.publisher.roles;
    topology.publisher.fileRoles.first().replicates = true;
    for (auto& database : topology.databases) {
        database.publisher.statusTable = database.subscriber.statusTable = true;
        database.publisher.tables = database.subscriber.tables = 13;
        database.subscriber.exists = database.subscriber.inspected = true;
        database.subscriber.tablesWithoutStatistics = 12;
        database.grants = PublisherGrants{true, true, 0, 0};
        database.tablesMissing = QList<RelationName>();
        database.sequences = SequenceCounts{5, 5, 0, 0};
    }
}

void published(Topology& topology)
{
    prepared(topology);
    for (auto& database : topology.databases) {
        database.publication = Publication();
        database.publication->name = database.publicationName;
        database.publishedTables = 13;
        database.statusTablePublished = true;
    }
}

void streaming(Topology& topology)
{
    subscribeAll(topology, LinkState::Streaming);
}

void pause(DatabaseState& database)
{
    database.pause = PauseRecord();
    database.pause->pausedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5), Qt::UTC);
    database.pause->by = u"dba@workstation"_s;
    database.sequences = SequenceCounts{5, 0, 0, 0};
}

void paused(Topology& topology)
{
    streaming(topology);
    for (auto& database : topology.databases)
        pause(database);
}

void finished(Topology& topology)
{
    paused(topology);
    for (auto& database : topology.databases) {
        database.publication.reset();
        for (auto& link : database.subscriptions) {
            link.subscription.reset();
            link.slot.reset();
            link.state = LinkState::Absent;
        }
    }
}

RunbookStep step(const QList<RunbookStep>& steps, const QString& operation)
{
    const auto found = std::ranges::find(steps, operation, &RunbookStep::operation);
    return found == steps.end() ? RunbookStep() : *found;
}

QString suggested(const QList<RunbookStep>& steps)
{
    const auto index = suggestedStep(steps);
    return index ? steps.at(*index).title : u"nothing"_s;
}

void untouched(Topology& topology)
{
    topology.takenAt = QDateTime::currentDateTimeUtc();
}

void copying(Topology& topology)
{
    subscribeAll(topology, LinkState::Copying);
}

void unchanged(const Scene&) { }

QList<RunbookStep> runbookOf(Stage stage, const Change& change)
{
    auto config = configOf();
    auto topology = freshTopology(config);
    stage(topology);
    auto& database = topology.databases.first();
    change({config, topology, database, database.subscriptions.first()});
    return makeRunbook(config, topology);
}

void addColumns()
{
    QTest::addColumn<Stage>("stage");
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("words");
}

void row(const char* name, Stage stage, const Change& change, const char* operation, State state, const char* words)
{
    QTest::newRow(name) << stage << change << QString::fromLatin1(operation) << state << QString::fromUtf8(words);
}

void judge()
{
    QFETCH(Stage, stage);
    QFETCH(Change, change);
    QFETCH(QString, operation);
    QFETCH(State, state);
    QFETCH(QString, words);
    const auto steps = runbookOf(stage, change);
    const auto found = step(steps, operation);
    QVERIFY(!found.title.isEmpty());
    QVERIFY2(found.state == state, qPrintable(keyOf(found.state) + u": "_s + found.reason));
    QVERIFY2(found.reason.contains(words), qPrintable(found.reason));
}

} // namespace Flare::Scenes
