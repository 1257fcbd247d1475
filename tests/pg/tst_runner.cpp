// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/runner.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/operationrun.h"
#include "tests/shared/sqlsession.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// What becomes of a run whose audit log fails in the middle: with an operation of the test's own, whose steps run
/// statements on a real server.
class RunnerTest : public QObject
{
    Q_OBJECT

private slots:
    void cleanup();
    void runsNothingWithoutAnAuditLog();
    void stopsBeforeTheNextStepWhenTheAuditLogFails();
    void callsACompletedRunASuccessWhenTheAuditLogFailsAfterIt();

private:
    enum class RefuseIn { Nothing, FirstStep, LastStep };
    Outcome run(MemoryAudit& audit, RefuseIn step);
    bool exists(const QString& table)
    {
        return !sqlValue(m_pairs.pair(pairsToTest().first()).publisher(), u"postgres"_s,
                         u"SELECT to_regclass('public.%1')"_s.arg(table))
                    .isNull();
    }

    PgPairs m_pairs;
    QStringList m_warnings;
};

namespace {

Step stepThatCreates(const QString& table, const std::function<void()>& afterwards)
{
    Step step;
    step.title = u"Create "_s + table;
    step.body = [table, afterwards](Context& context) {
        context.maintenance(Side::Publisher)
            .exec(Pg::sql("CREATE TABLE {} (id int)", RelationName{u"public"_s, table}));
        afterwards();
    };
    return step;
}

} // namespace

void RunnerTest::cleanup()
{
    sql(m_pairs.pair(pairsToTest().first()).publisher(), u"postgres"_s,
        u"DROP TABLE IF EXISTS public.first, public.last"_s);
    m_warnings.clear();
}

Outcome RunnerTest::run(MemoryAudit& audit, RefuseIn step)
{
    const auto config = configFor(m_pairs.pair(pairsToTest().first()));
    Redactor redactor;
    Credentials credentials(config, redactor);
    const auto refuse = [&](RefuseIn where) {
        return [&audit, here = step == where] {
            if (here)
                audit.refuseFromNowOn();
        };
    };
    Operation operation;
    operation.id = u"two_steps"_s;
    Plan plan;
    plan.operation = &operation;
    plan.risk = Risk::Additive;
    plan.steps = {stepThatCreates(u"first"_s, refuse(RefuseIn::FirstStep)),
                  stepThatCreates(u"last"_s, refuse(RefuseIn::LastStep))};
    Runner runner({config, credentials, redactor, audit, u"test"_s});
    const auto events = runner.start(plan, Confirmation::notNeededFor(plan)).events();
    for (int index = 0;; ++index) {
        const auto event = events.resultAt(index);
        if (const auto* message = std::get_if<Message>(&event);
            message != nullptr && message->severity == Message::Severity::Warning)
            m_warnings.append(message->text);
        if (const auto* outcome = std::get_if<Outcome>(&event))
            return *outcome;
    }
}

void RunnerTest::runsNothingWithoutAnAuditLog()
{
    MemoryAudit audit;
    audit.refuseFromNowOn();
    const auto outcome = run(audit, RefuseIn::Nothing);
    QCOMPARE(outcome.status, Outcome::Status::Failed);
    QCOMPARE(outcome.error->kind(), ErrorKind::Audit);
    QVERIFY(!exists(u"first"_s));
}

void RunnerTest::stopsBeforeTheNextStepWhenTheAuditLogFails()
{
    MemoryAudit audit;
    const auto outcome = run(audit, RefuseIn::FirstStep);
    QCOMPARE(outcome.status, Outcome::Status::Failed);
    QCOMPARE(outcome.error->kind(), ErrorKind::Audit);
    QCOMPARE(outcome.stepsDone, 1);
    QVERIFY(exists(u"first"_s));
    QVERIFY(!exists(u"last"_s));
}

void RunnerTest::callsACompletedRunASuccessWhenTheAuditLogFailsAfterIt()
{
    MemoryAudit audit;
    const auto outcome = run(audit, RefuseIn::LastStep);
    QCOMPARE(outcome.status, Outcome::Status::Succeeded);
    QVERIFY(exists(u"last"_s));
    QCOMPARE(m_warnings.size(), 1);
    QVERIFY(m_warnings.first().contains(u"audit log"_s));
}

FLARE_TEST(RunnerTest)
#include "tst_runner.moc"
