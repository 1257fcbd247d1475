// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditorigin.h"
#include "core/config/configreader.h"
#include "tests/shared/auditjourney.h"
#include "tests/shared/testprogram.h"
#include "tests/unit/auditfixture.h"
#include "tests/unit/sampleconfig.h"
#include "widgets/audit/auditmodel.h"
#include "widgets/audit/auditview.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>
#include <QThreadPool>
#include <QTreeView>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

class AuditViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();
    void groupsStatementsByRun();
    void followsTheLog();
    void showsWhatMattersAtSmallWidth();
    void findsWordsBeyondTheFirstPage();
    void findsAnOperationByItsTitle();
    void showsThisMigrationUnlessAskedForMore();
    void filtersByTime();
    void saysWhatToDoWhereNothingIs();
    void saysItInTheSmallestDockToo();
    void verifiesTheChainAtAClick();
    void exportsThroughTheDialog();
    void exportsThisMigrationOnly_data();
    void exportsThisMigrationOnly();
    void tellsWhyAnExportFailed();
    void goesAwayWhileTheLogIsLocked();

private:
    void open();
    void append(const QString& operationId, const QString& sql, const QString& path = {});
    template <typename T>
    [[nodiscard]] T* find(const char* name) const
    {
        return m_view->findChild<T*>(QString::fromLatin1(name));
    }
    [[nodiscard]] QTreeView* tree() const { return find<QTreeView>("records"); }
    [[nodiscard]] QAbstractItemModel* model() const { return tree()->model(); }
    [[nodiscard]] QString text(int row, int column, const QModelIndex& parent = {}) const
    {
        return model()->index(row, column, parent).data().toString();
    }
    [[nodiscard]] QString chain() const { return find<QLabel>("chain")->text(); }
    void choose(const char* box, int index) { find<QComboBox>(box)->setCurrentIndex(index); }
    void look(const QString& words) { find<QLineEdit>("filterText")->setText(words); }
    void click(const char* name) { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MigrationSession> m_session;
    std::unique_ptr<AuditView> m_view;
    AuditJourney m_journey;
};

void AuditViewTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto loaded = parseConfig(sampleConfig().join(u'\n').toUtf8(), path(u"flare.yml"_s));
    m_session = std::make_unique<MigrationSession>(*loaded.config,
                                                   MigrationSession::Options{false, false, path(u"audit.sqlite"_s)});
    m_journey.configPath = loaded.config->path;
    m_journey.configDigest = QString::fromLatin1(loaded.config->digest);
    m_journey.publisher = loaded.config->publisher.systemIdentifier;
    m_journey.subscriber = loaded.config->subscriber.systemIdentifier;
}

void AuditViewTest::cleanup()
{
    m_view.reset();
    m_session.reset();
}

void AuditViewTest::open()
{
    m_view = std::make_unique<AuditView>(*m_session);
    m_view->resize(900, 600);
    m_view->show();
}

void AuditViewTest::append(const QString& operationId, const QString& sql, const QString& path)
{
    auto record = recordOf(AuditKind::Statement, operationId, u"exec"_s);
    record.sql = sql;
    record.result = u"ok"_s;
    record.side = Side::Publisher;
    record.configPath = path.isEmpty() ? m_journey.configPath : path;
    record.expectedIdentifier = m_journey.publisher;
    m_session->audit().append(record);
}

void AuditViewTest::groupsStatementsByRun()
{
    appendJourney(m_session->audit(), m_journey);
    open();
    QTRY_COMPARE(model()->rowCount(), journeyRuns);
    QCOMPARE(text(0, AuditModel::What), u"Pause writes"_s);
    QVERIFY(text(0, AuditModel::Server).contains(u"Publisher"_s));
    QVERIFY(text(0, AuditModel::Server).contains(u"shop"_s));
    QVERIFY(text(0, AuditModel::Result).contains(u"succeeded"_s));
    QCOMPARE(text(0, AuditModel::Duration), u"240 ms"_s);
    const auto pause = model()->index(0, 0);
    tree()->expand(pause);
    QTRY_COMPARE(model()->rowCount(pause), 17);
    QVERIFY(text(3, AuditModel::What, pause).contains(u"pg_logical_emit_message"_s));
    QVERIFY(text(9, AuditModel::Server, pause).contains(u"Subscriber"_s));
    tree()->setCurrentIndex(model()->index(3, 0, pause));
    QVERIFY(find<QTextBrowser>("details")->toPlainText().contains(u"pg_logical_emit_message"_s));
    // Of a run: how it began and how it ended, with its figures.
    tree()->setCurrentIndex(pause);
    QVERIFY(find<QTextBrowser>("details")->toPlainText().contains(u"16/B374D8A0"_s));
}

void AuditViewTest::followsTheLog()
{
    append(u"a"_s, u"SELECT 1"_s);
    open();
    QTRY_COMPARE(model()->rowCount(), 1);
    const auto run = model()->index(0, 0);
    tree()->expand(run);
    QTRY_COMPARE(model()->rowCount(run), 1);
    QVERIFY(text(0, AuditModel::Result).contains(u"no outcome"_s));
    append(u"a"_s, u"SELECT 2"_s);
    auto outcome = recordOf(AuditKind::Outcome, u"a"_s, u"exec"_s);
    outcome.configPath = m_journey.configPath;
    outcome.expectedIdentifier = m_journey.publisher;
    outcome.result = u"failed"_s;
    m_session->audit().append(outcome);
    append(u"b"_s, u"SELECT 3"_s);
    QTRY_COMPARE(model()->rowCount(), 2);
    QTRY_VERIFY(text(1, AuditModel::Result).contains(u"failed"_s));
    QTRY_COMPARE(model()->rowCount(model()->index(1, 0)), 3);
}

void AuditViewTest::showsWhatMattersAtSmallWidth()
{
    appendJourney(m_session->audit(), m_journey);
    open();
    QTRY_COMPARE(model()->rowCount(), journeyRuns);
    QCOMPARE(m_view->width(), 900);
    const auto* header = tree()->header();
    const auto right = [&](int column) {
        return header->sectionViewportPosition(column) + header->sectionSize(column);
    };
    for (int column = 0; column < AuditModel::ColumnCount; ++column)
        QVERIFY2(right(column) <= tree()->viewport()->width(), qPrintable(QString::number(column)));
    // Half of a long statement, and what else there is in full.
    QVERIFY(header->sectionSize(AuditModel::What) > 340);
    for (const auto column : {AuditModel::Result, AuditModel::Server, AuditModel::Began}) {
        for (int row = 0; row < journeyRuns; ++row)
            QVERIFY2(tree()->fontMetrics().horizontalAdvance(text(row, column)) + 6 <= header->sectionSize(column),
                     qPrintable(text(row, column)));
    }
}

void AuditViewTest::findsWordsBeyondTheFirstPage()
{
    append(u"old"_s, u"DROP TABLE the_needle"_s);
    QList<AuditRecord> records;
    for (int number = 0; number < 450; ++number) {
        records.append(recordOf(AuditKind::Outcome, u"run%1"_s.arg(number), u"count"_s));
        records.last().configPath = m_journey.configPath;
        records.last().expectedIdentifier = m_journey.publisher;
    }
    m_session->audit().appendAll(records);
    open();
    QTRY_COMPARE(model()->rowCount(), 200);
    QVERIFY(find<QPushButton>("older")->isVisible());
    look(u"drop NEEDLE"_s);
    QTRY_COMPARE(model()->rowCount(), 1);
    // What was looked for is in sight, not only the run that it is in.
    QTRY_COMPARE(model()->rowCount(model()->index(0, 0)), 1);
    QVERIFY(tree()->isExpanded(model()->index(0, 0)));
    QVERIFY(text(0, AuditModel::What, model()->index(0, 0)).contains(u"the_needle"_s));
    look({});
    QTRY_COMPARE(model()->rowCount(), 200);
    click("older");
    QTRY_COMPARE(model()->rowCount(), 400);
    click("older");
    QTRY_COMPARE(model()->rowCount(), 451);
    QVERIFY(!find<QPushButton>("older")->isVisible());
}

void AuditViewTest::findsAnOperationByItsTitle()
{
    appendJourney(m_session->audit(), m_journey);
    open();
    look(u"pause writes"_s);
    QTRY_COMPARE(model()->rowCount(), 1);
    QCOMPARE(text(0, AuditModel::What), u"Pause writes"_s);
    // Its statements too, in which these words are not.
    QTRY_COMPARE(model()->rowCount(model()->index(0, 0)), 17);
    look({});
    QTRY_COMPARE(model()->rowCount(), journeyRuns);
    auto* operations = find<QComboBox>("filterOperation");
    operations->setCurrentIndex(operations->findData(u"count"_s));
    QTRY_COMPARE(model()->rowCount(), 1);
}

void AuditViewTest::showsThisMigrationUnlessAskedForMore()
{
    appendJourney(m_session->audit(), m_journey);
    append(u"other"_s, u"SELECT 1"_s, u"/srv/other/flare.yml"_s);
    auto rehearsal = m_journey;
    rehearsal.publisher = SystemIdentifier(7166421309857200001);
    rehearsal.subscriber = SystemIdentifier(7166421309857200002);
    rehearsal.configDigest = QString(64, u'd');
    appendJourney(m_session->audit(), rehearsal);
    open();
    QTRY_COMPARE(model()->rowCount(), journeyRuns);
    choose("filterMigration", 1);
    QTRY_COMPARE(model()->rowCount(), journeyRuns + 1);
    choose("filterMigration", 2);
    QTRY_COMPARE(model()->rowCount(), 2 * journeyRuns + 1);
}

void AuditViewTest::filtersByTime()
{
    append(u"a"_s, u"SELECT 1"_s);
    open();
    QTRY_COMPARE(model()->rowCount(), 1);
    choose("filterSpan", 1);
    QTRY_COMPARE(model()->rowCount(), 1);
    choose("filterSpan", 3);
    auto* since = find<QDateTimeEdit>("filterSince");
    QVERIFY(since->isVisible() && find<QDateTimeEdit>("filterUntil")->isVisible());
    since->setDateTime(QDateTime::currentDateTimeUtc().addSecs(3600));
    QTRY_COMPARE(model()->rowCount(), 0);
    since->setDateTime(QDateTime::currentDateTimeUtc().addSecs(-3600));
    QTRY_COMPARE(model()->rowCount(), 1);
    find<QDateTimeEdit>("filterUntil")->setDateTime(QDateTime::currentDateTimeUtc().addSecs(-1800));
    QTRY_COMPARE(model()->rowCount(), 0);
}

void AuditViewTest::saysWhatToDoWhereNothingIs()
{
    open(); // There is not even a file.
    auto* empty = find<QLabel>("empty");
    QTRY_VERIFY(empty->isVisible());
    QVERIFY2(empty->text().contains(u"Run a step"_s), qPrintable(empty->text()));
    QVERIFY(!QFile::exists(path(u"audit.sqlite"_s)));
    append(u"other"_s, u"SELECT 1"_s, u"/srv/other/flare.yml"_s);
    click("emptyButton");
    QTRY_COMPARE(model()->rowCount(), 1);
    QTRY_VERIFY(!empty->isVisible());
    look(u"nowhere"_s);
    QTRY_VERIFY(empty->isVisible());
    QVERIFY2(empty->text().contains(u"Fewer words"_s), qPrintable(empty->text()));
    append(u"mine"_s, u"SELECT 1"_s);
    click("emptyButton");
    QTRY_COMPARE(model()->rowCount(), 1);
    QCOMPARE(find<QLineEdit>("filterText")->text(), QString());
    QCOMPARE(find<QComboBox>("filterMigration")->currentIndex(), 0);
}

void AuditViewTest::saysItInTheSmallestDockToo()
{
    open();
    const auto* empty = find<QLabel>("empty");
    QTRY_VERIFY(empty->isVisible());
    m_view->resize(1, 1); // The smallest that it lets itself be made.
    QTRY_VERIFY2(m_view->width() < 900 && m_view->height() < 600, "It did not become smaller.");
    QTRY_VERIFY2(empty->height() >= empty->heightForWidth(empty->width()),
                 qPrintable(u"%1 x %2"_s.arg(empty->width()).arg(empty->height())));
}

void AuditViewTest::verifiesTheChainAtAClick()
{
    append(u"a"_s, u"SELECT 1"_s);
    append(u"a"_s, u"SELECT 2"_s);
    open();
    click("verify");
    QTRY_VERIFY2(chain().contains(u"The chain holds: 2 record"_s), qPrintable(chain()));
    QVERIFY(chain().contains(QString::fromLatin1(m_session->audit().head().hash)));

    // The verdict stays legible when the desktop turns dark.
    const auto ink = [this] { return find<QLabel>("chain")->palette().color(QPalette::WindowText); };
    const auto before = ink();
    auto dark = m_view->palette();
    for (const auto role : {QPalette::Window, QPalette::Base})
        dark.setColor(role, Qt::black);
    dark.setColor(QPalette::WindowText, Qt::white);
    m_view->setPalette(dark);
    QVERIFY(ink() != before && ink() != QColor(Qt::white));
    QVERIFY(ink().lightness() > before.lightness());
}

void AuditViewTest::exportsThroughTheDialog()
{
    append(u"a"_s, u"SELECT 1"_s);
    open();
    click("export");
    auto* dialog = m_view->findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    // What it is about, and of which day.
    const auto day = QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
    QVERIFY2(name->text().contains(u"flare-report-%1.pdf"_s.arg(day)), qPrintable(name->text()));
    dialog->selectNameFilter(u"Spreadsheet (*.csv)"_s);
    emit dialog->filterSelected(u"Spreadsheet (*.csv)"_s);
    QVERIFY2(name->text().endsWith(u".csv"_s), qPrintable(name->text()));
    // Typed key by key, Qt's dialog would choose the folders on the way.
    const auto file = path(u"report.pdf"_s);
    name->setText(file);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    QTRY_VERIFY2(chain().contains(u"has been exported"_s), qPrintable(chain()));
    QVERIFY(QFile::exists(file));
}

void AuditViewTest::exportsThisMigrationOnly_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("CSV") << u"a.csv"_s << "\xef\xbb\xbfseq,"_ba;
    QTest::newRow("JSON Lines") << u"a.jsonl"_s << "{\"hash\""_ba;
    QTest::newRow("HTML") << u"a.html"_s << "<!DOCTYPE html>"_ba;
    QTest::newRow("PDF") << u"a.pdf"_s << "%PDF"_ba;
}

void AuditViewTest::exportsThisMigrationOnly()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    append(u"a"_s, u"DROP TABLE mine"_s);
    append(u"b"_s, u"DROP TABLE theirs"_s, u"/srv/other/flare.yml"_s);
    open();
    look(u"nowhere"_s); // Only searches.
    m_view->exportTo(path(name));
    QTRY_VERIFY2(chain().contains(u"has been exported"_s), qPrintable(chain()));
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto content = file.readAll();
    QVERIFY2(content.startsWith(begins), content.left(80).constData());
    if (!name.endsWith(u"pdf"_s))
        QVERIFY(content.contains("mine") && !content.contains("theirs"));
    QTRY_COMPARE(m_session->audit().read().last().record.kind, AuditKind::Export);
}

void AuditViewTest::tellsWhyAnExportFailed()
{
    append(u"a"_s, u"SELECT 1"_s);
    open();
    m_view->exportTo(path(u"no/such/folder/a.pdf"_s));
    QTRY_VERIFY2(chain().contains(u"could not be exported"_s), qPrintable(chain()));
}

// Somebody holds the file, so that a verification and an export can't end for ten seconds.
void AuditViewTest::goesAwayWhileTheLogIsLocked()
{
    append(u"a"_s, u"SELECT 1"_s);
    const auto log = m_session->audit().path();
    const auto config = m_session->config();
    m_session.reset();
    m_session = std::make_unique<MigrationSession>(config, MigrationSession::Options{false, false, log});
    RawFile other(log);
    QVERIFY(other.run(u"PRAGMA journal_mode = DELETE"_s));
    QVERIFY(other.run(u"BEGIN EXCLUSIVE"_s));
    m_view = std::make_unique<AuditView>(*m_session);
    m_view->show();
    m_view->verify();
    m_view->exportTo(path(u"a.jsonl"_s));
    m_view.reset();
    // It did not wait for them.
    QVERIFY(QThreadPool::globalInstance()->activeThreadCount() > 0);
    QVERIFY(!QFile::exists(path(u"a.jsonl"_s)));
    QVERIFY(other.run(u"ROLLBACK"_s));
    // Whoever asked for the file gets it.
    QVERIFY(QThreadPool::globalInstance()->waitForDone(20'000));
    QVERIFY(QFile::exists(path(u"a.jsonl"_s)));
}

FLARE_TEST(AuditViewTest)
#include "tst_auditview.moc"
