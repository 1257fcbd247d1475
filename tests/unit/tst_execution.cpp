// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/runner.h"
#include "tests/shared/operationrun.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

Error failure(ErrorKind kind)
{
    return Error(kind, u"It failed."_s, u"Mend it."_s);
}

/// Time passes when somebody sleeps.
class LeapingClock final : public Clock
{
public:
    [[nodiscard]] TimePoint now() const override { return m_now; }
    bool sleepUntil(TimePoint moment, const std::stop_token& stop) override
    {
        m_now = std::max(m_now, moment);
        return !stop.stop_requested();
    }

private:
    TimePoint m_now{std::chrono::hours(1)};
};

} // namespace

/// What the engine does around the steps of a plan, with steps that touch no server.
class ExecutionTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void takesBackInReverseOrder();
    void takesBackWhatTheFailingStepHadBegun();
    void saysWhatIsLeft_data();
    void saysWhatIsLeft();
    void believesAStepThatHasUndoneItself();
    void goesOnTakingBackWhenOnePartFails();
    void keepsTheStateToItself();
    void mustStayWhileSomethingIsTaken();
    void mustStayForAsLongAsABodyAsks();
    void triesTheWayBackUntilAPersonGivesUp();
    void givesUpAtOnceWhatCanNotPass();
    void wantsNoLogForTheWayOut();
    void masksSecretsInWhatWasFound();

private:
    Step step(const QString& name, bool compensated, std::optional<ErrorKind> fails = {});
    Outcome run(const QList<Step>& steps);

    Config m_config;
    Redactor m_redactor;
    std::unique_ptr<MemoryAudit> m_audit;
    Operation m_operation;
    QStringList m_done;
    QStringList m_warnings;
    QList<Finding> m_findings;
    std::shared_ptr<StopRequests> m_stops;
};

void ExecutionTest::init()
{
    m_done.clear();
    m_warnings.clear();
    m_audit = std::make_unique<MemoryAudit>();
    m_operation = {};
    m_operation.id = u"test"_s;
    m_stops = std::make_shared<StopRequests>();
}

Step ExecutionTest::step(const QString& name, bool compensated, std::optional<ErrorKind> fails)
{
    Step made;
    made.title = name;
    made.undo = u"undo_"_s + name;
    made.body = [this, name, fails](Context&) {
        m_done.append(name);
        if (fails)
            throw failure(*fails);
    };
    if (compensated)
        made.compensate = [this, name](Context&) { m_done.append(u'-' + name); };
    return made;
}

Outcome ExecutionTest::run(const QList<Step>& steps)
{
    Credentials credentials(m_config, m_redactor);
    Plan plan;
    plan.operation = &m_operation;
    plan.risk = Risk::Additive;
    plan.steps = steps;
    Runner runner({m_config, credentials, m_redactor, *m_audit, u"test"_s, {}, m_stops});
    const auto events = runner.start(plan, Confirmation::notNeededFor(plan)).events();
    for (int index = 0;; ++index) {
        const auto event = events.resultAt(index);
        if (const auto* message = std::get_if<Message>(&event))
            m_warnings.append(message->text);
        if (const auto* found = std::get_if<Findings>(&event))
            m_findings = found->findings;
        if (const auto* outcome = std::get_if<Outcome>(&event))
            return *outcome;
    }
}

void ExecutionTest::takesBackInReverseOrder()
{
    const auto outcome =
        run({step(u"a"_s, true), step(u"b"_s, true), step(u"c"_s, false, ErrorKind::Sql), step(u"d"_s, true)});
    QCOMPARE(m_done, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"-b"_s, u"-a"_s}));
    QCOMPARE(outcome.status, Outcome::Status::Failed);
    QCOMPARE(outcome.stepsDone, 2);
    QCOMPARE(run({step(u"a"_s, true)}).status, Outcome::Status::Succeeded);
    QCOMPARE(m_done.last(), u"a"_s);
}

void ExecutionTest::takesBackWhatTheFailingStepHadBegun()
{
    const auto outcome = run({step(u"a"_s, true), step(u"b"_s, true, ErrorKind::Cancelled)});
    QCOMPARE(m_done, (QStringList{u"a"_s, u"b"_s, u"-b"_s, u"-a"_s}));
    QCOMPARE(outcome.status, Outcome::Status::Cancelled);
    QCOMPARE(outcome.left, Outcome::Left::Undone);
}

void ExecutionTest::saysWhatIsLeft_data()
{
    QTest::addColumn<bool>("readsOnly");
    QTest::addColumn<bool>("compensated");
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<Outcome::Left>("left");
    QTest::addColumn<QString>("undo");
    QTest::newRow("only looked") << true << false << ErrorKind::Precondition << Outcome::Left::Nothing << QString();
    QTest::newRow("taken back") << false << true << ErrorKind::TimedOut << Outcome::Left::Undone << QString();
    QTest::newRow("stays") << false << false << ErrorKind::TimedOut << Outcome::Left::Kept << u"undo_last"_s;
    QTest::newRow("by hand") << false << true << ErrorKind::Partial << Outcome::Left::Partial << u"undo_last"_s;
}

void ExecutionTest::saysWhatIsLeft()
{
    QFETCH(bool, readsOnly);
    QFETCH(bool, compensated);
    QFETCH(ErrorKind, kind);
    QFETCH(Outcome::Left, left);
    QFETCH(QString, undo);
    auto last = step(u"last"_s, compensated, kind);
    last.readsOnly = readsOnly;
    const auto outcome = run({last});
    QCOMPARE(outcome.left, left);
    QCOMPARE(outcome.undo, undo);
    QCOMPARE(outcome.error->kind(), kind);
}

void ExecutionTest::believesAStepThatHasUndoneItself()
{
    auto rolledBack = step(u"b"_s, false);
    rolledBack.body = [](Context& context) {
        context.setTakenBack();
        throw Error(ErrorKind::Sql, u"It failed."_s);
    };
    QCOMPARE(run({rolledBack}).left, Outcome::Left::Undone);
    QCOMPARE(run({step(u"a"_s, true), rolledBack}).left, Outcome::Left::Undone);
    QCOMPARE(run({step(u"a"_s, false), rolledBack}).left, Outcome::Left::Kept);
}

void ExecutionTest::goesOnTakingBackWhenOnePartFails()
{
    auto stubborn = step(u"b"_s, true);
    stubborn.compensate = [](Context&) { throw Error(ErrorKind::Sql, u"It stays."_s, u"Run this by hand."_s); };
    const auto outcome = run({step(u"a"_s, true), stubborn, step(u"c"_s, false, ErrorKind::TimedOut)});
    QCOMPARE(m_done, (QStringList{u"a"_s, u"b"_s, u"c"_s, u"-a"_s}));
    QCOMPARE(outcome.left, Outcome::Left::Partial);
    QCOMPARE(outcome.error->kind(), ErrorKind::Partial);
    QVERIFY2(outcome.error->message().contains(u"It failed."_s) && outcome.error->message().contains(u"It stays."_s),
             qPrintable(outcome.error->message()));
    QCOMPARE(outcome.error->advice(), u"Run this by hand."_s);
}

void ExecutionTest::keepsTheStateToItself()
{
    auto held = std::make_shared<int>(42);
    const std::weak_ptr<int> seen = held;
    Step put;
    put.body = [held = std::exchange(held, nullptr)](Context& context) {
        context.state().put(std::make_unique<std::shared_ptr<int>>(std::make_shared<int>(*held)));
    };
    std::weak_ptr<int> inState;
    Step look;
    look.body = [&inState](Context& context) {
        QVERIFY(context.state().find<QString>() == nullptr);
        inState = *context.state().find<std::shared_ptr<int>>();
        QCOMPARE(*inState.lock(), 42);
    };
    QCOMPARE(run({put, look}).status, Outcome::Status::Succeeded);
    QVERIFY(inState.expired());
}

void ExecutionTest::mustStayWhileSomethingIsTaken()
{
    QList<IfEnded> seen;
    const auto look = [&](Context&) { seen.append(m_stops->ifEnded()); };
    Step reading;
    reading.body = look;
    reading.readsOnly = true;
    Step before;
    before.body = look;
    Step taking;
    taking.body = look;
    taking.compensate = look;
    QVERIFY(run({reading, before, taking, step(u"fails"_s, false, ErrorKind::Sql)}).error);
    using enum IfEnded;
    QCOMPARE(seen, (QList<IfEnded>{Harmless, Unclear, Harmful, Harmful}));
    // Until somebody has told how it ended.
    QCOMPARE(m_stops->ifEnded(), Harmful);
}

void ExecutionTest::mustStayForAsLongAsABodyAsks()
{
    QList<IfEnded> seen;
    const auto look = [&](const Context&) { seen.append(m_stops->ifEnded()); };
    const auto half = [&](const Context& context) {
        const auto stay = context.stay();
        look(context);
    };
    Step plain;
    plain.body = [&](const Context& context) {
        half(context);
        look(context);
    };
    auto taking = plain;
    taking.compensate = look;
    QCOMPARE(run({plain, taking}).status, Outcome::Status::Succeeded);
    using enum IfEnded;
    QCOMPARE(seen, (QList<IfEnded>{Harmful, Unclear, Harmful, Harmful}));
}

void ExecutionTest::triesTheWayBackUntilAPersonGivesUp()
{
    LeapingClock clock;
    int tries = 0;
    StopRequests stops;
    // Those before it said that it can't go on do not reach it.
    stops.add();
    stops.add();
    WayBack wayBack({[&](Side) -> std::unique_ptr<Pg::Connection> {
                         if (++tries == 40)
                             stops.add();
                         throw failure(ErrorKind::Connect);
                     },
                     [this](const QString& text) { m_warnings.append(text); }, stops, clock});
    try {
        wayBack.untilDone(Side::Publisher, u"Giving back"_s, [](Pg::Connection&) {});
        QFAIL("It succeeded.");
    } catch (const Error& error) {
        QCOMPARE(error.kind(), ErrorKind::Partial);
        QCOMPARE(error.message(), u"Giving back: It failed."_s);
    }
    QCOMPARE(tries, 40);
    // Not each time, but all the time.
    QVERIFY2(m_warnings.size() >= 4 && m_warnings.size() < 20, qPrintable(QString::number(m_warnings.size())));
}

void ExecutionTest::givesUpAtOnceWhatCanNotPass()
{
    LeapingClock clock;
    int tries = 0;
    const StopRequests stops;
    WayBack wayBack({[&](Side) -> std::unique_ptr<Pg::Connection> {
                         ++tries;
                         throw failure(ErrorKind::WrongServer);
                     },
                     [](const QString&) {}, stops, clock});
    QVERIFY_THROWS_EXCEPTION(Error, wayBack.untilDone(Side::Publisher, u"Giving back"_s, [](Pg::Connection&) {}));
    QCOMPARE(tries, 3);
}

void ExecutionTest::wantsNoLogForTheWayOut()
{
    m_audit->refuseFromNowOn();
    QCOMPARE(run({step(u"a"_s, false)}).error->kind(), ErrorKind::Audit);
    QVERIFY(m_done.isEmpty());
    m_operation.wayOut = true;
    QCOMPARE(run({step(u"a"_s, false)}).status, Outcome::Status::Succeeded);
    QCOMPARE(m_done, QStringList{u"a"_s});
    QVERIFY(m_warnings.first().contains(u"audit log"_s));
}

// What a server says of itself goes into a finding: a setting, a refusal.
void ExecutionTest::masksSecretsInWhatWasFound()
{
    const auto secret = u"s3cret-of-the-file"_s;
    m_redactor.learn(Secret(secret));
    Step looks;
    looks.title = u"look"_s;
    looks.body = [&](Context& context) {
        const Finding finding{
            u"x"_s, Severity::Note, Side::Publisher, {}, {secret}, secret, {{Side::Publisher, {}, secret, secret}}};
        context.show(Findings{{finding}});
    };
    QCOMPARE(run({looks}).status, Outcome::Status::Succeeded);
    QCOMPARE(m_findings.size(), 1);
    const auto& finding = m_findings.first();
    const auto& remedy = finding.remedies.first();
    for (const auto& text : {finding.text, finding.objects.first(), remedy.sql, remedy.text})
        QCOMPARE(text, redacted());
}

FLARE_TEST(ExecutionTest)
#include "tst_execution.moc"
