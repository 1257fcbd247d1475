// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shared/testprogram.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

/// The rooms of core from left to right; one includes itself and those of smaller rank.
const QMap<QString, int>& ranks()
{
    static const QMap<QString, int> all{
        {u"base"_s, 0},      {u"pg"_s, 1},          {u"config"_s, 1},     {u"audit"_s, 1},
        {u"pgtools"_s, 2},   {u"replication"_s, 2}, {u"monitor"_s, 3},    {u"attack"_s, 3},
        {u"preflight"_s, 3}, {u"copy"_s, 3},        {u"cutover"_s, 3},    {u"verify"_s, 3},
        {u"sandbox"_s, 3},   {u"engine"_s, 4},      {u"operations"_s, 5}, {u"migration"_s, 6}};
    return all;
}

struct Include
{
    QString file; ///< Of the project, from its top.
    QString name;
    bool quoted = false; ///< "…" rather than <…>.
};

QString projectPath()
{
    return QString::fromLatin1(FLARE_PROJECT);
}

QList<Include> includesBelow(const QString& folder)
{
    static const QRegularExpression line(u"^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"_s,
                                         QRegularExpression::MultilineOption);
    QList<Include> found;
    QDirIterator files(projectPath() + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s can't be read", qPrintable(file.fileName()));
        auto matches = line.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext()) {
            const auto match = matches.next();
            found.append(
                {file.fileName().mid(projectPath().size() + 1), match.captured(2), match.captured(1) == u"\""_s});
        }
    }
    return found;
}

QString roomOf(const QString& path)
{
    return path.startsWith(u"core/"_s) && path.count(u'/') >= 2 ? path.section(u'/', 1, 1) : QString();
}

QString told(const Include& include)
{
    return include.file + u" includes "_s + include.name;
}

} // namespace

class LayeringTest : public QObject
{
    Q_OBJECT

private slots:
    void everyRoomOfCoreHasItsRank();
    void aRoomIncludesOnlyRoomsToItsLeft();
    void coreIncludesNothingOutsideOfCore();
    void coreIncludesNothingGraphical();
};

void LayeringTest::everyRoomOfCoreHasItsRank()
{
    const auto rooms = QDir(projectPath() + u"/core"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    QVERIFY(rooms.contains(u"base"_s));
    for (const auto& room : rooms)
        QVERIFY2(ranks().contains(room), qPrintable(room));
}

void LayeringTest::aRoomIncludesOnlyRoomsToItsLeft()
{
    QStringList violations;
    int crossings = 0;
    for (const auto& include : includesBelow(u"core"_s)) {
        const auto from = roomOf(include.file);
        const auto to = roomOf(include.name);
        if (!include.quoted || to.isEmpty() || from == to)
            continue;
        ++crossings;
        if (!ranks().contains(to) || ranks().value(to) >= ranks().value(from))
            violations.append(told(include));
    }
    QVERIFY(crossings > 0);
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
}

void LayeringTest::coreIncludesNothingOutsideOfCore()
{
    QStringList violations;
    for (const auto& include : includesBelow(u"core"_s)) {
        if (include.quoted && !include.name.startsWith(u"core/"_s))
            violations.append(told(include));
    }
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
}

void LayeringTest::coreIncludesNothingGraphical()
{
    static const QRegularExpression graphical(
        u"^(Qt(Gui|Widgets|Charts|Svg|PrintSupport|OpenGL|Quick|Qml)/|Q(Application|GuiApplication|Widget|MainWindow"
        "|Dialog|Pixmap|Image|Icon|Painter|Color|Font|TextDocument|Printer|PdfWriter|Chart.*|Clipboard|Action)$)"_s);
    QStringList violations;
    for (const auto& include : includesBelow(u"core"_s)) {
        if (graphical.match(include.name).hasMatch())
            violations.append(told(include));
    }
    QVERIFY2(violations.isEmpty(), qPrintable(violations.join(u'\n')));
}

FLARE_TEST(LayeringTest)
#include "tst_layering.moc"
