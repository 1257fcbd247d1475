// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/testprogram.h"
#include "widgets/operation/findingsview.h"
#include "widgets/parts/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopeGuard>
#include <QTest>
#include <QTreeWidget>

using namespace Flare;
using namespace Qt::StringLiterals;

/// What a check has found, without a server.
class FindingsViewTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void groupsByWeightAndBeginsWithTheWorst();
    void copiesWhatMendsIt();
    void hidesTheStatementsWhereNoneHelps();
    void filtersByWords();
    void readsInTheColoursOfNow();

private:
    [[nodiscard]] QTreeWidget* list() const { return m_view->findChild<QTreeWidget*>(u"findings"_s); }
    [[nodiscard]] QStringList rows() const;
    [[nodiscard]] QString text(const QString& label) const { return m_view->findChild<QLabel*>(label)->text(); }

    std::unique_ptr<FindingsView> m_view;
};

void FindingsViewTest::init()
{
    m_view = std::make_unique<FindingsView>();
    const DatabaseName shop(u"shop"_s);
    m_view->show({{u"replica_identity"_s,
                   Severity::Blocker,
                   Side::Publisher,
                   shop,
                   {u"public.bare"_s},
                   u"Nothing names them."_s,
                   {{Side::Publisher, shop, u"ALTER TABLE a;\nALTER TABLE b;"_s, u"It locks."_s}}},
                  {u"unknown_one"_s, Severity::Note, Side::Subscriber, {}, {}, u"To be known."_s, {}},
                  {u"large_objects"_s, Severity::Blocker, Side::Publisher, shop, {}, u"They are not carried."_s, {}}});
    static_cast<QWidget*>(m_view.get())->show();
}

QStringList FindingsViewTest::rows() const
{
    QStringList rows;
    for (int group = 0; group < list()->topLevelItemCount(); ++group) {
        const auto* item = list()->topLevelItem(group);
        rows.append(item->text(0).section(u' ', 1));
        for (int row = 0; row < item->childCount(); ++row)
            rows.append(u"  "_s + item->child(row)->text(0).section(u" · "_s, 0, 0));
    }
    return rows;
}

void FindingsViewTest::groupsByWeightAndBeginsWithTheWorst()
{
    QCOMPARE(rows(),
             (QStringList{u"Blocker (2)"_s, u"  Tables whose rows nothing names"_s, u"  Large objects"_s, u"Note (1)"_s,
                          u"  unknown_one"_s}));
    QCOMPARE(text(u"findingTitle"_s), u"Tables whose rows nothing names"_s);
    QVERIFY(text(u"findingText"_s).contains(u"Nothing names them."_s));
    QVERIFY(text(u"findingText"_s).contains(u"public.bare"_s));
    QVERIFY(text(u"findingText"_s).contains(u"Publisher · shop"_s));
    QVERIFY(list()->topLevelItem(0)->child(0)->text(0).endsWith(u"Publisher · shop"_s));
}

void FindingsViewTest::copiesWhatMendsIt()
{
    QTest::mouseClick(m_view->findChild<QPushButton*>(u"copyStatements"_s), Qt::LeftButton);
    const auto copied = QGuiApplication::clipboard()->text();
    QCOMPARE(copied, u"-- on the publisher, database shop:\nALTER TABLE a;\nALTER TABLE b;\n-- It locks."_s);
}

void FindingsViewTest::hidesTheStatementsWhereNoneHelps()
{
    auto* statements = m_view->findChild<QPlainTextEdit*>(u"findingStatements"_s);
    QVERIFY(statements->isVisible());
    list()->setCurrentItem(list()->topLevelItem(1)->child(0));
    QVERIFY(!statements->isVisible());
    QVERIFY(!m_view->findChild<QPushButton*>(u"copyStatements"_s)->isVisible());
}

void FindingsViewTest::filtersByWords()
{
    auto* filter = m_view->findChild<QLineEdit*>(u"findingFilter"_s);
    filter->setText(u"shop CARRIED"_s);
    QCOMPARE(rows(), (QStringList{u"Blocker (1)"_s, u"  Large objects"_s}));
    QCOMPARE(text(u"findingTitle"_s), u"Large objects"_s);
    filter->setText(u"nothing has this"_s);
    QCOMPARE(rows(), QStringList());
    QVERIFY(!m_view->findChild<QPushButton*>(u"copyStatements"_s)->isVisible());
    filter->clear();
    QCOMPARE(rows().size(), 5);
}

void FindingsViewTest::readsInTheColoursOfNow()
{
    const auto before = QGuiApplication::palette();
    const auto restore = qScopeGuard([&] { QApplication::setPalette(before); });
    for (const auto& ground : {QColor(45, 45, 45), QColor(240, 240, 240)}) {
        QApplication::setPalette(QPalette(ground));
        QCoreApplication::processEvents();
        for (const auto& [row, tone] : {std::pair(0, Theme::Tone::Bad), std::pair(1, Theme::Tone::Neutral)})
            QCOMPARE(list()->topLevelItem(row)->foreground(0).color(), Theme::toneColour(tone, list()->palette()));
    }
}

FLARE_TEST(FindingsViewTest)
#include "tst_findingsview.moc"
