// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/session/operationwords.h"

#include "core/operations/catalogue.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Flare::OperationWords)
};

QRegularExpression commandNames()
{
    QStringList names;
    for (const auto& operation : catalogue()) {
        // A name that is a word of the language stands in sentences as one.
        if (operation.id.contains(u'_'))
            names.append(operation.id);
    }
    // Neither part of a command line or of a longer name, nor with options of a command behind it.
    return QRegularExpression(u"(?<!flare )(?<![\\w.\"/-])(%1)(?![\\w\"/(]|\\.\\w| --)"_s.arg(names.join(u'|')));
}

} // namespace

QString withOperationTitles(const QString& sentence)
{
    static const auto names = commandNames();
    QString text;
    qsizetype from = 0;
    for (auto found = names.globalMatch(sentence); found.hasNext();) {
        const auto match = found.next();
        text += sentence.mid(from, match.capturedStart() - from)
            + Words::tr("“%1”").arg(findOperation(match.captured())->title);
        from = match.capturedEnd();
    }
    return text + sentence.mid(from);
}

Error withOperationTitles(const Error& error)
{
    return error.withTexts([](const QString& text) { return withOperationTitles(text); });
}

Plan withOperationTitles(Plan plan)
{
    plan.summary = withOperationTitles(plan.summary);
    for (auto* sentences : {&plan.consequences, &plan.notes}) {
        for (auto& sentence : *sentences)
            sentence = withOperationTitles(sentence);
    }
    return plan;
}

} // namespace Flare
