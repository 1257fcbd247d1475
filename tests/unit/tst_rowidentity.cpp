// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replication/rowidentity.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

const NamingIndex primaryKey{u"t_pkey"_s, {u"id"_s}, true, false};
const NamingIndex uniqueIndex{u"ui"_s, {u"code"_s}, false, false};
const NamingIndex identityIndex{u"ui"_s, {u"code"_s}, false, true};

const RelationName table{u"public"_s, u"t"_s};

RowIdentities one(QChar identity, const QList<NamingIndex>& indexes)
{
    return {{table, {{table, false, identity, indexes}}}};
}

} // namespace

class TestRowIdentity : public QObject
{
    Q_OBJECT

private slots:
    void findsWhatTheSubscriberCannotFind_data();
    void findsWhatTheSubscriberCannotFind();
    void looksAtWhatHoldsTheRows();
    void leavesMissingTablesToOthers();
};

void TestRowIdentity::findsWhatTheSubscriberCannotFind_data()
{
    QTest::addColumn<RowIdentities>("publisher");
    QTest::addColumn<RowIdentities>("subscriber");
    QTest::addColumn<QString>("told"); // Empty = nothing is wrong.
    const auto useIndex = uR"(ALTER TABLE ONLY "public"."t" REPLICA IDENTITY USING INDEX "ui";)"_s;
    const auto makeIndex = uR"(CREATE UNIQUE INDEX "ui" ON "public"."t" ("code"); )"_s;
    const auto byIndex = one(u'i', {identityIndex});
    QTest::newRow("the same key") << one(u'd', {primaryKey}) << one(u'd', {primaryKey}) << QString();
    QTest::newRow("the same index") << byIndex << byIndex << QString();
    QTest::newRow("the index, not set") << byIndex << one(u'd', {uniqueIndex}) << useIndex;
    QTest::newRow("no index") << byIndex << one(u'd', {}) << makeIndex + useIndex;
    QTest::newRow("another key is looked up")
        << byIndex << one(u'd', {primaryKey, uniqueIndex}) << u"rows of public.t up by id"_s;
    QTest::newRow("another key, and what helps") << byIndex << one(u'd', {primaryKey, uniqueIndex}) << useIndex;
    QTest::newRow("another key, no index") << byIndex << one(u'd', {primaryKey}) << makeIndex + useIndex;
    QTest::newRow("no key") << one(u'd', {primaryKey}) << one(u'd', {})
                            << uR"(ALTER TABLE "public"."t" ADD PRIMARY KEY ("id");)"_s;
    QTest::newRow("a key behind FULL") << one(u'd', {primaryKey}) << one(u'f', {primaryKey}) << QString();
    QTest::newRow("a key behind NOTHING") << one(u'd', {primaryKey}) << one(u'n', {primaryKey}) << QString();
    QTest::newRow("FULL is no key") << one(u'd', {primaryKey}) << one(u'f', {}) << u"ADD PRIMARY KEY"_s;
    QTest::newRow("fewer columns") << one(u'i', {{u"two"_s, {u"id"_s, u"code"_s}, false, true}})
                                   << one(u'd', {primaryKey}) << QString();
    QTest::newRow("more columns") << byIndex << one(u'd', {{u"t_pkey"_s, {u"id"_s, u"code"_s}, true, false}})
                                  << u"by id, code"_s;
    QTest::newRow("everything is sent") << one(u'f', {}) << one(u'd', {}) << QString();
    QTest::newRow("the publisher refuses") << one(u'd', {uniqueIndex}) << one(u'd', {}) << QString();
}

void TestRowIdentity::findsWhatTheSubscriberCannotFind()
{
    QFETCH(RowIdentities, publisher);
    QFETCH(RowIdentities, subscriber);
    QFETCH(QString, told);
    const auto problems = identityProblems(publisher, subscriber);
    QCOMPARE(problems.size(), told.isEmpty() ? 0 : 1);
    QVERIFY2(problems.join(u' ').contains(told), qUtf8Printable(problems.join(u' ')));
}

void TestRowIdentity::looksAtWhatHoldsTheRows()
{
    const RelationName first{u"public"_s, u"t1"_s};
    const RelationName second{u"public"_s, u"t2"_s};
    const RowIdentities subscriber{
        {table, {{table, true, u'd', {}}, {first, false, u'd', {primaryKey}}, {second, false, u'd', {}}}}};
    const auto problems = identityProblems(one(u'd', {primaryKey}), subscriber);
    QCOMPARE(problems.size(), 1);
    QVERIFY(problems.first().startsWith(u"public.t2 "_s));
}

void TestRowIdentity::leavesMissingTablesToOthers()
{
    QVERIFY(identityProblems(one(u'd', {primaryKey}), {}).isEmpty());
}

FLARE_TEST(TestRowIdentity)
#include "tst_rowidentity.moc"
