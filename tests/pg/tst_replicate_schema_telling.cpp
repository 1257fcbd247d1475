// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pgtools/pgtool.h"
#include "tests/pg/schemacopyfixture.h"
#include "tests/shared/testprogram.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// What replicate_schema shows and tells: to whoever asks, and to nobody.
class ReplicateSchemaTellingTest : public QObject, private SchemaCopyFixture
{
    Q_OBJECT

private slots:
    void cleanup() { remove({u"manager"_s}); }

    void showsTheDumpOnly();
    void tellsWhatPgDumpWarnsOf();
    void tellsNobodyTheSecretsOfTheSchema();
};

void ReplicateSchemaTellingTest::showsTheDumpOnly()
{
    prepareSimpleSchema();
    const auto result = replicate({{u"only-dump"_s, {QString()}}});
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(result.plan.risk, Risk::ReadOnly);
    QVERIFY(result.tables().isEmpty());
    QCOMPARE(result.documents().size(), 1);
    QVERIFY(result.documents().first().contains(u"CREATE TABLE \"public\".\"a\""_s));
    QVERIFY(!subscriberHasDatabase());
    // It is a file of SQL.
    sql(m_used->subscriber(), u"postgres"_s, u"CREATE DATABASE "_s + quotedIdentifier(m_names.database));
    sql(m_used->subscriber(), m_names.database, result.documents().first());
    QCOMPARE(onSubscriber(u"SELECT count(*) FROM public.a"_s), u"0"_s);
}

void ReplicateSchemaTellingTest::tellsWhatPgDumpWarnsOf()
{
    prepareSimpleSchema();
    const auto pair = m_used->versions();
    const auto real = findPgTool(u"pg_dump"_s, pair.publisher, pair.subscriber).path;
    QTemporaryDir folder;
    QFile script(folder.filePath(u"pg_dump"_s));
    QVERIFY(script.open(QIODevice::WriteOnly));
    script.write(u"#!/bin/sh\nfor i in 1 2 3; do echo 'pg_dump: warning: there is a cycle' >&2; "
                 "echo \"pg_dump: detail: $i\" >&2; done\nexec '%1' \"$@\"\n"_s.arg(real)
                     .toUtf8());
    script.setPermissions(QFileDevice::ReadOwner | QFileDevice::ExeOwner);
    script.close();
    const auto before = qgetenv("FLARE_PG_DIRS");
    qputenv("FLARE_PG_DIRS", folder.path().toUtf8());
    const auto result = replicate();
    before.isNull() ? qunsetenv("FLARE_PG_DIRS") : qputenv("FLARE_PG_DIRS", before);
    QVERIFY2(result.succeeded(), result.describe());
    QCOMPARE(result.messages().filter(u"pg_dump says"_s),
             (QStringList{u"pg_dump says 3 times: pg_dump: warning: there is a cycle"_s,
                          u"pg_dump says: pg_dump: detail: 1"_s, u"pg_dump says: pg_dump: detail: 2"_s,
                          u"pg_dump says: pg_dump: detail: 3"_s}));
}

void ReplicateSchemaTellingTest::tellsNobodyTheSecretsOfTheSchema()
{
    prepareSimpleSchema();
    onPublisher(
        u"CREATE FOREIGN DATA WRAPPER w; CREATE SERVER far FOREIGN DATA WRAPPER w OPTIONS (api_token 'T0PSECRET');"
        " CREATE USER MAPPING FOR PUBLIC SERVER far OPTIONS (\"user\" 'u', password E'T0PSECRET\\\\''x');"
        " CREATE FUNCTION public.f() RETURNS integer LANGUAGE sql SET app.password = 'T0PSECRET' AS 'SELECT 1';"
        " CREATE TABLE public.\"password\" (token text DEFAULT 'T0PSECRE');"
        " ALTER DATABASE %1 SET app.secret = 'T0PSECRET'"_s.arg(quotedIdentifier(m_names.database)));
    const auto dump = replicate({{u"only-dump"_s, {QString()}}});
    QVERIFY2(dump.succeeded(), dump.describe());
    QVERIFY2(!dump.everything().contains(u"T0PSECRET"_s), qUtf8Printable(dump.everything()));
    QVERIFY(dump.documents().first().contains(u"'T0PSECRE'"_s));
    QCOMPARE(dump.messages().filter(u"masked"_s).size(), 1);

    MemoryAudit audit;
    const auto result = runOperation(configFor(*m_used, m_names), {u"replicate_schema"_s, {}, {}, {}, {}}, audit);
    QVERIFY2(result.succeeded(), result.describe());
    QVERIFY(!result.everything().contains(u"T0PSECRET"_s));
    for (const auto& record : audit.records())
        QVERIFY2(!(record.sql + record.message).contains(u"T0PSECRET"_s), qUtf8Printable(record.sql));
    QVERIFY(!m_used->subscriber().logText().contains(u"T0PSECRET"_s));
    // What was sent is whole.
    QCOMPARE(onSubscriber(u"SELECT o FROM pg_user_mappings, unnest(umoptions) o WHERE o LIKE 'password=%'"_s),
             u"password=T0PSECRET\\'x"_s);
    QCOMPARE(onSubscriber(u"SELECT proconfig::text FROM pg_proc WHERE proname = 'f'"_s), u"{app.password=T0PSECRET}"_s);
    QCOMPARE(onSubscriber(u"SHOW app.secret"_s), u"T0PSECRET"_s);
}

FLARE_TEST(ReplicateSchemaTellingTest)

#include "tst_replicate_schema_telling.moc"
