// SPDX-FileCopyrightText: 2026 The pg-flare authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/completion.h"

#include "app/cli/invocation.h"
#include "app/cli/renderer.h"
#include "core/base/text.h"

#include <algorithm>

namespace Flare {

using namespace Qt::StringLiterals;

namespace {

/// In single quotes for a shell.
QString quoted(const QString& text)
{
    return u'\'' + QString(text).replace(u'\'', u"'\\''"_s) + u'\'';
}

QStringList globalNames()
{
    QStringList names;
    for (const auto& option : globalOptions()) {
        for (const auto& name : option.names())
            names.append((name.size() == 1 ? u"-"_s : u"--"_s) + name);
    }
    return names;
}

QStringList optionNames(const Command& command)
{
    QStringList names;
    for (const auto& parameter : command.parameters) {
        if (!parameter.positional && parameter.kind != Parameter::Kind::Command)
            names.append(u"--"_s + parameter.id);
    }
    return names;
}

/// The first words, each once, in order.
QStringList firstWords(const QList<Command>& commands)
{
    QStringList words;
    for (const auto& command : commands)
        words.append(command.id.section(u' ', 0, 0));
    words.removeDuplicates();
    return words;
}

/// The second words of a first one.
QStringList secondWords(const QList<Command>& commands, const QString& first)
{
    QStringList words;
    for (const auto& command : commands) {
        if (command.id.startsWith(first + u' '))
            words.append(command.id.section(u' ', 1, 1));
    }
    return words;
}

QString bashCases(const QList<Command>& commands)
{
    QString cases;
    for (const auto& command : commands)
        cases += u"    %1) words=%2 ;;\n"_s.arg(quoted(command.id), quoted(optionNames(command).join(u' ')));
    for (const auto& first : firstWords(commands)) {
        if (const auto second = secondWords(commands, first); !second.isEmpty())
            cases += u"    %1) words=%2 ;;\n"_s.arg(quoted(first + u' '), quoted(second.join(u' ')));
    }
    return cases;
}

QString choicesOf(const Parameter& parameter)
{
    if (!parameter.choices.isEmpty())
        return u" -x -a "_s + quoted(parameter.choices.join(u' '));
    return parameter.kind == Parameter::Kind::Flag ? QString() : u" -r"_s;
}

Outcome print(const CommandContext& context)
{
    const auto shell = context.arguments.text(u"shell"_s);
    const auto& commands = context.commands;
    if (shell == u"bash"_s)
        context.renderer.showText(bashCompletion(commands));
    else if (shell == u"zsh"_s)
        context.renderer.showText(zshCompletion(commands));
    else
        context.renderer.showText(fishCompletion(commands));
    return {};
}

} // namespace

QString bashCompletion(const QList<Command>& commands)
{
    return uR"(# bash completion for flare
_flare() {
    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} first='' second='' words='' i
    COMPREPLY=()
    if [[ $previous == --config || $previous == --output ]]; then
        mapfile -t COMPREPLY < <(compgen -f -- "$current")
        return
    fi
    for ((i = 1; i < COMP_CWORD; i++)); do
        case ${COMP_WORDS[i]} in
        --config | --confirm) ((i++)) ;;
        -*) ;;
        *) if [[ -z $first ]]; then first=${COMP_WORDS[i]//-/_}; elif [[ -z $second ]]; then second=${COMP_WORDS[i]}; fi ;;
        esac
    done
    if [[ -z $first ]]; then
        words=%1
    else
        _flare_words "$first $second" || _flare_words "$first"
    fi
    [[ $current == -* ]] && words+=' '%2
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
}
_flare_words() {
    case $1 in
%3    *) return 1 ;;
    esac
}
complete -F _flare flare
)"_s.arg(quoted(firstWords(commands).join(u' ')), quoted(globalNames().join(u' ')), bashCases(commands));
}

QString zshCompletion(const QList<Command>& commands)
{
    QStringList described;
    for (const auto& first : firstWords(commands)) {
        const auto* command = findCommand(commands, first);
        const auto summary = command == nullptr ? secondWords(commands, first).join(u", "_s) : command->summary;
        described.append(u"    "_s + quoted(first + u':' + QString(summary).replace(u':', u"\\:"_s)));
    }
    QString cases;
    for (const auto& command : commands)
        cases += u"    %1) offers=(%2) ;;\n"_s.arg(quoted(command.id), optionNames(command).join(u' '));
    for (const auto& first : firstWords(commands)) {
        if (const auto second = secondWords(commands, first); !second.isEmpty())
            cases += u"    %1) offers=(%2) ;;\n"_s.arg(quoted(first + u' '), second.join(u' '));
    }
    return uR"(#compdef flare
_flare_words() {
    case $1 in
%2    *) return 1 ;;
    esac
}
_flare() {
    local -a commands offers plain
    local word
    commands=(
%1
    )
    for word in ${words[2,CURRENT-1]}; do [[ $word == -* ]] || plain+=(${word//-/_}); done
    if [[ ${words[CURRENT-1]} == --config ]]; then _files; return; fi
    if (( ! ${#plain} )); then _describe command commands; compadd -- %3; return; fi
    offers=()
    _flare_words "${plain[1]} ${plain[2]}" || _flare_words "${plain[1]}"
    compadd -- $offers %3
}
# Autoloaded from a folder of $fpath, this file is the function itself; sourced, it announces it.
if [[ $funcstack[1] == _flare ]]; then _flare "$@"; else compdef _flare flare; fi
)"_s.arg(described.join(u'\n'), cases, globalNames().join(u' '));
}

QString fishCompletion(const QList<Command>& commands)
{
    QString text = u"# fish completion for flare\ncomplete -c flare -f\n"_s;
    for (const auto& option : globalOptions()) {
        text += u"complete -c flare"_s;
        for (const auto& name : option.names())
            text += (name.size() == 1 ? u" -s "_s : u" -l "_s) + name;
        text += (option.valueName() == u"FILE"_s    ? u" -r -F"_s
                     : option.valueName().isEmpty() ? QString()
                                                    : u" -x"_s)
            + u" -d "_s + quoted(option.description()) + u'\n';
    }
    for (const auto& command : commands) {
        const auto first = command.id.section(u' ', 0, 0);
        const auto second = command.id.section(u' ', 1, 1);
        const auto condition =
            second.isEmpty() ? u"__fish_use_subcommand"_s : u"__fish_seen_subcommand_from "_s + first;
        if (!second.isEmpty())
            text += u"complete -c flare -n __fish_use_subcommand -a %1\n"_s.arg(first);
        text += u"complete -c flare -n %1 -a %2 -d %3\n"_s.arg(quoted(condition), second.isEmpty() ? first : second,
                                                               quoted(command.summary));
        for (const auto& parameter : command.parameters) {
            if (!parameter.positional && parameter.kind != Parameter::Kind::Command)
                text += u"complete -c flare -n %1 -l %2%3 -d %4\n"_s.arg(
                    quoted(u"__fish_seen_subcommand_from "_s + (second.isEmpty() ? first : second)), parameter.id,
                    choicesOf(parameter), quoted(parameter.help));
        }
    }
    return text;
}

Command completionCommand()
{
    Command command;
    command.id = u"completion"_s;
    command.group = Text::tr("Around it");
    command.summary = Text::tr("Prints the completion script of a shell.");
    command.description =
        Text::tr("For bash: source <(flare completion bash)\nFor zsh: source <(flare completion zsh)\n"
                 "For fish: flare completion fish | source");
    command.parameters = {
        {u"shell"_s, Parameter::Kind::Text, Text::tr("The shell."), true, true, {}, {u"bash"_s, u"zsh"_s, u"fish"_s}}};
    command.run = print;
    command.example = u"bash"_s;
    return command;
}

} // namespace Flare
