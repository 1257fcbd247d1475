// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/commandtext.h"

#include "core/operations/catalogue.h"
#include "tests/shared/testprogram.h"

#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

namespace {

using Values = QMap<QString, QStringList>;

Arguments argumentsOf(const Values& values)
{
    Arguments arguments;
    for (auto value = values.begin(); value != values.end(); ++value)
        arguments.set(value.key(), value.value());
    return arguments;
}

} // namespace

class CommandTextTest : public QObject
{
    Q_OBJECT

private slots:
    void writesACallThatAShellReads_data()
    {
        QTest::addColumn<QString>("operation");
        QTest::addColumn<Values>("values");
        QTest::addColumn<QString>("configPath");
        QTest::addColumn<QString>("text");
        const auto file = u"./flare.yml"_s;
        QTest::newRow("nothing told") << u"monitor"_s << Values() << file << u"flare monitor"_s;
        QTest::newRow("another file") << u"monitor"_s << Values() << u"my files/it's.yml"_s
                                      << u"flare --config 'my files/it'\\''s.yml' monitor"_s;
        QTest::newRow("positional") << u"pause_write"_s << Values{{u"database"_s, {u"web shop"_s}}} << file
                                    << u"flare pause_write 'web shop'"_s;
        QTest::newRow("an end of line") << u"pause_write"_s << Values{{u"database"_s, {u"shop\n"_s}}} << file
                                        << u"flare pause_write 'shop\n'"_s;
        QTest::newRow("a default") << u"monitor"_s << Values{{u"interval"_s, {u"1s"_s}}} << file << u"flare monitor"_s;
        QTest::newRow("no default") << u"monitor"_s << Values{{u"interval"_s, {u"2s"_s}}} << file
                                    << u"flare monitor --interval 2s"_s;
        QTest::newRow("a flag and an option")
            << u"resume_write"_s << Values{{u"database"_s, {u"shop"_s}}, {u"force"_s, {u"true"_s}}} << file
            << u"flare resume_write shop --force"_s;
        QTest::newRow("a command") << u"exec"_s << Values{{u"command"_s, {u"psql"_s, u"-c"_s, u"SELECT 'a'"_s}}} << file
                                   << u"flare exec -- psql -c 'SELECT '\\''a'\\'''"_s;
    }

    void writesACallThatAShellReads()
    {
        QFETCH(QString, operation);
        QFETCH(Values, values);
        QFETCH(QString, configPath);
        QFETCH(QString, text);
        const auto* found = findOperation(operation);
        QVERIFY(found);
        QCOMPARE(wholeCommandText(*found, argumentsOf(values), configPath), text);
    }

    void namesAnotherOperationWithTheSameDatabase()
    {
        const auto arguments = argumentsOf({{u"database"_s, {u"shop"_s}}, {u"force"_s, {u"true"_s}}});
        QCOMPARE(commandText(u"resume_write"_s, arguments, u"./flare.yml"_s), u"flare resume_write shop"_s);
        QCOMPARE(commandText(u"unknown"_s, arguments, u"./flare.yml"_s), u"flare unknown"_s);
    }
};

FLARE_TEST(CommandTextTest)
#include "tst_commandtext.moc"
