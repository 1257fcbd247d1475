// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/catalogue.h"
#include "tests/shared/testprogram.h"
#include "widgets/operation/argumentform.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Flare;
using namespace Qt::StringLiterals;

class ArgumentFormTest : public QObject
{
    Q_OBJECT

private slots:
    void hasAnEditorForEachParameterOfTheCatalogue();
    void offersOnlyTheFilesDatabases();
    void keepsWhatWasGiven();
    void beginsWithWhatTheFileSays();
    void tellsEachChange();
    void splitsACommandAsAShellDoes();

private:
    static Config config()
    {
        Config config;
        for (const auto& name : {u"bench"_s, u"shop"_s})
            config.publications.append({DatabaseName(name), PublicationName(name), {}, {}, {}, {}, false});
        return config;
    }
    static Operation operation(const Parameter& parameter)
    {
        Operation made;
        made.parameters = {parameter};
        return made;
    }
};

void ArgumentFormTest::hasAnEditorForEachParameterOfTheCatalogue()
{
    for (const auto& operation : catalogue()) {
        const ArgumentForm form(operation, config(), {});
        QCOMPARE(form.isEmpty(), operation.parameters.isEmpty());
        for (const auto& parameter : operation.parameters) {
            const auto* editor = form.findChild<QWidget*>(parameter.id);
            QVERIFY2(editor != nullptr, qPrintable(operation.id + u' ' + parameter.id));
            QVERIFY(!editor->accessibleName().isEmpty());
            QCOMPARE(editor->accessibleDescription(), parameter.help);
        }
    }
}

void ArgumentFormTest::offersOnlyTheFilesDatabases()
{
    auto parameter = databaseParameter();
    parameter.required = true;
    ArgumentForm form(operation(parameter), config(), {});
    auto* box = form.findChild<QComboBox*>(parameter.id);
    QVERIFY(!box->isEditable());
    QCOMPARE(box->count(), 2);
    QTest::keyClick(box, Qt::Key_Down);
    QCOMPARE(form.arguments().text(parameter.id), u"shop"_s);
}

void ArgumentFormTest::keepsWhatWasGiven()
{
    Arguments given;
    given.set(u"database"_s, {u"shop"_s});
    const ArgumentForm form(operation(databaseParameter()), config(), given);
    QCOMPARE(form.arguments().all(), given.all());
}

void ArgumentFormTest::beginsWithWhatTheFileSays()
{
    auto production = config();
    production.environment = Environment::Production;
    production.attack.workers = 7;
    Arguments given;
    given.set(u"rate"_s, {u"20"_s});
    const ArgumentForm form(*findOperation(u"attack"_s), production, given);
    const auto arguments = form.arguments();
    QCOMPARE(arguments.database(), production.databases().first());
    QCOMPARE(arguments.integer(u"workers"_s), 7);
    QCOMPARE(arguments.integer(u"rate"_s), 20);
    QCOMPARE(arguments.duration(u"duration"_s), std::chrono::minutes(10));
    QCOMPARE(arguments.text(u"mix"_s), u"70/20/10"_s);
}

void ArgumentFormTest::tellsEachChange()
{
    const auto parameter = flagParameter(u"only-show"_s, u"Shows."_s);
    ArgumentForm form(operation(parameter), config(), {});
    form.show();
    const QSignalSpy changes(&form, &ArgumentForm::changed);
    QVERIFY(!form.arguments().flag(parameter.id));
    QTest::keyClick(form.findChild<QCheckBox*>(parameter.id), Qt::Key_Space);
    QCOMPARE(changes.size(), 1);
    QVERIFY(form.arguments().flag(parameter.id));
}

void ArgumentFormTest::splitsACommandAsAShellDoes()
{
    const Parameter parameter{u"command"_s, Parameter::Kind::Command, u"A program."_s, true, true, {}, {}};
    ArgumentForm form(operation(parameter), config(), {});
    QTest::keyClicks(form.findChild<QLineEdit*>(parameter.id), u"echo \"one word\" two"_s);
    QCOMPARE(form.arguments().list(parameter.id), QStringList({u"echo"_s, u"one word"_s, u"two"_s}));
}

FLARE_TEST(ArgumentFormTest)
#include "tst_argumentform.moc"
