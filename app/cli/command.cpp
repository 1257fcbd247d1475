// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

QString canonical(const QString& id)
{
    return QString(id).replace(u'-', u'_');
}

} // namespace

const Command* findCommand(const QList<Command>& commands, const QString& id)
{
    const auto wanted = canonical(id);
    const auto found =
        std::find_if(commands.begin(), commands.end(), [&](const Command& c) { return canonical(c.id) == wanted; });
    return found == commands.end() ? nullptr : &*found;
}

QString valueName(const Parameter& parameter)
{
    switch (parameter.kind) {
    case Parameter::Kind::Database:
        return u"DATABASE"_s;
    case Parameter::Kind::Subscription:
        return u"SUBSCRIPTION"_s;
    case Parameter::Kind::Text:
        if (!parameter.choices.isEmpty())
            return parameter.choices.join(u'|');
        return parameter.positional ? parameter.id.toUpper() : u"TEXT"_s;
    case Parameter::Kind::Integer:
        return u"NUMBER"_s;
    case Parameter::Kind::Duration:
        return u"DURATION"_s;
    case Parameter::Kind::Flag:
        return {};
    case Parameter::Kind::Command:
        return u"COMMAND"_s;
    }
    Q_UNREACHABLE();
}

QString usageOf(const Command& command)
{
    QStringList words;
    QString last;
    for (const auto& parameter : command.parameters) {
        const auto value = valueName(parameter);
        if (parameter.kind == Parameter::Kind::Command)
            last = u"-- %1 [...]"_s.arg(value);
        else if (parameter.positional)
            words.append(parameter.required && parameter.kind == Parameter::Kind::Text ? value : u'[' + value + u']');
        else if (parameter.required)
            words.append(u"--%1 %2"_s.arg(parameter.id, value));
    }
    const bool hasOptions = std::any_of(command.parameters.begin(), command.parameters.end(), [](const Parameter& p) {
        return !p.positional && !p.required && p.kind != Parameter::Kind::Command;
    });
    if (hasOptions)
        words.prepend(u"[OPTIONS]"_s);
    if (!last.isEmpty())
        words.append(last);
    return words.join(u' ');
}

} // namespace Flare
