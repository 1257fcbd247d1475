// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/sqliteauditlog.h"
#include "core/base/redactor.h"
#include "tests/shared/auditjourney.h"
#include "tests/shared/testprogram.h"
#include "tests/unit/auditfixture.h"
#include "widgets/audit/auditmodel.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

class AuditModelTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheRulesOfModels();
};

void AuditModelTest::keepsTheRulesOfModels()
{
    const QTemporaryDir folder;
    const Redactor redactor;
    SqliteAuditLog log(folder.filePath(u"audit.sqlite"_s), redactor);
    appendJourney(log);
    AuditModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QStringList wanted;
    connect(&model, &AuditModel::recordsWanted, this,
            [&](const QString& id, qint64 after) { wanted.append(u"%1 %2"_s.arg(id).arg(after)); });
    const auto runs = log.runs({});
    model.addOlder(runs.mid(2));
    model.addNewer(runs.mid(0, 2));
    QCOMPARE(model.rowCount(), journeyRuns);
    QCOMPARE(model.oldestSeq(), 1);
    const auto pause = model.index(0, 0);
    const auto id = runs.first().operationId;
    // However often somebody looks before they come, also the tester.
    model.fetchMore(pause);
    model.fetchMore(pause);
    QCOMPARE(wanted.count(id + u" 0"_s), 1);
    model.addRecords(id, log.read({.operationId = id}));
    QCOMPARE(model.rowCount(pause), 17);
    QVERIFY(!model.canFetchMore(pause));
    // The run goes on: it stays one row, and what is missing is asked for.
    log.append(recordOf(AuditKind::Statement, id, u"pause_write"_s));
    model.addNewer(log.runs({.afterSeq = runs.first().lastSeq}));
    QCOMPARE(model.rowCount(), journeyRuns);
    QCOMPARE(wanted.count(u"%1 %2"_s.arg(id).arg(runs.first().lastSeq)), 1);
    model.addRecords(id, {});
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

FLARE_TEST(AuditModelTest)
#include "tst_auditmodel.moc"
