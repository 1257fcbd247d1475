// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/testprogram.h"
#include "widgets/parts/theme.h"
#include "widgets/window/mainwindow.h"
#include "widgets/window/settingsdialog.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

/// What a person chooses about the window holds at once and the next time, and nothing else is kept with it.
class SettingsTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void turnsDarkAndLightAtOnce();
    void makesEveryFontLargerAtOnce();
    void tellsTimesInTheChosenZone();
    void keepsWhatWasChosen();
    void goesBackToTheDefaults();
    void takesDefaultsForWhatMakesNoSense();
    void leavesTheApplicationAsItWas();

private:
    [[nodiscard]] std::unique_ptr<MainWindow> openWindow() const;
    [[nodiscard]] static SettingsDialog* dialogOf(const MainWindow& window);
    template <typename Value>
    static void choose(const MainWindow& window, const QString& box, Value value);

    QTemporaryDir m_folder;
    QFont m_font;
};

void SettingsTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    qputenv("TZ", "CET-1");
    m_font = QApplication::font();
}

void SettingsTest::init()
{
    QSettings().clear();
}

void SettingsTest::cleanup()
{
    QCOMPARE(QApplication::font(), m_font);
    QVERIFY(!Theme::isDark(QApplication::palette()));
}

std::unique_ptr<MainWindow> SettingsTest::openWindow() const
{
    auto window = std::make_unique<MainWindow>(MainWindow::Options{false, m_folder.filePath(u"audit.sqlite"_s)});
    window->show();
    return window;
}

SettingsDialog* SettingsTest::dialogOf(const MainWindow& window)
{
    if (auto* open = window.findChild<SettingsDialog*>())
        return open;
    for (auto* action : window.findChildren<QAction*>()) {
        if (action->shortcuts().contains(QKeySequence(u"Ctrl+,"_s)))
            action->trigger();
    }
    return window.findChild<SettingsDialog*>();
}

template <typename Value>
void SettingsTest::choose(const MainWindow& window, const QString& box, Value value)
{
    auto* dialog = dialogOf(window);
    QVERIFY(dialog != nullptr && dialog->isVisible());
    auto* combo = dialog->findChild<QComboBox*>(box);
    const int index = combo->findData(static_cast<int>(value));
    QVERIFY(index >= 0);
    combo->setCurrentIndex(index);
}

void SettingsTest::turnsDarkAndLightAtOnce()
{
    const auto window = openWindow();
    choose(*window, u"scheme"_s, AppSettings::Scheme::Dark);
    QVERIFY(Theme::isDark(window->palette()));
    QVERIFY(Theme::isDark(dialogOf(*window)->palette()));
    choose(*window, u"scheme"_s, AppSettings::Scheme::Light);
    QVERIFY(!Theme::isDark(window->palette()));
    choose(*window, u"scheme"_s, AppSettings::Scheme::Dark);
    choose(*window, u"scheme"_s, AppSettings::Scheme::Desktop);
    QVERIFY(!Theme::isDark(window->palette()));
}

void SettingsTest::makesEveryFontLargerAtOnce()
{
    const auto window = openWindow();
    QLabel heading;
    heading.setFont(Theme::headingFont(2));
    const QLabel ordinary;
    const auto fixed = Theme::fixedFont().pointSizeF();
    choose(*window, u"fontPercent"_s, 150);
    QCOMPARE(ordinary.font().pointSizeF(), m_font.pointSizeF() * 1.5);
    QCOMPARE(heading.font().pointSizeF(), m_font.pointSizeF() * 3);
    QCOMPARE(Theme::fixedFont().pointSizeF(), fixed * 1.5);
    // From the desktop's font each time, and not one on top of the other.
    choose(*window, u"fontPercent"_s, 80);
    choose(*window, u"fontPercent"_s, 100);
    QCOMPARE(ordinary.font().pointSizeF(), m_font.pointSizeF());
    QCOMPARE(heading.font().pointSizeF(), m_font.pointSizeF() * 2);
}

void SettingsTest::tellsTimesInTheChosenZone()
{
    const auto window = openWindow();
    const auto* clock = window->findChild<QLabel*>(u"clock"_s);
    QVERIFY2(clock->text().endsWith(u'Z'), qPrintable(clock->text()));
    const QDateTime time({2026, 11, 2}, {22, 13, 20}, Qt::UTC);
    QCOMPARE(Theme::clockText(time), u"22:13:20Z"_s);
    choose(*window, u"times"_s, AppSettings::Times::Local);
    QVERIFY2(clock->text().endsWith(u" CET"_s), qPrintable(clock->text()));
    QCOMPARE(Theme::clockText(time), u"23:13:20 CET"_s);
}

void SettingsTest::keepsWhatWasChosen()
{
    {
        const auto window = openWindow();
        choose(*window, u"scheme"_s, AppSettings::Scheme::Dark);
        choose(*window, u"fontPercent"_s, 125);
        choose(*window, u"times"_s, AppSettings::Times::Local);
        dialogOf(*window)->findChild<QCheckBox*>(u"notifications"_s)->click();
    }
    const AppSettings chosen{AppSettings::Scheme::Dark, 125, AppSettings::Times::Local, false};
    QCOMPARE(storedSettings(), chosen);
    const auto again = openWindow();
    QVERIFY(Theme::isDark(again->palette()));
    QCOMPARE(again->font().pointSizeF(), m_font.pointSizeF() * 1.25);
    QCOMPARE(Theme::shownTimes(), AppSettings::Times::Local);
    QVERIFY(!dialogOf(*again)->findChild<QCheckBox*>(u"notifications"_s)->isChecked());
    for (const auto& key : QSettings().allKeys())
        QVERIFY2(!key.contains(u"password"_s, Qt::CaseInsensitive), qPrintable(key));
}

void SettingsTest::goesBackToTheDefaults()
{
    storeSettings({AppSettings::Scheme::Dark, 150, AppSettings::Times::Local, false});
    const auto window = openWindow();
    QTest::mouseClick(dialogOf(*window)->findChild<QPushButton*>(u"defaults"_s), Qt::LeftButton);
    QCOMPARE(storedSettings(), AppSettings());
    QCOMPARE(window->font().pointSizeF(), m_font.pointSizeF());
    QVERIFY(!Theme::isDark(window->palette()));
}

void SettingsTest::takesDefaultsForWhatMakesNoSense()
{
    QSettings().setValue(u"look/scheme"_s, u"mauve"_s);
    QSettings().setValue(u"look/fontPercent"_s, u"large"_s);
    QSettings().setValue(u"look/times"_s, 7);
    QCOMPARE(storedSettings(), AppSettings());
    QSettings().setValue(u"look/fontPercent"_s, 1000);
    QCOMPARE(storedSettings().fontPercent, AppSettings::mostFontPercent);
    QSettings().setValue(u"look/fontPercent"_s, 117);
    const auto window = openWindow();
    QCOMPARE(dialogOf(*window)->findChild<QComboBox*>(u"fontPercent"_s)->currentData().toInt(), 117);
}

void SettingsTest::leavesTheApplicationAsItWas()
{
    storeSettings({AppSettings::Scheme::Dark, 200, AppSettings::Times::Local, true});
    openWindow().reset();
    QCOMPARE(Theme::shownTimes(), AppSettings::Times::Utc);
}

FLARE_TEST(SettingsTest)
#include "tst_settings.moc"
