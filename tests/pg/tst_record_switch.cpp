// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/pg/pausefixture.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// That the application was switched is a fact that stands with the pause, for everybody who comes later.
class RecordSwitchTest : public QObject, private PauseFixture
{
    Q_OBJECT

private slots:
    void cleanup() { remove(); }

    void isKnownToWhoeverResumes();
    void needsAPause();
    void leavesAnothersPauseAlone();
};

void RecordSwitchTest::isKnownToWhoeverResumes()
{
    prepare();
    const auto before = access();
    QVERIFY(run(u"pause_write"_s).succeeded());
    const auto recorded = run(u"record_switch"_s);
    QVERIFY2(recorded.succeeded(), recorded.describe());
    QVERIFY(recorded.outcome.data.contains(u"switched_at"_s));

    const auto again = run(u"record_switch"_s);
    QVERIFY2(again.succeeded(), again.describe());
    QVERIFY(again.plan.steps.isEmpty());
    QVERIFY2(again.plan.summary.contains(u"already"_s), qPrintable(again.plan.summary));

    // Also after the pause was proven once more, which writes the record anew.
    QVERIFY(run(u"pause_write"_s).succeeded());
    auto refused = request(u"resume_write"_s);
    refused.confirmation = u"000000"_s;
    const auto result = runOperation(m_config, refused);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::NotConfirmed));
    QCOMPARE(result.plan.risk, Risk::Destructive);
    QVERIFY2(result.plan.consequences.first().contains(u"works on the subscriber since"_s), result.describe());
    QVERIFY(access() != before);
    const auto resumed = run(u"resume_write"_s);
    QVERIFY2(resumed.succeeded(), resumed.describe());
    QCOMPARE(access(), before);
}

void RecordSwitchTest::needsAPause()
{
    prepare();
    const auto result = run(u"record_switch"_s);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY2(result.describe().contains("not paused"), result.describe());
}

void RecordSwitchTest::leavesAnothersPauseAlone()
{
    prepare();
    QVERIFY(run(u"pause_write"_s).succeeded());
    auto late = request(u"record_switch"_s);
    late.onPlan = [this](const Plan&) {
        QVERIFY(run(u"resume_write"_s).succeeded());
        QVERIFY(run(u"pause_write"_s).succeeded());
    };
    const auto result = runOperation(m_config, late);
    QCOMPARE(result.errorKind(), std::optional(ErrorKind::Precondition));
    QVERIFY2(result.describe().contains("paused anew"), result.describe());
    QVERIFY(run(u"resume_write"_s).succeeded());
}

FLARE_TEST(RecordSwitchTest)
#include "tst_record_switch.moc"
