// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/commandtext.h"

#include "core/operations/catalogue.h"

#include <QRegularExpression>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString shellWord(const QString& text)
{
    static const QRegularExpression plain(u"^[A-Za-z0-9_./:=@%+,-]+\\z"_s);
    return plain.match(text).hasMatch() ? text : u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QStringList callOf(const QString& operationId, const QString& configPath)
{
    QStringList words{u"flare"_s};
    if (configPath != u"./flare.yml"_s)
        words << u"--config"_s << shellWord(configPath);
    words.append(operationId);
    return words;
}

} // namespace

QString commandText(const QString& operationId, const Arguments& like, const QString& configPath)
{
    auto words = callOf(operationId, configPath);
    const auto* operation = findOperation(operationId);
    if (operation == nullptr)
        return words.join(u' ');
    for (const auto& parameter : operation->parameters) {
        if (parameter.positional && parameter.kind != Parameter::Kind::Command && like.has(parameter.id))
            words.append(shellWord(like.text(parameter.id)));
    }
    return words.join(u' ');
}

QString wholeCommandText(const Operation& operation, const Arguments& arguments, const QString& configPath)
{
    auto words = callOf(operation.id, configPath);
    QStringList trailing;
    for (const auto& parameter : operation.parameters) {
        if (!arguments.has(parameter.id))
            continue;
        const auto values = arguments.list(parameter.id);
        if (parameter.kind == Parameter::Kind::Command)
            trailing = QStringList{u"--"_s} + values;
        else if (parameter.kind == Parameter::Kind::Flag)
            words.append(u"--"_s + parameter.id);
        else if (parameter.positional)
            words.append(shellWord(arguments.text(parameter.id)));
        else if (arguments.text(parameter.id) != parameter.defaultText)
            words << u"--"_s + parameter.id << shellWord(arguments.text(parameter.id));
    }
    for (const auto& word : trailing)
        words.append(word == u"--"_s ? word : shellWord(word));
    return words.join(u' ');
}

} // namespace Flare
