// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/runbookscenes.h"
#include "tests/shared/testprogram.h"

using namespace Flare;
using namespace Flare::Scenes;
using namespace Qt::StringLiterals;
using StepState = RunbookStep::State;

namespace {

const RelationName orders{u"app"_s, u"orders"_s};

} // namespace

class TestPrepareVerdicts : public QObject
{
    Q_OBJECT

private slots:
    void judgesThePreparation_data();
    void judgesThePreparation() { judge(); }
};

void TestPrepareVerdicts::judgesThePreparation_data()
{
    addColumns();
    row("connected", untouched, unchanged, "verify_connectivity", StepState::Done, "PostgreSQL 10.23 and 18.1");
    row("roles missing", untouched, unchanged, "replicate_roles", StepState::Ready,
        "lacks 1 of the publisher's 1 roles: app.");
    row("roles there", prepared, unchanged, "replicate_roles", StepState::Done, "2 role(s)");
    row(
        "provider's roles", prepared, [](Scene s) { s.topology.publisher.roles += RoleName(u"rdsadmin"_s); },
        "replicate_roles", StepState::Done, "2 role(s)");
    row("extensions without their owner", untouched, unchanged, "install_extensions", StepState::Blocked,
        "no role app");
    row(
        "extensions without a database", untouched, [](Scene s) { s.topology.subscriber.roles += RoleName(u"app"_s); },
        "install_extensions", StepState::Ready, "lacks 2 of 2 extensions: hstore, citext");
    row(
        "extension missing", prepared, [](Scene s) { s.database.extensionsMissing = {u"citext"_s}; },
        "install_extensions", StepState::Ready, "lacks 1 of 2 extensions: citext");
    row("extensions there", prepared, unchanged, "install_extensions", StepState::Done, "2 extension(s)");
    row(
        "no extensions", untouched, [](Scene s) { s.database.extensions.clear(); }, "install_extensions",
        StepState::Done, "has no extensions");
    row("create not granted", untouched, unchanged, "grant_create", StepState::Ready, "postgres has no CREATE");
    row("create granted", prepared, unchanged, "grant_create", StepState::Done,
        "postgres may create publications in bench");
    row("replication not granted", untouched, unchanged, "grant_replication", StepState::Ready,
        "may not read 12 table(s)");
    row(
        "no right of its own to connect", prepared, [](Scene s) { s.database.grants->replicatorMayConnect = false; },
        "grant_replication", StepState::Ready, "no CONNECT of its own");
    row(
        "settings of the role missing", prepared, [](Scene s) { s.database.grants->roleChanges = 6; },
        "grant_replication", StepState::Ready, "lacks 6 attribute(s) or setting(s)");
    row(
        "replicator missing", untouched, [](Scene s) { s.topology.publisher.fileRoles.first().exists = false; },
        "grant_replication", StepState::Ready, "no role repl");
    row("replication granted", prepared, unchanged, "grant_replication", StepState::Done, "repl may replicate bench");
    row("no status table", untouched, unchanged, "create_replication_status_table", StepState::Ready,
        "The publisher has no status table.");
    row(
        "status table may not be made", untouched, [](Scene s) { s.database.publisher.ownerMayCreate = false; },
        "create_replication_status_table", StepState::Blocked, "app may not create tables in the schema public");
    row(
        "status table left out by the file", untouched,
        [](Scene s) { s.config.publications.first().tables = {u"orders"_s}; }, "create_replication_status_table",
        StepState::Optional, "leaves it out");
    row(
        "status table not on the subscriber", prepared,
        [](Scene s) {
            s.database.subscriber.statusTable = false;
            s.database.subscriber.ownerMayCreate = true;
        },
        "create_replication_status_table", StepState::Ready, "The subscriber has no status table.");
    row(
        "status table not published", published, [](Scene s) { s.database.statusTablePublished = false; },
        "create_replication_status_table", StepState::Ready, "not published");
    row("status table there", published, unchanged, "create_replication_status_table", StepState::Done,
        "on both sides");
    row(
        "no database", untouched, [](Scene s) { s.topology.subscriber.roles += RoleName(u"app"_s); },
        "replicate_schema", StepState::Ready, "no database bench yet; the publisher's has 12 table(s)");
    row("no owner of the database", untouched, unchanged, "replicate_schema", StepState::Blocked,
        "replicate_roles brings it");
    row(
        "empty database", prepared,
        [](Scene s) {
            s.database.subscriber.tables = 0;
            s.database.subscriber.statusTable = false;
            s.database.tablesMissing = QList<RelationName>{orders};
        },
        "replicate_schema", StepState::Ready, "none of the publisher's 12 table(s)");
    row(
        "half a schema", prepared, [](Scene s) { s.database.tablesMissing = QList<RelationName>{orders}; },
        "replicate_schema", StepState::Blocked, "lacks 1 of the publisher's 12 tables: app.orders");
    row("schema there", prepared, unchanged, "replicate_schema", StepState::Done, "12 table(s)");
    row("publication missing", prepared, unchanged, "create_publication", StepState::Ready, "no publication bench_pub");
    row(
        "publication changes identities", prepared, [](Scene s) { s.database.tablesToFull = {orders}; },
        "create_publication", StepState::Ready, "REPLICA IDENTITY FULL: app.orders");
    row(
        "tables without identity", prepared, [](Scene s) { s.database.tablesWithoutIdentity = {orders}; },
        "create_publication", StepState::Blocked, "refuse UPDATE and DELETE");
    row(
        "publication may not be made", prepared, [](Scene s) { s.database.grants->superuserMayPublish = false; },
        "create_publication", StepState::Blocked, "grant_create lets it");
    row(
        "publication impossible", prepared,
        [](Scene s) { s.database.publicationProblem = Error(ErrorKind::Precondition, u"No table x."_s); },
        "create_publication", StepState::Blocked, "No table x.");
    row(
        "another publication", published, [](Scene s) { s.database.publicationDifferences = {u"It lacks x."_s}; },
        "create_publication", StepState::Blocked, "not what the file says. It lacks x.");
    row("published", published, unchanged, "create_publication", StepState::Done, "bench_pub publishes 13 table(s).");
    row(
        "database not on the publisher", untouched,
        [](Scene s) { s.database.publisher.exists = s.database.publisher.inspected = false; }, "replicate_schema",
        StepState::Blocked, "The publisher has no database bench");
    row(
        "database can't be read", prepared,
        [](Scene s) { s.database.subscriber.error = Error(ErrorKind::Connect, u"No right to log in."_s); },
        "create_publication", StepState::Unknown, "No right to log in.");
}

FLARE_TEST(TestPrepareVerdicts)
#include "tst_prepareverdicts.moc"
