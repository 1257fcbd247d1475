// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include "core/base/text.h"
#include "core/config/didyoumean.h"

#include <QCommandLineParser>

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

/// What is typed up to the first "--", and what stands behind it.
struct Split
{
    QStringList words;
    QStringList behind;
    bool hasBehind = false;
};

Split splitAtDashes(const QStringList& words)
{
    const auto at = words.indexOf(u"--"_s);
    return at < 0 ? Split{words, {}, false} : Split{words.mid(0, at), words.mid(at + 1), true};
}

QString helpAdvice(const Command* command)
{
    return command == nullptr ? Text::tr("See: flare help") : Text::tr("See: flare help %1").arg(command->id);
}

/// Options that pg-flare's forerunner had and that would choose a server at run time.
bool choosesTarget(const QString& option)
{
    return option == u"dsn"_s || option == u"base-dsn"_s;
}

Error unknownOption(const QString& name, const QStringList& known, const Command* command)
{
    if (choosesTarget(name))
        return Error(
            ErrorKind::Usage,
            Text::tr("--%1 is not taken: a server is chosen in the file, never on the command line.").arg(name),
            Text::tr("Set host, port and system_identifier under hosts in the file, and the role and rate of "
                     "test traffic under attack. See: flare help config"));
    const auto dashes = name.size() == 1 ? u"-"_s : u"--"_s;
    const auto suggestion = didYouMean(name, known);
    return Error(ErrorKind::Usage, Text::tr("There is no option %1.").arg(dashes + name),
                 suggestion.isEmpty() ? helpAdvice(command) : suggestion + u' ' + helpAdvice(command));
}

void parseOrThrow(QCommandLineParser& parser, const QList<QCommandLineOption>& options, const QStringList& words,
                  const Command* command)
{
    QStringList known;
    for (const auto& option : options) {
        parser.addOption(option);
        known.append(option.names());
    }
    // The parser takes the first word for the program's name.
    if (parser.parse(QStringList{u"flare"_s} + words))
        return;
    if (const auto unknown = parser.unknownOptionNames(); !unknown.isEmpty())
        throw unknownOption(unknown.first(), known, command);
    throw Error(ErrorKind::Usage, parser.errorText(), helpAdvice(command));
}

/// The value of an option that is given once, before or behind the command.
void takeValue(const QCommandLineParser& parser, const QString& name, std::optional<QString>& value)
{
    if (!parser.isSet(name))
        return;
    const auto given = parser.values(name);
    if (given.size() > 1 || value)
        throw Error(ErrorKind::Usage, Text::tr("--%1 is given twice.").arg(name),
                    Text::tr("Which one counts would be a guess; give it once."));
    // The parser takes whatever comes next, also the option whose value was forgotten before.
    if (given.first().startsWith(u"--"_s))
        throw Error(ErrorKind::Usage,
                    Text::tr("--%1 has no value: \"%2\" comes next, which is an option.").arg(name, given.first()),
                    name == u"config"_s ? Text::tr("A file of that name is written as ./%1.").arg(given.first())
                                        : QString());
    value = given.first();
}

void readGlobals(const QCommandLineParser& parser, GlobalOptions& options)
{
    const auto given = [&parser](const QString& name, bool& flag) { flag = flag || parser.isSet(name); };
    given(u"json"_s, options.json);
    given(u"dry-run"_s, options.dryRun);
    given(u"no-input"_s, options.noInput);
    given(u"quiet"_s, options.quiet);
    given(u"verbose"_s, options.verbose);
    given(u"debug"_s, options.debug);
    given(u"no-color"_s, options.noColor);
    given(u"help"_s, options.help);
    given(u"version"_s, options.version);
    takeValue(parser, u"config"_s, options.chosenConfig);
    takeValue(parser, u"confirm"_s, options.confirm);
}

Error unknownCommand(const QString& word, const QList<Command>& commands)
{
    QStringList ids;
    for (const auto& command : commands)
        ids.append(command.id);
    QStringList ofGroup;
    for (const auto& id : ids) {
        if (id.startsWith(word + u' '))
            ofGroup.append(id);
    }
    if (!ofGroup.isEmpty())
        return Error(ErrorKind::Usage, Text::tr("%1 needs a second word.").arg(word),
                     Text::tr("One of: %1.").arg(ofGroup.join(u", "_s)));
    const auto suggestion = didYouMean(word, ids);
    return Error(ErrorKind::Usage, Text::tr("There is no command \"%1\".").arg(word),
                 suggestion.isEmpty() ? helpAdvice(nullptr) : suggestion);
}

/// Takes the command's one or two words off the list.
const Command* takeCommand(QStringList& words, const QList<Command>& commands)
{
    const auto* command = words.size() > 1 ? findCommand(commands, words.at(0) + u' ' + words.at(1)) : nullptr;
    if (command != nullptr) {
        words.remove(0, 2);
        return command;
    }
    command = findCommand(commands, words.first());
    if (command != nullptr)
        words.removeFirst();
    return command;
}

QList<QCommandLineOption> optionsOf(const Command& command)
{
    QList<QCommandLineOption> options;
    for (const auto& parameter : command.parameters) {
        if (!parameter.positional && parameter.kind != Parameter::Kind::Command)
            options.append(QCommandLineOption(parameter.id, parameter.help, valueName(parameter)));
    }
    return options;
}

void readOptions(const QCommandLineParser& parser, Invocation& invocation)
{
    for (const auto& parameter : invocation.command->parameters) {
        if (parameter.positional || parameter.kind == Parameter::Kind::Command || !parser.isSet(parameter.id))
            continue;
        const auto values = parser.values(parameter.id);
        if (values.size() > 1 && parameter.kind != Parameter::Kind::Text)
            throw Error(ErrorKind::Usage, Text::tr("--%1 is given twice.").arg(parameter.id),
                        helpAdvice(invocation.command));
        invocation.arguments.set(parameter.id, values);
    }
}

bool takesChildCommand(const Command& command)
{
    return std::any_of(command.parameters.begin(), command.parameters.end(),
                       [](const Parameter& p) { return p.kind == Parameter::Kind::Command; });
}

void readPositionals(QStringList words, Invocation& invocation)
{
    for (const auto& parameter : invocation.command->parameters) {
        if (parameter.positional && parameter.kind != Parameter::Kind::Command && !words.isEmpty())
            invocation.arguments.set(parameter.id, {words.takeFirst()});
    }
    if (!words.isEmpty())
        throw Error(ErrorKind::Usage, Text::tr("%1 does not take \"%2\".").arg(invocation.command->id, words.first()),
                    takesChildCommand(*invocation.command)
                        ? Text::tr("The program and its arguments stand behind --: flare %1 -- %2")
                              .arg(invocation.command->id, words.join(u' '))
                        : helpAdvice(invocation.command));
}

void readChildCommand(const Split& split, Invocation& invocation)
{
    for (const auto& parameter : invocation.command->parameters) {
        if (parameter.kind == Parameter::Kind::Command && !split.behind.isEmpty())
            invocation.arguments.set(parameter.id, split.behind);
    }
}

void parseArguments(const QStringList& words, Invocation& invocation)
{
    const auto& command = *invocation.command;
    const auto split = takesChildCommand(command) ? splitAtDashes(words) : Split{words, {}, false};
    QCommandLineParser parser;
    parseOrThrow(parser, globalOptions() + optionsOf(command), split.words, &command);
    readGlobals(parser, invocation.options);
    if (invocation.options.help)
        return;
    readOptions(parser, invocation);
    readPositionals(parser.positionalArguments(), invocation);
    readChildCommand(split, invocation);
}

} // namespace

QList<QCommandLineOption> globalOptions()
{
    return {
        {u"config"_s, Text::tr("The file that names servers and databases."), u"FILE"_s, u"./flare.yml"_s},
        {{u"n"_s, u"dry-run"_s}, Text::tr("Read the servers, print the exact SQL, change nothing.")},
        {u"confirm"_s, Text::tr("The last digits of the target's system_identifier, for destructive operations."),
         u"DIGITS"_s},
        {u"no-input"_s, Text::tr("Never ask; what would need an answer ends with exit code 7 or 4.")},
        {u"json"_s, Text::tr("One JSON object a line on the output.")},
        {{u"q"_s, u"quiet"_s}, Text::tr("Only data, warnings and errors.")},
        {{u"v"_s, u"verbose"_s}, Text::tr("Also the SQL of each step.")},
        {u"debug"_s, Text::tr("Also what the libraries log.")},
        {u"no-color"_s, Text::tr("No colours; NO_COLOR does the same.")},
        {{u"h"_s, u"help"_s}, Text::tr("Explain the command.")},
        {u"version"_s, Text::tr("Print the version.")},
    };
}

Invocation parseInvocation(const QStringList& words, const QList<Command>& commands)
{
    Invocation invocation;
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    parseOrThrow(parser, globalOptions(), words, nullptr);
    readGlobals(parser, invocation.options);
    auto rest = parser.positionalArguments();
    if (!rest.isEmpty() && rest.first() == u"help"_s) {
        invocation.options.help = true;
        invocation.topic = rest.mid(1).join(u' ');
        return invocation;
    }
    if (rest.isEmpty()) {
        if (!invocation.options.help && !invocation.options.version)
            throw Error(ErrorKind::Usage, Text::tr("There is no command."), helpAdvice(nullptr));
        return invocation;
    }
    const auto first = rest.first();
    invocation.command = takeCommand(rest, commands);
    if (invocation.command == nullptr)
        throw unknownCommand(first, commands);
    invocation.topic = invocation.command->id;
    parseArguments(rest, invocation);
    return invocation;
}

bool asksForJson(const QStringList& words)
{
    return splitAtDashes(words).words.contains(u"--json"_s);
}

} // namespace Flare
