// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/schemaresult.h"

#include "core/base/text.h"

#include <algorithm>

namespace Flare::Operations {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownObjects = 3;

QString objectsOf(const QList<SchemaDifference>& differences)
{
    QStringList objects;
    for (const auto& difference : differences.mid(0, shownObjects))
        objects.append(difference.object());
    if (const auto more = differences.size() - shownObjects; more > 0)
        objects.append(Text::tr("%n more", nullptr, static_cast<int>(more)));
    return objects.join(u", "_s);
}

} // namespace

QStringList sentencesOf(const QList<SchemaDifference>& differences)
{
    QStringList sentences;
    for (const auto& difference : differences.mid(0, shownDifferences))
        sentences.append(difference.sentence());
    if (differences.size() > shownDifferences)
        sentences.append(Text::tr("(and %1 more)").arg(differences.size() - shownDifferences));
    return sentences;
}

QList<SchemaDifference> openDifferences(const SchemaSide& publisher, const SchemaSide& subscriber)
{
    auto differences = schemaDifferences(publisher, subscriber);
    differences.removeIf([](const SchemaDifference& difference) {
        const bool ofPublic = difference.kind == u"schema" && difference.name == u"public";
        return difference.kind == u"database" || difference.isOfPrintedText()
            || (ofPublic && (difference.aspect == u"owner" || difference.aspect == u"rights"));
    });
    return differences;
}

bool onlyLacks(const QList<SchemaDifference>& differences)
{
    return !differences.isEmpty() && std::ranges::all_of(differences, [](const SchemaDifference& difference) {
        return difference.publisher.has_value();
    });
}

Error hasOtherObjects(const DatabaseName& database, const QList<SchemaDifference>& differences,
                      const QStringList& tablesWithRows)
{
    auto shown = sentencesOf(differences).join(u' ');
    if (!tablesWithRows.isEmpty())
        shown += u' ' + Text::tr("These tables of the subscriber have rows: %1.").arg(tablesWithRows.join(u", "_s));
    return Error(ErrorKind::Precondition,
                 Text::tr("The database %1 on the subscriber already has objects, and they are not the publisher's: %2")
                     .arg(database.text(), shown),
                 Text::tr("Make both alike by hand (flare compare_schema %1 lists all that differs), or drop the "
                          "subscriber's database if nothing in it is needed and run this again.")
                     .arg(database.text()))
        .on(Side::Subscriber);
}

SchemaResult resultOf(const SchemaSide& subscriber, const QStringList& leftOut)
{
    return {subscriber.inventory.tables(), subscriber.inventory.size(), leftOut};
}

QString summaryOf(const DatabaseName& database, const SchemaResult& result)
{
    auto text = Text::tr("The subscriber has the schema of %1: %2 tables.")
                    .arg(database.text(), QString::number(result.tables));
    if (!result.leftOut.isEmpty())
        text += u' ' + Text::tr("Left out: %1.").arg(result.leftOut.join(u"; "_s));
    return text;
}

QString wordingNote(QList<SchemaDifference> differences)
{
    differences.removeIf([](const SchemaDifference& difference) { return !difference.isOfPrintedText(); });
    if (differences.isEmpty())
        return {};
    return Text::tr("The two sides have these in different words, which may mean the same: %1 Look at them with "
                    "compare_schema.")
        .arg(sentencesOf(differences).join(u' '));
}

Error differentResult(const QList<SchemaDifference>& differences)
{
    QList<SchemaDifference> added;
    QList<SchemaDifference> missing;
    QList<SchemaDifference> changed;
    for (const auto& difference : differences)
        (!difference.aspect.isEmpty() ? changed : difference.subscriber ? added : missing).append(difference);
    QStringList advice{Text::tr("Nothing has been created.")};
    if (!added.isEmpty())
        advice.append(Text::tr("On the subscriber alone: %1. The dump has no such thing, so something there makes it "
                               "when a database or an object is created: an event trigger, an extension, or the "
                               "service. Switch that off, or leave it out of the comparison by making the same on the "
                               "publisher.")
                          .arg(objectsOf(added)));
    if (!missing.isEmpty())
        advice.append(Text::tr("On the publisher alone: %1. Its statement went through, and it is not there: an event "
                               "trigger of the subscriber may drop or rename what is created, or it was created on the "
                               "publisher since the dump began. Run it again.")
                          .arg(objectsOf(missing)));
    if (!changed.isEmpty())
        advice.append(Text::tr("Defined in another way: %1. Either the new version of PostgreSQL makes something else "
                               "of the same statement, or an event trigger has altered it. See what each side has with "
                               "compare_schema; what can be done without is left out with --leave-out.")
                          .arg(objectsOf(changed)));
    return Error(ErrorKind::Precondition,
                 Text::tr("The subscriber would have another schema than the publisher: %1")
                     .arg(sentencesOf(differences).join(u' ')),
                 advice.join(u' '))
        .on(Side::Subscriber);
}

} // namespace Flare::Operations
