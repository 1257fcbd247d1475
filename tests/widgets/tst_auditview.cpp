// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/auditorigin.h"
#include "core/config/configreader.h"
#include "tests/shared/testprogram.h"
#include "tests/unit/sampleconfig.h"
#include "widgets/auditexporter.h"
#include "widgets/auditmodel.h"
#include "widgets/auditview.h"

#include <QAbstractItemModelTester>
#include <QDialogButtonBox>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBrowser>

using namespace Flare;
using namespace Qt::StringLiterals;

class AuditViewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init();
    void cleanup();
    void keepsTheRulesOfModels();
    void showsTheNewestFirstAndFollows();
    void filtersByWords();
    void verifiesTheChainAtAClick();
    void exportsThroughTheDialog();
    void writesEveryDocument_data();
    void writesEveryDocument();
    void tellsWhyAnExportFailed();

private:
    void append(const QString& operation, const QString& sql);
    [[nodiscard]] QTableView* table() { return m_view->findChild<QTableView*>(u"records"_s); }
    [[nodiscard]] QString chain() { return m_view->findChild<QLabel*>(u"chain"_s)->text(); }
    void click(const QString& name) { QTest::mouseClick(m_view->findChild<QPushButton*>(name), Qt::LeftButton); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<MigrationSession> m_session;
    std::unique_ptr<AuditView> m_view;
};

void AuditViewTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto loaded = parseConfig(sampleConfig().join(u'\n').toUtf8());
    m_session = std::make_unique<MigrationSession>(
        *loaded.config, MigrationSession::Options{false, false, m_folder->filePath(u"audit.sqlite"_s)});
    append(u"pause_write"_s, u"REVOKE CONNECT ON DATABASE bench FROM PUBLIC"_s);
    append(u"resume_write"_s, u"GRANT CONNECT ON DATABASE bench TO PUBLIC"_s);
    m_view = std::make_unique<AuditView>(*m_session);
    m_view->resize(1200, 400);
    m_view->show();
    QTRY_COMPARE(table()->model()->rowCount(), 2);
}

void AuditViewTest::cleanup()
{
    m_view.reset();
    m_session.reset();
}

void AuditViewTest::append(const QString& operation, const QString& sql)
{
    auto record = auditRecordFromHere(AuditKind::Statement, u"gui"_s);
    record.operation = operation;
    record.sql = sql;
    record.result = u"ok"_s;
    record.side = Side::Publisher;
    m_session->audit().append(record);
}

void AuditViewTest::keepsTheRulesOfModels()
{
    AuditModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto entries = m_session->audit().read();
    model.addNewer(entries.mid(1));
    model.addOlder(entries.mid(0, 1));
    QCOMPARE(model.newestSeq(), 2);
    QCOMPARE(model.oldestSeq(), 1);
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void AuditViewTest::showsTheNewestFirstAndFollows()
{
    QCOMPARE(table()->model()->index(0, AuditModel::Number).data().toString(), u"2"_s);
    append(u"count"_s, u"SELECT count(*)"_s);
    QTRY_COMPARE(table()->model()->rowCount(), 3);
    QCOMPARE(table()->model()->index(0, AuditModel::Operation).data().toString(), u"count"_s);
    table()->selectRow(0);
    QTRY_VERIFY(m_view->findChild<QTextBrowser*>(u"details"_s)->toPlainText().contains(u"SELECT count(*)"_s));
}

void AuditViewTest::filtersByWords()
{
    QTest::keyClicks(m_view->findChild<QLineEdit*>(u"filterText"_s), u"revoke bench"_s);
    QCOMPARE(table()->model()->rowCount(), 1);
    QCOMPARE(table()->model()->index(0, AuditModel::Operation).data().toString(), u"pause_write"_s);
}

void AuditViewTest::verifiesTheChainAtAClick()
{
    click(u"verify"_s);
    QTRY_VERIFY2(chain().contains(u"The chain holds: 2 record"_s), qPrintable(chain()));
    QVERIFY(chain().contains(QString::fromLatin1(m_session->audit().head().hash)));

    // The verdict stays legible when the desktop turns dark.
    const auto ink = [this] { return m_view->findChild<QLabel*>(u"chain"_s)->palette().color(QPalette::WindowText); };
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
    const auto path = m_folder->filePath(u"report.pdf"_s);
    click(u"export"_s);
    auto* dialog = m_view->findChild<QFileDialog*>();
    QVERIFY(dialog != nullptr);
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    // Typed key by key, Qt's dialog would choose the folders on the way.
    name->setText(path);
    QTest::mouseClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::LeftButton);
    QTRY_VERIFY2(chain().contains(u"has been exported"_s), qPrintable(chain()));
    QVERIFY(QFile::exists(path));
}

void AuditViewTest::writesEveryDocument_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("CSV") << u"a.csv"_s << "seq,"_ba;
    QTest::newRow("JSON Lines") << u"a.jsonl"_s << "{\"hash\""_ba;
    QTest::newRow("HTML") << u"a.html"_s << "<!DOCTYPE html>"_ba;
    QTest::newRow("PDF") << u"a.pdf"_s << "%PDF"_ba;
}

void AuditViewTest::writesEveryDocument()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, begins);
    const auto path = m_folder->filePath(name);
    m_view->exportTo(path);
    QTRY_VERIFY2(chain().contains(u"has been exported"_s), qPrintable(chain()));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto text = file.readAll();
    QVERIFY2(text.startsWith(begins), text.left(80).constData());
    QTRY_COMPARE(m_session->audit().read().last().record.kind, AuditKind::Export);
}

void AuditViewTest::tellsWhyAnExportFailed()
{
    m_view->exportTo(m_folder->filePath(u"no/such/folder/a.pdf"_s));
    QTRY_VERIFY2(chain().contains(u"could not be exported"_s), qPrintable(chain()));
}

FLARE_TEST(AuditViewTest)
#include "tst_auditview.moc"
