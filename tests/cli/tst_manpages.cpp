// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/allcommands.h"
#include "app/cli/exitcode.h"
#include "app/cli/invocation.h"
#include "core/operations/catalogue.h"
#include "tests/shared/testprogram.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

class ManPagesTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCommandHasAnEntryWithItsOptions_data();
    void everyCommandHasAnEntryWithItsOptions();
    void noEntryNamesACommandThatIsNone();
    void everyGlobalOptionHasAnEntry();
    void everyExitCodeHasItsMeaning();
    void everyKeyOfTheFileIsExplained();
    void noEntryNamesAKeyThatIsNone();
    void formatsWithoutWarnings_data();
    void formatsWithoutWarnings();
};

namespace {

/// An entry of a page: the line behind .TP, and the text up to the next one.
struct Entry
{
    QString term;
    QString text;
};

QString sourcePath(const QString& name)
{
    return QStringLiteral(FLARE_PROJECT) + u'/' + name;
}

QString contentOf(const QString& name)
{
    QFile file(sourcePath(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Can't read %s", qPrintable(file.fileName()));
    return QString::fromUtf8(file.readAll());
}

/// Without the macros' names, the fonts and the escapes.
QString plain(QString roff)
{
    static const QRegularExpression macro(u"^\\.(B|I|BR|BI|IR|RI) "_s, QRegularExpression::MultilineOption);
    static const QRegularExpression font(u"\\\\f[BIPR]"_s);
    roff.replace(macro, {}).replace(font, {});
    return roff.remove(u"\\\n"_s).replace(u"\\-"_s, u"-"_s).replace(u"\\(aq"_s, u"'"_s).remove(u'"').simplified();
}

/// Of the section with this heading; of the whole page without one.
QList<Entry> entriesOf(const QString& page, const QString& heading = {})
{
    auto text = u'\n' + contentOf(page);
    if (!heading.isEmpty())
        text = u'\n' + text.section(u"\n.SH "_s + heading + u'\n', 1, 1).section(u"\n.SH "_s, 0, 0);
    QList<Entry> entries;
    for (const auto& part : text.split(u"\n.TP\n"_s).mid(1)) {
        const auto whole = QString(part).replace(u"\\\n"_s, QString()).section(u"\n.S"_s, 0, 0);
        entries.append({plain(whole.section(u'\n', 0, 0)), plain(whole.section(u'\n', 1))});
    }
    return entries;
}

QSet<QString> wordsOf(const QString& term)
{
    static const QRegularExpression separator(u"[][ ,|/]+"_s);
    const auto words = term.split(separator, Qt::SkipEmptyParts);
    return {words.begin(), words.end()};
}

bool isEntryOf(const Entry& entry, const QString& id)
{
    return entry.term == id || entry.term.startsWith(id + u' ');
}

void collectKeys(const QJsonObject& schema, QSet<QString>& keys)
{
    const auto properties = schema.value(u"properties"_s).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        keys.insert(it.key());
        collectKeys(it.value().toObject(), keys);
    }
    if (const auto others = schema.value(u"additionalProperties"_s); others.isObject())
        collectKeys(others.toObject(), keys);
}

QSet<QString> schemaKeys()
{
    QSet<QString> keys;
    collectKeys(QJsonDocument::fromJson(contentOf(u"resources/flare.schema.json"_s).toUtf8()).object(), keys);
    return keys;
}

const QString flarePage = u"packaging/man/flare.1"_s;
const QString filePage = u"packaging/man/flare.yml.5"_s;

} // namespace

void ManPagesTest::everyCommandHasAnEntryWithItsOptions_data()
{
    QTest::addColumn<QString>("id");
    for (const auto& command : allCommands(catalogue()))
        QTest::newRow(qPrintable(command.id)) << command.id;
}

void ManPagesTest::everyCommandHasAnEntryWithItsOptions()
{
    QFETCH(QString, id);
    QSet<QString> words;
    for (const auto& entry : entriesOf(flarePage, u"COMMANDS"_s)) {
        if (isEntryOf(entry, id))
            words += wordsOf(entry.term) + wordsOf(entry.text);
    }
    QVERIFY2(!words.isEmpty(), qPrintable(id));
    QSet<QString> known;
    const auto commands = allCommands(catalogue());
    for (const auto& parameter : findCommand(commands, id)->parameters) {
        if (!parameter.positional && parameter.kind != Parameter::Kind::Command)
            known.insert(u"--"_s + parameter.id);
        if (parameter.kind == Parameter::Kind::Command)
            known.insert(u"--"_s);
    }
    words.removeIf([](const QString& word) { return !word.startsWith(u"--"); });
    QCOMPARE(words, known);
}

void ManPagesTest::noEntryNamesACommandThatIsNone()
{
    const auto commands = allCommands(catalogue());
    for (const auto& entry : entriesOf(flarePage, u"COMMANDS"_s))
        QVERIFY2(std::any_of(commands.begin(), commands.end(), [&](const auto& c) { return isEntryOf(entry, c.id); }),
                 qPrintable(entry.term));
}

void ManPagesTest::everyGlobalOptionHasAnEntry()
{
    QSet<QString> written;
    for (const auto& entry : entriesOf(flarePage, u"OPTIONS"_s))
        written += wordsOf(entry.term);
    written.removeIf([](const QString& word) { return !word.startsWith(u'-'); });
    QSet<QString> known;
    for (const auto& option : globalOptions()) {
        for (const auto& name : option.names())
            known.insert((name.size() == 1 ? u"-"_s : u"--"_s) + name);
    }
    QCOMPARE(written, known);
}

void ManPagesTest::everyExitCodeHasItsMeaning()
{
    const auto entries = entriesOf(flarePage, u"EXIT STATUS"_s);
    const auto codes = exitCodes();
    QCOMPARE(entries.size(), codes.size());
    for (qsizetype index = 0; index < codes.size(); ++index) {
        QCOMPARE(entries.at(index).term, QString::number(static_cast<int>(codes.at(index).code)));
        QVERIFY2(entries.at(index).text.startsWith(codes.at(index).meaning), qPrintable(codes.at(index).meaning));
    }
    const auto readme = contentOf(u"README.md"_s);
    for (const auto& entry : codes)
        QVERIFY2(readme.contains(u"\n| %1 | %2 |\n"_s.arg(static_cast<int>(entry.code)).arg(entry.meaning.chopped(1))),
                 qPrintable(entry.meaning));
}

void ManPagesTest::everyKeyOfTheFileIsExplained()
{
    QSet<QString> explained;
    for (const auto& entry : entriesOf(filePage)) {
        explained += wordsOf(entry.term);
        if (entry.term == u"options"_s || entry.term == u"hosts"_s)
            explained += wordsOf(entry.text);
    }
    auto missing = schemaKeys() - explained;
    missing.removeIf([&](const QString& key) { return explained.contains(key + u'.'); });
    QVERIFY2(missing.isEmpty(), qPrintable(missing.values().join(u' ')));
}

void ManPagesTest::noEntryNamesAKeyThatIsNone()
{
    const auto known = schemaKeys();
    for (const auto& entry : entriesOf(filePage))
        QVERIFY2(known.contains(wordsOf(entry.term)), qPrintable(entry.term));
}

void ManPagesTest::formatsWithoutWarnings_data()
{
    QTest::addColumn<QString>("page");
    QTest::newRow("flare.1") << flarePage;
    QTest::newRow("flare.yml.5") << filePage;
}

void ManPagesTest::formatsWithoutWarnings()
{
    QFETCH(QString, page);
    QProcess groff;
    groff.start(u"groff"_s, {u"-man"_s, u"-Tutf8"_s, u"-ww"_s, u"-z"_s, sourcePath(page)});
    QVERIFY2(groff.waitForFinished(), "Is groff installed?");
    QCOMPARE(QString::fromUtf8(groff.readAllStandardError()), QString());
    QCOMPARE(groff.exitCode(), 0);
}

FLARE_TEST(ManPagesTest)
#include "tst_manpages.moc"
