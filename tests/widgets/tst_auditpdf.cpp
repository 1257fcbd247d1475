// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit/sqliteauditlog.h"
#include "core/base/redactor.h"
#include "tests/shared/auditjourney.h"
#include "tests/shared/pdftext.h"
#include "tests/shared/testprogram.h"
#include "widgets/audit/auditexporter.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

/// What goes into a change ticket, read back by another program.
class AuditPdfTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void hasAMigrationOnThreePages();
    void numbersItsPagesAndNamesTheHeadOnEach();
    void showsLongStatementsWhole();
    void holdsTheChosenMigrationOnly();

private:
    [[nodiscard]] QStringList pages(const AuditFilter& filter = {});

    Redactor m_redactor;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteAuditLog> m_log;
};

void AuditPdfTest::init()
{
    m_log.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_log = std::make_unique<SqliteAuditLog>(m_folder->filePath(u"audit.sqlite"_s), m_redactor);
    appendJourney(*m_log);
}

QStringList AuditPdfTest::pages(const AuditFilter& filter)
{
    const auto path = m_folder->filePath(u"report.pdf"_s);
    const auto error = saveAudit({m_log->path(), filter, AuditDocument::Pdf, path}).result();
    return error.isEmpty() ? pagesOfPdf(path) : QStringList{error};
}

void AuditPdfTest::hasAMigrationOnThreePages()
{
    const auto head = m_log->head().hash;
    const auto text = pages();
    QVERIFY2(text.size() >= 2 && text.size() <= 3, qPrintable(text.join(u'\n')));
    const AuditJourney journey;
    for (const auto& fact :
         {journey.ticket, journey.configPath, journey.publisher.text(), journey.subscriber.text(),
          u"old.example.org:5432"_s, u"new.example.org:5432"_s, u"13.23"_s, u"18.4"_s, u"2026-03-01 22:03:28.100Z"_s,
          u"76.4 ms of 1 min 00 s allowed"_s, u"16/B374D848"_s, u"16/B374D8A0"_s, u"Pause writes"_s, u"is intact"_s,
          u"Date and signature"_s, QString::fromLatin1(head)})
        QVERIFY2(text.first().contains(fact), qPrintable(fact + u"\n"_s + text.first()));
    const auto all = text.join(QString());
    QVERIFY(all.contains(u"CREATE TABLE \"public\".\"tickets\""_s));
    QVERIFY(!all.contains(u"pg_class"_s));
}

void AuditPdfTest::numbersItsPagesAndNamesTheHeadOnEach()
{
    const auto head = QString::fromLatin1(m_log->head().hash);
    const auto text = pages();
    for (int page = 0; page < text.size(); ++page) {
        QVERIFY(text[page].contains(u"Page %1 of %2"_s.arg(page + 1).arg(text.size())));
        QVERIFY(text[page].contains(u"Head of the log: "_s + head));
        QVERIFY(text[page].contains(AuditJourney().ticket));
    }
}

// Whether wrapped within the page or clipped at its edge: nothing of a statement may be missing.
void AuditPdfTest::showsLongStatementsWhole()
{
    auto text = pages().join(QString());
    text.remove(QRegularExpression(u"\\s"_s));
    QVERIFY(text.contains(QString(600, u'7')));
}

void AuditPdfTest::holdsTheChosenMigrationOnly()
{
    AuditJourney other;
    other.configPath = u"/srv/other/flare.yml"_s;
    other.configDigest = QString(64, u'd');
    other.ticket = u"CHG-7"_s;
    other.publisher = SystemIdentifier(7166421309857200001);
    appendJourney(*m_log, other);
    const auto all = pages().join(QString());
    QVERIFY(all.contains(u"CHG-7"_s) && all.contains(u"CHG-2041"_s));
    const auto mine = pages({.configPath = AuditJourney().configPath}).join(QString());
    QVERIFY(mine.contains(u"CHG-2041"_s));
    QVERIFY(!mine.contains(u"CHG-7"_s) && !mine.contains(other.publisher.text()));
}

FLARE_TEST(AuditPdfTest)
#include "tst_auditpdf.moc"
