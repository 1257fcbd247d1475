// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/startpage.h"

#include "tests/shared/testprogram.h"

#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

class StartPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void masksEveryPassword_data();
    void masksEveryPassword();
    void showsEachProblemAtItsPlace();
    void closesAFileToOthers();
    void writesATemplateThatOnlyItsOwnerReads();
    void opensAFileThatIsDropped();
    void reachesEveryButtonByKeyboard();
    void growsItsButtonsWithTheFont();
    void saysWhatOpeningAFileDoes();

private:
    QString write(const QByteArray& text, QFile::Permissions rights = QFile::ReadOwner | QFile::WriteOwner);
    static LoadedConfig load(const QString& path)
    {
        auto loading = loadConfig(path);
        loading.waitForFinished();
        return loading.result();
    }

    QTemporaryDir m_folder;
};

QString StartPageTest::write(const QByteArray& text, QFile::Permissions rights)
{
    QFile file(m_folder.filePath(u"flare.yml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.setPermissions(rights))
        qFatal("the test can't write its file");
    return file.fileName();
}

void StartPageTest::masksEveryPassword_data()
{
    QTest::addColumn<QString>("yaml");
    QTest::newRow("plain") << u"superuser_password: geheim"_s;
    QTest::newRow("wrong key") << u"db_owner_password:: geheim"_s;
    QTest::newRow("double quotes") << u"repl_user_password: \"a \\\" geheim\" # note"_s;
    QTest::newRow("single quotes") << u"superuser_password: 'it''s geheim'"_s;
    QTest::newRow("open quote") << u"superuser_password: 'geheim"_s;
    QTest::newRow("spaces") << u"superuser_password: two geheim words"_s;
    QTest::newRow("flow map") << u"{superuser: x, superuser_password: geheim, port: 1}"_s;
    QTest::newRow("quoted key") << u"\"superuser_password\": geheim"_s;
    QTest::newRow("block") << u"superuser_password: |\n  geheim\n  geheim\nport: 1"_s;
    QTest::newRow("next line") << u"superuser_password:\n    geheim\nport: 1"_s;
    QTest::newRow("capitals") << u"Superuser_Password: geheim"_s;
    QTest::newRow("comment") << u"# superuser_password: geheim"_s;
}

void StartPageTest::masksEveryPassword()
{
    QFETCH(QString, yaml);
    const auto masked = withPasswordsMasked(yaml);
    QVERIFY2(!masked.contains(u"geheim"_s), qPrintable(masked));
    QCOMPARE(masked.count(u'\n'), yaml.count(u'\n'));
    if (yaml.contains(u"port: 1"_s))
        QVERIFY2(masked.contains(u"port: 1"_s), qPrintable(masked));
}

void StartPageTest::showsEachProblemAtItsPlace()
{
    StartPage page;
    page.resize(1200, 700);
    page.show();
    const auto loaded = load(write("hosts:\n  publisher:\n    conn:\n      prot: 1\n"));
    QVERIFY(!loaded.result.config);
    page.showProblems(loaded);
    auto* list = page.findChild<QListWidget*>(u"problems"_s);
    auto* text = page.findChild<QPlainTextEdit*>(u"fileText"_s);
    QVERIFY(list->isVisible());
    const auto found = list->findItems(u"prot"_s, Qt::MatchContains);
    QCOMPARE(found.size(), 1);
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(found.first()).center());
    QCOMPARE(text->textCursor().blockNumber(), 3);
    QCOMPARE(text->textCursor().positionInBlock(), 6);
}

void StartPageTest::closesAFileToOthers()
{
    StartPage page;
    page.show();
    QSignalSpy opened(&page, &StartPage::openRequested);
    const auto path = write("superuser_password: x\n", QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    page.showProblems(load(path));
    auto* button = page.findChild<QPushButton*>(u"fixPermissions"_s);
    QVERIFY(button->isVisible());
    QTest::mouseClick(button, Qt::LeftButton);
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY((QFile::permissions(path) & (QFile::ReadOther | QFile::ReadGroup)) == 0);
    page.showProblems(load(path));
    QVERIFY(!button->isVisible());
}

void StartPageTest::writesATemplateThatOnlyItsOwnerReads()
{
    const auto path = m_folder.filePath(u"new.yml"_s);
    auto writing = writeTemplate(path);
    writing.waitForFinished();
    QCOMPARE(writing.result(), QString());
    QVERIFY((QFile::permissions(path) & (QFile::ReadOther | QFile::ReadGroup)) == 0);
    QVERIFY(load(path).text.contains(u"system_identifier"_s));
    auto failing = writeTemplate(m_folder.filePath(u"no/such/folder.yml"_s));
    failing.waitForFinished();
    QVERIFY(!failing.result().isEmpty());
}

void StartPageTest::opensAFileThatIsDropped()
{
    StartPage page;
    QSignalSpy opened(&page, &StartPage::openRequested);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(u"/some/flare.yml"_s)});
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&page, &drop);
    QCOMPARE(opened.value(0).value(0).toString(), u"/some/flare.yml"_s);
}

void StartPageTest::reachesEveryButtonByKeyboard()
{
    StartPage page;
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QStringList reached;
    for (int presses = 0; presses < 10; ++presses) {
        QTest::keyClick(QApplication::focusWidget() != nullptr ? QApplication::focusWidget() : &page, Qt::Key_Tab);
        if (QApplication::focusWidget() != nullptr)
            reached.append(QApplication::focusWidget()->objectName());
    }
    for (const auto& name : {u"open"_s, u"template"_s, u"demo"_s})
        QVERIFY2(reached.contains(name), qPrintable(name));
}

void StartPageTest::growsItsButtonsWithTheFont()
{
    StartPage page;
    auto* button = page.findChild<QAbstractButton*>(u"demo"_s);
    const auto before = button->sizeHint();
    auto font = page.font();
    font.setPointSizeF(font.pointSizeF() * 2);
    page.setFont(font);
    QVERIFY(button->sizeHint().width() > before.width() * 3 / 2);
    QVERIFY(button->sizeHint().height() > before.height() * 3 / 2);
    QSignalSpy requested(&page, &StartPage::demoRequested);
    page.show();
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(requested.size(), 1);
}

void StartPageTest::saysWhatOpeningAFileDoes()
{
    StartPage page;
    const auto labels = page.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains(u"connects to both servers"_s) && label->text().contains(u"seconds"_s);
    }));
}

FLARE_TEST(StartPageTest)
#include "tst_startpage.moc"
