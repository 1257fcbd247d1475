// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/publicationdefinition.h"
#include "core/replication/publicationjournal.h"
#include "core/replication/publicationstatements.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

TableFacts table(const QString& schema, const QString& name, bool identifiesRows = true)
{
    TableFacts facts;
    facts.name = {schema, name};
    facts.identity = u'd';
    facts.identifiesRows = identifiesRows;
    return facts;
}

/// public.a, public.log (no key), App."T", and public.p with its partition public.p1.
QList<TableFacts> someTables()
{
    auto root = table(u"public"_s, u"p"_s);
    root.partitioned = true;
    auto leaf = table(u"public"_s, u"p1"_s);
    leaf.parent = root.name;
    return {table(u"App"_s, u"T"_s), table(u"public"_s, u"a"_s), table(u"public"_s, u"log"_s, false), root, leaf};
}

PublicationConfig config()
{
    PublicationConfig config;
    config.database = DatabaseName(u"bench"_s);
    config.name = PublicationName(u"Pub"_s);
    return config;
}

QString statement(const PublicationConfig& config, const QList<TableFacts>& tables, int publisher, int subscriber)
{
    return createPublicationStatement(designPublication(config, tables, publisher, subscriber).definition, publisher)
        .preview();
}

} // namespace

class TestPublicationDefinition : public QObject
{
    Q_OBJECT

private slots:
    void writesTheStatement_data();
    void writesTheStatement();
    void listsTheSameTablesForWhoMayNotPublishAll();
    void refusesTablesAndSchemasThatAreNotThere();
    void refusesAPartitionRootBefore13();
    void findsEveryDifference();
    void acceptsAListInPlaceOfAllTables();
    void changesOnlyTheIdentitiesThatNeedIt();
    void keepsTheJournalInAComment();
};

void TestPublicationDefinition::writesTheStatement_data()
{
    QTest::addColumn<PublicationConfig>("file");
    QTest::addColumn<int>("publisher");
    QTest::addColumn<int>("subscriber");
    QTest::addColumn<QString>("expected");
    auto chosen = config();
    QTest::newRow("all, 10 to 18")
        << chosen << 10 << 18
        << uR"(CREATE PUBLICATION "Pub" FOR ALL TABLES WITH (publish = 'insert, update, delete'))"_s;
    QTest::newRow("all, 18 to 10")
        << chosen << 18 << 10
        << uR"(CREATE PUBLICATION "Pub" FOR ALL TABLES WITH (publish = 'insert, update, delete', publish_via_partition_root = false))"_s;
    QTest::newRow("all, 12 to 18")
        << chosen << 12 << 18
        << uR"(CREATE PUBLICATION "Pub" FOR ALL TABLES WITH (publish = 'insert, update, delete, truncate'))"_s;
    chosen.viaPartitionRoot = true;
    chosen.excludeTables = {u"log"_s};
    QTest::newRow("without one, 15 to 18")
        << chosen << 15 << 18
        << uR"(CREATE PUBLICATION "Pub" FOR TABLE ONLY "App"."T", ONLY "public"."a", ONLY "public"."p" WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = true))"_s;
    chosen = config();
    chosen.tables = {u"p"_s};
    QTest::newRow("a partitioned one, 12 to 18")
        << chosen << 12 << 18
        << uR"(CREATE PUBLICATION "Pub" FOR TABLE ONLY "public"."p1" WITH (publish = 'insert, update, delete, truncate'))"_s;
    chosen.tables.clear();
    chosen.schemas = {u"\"App\""_s};
    QTest::newRow("a schema, 15 to 18")
        << chosen << 15 << 18
        << uR"(CREATE PUBLICATION "Pub" FOR TABLES IN SCHEMA "App" WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false))"_s;
    QTest::newRow("a schema, 14 to 18")
        << chosen << 14 << 18
        << uR"(CREATE PUBLICATION "Pub" FOR TABLE ONLY "App"."T" WITH (publish = 'insert, update, delete, truncate', publish_via_partition_root = false))"_s;
}

void TestPublicationDefinition::writesTheStatement()
{
    QFETCH(PublicationConfig, file);
    QFETCH(int, publisher);
    QFETCH(int, subscriber);
    QFETCH(QString, expected);
    QCOMPARE(statement(file, someTables(), publisher, subscriber), expected);
}

void TestPublicationDefinition::listsTheSameTablesForWhoMayNotPublishAll()
{
    const auto design = designPublication(config(), someTables(), 15, 15);
    QVERIFY(design.definition.allTables);
    QCOMPARE(design.listed.tables.size(), 4);
    QCOMPARE(design.stored.size(), 4);
    auto tables = someTables();
    tables.first().ofExtension = true;
    const auto narrowed = designPublication(config(), tables, 15, 15);
    QVERIFY(!narrowed.definition.allTables);
    QCOMPARE(narrowed.definition.tables.size(), 3);
    QVERIFY(narrowed.notes.first().contains(u"\"App\".\"T\""_s));
}

void TestPublicationDefinition::refusesTablesAndSchemasThatAreNotThere()
{
    auto file = config();
    file.tables = {u"nowhere"_s};
    QVERIFY_THROWS_EXCEPTION(Error, (void)designPublication(file, someTables(), 15, 15));
    file.tables.clear();
    file.schemas = {u"app"_s};
    QVERIFY_THROWS_EXCEPTION(Error, (void)designPublication(file, someTables(), 15, 15));
}

void TestPublicationDefinition::refusesAPartitionRootBefore13()
{
    auto file = config();
    file.viaPartitionRoot = true;
    QVERIFY_THROWS_EXCEPTION(Error, (void)designPublication(file, someTables(), 12, 15));
}

void TestPublicationDefinition::findsEveryDifference()
{
    const auto design = designPublication(config(), someTables(), 15, 15);
    Publication same;
    same.allTables = true;
    same.publishes = design.definition.publishes;
    QVERIFY(differencesOf(same, design).isEmpty());
    Publication other = same;
    other.allTables = false;
    other.publishes = {u"insert"_s};
    other.viaPartitionRoot = true;
    other.filtered = true;
    QCOMPARE(differencesOf(other, design).size(), 4);
}

void TestPublicationDefinition::acceptsAListInPlaceOfAllTables()
{
    const auto design = designPublication(config(), someTables(), 15, 15);
    Publication list;
    list.publishes = design.definition.publishes;
    list.tables = design.listed.tables;
    QVERIFY(differencesOf(list, design).isEmpty());
    list.tables.removeLast();
    QCOMPARE(differencesOf(list, design).size(), 1);
}

void TestPublicationDefinition::changesOnlyTheIdentitiesThatNeedIt()
{
    auto file = config();
    auto changes = identityChanges(file, someTables(), designPublication(file, someTables(), 15, 15).stored);
    QCOMPARE(changes.missing.size(), 1);
    QVERIFY(changes.toFull.isEmpty());
    QVERIFY(missingIdentities(changes.missing).advice().contains(u"public.log"_s));
    file.replicaIdentityFullTables = {u"log"_s, u"a"_s};
    changes = identityChanges(file, someTables(), designPublication(file, someTables(), 15, 15).stored);
    QVERIFY(changes.missing.isEmpty());
    QCOMPARE(changes.toFull.size(), 1);
    QCOMPARE(changes.toFull.first().name.name, u"log"_s);
    QCOMPARE(changes.notes.size(), 1);
}

void TestPublicationDefinition::keepsTheJournalInAComment()
{
    PublicationJournal journal;
    journal.identities.insert({u"App"_s, u"we\"ird.Näme"_s}, {u'i', u"the index"_s});
    journal.slotOwners.insert(SlotName(u"bench1"_s), SystemIdentifier(18446744073709551615U));
    const auto comment = withJournal(u"Ours.\nDo not drop."_s, journal);
    QVERIFY(comment.startsWith(u"Ours.\nDo not drop.\n"_s));
    QVERIFY(!journalIn(comment).unfinished);
    auto unfinished = journal;
    unfinished.unfinished = true;
    QVERIFY(journalIn(withJournal(comment, unfinished)).unfinished);
    QCOMPARE(withJournal(withJournal(comment, unfinished), journal), comment);
    const auto read = journalIn(comment);
    QCOMPARE(read.identities, journal.identities);
    QCOMPARE(read.slotOwners, journal.slotOwners);
    QVERIFY(journalIn(u"pg-flare: nonsense"_s).isEmpty());
    QCOMPARE(withJournal(comment, journal), comment);
}

FLARE_TEST(TestPublicationDefinition)
#include "tst_publicationdefinition.moc"
