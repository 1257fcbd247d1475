// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/translations.h"
#include "tests/journey/ordersdatabase.h"
#include "tests/journey/windowdriver.h"
#include "tests/shared/testprogram.h"
#include "widgets/chart/timeplot.h"
#include "widgets/operation/operationpanel.h"
#include "widgets/operation/phasepage.h"
#include "widgets/parts/noticebar.h"
#include "widgets/runbook/runbookmodel.h"
#include "widgets/window/migrationpage.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QStyle>
#include <QTest>
#include <QTextDocument>
#include <QTranslator>

#include <algorithm>

using namespace Flare;
using namespace Flare::Test;
using namespace Qt::StringLiterals;

namespace {

constexpr int leastPlotHeight = 150;

/// What the text of a label needs in the width that the label has.
QSize needed(const QLabel& label)
{
    const int width = label.contentsRect().width() - label.margin() * 2;
    const bool rich =
        label.textFormat() == Qt::RichText || (label.textFormat() == Qt::AutoText && Qt::mightBeRichText(label.text()));
    if (!rich) {
        const auto flags = Qt::AlignLeft | Qt::AlignTop | (label.wordWrap() ? Qt::TextWordWrap : 0);
        return label.fontMetrics()
            .boundingRect(QRect(0, 0, width, 10000), static_cast<int>(flags), label.text())
            .size();
    }
    QTextDocument document;
    document.setDocumentMargin(0);
    document.setDefaultFont(label.font());
    document.setHtml(label.text());
    if (label.wordWrap())
        document.setTextWidth(width);
    return document.size().toSize();
}

QString told(const QWidget& widget, const QString& text, const QSize& wants)
{
    return u"%1 \"%2\" has %3x%4 and needs %5x%6"_s.arg(widget.objectName(), text.left(60))
        .arg(widget.width())
        .arg(widget.height())
        .arg(wants.width())
        .arg(wants.height());
}

/// The texts of labels and buttons in sight that have less room than they need.
QStringList clippedIn(const QWidget& page)
{
    QStringList found;
    for (const auto* label : page.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty() || label->inherits("QLineEdit"))
            continue;
        const auto wants = needed(*label);
        // A pixel for the rounding of each side.
        if (wants.width() > label->contentsRect().width() + 2 || wants.height() > label->contentsRect().height() + 2)
            found.append(told(*label, label->text(), wants));
    }
    for (const auto* button : page.findChildren<QAbstractButton*>()) {
        const auto wants = button->fontMetrics().size(Qt::TextShowMnemonic, button->text());
        if (button->isVisible() && (wants.width() > button->width() || wants.height() > button->height()))
            found.append(told(*button, button->text(), wants));
    }
    return found;
}

/// Nothing lies over all of it; what is in it may.
bool isInSight(const QWidget& widget)
{
    const auto parts = widget.findChildren<const QWidget*>();
    return !widget.visibleRegion().isEmpty() || std::any_of(parts.begin(), parts.end(), [](const QWidget* part) {
        return !part->visibleRegion().isEmpty();
    });
}

/// What makes a window wide, also while it is hidden.
QByteArray widthsOf(const QWidget& window)
{
    QStringList widths{QString::number(window.minimumSizeHint().width())};
    for (const auto* widget : window.findChildren<QWidget*>()) {
        const int width = std::max(widget->minimumSizeHint().width(), widget->minimumWidth());
        if (width >= 500)
            widths.append(
                u"%1 %2: %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
                    .arg(width));
    }
    return widths.join(u"; "_s).toUtf8();
}

/// What makes a window high.
QByteArray heightsOf(const QWidget& window)
{
    QStringList heights{QString::number(window.minimumSizeHint().height())};
    for (const auto* widget : window.findChildren<QWidget*>()) {
        const int height = std::max(widget->minimumSizeHint().height(), widget->minimumHeight());
        if (widget->isVisible() && height >= 100)
            heights.append(
                u"%1 %2: %3"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())
                    .arg(height));
    }
    return heights.join(u"; "_s).toUtf8();
}

/// A name as long as PostgreSQL takes it.
QString longName(const QString& what)
{
    return (what + u"_of_the_company_with_the_very_long_name_in_the_second_data_centre"_s).left(63);
}

} // namespace

/// How the page of a migration is laid out: what is in sight together, and that nothing is cut off.
class MigrationPageTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void opensIntoTheOverview();
    void tellsFileAndTicket();
    void showsPhasesWorkAndReadablePlotsTogether();
    void cutsNoTextOffWithLongNames_data() { languages(); }
    void cutsNoTextOffWithLongNames();
    void goesFromThePhasesToTheWorkToTheFigures();
    void raisesTheDockThatIsAskedFor();
    void fitsASmallScreenWithADockOpen_data() { languages(); }
    void fitsASmallScreenWithADockOpen();

private:
    static void languages();
    /// In the row's language, if it has one.
    void open();
    [[nodiscard]] MigrationPage& page() { return *m_driver->window().page(); }

    PgPairs m_pairs;
    PgPair* m_pair = nullptr;
    MigrationNames m_names;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<WindowDriver> m_driver;
    std::unique_ptr<QTranslator> m_translator;
};

void MigrationPageTest::initTestCase()
{
    QStandardPaths::setTestModeEnabled(true);
}

void MigrationPageTest::init()
{
    // The layout of the test before must not decide what is seen in this one.
    QSettings().clear();
    m_folder = std::make_unique<QTemporaryDir>();
    m_pair = &m_pairs.pair(pairsToTest().first());
    m_names.database = longName(u"orders"_s);
    m_names.publication = longName(u"publication"_s);
    m_names.subscription = longName(u"subscription"_s);
    createOrders(*m_pair, m_names);
    open();
}

void MigrationPageTest::languages()
{
    QTest::addColumn<QString>("language");
    for (const auto& language : spokenLanguages())
        QTest::newRow(qPrintable(language)) << language;
}

void MigrationPageTest::open()
{
    if (const auto* language = QTest::currentDataTag(); language != nullptr) {
        m_translator = std::make_unique<QTranslator>();
        QVERIFY(m_translator->load(u":/translations/flare_"_s + QString::fromLatin1(language)));
        QCoreApplication::installTranslator(m_translator.get());
    }
    m_driver = std::make_unique<WindowDriver>(*m_folder);
    m_driver->window().resize(1280, 800);
    auto config = configForOrders(*m_pair, m_names);
    config.environment = Environment::Production;
    config.ticket = u"CHG-2041"_s;
    QVERIFY(m_driver->open(config));
}

void MigrationPageTest::cleanup()
{
    m_driver.reset();
    m_translator.reset();
    removeEverything(*m_pair, m_names);
}

void MigrationPageTest::opensIntoTheOverview()
{
    QVERIFY(m_driver->textOf(u"age"_s).contains(u"As both servers said"_s));
    const auto* list = m_driver->window().findChild<QListView*>(u"steps"_s);
    QCOMPARE(list->currentIndex().data(RunbookModel::KindRole).toInt(), int(RunbookModel::Kind::Overview));
    QVERIFY(m_driver->session().runs().isEmpty());
}

void MigrationPageTest::tellsFileAndTicket()
{
    const auto told = m_driver->textOf(u"environment"_s);
    for (const auto& word : {u"flare.yml"_s, u"CHG-2041"_s, u"PRODUCTION"_s})
        QVERIFY2(told.contains(word), qPrintable(told));
}

void MigrationPageTest::showsPhasesWorkAndReadablePlotsTogether()
{
    QVERIFY(m_driver->choose(u"replicate_roles"_s));
    QCOMPARE(m_driver->window().size(), QSize(1280, 800));
    const QRect window(QPoint(), m_driver->window().size());
    for (const auto& name : {u"steps"_s, u"sql"_s, u"bytesPlot"_s, u"secondsPlot"_s, u"lag"_s}) {
        const auto* widget = m_driver->window().findChild<QWidget*>(name);
        QVERIFY2(widget != nullptr && widget->isVisible(), qPrintable(name));
        const QRect place(widget->mapTo(&m_driver->window(), QPoint()), widget->size());
        QVERIFY2(window.contains(place), qPrintable(name));
        QVERIFY2(isInSight(*widget), qPrintable(name));
    }
    for (const auto& name : {u"bytesPlot"_s, u"secondsPlot"_s}) {
        const auto* plot = m_driver->window().findChild<TimePlot*>(name);
        QVERIFY2(plot->visibleRegion().boundingRect().height() >= leastPlotHeight,
                 qPrintable(u"%1: %2"_s.arg(name).arg(plot->visibleRegion().boundingRect().height())));
    }
}

void MigrationPageTest::cutsNoTextOffWithLongNames()
{
    QTRY_VERIFY2(clippedIn(page()).isEmpty(), qPrintable(clippedIn(page()).join(u"; "_s)));
    for (const auto phase : {Phase::Check, Phase::Prepare, Phase::Copy, Phase::Cutover, Phase::CleanUp}) {
        QVERIFY(m_driver->choosePhase(phase));
        QTRY_VERIFY(m_driver->textOf(u"phaseMessage"_s) != PhasePage::tr("Reading both servers …"));
        QTRY_VERIFY2(clippedIn(page()).isEmpty(), qPrintable(clippedIn(page()).join(u"; "_s)));
    }
    for (const auto& operation : {u"replicate_roles"_s, u"create_publication"_s, u"pause_write"_s}) {
        QVERIFY(m_driver->choose(operation));
        QTRY_VERIFY(m_driver->textOf(u"blocked"_s) != OperationPanel::tr("Reading both servers …"));
        QTRY_VERIFY2(clippedIn(page()).isEmpty(), qPrintable(clippedIn(page()).join(u"; "_s)));
        QVERIFY(m_driver->press(u"more"_s));
        QTRY_VERIFY2(clippedIn(page()).isEmpty(), qPrintable(clippedIn(page()).join(u"; "_s)));
    }
    // Asking for less than what they need, the texts would have been cut off; asking for more, the window would grow.
    QCOMPARE(m_driver->window().size(), QSize(1280, 800));
}

void MigrationPageTest::goesFromThePhasesToTheWorkToTheFigures()
{
    const auto* list = m_driver->window().findChild<QWidget*>(u"steps"_s);
    const auto* work = m_driver->window().findChild<QWidget*>(u"work"_s);
    const auto* live = m_driver->window().findChild<QWidget*>(u"live"_s);
    // The rooms in the order in which Tab comes through them, from the phases on.
    QStringList rooms;
    const auto* widget = list;
    do {
        const bool takes = widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0;
        const auto room = widget == list ? u"phases"_s
            : work->isAncestorOf(widget) ? u"work"_s
            : live->isAncestorOf(widget) ? u"live"_s
                                         : QString();
        if (takes && !room.isEmpty() && rooms.value(rooms.size() - 1) != room)
            rooms.append(room);
        widget = widget->nextInFocusChain();
    } while (widget != list);
    QCOMPARE(rooms, (QStringList{u"phases"_s, u"work"_s, u"live"_s}));
}

void MigrationPageTest::raisesTheDockThatIsAskedFor()
{
    for (auto* action : page().viewActions()) {
        action->trigger();
        auto* dock = qobject_cast<QDockWidget*>(action->parent());
        QVERIFY(dock != nullptr);
        QTRY_VERIFY2(isInSight(*dock->widget()), qPrintable(dock->objectName()));
    }
}

// Below the title bar of a window manager.
void MigrationPageTest::fitsASmallScreenWithADockOpen()
{
    constexpr int room = 800 - 28;
    auto* notices = m_driver->window().findChild<NoticeBar*>();
    QVERIFY(notices != nullptr);
    for (const auto& text : {u"One thing has happened."_s, u"Another one has."_s})
        notices->tell({LiveNotice::Kind::CopyDone, {}, {}, text}, QDateTime::currentDateTimeUtc());
    for (auto* action : page().viewActions()) {
        action->trigger();
        auto* dock = qobject_cast<QDockWidget*>(action->parent());
        QTRY_VERIFY(isInSight(*dock->widget()));
        QTRY_VERIFY2(m_driver->window().minimumSizeHint().height() <= room, heightsOf(m_driver->window()));
    }
    QVERIFY2(m_driver->window().minimumSizeHint().width() <= 1280, widthsOf(m_driver->window()));
    QVERIFY(m_driver->choosePhase(Phase::Prepare));
    QTRY_VERIFY2(m_driver->window().minimumSizeHint().height() <= room, heightsOf(m_driver->window()));
    QVERIFY(m_driver->choose(u"replicate_roles"_s));
    QTRY_VERIFY2(m_driver->window().minimumSizeHint().height() <= room, heightsOf(m_driver->window()));
}

FLARE_TEST(MigrationPageTest)
#include "tst_migrationpage.moc"
