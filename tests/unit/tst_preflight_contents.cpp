// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/preflight/checks.h"
#include "core/preflight/extensionversions.h"
#include "core/preflight/typefit.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;
using Checks::TypeFit;
using Facts::Trait;

namespace {

const DatabaseName shopDatabase(u"shop"_s);
const RelationName ordersTable{u"public"_s, u"orders"_s};
const RelationName customersTable{u"public"_s, u"customers"_s};

Config configOfShop()
{
    Config config;
    config.publications = {{shopDatabase, PublicationName(u"shop"_s), {}, {}, {}, {}, false}};
    config.subscriptions = {{SubscriptionName(u"shop1"_s), shopDatabase, PublicationName(u"shop"_s), {}}};
    return config;
}

TableFacts keyedTable(const RelationName& name)
{
    TableFacts table;
    table.name = name;
    table.identity = u'd';
    table.identifiesRows = true;
    return table;
}

Facts::Database databaseOfShop()
{
    Facts::Database database;
    database.exists = true;
    database.locale = {u"UTF8"_s, u"C"_s, u"C"_s, u"libc"_s, {}, {}, {}};
    database.tables.permanent = {keyedTable(customersTable), keyedTable(ordersTable)};
    for (const auto& name : {customersTable, ordersTable})
        database.relations.insert(name, {u'r', true, false, {{u"id"_s, u"integer"_s, true, false, false}}});
    return database;
}

/// A healthy pair, of which a test makes one thing bad.
struct ShopScene
{
    Config config = configOfShop();
    Facts::Migration facts{config, {}, {}, {{shopDatabase, databaseOfShop(), databaseOfShop()}}};

    ShopScene()
    {
        facts.publisher.version = 150000;
        facts.subscriber.version = 180000;
        facts.subscriber.side = Side::Subscriber;
    }

    Facts::Database& publisher() { return facts.databases.first().publisher; }
    Facts::Database& subscriber() { return facts.databases.first().subscriber; }

    /// "blocker public.ordersTable.a" for each finding of the check.
    [[nodiscard]] QStringList found(const QString& check) const
    {
        QStringList lines;
        for (const auto& finding : judge(facts, {check}))
            lines.append((keyOf(finding.severity) + u' ' + finding.objects.join(u", "_s)).trimmed());
        return lines;
    }
};

} // namespace

class PreflightContentsTest : public QObject
{
    Q_OBJECT

private slots:
    void tellsWhetherValuesFit_data();
    void tellsWhetherValuesFit();
    void comparesVersionsByNumber();
    void wantsEveryTextKept_data();
    void wantsEveryTextKept();
    void comparesLocales();
    void seesCollationsThatChanged();
    void comparesHowMoneyIsWritten_data();
    void comparesHowMoneyIsWritten();
    void seesOtherCompression_data();
    void seesOtherCompression();
    void estimatesLargeValues_data();
    void estimatesLargeValues();
    void seesIndexesOfAddressesFrom19On();
    void seesWhatAnotherSubscriptionFills();
    void seesReferencesToWhatIsLeftOut();
    void leavesRowsAloneThatOurSubscriptionBrought();
    void looksForTheRootsIdentity();
    void saysWhatIsLeftBehind();
};

void PreflightContentsTest::tellsWhetherValuesFit_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("target");
    QTest::addColumn<TypeFit>("fit");
    const auto row = [](const char* source, const char* target, TypeFit fit) {
        QTest::addRow("%s into %s", source, target)
            << QString::fromLatin1(source) << QString::fromLatin1(target) << fit;
    };
    row("integer", "integer", TypeFit::Same);
    row("integer", "bigint", TypeFit::Wider);
    row("bigint", "integer", TypeFit::Other);
    row("bigint", "numeric", TypeFit::Wider);
    row("bigint", "numeric(10,0)", TypeFit::Other);
    row("numeric", "bigint", TypeFit::Other);
    row("character varying(20)", "character varying(30)", TypeFit::Wider);
    row("character varying(30)", "character varying(20)", TypeFit::Other);
    row("character varying", "character varying(20)", TypeFit::Other);
    row("character varying(20)", "text", TypeFit::Wider);
    row("text", "character varying", TypeFit::Wider);
    row("character(3)", "text", TypeFit::Other);
    row("numeric(10,2)", "numeric(12,2)", TypeFit::Wider);
    row("numeric(10,2)", "numeric(10,3)", TypeFit::Other);
    row("numeric(10,2)", "numeric", TypeFit::Wider);
    row("numeric", "numeric(10,2)", TypeFit::Other);
    row("timestamp(3) without time zone", "timestamp without time zone", TypeFit::Wider);
    row("timestamp without time zone", "timestamp(3) without time zone", TypeFit::Other);
    row("timestamp without time zone", "timestamp with time zone", TypeFit::Other);
    row("real", "double precision", TypeFit::Wider);
    row("double precision", "real", TypeFit::Other);
    row("integer[]", "bigint[]", TypeFit::Wider);
    row("integer", "integer[]", TypeFit::Other);
    row("public.hstore", "ext.hstore", TypeFit::Same);
    row("json", "jsonb", TypeFit::Other);
}

void PreflightContentsTest::tellsWhetherValuesFit()
{
    QFETCH(const QString, source);
    QFETCH(const QString, target);
    QTEST(Checks::typeFit(source, target), "fit");
}

void PreflightContentsTest::comparesVersionsByNumber()
{
    QVERIFY(Checks::isOlderVersion(u"1.9"_s, u"1.10"_s));
    QVERIFY(!Checks::isOlderVersion(u"1.10"_s, u"1.9"_s));
    QVERIFY(!Checks::isOlderVersion(u"1.10"_s, u"1.10"_s));
    QVERIFY(Checks::isOlderVersion(u"3.3.2"_s, u"3.3.10"_s));
    QVERIFY(!Checks::isOlderVersion(u"unpackaged"_s, u"1.0"_s));
}

void PreflightContentsTest::wantsEveryTextKept_data()
{
    QTest::addColumn<QString>("publisher");
    QTest::addColumn<QString>("subscriber");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char* publisher, const char* subscriber, const QStringList& found) {
        QTest::addRow("%s to %s", publisher, subscriber)
            << QString::fromLatin1(publisher) << QString::fromLatin1(subscriber) << found;
    };
    row("UTF8", "UTF8", {});
    row("LATIN1", "UTF8", {});
    row("LATIN1", "LATIN1", {});
    row("SQL_ASCII", "SQL_ASCII", {});
    row("UTF8", "LATIN1", {u"blocker"_s});
    row("SQL_ASCII", "UTF8", {u"blocker"_s});
    row("LATIN1", "LATIN9", {u"blocker"_s});
}

void PreflightContentsTest::wantsEveryTextKept()
{
    QFETCH(const QString, publisher);
    QFETCH(const QString, subscriber);
    ShopScene scene;
    scene.publisher().locale.encoding = publisher;
    scene.subscriber().locale.encoding = subscriber;
    QTEST(scene.found(u"encoding"_s), "found");
    scene.subscriber().exists = false;
    QCOMPARE(scene.found(u"encoding"_s), QStringList());
}

void PreflightContentsTest::comparesLocales()
{
    ShopScene scene;
    QCOMPARE(scene.found(u"locale"_s), QStringList());
    scene.subscriber().locale.provider = u"icu"_s;
    scene.subscriber().locale.providerLocale = u"de"_s;
    QCOMPARE(scene.found(u"locale"_s), QStringList{u"warning"_s});
    scene.subscriber().exists = false;
    QCOMPARE(scene.found(u"locale"_s), QStringList());
}

void PreflightContentsTest::seesCollationsThatChanged()
{
    ShopScene scene;
    scene.publisher().locale.version = u"2.31"_s;
    QCOMPARE(scene.found(u"collation_version"_s), QStringList());
    scene.publisher().locale.actualVersion = u"2.31"_s;
    QCOMPARE(scene.found(u"collation_version"_s), QStringList());
    scene.publisher().locale.actualVersion = u"2.36"_s;
    QCOMPARE(scene.found(u"collation_version"_s), QStringList{u"warning"_s});
}

void PreflightContentsTest::comparesHowMoneyIsWritten_data()
{
    QTest::addColumn<QString>("publisher");
    QTest::addColumn<QString>("subscriber");
    QTest::addColumn<QStringList>("found");
    const QStringList blocker{u"blocker public.orders.price"_s};
    QTest::newRow("equal") << u"de_DE.UTF-8"_s << u"de_DE.UTF-8"_s << QStringList();
    QTest::newRow("written otherwise") << u"de_DE.UTF-8"_s << u"de_DE.utf8"_s << QStringList();
    QTest::newRow("none") << u"C"_s << u"POSIX"_s << QStringList();
    QTest::newRow("another") << u"de_DE.UTF-8"_s << u"en_US.UTF-8"_s << blocker;
    QTest::newRow("none there") << u"en_US.UTF-8"_s << u"C.UTF-8"_s << blocker;
}

void PreflightContentsTest::comparesHowMoneyIsWritten()
{
    QFETCH(const QString, publisher);
    QFETCH(const QString, subscriber);
    ShopScene scene;
    scene.facts.publisher.settings.insert(u"lc_monetary"_s, {publisher});
    scene.facts.subscriber.settings.insert(u"lc_monetary"_s, {subscriber});
    QCOMPARE(scene.found(u"money"_s), QStringList());
    scene.publisher().traits = {{Trait::Kind::Money, ordersTable, u"price"_s}};
    QTEST(scene.found(u"money"_s), "found");
    scene.facts.subscriber.databaseSettings[shopDatabase].insert(u"lc_monetary"_s, publisher);
    QCOMPARE(scene.found(u"money"_s), QStringList());
}

void PreflightContentsTest::seesOtherCompression_data()
{
    QTest::addColumn<QString>("publisher"); // Empty: unknown to its version.
    QTest::addColumn<QString>("subscriber");
    QTest::addColumn<bool>("told");
    QTest::newRow("13 to 18") << QString() << u"pglz"_s << false;
    QTest::newRow("13 to 19") << QString() << u"lz4"_s << true;
    QTest::newRow("18 to 19") << u"pglz"_s << u"lz4"_s << true;
    QTest::newRow("the same") << u"lz4"_s << u"lz4"_s << false;
    QTest::newRow("back") << u"lz4"_s << u"pglz"_s << false;
}

void PreflightContentsTest::seesOtherCompression()
{
    QFETCH(const QString, publisher);
    QFETCH(const QString, subscriber);
    QFETCH(const bool, told);
    ShopScene scene;
    const auto name = u"default_toast_compression"_s;
    if (!publisher.isEmpty())
        scene.facts.publisher.settings.insert(name, {publisher});
    scene.facts.subscriber.settings.insert(name, {subscriber});
    QCOMPARE(scene.found(u"index_compression"_s), QStringList());
    scene.publisher().traits = {{Trait::Kind::WideIndex, ordersTable, u"by_note"_s}};
    QCOMPARE(!scene.found(u"index_compression"_s).isEmpty(), told);
}

void PreflightContentsTest::estimatesLargeValues_data()
{
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<qint64>("rows");
    QTest::addColumn<bool>("told");
    constexpr qint64 mib = 1024 * 1024;
    QTest::newRow("one row") << 600 * mib << qint64{1} << true;
    QTest::newRow("no row known") << 600 * mib << qint64{0} << true;
    QTest::newRow("many rows") << 600 * mib << qint64{100'000} << false;
    QTest::newRow("just") << 100 * mib << qint64{10} << true;
    QTest::newRow("just not") << 100 * mib << qint64{11} << false;
}

void PreflightContentsTest::estimatesLargeValues()
{
    QFETCH(const qint64, bytes);
    QFETCH(const qint64, rows);
    ShopScene scene;
    scene.publisher().traits = {{Trait::Kind::LargeValues, ordersTable, {}, bytes, rows}};
    QTEST(!scene.found(u"large_values"_s).isEmpty(), "told");
}

void PreflightContentsTest::seesIndexesOfAddressesFrom19On()
{
    ShopScene scene;
    scene.publisher().traits = {{Trait::Kind::InetExclusion, ordersTable, u"no_overlap"_s}};
    QCOMPARE(scene.found(u"inet_exclusion"_s), QStringList());
    scene.facts.subscriber.version = 190000;
    QCOMPARE(scene.found(u"inet_exclusion"_s), QStringList{u"warning public.orders.no_overlap"_s});
}

void PreflightContentsTest::seesWhatAnotherSubscriptionFills()
{
    ShopScene scene;
    scene.subscriber().filled = {{SubscriptionName(u"shop1"_s), {ordersTable, customersTable}}};
    QCOMPARE(scene.found(u"target_overlap"_s), QStringList());
    scene.subscriber().filled.append({SubscriptionName(u"old"_s), {customersTable, {u"public"_s, u"other"_s}}});
    QCOMPARE(scene.found(u"target_overlap"_s), QStringList{u"blocker public.customers"_s});
}

void PreflightContentsTest::seesReferencesToWhatIsLeftOut()
{
    ShopScene scene;
    scene.publisher().foreignKeys = {{ordersTable, customersTable, u"of_customer"_s}};
    QCOMPARE(scene.found(u"foreign_keys"_s), QStringList());
    scene.config.publications.first().excludeTables = {u"customers"_s};
    QCOMPARE(scene.found(u"foreign_keys"_s), QStringList{u"warning public.orders → public.customers"_s});
    scene.config.publications.first().excludeTables = {u"orders"_s};
    QCOMPARE(scene.found(u"foreign_keys"_s), QStringList());
}

void PreflightContentsTest::leavesRowsAloneThatOurSubscriptionBrought()
{
    ShopScene scene;
    scene.subscriber().withRows = {ordersTable};
    QCOMPARE(scene.found(u"target_rows"_s), QStringList{u"blocker public.orders"_s});
    scene.subscriber().filled = {{SubscriptionName(u"shop1"_s), {ordersTable, customersTable}}};
    QCOMPARE(scene.found(u"target_rows"_s), QStringList());
}

void PreflightContentsTest::looksForTheRootsIdentity()
{
    ShopScene scene;
    auto& tables = scene.publisher().tables.permanent;
    auto leaf = keyedTable({u"public"_s, u"orders_1"_s});
    leaf.parent = ordersTable;
    tables.append(leaf);
    tables[1].partitioned = true;
    const NamingIndex key{u"key"_s, {u"id"_s}, true, false};
    auto& holders = scene.publisher().identities[ordersTable];
    holders = {{ordersTable, true, u'd', {}}, {leaf.name, false, u'd', {key}}};
    QCOMPARE(scene.found(u"root_identity"_s), QStringList());
    scene.config.publications.first().viaPartitionRoot = true;
    QCOMPARE(scene.found(u"root_identity"_s), QStringList{u"blocker public.orders"_s});
    holders.first().indexes = {key};
    QCOMPARE(scene.found(u"root_identity"_s), QStringList());
    holders.first() = {ordersTable, true, u'f', {}};
    QCOMPARE(scene.found(u"root_identity"_s), QStringList());
}

void PreflightContentsTest::saysWhatIsLeftBehind()
{
    ShopScene scene;
    QCOMPARE(scene.found(u"left_behind"_s), QStringList());
    scene.publisher().others.defaultRights = {u"app"_s};
    scene.publisher().others.securityLabels = 2;
    QCOMPARE(scene.found(u"left_behind"_s), (QStringList{u"note app"_s, u"note"_s}));
}

FLARE_TEST(PreflightContentsTest)
#include "tst_preflight_contents.moc"
