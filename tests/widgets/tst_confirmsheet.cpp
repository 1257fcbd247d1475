// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/catalogue.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/testprogram.h"
#include "widgets/operation/confirmsheet.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// The last thing between a person and a change that can't be taken back, before two real servers.
class ConfirmSheetTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void cleanupTestCase();
    void showsBothServersAndWhatWillBeSent();
    void saysOnceWhatGoesForSeveral();
    void confirmsOnce_data();
    void confirmsOnce();
    void refusesWhatIsNotTheTargets_data();
    void refusesWhatIsNotTheTargets();
    void staysClosedToTooFewDigits();
    void confirmsNothingWhenItIsClosed_data();
    void confirmsNothingWhenItIsClosed();
    void locksWhileTheTargetIsDown();
    void locksOnAWrongServer();

private:
    void open() { open({*m_plan}); }
    void open(const QList<Plan>& plans);
    [[nodiscard]] std::unique_ptr<MigrationSession> sessionOf(const Config& config) const;
    [[nodiscard]] QPushButton* confirm() const { return m_sheet->findChild<QPushButton*>(u"confirm"_s); }
    [[nodiscard]] QString refusal() const { return m_sheet->findChild<QLabel*>(u"refusal"_s)->text(); }
    [[nodiscard]] QList<AuditEntry> refusals() const;
    void type(const QString& entry);
    [[nodiscard]] QString digitsOf(Side side) const { return m_config.host(side).systemIdentifier.lastDigits(); }

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    Config m_config;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MigrationSession> m_session;
    std::optional<Plan> m_plan;
    QPointer<ConfirmSheet> m_sheet;
    QStringList m_confirmed;
};

void ConfirmSheetTest::initTestCase()
{
    m_pair = &m_pairs.pair(pairsToTest().first());
    createPublisherObjects(*m_pair);
    sql(m_pair->publisher(), u"bench"_s, u"CREATE PUBLICATION bench"_s);
    m_config = configFor(*m_pair);
}

std::unique_ptr<MigrationSession> ConfirmSheetTest::sessionOf(const Config& config) const
{
    MigrationSession::Options options;
    options.auditPath = m_folder->filePath(u"audit.sqlite"_s);
    return std::make_unique<MigrationSession>(config, options);
}

void ConfirmSheetTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_session = sessionOf(m_config);
    m_confirmed.clear();
    Arguments arguments;
    arguments.set(u"database"_s, {u"bench"_s});
    const auto planned = m_session->plan(*findOperation(u"drop_publication"_s), arguments);
    QTRY_VERIFY_WITH_TIMEOUT(planned.isFinished(), patience);
    QVERIFY2(!planned.result().error, planned.result().error ? planned.result().error->what() : "");
    m_plan = planned.result().plan;
    QCOMPARE(m_plan->risk, Risk::Destructive);
    open();
}

void ConfirmSheetTest::open(const QList<Plan>& plans)
{
    delete m_sheet;
    m_sheet = new ConfirmSheet(*m_session, plans, [this](const QList<Confirmation>& proof) {
        for (const auto& confirmation : proof)
            m_confirmed.append(confirmation.entry());
    });
    m_sheet->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_sheet));
}

void ConfirmSheetTest::cleanup()
{
    delete m_sheet;
    m_session.reset();
}

void ConfirmSheetTest::cleanupTestCase()
{
    removeEverything(*m_pair);
}

void ConfirmSheetTest::type(const QString& entry)
{
    QTest::keyClicks(m_sheet->findChild<QLineEdit*>(u"entry"_s), entry);
}

QList<AuditEntry> ConfirmSheetTest::refusals() const
{
    AuditFilter filter;
    filter.kind = AuditKind::Confirm;
    return m_session->audit().read(filter);
}

void ConfirmSheetTest::showsBothServersAndWhatWillBeSent()
{
    for (const auto side : {Side::Publisher, Side::Subscriber}) {
        auto* server = m_sheet->findChild<QLabel*>(keyOf(side));
        QTRY_VERIFY_WITH_TIMEOUT(server->text().contains(u"ago"_s), patience);
        QVERIFY2(server->text().contains(digitsOf(side).left(3)), qPrintable(server->text()));
        QVERIFY2(server->text().contains(QString::number(m_pair->on(side).port())), qPrintable(server->text()));
        QVERIFY2(server->text().contains(u"PostgreSQL %1"_s.arg(m_pair->on(side).major())), qPrintable(server->text()));
    }
    const auto statements = m_sheet->findChild<QPlainTextEdit*>(u"statements"_s)->toPlainText();
    QVERIFY2(statements.contains(u"DROP PUBLICATION"_s), qPrintable(statements));
    const auto consequences = m_sheet->findChild<QLabel*>(u"consequences"_s)->text();
    QVERIFY2(consequences.contains(u"bench"_s), qPrintable(consequences));
    QVERIFY2(consequences.contains(u"Create the publication"_s, Qt::CaseInsensitive), qPrintable(consequences));
}

void ConfirmSheetTest::saysOnceWhatGoesForSeveral()
{
    QList<Plan> plans;
    for (const auto& database : {u"bench"_s, u"shop"_s, u"wiki"_s}) {
        plans.append(*m_plan);
        plans.last().database = database;
        plans.last().consequences = {u"Every session of %1 is ended."_s.arg(database), u"Nobody can write."_s};
    }
    plans.last().consequences.append(u"An attack runs in wiki."_s);
    open(plans);
    const auto told = m_sheet->findChild<QLabel*>(u"consequences"_s)->text().split(u'\n');
    QVERIFY2(told.first().contains(u"bench, shop, wiki"_s), qPrintable(told.first()));
    QCOMPARE(told.mid(1, 3),
             (QStringList{u"Every session of bench is ended. The same goes for 2 other database(s)."_s,
                          u"Nobody can write."_s, u"An attack runs in wiki."_s}));
}

void ConfirmSheetTest::confirmsOnce_data()
{
    QTest::addColumn<QString>("entry");
    QTest::newRow("the last digits") << digitsOf(Side::Publisher);
    QTest::newRow("in groups, as the sheet shows them") << digitsOf(Side::Publisher).insert(3, u' ');
    QTest::newRow("the whole identifier") << m_config.publisher.systemIdentifier.text();
}

void ConfirmSheetTest::confirmsOnce()
{
    QFETCH(const QString, entry);
    type(entry);
    QTRY_VERIFY_WITH_TIMEOUT(confirm()->isEnabled(), patience);
    for (int click = 0; click < 3; ++click)
        QTest::mouseClick(confirm(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(m_sheet == nullptr, patience);
    QCOMPARE(m_confirmed, QStringList(QString(entry).remove(u' ')));
    QVERIFY(refusals().isEmpty());
}

void ConfirmSheetTest::refusesWhatIsNotTheTargets_data()
{
    QTest::addColumn<QString>("entry");
    QTest::addColumn<QString>("told");
    auto wrong = digitsOf(Side::Publisher);
    wrong[5] = wrong[5] == u'0' ? u'1' : u'0';
    QTest::newRow("one digit off") << wrong << u"does not match the system_identifier of the publisher"_s;
    QTest::newRow("the other server's") << digitsOf(
        Side::Subscriber) << u"digits of the subscriber, but “Drop the publication” acts on the publisher"_s;
    QTest::newRow("the other server's, as a whole")
        << m_config.subscriber.systemIdentifier.text()
        << u"digits of the subscriber, but “Drop the publication” acts on the publisher"_s;
    QTest::newRow("one digit too many") << u"1"_s + digitsOf(Side::Publisher) << u"does not match"_s;
    QTest::newRow("words") << u"drop_publication"_s << u"does not match"_s;
}

void ConfirmSheetTest::refusesWhatIsNotTheTargets()
{
    QFETCH(const QString, entry);
    QFETCH(const QString, told);
    type(entry);
    QTRY_VERIFY_WITH_TIMEOUT(confirm()->isEnabled(), patience);
    QTest::mouseClick(confirm(), Qt::LeftButton);
    QTRY_VERIFY2_WITH_TIMEOUT(refusal().contains(told), qPrintable(refusal()), patience);
    QVERIFY(m_confirmed.isEmpty() && m_sheet->isVisible());
    QVERIFY(m_sheet->findChild<QLineEdit*>(u"entry"_s)->text().isEmpty());
    const auto recorded = refusals();
    QCOMPARE(recorded.size(), 1);
    QCOMPARE(recorded.first().record.confirmation, entry);
    QCOMPARE(recorded.first().record.result, u"refused"_s);

    // A slip of the finger is mended in the same sheet.
    type(digitsOf(Side::Publisher));
    QTRY_VERIFY_WITH_TIMEOUT(confirm()->isEnabled(), patience);
    QVERIFY(refusal().isEmpty());
    QTest::mouseClick(confirm(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(m_confirmed, QStringList(digitsOf(Side::Publisher)), patience);
}

void ConfirmSheetTest::staysClosedToTooFewDigits()
{
    type(digitsOf(Side::Publisher).left(5) + u"   "_s);
    auto* server = m_sheet->findChild<QLabel*>(keyOf(Side::Publisher));
    QTRY_VERIFY_WITH_TIMEOUT(server->text().contains(u"ago"_s), patience);
    QVERIFY(!confirm()->isEnabled());
    type(digitsOf(Side::Publisher).right(1));
    QVERIFY(confirm()->isEnabled());
}

void ConfirmSheetTest::confirmsNothingWhenItIsClosed_data()
{
    QTest::addColumn<bool>("byKey");
    QTest::newRow("Escape") << true;
    QTest::newRow("Cancel") << false;
}

void ConfirmSheetTest::confirmsNothingWhenItIsClosed()
{
    QFETCH(const bool, byKey);
    type(digitsOf(Side::Publisher));
    QTRY_VERIFY_WITH_TIMEOUT(confirm()->isEnabled(), patience);
    if (byKey)
        QTest::keyClick(m_sheet, Qt::Key_Escape);
    else
        QTest::mouseClick(m_sheet->findChild<QPushButton*>(u"cancel"_s), Qt::LeftButton);
    QTRY_VERIFY(m_sheet == nullptr);
    QVERIFY(m_confirmed.isEmpty());
}

void ConfirmSheetTest::locksWhileTheTargetIsDown()
{
    type(digitsOf(Side::Publisher));
    QTRY_VERIFY_WITH_TIMEOUT(confirm()->isEnabled(), patience);
    m_pair->publisher().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!confirm()->isEnabled(), patience);
    QVERIFY2(refusal().contains(u"publisher"_s), qPrintable(refusal()));
    QTest::mouseClick(confirm(), Qt::LeftButton);

    m_pair->publisher().start();
    QTRY_VERIFY_WITH_TIMEOUT(confirm()->isEnabled(), patience);
    QVERIFY2(refusal().isEmpty(), qPrintable(refusal()));
    QVERIFY(m_confirmed.isEmpty());
}

// The file names a server, and another one answers at its address.
void ConfirmSheetTest::locksOnAWrongServer()
{
    auto moved = m_config;
    moved.publisher.port = m_pair->subscriber().port();
    moved.publisher.superuser.password = m_pair->subscriber().superuserPassword();
    delete m_sheet;
    m_session = sessionOf(moved);
    open();
    type(digitsOf(Side::Publisher));
    QTRY_VERIFY_WITH_TIMEOUT(!refusal().isEmpty(), patience);
    QVERIFY2(refusal().contains(m_config.publisher.systemIdentifier.text()), qPrintable(refusal()));
    QVERIFY(!confirm()->isEnabled());
}

FLARE_TEST(ConfirmSheetTest)
#include "tst_confirmsheet.moc"
