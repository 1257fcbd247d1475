// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translations.h"
#include "tests/journey/windowdriver.h"
#include "tests/shared/flareyml.h"
#include "tests/shared/migrationfixture.h"
#include "tests/shared/operationrun.h"
#include "tests/shared/ownfolders.h"
#include "widgets/chart/timeplot.h"
#include "widgets/parts/outlinestyle.h"
#include "widgets/window/migrationpage.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPalette>
#include <QPushButton>
#include <QScreen>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTest>

#include <cstdio>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Until layouts, animations and the window manager have come to rest.
constexpr int settling = 400;

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b, 0x2b, 0x2b), QColor(0x1e, 0x1e, 0x1e));
    const QColor text(0xe6, 0xe6, 0xe6);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, QColor(0x1e, 0x1e, 0x1e));
    palette.setColor(QPalette::AlternateBase, QColor(0x26, 0x26, 0x26));
    palette.setColor(QPalette::Button, QColor(0x38, 0x38, 0x38));
    palette.setColor(QPalette::ToolTipBase, QColor(0x38, 0x38, 0x38));
    palette.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xa0));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0x99, 0x99, 0x99));
    palette.setColor(QPalette::Link, QColor(0x6c, 0xb6, 0xe8));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x80, 0x80, 0x80));
    return palette;
}

} // namespace

/// Walks through the window with two real servers and takes a picture of the screen at each stop, in light and dark.
/// No test: a person looks at them.
class Photographer
{
public:
    Photographer(QString folder, PgPair& pair)
        : m_folder(std::move(folder))
        , m_pair(pair)
        , m_light(QApplication::palette())
        , m_dark(darkPalette())
        , m_driver(m_files)
    {
    }
    ~Photographer() { removeEverything(m_pair); }
    Photographer(const Photographer&) = delete;
    Photographer& operator=(const Photographer&) = delete;

    [[nodiscard]] bool walk();

private:
    void picture(const QString& name);
    [[nodiscard]] Config config() const;
    void badFile();
    [[nodiscard]] bool wrongServer();
    [[nodiscard]] bool prepare();
    [[nodiscard]] bool copy();
    [[nodiscard]] bool pause();
    [[nodiscard]] bool live();
    [[nodiscard]] bool attack();
    void tables();
    QDockWidget* openDock(const QString& name);
    void audit();
    void leave();

    QString m_folder;
    PgPair& m_pair;
    QPalette m_light;
    QPalette m_dark;
    QTemporaryDir m_files;
    WindowDriver m_driver;
    int m_count = 0;
};

void Photographer::picture(const QString& name)
{
    const auto number = u"%1"_s.arg(++m_count, 2, 10, QChar(u'0'));
    for (const bool dark : {false, true}) {
        QApplication::setPalette(dark ? m_dark : m_light);
        QTest::qWait(settling);
        const auto path = u"%1/%2-%3-%4.png"_s.arg(m_folder, number, name, dark ? u"dark"_s : u"light"_s);
        if (!QGuiApplication::primaryScreen()->grabWindow(0).save(path))
            std::fprintf(stderr, "%s could not be written\n", qPrintable(path));
    }
    QApplication::setPalette(m_light);
}

Config Photographer::config() const
{
    auto config = configFor(m_pair);
    config.environment = Environment::Production;
    config.cutover.minStable = 1s;
    return config;
}

void Photographer::badFile()
{
    auto yaml = flareYml(config());
    yaml.replace("pubname", "pubnam").replace("port: ", "port: x");
    const auto path = m_files.filePath(u"bad.yml"_s);
    writeFlareYml(yaml, path);
    m_driver.window().openFile(path);
    QTest::qWait(2 * settling);
    picture(u"bad-file"_s);
}

bool Photographer::wrongServer()
{
    auto wrong = config();
    wrong.subscriber.systemIdentifier = SystemIdentifier(7166421309857204913);
    const bool opened = m_driver.open(wrong);
    picture(u"wrong-server"_s);
    return opened;
}

bool Photographer::prepare()
{
    // Before the schema is copied, so that both sides have its tables.
    const auto made = runOperation(config(), {u"create_attack_db"_s, {{u"database"_s, {u"bench"_s}}}, {}, {}, {}});
    if (!made.succeeded() || !m_driver.open(config()))
        return false;
    picture(u"overview"_s);
    auto* menu = m_driver.window().menuBar()->actions().at(1)->menu();
    menu->popup(m_driver.window().menuBar()->mapToGlobal(QPoint(60, 20)));
    picture(u"menu"_s);
    menu->close();
    if (!m_driver.runPhaseUpTo(Phase::Prepare))
        return false;
    QTest::qWait(5 * settling);
    picture(u"prepare"_s);
    if (!m_driver.migrateUpTo(u"create_publication"_s) || !m_driver.choose(u"create_publication"_s))
        return false;
    QTest::qWait(3 * settling);
    picture(u"plan"_s);
    return true;
}

bool Photographer::copy()
{
    if (!m_driver.migrateUpTo(u"create_subscription"_s) || !m_driver.choosePhase(Phase::Copy))
        return false;
    QTest::qWait(5 * settling);
    picture(u"copy"_s);
    if (!m_driver.runPhaseUpTo(Phase::Cutover))
        return false;
    QTest::qWait(5 * settling);
    picture(u"cutover"_s);
    if (!m_driver.migrateUpTo(u"pause_write"_s) || !m_driver.choose(u"verify_connectivity"_s) || !m_driver.startChosen()
        || !m_driver.waitForEnd())
        return false;
    picture(u"log"_s);
    return true;
}

bool Photographer::pause()
{
    if (!m_driver.choose(u"pause_write"_s) || !m_driver.press(u"run"_s))
        return false;
    auto* sheet = m_driver.dialog(u"confirmSheet"_s);
    if (sheet == nullptr)
        return false;
    picture(u"confirm"_s);
    auto* entry = sheet->findChild<QLineEdit*>(u"entry"_s);
    QTest::keyClicks(entry, m_driver.session().config().subscriber.systemIdentifier.lastDigits());
    if (!m_driver.press(u"confirm"_s))
        return false;
    picture(u"confirm-other-server"_s);
    entry->clear();
    QTest::keyClicks(entry, m_driver.session().config().publisher.systemIdentifier.lastDigits());
    if (!m_driver.press(u"confirm"_s) || !QTest::qWaitFor([this] { return !m_driver.session().running().isEmpty(); })
        || !m_driver.waitForEnd())
        return false;
    QTest::qWait(10 * settling);
    picture(u"paused"_s);
    return true;
}

QDockWidget* Photographer::openDock(const QString& name)
{
    auto* dock = m_driver.window().findChild<QDockWidget*>(name);
    dock->show();
    dock->raise();
    return dock;
}

// The subscriber is held back while the publisher writes, loses the publisher, and catches up again.
bool Photographer::live()
{
    QTest::qWait(5000);
    SqlSession blocker(m_pair.subscriber(), u"bench"_s);
    blocker.run(u"BEGIN; LOCK TABLE public.flare_replication_status IN SHARE MODE"_s);
    sql(m_pair.publisher(), u"bench"_s,
        u"INSERT INTO public.flare_replication_status (system_identifier, subscription) VALUES (1, 'held back')"_s);
    sql(m_pair.publisher(), u"postgres"_s, u"CREATE TABLE elsewhere (note text)"_s);
    for (int second = 0; second < 8; ++second) {
        sql(m_pair.publisher(), u"postgres"_s,
            u"INSERT INTO elsewhere SELECT repeat('x', 100) FROM generate_series(1, 5000)"_s);
        QTest::qWait(1000);
    }
    picture(u"live-held-back"_s);
    m_pair.publisher().restart();
    QTest::qWait(2000);
    blocker.run(u"COMMIT"_s);
    QTest::qWait(12000);
    if (!m_driver.press(u"span1"_s) || !m_driver.press(u"logarithmic"_s))
        return false;
    picture(u"live-caught-up"_s);
    auto* plot = m_driver.window().findChild<TimePlot*>(u"bytesPlot"_s);
    QTest::mouseMove(plot, QPoint(plot->width() / 2, plot->height() / 2));
    picture(u"live-pointed"_s);
    if (!m_driver.press(u"chartTable"_s))
        return false;
    picture(u"live-table"_s);
    if (!m_driver.press(u"chartTable"_s))
        return false;
    sql(m_pair.publisher(), u"postgres"_s, u"DROP TABLE elsewhere"_s);
    return true;
}

// The publisher is restarted under the writers.
bool Photographer::attack()
{
    auto* dock = openDock(u"attack"_s);
    picture(u"attack-none"_s);
    if (!m_driver.press(u"prepareAttack"_s) || !m_driver.startChosen())
        return false;
    QTest::qWait(8000);
    m_pair.publisher().restart();
    QTest::qWait(8000);
    m_driver.window().page()->resizeDocks({dock}, {420}, Qt::Vertical);
    picture(u"attack"_s);
    tables();
    dock->raise();
    if (!m_driver.press(u"stopAttack"_s) || !m_driver.waitForEnd())
        return false;
    picture(u"attack-ended"_s);
    dock->hide();
    return true;
}

void Photographer::tables()
{
    SqlSession forgotten(m_pair.publisher(), u"bench"_s);
    forgotten.run(u"BEGIN; CREATE TABLE forgotten (note text)"_s);
    QTest::qWait(6000);
    auto* dock = openDock(u"tables"_s);
    auto* tabs = dock->findChild<QTabWidget*>(u"liveTables"_s);
    for (int index = 0; index < tabs->count(); ++index) {
        tabs->setCurrentIndex(index);
        picture(u"tables-%1"_s.arg(index + 1));
    }
    forgotten.run(u"ROLLBACK"_s);
    dock->hide();
}

void Photographer::audit()
{
    (void)openDock(u"audit"_s);
    (void)m_driver.press(u"verify"_s);
    QTest::qWait(2 * settling);
    picture(u"audit"_s);
}

void Photographer::leave()
{
    m_driver.window().close();
    QTest::qWait(settling);
    picture(u"leave-paused"_s);
    if (auto* question = QApplication::activeModalWidget())
        QTest::keyClick(question, Qt::Key_Escape);
}

bool Photographer::walk()
{
    m_driver.window().showMaximized();
    QTest::qWait(2 * settling);
    picture(u"start"_s);
    badFile();
    createPublisherObjects(m_pair);
    if (!wrongServer() || !prepare() || !copy() || !live() || !attack() || !pause())
        return false;
    audit();
    leave();
    return true;
}

int main(int argc, char* argv[])
{
    takeOwnSettings();
    QApplication application(argc, argv);
    speakLanguageOf(QLocale::system());
    QStandardPaths::setTestModeEnabled(true);
    QApplication::setStyle(new OutlineStyle(u"Fusion"_s));
    const auto folder = QApplication::arguments().value(1, u"."_s);
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "%s cannot be made\n", qPrintable(folder));
        return EXIT_FAILURE;
    }
    PgPairs pairs;
    Photographer photographer(folder, pairs.pair(pairsToTest().first()));
    if (photographer.walk())
        return EXIT_SUCCESS;
    std::fprintf(stderr, "The walk ended early; the last picture shows where.\n");
    return EXIT_FAILURE;
}
