// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/includegraph.h"

#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace Flare::Includes {

using namespace Qt::StringLiterals;

namespace {

using UnitOf = QString (*)(const QString& path);

QString itself(const QString& path)
{
    return path;
}

QString stemOf(const QString& path)
{
    return path.left(path.lastIndexOf(u'.'));
}

QString writtenOut(const QList<Include>& circle)
{
    QString text;
    QString at;
    for (const auto& include : circle) {
        if (include.file != at)
            text += (text.isEmpty() ? QString() : u", "_s) + include.file;
        text += u" -> "_s + include.name;
        at = include.name;
    }
    return text;
}

/// Goes along the includes, depth first: whoever is met again while still open is on a circle.
class CircleSearch
{
public:
    CircleSearch(const QList<Include>& includes, UnitOf unitOf)
        : m_unitOf(unitOf)
    {
        for (const auto& include : includes) {
            const auto from = unitOf(include.file);
            if (from != unitOf(include.name))
                m_includes[from].append(include);
        }
    }

    [[nodiscard]] QStringList circles()
    {
        const auto units = m_includes.keys();
        for (const auto& unit : units)
            follow(unit);
        return m_circles;
    }

private:
    void follow(const QString& unit)
    {
        if (m_done.contains(unit))
            return;
        m_open.append(unit);
        for (const auto& include : m_includes.value(unit)) {
            const auto next = m_unitOf(include.name);
            m_way.append(include);
            if (const auto met = m_open.indexOf(next); met >= 0)
                m_circles.append(writtenOut(m_way.mid(met)));
            else
                follow(next);
            m_way.removeLast();
        }
        m_open.removeLast();
        m_done.insert(unit);
    }

    UnitOf m_unitOf;
    QMap<QString, QList<Include>> m_includes;
    QStringList m_open;
    QList<Include> m_way; ///< From each open unit to the next one.
    QSet<QString> m_done;
    QStringList m_circles;
};

QString projectPath()
{
    return QString::fromLatin1(FLARE_PROJECT);
}

QString contentOf(const QString& path)
{
    QFile file(projectPath() + u'/' + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

} // namespace

QStringList productFiles()
{
    QStringList found;
    for (const auto& folder : {u"core"_s, u"widgets"_s, u"app"_s}) {
        QDirIterator files(projectPath() + u'/' + folder, {u"*.h"_s, u"*.cpp"_s}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            found.append(files.next().mid(projectPath().size() + 1));
    }
    found.sort();
    return found;
}

QList<Include> includesIn(const QString& file, const QString& text)
{
    static const QRegularExpression line(u"^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"_s,
                                         QRegularExpression::MultilineOption);
    QList<Include> found;
    for (const auto& match : line.globalMatch(text))
        found.append({file, match.captured(2), match.captured(1) == u"\""_s});
    return found;
}

const QList<Include>& productIncludes()
{
    static const auto all = [] {
        QList<Include> found;
        for (const auto& file : productFiles())
            found.append(includesIn(file, contentOf(file)));
        return found;
    }();
    return all;
}

QStringList circlesOfHeaders(const QList<Include>& includes)
{
    QList<Include> ofHeaders;
    std::copy_if(includes.begin(), includes.end(), std::back_inserter(ofHeaders),
                 [](const Include& include) { return include.file.endsWith(u".h"_s); });
    return CircleSearch(ofHeaders, itself).circles();
}

QStringList circlesOfUnits(const QList<Include>& includes)
{
    return CircleSearch(includes, stemOf).circles();
}

} // namespace Flare::Includes
