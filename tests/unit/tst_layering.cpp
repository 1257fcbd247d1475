// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/testprogram.h"
#include "tests/unit/includegraph.h"

#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Flare::Includes;
using namespace Qt::StringLiterals;

namespace {

/// Judges a list of includes; returns what breaks it.
using Rule = QStringList (*)(const QList<Include>& includes);

/// The rooms of a layer from left to right; one includes itself and those of smaller rank.
const QMap<QString, int>& ranks()
{
    static const QMap<QString, int> all{
        {u"core/base"_s, 0},      {u"core/pg"_s, 1},          {u"core/config"_s, 1},       {u"core/audit"_s, 1},
        {u"core/pgtools"_s, 2},   {u"core/replication"_s, 2}, {u"core/facts"_s, 3},        {u"core/preflight"_s, 4},
        {u"core/monitor"_s, 5},   {u"core/attack"_s, 5},      {u"core/copy"_s, 5},         {u"core/cutover"_s, 5},
        {u"core/verify"_s, 5},    {u"core/sandbox"_s, 5},     {u"core/engine"_s, 6},       {u"core/operations"_s, 7},
        {u"core/migration"_s, 8}, {u"widgets/parts"_s, 0},    {u"widgets/session"_s, 1},   {u"widgets/chart"_s, 1},
        {u"widgets/live"_s, 2},   {u"widgets/topology"_s, 2}, {u"widgets/operation"_s, 2}, {u"widgets/runbook"_s, 2},
        {u"widgets/audit"_s, 2},  {u"widgets/cockpit"_s, 3},  {u"widgets/window"_s, 4}};
    return all;
}

/// The layer and the folder in it; empty for a file of a layer without rooms.
QString roomOf(const QString& path)
{
    const auto layer = path.section(u'/', 0, 0);
    const bool hasRooms = layer == u"core" || layer == u"widgets";
    return hasRooms && path.count(u'/') >= 2 ? path.section(u'/', 0, 1) : QString();
}

QString layerOf(const QString& path)
{
    const bool ofCommandLine = path.startsWith(u"app/cli/"_s) || path == u"app/cli_main.cpp"_s;
    return ofCommandLine ? u"app/cli"_s : path.section(u'/', 0, 0);
}

/// The layers, each with what it may include.
const QMap<QString, QStringList>& layers()
{
    static const QMap<QString, QStringList> all{
        {u"core"_s, {u"core"_s}},
        {u"widgets"_s, {u"widgets"_s, u"core"_s}},
        {u"app/cli"_s, {u"app/cli"_s, u"core"_s}},
        {u"app"_s, {u"app"_s, u"app/cli"_s, u"widgets"_s, u"core"_s}},
        {u"tests"_s, {}},
    };
    return all;
}

QString told(const Include& include)
{
    return include.file + u" includes "_s + include.name;
}

template <typename Predicate>
QStringList toldIf(const QList<Include>& includes, const Predicate& isViolation)
{
    QStringList violations;
    for (const auto& include : includes) {
        if (isViolation(include))
            violations.append(told(include));
    }
    return violations;
}

QStringList includesOfRoomsNotToTheLeft(const QList<Include>& includes)
{
    return toldIf(includes, [](const Include& include) {
        const auto from = roomOf(include.file);
        const auto to = roomOf(include.name);
        const bool oneLayer = from.section(u'/', 0, 0) == to.section(u'/', 0, 0);
        if (from.isEmpty() || to.isEmpty() || from == to || !oneLayer)
            return false;
        return !ranks().contains(to) || ranks().value(to) >= ranks().value(from);
    });
}

QStringList includesOfLayersNotBelow(const QList<Include>& includes)
{
    return toldIf(includes, [](const Include& include) {
        const auto to = layerOf(include.name);
        return layers().contains(to) && !layers().value(layerOf(include.file)).contains(to);
    });
}

/// A header of the project is named in quotes and from the top, and nothing else is in quotes.
QStringList misnamedIncludes(const QList<Include>& includes)
{
    static const auto files = productFiles();
    static const QSet<QString> known(files.begin(), files.end());
    return toldIf(includes, [](const Include& include) {
        const bool isOurs = include.name.endsWith(u".h"_s) && known.contains(include.name);
        return include.quoted != isOurs;
    });
}

/// Neither core nor the command line links anything graphical.
QStringList graphicalIncludes(const QList<Include>& includes)
{
    static const QRegularExpression graphical(
        u"^(Qt(Gui|Widgets|Charts|Svg|PrintSupport|OpenGL|Quick|Qml)/|Q(Application|GuiApplication|Widget|MainWindow"
        "|Dialog|Pixmap|Image|Icon|Painter|Color|Font|TextDocument|Printer|PdfWriter|Chart.*|Clipboard|Action)$)"_s);
    return toldIf(includes, [](const Include& include) {
        const auto layer = layerOf(include.file);
        return (layer == u"core" || layer == u"app/cli") && graphical.match(include.name).hasMatch();
    });
}

void plant(const char* what, Rule rule, const QList<Include>& planted, const QString& found)
{
    QTest::newRow(what) << rule << planted << found;
}

void plant(const char* what, Rule rule, const Include& planted)
{
    plant(what, rule, {planted}, told(planted));
}

void plantUpwardIncludes()
{
    const auto layer = includesOfLayersNotBelow;
    plant("core, widgets", layer, {u"core/pg/sql.cpp"_s, u"widgets/parts/theme.h"_s});
    plant("core, app", layer, {u"core/pg/sql.cpp"_s, u"app/cli/style.h"_s});
    plant("core, tests", layer, {u"core/pg/sql.cpp"_s, u"tests/shared/pgpair.h"_s});
    plant("widgets, app", layer, {u"widgets/parts/theme.cpp"_s, u"app/cli/style.h"_s});
    plant("widgets, tests", layer, {u"widgets/parts/theme.cpp"_s, u"tests/shared/pgpair.h"_s});
    plant("command line, widgets", layer, {u"app/cli/help.cpp"_s, u"widgets/parts/theme.h"_s});
    plant("command line's main(), widgets", layer, {u"app/cli_main.cpp"_s, u"widgets/parts/theme.h"_s});
    plant("app, tests", layer, {u"app/gui_main.cpp"_s, u"tests/shared/pgpair.h"_s});
    const auto room = includesOfRoomsNotToTheLeft;
    plant("room to the right", room, {u"core/pg/sql.h"_s, u"core/engine/operation.h"_s});
    plant("room beside", room, {u"core/pg/sql.h"_s, u"core/config/config.h"_s});
    plant("room of widgets above", room, {u"widgets/parts/theme.h"_s, u"widgets/session/livefeed.h"_s});
    plant("room of widgets beside", room, {u"widgets/runbook/runbookview.h"_s, u"widgets/audit/auditview.h"_s});
    plant("room without a rank", room, {u"core/pg/sql.h"_s, u"core/attic/box.h"_s});
    const auto graphical = graphicalIncludes;
    plant("core, graphical", graphical, {u"core/pg/sql.h"_s, u"QWidget"_s, false});
    plant("command line, graphical", graphical, {u"app/cli/style.h"_s, u"QtGui/QColor"_s, false});
    plant("command line's main(), graphical", graphical, {u"app/cli_main.cpp"_s, u"QApplication"_s, false});
}

void plantMisnamedIncludes()
{
    const auto name = misnamedIncludes;
    plant("not from the top", name, {u"core/pg/link.cpp"_s, u"link.h"_s});
    plant("by a detour", name, {u"core/pg/link.cpp"_s, u"core/base/../pg/link.h"_s});
    plant("no such file", name, {u"widgets/parts/theme.cpp"_s, u"core/pg/nowhere.h"_s});
    plant("no header", name, {u"app/gui_main.cpp"_s, u"core/pg/link.cpp"_s});
    plant("ours in angle brackets", name, {u"app/gui_main.cpp"_s, u"core/pg/sql.h"_s, false});
    plant("the system's in quotes", name, {u"core/pg/link.cpp"_s, u"libpq-fe.h"_s});
}

void plantCircles()
{
    plant("two headers", circlesOfHeaders, {{u"w/a.h"_s, u"w/b.h"_s}, {u"w/b.h"_s, u"w/a.h"_s}},
          u"w/a.h -> w/b.h -> w/a.h"_s);
    plant("three headers behind another one", circlesOfHeaders,
          {{u"w/a.h"_s, u"w/b.h"_s}, {u"w/b.h"_s, u"w/c.h"_s}, {u"w/c.h"_s, u"w/d.h"_s}, {u"w/d.h"_s, u"w/b.h"_s}},
          u"w/b.h -> w/c.h -> w/d.h -> w/b.h"_s);
    plant("two sources", circlesOfUnits, {{u"w/a.cpp"_s, u"w/b.h"_s}, {u"w/b.cpp"_s, u"w/a.h"_s}},
          u"w/a.cpp -> w/b.h, w/b.cpp -> w/a.h"_s);
    plant("a source and a header", circlesOfUnits,
          {{u"w/a.cpp"_s, u"w/a.h"_s}, {u"w/a.cpp"_s, u"w/b.h"_s}, {u"w/b.h"_s, u"w/a.h"_s}},
          u"w/a.cpp -> w/b.h -> w/a.h"_s);
    plant("three sources", circlesOfUnits,
          {{u"w/a.cpp"_s, u"w/b.h"_s}, {u"w/b.cpp"_s, u"w/c.h"_s}, {u"w/c.cpp"_s, u"w/a.h"_s}},
          u"w/a.cpp -> w/b.h, w/b.cpp -> w/c.h, w/c.cpp -> w/a.h"_s);
}

} // namespace

class LayeringTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatAFileIncludes();
    void readsEveryLayer();
    void everyFileOfCoreIsInARoomWithARank();
    void theProductKeepsTheRule_data();
    void theProductKeepsTheRule();
    void catchesWhatIsPlanted_data();
    void catchesWhatIsPlanted();
    void takesNoDiamondForACircle();
};

void LayeringTest::readsWhatAFileIncludes()
{
    const auto text = u"#include \"core/pg/sql.h\"\n// #include \"a.h\"\n  # include <QList>\nint include;\n"_s;
    const QList<Include> expected{{u"x.cpp"_s, u"core/pg/sql.h"_s, true}, {u"x.cpp"_s, u"QList"_s, false}};
    QCOMPARE(includesIn(u"x.cpp"_s, text), expected);
}

void LayeringTest::readsEveryLayer()
{
    QSet<QString> crossings;
    for (const auto& include : productIncludes())
        crossings.insert(layerOf(include.file) + u" -> "_s + layerOf(include.name));
    for (const auto& crossing : {u"core -> core"_s, u"widgets -> core"_s, u"app/cli -> core"_s, u"app -> widgets"_s})
        QVERIFY2(crossings.contains(crossing), qPrintable(crossing));
}

void LayeringTest::everyFileOfCoreIsInARoomWithARank()
{
    for (const auto& file : productFiles()) {
        if (layerOf(file) == u"core")
            QVERIFY2(ranks().contains(roomOf(file)), qPrintable(file));
    }
}

void LayeringTest::theProductKeepsTheRule_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::newRow("a room includes only rooms to its left") << Rule(includesOfRoomsNotToTheLeft);
    QTest::newRow("a layer includes only layers below") << Rule(includesOfLayersNotBelow);
    QTest::newRow("an include names a header from the top") << Rule(misnamedIncludes);
    QTest::newRow("core and the command line are not graphical") << Rule(graphicalIncludes);
    QTest::newRow("headers form no circle") << Rule(circlesOfHeaders);
    QTest::newRow("headers with their sources form no circle") << Rule(circlesOfUnits);
}

void LayeringTest::theProductKeepsTheRule()
{
    QFETCH(Rule, rule);
    const auto violations = rule(productIncludes());
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
}

void LayeringTest::catchesWhatIsPlanted_data()
{
    QTest::addColumn<Rule>("rule");
    QTest::addColumn<QList<Include>>("planted");
    QTest::addColumn<QString>("found");
    plantUpwardIncludes();
    plantMisnamedIncludes();
    plantCircles();
}

void LayeringTest::catchesWhatIsPlanted()
{
    QFETCH(Rule, rule);
    QFETCH(QList<Include>, planted);
    QFETCH(QString, found);
    QCOMPARE(rule(planted), QStringList{found});
}

void LayeringTest::takesNoDiamondForACircle()
{
    const QList<Include> diamond{{u"w/a.cpp"_s, u"w/a.h"_s}, {u"w/a.cpp"_s, u"w/b.h"_s}, {u"w/a.cpp"_s, u"w/c.h"_s},
                                 {u"w/b.h"_s, u"w/d.h"_s},   {u"w/c.cpp"_s, u"w/c.h"_s}, {u"w/c.cpp"_s, u"w/d.h"_s}};
    QCOMPARE(circlesOfUnits(diamond), QStringList());
}

FLARE_TEST(LayeringTest)
#include "tst_layering.moc"
